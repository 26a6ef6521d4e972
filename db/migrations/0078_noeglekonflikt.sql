-- Objects that took a number another of the same source and kommune had. Neither the number nor whose it was stands here: whether
-- the two still have it, and who may know of either, is asked of the register when somebody looks.
CREATE TABLE noeglekonflikt (
  objekt_id uuid NOT NULL, felt text NOT NULL,
  system uuid NOT NULL, kommune text NOT NULL, seneste timestamptz NOT NULL,
  PRIMARY KEY (objekt_id, felt)
);
--> statement-breakpoint
CREATE INDEX noeglekonflikt_kommune ON noeglekonflikt (kommune, seneste DESC, objekt_id);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON noeglekonflikt TO overblik_indexer;
--> statement-breakpoint
GRANT SELECT ON noeglekonflikt TO overblik_laeser;
