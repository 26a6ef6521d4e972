-- Whether the demo's data are here, and all of them: a start that was cut off goes on where it was.
CREATE TABLE demo (en boolean PRIMARY KEY DEFAULT true CHECK (en), tilstand text NOT NULL CHECK (tilstand IN ('begyndt', 'faerdig')));
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON demo TO overblik_indexer;
