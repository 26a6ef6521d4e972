-- Three roles: the owner migrates, the indexer writes, the reader may SELECT what the API reads and nothing else.
-- Log payloads, quarantine content, inbox and outbox are not among it.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'overblik_indexer') THEN CREATE ROLE overblik_indexer; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'overblik_laeser') THEN CREATE ROLE overblik_laeser; END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- roles are the cluster's: another database made them
END $$;
--> statement-breakpoint
GRANT overblik_indexer, overblik_laeser TO CURRENT_USER;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO overblik_indexer, overblik_laeser;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO overblik_indexer;
--> statement-breakpoint
GRANT USAGE ON ALL SEQUENCES IN SCHEMA public TO overblik_indexer;
--> statement-breakpoint
GRANT SELECT ON objekt, sag, dokument, bevilling, bevilget_ydelse, effektueringsplan, effektuering, effektueringslinje,
  journalnotat, advis, relation, part, partidentifikator, orgenhed, klasse,
  sag_historik, dokument_historik, bevilling_historik, bevilget_ydelse_historik, effektueringsplan_historik,
  effektuering_historik, effektueringslinje_historik, journalnotat_historik, advis_historik, relation_historik,
  part_historik, partidentifikator_historik, orgenhed_historik, klasse_historik,
  it_system, kilde, kilde_sekvens, kilde_hul, serviceaftale, videregivelsesaftale, systempar, visningsklasse TO overblik_laeser;
--> statement-breakpoint
GRANT SELECT (kilde, cvr) ON karantaene TO overblik_laeser;
--> statement-breakpoint
GRANT SELECT (objekt_id, generation, operation, tidspunkt, modtaget, kilde, cvr, gaelder) ON registrering
  TO overblik_laeser;
