-- The register: a log and what it folds into (design.md §4). Slices carry PRIMARY KEY (…, virkning WITHOUT OVERLAPS);
-- the btree on (id) is there because the GiST index costs twice as much to look up by.
CREATE EXTENSION IF NOT EXISTS btree_gist;
--> statement-breakpoint
CREATE TABLE objekt (
  id uuid PRIMARY KEY,
  slags text NOT NULL,
  generation integer NOT NULL DEFAULT 0,
  livscyklus text NOT NULL,
  ejersystem uuid,
  afsendersystem uuid,
  version bigint NOT NULL DEFAULT 0,
  senest_aendret timestamptz,
  oprettet_af text
);
--> statement-breakpoint
CREATE INDEX objekt_venter ON objekt (id) WHERE livscyklus = 'venter';
--> statement-breakpoint
CREATE INDEX objekt_senest ON objekt (slags, senest_aendret DESC, id);
--> statement-breakpoint
CREATE TABLE registrering (
  loebenr bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  objekt_id uuid NOT NULL,
  generation integer NOT NULL,
  operation text NOT NULL,
  tidspunkt timestamptz NOT NULL,
  sekvens numeric,
  besked_id text NOT NULL,
  modtaget timestamptz NOT NULL,
  aktoer text,
  kilde uuid NOT NULL,
  cvr text,
  scopes text[],
  gaelder boolean NOT NULL,
  data jsonb NOT NULL
);
--> statement-breakpoint
CREATE INDEX registrering_objekt ON registrering (objekt_id, generation);
--> statement-breakpoint
CREATE TABLE indbakke (
  kilde uuid NOT NULL,
  besked_id text NOT NULL,
  sum bytea NOT NULL,
  modtaget timestamptz NOT NULL,
  status text NOT NULL,
  PRIMARY KEY (kilde, besked_id)
);
--> statement-breakpoint
CREATE TABLE karantaene (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  kilde uuid NOT NULL,
  cvr text,
  besked_id text NOT NULL,
  modtaget timestamptz NOT NULL,
  type text NOT NULL,
  kode text NOT NULL,
  felt text,
  begrundelse text NOT NULL,
  forsoeg integer NOT NULL DEFAULT 0,
  indhold jsonb NOT NULL
);
--> statement-breakpoint
CREATE INDEX karantaene_kilde ON karantaene (kilde, modtaget);
--> statement-breakpoint
CREATE TABLE udbakke (
  position bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  xid xid8 NOT NULL DEFAULT pg_current_xact_id(),
  objekt_id uuid NOT NULL,
  slags text NOT NULL,
  version bigint NOT NULL,
  haendelse text NOT NULL,
  uden_notifikation boolean NOT NULL DEFAULT false,
  modtaget timestamptz NOT NULL
);
--> statement-breakpoint
CREATE TABLE sag (
  id uuid NOT NULL, virkning tstzrange NOT NULL, registreret timestamptz NOT NULL,
  sagsnummer text, brugervendt_noegle text, titel text, beskrivelse text, hemmelig_titel text, hjemmel text,
  kassationskode text, sagsstatus text, oprettet timestamptz, foelsomhed smallint, fremdrift text,
  ejer_cvr text, ejer_ref text, ejer_navn text, ansvarlig_ref text, ansvarlig_navn text,
  behandler_ref text, behandler_navn text, behandler_type text,
  kle text COLLATE "C", kle_titel text, kle_ref text, facet text, facet_titel text, facet_ref text,
  afgoerelse text, afgoerelse_titel text, afgoerelse_ref text,
  master_ref uuid, master_navn text, afsender_ref uuid, afsender_navn text,
  profiler text[], visningsklasser text[],
  adgang_ejer text, adgang_foelsomhed smallint, adgang_ansvarlig text, adgang_kle text COLLATE "C",
  PRIMARY KEY (id, virkning WITHOUT OVERLAPS)
);
--> statement-breakpoint
CREATE INDEX sag_id ON sag (id);
--> statement-breakpoint
CREATE TABLE dokument (
  id uuid NOT NULL, virkning tstzrange NOT NULL, registreret timestamptz NOT NULL,
  titel text, hemmelig_titel text, dokumentnummer text, dokumenttype text, brevdato date, beskrivelse text,
  fremdrift text, foelsomhed smallint,
  ejer_cvr text, ejer_ref text, ejer_navn text, ansvarlig_ref text, ansvarlig_navn text,
  kle text COLLATE "C", kle_titel text, kle_ref text,
  master_ref uuid, master_navn text, afsender_ref uuid, afsender_navn text,
  profiler text[], visningsklasser text[],
  adgang_ejer text, adgang_foelsomhed smallint, adgang_ansvarlig text, adgang_kle text COLLATE "C",
  PRIMARY KEY (id, virkning WITHOUT OVERLAPS)
);
--> statement-breakpoint
CREATE INDEX dokument_id ON dokument (id);
--> statement-breakpoint
CREATE TABLE bevilling (
  id uuid NOT NULL, virkning tstzrange NOT NULL, registreret timestamptz NOT NULL,
  brugervendt_noegle text, startdato date, slutdato date, begrundelse text, foelsomhed smallint,
  ejer_cvr text, ejer_ref text, ejer_navn text, ansvarlig_ref text, ansvarlig_navn text,
  behandler_ref text, behandler_navn text,
  profiler text[], visningsklasser text[],
  adgang_ejer text, adgang_foelsomhed smallint, adgang_ansvarlig text,
  PRIMARY KEY (id, virkning WITHOUT OVERLAPS)
);
--> statement-breakpoint
CREATE INDEX bevilling_id ON bevilling (id);
--> statement-breakpoint
CREATE TABLE bevilget_ydelse (
  id uuid NOT NULL, virkning tstzrange NOT NULL, registreret timestamptz NOT NULL,
  ydelse text NOT NULL, navn text, kle text COLLATE "C", kle_titel text, kle_ref text,
  startdato date, slutdato date, tilbagebetalingspligtig boolean, meddelelse text,
  master_ref uuid, master_navn text, afsender_ref uuid, afsender_navn text,
  PRIMARY KEY (id, ydelse, virkning WITHOUT OVERLAPS)
);
--> statement-breakpoint
CREATE INDEX bevilget_ydelse_id ON bevilget_ydelse (id);
--> statement-breakpoint
CREATE TABLE effektueringsplan (
  id uuid NOT NULL, virkning tstzrange NOT NULL, registreret timestamptz NOT NULL,
  ydelse text NOT NULL, plan text NOT NULL, startdato date, slutdato date, beloeb numeric, frekvens text,
  forud_bagud text, dispositionsdag text, manuelt_godkendes boolean,
  PRIMARY KEY (id, ydelse, plan, virkning WITHOUT OVERLAPS)
);
--> statement-breakpoint
CREATE INDEX effektueringsplan_id ON effektueringsplan (id);
--> statement-breakpoint
CREATE TABLE effektuering (
  id uuid NOT NULL, virkning tstzrange NOT NULL, registreret timestamptz NOT NULL,
  brugervendt_noegle text, startdato date, slutdato date, dispositionsdato date,
  bruttobeloeb numeric, efter_skat_og_atp numeric, sendt_til_udbetaling numeric, udbetalt numeric,
  udbetalingsafdeling text, ejer_cvr text, ejer_ref text, ejer_navn text,
  master_ref uuid, master_navn text, afsender_ref uuid, afsender_navn text,
  profiler text[], adgang_ejer text,
  PRIMARY KEY (id, virkning WITHOUT OVERLAPS)
);
--> statement-breakpoint
CREATE INDEX effektuering_id ON effektuering (id);
--> statement-breakpoint
CREATE TABLE effektueringslinje (
  id uuid NOT NULL, virkning tstzrange NOT NULL, registreret timestamptz NOT NULL,
  rolle text NOT NULL, noegle text NOT NULL, kle text COLLATE "C", kle_titel text, ydelse_ref text, beloeb numeric,
  fra date, til date, bevilling_id uuid, bevilling_ydelse text,
  PRIMARY KEY (id, rolle, noegle, virkning WITHOUT OVERLAPS)
);
--> statement-breakpoint
CREATE INDEX effektueringslinje_id ON effektueringslinje (id);
--> statement-breakpoint
CREATE INDEX effektueringslinje_bevilling ON effektueringslinje (bevilling_id) WHERE bevilling_id IS NOT NULL;
--> statement-breakpoint
CREATE TABLE journalnotat (
  id uuid NOT NULL, virkning tstzrange NOT NULL, registreret timestamptz NOT NULL,
  notat uuid NOT NULL, sag_id uuid, titel text, tekst text, format text, oprettet timestamptz, oprettet_af text,
  foelsomhed smallint, kle text COLLATE "C", egen_foelsomhed boolean NOT NULL, egen_kle boolean NOT NULL,
  PRIMARY KEY (id, notat, virkning WITHOUT OVERLAPS)
);
--> statement-breakpoint
CREATE INDEX journalnotat_id ON journalnotat (id);
--> statement-breakpoint
CREATE INDEX journalnotat_sag ON journalnotat (sag_id);
--> statement-breakpoint
CREATE INDEX journalnotat_notat ON journalnotat (notat);
--> statement-breakpoint
CREATE TABLE advis (
  id uuid NOT NULL, virkning tstzrange NOT NULL, registreret timestamptz NOT NULL,
  sag_id uuid, titel text, tekst text, frist date, ejer_cvr text, ejer_navn text,
  kle text COLLATE "C", kle_titel text, kle_ref text, foelsomhed smallint,
  egen_foelsomhed boolean NOT NULL, egen_kle boolean NOT NULL,
  adgang_ejer text, adgang_kle text COLLATE "C", adgang_foelsomhed smallint,
  PRIMARY KEY (id, virkning WITHOUT OVERLAPS)
);
--> statement-breakpoint
CREATE INDEX advis_id ON advis (id);
--> statement-breakpoint
CREATE INDEX advis_sag ON advis (sag_id) WHERE sag_id IS NOT NULL;
--> statement-breakpoint
CREATE TABLE relation (
  id uuid NOT NULL, virkning tstzrange NOT NULL, registreret timestamptz NOT NULL,
  art text NOT NULL, rolle text NOT NULL, noegle text NOT NULL, type text, reference text, reference_id uuid,
  skema text, vaerdi text, navn text, tekst text, klasse text,
  PRIMARY KEY (id, art, rolle, noegle, virkning WITHOUT OVERLAPS)
);
--> statement-breakpoint
CREATE INDEX relation_id ON relation (id);
--> statement-breakpoint
CREATE INDEX relation_part ON relation (vaerdi, skema, id) WHERE art = 'part';
--> statement-breakpoint
CREATE INDEX relation_reference ON relation (reference_id) WHERE reference_id IS NOT NULL;
--> statement-breakpoint
CREATE TABLE part (
  id uuid NOT NULL, virkning tstzrange NOT NULL, registreret timestamptz NOT NULL,
  cvr text, navn text, status text, doedsdato date, beskyttet_fra date, beskyttet_til date,
  beskyttet_kendt boolean NOT NULL,
  PRIMARY KEY (id, virkning WITHOUT OVERLAPS)
);
--> statement-breakpoint
CREATE INDEX part_id ON part (id);
--> statement-breakpoint
CREATE TABLE partidentifikator (
  id uuid NOT NULL, virkning tstzrange NOT NULL, registreret timestamptz NOT NULL,
  skema text NOT NULL, vaerdi text NOT NULL, cvr text, fortrolig boolean NOT NULL,
  PRIMARY KEY (id, skema, vaerdi, virkning WITHOUT OVERLAPS)
);
--> statement-breakpoint
CREATE INDEX partidentifikator_id ON partidentifikator (id);
--> statement-breakpoint
CREATE INDEX partidentifikator_vaerdi ON partidentifikator (vaerdi, skema);
--> statement-breakpoint
CREATE TABLE orgenhed (
  id uuid NOT NULL, virkning tstzrange NOT NULL, registreret timestamptz NOT NULL,
  cvr text, navn text, overordnet uuid, telefon text, email text, adresse text, ean text, leder uuid,
  opgaver text[] NOT NULL, medarbejdere jsonb NOT NULL,
  PRIMARY KEY (id, virkning WITHOUT OVERLAPS)
);
--> statement-breakpoint
CREATE INDEX orgenhed_id ON orgenhed (id);
--> statement-breakpoint
CREATE INDEX orgenhed_overordnet ON orgenhed (overordnet);
--> statement-breakpoint
CREATE INDEX orgenhed_cvr ON orgenhed (cvr);
--> statement-breakpoint
CREATE TABLE klasse (
  id uuid NOT NULL, virkning tstzrange NOT NULL, registreret timestamptz NOT NULL,
  kode text, titel text, erstatter text[] NOT NULL, udgaaet date,
  PRIMARY KEY (id, virkning WITHOUT OVERLAPS)
);
--> statement-breakpoint
CREATE INDEX klasse_id ON klasse (id);
--> statement-breakpoint
CREATE INDEX klasse_kode ON klasse (kode);
