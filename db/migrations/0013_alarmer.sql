-- What rings, for each kommune: its choices, and its lists of employees and of persons to watch over. Numbers stand here as
-- a keyed hash. Nothing is ever overwritten: every version of the choices stays, with who made it, and so does what was
-- taken off a list.
CREATE TABLE alarmopsaetning (
  cvr text NOT NULL,
  nr integer NOT NULL,
  aendret timestamptz NOT NULL,
  aendret_af uuid NOT NULL,
  indhold jsonb NOT NULL,
  PRIMARY KEY (cvr, nr)
);
--> statement-breakpoint
CREATE TABLE alarmpost (
  id uuid PRIMARY KEY,
  cvr text NOT NULL,
  liste text NOT NULL CHECK (liste IN ('MEDARBEJDERE', 'VIP')),
  maerke text NOT NULL,
  bruger uuid,
  enhed uuid,
  note text,
  tilfoejet timestamptz NOT NULL,
  tilfoejet_af uuid NOT NULL,
  fjernet timestamptz,
  fjernet_af uuid,
  CHECK ((liste = 'MEDARBEJDERE') = (bruger IS NOT NULL))
);
--> statement-breakpoint
CREATE UNIQUE INDEX alarmpost_gaeldende ON alarmpost (cvr, liste, maerke, bruger) NULLS NOT DISTINCT WHERE fjernet IS NULL;
--> statement-breakpoint
-- Persons with name and address protection are few, and all of a kommune's are read together.
CREATE INDEX part_beskyttet ON part (cvr) WHERE beskyttet_fra IS NOT NULL;
--> statement-breakpoint
-- Alarms are read by themselves, and are few among the rows.
CREATE INDEX opslag_alarmer ON opslag (cvr, tidspunkt DESC NULLS LAST) WHERE alarmer <> '{}';
--> statement-breakpoint
-- Usage is counted per kommune and quarter: without it every page of the log, payloads and all, is read.
CREATE INDEX registrering_forbrug ON registrering (cvr, modtaget) INCLUDE (kilde);
--> statement-breakpoint
GRANT SELECT, INSERT ON alarmopsaetning, alarmpost TO overblik_revision;
--> statement-breakpoint
GRANT UPDATE (fjernet, fjernet_af) ON alarmpost TO overblik_revision;
--> statement-breakpoint
GRANT SELECT ON alarmopsaetning, alarmpost TO overblik_revisor;
--> statement-breakpoint
-- Who is protected, and which numbers are one person's.
GRANT SELECT (id, cvr, virkning, beskyttet_kendt, beskyttet_fra, beskyttet_til) ON part TO overblik_revisor;
--> statement-breakpoint
GRANT SELECT ON partidentifikator TO overblik_revisor;
--> statement-breakpoint
GRANT SELECT (id, livscyklus) ON objekt TO overblik_revisor;
--> statement-breakpoint
-- A new version: what is not said stays as it was. Two at once come one after the other.
CREATE FUNCTION saet_alarmopsaetning(p jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  foer public.alarmopsaetning;
BEGIN
  PERFORM pg_advisory_xact_lock(hashtextextended('alarmopsaetning:' || (p ->> 'cvr'), 0));
  SELECT * INTO foer FROM public.alarmopsaetning WHERE cvr = p ->> 'cvr' ORDER BY nr DESC LIMIT 1;
  INSERT INTO public.alarmopsaetning (cvr, nr, aendret, aendret_af, indhold)
    VALUES (p ->> 'cvr', coalesce(foer.nr, 0) + 1, now(), (p ->> 'af')::uuid, coalesce(foer.indhold, '{}') || (p -> 'indhold'));
END $$;
--> statement-breakpoint
-- Puts posts on a list; those that stand there already are left as they are. Back comes how many were new.
CREATE FUNCTION tilfoej_alarmposter(p jsonb) RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH ny AS (
    INSERT INTO public.alarmpost (id, cvr, liste, maerke, bruger, enhed, note, tilfoejet, tilfoejet_af)
    SELECT gen_random_uuid(), p ->> 'cvr', p ->> 'liste', x.maerke, x.bruger, x.enhed, x.note, now(), (p ->> 'af')::uuid
    FROM jsonb_to_recordset(p -> 'poster') AS x(maerke text, bruger uuid, enhed uuid, note text)
    ON CONFLICT DO NOTHING RETURNING 1)
  SELECT count(*) FROM ny
$$;
--> statement-breakpoint
-- Takes posts of one kommune off its lists. Back comes how many stood there.
CREATE FUNCTION fjern_alarmposter(p jsonb) RETURNS bigint LANGUAGE sql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
  WITH borte AS (
    UPDATE public.alarmpost SET fjernet = now(), fjernet_af = (p ->> 'af')::uuid
    WHERE cvr = p ->> 'cvr' AND fjernet IS NULL AND id IN (SELECT jsonb_array_elements_text(p -> 'ider')::uuid) RETURNING 1)
  SELECT count(*) FROM borte
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION saet_alarmopsaetning, tilfoej_alarmposter, fjern_alarmposter FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION saet_alarmopsaetning, tilfoej_alarmposter, fjern_alarmposter TO overblik_revisor;
--> statement-breakpoint
-- As before, but for what it costs: the head is moved first, which is all that is needed where the chain goes on – the row
-- lock keeps two apart. Only where it does not is it asked why.
CREATE OR REPLACE FUNCTION skriv_opslag(p jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  denne uuid := (p ->> 'kaede')::uuid;
  slut bigint := (p ->> 'nr')::bigint;
  ny bytea := decode(p ->> 'hash', 'hex');
  videre boolean;
BEGIN
  IF p -> 'raekker' IS NULL THEN
    LOCK TABLE public.opslag, public.opslagskaede IN ROW EXCLUSIVE MODE;
    RETURN;
  END IF;
  UPDATE public.opslagskaede SET nr = slut, hash = ny, segl = decode(p ->> 'segl', 'hex')
    WHERE kaede = denne AND nr = (p ->> 'fraNr')::bigint AND hash = decode(p ->> 'fraHash', 'hex');
  videre := FOUND;
  IF NOT videre AND (p ->> 'fraNr')::bigint = 0 AND (p ->> 'fraHash') = repeat('00', 32) THEN
    -- The first of a chain; where the same is on its way already, that one is waited for.
    INSERT INTO public.opslagskaede (kaede, nr, hash, segl) VALUES (denne, slut, ny, decode(p ->> 'segl', 'hex')) ON CONFLICT DO NOTHING;
    videre := FOUND;
  END IF;
  IF NOT videre THEN
    PERFORM FROM public.opslagskaede k WHERE k.kaede = denne AND k.nr = slut AND k.hash = ny FOR UPDATE;
    IF FOUND THEN RETURN; END IF;
    RAISE EXCEPTION 'kæden fortsætter ikke, hvor den slap' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  INSERT INTO public.opslag SELECT * FROM jsonb_populate_recordset(NULL::public.opslag, p -> 'raekker');
END $$;
--> statement-breakpoint
GRANT CREATE ON SCHEMA public TO overblik_revision;
--> statement-breakpoint
ALTER FUNCTION saet_alarmopsaetning OWNER TO overblik_revision;
--> statement-breakpoint
ALTER FUNCTION tilfoej_alarmposter OWNER TO overblik_revision;
--> statement-breakpoint
ALTER FUNCTION fjern_alarmposter OWNER TO overblik_revision;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM overblik_revision;
