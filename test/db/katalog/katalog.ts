import type { Sql } from '../../../db/client.ts';

/**
 * Every right and every owner in the database, one fact a line: what a reviewer of access must have seen. Words that differ
 * between servers are replaced – the owner of the tables is `ejer`. Extensions' own functions are left out: the extension
 * is a line of its own.
 */
const FAKTA: Readonly<Record<string, string>> = {
  rolle: `select rolname || ' login=' || rolcanlogin || ' superbruger=' || rolsuper || ' omgaar_raekkesikkerhed=' || rolbypassrls ||
      ' opretter_roller=' || rolcreaterole || ' opretter_databaser=' || rolcreatedb || ' replikerer=' || rolreplication
    from pg_roles where rolname like 'overblik%'`,
  medlem: `select r.rolname || ' har medlemmet ' || %navn(m.member)% || ' admin=' || m.admin_option
    from pg_auth_members m join pg_roles r on r.oid = m.roleid where r.rolname like 'overblik%'
    union select m.rolname || ' er medlem af ' || r.rolname from pg_auth_members am join pg_roles m on m.oid = am.member
    join pg_roles r on r.oid = am.roleid where m.rolname like 'overblik%'`,
  database: `select %modtager(a)% || ' ' || a.privilege_type from pg_database d, aclexplode(d.datacl) a where d.datname = current_database()`,
  skema: `select n.nspname || ' af ' || %navn(n.nspowner)% || ': ' || coalesce(string_agg(%modtager(a)% || ' ' || a.privilege_type, ', '
      order by %modtager(a)%, a.privilege_type), '') from pg_namespace n left join aclexplode(n.nspacl) a on true
    where n.nspname !~ '^pg_(toast|temp)|^pg_catalog$|^information_schema$' group by n.nspname, n.nspowner`,
  relation: `select %navn(c)% || ' ' || case c.relkind when 'r' then 'tabel' when 'v' then 'view' when 'm' then 'matview' when 'S' then 'sekvens'
      when 'p' then 'partitioneret' when 'f' then 'fremmed' else c.relkind::text end || ' af ' || %navn(c.relowner)%
      || case when c.relrowsecurity then ' raekkesikkerhed' else '' end || coalesce(' ' || array_to_string(c.reloptions, ','), '')
    from %relationer%`,
  ret: `select %navn(c)% || ': ' || %modtager(a)% || ' ' || string_agg(a.privilege_type || case when a.is_grantable then '*' else '' end, ',' order by a.privilege_type)
    from %relationer%, aclexplode(coalesce(c.relacl, acldefault(case c.relkind when 'S' then 's' else 'r' end::"char", c.relowner))) a
    where a.grantee <> c.relowner group by c.relname, n.nspname, a.grantee`,
  kolonneret: `select %navn(c)% || ': ' || %modtager(a)% || ' ' || a.privilege_type || ' (' || string_agg(t.attname, ',' order by t.attname) || ')'
    from %relationer%, pg_attribute t, aclexplode(t.attacl) a where t.attrelid = c.oid group by c.relname, n.nspname, a.grantee, a.privilege_type`,
  funktion: `select p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ') af ' || %navn(p.proowner)% ||
      case when p.prosecdef then ' DEFINER' else ' invoker' end || ' ' || coalesce(array_to_string(p.proconfig, ','), 'uden search_path') || ': ' ||
      coalesce((select string_agg(%modtager(a)%, ', ' order by %modtager(a)%) from aclexplode(coalesce(p.proacl, acldefault('f', p.proowner))) a
        where a.grantee <> p.proowner), 'ingen')
    from pg_proc p join pg_namespace n on n.oid = p.pronamespace where n.nspname !~ '^pg_|^information_schema$'
      and not exists (select from pg_depend d where d.classid = 'pg_proc'::regclass and d.objid = p.oid and d.deptype = 'e')`,
  standardret: `select %navn(d.defaclrole)% || ' ' || d.defaclobjtype::text || ' ' || d.defaclacl::text from pg_default_acl d`,
  udloeser: `select c.relname || ' ' || t.tgname || ' ' || t.tgenabled::text from pg_trigger t join pg_class c on c.oid = t.tgrelid where not t.tgisinternal`,
  regel: `select c.relname || ' ' || r.rulename from pg_rewrite r join pg_class c on c.oid = r.ev_class join pg_namespace n on n.oid = c.relnamespace
    where n.nspname !~ '^pg_|^information_schema$'`,
  politik: `select tablename || ' ' || policyname || ' ' || coalesce(qual, '') from pg_policies`,
  udvidelse: `select extname || ' i ' || n.nspname from pg_extension join pg_namespace n on n.oid = extnamespace`,
  udvendig: `select 'fremmed server ' || srvname from pg_foreign_server union select 'abonnement ' || subname from pg_subscription
    union select 'udgivelse ' || pubname from pg_publication union select 'haendelsesudloeser ' || evtname from pg_event_trigger`,
};

const RELATIONER = `pg_class c join pg_namespace n on n.oid = c.relnamespace and n.nspname !~ '^pg_|^information_schema$' and c.relkind in ('r','v','m','S','p','f')`;

/** The facts, sorted. */
export async function katalog(sql: Sql): Promise<string[]> {
  const [{ ejer } = { ejer: '' }] = await sql<{ ejer: string }[]>`select current_user as ejer`;
  const rolle = (oid: string) => `(case ${oid}::regrole::text when '${ejer}' then 'ejer' when '-' then 'PUBLIC' else ${oid}::regrole::text end)`;
  const linjer: string[] = [];
  for (const [slags, tekst] of Object.entries(FAKTA)) {
    const saetning = tekst
      .replaceAll('%relationer%', () => RELATIONER)
      .replaceAll('%navn(c)%', `(case n.nspname when 'public' then '' else n.nspname || '.' end || c.relname)`)
      .replaceAll('%modtager(a)%', rolle('a.grantee'))
      .replace(/%navn\(([\w.]+)\)%/g, (_fundet, oid: string) => rolle(oid));
    const raekker = await sql.unsafe<{ fakta: string }[]>(`select fakta from (${saetning}) x(fakta) order by fakta collate "C"`);
    linjer.push(...raekker.map(({ fakta }) => `${slags} ${fakta}`));
  }
  return linjer;
} // prettier-ignore
