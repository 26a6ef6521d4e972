-- When a source's own list was compared with the register, and what came of it. Added to only.
CREATE TABLE afstemning (
  nr bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  system uuid NOT NULL,
  tidspunkt timestamptz NOT NULL DEFAULT now(),
  linjer integer NOT NULL, forkerte integer NOT NULL,
  ens integer NOT NULL, mangler integer NOT NULL, ekstra integer NOT NULL, forskellige integer NOT NULL, nyere integer NOT NULL
);
--> statement-breakpoint
CREATE INDEX afstemning_system ON afstemning (system, tidspunkt);
--> statement-breakpoint
GRANT SELECT (system, tidspunkt) ON afstemning TO overblik_laeser;
