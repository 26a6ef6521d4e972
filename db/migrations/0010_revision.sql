-- The audit log (design.md §6). One row per look-up, chained by the process that wrote it: hash = SHA-256(the hash before,
-- the row). The head of each chain is sealed with every batch, and the chains are anchored in one chain of signed points.
CREATE TABLE opslag (
  kaede uuid NOT NULL,
  nr bigint NOT NULL,
  tidspunkt timestamptz NOT NULL,
  bruger uuid NOT NULL,
  brugernavn text,
  system uuid NOT NULL,
  cvr text NOT NULL,
  enhed uuid,
  rettigheder text[] NOT NULL,
  formaal text,
  transaktion uuid NOT NULL,
  slags text NOT NULL,
  personer text[] NOT NULL,
  vedroerer text[] NOT NULL,
  objekter uuid[] NOT NULL,
  kriterier text,
  antal integer NOT NULL,
  afgoerelse text NOT NULL CHECK (afgoerelse IN ('VIST', 'INTET', 'AFVIST')),
  grund text,
  alarmer text[] NOT NULL,
  hash bytea NOT NULL,
  PRIMARY KEY (kaede, nr)
);
--> statement-breakpoint
CREATE INDEX opslag_tid ON opslag (cvr, tidspunkt DESC NULLS LAST);
--> statement-breakpoint
CREATE INDEX opslag_personer ON opslag USING gin (personer, vedroerer);
--> statement-breakpoint
CREATE TABLE opslagskaede (kaede uuid PRIMARY KEY, nr bigint NOT NULL, hash bytea NOT NULL, segl bytea NOT NULL);
--> statement-breakpoint
CREATE TABLE revisionspunkt (
  nr bigint PRIMARY KEY,
  slags text NOT NULL CHECK (slags IN ('PUNKT', 'SLETNING')),
  kaede uuid NOT NULL,
  opslag bigint NOT NULL,
  hash bytea NOT NULL,
  tidspunkt timestamptz NOT NULL,
  segl bytea NOT NULL
);
--> statement-breakpoint
CREATE INDEX revisionspunkt_kaede ON revisionspunkt (kaede, opslag);
--> statement-breakpoint
-- overblik_revision owns the functions that add to the log and can do nothing but add; overblik_revisor reads it. Nobody
-- but the owner of the tables changes or deletes a row, and slet_opslag is the one way the program has to.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'overblik_revision') THEN CREATE ROLE overblik_revision; END IF;
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'overblik_revisor') THEN CREATE ROLE overblik_revisor; END IF;
EXCEPTION WHEN duplicate_object OR unique_violation THEN NULL; -- roles are the cluster's: another database made them
END $$;
--> statement-breakpoint
GRANT overblik_revision, overblik_revisor TO CURRENT_USER;
--> statement-breakpoint
GRANT USAGE ON SCHEMA public TO overblik_revision, overblik_revisor;
--> statement-breakpoint
GRANT INSERT ON opslag TO overblik_revision;
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE ON opslagskaede TO overblik_revision;
--> statement-breakpoint
GRANT SELECT, INSERT ON revisionspunkt TO overblik_revision;
--> statement-breakpoint
GRANT SELECT ON opslag, opslagskaede, revisionspunkt TO overblik_revisor;
--> statement-breakpoint
GRANT SELECT (id, katalognavn, sendt_navn) ON it_system TO overblik_revisor;
--> statement-breakpoint
GRANT SELECT (kilde, cvr, modtaget) ON registrering TO overblik_revisor;
--> statement-breakpoint
-- Adds rows at the end of one chain, all or none. The same batch twice is once: its writer sends it again when it cannot
-- know whether it was committed. Without rows it only asks whether rows could be written.
CREATE FUNCTION skriv_opslag(p jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  hoved public.opslagskaede;
BEGIN
  LOCK TABLE public.opslag, public.opslagskaede IN ROW EXCLUSIVE MODE;
  IF p -> 'raekker' IS NULL THEN RETURN; END IF;
  INSERT INTO public.opslagskaede (kaede, nr, hash, segl)
    VALUES ((p ->> 'kaede')::uuid, 0, decode(repeat('00', 32), 'hex'), '') ON CONFLICT DO NOTHING;
  SELECT * INTO STRICT hoved FROM public.opslagskaede WHERE kaede = (p ->> 'kaede')::uuid FOR UPDATE;
  IF hoved.nr = (p ->> 'nr')::bigint AND hoved.hash = decode(p ->> 'hash', 'hex') THEN RETURN; END IF;
  IF hoved.nr <> (p ->> 'fraNr')::bigint OR hoved.hash <> decode(p ->> 'fraHash', 'hex') THEN
    RAISE EXCEPTION 'kæden fortsætter ikke, hvor den slap' USING ERRCODE = 'integrity_constraint_violation';
  END IF;
  INSERT INTO public.opslag SELECT * FROM jsonb_populate_recordset(NULL::public.opslag, p -> 'raekker');
  UPDATE public.opslagskaede SET nr = (p ->> 'nr')::bigint, hash = decode(p ->> 'hash', 'hex'), segl = decode(p ->> 'segl', 'hex')
    WHERE kaede = hoved.kaede;
END $$;
--> statement-breakpoint
-- The number and seal of the last point, for the one that comes after it.
CREATE FUNCTION seneste_revisionspunkt(OUT nr bigint, OUT segl text) LANGUAGE sql STABLE SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS
$$ SELECT p.nr, encode(p.segl, 'hex') FROM public.revisionspunkt p ORDER BY p.nr DESC LIMIT 1 $$;
--> statement-breakpoint
-- Adds a point. False: another took that number first, and the seal must be made again on top of it.
CREATE FUNCTION skriv_revisionspunkt(p jsonb) RETURNS boolean LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF p ->> 'slags' <> 'PUNKT' THEN RAISE EXCEPTION 'kun slet_opslag skriver en SLETNING'; END IF;
  INSERT INTO public.revisionspunkt SELECT * FROM jsonb_populate_record(NULL::public.revisionspunkt, p) ON CONFLICT DO NOTHING;
  RETURN FOUND;
END $$;
--> statement-breakpoint
-- Deletes the rows of a chain up to a point there is, and leaves the signed word of it. Null: another took the number first.
CREATE FUNCTION slet_opslag(p jsonb) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  ny public.revisionspunkt := jsonb_populate_record(NULL::public.revisionspunkt, p);
  slettet bigint;
BEGIN
  IF ny.slags <> 'SLETNING' OR NOT EXISTS (SELECT FROM public.revisionspunkt r
    WHERE r.slags = 'PUNKT' AND r.kaede = ny.kaede AND r.opslag = ny.opslag AND r.hash = ny.hash) THEN
    RAISE EXCEPTION 'der slettes kun op til et punkt';
  END IF;
  INSERT INTO public.revisionspunkt SELECT ny.* ON CONFLICT DO NOTHING;
  IF NOT FOUND THEN RETURN NULL; END IF;
  DELETE FROM public.opslag WHERE kaede = ny.kaede AND nr <= ny.opslag;
  GET DIAGNOSTICS slettet = ROW_COUNT;
  RETURN slettet;
END $$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION skriv_opslag, seneste_revisionspunkt, skriv_revisionspunkt, slet_opslag FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION skriv_opslag TO overblik_laeser;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION seneste_revisionspunkt, skriv_revisionspunkt TO overblik_laeser, overblik_revisor;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION slet_opslag TO overblik_revisor;
--> statement-breakpoint
-- To be given a function, a role must for that moment be allowed to have made one.
GRANT CREATE ON SCHEMA public TO overblik_revision;
--> statement-breakpoint
ALTER FUNCTION skriv_opslag OWNER TO overblik_revision;
--> statement-breakpoint
ALTER FUNCTION seneste_revisionspunkt OWNER TO overblik_revision;
--> statement-breakpoint
ALTER FUNCTION skriv_revisionspunkt OWNER TO overblik_revision;
--> statement-breakpoint
REVOKE CREATE ON SCHEMA public FROM overblik_revision;
