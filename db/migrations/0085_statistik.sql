-- What is only read out, or compared in small letters, is not counted by the server: no plan is made by it, and every time a
-- table had grown by a third some thirty thousand of each of its columns were put in order, in Danish.
DO $$
DECLARE
  laeses constant text[] := '{
    titel, beskrivelse, hemmelig_titel, hjemmel, begrundelse, meddelelse, tekst, navn, note, format,
    ejer_ref, ejer_navn, ansvarlig_navn, behandler_ref, behandler_navn, behandler_type, kle_titel, kle_ref,
    facet_titel, facet_ref, afgoerelse, afgoerelse_titel, afgoerelse_ref, master_navn, afsender_ref, afsender_navn,
    type, klasse, frekvens, forud_bagud, dispositionsdag, manuelt_godkendes,
    tilbagebetalingspligtig, udbetalingsafdeling, oprettet_af}';
  soeges constant text[] := '{
    id, virkning, registrering, registreret, raekke, sag_id, notat, samme, art, rolle, skema, vaerdi, reference_id,
    bevilling_id, livscyklus}';
  r record;
BEGIN
  FOR r IN
    SELECT c.relname AS tabel, a.attname AS kolonne
      FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
      WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND CASE
        WHEN c.relname = 'registrering' THEN a.attname IN ('data', 'besked_id', 'aktoer', 'sekvens', 'operation', 'scopes')
        WHEN c.relname = 'indbakke' THEN a.attname IN ('sum', 'status')
        WHEN c.relname = 'udbakke' THEN a.attname IN ('forretning', 'haendelse', 'version', 'virkning', 'uden_notifikation')
        WHEN c.relname = 'objekt' THEN a.attname IN ('oprettet_af', 'version', 'generation')
        WHEN c.relname LIKE '%\_historik' THEN a.attname <> ALL (soeges)
        ELSE c.relname IN ('sag', 'dokument', 'bevilling', 'bevilget_ydelse', 'effektueringsplan', 'effektuering',
          'effektueringslinje', 'journalnotat', 'advis', 'relation') AND a.attname = ANY (laeses)
      END
  LOOP
    EXECUTE format('ALTER TABLE %I ALTER COLUMN %I SET STATISTICS 0', r.tabel, r.kolonne);
  END LOOP;
END $$;
