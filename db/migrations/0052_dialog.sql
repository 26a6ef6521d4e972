-- Dialogintegration: where a system may have its user sent back to, and which one-time keys have been used.
ALTER TABLE it_system ADD COLUMN retur text[];
--> statement-breakpoint
CREATE TABLE kontekst_indloest (
  aftryk bytea PRIMARY KEY,
  udloeber timestamptz NOT NULL
);
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON kontekst_indloest TO overblik_udgang;
