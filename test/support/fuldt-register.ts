import type { Register } from './spoerg-register.ts';

export const [HANNE, HANNES_ANDET, BO, FIRMA] = ['0101614444', '0201614444', '0301614444', '44444444'];
export const SYSTEM = '5e5e5e5e-0000-4000-8000-000000000001';
const ID = (nr: number) => `0e0e0e0e-0000-4000-8000-0000000000${nr}`;
const [PERSON, KLASSE] = [ID(20), ID(30)];
const [DAG, SLUT] = ['2026-01-01', '2026-12-31'];
const TID = '2026-01-01T08:00:00Z';

/** Writes one of everything, with a value in every column that is answered. Back come the ids. */
export async function fyldAlt(r: Register): Promise<Record<string, string>> {
  const enhed = await register(r);
  const behandler = { behandler_ref: PERSON, behandler_navn: 'Bente Behandler' };
  const ansvarlig = { ansvarlig_ref: enhed, ansvarlig_navn: 'Enhed' };
  const anden = await r.sag({ cpr: HANNE, titel: 'Anden' });
  const sag = await r.sag({
    ...{ cpr: HANNE, brugervendt_noegle: 'BN', sagsnummer: '2026-1', titel: 'Sag', hemmelig_titel: 'Hemmelig', beskrivelse: 'B', sagsstatus: 'I gang' },
    ...{ virkning: '[2020-01-01T00:00:00Z,2099-01-01T00:00:00Z)', oprettet: TID, facet: 'G01', facet_titel: 'F', facet_ref: KLASSE, afgoerelse: 'A', afgoerelse_titel: 'A', afgoerelse_ref: KLASSE },
    ...{ kle_ref: KLASSE, afsender_ref: SYSTEM, afsender_navn: 'KSD', ...behandler, ...ansvarlig },
  }); // prettier-ignore
  const gammel = await r.sag({ cpr: HANNE, brugervendt_noegle: 'BN', sagsnummer: 'G-1' });
  await r.sql`insert into systempar ${r.sql({ kommune: '11111111', gammelt: KLASSE, nyt: SYSTEM })}`;
  await r.sql`update objekt set ejersystem = ${KLASSE} where id = ${gammel}`;
  await r.sql`update objekt set oprettet_af = ${PERSON}`;
  await r.relation(sag, { art: 'aktoer', rolle: 'AndreBehandlere', noegle: '1', reference: PERSON, navn: 'Bente' });
  await r.relation(sag, { art: 'sagsrelation', rolle: 'AndreSager', noegle: anden, reference_id: anden });
  await r.relation(sag, { art: 'genstand', rolle: 'Byggeri', reference: 'matrikel 1a', tekst: 'Skur' });
  await r.relation(sag, { art: 'part', rolle: 'Parter', noegle: FIRMA, skema: 'cvr', vaerdi: FIRMA, navn: 'Firma' });
  const notat = await r.notat(sag, { tekst: 'T', format: 'Text', oprettet: TID, oprettet_af: PERSON });
  const advis = await r.advis(sag, { tekst: 'T', frist: DAG });
  const loestAdvis = await r.loesAdvis(HANNE, { tekst: 'T', frist: DAG });
  const brev = { dokumentnummer: 'D1', dokumenttype: 'Brev', brevdato: DAG, fremdrift: 'Endeligt' };
  const dokument = await r.dokument(sag, brev);
  const loestDokument = await r.dokument(anden, brev);
  await r.sql`delete from relation where reference_id = ${loestDokument} and art = 'journalpost'`;
  for (const id of [dokument, loestDokument]) await r.part(id, 'PrimaerPart', HANNE);
  const egne = { brugervendt_noegle: 'B1', startdato: DAG, slutdato: SLUT, begrundelse: 'Fordi' };
  const bevilling = await r.bevilling({ cpr: HANNE, sag, ...egne, ...behandler, ...ansvarlig });
  await r.part(bevilling, 'Bevillingsmodtager', HANNE);
  await r.sql`update bevilget_ydelse set startdato = ${DAG}, slutdato = ${SLUT}, tilbagebetalingspligtig = true`;
  await r.sql`update effektueringsplan set startdato = ${DAG}, slutdato = ${SLUT}, forud_bagud = 'Bagud', dispositionsdag = '1'`;
  const beloeb = { efter_skat_og_atp: '1', sendt_til_udbetaling: '1', udbetalt: '1' };
  const dage = { startdato: DAG, slutdato: SLUT, dispositionsdato: DAG };
  const effektuering = await r.effektuering({ cpr: HANNE, bevilling, ...beloeb, ...dage });
  await r.sql`update effektueringslinje set ydelse_ref = 'Y', kle_titel = 'Emne', fra = ${DAG}, til = ${SLUT}`;
  for (const id of [sag, dokument, loestDokument, bevilling]) await foer(r, id);
  return { sag, anden, notat, advis, loestAdvis, dokument, loestDokument, bevilling, effektuering, enhed };
}

/** What the object's log says of it, and what the sag was called until then. */
async function foer({ sql }: Register, id: string): Promise<void> {
  const felles = { objekt_id: id, generation: 0, kilde: SYSTEM, gaelder: true, aktoer: PERSON, data: sql.json({}) };
  for (const [operation, tid] of [['importer', '2025-12-01T00:00:00Z'], ['opdater', '2026-01-01T00:00:00Z']] as const)
    await sql`insert into registrering ${sql({ ...felles, operation, besked_id: operation, tidspunkt: tid, modtaget: tid })}`;
  await sql`insert into sag_historik (id, virkning, registreret, titel, ejer_cvr, kle, foelsomhed, adgang_ejer, adgang_kle, adgang_foelsomhed, ansvarlig_ref, adgang_ansvarlig, registrering)
    select id, virkning, '2025-12-01', 'Gammel', ejer_cvr, kle, foelsomhed, adgang_ejer, adgang_kle, adgang_foelsomhed, ansvarlig_ref, adgang_ansvarlig, '[2025-12-01T00:00:00Z,2026-01-01T00:00:00Z)'
    from sag where id = ${id}`;
} // prettier-ignore

/** Units, people, klasser and sources: what is not about anybody's sag. */
async function register(r: Register): Promise<string> {
  const over = await r.enhed({ navn: 'Overenhed' });
  const enhed = await r.enhed({
    ...{ navn: 'Enhed', overordnet: over, telefon: '1', email: 'e@example.dk', adresse: 'Torvet 1', ean: '1', leder: PERSON },
    ...{ opgaver: ['32.30*'], medarbejdere: r.sql.json([{ uuid: PERSON, navn: 'Bente Behandler' }]) },
  }); // prettier-ignore
  await r.person([[HANNE], [HANNES_ANDET]], { beskyttet_kendt: true, beskyttet_fra: DAG, doedsdato: DAG });
  await r.sql`insert into objekt ${r.sql({ id: KLASSE, slags: 'klasse', livscyklus: 'aktiv' })}`;
  await r.skive('klasse', { id: KLASSE, kode: '32.30.04', titel: 'Emne', erstatter: [] });
  await r.sql`update it_system set kle = array['32.*'], link = 'https://ksd.example/sag/{uuid}' where id = ${SYSTEM}`;
  const kilde = { seneste_tidspunkt: TID, seneste_modtaget: TID, seneste_forsinkelse: 5, afvist: 1 };
  await r.sql`insert into kilde ${r.sql({ system: SYSTEM, kommune: '11111111', ...kilde })}`;
  const vent = {
    besked_id: '1',
    modtaget: TID,
    type: 't',
    kode: 'K',
    begrundelse: 'b',
    forsoeg: 0,
    indhold: r.sql.json({}),
  };
  await r.sql`insert into karantaene ${r.sql({ kilde: SYSTEM, cvr: '11111111', ...vent })}`;
  const talt = { linjer: 1, forkerte: 0, ens: 1, mangler: 0, ekstra: 0, forskellige: 0, nyere: 0 };
  await r.sql`insert into afstemning ${r.sql({ system: SYSTEM, ...talt })}`;
  await r.sql`insert into kilde_hul ${r.sql({ system: SYSTEM, fra: '1', til: '1' })}`;
  return enhed;
}
