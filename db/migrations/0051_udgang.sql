-- Events out. The outbox is written by many at once, so its positions become visible out of order; `udsendelse` is the same
-- events numbered by one at a time: whoever has seen a number has seen all below it that will ever be. Events of one object
-- stand in their order, for a writer inserts while it holds the object's lock.
ALTER TABLE udbakke ADD COLUMN forretning text[] NOT NULL DEFAULT '{}';
--> statement-breakpoint
CREATE INDEX udbakke_xid ON udbakke (xid);
--> statement-breakpoint
CREATE TABLE udsendelse (
  nr bigint PRIMARY KEY,
  position bigint UNIQUE,
  abonnement uuid,
  objekt_id uuid NOT NULL,
  slags text NOT NULL,
  haendelse text NOT NULL,
  forretning text[] NOT NULL,
  uden_notifikation boolean NOT NULL,
  modtaget timestamptz NOT NULL
);
--> statement-breakpoint
-- How far numbering has come: the last number, and the transaction below which everything has one. Events of before this
-- migration get none: nobody could subscribe to them.
CREATE TABLE udsendelsesstand (ene boolean PRIMARY KEY CHECK (ene), nr bigint NOT NULL, xmin_xid xid8 NOT NULL);
--> statement-breakpoint
INSERT INTO udsendelsesstand VALUES (true, 0, pg_snapshot_xmin(pg_current_snapshot()));
--> statement-breakpoint
CREATE TABLE abonnement (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  system uuid NOT NULL,
  cvr text NOT NULL,
  slags text[] NOT NULL,
  kle text[],
  haendelser text[],
  fra_nr bigint NOT NULL,
  kvitteret bigint NOT NULL,
  oprettet timestamptz NOT NULL DEFAULT now(),
  ophoert timestamptz,
  webhook text,
  webhook_hemmelighed text,
  webhook_claims jsonb,
  leveret bigint,
  fejlet integer NOT NULL DEFAULT 0,
  naeste_forsoeg timestamptz,
  seneste_fejl text
);
--> statement-breakpoint
CREATE INDEX abonnement_system ON abonnement (system, cvr) WHERE ophoert IS NULL;
--> statement-breakpoint
-- What each subscriber has been told of, so that it can be told when that is no longer its to see: from which number, and
-- the number it was told so at.
CREATE TABLE abonnement_kendt (
  abonnement uuid NOT NULL,
  objekt_id uuid NOT NULL,
  slags text NOT NULL,
  siden bigint NOT NULL,
  til bigint,
  varslet boolean NOT NULL DEFAULT false,
  tjekket timestamptz NOT NULL DEFAULT now(),
  PRIMARY KEY (abonnement, objekt_id)
);
--> statement-breakpoint
CREATE INDEX abonnement_kendt_tjekket ON abonnement_kendt (abonnement, tjekket) WHERE til IS NULL AND NOT varslet;
--> statement-breakpoint
-- overblik_udgang keeps what subscribers have been told; it reads of the register no more than that something happened.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'overblik_udgang') THEN CREATE ROLE overblik_udgang; END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- roles are the cluster's: another database made it
END $$;
--> statement-breakpoint
GRANT overblik_udgang TO CURRENT_USER;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO overblik_udgang;
--> statement-breakpoint
GRANT SELECT ON udbakke TO overblik_udgang;
--> statement-breakpoint
GRANT SELECT, INSERT ON udsendelse TO overblik_udgang;
--> statement-breakpoint
GRANT SELECT, UPDATE ON udsendelsesstand TO overblik_udgang;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON abonnement TO overblik_udgang;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON abonnement_kendt TO overblik_udgang;
