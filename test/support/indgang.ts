import { randomUUID } from 'node:crypto';
import { lavSkriveklient } from '../../db/skriv/klient.ts';
import { lavIndgang, type Indgang } from '../../indexers/modtag/indgang.ts';
import type { Kvittering } from '../../indexers/modtag/kvittering.ts';
import { nyeKaeder } from '../../indexers/modtag/kaeder.ts';
import { lavPost, type Kanal, type Skriver } from '../../indexers/modtag/post.ts';
import { gaeldendeGrupper } from '../../schema/domaene/adgang/gaeldende.ts';
import type { Cvr, Uuid } from '../../schema/domaene/id.ts';
import { laesHaendelse } from '../../schema/haendelser/kuvert.ts';
import { kalderMed, KORSBAEK } from './kalder.ts';

export type Json = Record<string, unknown>;

interface Skrivervalg {
  readonly system?: string;
  readonly cvr?: string;
  readonly kanal?: Kanal;
  readonly kle?: readonly string[];
  readonly foelsomhed?: string;
  /** Authorities it may write for; its own unless given. */
  readonly scopes?: readonly string[];
  /** Groups of its token, instead of one wide for each scope. */
  readonly grupper?: readonly Json[];
}

/** A system with INDEKS_SKRIV for one kommune, unless said otherwise. */
export function skriverMed(valg: Skrivervalg = {}): Skriver {
  const { system = randomUUID(), cvr = KORSBAEK, kanal = 'http', kle = ['*'], foelsomhed = 'VIP_SAGER' } = valg;
  const ingen = { aftaler: [], serviceaftaler: [], serviceaftalePaakraevet: false, under: () => [] };
  const vide = (valg.scopes ?? [cvr]).map((scope) => ({ scope, kle, foelsomhed }));
  const grupper = (valg.grupper ?? vide).flatMap((egne) => {
    const gruppe = { scope: cvr, privilegier: ['INDEKS_SKRIV'], ...egne };
    return gaeldendeGrupper(kalderMed(gruppe, { sub: system, azp: system, cvr: gruppe.scope }), ingen);
  });
  return { system: system as Uuid, cvr: cvr as Cvr, kanal, grupper };
}

/** The operator with a file. */
export const operatoer: Skriver = { system: null, cvr: null, grupper: null, kanal: 'fil' };

/** What tests remember erased things by. */
export const TESTNOEGLE = Buffer.from('11'.repeat(32), 'hex');

/** A way into the register of a test's own: hændelser in, receipts out. */
export function aabnIndgang(url: string): { send: Send; indgang: Indgang; slut: () => Promise<void> } {
  const valg = { noegle: TESTNOEGLE };
  const indgang = lavIndgang(lavSkriveklient(url, 'test-indexer'), (fejl) => console.error(fejl), valg);
  const send: Send = (haendelser, skriver) => {
    const kaeder = nyeKaeder(); // as for one body over HTTP
    return indgang.modtag(
      haendelser.map((raa) => {
        const laest = laesHaendelse(raa);
        if (!laest.ok) throw new Error(JSON.stringify(laest.fejl));
        return lavPost(laest.haendelse, skriver, kaeder);
      }),
    );
  };
  return { send, indgang, slut: () => indgang.slut() };
}
export type Send = (haendelser: readonly Json[], skriver: Skriver) => Promise<Kvittering[]>;

/** A hændelse of contract §4 from the writer. */
export function haendelse(type: string, subject: string, data: Json, { skriver, ...andet }: Json & { skriver?: Skriver } = {}): Json {
  const source = `urn:uuid:${skriver?.system ?? randomUUID()}`;
  return { specversion: '1.0', id: randomUUID(), source, type: `dk.overblik.${type}.v1`, subject, time: '2026-01-01T00:00:00Z', data, ...andet };
} // prettier-ignore

const FRA = '2020-01-01T00:00:00Z';

/** `data` of a whole sag's importer; what a test speaks of is given. */
export function sagsdata({ cpr = '7001011234', titel = 'Sag', kle = '32.30.04', foelsomhed = 'IKKE_FORTROLIGE_DATA', ejer = KORSBAEK, system = '5e5e5e5e-0000-4000-8000-000000000001', ...lister }: Json = {}): Json {
  return {
    egenskaber: [{ fra: FRA, offentlighedUndtaget: { hjemmel: 'S-1' }, titel }],
    indeks: [{ fra: FRA, foelsomhed, oprettet: FRA }],
    fremdrift: [{ fra: FRA, status: 'Opstaaet' }],
    aktoerer: [{ rolle: 'Ejer', fra: FRA, reference: `urn:oio:cvr-nr:${String(ejer)}`, cvr: ejer, navn: 'Kommune' }],
    parter: [{ rolle: 'PrimaerPart', fra: FRA, reference: `urn:oio:cpr-nr:${String(cpr)}`, navn: 'Prøve Person' }],
    klasser: [{ rolle: 'PrimaerKlasse', fra: FRA, noegle: kle, titel: 'Emne' }],
    itSystemer: [{ rolle: 'Master', fra: FRA, reference: system, navn: 'KSD' }],
    ...lister,
  };
} // prettier-ignore
