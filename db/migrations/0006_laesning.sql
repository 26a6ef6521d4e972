-- A part is found by its number in one btree that nothing else can be mistaken for. Beside an index on the two columns the
-- planner sees the temporal key, which holds them too but begins with another: it costs the look-up as equal, and reads
-- the key from end to end.
CREATE INDEX partidentifikator_nummer ON partidentifikator ((skema || ':' || vaerdi));
--> statement-breakpoint
CREATE INDEX partidentifikator_historik_nummer ON partidentifikator_historik ((skema || ':' || vaerdi));
--> statement-breakpoint
DROP INDEX partidentifikator_vaerdi, partidentifikator_historik_vaerdi;
--> statement-breakpoint
-- Asked at every request: the unit that is an authority's root.
CREATE INDEX orgenhed_rod ON orgenhed (cvr) WHERE overordnet IS NULL;
