-- Where an object's life stood, and when it was last changed, as the index knew it earlier: lists as known at R leave out
-- what was passive then, and are ordered by the newest change known then. What stands now has been known since
-- `registreret`; of objects older than this migration it is taken to have been so always.
ALTER TABLE objekt ADD COLUMN registreret timestamptz NOT NULL DEFAULT '-infinity';
--> statement-breakpoint
CREATE TABLE objekt_historik (
  id uuid NOT NULL, livscyklus text NOT NULL, senest_aendret timestamptz, oprettet_af text,
  registrering tstzrange NOT NULL,
  raekke bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY
);
--> statement-breakpoint
CREATE INDEX objekt_historik_id ON objekt_historik (id);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON objekt_historik TO overblik_indexer;
--> statement-breakpoint
GRANT SELECT ON objekt_historik TO overblik_laeser;
