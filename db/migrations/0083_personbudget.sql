-- At most so many different persons a caller has looked up within the minute and the day: each new one is added, and none is
-- taken off as it grows old. So long as that is within the limit the true number is too, and nothing need be counted; else it
-- is counted anew. Without it each look-up read all the caller's others of a day.
CREATE TABLE personbudget (
  bruger uuid NOT NULL,
  cvr text NOT NULL,
  minut integer NOT NULL,
  doegn integer NOT NULL,
  PRIMARY KEY (bruger, cvr)
) WITH (fillfactor = 50);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON personbudget TO overblik_revision;
--> statement-breakpoint
-- As before, said in the shorter way where there is room by what is known. The planner takes what is asked for to be many.
CREATE OR REPLACE FUNCTION tael_personopslag(forbrug jsonb, pr_minut integer, pr_doegn integer) RETURNS integer[]
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp SET enable_hashjoin = off SET enable_mergejoin = off AS $$
DECLARE
  et record;
  kaldere integer := 0;
  nu timestamptz;
  afvist integer[] := '{}';
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended(k.bruger || k.cvr, 11))
    FROM (SELECT DISTINCT x.bruger, x.cvr FROM jsonb_to_recordset(forbrug) AS x(bruger uuid, cvr text) ORDER BY 1, 2) k;
  GET DIAGNOSTICS kaldere = ROW_COUNT;
  IF kaldere = 0 THEN RETURN afvist; END IF;
  nu := clock_timestamp();
  WITH k AS MATERIALIZED (SELECT DISTINCT x.bruger, x.cvr, decode(p.hex, 'hex') AS person
      FROM jsonb_to_recordset(forbrug) AS x(bruger uuid, cvr text, personer text[]), unnest(x.personer) AS p(hex)),
    -- Those in the window already cost nothing more.
    nye AS (SELECT k.bruger, k.cvr, count(*) FILTER (WHERE a.seneste IS NULL OR a.seneste <= nu - interval '1 minute')::integer AS minut,
        count(*) FILTER (WHERE a.seneste IS NULL OR a.seneste <= nu - interval '24 hours')::integer AS doegn
      FROM k LEFT JOIN LATERAL (SELECT s.seneste FROM public.personopslag s
        WHERE s.bruger = k.bruger AND s.cvr = k.cvr AND s.person = k.person OFFSET 0) a ON true GROUP BY 1, 2),
    plads AS (UPDATE public.personbudget b SET minut = b.minut + n.minut, doegn = b.doegn + n.doegn FROM nye n
      WHERE b.bruger = n.bruger AND b.cvr = n.cvr AND b.minut + n.minut <= pr_minut AND b.doegn + n.doegn <= pr_doegn RETURNING true)
  INSERT INTO public.personopslag SELECT k.bruger, k.cvr, k.person, nu FROM k WHERE (SELECT count(*) FROM plads) = kaldere
    ON CONFLICT (bruger, cvr, person) DO UPDATE SET seneste = nu;
  IF FOUND THEN RETURN afvist; END IF;
  -- Perhaps somebody has asked for too many: one after the other, in the order they came.
  FOR et IN SELECT x.nr, x.bruger, x.cvr, array(SELECT DISTINCT decode(p.hex, 'hex') FROM unnest(x.personer) AS p(hex)) AS personer
    FROM jsonb_to_recordset(forbrug) AS x(nr integer, bruger uuid, cvr text, personer text[]) ORDER BY x.nr
  LOOP
    IF public.rummer_personopslag(et.bruger, et.cvr, et.personer, nu, pr_minut, pr_doegn) THEN
      INSERT INTO public.personopslag SELECT et.bruger, et.cvr, p.person, nu FROM unnest(et.personer) AS p(person)
        ON CONFLICT (bruger, cvr, person) DO UPDATE SET seneste = nu;
    ELSE
      afvist := afvist || et.nr;
    END IF;
  END LOOP;
  INSERT INTO public.personbudget SELECT k.bruger, k.cvr, a.minut, a.doegn
    FROM (SELECT DISTINCT x.bruger, x.cvr FROM jsonb_to_recordset(forbrug) AS x(bruger uuid, cvr text)) k
      CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE s.seneste > nu - interval '1 minute')::integer AS minut, count(*)::integer AS doegn
        FROM public.personopslag s WHERE s.bruger = k.bruger AND s.cvr = k.cvr AND s.seneste > nu - interval '24 hours' OFFSET 0) a
    ON CONFLICT (bruger, cvr) DO UPDATE SET minut = excluded.minut, doegn = excluded.doegn;
  RETURN afvist;
END $$;
--> statement-breakpoint
-- What no budget is reckoned from any more; a caller whose number goes while they ask is counted anew. It waits for nobody: those
-- who look the same persons up again lock them in another order, and each could wait for the other. What is in use is taken next time.
CREATE OR REPLACE FUNCTION ryd_personopslag() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  slettet bigint;
BEGIN
  DELETE FROM public.personopslag WHERE ctid = ANY (ARRAY(
    SELECT s.ctid FROM public.personopslag s WHERE s.seneste < now() - interval '24 hours' FOR UPDATE SKIP LOCKED));
  GET DIAGNOSTICS slettet = ROW_COUNT;
  DELETE FROM public.personbudget WHERE ctid = ANY (ARRAY(
    SELECT b.ctid FROM public.personbudget b
      WHERE NOT EXISTS (SELECT FROM public.personopslag s WHERE s.bruger = b.bruger AND s.cvr = b.cvr) FOR UPDATE SKIP LOCKED));
  RETURN slettet;
END $$;
