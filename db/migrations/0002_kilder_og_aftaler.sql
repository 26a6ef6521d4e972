-- Sources, what they have delivered and lack, and the agreements that say who may do what.
CREATE TABLE it_system (
  id uuid PRIMARY KEY,
  katalognavn text, sendt_navn text, sendt_tid timestamptz,
  kle text[], rytme_timer integer, link text,
  borgervendt boolean NOT NULL DEFAULT false,
  registerkilde boolean NOT NULL DEFAULT false
);
--> statement-breakpoint
CREATE TABLE kilde (
  system uuid NOT NULL,
  kommune text NOT NULL,
  seneste_tidspunkt timestamptz, seneste_modtaget timestamptz, seneste_forsinkelse integer,
  afvist bigint NOT NULL DEFAULT 0,
  PRIMARY KEY (kommune, system)
);
--> statement-breakpoint
CREATE TABLE kilde_sekvens (system uuid PRIMARY KEY, foerste numeric NOT NULL, hoejeste numeric NOT NULL);
--> statement-breakpoint
CREATE TABLE kilde_hul (system uuid NOT NULL, fra numeric NOT NULL, til numeric NOT NULL, PRIMARY KEY (system, fra));
--> statement-breakpoint
CREATE TABLE kvalitet (
  system uuid NOT NULL, kode text NOT NULL, felt text NOT NULL,
  antal bigint NOT NULL, seneste timestamptz NOT NULL, eksempel uuid,
  PRIMARY KEY (system, kode, felt)
);
--> statement-breakpoint
CREATE TABLE serviceaftale (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  system uuid NOT NULL, kommune text NOT NULL,
  rettigheder text[] NOT NULL, kle text[] NOT NULL, niveau smallint NOT NULL CHECK (niveau BETWEEN 1 AND 4),
  status text NOT NULL CHECK (status IN ('ANMODET', 'GODKENDT', 'AFVIST', 'OPHOERT')),
  anmodet timestamptz NOT NULL, besluttet timestamptz
);
--> statement-breakpoint
CREATE INDEX serviceaftale_kommune ON serviceaftale (kommune, system);
--> statement-breakpoint
CREATE TABLE videregivelsesaftale (
  id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
  ejer text NOT NULL, modtager text NOT NULL, kle text[] NOT NULL,
  niveau smallint NOT NULL CHECK (niveau BETWEEN 1 AND 4),
  hjemmel text NOT NULL, godkendt timestamptz NOT NULL, ophoert timestamptz
);
--> statement-breakpoint
CREATE INDEX videregivelsesaftale_modtager ON videregivelsesaftale (modtager);
--> statement-breakpoint
CREATE TABLE systempar (
  kommune text NOT NULL, gammelt uuid NOT NULL, nyt uuid NOT NULL,
  PRIMARY KEY (kommune, gammelt, nyt)
);
--> statement-breakpoint
CREATE TABLE visningsklasse (klasse text PRIMARY KEY, systemer uuid[] NOT NULL);
