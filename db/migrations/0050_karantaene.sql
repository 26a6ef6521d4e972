-- Quarantine is worked on: tried again, or dropped with a reason that stays. What is done to it is noted beside it and never
-- changed; what a reader is told of a message is why it lies there, never what it said. A message whose sender nobody could
-- read has no kilde.
ALTER TABLE karantaene ALTER COLUMN kilde DROP NOT NULL, ADD COLUMN afgjort timestamptz;
--> statement-breakpoint
CREATE INDEX karantaene_aaben ON karantaene (cvr, modtaget DESC) WHERE afgjort IS NULL;
--> statement-breakpoint
CREATE TABLE karantaenespor (
  nr bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  karantaene uuid NOT NULL,
  handling text NOT NULL CHECK (handling IN ('GENSPILLET', 'KASSERET')),
  tidspunkt timestamptz NOT NULL,
  bruger uuid NOT NULL,
  brugernavn text,
  system uuid NOT NULL,
  cvr text NOT NULL,
  status text NOT NULL,
  begrundelse text
);
--> statement-breakpoint
CREATE INDEX karantaenespor_karantaene ON karantaenespor (karantaene, nr);
--> statement-breakpoint
GRANT SELECT, INSERT ON karantaenespor TO overblik_indexer;
--> statement-breakpoint
GRANT SELECT (id, modtaget, type, kode, felt, begrundelse, forsoeg, afgjort) ON karantaene TO overblik_laeser;
