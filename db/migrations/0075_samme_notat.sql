-- A notat may be told of as an object of its own and as a journalpost on its sag: by which uuid, and when that was last said.
ALTER TABLE journalnotat ADD COLUMN samme uuid, ADD COLUMN sagt timestamptz;
--> statement-breakpoint
ALTER TABLE journalnotat_historik ADD COLUMN samme uuid, ADD COLUMN sagt timestamptz;
--> statement-breakpoint
CREATE INDEX journalnotat_samme ON journalnotat (samme) WHERE samme IS NOT NULL;
