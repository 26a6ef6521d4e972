-- Who asked for an aftale, who decided it and when: rows are added here and never changed. Without a bruger it was an operator.
CREATE TABLE aftalespor (
  nr bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  aftale uuid NOT NULL,
  handling text NOT NULL CHECK (handling IN ('ANMODET', 'GODKENDT', 'AFVIST', 'OPHOERT')),
  tidspunkt timestamptz NOT NULL,
  bruger uuid,
  brugernavn text,
  system uuid,
  cvr text
);
--> statement-breakpoint
CREATE INDEX aftalespor_aftale ON aftalespor (aftale, nr);
--> statement-breakpoint
-- A videregivelsesaftale may now be asked for by the one who will receive, and be refused. Until godkendt it grants nothing.
ALTER TABLE videregivelsesaftale ALTER COLUMN godkendt DROP NOT NULL, ADD COLUMN anmodet timestamptz, ADD COLUMN afvist timestamptz;
--> statement-breakpoint
CREATE INDEX videregivelsesaftale_ejer ON videregivelsesaftale (ejer);
--> statement-breakpoint
-- overblik_aftaler asks for aftaler and answers them, and can write nothing else; what was agreed on it cannot change.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'overblik_aftaler') THEN CREATE ROLE overblik_aftaler; END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- roles are the cluster's: another database made it
END $$;
--> statement-breakpoint
GRANT overblik_aftaler TO CURRENT_USER;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO overblik_aftaler;
--> statement-breakpoint
GRANT SELECT, INSERT ON serviceaftale, videregivelsesaftale, aftalespor TO overblik_aftaler;
--> statement-breakpoint
GRANT UPDATE (status, besluttet) ON serviceaftale TO overblik_aftaler;
--> statement-breakpoint
GRANT UPDATE (godkendt, afvist, ophoert) ON videregivelsesaftale TO overblik_aftaler;
--> statement-breakpoint
GRANT SELECT, INSERT ON aftalespor TO overblik_indexer;
--> statement-breakpoint
GRANT SELECT ON aftalespor TO overblik_laeser;
--> statement-breakpoint
-- Which persons a caller has looked up within a day, each once, as a keyed hash: what their budget is reckoned from. Rows of
-- one caller stand side by side in the key, and an update of one touches no index.
CREATE TABLE personopslag (
  bruger uuid NOT NULL,
  cvr text NOT NULL,
  person bytea NOT NULL,
  seneste timestamptz NOT NULL,
  PRIMARY KEY (bruger, cvr, person)
) WITH (fillfactor = 70);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON personopslag TO overblik_revision;
--> statement-breakpoint
-- Counts look-ups of persons, and says which of them their callers had no budget for. `forbrug` holds {nr, bruger, cvr, personer}.
-- One caller's are counted one at a time, whichever process they come through: the lock is held until all of it is committed.
CREATE FUNCTION tael_personopslag(forbrug jsonb, pr_minut integer, pr_doegn integer) RETURNS integer[]
  LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  et record;
  nu timestamptz;
  afvist integer[] := '{}';
BEGIN
  FOR et IN SELECT DISTINCT x.bruger, x.cvr FROM jsonb_to_recordset(forbrug) AS x(bruger uuid, cvr text) ORDER BY 1, 2 LOOP
    PERFORM pg_advisory_xact_lock(hashtextextended(et.bruger || et.cvr, 11));
  END LOOP;
  nu := clock_timestamp();
  -- Nearly always there is room for all that came together.
  IF EXISTS (
    WITH k AS MATERIALIZED (SELECT DISTINCT x.bruger, x.cvr, decode(p.hex, 'hex') AS person
        FROM jsonb_to_recordset(forbrug) AS x(bruger uuid, cvr text, personer text[]), unnest(x.personer) AS p(hex)),
      -- Those in the window already cost nothing more.
      nye AS (SELECT k.bruger, k.cvr, count(*) FILTER (WHERE a.seneste IS NULL OR a.seneste <= nu - interval '1 minute') AS minut,
          count(*) FILTER (WHERE a.seneste IS NULL OR a.seneste <= nu - interval '24 hours') AS doegn
        FROM k LEFT JOIN LATERAL (SELECT s.seneste FROM public.personopslag s
          WHERE s.bruger = k.bruger AND s.cvr = k.cvr AND s.person = k.person OFFSET 0) a ON true GROUP BY 1, 2)
    SELECT FROM nye n CROSS JOIN LATERAL (SELECT count(*) FILTER (WHERE s.seneste > nu - interval '1 minute') AS minut, count(*) AS doegn
        FROM public.personopslag s WHERE s.bruger = n.bruger AND s.cvr = n.cvr AND s.seneste > nu - interval '24 hours' OFFSET 0) b
      WHERE b.minut + n.minut > pr_minut OR b.doegn + n.doegn > pr_doegn)
  THEN
    -- Somebody has asked for too many: one after the other, in the order they came.
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
    RETURN afvist;
  END IF;
  INSERT INTO public.personopslag SELECT DISTINCT x.bruger, x.cvr, decode(p.hex, 'hex'), nu
    FROM jsonb_to_recordset(forbrug) AS x(bruger uuid, cvr text, personer text[]), unnest(x.personer) AS p(hex)
    ON CONFLICT (bruger, cvr, person) DO UPDATE SET seneste = nu;
  RETURN afvist;
END $$;
--> statement-breakpoint
-- Is there room for these persons beside the others the caller has looked up within the minute and the day?
CREATE FUNCTION rummer_personopslag(b uuid, c text, p bytea[], nu timestamptz, pr_minut integer, pr_doegn integer) RETURNS boolean
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT count(*) FILTER (WHERE a.seneste > nu - interval '1 minute') + cardinality(p) <= pr_minut
     AND count(*) + cardinality(p) <= pr_doegn
   FROM public.personopslag a
   WHERE a.bruger = b AND a.cvr = c AND a.seneste > nu - interval '24 hours' AND a.person <> ALL (p) $$;
--> statement-breakpoint
-- skriv_opslag, and the persons asked for counted in the same commit. Back comes who is over budget – then nothing is written
-- of any, and the writer sends the batch again with those as refused.
CREATE FUNCTION skriv_talte_opslag(p jsonb) RETURNS integer[] LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  afvist integer[];
BEGIN
  IF EXISTS (SELECT FROM public.opslagskaede k WHERE k.kaede = (p ->> 'kaede')::uuid AND k.nr = (p ->> 'nr')::bigint
    AND k.hash = decode(p ->> 'hash', 'hex')) THEN RETURN '{}'; END IF;
  afvist := public.tael_personopslag(p -> 'forbrug', (p ->> 'prMinut')::integer, (p ->> 'prDoegn')::integer);
  IF cardinality(afvist) = 0 THEN PERFORM public.skriv_opslag(p); END IF;
  RETURN afvist;
END $$;
--> statement-breakpoint
-- What a process that has not heard of the caller begins from: each person, and how long ago in milliseconds.
CREATE FUNCTION brugte_personopslag(b uuid, c text, OUT person text, OUT alder bigint) RETURNS SETOF record
  LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT encode(a.person, 'hex'), floor(extract(epoch FROM clock_timestamp() - a.seneste) * 1000)::bigint
   FROM public.personopslag a WHERE a.bruger = b AND a.cvr = c AND a.seneste > clock_timestamp() - interval '24 hours' $$;
--> statement-breakpoint
-- What no budget is reckoned from any more.
CREATE FUNCTION ryd_personopslag() RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  slettet bigint;
BEGIN
  DELETE FROM public.personopslag WHERE seneste < now() - interval '24 hours';
  GET DIAGNOSTICS slettet = ROW_COUNT;
  RETURN slettet;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION tael_personopslag, rummer_personopslag, skriv_talte_opslag, brugte_personopslag, ryd_personopslag FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION skriv_talte_opslag, brugte_personopslag TO overblik_laeser;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION ryd_personopslag TO overblik_revisor;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO overblik_revision;
--> statement-breakpoint
ALTER FUNCTION tael_personopslag OWNER TO overblik_revision;
--> statement-breakpoint
ALTER FUNCTION rummer_personopslag OWNER TO overblik_revision;
--> statement-breakpoint
ALTER FUNCTION skriv_talte_opslag OWNER TO overblik_revision;
--> statement-breakpoint
ALTER FUNCTION brugte_personopslag OWNER TO overblik_revision;
--> statement-breakpoint
ALTER FUNCTION ryd_personopslag OWNER TO overblik_revision;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM overblik_revision;
