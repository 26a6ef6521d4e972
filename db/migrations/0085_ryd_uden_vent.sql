-- As before, but it waits for nobody: those who look the same persons up again lock them in another order, and each could wait
-- for the other. What is in use is taken next time.
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
