-- Samples of the audit log for somebody to judge: which rows were drawn, and every judgement there has been. Added to only.
CREATE TABLE stikproeve (
  id uuid PRIMARY KEY,
  cvr text NOT NULL,
  enhed uuid NOT NULL,
  maaned text NOT NULL CHECK (maaned ~ '^\d{4}-(0[1-9]|1[0-2])$'),
  froe text NOT NULL,
  antal integer NOT NULL,
  trukket timestamptz NOT NULL,
  trukket_af uuid,
  UNIQUE (cvr, enhed, maaned, froe, antal)
);
--> statement-breakpoint
CREATE TABLE stikproevepost (
  stikproeve uuid NOT NULL REFERENCES stikproeve,
  plads integer NOT NULL,
  kaede uuid NOT NULL,
  nr bigint NOT NULL,
  bruger uuid NOT NULL,
  PRIMARY KEY (stikproeve, plads)
);
--> statement-breakpoint
CREATE TABLE stikproevevurdering (
  stikproeve uuid NOT NULL,
  plads integer NOT NULL,
  nr integer NOT NULL,
  tidspunkt timestamptz NOT NULL,
  bruger uuid NOT NULL,
  brugernavn text,
  udfald text NOT NULL CHECK (udfald IN ('I_ORDEN', 'UNDERSOEGES', 'BRUD')),
  bemaerkning text,
  PRIMARY KEY (stikproeve, plads, nr),
  FOREIGN KEY (stikproeve, plads) REFERENCES stikproevepost
);
--> statement-breakpoint
CREATE INDEX opslag_enhed ON opslag (cvr, enhed, tidspunkt) WHERE enhed IS NOT NULL;
--> statement-breakpoint
GRANT SELECT, INSERT ON stikproeve, stikproevepost, stikproevevurdering TO overblik_revision;
--> statement-breakpoint
GRANT SELECT ON stikproeve, stikproevepost, stikproevevurdering TO overblik_revisor;
--> statement-breakpoint
GRANT SELECT (kaede, nr, tidspunkt, cvr, enhed, bruger, system, personer, vedroerer, slags) ON opslag TO overblik_revision;
--> statement-breakpoint
-- Draws `antal` of the month's look-ups on persons by a unit's users: those whose hash with the seed comes first, so that
-- anybody can draw the same again, and nobody could choose. The same drawn again is the one that was drawn.
CREATE FUNCTION traek_stikproeve(p jsonb) RETURNS uuid LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  ny uuid;
  fra timestamptz := ((p ->> 'maaned') || '-01')::timestamp AT TIME ZONE 'Europe/Copenhagen';
  til timestamptz := (((p ->> 'maaned') || '-01')::timestamp + interval '1 month') AT TIME ZONE 'Europe/Copenhagen';
BEGIN
  IF til > now() THEN RAISE EXCEPTION 'måneden er ikke slut' USING ERRCODE = 'invalid_parameter_value'; END IF;
  INSERT INTO public.stikproeve (id, cvr, enhed, maaned, froe, antal, trukket, trukket_af)
    VALUES (gen_random_uuid(), p ->> 'cvr', (p ->> 'enhed')::uuid, p ->> 'maaned', p ->> 'froe', (p ->> 'antal')::integer, now(), (p ->> 'af')::uuid)
    ON CONFLICT DO NOTHING RETURNING id INTO ny;
  IF ny IS NULL THEN
    SELECT id INTO STRICT ny FROM public.stikproeve s WHERE s.cvr = p ->> 'cvr' AND s.enhed = (p ->> 'enhed')::uuid
      AND s.maaned = p ->> 'maaned' AND s.froe = p ->> 'froe' AND s.antal = (p ->> 'antal')::integer;
    RETURN ny;
  END IF;
  INSERT INTO public.stikproevepost (stikproeve, plads, kaede, nr, bruger)
    SELECT ny, row_number() OVER (ORDER BY x.lod, x.kaede, x.nr), x.kaede, x.nr, x.bruger FROM (
      SELECT o.kaede, o.nr, o.bruger, sha256(convert_to(concat_ws(':', p ->> 'froe', p ->> 'cvr', p ->> 'enhed', p ->> 'maaned', o.kaede, o.nr), 'UTF8')) AS lod
      FROM public.opslag o WHERE o.cvr = p ->> 'cvr' AND o.enhed = (p ->> 'enhed')::uuid AND o.tidspunkt >= fra AND o.tidspunkt < til
        AND o.bruger <> o.system AND cardinality(o.personer) + cardinality(o.vedroerer) > 0
      ORDER BY lod, o.kaede, o.nr LIMIT (p ->> 'antal')::integer) x;
  RETURN ny;
END $$;
--> statement-breakpoint
-- Adds a judgement of one drawn row. False: there is no such row. Nobody judges what they did themselves.
CREATE FUNCTION vurder_opslag(p jsonb) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  post public.stikproevepost;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('stikproeve:' || (p ->> 'stikproeve'), 0));
  SELECT * INTO post FROM public.stikproevepost WHERE stikproeve = (p ->> 'stikproeve')::uuid AND plads = (p ->> 'plads')::integer;
  IF NOT FOUND THEN RETURN false; END IF;
  IF post.bruger = (p ->> 'bruger')::uuid THEN
    RAISE EXCEPTION 'egne opslag vurderes af en anden' USING ERRCODE = 'insufficient_privilege';
  END IF;
  INSERT INTO public.stikproevevurdering (stikproeve, plads, nr, tidspunkt, bruger, brugernavn, udfald, bemaerkning)
    SELECT post.stikproeve, post.plads, (SELECT count(*) + 1 FROM public.stikproevevurdering v WHERE v.stikproeve = post.stikproeve AND v.plads = post.plads),
      now(), (p ->> 'bruger')::uuid, p ->> 'brugernavn', p ->> 'udfald', p ->> 'bemaerkning';
  RETURN true;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION traek_stikproeve, vurder_opslag FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION traek_stikproeve, vurder_opslag TO overblik_revisor;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO overblik_revision;
--> statement-breakpoint
ALTER FUNCTION traek_stikproeve OWNER TO overblik_revision;
--> statement-breakpoint
ALTER FUNCTION vurder_opslag OWNER TO overblik_revision;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM overblik_revision;
