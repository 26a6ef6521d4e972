-- What has been taken out of the register as a file: whose it was, how it ended, and its manifest. No row of it, and no number
-- of a person. An export that was cut off with its process stays IGANG, and is told as incomplete once it could not be running.
CREATE TABLE eksport (
  id uuid PRIMARY KEY,
  bruger uuid NOT NULL,
  system uuid NOT NULL,
  cvr text NOT NULL,
  begyndt timestamptz NOT NULL DEFAULT now(),
  sluttet timestamptz,
  tilstand text NOT NULL CHECK (tilstand IN ('IGANG', 'FULDSTAENDIG', 'UFULDSTAENDIG')),
  grund text,
  antal integer NOT NULL,
  indhold jsonb NOT NULL
);
--> statement-breakpoint
CREATE INDEX eksport_bruger ON eksport (bruger, cvr, begyndt);
--> statement-breakpoint
CREATE INDEX eksport_begyndt ON eksport (begyndt);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON eksport TO overblik_udgang;
