import { behandlerAf } from '../organisation.ts';
import type { Kontekst } from '../context.ts';
import { nodeId, ydelseId } from '../id.ts';
import { trinnavn } from '../klasse.ts';
import { erBeskyttet, partIRolle, partnavn, vistCpr, vistCvr } from '../part.ts';
import { visTid } from '../skalarer.ts';
import type { VistHit } from '../soeg/vist.ts';
import type { VistBevilling, VistDokument, VistNotat, VistPart, VistSag, VistYdelse } from '../vist.ts';
import { uuid } from '../../schema/domaene/id.ts';

export type Kolonnetype = 'tekst' | 'jaNej' | 'tid' | 'dag' | 'beloeb';
/** Instants as ISO 8601 in UTC, days as YYYY-MM-DD, amounts as exact decimals. */
export type Celle = string | boolean | null;
type Maaske<T> = T | null | undefined;

interface Rad {
  readonly kontekst: Kontekst;
  readonly sag: VistSag | null;
  readonly dokument: VistDokument | null;
  readonly notat: VistNotat | null;
  readonly ydelse: VistYdelse | null;
  /** What the ydelse was granted by. */
  readonly bevilling: VistBevilling | null;
  readonly hit: VistHit;
}

export interface Kolonne {
  readonly navn: string;
  readonly type: Kolonnetype;
  /** Not among those that come unasked: persons, secrets and long texts are chosen by name. */
  readonly vaelges: boolean;
  readonly celle: (rad: Rad) => Maaske<Celle> | Promise<Maaske<Celle>>;
}

const kolonne = (navn: string, celle: Kolonne['celle'], type: Kolonnetype = 'tekst'): Kolonne => ({ navn, type, celle, vaelges: false }); // prettier-ignore
const vaelges = (en: Kolonne): Kolonne => ({ ...en, vaelges: true });

/**
 * What an export can hold, in the order it stands: fields that `soeg` answers of the same rows, under the same rules and names. A cell is
 * empty where the kind has no such field, or the caller may not read it.
 */
export const KOLONNER: readonly Kolonne[] = [
  kolonne('slags', ({ hit }) => SLAGS[hit.__typename]),
  kolonne('id', ({ hit, ydelse }) => (hit.__typename === 'BevilgetYdelse' ? ydelse && ydelseId(ydelse.id, ydelse.ydelse) : nodeId(hit.__typename, hit.id))),
  kolonne('uuid', ({ hit }) => hit.id),
  kolonne('titel', ({ sag, dokument, notat, ydelse }) => (sag ?? dokument ?? notat)?.titel ?? ydelse?.navn),
  vaelges(kolonne('hemmeligTitel', ({ sag }) => sag?.hemmeligTitel)),
  vaelges(kolonne('beskrivelse', ({ sag }) => sag?.beskrivelse)),
  vaelges(kolonne('tekst', ({ notat }) => notat?.tekst)),
  kolonne('sagsnummer', ({ sag }) => sag?.sagsnummer),
  kolonne('dokumentnummer', ({ dokument }) => dokument?.dokumentnummer),
  kolonne('type', ({ dokument }) => dokument?.dokumenttype),
  kolonne('fremdrift', ({ sag, dokument }) => (sag ?? dokument)?.fremdrift),
  kolonne('sagsstatus', ({ sag }) => sag?.sagsstatus),
  kolonne('kle', ({ sag, dokument, ydelse }) => (sag ?? dokument ?? ydelse)?.kle),
  kolonne('kleTitel', ({ sag, dokument, ydelse }) => kletitel(sag ?? dokument ?? ydelse)),
  kolonne('handlingsfacet', ({ sag }) => sag?.facet),
  kolonne('afgoerelse', ({ sag }) => sag?.afgoerelse),
  kolonne('foelsomhed', ({ sag, dokument, bevilling }) => trin((sag ?? dokument ?? bevilling)?.foelsomhed)),
  kolonne('ejerCvr', ({ sag, bevilling }) => (sag ?? bevilling)?.ejerCvr),
  kolonne('ejer', ({ sag, bevilling }) => (sag ?? bevilling)?.ejerNavn),
  kolonne('ansvarligEnhed', ({ sag, bevilling }) => uuid((sag ?? bevilling)?.ansvarligRef)),
  kolonne('ansvarligEnhedNavn', ({ sag, bevilling }) => enhedsnavn(sag ?? bevilling)),
  vaelges(kolonne('primaerBehandler', ({ sag }) => behandlernavn(sag))),
  kolonne('master', ({ sag, dokument, notat, ydelse }) => (sag ?? dokument ?? ydelse)?.masterRef ?? notat?.kilde),
  kolonne('masterNavn', ({ sag, dokument, notat, ydelse }) => systemnavn(sag ?? dokument ?? ydelse, notat)),
  vaelges(kolonne('sag', ({ notat }) => (notat?.sagId ? notat.udsyn.loaders.sag.load(notat.sagId).then((sag) => sag?.id) : null))),
  vaelges(kolonne('partId', (rad) => omPart(rad, ({ identifikator }) => rad.kontekst.partIder.lav(identifikator)))),
  vaelges(kolonne('partCpr', (rad) => omPart(rad, (part) => medBindestreg(vistCpr(part))))),
  vaelges(kolonne('partCvr', (rad) => omPart(rad, vistCvr))),
  vaelges(kolonne('partNavn', (rad) => omPart(rad, async (part) => ((await erBeskyttet(part)) === true ? null : partnavn(part))))),
  vaelges(kolonne('partBeskyttet', (rad) => omPart(rad, erBeskyttet), 'jaNej')),
  kolonne('startdato', ({ ydelse }) => ydelse?.startdato, 'dag'),
  kolonne('slutdato', ({ ydelse }) => ydelse?.slutdato, 'dag'),
  kolonne('brevdato', ({ dokument }) => dokument?.brevdato, 'dag'),
  kolonne('beloeb', ({ ydelse }) => ydelse?.beloeb, 'beloeb'),
  kolonne('frekvens', ({ ydelse }) => ydelse?.frekvens),
  kolonne('aktiv', ({ ydelse }) => ydelse?.aktiv, 'jaNej'),
  kolonne('tilbagebetalingspligtig', ({ ydelse }) => ydelse?.tilbagebetalingspligtig, 'jaNej'),
  kolonne('oprettet', ({ sag, notat }) => tid(sag?.oprettet ?? notat?.oprettet ?? notat?.senestAendret), 'tid'),
  kolonne('senestAendret', ({ sag, dokument, notat, bevilling }) => tid((sag ?? dokument ?? notat ?? bevilling)?.senestAendret), 'tid'),
  kolonne('virkningFra', ({ sag }) => tid(sag?.fra), 'tid'),
  kolonne('virkningTil', ({ sag }) => tid(sag?.til), 'tid'),
]; // prettier-ignore

const SLAGS = { Sag: 'SAG', Dokument: 'DOKUMENT', Journalnotat: 'JOURNALNOTAT', BevilgetYdelse: 'YDELSE' } as const;

/** The rows as cells, in the order of the columns. What they show is told to the audit log as it is read. */
export function somCeller(hits: readonly VistHit[], kolonner: readonly Kolonne[], kontekst: Kontekst): Promise<Celle[][]> {
  return Promise.all(
    hits.map(async (hit) => {
      const rad = await radAf(hit, kontekst);
      return Promise.all(kolonner.map(async ({ celle }) => (await celle(rad)) ?? null));
    }),
  );
} // prettier-ignore

async function radAf(hit: VistHit, kontekst: Kontekst): Promise<Rad> {
  const som = <T>(slags: VistHit['__typename']) => (hit.__typename === slags ? (hit as unknown as T) : null); // what the name says it is
  const ydelse = som<VistYdelse>('BevilgetYdelse');
  return {
    kontekst,
    hit,
    sag: som<VistSag>('Sag'),
    dokument: som<VistDokument>('Dokument'),
    notat: som<VistNotat>('Journalnotat'),
    ydelse,
    bevilling: ydelse && (await ydelse.udsyn.loaders.bevilling.load(ydelse.id)),
  };
}

const tid = (tekst: Maaske<string>) => tekst && visTid(tekst);
const trin = (niveau: Maaske<number>) => (niveau == null ? null : trinnavn(niveau));
/** So that a spreadsheet keeps its first zero. */
const medBindestreg = (cpr: string | null) => cpr && `${cpr.slice(0, 6)}-${cpr.slice(6)}`;

const kletitel = async (raekke: VistSag | VistDokument | VistYdelse | null) =>
  raekke?.kle && (raekke.kleTitel ?? (await raekke.udsyn.loaders.klasse.load(raekke.kle))?.titel);

async function enhedsnavn(raekke: VistSag | VistBevilling | null): Promise<Maaske<string>> {
  const id = uuid(raekke?.ansvarligRef);
  return raekke && id && (raekke.ansvarligNavn ?? (await raekke.udsyn.loaders.orgenhed.load(id))?.navn);
}

async function systemnavn(raekke: VistSag | VistDokument | VistYdelse | null, notat: VistNotat | null): Promise<Maaske<string>> {
  const id = raekke?.masterRef ?? notat?.kilde;
  const navn = raekke ? raekke.masterNavn : notat?.kildeNavn;
  return id && (navn ?? (await (raekke ?? notat)?.udsyn.loaders.systemnavn.load(id)) ?? id);
} // prettier-ignore

async function behandlernavn(sag: VistSag | null): Promise<Maaske<string>> {
  const behandler = sag && behandlerAf(sag.behandlerRef, sag.behandlerNavn, sag.udsyn);
  if (!behandler?.id) return behandler?.navn;
  return behandler.navn ?? (await behandler.udsyn.loaders.behandler.load(behandler.id))?.navn;
}

/** The part it is about, asked something; of a notat there is none. */
function omPart<T>({ sag, dokument, bevilling }: Rad, spoerg: (part: VistPart) => T): T | null {
  const om = sag ?? dokument ?? bevilling;
  const part = om && partIRolle(om.relationer, om.udsyn, ...(bevilling ? ['Bevillingsmodtager', 'Ydelsesmodtager'] : ['PrimaerPart']));
  return part ? spoerg(part) : null;
} // prettier-ignore
