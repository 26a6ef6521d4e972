-- What an object's documents are made from beside itself: for most nothing. Looked up for every change there is, so what is looked in is small.
UPDATE soegeobjekt SET af = array_remove(af, objekt_id) WHERE af @> ARRAY[objekt_id];
--> statement-breakpoint
DROP INDEX soegeobjekt_af;
--> statement-breakpoint
CREATE INDEX soegeobjekt_af ON soegeobjekt USING gin (af) WITH (fastupdate = off) WHERE af <> '{}';
