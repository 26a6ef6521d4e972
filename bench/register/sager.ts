/**
 * A kommune's register, made by the server itself: row `i` is the same in every database, whatever its size. Everything
 * is drawn by a hash of `i`, so that neighbours in the tables have nothing to do with each other – as in life.
 * Numbers are CPR with day + 60.
 */

/** Sager per person, on average; how many one has follows chance. */
export const SAGER_PR_PERSON = 5;
const NU = `timestamptz '2026-11-01 00:00Z'`;
const KOMMUNE = '11111111';

const KLE = [
  ['32.30.04', 'Udbetaling af sygedagpenge'], ['32.24.04', 'Hjælp til forsørgelse (kontanthjælp mv.)'],
  ['32.06.00', 'Boligstøtte i almindelighed'], ['32.03.12', 'Personligt tillæg og helbredstillæg'],
  ['32.03.04', 'Folkepension'], ['32.21.12', 'Hjælp til enkeltudgifter'], ['32.39.00', 'Social sikring i almindelighed'],
  ['32.30.08', 'Dagpenge ved barsel'], ['15.20.01', 'Min Plan - beskæftigelsesindsats'],
  ['15.17.06', 'Sygedagpengeopfølgning'], ['29.21.04', 'Genoptræning efter sundhedsloven'],
  ['27.36.04', 'Personlig og praktisk hjælp'], ['28.09.40', 'Optagelse i dagtilbud'], ['17.20.01', 'Skoleindskrivning'],
  ['02.34.02', 'Byggetilladelse'], ['00.07.03', 'Aktindsigt - forvaltningsprincipper'], ['25.45.10', 'Opkrævning af fordringer'],
  ['23.05.10', 'Flytteanmeldelse'], ['25.02.01', 'Grundskyld'], ['34.15.25', 'Støttende indsatser'],
]; // prettier-ignore
/** The first so many of `KLE` are paid out: their sager have bevillinger. */
const MED_YDELSE = 8;

const tekstliste = (vaerdier: readonly (string | undefined)[]) => `(array['${vaerdier.join("','")}'])`;
const uuid = (slags: string, nr: string) => `md5('${slags}' || ${nr})::uuid`;
const cpr = (p: string) => `lpad((61 + ${p} % 28)::text, 2, '0') || lpad((1 + ${p} / 28 % 12)::text, 2, '0')
  || lpad((${p} / 336 % 100)::text, 2, '0') || lpad((4000 + ${p} / 33600)::text, 4, '0')`;

/** What sag `i` is, whoever asks: its kind, owner, step, unit, caseworker, system and dates. */
const sag = (
  fra: string,
  til: string,
  personer: number,
) => `(select i, ${uuid('sag', 'i')} as id, h(i, 1, ${personer}) as person,
    h(i, 2, ${KLE.length}) as k, h(i, 5, 60) as enhed, h(i, 6, 400) as behandler, h(i, 7, 8) as system,
    case when h(i, 3, 1000) < 955 then '${KOMMUNE}' when h(i, 3, 1000) < 980 then '22222222' else '33236239' end as ejer,
    case when h(i, 4, 100) < 20 then 1 when h(i, 4, 100) < 75 then 2 when h(i, 4, 100) < 98 then 3 else 4 end as niveau,
    ${NU} - h(i, 8, 3000) * interval '1 day' - interval '60 days' as aabnet,
    ${NU} - h(i, 9, 4000000) * interval '1 minute' - h(i, 10, 60000) * interval '1 millisecond' as aendret
  from generate_series(${fra}::bigint, ${til}) i) g`;
/** The bevillinger: of every sag with ydelser, two of three. `b` is a number for the dice. */
const bevilling = (
  fra: string,
  til: string,
  personer: number,
) => `(select g.*, ${uuid('bev', 'i')} as bid, i + 1000000000 as b
  from ${sag(fra, til, personer)} where k < ${MED_YDELSE} and h(i, 11, 3) < 2) g`;
const effektuering = (
  fra: string,
  til: string,
  personer: number,
) => `(select g.*, ${uuid('eff', `i || '-' || e`)} as eid, e
  from ${bevilling(fra, til, personer)} cross join generate_series(1, h(b, 1, 5) - 2) e) g`;

const objekt = (
  id: string,
  slags: string,
) => `insert into objekt (id, slags, livscyklus, version, senest_aendret, oprettet_af, ejersystem)
  select ${id}, '${slags}', 'aktiv', 1, aendret, null, ${uuid('system', 'system')} from`;
const KLE_AF = (k: string) =>
  `${tekstliste(KLE.map(([kode]) => kode))}[${k} + 1], ${tekstliste(KLE.map(([, titel]) => titel))}[${k} + 1]`;
const ENHED = `${uuid('enhed', 'enhed')}::text, 'Team ' || enhed`;
const BEHANDLER = `${uuid('behandler', 'behandler')}::text, 'Behandler ' || behandler`;
const SYSTEM = `${uuid('system', 'system')}, 'Fagsystem ' || system`;
const AABEN = 'tstzrange(aabnet, null)';

/** The statements that make sager `fra`–`til` with all that hangs on them. */
export function sagssaetninger(fra: number, til: number, personer: number): string[] {
  const [f, t] = [String(fra), String(til)];
  const [S, B, E] = [sag(f, t, personer), bevilling(f, t, personer), effektuering(f, t, personer)];
  const part = (id: string, rolle: string, person: string, navn = person) => `insert into relation
    (id, virkning, registreret, art, rolle, noegle, reference, skema, vaerdi, navn)
    select ${id}, ${AABEN}, aendret, 'part', '${rolle}', '', 'urn:oio:cpr-nr:' || ${cpr(person)}, 'cpr', ${cpr(person)}, 'Borger ' || ${navn} from`;
  return [
    `${objekt('id', 'sag')} ${S}`,
    `insert into sag (id, virkning, registreret, sagsnummer, brugervendt_noegle, titel, sagsstatus, oprettet, foelsomhed, fremdrift,
        ejer_cvr, ejer_navn, ansvarlig_ref, ansvarlig_navn, behandler_ref, behandler_navn, behandler_type, kle, kle_titel, facet,
        master_ref, master_navn, afsender_ref, afsender_navn, adgang_ejer, adgang_foelsomhed, adgang_ansvarlig, adgang_kle)
      select id, tstzrange(aabnet + (d - 1) * interval '40 days', case when d < dele then aabnet + d * interval '40 days' end), aendret,
        'S-' || i, 'S-' || i, 'Sag om ' || ${tekstliste(KLE.map(([, titel]) => titel))}[k + 1],
        ${tekstliste(['Modtaget', 'Under behandling', 'Afgjort', 'Afsluttet'])}[trin], aabnet, niveau,
        ${tekstliste(['OPSTAAET', 'OPLYST', 'AFGJORT', 'AFSLUTTET'])}[trin], ejer, 'Myndighed ' || ejer, ${ENHED}, ${BEHANDLER},
        'Bruger', ${KLE_AF('k')}, 'G01', ${SYSTEM}, ${SYSTEM}, ejer, niveau, ${uuid('enhed', 'enhed')}::text,
        ${tekstliste(KLE.map(([kode]) => kode))}[k + 1]
      from ${S} cross join lateral (select case when h(i, 12, 10) < 3 then 2 else 1 end as dele) x
        cross join lateral generate_series(1, dele) d cross join lateral (select 1 + h(i * 2 + d, 13, 4) as trin) y`,
    // What a third of the sager was before, and that another was thought to be its part: what "as known at R" must read past.
    `insert into sag_historik (id, virkning, registreret, sagsnummer, titel, foelsomhed, ejer_cvr, kle, adgang_ejer, adgang_foelsomhed,
        adgang_kle, registrering)
      select id, ${AABEN}, aendret - interval '90 days', 'S-' || i, 'Før', niveau, ejer, ${tekstliste(KLE.map(([kode]) => kode))}[k + 1], ejer, niveau,
        ${tekstliste(KLE.map(([kode]) => kode))}[k + 1], tstzrange(aendret - interval '90 days', aendret) from ${S} where h(i, 16, 3) = 0`,
    `insert into relation_historik (id, virkning, registreret, art, rolle, noegle, reference, skema, vaerdi, navn, registrering)
      select id, ${AABEN}, aendret - interval '90 days', 'part', 'PrimaerPart', '', 'urn:oio:cpr-nr:' || ${cpr(`h(i, 17, ${personer})`)}, 'cpr',
        ${cpr(`h(i, 17, ${personer})`)}, 'Borger', tstzrange(aendret - interval '90 days', aendret) from ${S} where h(i, 16, 3) = 0`,
    `${part('id', 'PrimaerPart', 'person')} ${S}`,
    `${part('id', 'SekundaerPart', `h(i, 14, ${personer})`)} ${S} where h(i, 15, 100) < 15 and h(i, 14, ${personer}) <> person`,
    `${objekt('bid', 'bevilling')} ${B}`,
    `insert into bevilling (id, virkning, registreret, brugervendt_noegle, startdato, foelsomhed, ejer_cvr, ejer_navn, ansvarlig_ref,
        ansvarlig_navn, behandler_ref, behandler_navn, adgang_ejer, adgang_foelsomhed, adgang_ansvarlig)
      select bid, ${AABEN}, aendret, 'B-' || i, aabnet::date, niveau, ejer, 'Myndighed ' || ejer, ${ENHED}, ${BEHANDLER}, ejer, niveau,
        ${uuid('enhed', 'enhed')}::text from ${B}`,
    `${part('bid', 'Bevillingsmodtager', 'person')} ${B}`,
    `${part('bid', 'Ydelsesmodtager', 'person')} ${B}`,
    `insert into relation (id, virkning, registreret, art, rolle, noegle, reference, reference_id)
      select bid, ${AABEN}, aendret, 'sag', 'Tilknyttet', id::text, id::text, id from ${B}`,
    `insert into bevilget_ydelse (id, virkning, registreret, ydelse, navn, kle, kle_titel, startdato, slutdato, tilbagebetalingspligtig,
        master_ref, master_navn)
      select bid, ${AABEN}, aendret, y::text, ${tekstliste(KLE.map(([, titel]) => titel))}[yk + 1], ${KLE_AF('yk')}, aabnet::date,
        case when h(b, 2, 3) = 0 then (aabnet + interval '300 days')::date end, false, ${SYSTEM}
      from ${B} cross join lateral generate_series(1, 1 + (h(b, 3, 10) < 3)::int) y
        cross join lateral (select case when y = 1 then k else h(b, 4, ${KLE.length}) end as yk) z`,
    `insert into effektueringsplan (id, virkning, registreret, ydelse, plan, startdato, slutdato, beloeb, frekvens, forud_bagud)
      select bid, ${AABEN}, aendret, y::text, (2024 + p)::text, make_date(2024 + p, 1, 1), case when p = 1 then date '2025-12-31' end,
        1000 + h(b + p, 5, 2000000) / 100.0, 'Måned', 'Bagud'
      from ${B} cross join lateral generate_series(1, 1 + (h(b, 3, 10) < 3)::int) y cross join generate_series(1, 2) p`,
    `${objekt('eid', 'effektuering')} ${E}`,
    `insert into effektuering (id, virkning, registreret, startdato, slutdato, dispositionsdato, bruttobeloeb, udbetalt, ejer_cvr, ejer_navn,
        adgang_ejer)
      select eid, ${AABEN}, aendret, date '2026-08-01' + 31 * e, date '2026-08-30' + 31 * e, date '2026-08-30' + 31 * e,
        1000 + h(b, 6, 900000) / 100.0, 1000, ejer, 'Myndighed ' || ejer, ejer from ${E}`,
    `insert into effektueringslinje (id, virkning, registreret, rolle, noegle, kle, kle_titel, beloeb, bevilling_id, bevilling_ydelse)
      select eid, ${AABEN}, aendret, 'Linje', '1', ${KLE_AF('k')}, 1000 + h(b, 6, 900000) / 100.0, bid, '1' from ${E}`,
    `${part('eid', 'Ydelsesmodtager', 'person')} ${E}`,
  ];
}

/** The statements that make persons `fra`–`til` as a CPR feed tells of them. */
export function personsaetninger(fra: number, til: number): string[] {
  const P = `from generate_series(${fra}, ${til}) p`;
  return [
    `insert into objekt (id, slags, livscyklus, version, senest_aendret) select ${uuid('part', 'p')}, 'part', 'aktiv', 1, ${NU} ${P}`,
    `insert into part (id, virkning, registreret, cvr, navn, status, beskyttet_kendt)
      select ${uuid('part', 'p')}, tstzrange('2020-01-01', null), ${NU}, '${KOMMUNE}', 'Borger ' || p, 'aktiv', true ${P}`,
    `insert into partidentifikator (id, virkning, registreret, skema, vaerdi, cvr, fortrolig)
      select ${uuid('part', 'p')}, tstzrange('2020-01-01', null), ${NU}, 'cpr', ${cpr('p')}, '${KOMMUNE}', false ${P}`,
  ];
}

/** The organisation and the systems: few, and the same in every database. */
export const FAELLES = [
  `insert into objekt (id, slags, livscyklus, version, senest_aendret)
    select ${uuid('enhed', 'e')}, 'orgenhed', 'aktiv', 1, ${NU} from generate_series(0, 59) e`,
  `insert into orgenhed (id, virkning, registreret, cvr, navn, overordnet, telefon, opgaver, medarbejdere)
    select ${uuid('enhed', 'e')}, tstzrange('2020-01-01', null), ${NU}, '${KOMMUNE}', 'Team ' || e,
      case when e > 0 then ${uuid('enhed', '(e / 8)')} end, '3333 00' || lpad(e::text, 2, '0'), '{}', '[]' from generate_series(0, 59) e`,
  `insert into it_system (id, katalognavn) select ${uuid('system', 's')}, 'Fagsystem ' || s from generate_series(0, 7) s`,
];
