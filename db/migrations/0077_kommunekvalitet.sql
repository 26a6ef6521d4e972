-- What sources get wrong, in each kommune it was sent to: told to those who run it. The table kvalitet is of the source as a whole,
-- with an example, and is for whoever runs the index.
CREATE TABLE kommunekvalitet (
  kommune text NOT NULL, system uuid NOT NULL, kode text NOT NULL, felt text NOT NULL,
  antal bigint NOT NULL, seneste timestamptz NOT NULL,
  PRIMARY KEY (kommune, system, kode, felt)
);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON kommunekvalitet TO overblik_indexer;
--> statement-breakpoint
GRANT SELECT ON kommunekvalitet TO overblik_laeser;
