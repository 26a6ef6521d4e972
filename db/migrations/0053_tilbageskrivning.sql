-- What is written here on sager that other systems own: sent to the owner – or to whom a rule says – and what became of it.
CREATE TABLE fordelingsregel (
  kommune text NOT NULL,
  kle text NOT NULL,
  facet text NOT NULL DEFAULT '',
  system uuid NOT NULL,
  PRIMARY KEY (kommune, kle, facet)
);
--> statement-breakpoint
CREATE TABLE forsendelse (
  id uuid PRIMARY KEY,
  slags text NOT NULL CHECK (slags IN ('journalnotat', 'dokument')),
  handling text NOT NULL CHECK (handling IN ('opret', 'ret', 'slet')),
  sag_id uuid NOT NULL,
  bruger uuid NOT NULL,
  system uuid NOT NULL,
  cvr text NOT NULL,
  noegle text NOT NULL,
  aftryk bytea NOT NULL,
  modtager uuid NOT NULL,
  nr bigint GENERATED ALWAYS AS IDENTITY,
  afsendt timestamptz NOT NULL,
  status text NOT NULL CHECK (status IN ('AFVENTER', 'MODTAGET', 'GODKENDT', 'AFVIST')),
  tidspunkt timestamptz,
  begrundelse text,
  indhold jsonb NOT NULL,
  UNIQUE (system, bruger, noegle)
);
--> statement-breakpoint
CREATE INDEX forsendelse_modtager ON forsendelse (modtager, cvr, nr) WHERE status = 'AFVENTER';
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON fordelingsregel TO overblik_indexer;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON forsendelse TO overblik_indexer;
--> statement-breakpoint
GRANT SELECT (id, slags, handling, sag_id, system, modtager, afsendt, status, tidspunkt, begrundelse) ON forsendelse TO overblik_laeser;
--> statement-breakpoint
-- What is sent is read by the one it is for, on the role that tells others.
GRANT SELECT ON forsendelse TO overblik_udgang;
