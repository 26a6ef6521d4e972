-- What is taken out as a file every day without anybody asking: set up by an operator, made on the right of a system's serviceaftale
-- with a kommune. No row of it and no number of a person. `dag` is the newest day that is done with, made or not, so that a process
-- that comes after another – or beside it – makes each day once, and only the newest of those that were missed.
CREATE TABLE eksportplan (
  navn text PRIMARY KEY CHECK (navn ~ '^[a-z0-9][a-z0-9-]{0,59}$'),
  system uuid NOT NULL,
  cvr text NOT NULL,
  formaal text NOT NULL,
  oenske jsonb NOT NULL,
  klokken text NOT NULL CHECK (klokken ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
  raekker integer NOT NULL CHECK (raekker > 0),
  behold integer NOT NULL CHECK (behold > 0),
  udloeber date,
  ophoert timestamptz,
  dag date NOT NULL,
  forsoeg integer NOT NULL DEFAULT 0,
  naeste_forsoeg timestamptz,
  lavet timestamptz,
  fejl text
);
--> statement-breakpoint
-- Rows of a plan are counted with that plan, and not with what its system takes out otherwise.
ALTER TABLE eksport ADD COLUMN plan text;
--> statement-breakpoint
GRANT SELECT, UPDATE (dag, forsoeg, naeste_forsoeg, lavet, fejl) ON eksportplan TO overblik_udgang;
