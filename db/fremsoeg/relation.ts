import { erEnkelt } from '../../schema/domaene/fold/roller.ts';
import { fortroligSql } from '../part.ts';
import { iKraft, kilde, type Saetning } from '../saetning.ts';
import { asked, synlige, type Hovedslags } from '../synlig.ts';
import { relation } from '../tables/register.ts';
import type { Relationskrav } from './soegning.ts';

/** What each relation points at, where that is an object with rules of its own: told of to who may see it. */
const MAAL: Partial<Record<Relationskrav['art'], Hovedslags>> = {
  sagsrelation: 'sag',
  sag: 'sag',
  journalpost: 'dokument',
  dokumentrelation: 'dokument',
};
/** The list of a message its roles stand in. */
const LISTE: Record<string, string> = { aktoer: 'aktoerer', klasse: 'klasser', part: 'parter', itsystem: 'itSystemer' };

/**
 * Is there a relation in force with all of this? A target the caller may not see is not told of, so nothing is found by it;
 * nor by a number left behind in a confidential change.
 */
export function relationSql(s: Saetning, slags: Hovedslags, krav: Relationskrav): string {
  const { art, rolle, type, indeks, reference, cvr, navn, noegle, tekst } = krav;
  const ens = (kolonne: string, vaerdi: string) => `x.${kolonne} = ${s.param(vaerdi, 'text')}`;
  const tekstEns = (kolonne: string, vaerdi: string) => `lower(x.${kolonne}) = lower(${s.param(vaerdi, 'text')})`;
  const maal = reference === undefined ? undefined : MAAL[art];
  const hvor = [
    ens('art', art),
    ...(rolle === undefined ? [] : [ens('rolle', rolle)]),
    ...(type === undefined ? [] : [ens('type', type)]),
    // A role that occurs once is known by itself: its indeks tells nothing.
    ...(indeks === undefined || erEnkelt(LISTE[art] ?? '', rolle ?? '') ? [] : [ens('noegle', indeks)]),
    ...(reference === undefined ? [] : [tekstEns('reference', reference)]),
    ...(cvr === undefined ? [] : [ens('cvr', cvr)]),
    ...(navn === undefined ? [] : [tekstEns('navn', navn)]),
    ...(noegle === undefined ? [] : [ens('klasse', noegle)]),
    ...(tekst === undefined ? [] : [tekstEns('tekst', tekst)]),
    ...(maal === undefined ? [] : [synlig(s, maal)]),
    ...(art === 'part' && reference !== undefined ? [`not ${fortroligSql('x.skema', 'x.vaerdi')}`] : []),
  ];
  return `exists (select from (${alle(s, slags)}) x where ${hvor.join(' and ')})`;
}

function synlig(s: Saetning, slags: Hovedslags): string {
  const { fra, hvor } = synlige(s, slags, 'opslag');
  return `exists (select from ${fra} where o.id = x.reference_id and ${hvor.join(' and ')})`;
}

/** Those in the table of relations, and those that are columns of their object, alike. A subquery over `o` and its slice. */
function alle(s: Saetning, slags: Hovedslags): string {
  const tabel = `select r.art, r.rolle, r.noegle, r.type, r.reference, r.reference_id, r.skema, r.vaerdi, r.navn, r.tekst, r.klasse, null as cvr
    from ${kilde(s, relation)} r where r.id = o.id and ${iKraft('r', s.spurgt)} and not (r.art = 'journalpost' and r.rolle = 'Journalnotat')`;
  const raekker = kolonner(asked(s), slags);
  if (raekker.length === 0) return tabel;
  return `${tabel} union all select c.art, c.rolle, '', c.type, c.reference, null, null, null, c.navn, c.tekst, c.klasse, c.cvr
    from (values ${raekker.join(', ')}) c(art, rolle, type, reference, navn, tekst, klasse, cvr)
    where coalesce(c.reference, c.navn, c.klasse, c.cvr) is not null`;
}

const raekke = (art: string, rolle: string, type: string, felter: { ref: string; navn?: string; tekst?: string; klasse?: string; cvr?: string }) =>
  `('${art}', '${rolle}', ${type}, ${felter.ref}::text, ${felter.navn ?? 'null'}, ${felter.tekst ?? 'null'}, ${felter.klasse ?? 'null'}, ${felter.cvr ?? 'null'})`; // prettier-ignore

function kolonner(v: string, slags: Hovedslags): string[] {
  const ejer = raekke('aktoer', 'Ejer', `'Organisation'`, { ref: `${v}.ejer_ref`, navn: `${v}.ejer_navn`, cvr: `coalesce(${v}.ejer_cvr, ${v}.adgang_ejer)` }); // prettier-ignore
  const ansvarlig = raekke('aktoer', 'Ansvarlig', `'OrganisationEnhed'`, { ref: `${v}.ansvarlig_ref`, navn: `${v}.ansvarlig_navn` }); // prettier-ignore
  const behandler = (type: string) => raekke('aktoer', 'PrimaerBehandler', type, { ref: `${v}.behandler_ref`, navn: `${v}.behandler_navn` }); // prettier-ignore
  const klasse = (rolle: string, navn: string) => raekke('klasse', rolle, `'Klasse'`, { ref: `${v}.${navn}_ref`, tekst: `${v}.${navn}_titel`, klasse: `${v}.${navn}` }); // prettier-ignore
  const system = (rolle: string, navn: string) => raekke('itsystem', rolle, `'ItSystem'`, { ref: `${v}.${navn}_ref`, navn: `${v}.${navn}_navn` }); // prettier-ignore
  const systemer = [system('Master', 'master'), system('Afsender', 'afsender')];
  if (slags === 'bevilling') return [ejer, ansvarlig, behandler(`'Bruger'`)];
  if (slags === 'effektuering') return [ejer, ...systemer];
  if (slags === 'dokument') return [ejer, ansvarlig, klasse('PrimaerKlasse', 'kle'), ...systemer];
  return [
    ejer, ansvarlig, behandler(`coalesce(${v}.behandler_type, 'Bruger')`), klasse('PrimaerKlasse', 'kle'), klasse('Handlingsklasse', 'facet'),
    klasse('Afgoerelsesklasse', 'afgoerelse'), ...systemer,
  ]; // prettier-ignore
}
