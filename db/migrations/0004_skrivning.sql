-- What a writer must know of an object without reading its rows: whose it is, and which sag a notat or advis waits for.
ALTER TABLE objekt ADD COLUMN ejer text, ADD COLUMN venter_paa uuid;
--> statement-breakpoint
CREATE INDEX objekt_venter_paa ON objekt (venter_paa) WHERE venter_paa IS NOT NULL;
--> statement-breakpoint
-- Ids are compared within an object's generation only (design.md §4): the same besked may come again after a fjern without time.
ALTER TABLE indbakke ADD COLUMN generation integer NOT NULL DEFAULT 0;
--> statement-breakpoint
ALTER TABLE indbakke DROP CONSTRAINT indbakke_pkey, ADD PRIMARY KEY (kilde, besked_id, generation);
