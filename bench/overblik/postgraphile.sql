-- What PostGraphile needs to give the same answer from the same tables: a login role of its own, the group rule as row
-- security on settings of the request, and two views from a number to the rows at now. Run once per database.
DO $$ BEGIN
  IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'bench_postgraphile') THEN
    CREATE ROLE bench_postgraphile LOGIN PASSWORD 'bench';
  END IF;
END $$;
CREATE SCHEMA bench_graf;
GRANT USAGE ON SCHEMA bench_graf TO bench_postgraphile;
GRANT SELECT ON objekt, sag, relation, bevilling, bevilget_ydelse, effektueringsplan, effektuering, effektueringslinje
  TO bench_postgraphile;

-- The groups of the request, read once per statement (an InitPlan), not once per row.
CREATE TYPE bench_graf.gruppe AS (nr int, cvr text, niveau int, praecis text[], praefiks text[], enheder text[], s bool, y bool);
CREATE FUNCTION bench_graf.grupper() RETURNS bench_graf.gruppe[] LANGUAGE sql STABLE AS $$
  SELECT array_agg(ROW(g.*)::bench_graf.gruppe)
  FROM jsonb_to_recordset(nullif(current_setting('overblik.grupper', true), '')::jsonb)
    AS g(nr int, cvr text, niveau int, praecis text[], praefiks text[], enheder text[], s bool, y bool)
$$;

CREATE POLICY bench_sag ON sag FOR SELECT TO bench_postgraphile USING (EXISTS (
  SELECT FROM unnest((SELECT bench_graf.grupper())) g
  WHERE g.s AND g.cvr = ejer_cvr AND foelsomhed BETWEEN 1 AND g.niveau AND (kle = ANY (g.praecis) OR kle ^@ ANY (g.praefiks))
    AND (g.enheder IS NULL OR ansvarlig_ref = ANY (g.enheder))));

CREATE POLICY bench_ydelse ON bevilget_ydelse FOR SELECT TO bench_postgraphile USING (EXISTS (
  SELECT FROM unnest((SELECT bench_graf.grupper())) g
  JOIN bevilling b ON b.id = bevilget_ydelse.id AND b.virkning @> now()
  WHERE g.y AND g.cvr = b.ejer_cvr AND b.foelsomhed BETWEEN 1 AND g.niveau
    AND (kle = ANY (g.praecis) OR kle ^@ ANY (g.praefiks))
    AND (g.enheder IS NULL OR b.ansvarlig_ref = ANY (g.enheder))
    -- a bevilling with effektueringer needs one that passes on its own in the same group
    AND (NOT EXISTS (SELECT FROM effektueringslinje l WHERE l.bevilling_id = b.id)
      OR EXISTS (SELECT FROM effektueringslinje l JOIN effektuering e ON e.id = l.id AND e.virkning @> now()
        WHERE l.bevilling_id = b.id AND g.cvr = e.ejer_cvr AND EXISTS (SELECT FROM effektueringslinje k
          WHERE k.id = e.id AND (k.kle = ANY (g.praecis) OR k.kle ^@ ANY (g.praefiks)))))));

ALTER TABLE sag ENABLE ROW LEVEL SECURITY;
ALTER TABLE bevilget_ydelse ENABLE ROW LEVEL SECURITY;
-- The product carries its rights as parameters; it shall not pay for these policies.
ALTER ROLE overblik_laeser BYPASSRLS;

CREATE VIEW bench_graf.sagsraekke WITH (security_invoker) AS
  SELECT p.cpr, n.id, n.sagsnummer, n.titel, n.sagsstatus, n.fremdrift, n.oprettet, o.senest_aendret, n.foelsomhed,
    n.kle, n.kle_titel, n.ansvarlig_ref, n.ansvarlig_navn, n.behandler_navn, n.master_ref, n.master_navn
  FROM (SELECT DISTINCT vaerdi AS cpr, id FROM relation WHERE art = 'part' AND skema = 'cpr' AND virkning @> now()) p
  JOIN objekt o ON o.id = p.id AND o.slags = 'sag' AND o.livscyklus = 'aktiv'
  JOIN sag n ON n.id = o.id AND n.virkning @> now();

CREATE VIEW bench_graf.ydelsesraekke WITH (security_invoker) AS
  SELECT p.cpr, (o.id || '/' || y.ydelse) COLLATE "C" AS noegle, o.senest_aendret, y.navn, y.kle, y.kle_titel, y.startdato, y.slutdato,
    plan.beloeb, plan.frekvens, y.master_navn,
    coalesce(y.startdato, b.startdato, '-infinity') <= dag AND coalesce(y.slutdato, b.slutdato, 'infinity') >= dag AS aktiv
  FROM (SELECT DISTINCT vaerdi AS cpr, id FROM relation WHERE art = 'part' AND skema = 'cpr' AND virkning @> now()) p
  JOIN objekt o ON o.id = p.id AND o.slags = 'bevilling' AND o.livscyklus = 'aktiv'
  JOIN bevilling b ON b.id = o.id AND b.virkning @> now()
  JOIN bevilget_ydelse y ON y.id = o.id AND y.virkning @> now()
  CROSS JOIN LATERAL (SELECT (now() AT TIME ZONE 'Europe/Copenhagen')::date AS dag) d
  LEFT JOIN LATERAL (SELECT e.beloeb, e.frekvens FROM effektueringsplan e
    WHERE e.id = y.id AND e.ydelse = y.ydelse AND e.virkning @> now()
    ORDER BY (e.startdato <= dag AND coalesce(e.slutdato, 'infinity') >= dag) DESC,
      coalesce(e.slutdato < dag, false) DESC, CASE WHEN e.slutdato < dag THEN e.slutdato END DESC, e.startdato
    LIMIT 1) plan ON true;

GRANT SELECT ON ALL TABLES IN SCHEMA bench_graf TO bench_postgraphile;
COMMENT ON VIEW bench_graf.sagsraekke IS E'@behavior +filterBy +orderBy';
COMMENT ON VIEW bench_graf.ydelsesraekke IS E'@behavior +filterBy +orderBy';
