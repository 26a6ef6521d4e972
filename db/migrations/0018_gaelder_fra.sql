-- A notat that waited for its sag, or a change that waited for its importer, was received before it came to count. With
-- the later time beside it the log alone says what the index knew when, and the register with its history can be built
-- from it again. Null: from `modtaget`.
ALTER TABLE registrering ADD COLUMN gaelder_fra timestamptz;
--> statement-breakpoint
-- Of what waited before this was kept, it is known when its object was first told of.
UPDATE registrering r SET gaelder_fra = u.modtaget
FROM (SELECT objekt_id, max(modtaget) AS modtaget FROM udbakke
  WHERE haendelse = 'oprettet' AND slags IN ('journalnotat', 'advis') GROUP BY objekt_id) u
WHERE u.objekt_id = r.objekt_id AND r.gaelder AND r.modtaget < u.modtaget;
