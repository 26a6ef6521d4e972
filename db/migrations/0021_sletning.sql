-- Deletion that is real (design.md §4: kasser and erasure blank payloads and leave a keyed hash). How long things are
-- kept, per kind, occasion and Kassationskode: '' is without one, '*' any other. maaneder null: kept.
CREATE TABLE bevaring (
  slags text NOT NULL,
  anledning text NOT NULL CHECK (anledning IN ('FJERNET', 'OPHOERT', 'VENTER', 'KARANTAENE')),
  kassationskode text NOT NULL,
  maaneder integer CHECK (maaneder BETWEEN 0 AND 1200),
  PRIMARY KEY (slags, anledning, kassationskode)
);
--> statement-breakpoint
INSERT INTO bevaring
SELECT s.slags, a.anledning, '', a.maaneder
FROM unnest(ARRAY['sag', 'dokument', 'bevilling', 'effektuering', 'journalnotat', 'advis', 'part', 'orgenhed', 'klasse']) s(slags),
  (VALUES ('FJERNET', 0), ('VENTER', 12), ('KARANTAENE', 12)) a(anledning, maaneder)
UNION ALL SELECT 'sag', 'OPHOERT', k.kode, k.maaneder FROM (VALUES ('B', NULL), ('K5', 60), ('K10', 120)) k(kode, maaneder);
--> statement-breakpoint
-- What was erased and when, without a word of what it was: HMAC of the object's id. No message about it from `tidspunkt` or before
-- counts again. Added to only.
CREATE TABLE sletning (
  nr bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  maerke bytea NOT NULL,
  tidspunkt timestamptz NOT NULL,
  slettet timestamptz NOT NULL,
  anledning text NOT NULL,
  UNIQUE (maerke, slettet)
);
--> statement-breakpoint
-- The messages it came in, each as HMAC of source and id, and of what it said: the same again is known, and known to be the same.
CREATE TABLE slettet_besked (maerke bytea PRIMARY KEY, sum bytea NOT NULL);
--> statement-breakpoint
-- Since when a log entry is blank. Null: it says what was sent, or that was wiped at once by a kasser.
ALTER TABLE registrering ADD COLUMN slettet timestamptz;
--> statement-breakpoint
-- The object a message in quarantine is about. Of parts that came before this it is not known: they go by age.
ALTER TABLE karantaene ADD COLUMN objekt_id uuid;
--> statement-breakpoint
UPDATE karantaene SET objekt_id = (indhold ->> 'subject')::uuid WHERE type NOT LIKE 'dk.overblik.part.%'
  AND indhold ->> 'subject' ~ '^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$';
--> statement-breakpoint
CREATE INDEX karantaene_objekt ON karantaene (objekt_id) WHERE objekt_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX objekt_fjernet ON objekt (id) WHERE livscyklus = 'fjernet';
--> statement-breakpoint
GRANT SELECT ON bevaring TO overblik_indexer;
--> statement-breakpoint
GRANT SELECT, INSERT ON sletning, slettet_besked TO overblik_indexer;
