import { createHash } from 'node:crypto';
import {
  laasForsendelser, medNoegle, modtagerFor, send, sendIgen, type Kendtforsendelse,
} from '../../db/skriv/forsendelse.ts'; // prettier-ignore
import type { Sletnoegle } from '../../db/sletning/maerke.ts';
import type { Skriveklient } from '../../db/skriv/klient.ts';
import type { Kalder } from '../../schema/domaene/adgang.ts';
import { uuid5, type Cvr, type Uuid } from '../../schema/domaene/id.ts';
import { fuldSkriveret } from '../../schema/domaene/skriveret.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import type { Haendelse } from '../../schema/haendelser/kuvert.ts';
import type { Mangel } from '../../schema/haendelser/mangel.ts';
import { behandl } from '../modtag/behandl.ts';
import { daek, type Tx } from '../modtag/daek.ts';
import { gem } from '../modtag/parti.ts';
import { lavPost } from '../modtag/post.ts';

/** What was written, or why it was not. */
export type Udfald = { readonly id: Uuid } | { readonly fejl: Mangel };

interface Ordre {
  readonly sag: Uuid;
  readonly hvem: Kalder;
  /** When it is written: the now of who asks, so that it is there for whoever looks at that instant. */
  readonly nu: Oejeblik;
}
export interface Notatordre extends Ordre {
  readonly titel: string;
  readonly tekst: string;
  /** The client's own key: the same key twice is one. Null: it is new. */
  readonly noegle: string | null;
}
export interface Dokumentordre extends Ordre {
  readonly dokument: Uuid;
  readonly titel: string | null;
  readonly noegle: string | null;
}
/** A change of what the caller's system wrote; `felter` null: it is withdrawn. */
export interface Rettelse {
  readonly notat: Uuid;
  readonly hvem: Kalder;
  readonly nu: Oejeblik;
  readonly felter: { readonly titel?: string; readonly tekst?: string } | null;
}

/**
 * Writes on sager that other systems own (contract/schema.graphql, opretJournalnotat and its like). Whether the caller may is
 * judged before; here a notat enters the log as any other – its own system's, on the sag – and is sent to the one that owns the sag, in one
 * transaction: neither is without the other.
 */
export function lavTilbageskrivning(klient: Skriveklient, sletnoegle: Sletnoegle) {
  const logfoer = logfoering(sletnoegle);
  return {
    opretNotat: ({ sag, titel, tekst, noegle, hvem, nu }: Notatordre): Promise<Udfald> =>
      klient.koer((tx) =>
        nySkrivning(tx, { sag, noegle, hvem, slags: 'journalnotat', indhold: { titel, tekst } }, async (id, ejer) => {
          const data = { sag, titel, tekst, format: 'Text', oprettet: nu };
          return logfoer(tx, haendelse('importer', id, hvem, nu, data), hvem, ejer);
        }),
      ),
    tilknytDokument: ({ sag, dokument, titel, noegle, hvem }: Dokumentordre): Promise<Udfald> =>
      klient.koer((tx) => nySkrivning(tx, { sag, noegle, hvem, slags: 'dokument', indhold: { dokument, titel } }, async () => null)),
    retNotat: ({ notat, hvem, nu, felter }: Rettelse): Promise<Udfald> =>
      klient.koer(async (tx) => {
        const [en] = await laasForsendelser(tx, [notat]);
        if (!en || !erEgen(en, hvem)) return { fejl: IKKE_DIT };
        if (en.handling === 'slet') return felter === null ? { id: notat } : { fejl: SLETTET };
        const maal = await modtagerFor(tx, en.sagId);
        if (!maal) return { fejl: INGEN_SAG };
        const fejl = await logfoer(tx, haendelse(felter ? 'ret' : 'slet', notat, hvem, nu, felter ?? {}), hvem, maal.ejer);
        if (fejl) return { fejl };
        await sendIgen(tx, notat, felter ? 'ret' : 'slet', felter ?? {});
        return { id: notat };
      }),
  };
} // prettier-ignore

const mangel = (kode: string, felt: string, besked: string): Mangel => ({ kode, felt, besked });
const INGEN_SAG = mangel('NOT_FOUND', 'sag', 'sagen findes ikke');
const IKKE_DIT = mangel('NOT_FOUND', 'id', 'notatet findes ikke, eller er ikke skrevet herfra af dit system');
const SLETTET = mangel('NOT_FOUND', 'id', 'notatet er slettet');
const GENBRUGT = mangel('NOEGLE_GENBRUGT', 'noegle', 'nøglen er brugt til noget andet');

const erEgen = (en: Kendtforsendelse, { azp, cvr }: Kalder): boolean =>
  en.slags === 'journalnotat' && en.system === azp && en.cvr === cvr;

interface Ny {
  readonly sag: Uuid;
  readonly noegle: string | null;
  readonly hvem: Kalder;
  readonly slags: 'journalnotat' | 'dokument';
  readonly indhold: object;
}

/** Once for each key: the same again is what came of the first, something else under it is refused. */
async function nySkrivning(
  tx: Tx,
  { sag, noegle, hvem, slags, indhold }: Ny,
  ogsaa: (id: Uuid, ejer: Cvr) => Promise<Mangel | null>,
): Promise<Udfald> {
  const { azp: system, sub: bruger, cvr } = hvem;
  const egen = noegle ?? crypto.randomUUID();
  const aftryk = `\\x${createHash('sha256')
    .update(JSON.stringify([slags, sag, indhold]))
    .digest('hex')}`;
  const foer = await medNoegle(tx, system, bruger, egen);
  if (foer) return foer.aftryk === aftryk ? { id: foer.id } : { fejl: GENBRUGT };
  const maal = await modtagerFor(tx, sag);
  if (!maal) return { fejl: INGEN_SAG };
  const id = uuid5(system, `${slags}:${bruger}:${egen}`);
  const fejl = await ogsaa(id, maal.ejer);
  if (fejl) return { fejl };
  await send(tx, { id, slags, handling: 'opret', sagId: sag, bruger, system, cvr, noegle: egen, aftryk, modtager: maal.modtager, indhold }); // prettier-ignore
  return { id };
}

function haendelse(
  operation: 'importer' | 'ret' | 'slet',
  subject: Uuid,
  { azp, sub }: Kalder,
  tidspunkt: Haendelse['tidspunkt'],
  data: Haendelse['data'],
): Haendelse {
  return {
    id: `overblik:${operation}:${subject}:${String(tidspunkt)}`, source: azp, type: `dk.overblik.journalnotat.${operation}.v1`, objekt: 'journalnotat',
    operation, subject, tidspunkt, sekvens: null, bruger: sub, reservation: null,
    forventet: null, myndighed: null, data,
  }; // prettier-ignore
}

/** Into the log and the register; why not, if not. */
const logfoering =
  (noegle: Sletnoegle) =>
  async (tx: Tx, en: Haendelse, { azp, cvr }: Kalder, ejer: Cvr): Promise<Mangel | null> => {
    const post = lavPost(en, { system: azp, cvr, grupper: [fuldSkriveret(ejer)], kanal: 'http' });
    const bord = await daek(tx, [post], { noegle });
    const { status, fejl } = behandl(bord, post);
    if (status === 'afvist' || status === 'karantaene') return fejl[0] ?? INGEN_SAG;
    await gem(tx, bord);
    return null;
  };
