-- What nobody was given on purpose. A role of another program on the same server sees nothing of this schema, and nobody
-- makes temporary tables in it (a table of that sort is found before the real one by whoever forgets to say which).
REVOKE ALL ON SCHEMA public FROM PUBLIC;
--> statement-breakpoint
DO $$ BEGIN EXECUTE format('REVOKE TEMPORARY ON DATABASE %I FROM PUBLIC', current_database()); END $$;
--> statement-breakpoint
-- Running numbers and pairs of systems are the indexer's: no answer is made from them.
REVOKE SELECT ON kilde_sekvens, systempar FROM overblik_laeser;
