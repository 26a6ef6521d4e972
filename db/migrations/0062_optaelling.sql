-- What each analyst has been told counts of within 24 hours: which set of documents, and which cells of it. What is told next is
-- judged beside it, so that no answers subtracted from one another tell of one to four (docs/soegning.md). No count, and no person.
CREATE TABLE optaelling (
  bruger uuid NOT NULL,
  cvr text NOT NULL,
  nr integer NOT NULL,
  tidspunkt timestamptz NOT NULL DEFAULT now(),
  maengde jsonb NOT NULL,
  fortalt jsonb NOT NULL,
  PRIMARY KEY (bruger, cvr, nr)
);
--> statement-breakpoint
GRANT SELECT, INSERT, DELETE ON optaelling TO overblik_udgang;
