-- The search projection (design.md §7): what can be searched, as the register had it at one position of the outbox. It can
-- be thrown away and built again (`rebuild search`).
--
-- A klasse is a set of facts dataafgrænsning is judged by, written once however many documents share it: the pure rule is
-- asked once per klasse, and a search is told which klasser its caller may see.
CREATE TABLE soegeklasse (
  id integer GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
  aftryk bytea NOT NULL UNIQUE,
  slags text NOT NULL,
  ejere text[] NOT NULL,
  fakta jsonb NOT NULL
);
--> statement-breakpoint
-- Words as they stand, and their Danish stems behind `=`: both adapters search the same lexemes.
CREATE FUNCTION soegeord(ord text[]) RETURNS tsvector LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
  SELECT array_to_tsvector(coalesce(array_agg(DISTINCT w) FILTER (WHERE w <> ''), '{}')) FROM (
    SELECT o AS w FROM unnest(ord) AS o
    UNION ALL SELECT '=' || s FROM unnest(ord) AS o CROSS JOIN LATERAL unnest(ts_lexize('pg_catalog.danish_stem', o)) AS s) x
$$;
--> statement-breakpoint
REVOKE ALL ON FUNCTION soegeord(text[]) FROM PUBLIC;
--> statement-breakpoint
GRANT EXECUTE ON FUNCTION soegeord(text[]) TO overblik_indexer, overblik_laeser;
--> statement-breakpoint
-- One row for each stretch of virkning `[fra, til)` and of now `[nu_fra, nu_til)` in which nothing of it differs.
CREATE TABLE soegedokument (
  noegle text COLLATE "C" NOT NULL,
  fra timestamptz NOT NULL, til timestamptz NOT NULL,
  nu_fra timestamptz NOT NULL, nu_til timestamptz NOT NULL,
  objekt_id uuid NOT NULL, slags text NOT NULL, klasse integer NOT NULL,
  kle text COLLATE "C", fremdrift text, orgenhed text, master text, foelsomhed smallint,
  aendret timestamptz, oprettet timestamptz, beloeb numeric, aktiv boolean,
  navn text, frekvens text,
  parter text[] NOT NULL, ord tsvector NOT NULL, alt tsvector,
  PRIMARY KEY (objekt_id, noegle, fra, nu_fra)
);
--> statement-breakpoint
CREATE INDEX soegedokument_ord ON soegedokument USING gin (ord);
--> statement-breakpoint
CREATE INDEX soegedokument_alt ON soegedokument USING gin (alt) WHERE alt IS NOT NULL;
--> statement-breakpoint
CREATE INDEX soegedokument_parter ON soegedokument USING gin (parter);
--> statement-breakpoint
CREATE INDEX soegedokument_aendret ON soegedokument (aendret DESC NULLS LAST, noegle);
--> statement-breakpoint
-- What an object's documents were made from (`af`: change one of these and they are made again), and the number of its
-- newest change: external versions are made from it. `ider`: every document it has had outside this database.
CREATE TABLE soegeobjekt (
  objekt_id uuid PRIMARY KEY,
  aendring bigint NOT NULL,
  af uuid[] NOT NULL,
  ider text[] NOT NULL
);
--> statement-breakpoint
CREATE INDEX soegeobjekt_aendring ON soegeobjekt (aendring);
--> statement-breakpoint
CREATE INDEX soegeobjekt_af ON soegeobjekt USING gin (af);
--> statement-breakpoint
-- How far the projection has come: the outbox in the order its transactions were begun (what is still under way is waited
-- for), and the number given last. One row; who writes locks it.
CREATE TABLE soegestand (
  en boolean PRIMARY KEY DEFAULT true CHECK (en),
  xid xid8 NOT NULL DEFAULT '0',
  position bigint NOT NULL DEFAULT 0,
  aendring bigint NOT NULL DEFAULT 0,
  bygges boolean NOT NULL DEFAULT false
);
--> statement-breakpoint
INSERT INTO soegestand DEFAULT VALUES;
--> statement-breakpoint
-- How far an index outside this database has come, by its name.
CREATE TABLE soegeindeks (
  navn text PRIMARY KEY,
  aendring bigint NOT NULL DEFAULT 0,
  bygges boolean NOT NULL DEFAULT false
);
--> statement-breakpoint
-- Objects whose documents could not be made or were refused: left aside, so that the others go on.
CREATE TABLE soegeparkeret (
  indeks text NOT NULL,
  objekt_id uuid NOT NULL,
  kode text NOT NULL,
  tidspunkt timestamptz NOT NULL DEFAULT now(),
  forsoeg integer NOT NULL DEFAULT 1,
  PRIMARY KEY (indeks, objekt_id)
);
--> statement-breakpoint
CREATE INDEX IF NOT EXISTS udbakke_i_orden ON udbakke (xid, position);
--> statement-breakpoint
GRANT SELECT, INSERT, UPDATE, DELETE ON soegeklasse, soegedokument, soegeobjekt, soegestand, soegeindeks, soegeparkeret
  TO overblik_indexer;
--> statement-breakpoint
GRANT SELECT ON soegeklasse, soegedokument, soegeobjekt, soegestand, soegeindeks TO overblik_laeser;
--> statement-breakpoint
-- Which objects have changed since, and nothing of what they are.
GRANT SELECT (position, xid, objekt_id) ON udbakke TO overblik_laeser;
