-- What a slice or relation was before: the same columns and the stretch of index time it was known in. Read together
-- with the current tables for "as known at R"; never written but by moving a row that was replaced.
DO $$
DECLARE tabel text;
BEGIN
  FOREACH tabel IN ARRAY ARRAY['sag', 'dokument', 'bevilling', 'bevilget_ydelse', 'effektueringsplan', 'effektuering',
    'effektueringslinje', 'journalnotat', 'advis', 'relation', 'part', 'partidentifikator', 'orgenhed', 'klasse']
  LOOP
    EXECUTE format('CREATE TABLE %I (LIKE %I, registrering tstzrange NOT NULL,
      raekke bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY)', tabel || '_historik', tabel);
    EXECUTE format('CREATE INDEX ON %I (id)', tabel || '_historik');
  END LOOP;
END $$;
--> statement-breakpoint
CREATE INDEX relation_historik_part ON relation_historik (vaerdi, skema) WHERE art = 'part';
--> statement-breakpoint
CREATE INDEX relation_historik_reference ON relation_historik (reference_id) WHERE reference_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX partidentifikator_historik_vaerdi ON partidentifikator_historik (vaerdi, skema);
--> statement-breakpoint
CREATE INDEX journalnotat_historik_sag ON journalnotat_historik (sag_id);
--> statement-breakpoint
CREATE INDEX advis_historik_sag ON advis_historik (sag_id) WHERE sag_id IS NOT NULL;
--> statement-breakpoint
CREATE INDEX effektueringslinje_historik_bevilling ON effektueringslinje_historik (bevilling_id)
  WHERE bevilling_id IS NOT NULL;
