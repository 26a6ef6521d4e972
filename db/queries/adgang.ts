import type { Adgang, Kalder } from '../../schema/domaene/adgang.ts';
import { byggAdgang } from '../../schema/domaene/adgang/byg.ts';
import type { Serviceaftale, Videregivelsesaftale } from '../../schema/domaene/aftale.ts';
import { PRIVILEGIER, type Privilegium } from '../../schema/domaene/adgang.ts';
import type { Niveau } from '../../schema/domaene/foelsomhed.ts';
import type { Uuid } from '../../schema/domaene/id.ts';
import { kleMoenster } from '../../schema/domaene/kle.ts';
import { fraDate } from '../../schema/domaene/tid.ts';
import type { Spoergeklient } from '../laesepulje.ts';
import { iKraft, listeAf, nySaetning, type Saetning } from '../saetning.ts';

/** An agreement as the tables keep it; its patterns are read by the same rule as a token's. */
interface Raaaftale {
  kle: string[];
  niveau: Niveau;
  rettigheder: string[];
}
type Raavideregivelse = Raaaftale & Pick<Videregivelsesaftale, 'ejer' | 'modtager' | 'hjemmel'>;
type Raaserviceaftale = Raaaftale & Pick<Serviceaftale, 'system' | 'kommune'>;

interface Opslag {
  aftaler: Raavideregivelse[];
  /** Those approved, and: is there any that has been decided? */
  service: { godkendt: Raaserviceaftale[]; afgjort: boolean };
  under: { rod: Uuid; id: Uuid }[];
  over: Uuid[];
  organisationer: Uuid[];
  visning: Record<string, string[]>;
  borgervendt: boolean;
  overgangspar: boolean;
}

/** A caller's adgang, and what was looked up to make it, as the database wrote it: the same text, the same adgang. */
export interface Adgangsopslag {
  readonly adgang: Adgang;
  readonly opslag: string;
}

/** All the rule needs to know about a caller, looked up in one statement: as it is now. */
export async function slaaAdgangOp(
  sql: Spoergeklient,
  kalder: Kalder,
  serviceaftalePaakraevet: boolean,
): Promise<Adgangsopslag> {
  const nu = fraDate(new Date());
  const s = nySaetning({ nu, virkning: nu, registrering: null });
  const tekst = `select ${adgangsopslagSql(s, kalder)} as o`;
  const [raekke] = await sql.unsafe<{ o: string }[]>(tekst, [...s.vaerdier], { prepare: true });
  if (!raekke) throw new Error('opslaget af adgang gav ingen række');
  return { opslag: raekke.o, adgang: adgangAf(kalder, JSON.parse(raekke.o) as Opslag, serviceaftalePaakraevet) };
}

/** The adgang alone. */
export async function hentAdgang(
  sql: Spoergeklient,
  kalder: Kalder,
  serviceaftalePaakraevet: boolean,
): Promise<Adgang> {
  return (await slaaAdgangOp(sql, kalder, serviceaftalePaakraevet)).adgang;
}

function adgangAf(kalder: Kalder, o: Opslag, serviceaftalePaakraevet: boolean): Adgang {
  const aftaler = o.aftaler.map((aftale) => ({ ...aftale, kle: moenstre(aftale) }));
  return byggAdgang(
    kalder,
    {
      aftaler: aftaler.filter((aftale) => aftale.modtager === kalder.cvr),
      videregivelser: aftaler,
      serviceaftaler: o.service.godkendt.map((aftale) => ({
        ...aftale,
        kle: moenstre(aftale),
        rettigheder: new Set(aftale.rettigheder.filter(erPrivilegium)),
      })),
      // A system whose aftale was refused or has ended is no system without one on record: ending it must not widen.
      serviceaftalePaakraevet: serviceaftalePaakraevet || o.service.afgjort,
      under: (enhed) => o.under.filter(({ rod }) => rod === enhed).map(({ id }) => id),
      over: () => o.over,
      organisationer: o.organisationer,
      overgangspar: o.overgangspar,
    },
    { visning: o.visning, borgervendte: o.borgervendt ? [kalder.azp] : [] },
  );
}

const moenstre = ({ kle }: Raaaftale) => kle.flatMap((tekst) => kleMoenster(tekst) ?? []);
const erPrivilegium = (navn: string): navn is Privilegium => (PRIVILEGIER as readonly string[]).includes(navn);

/** A unit as the organisation feed tells of it now: the FROM of all below. */
const enheder = (s: Saetning, e: string) =>
  `orgenhed ${e} join objekt ${e}o on ${e}o.id = ${e}.id and ${e}o.livscyklus = 'aktiv' and ${iKraft(e, s.nu)}`;

/** Units the groups name with all that is under them. Most callers' groups name none so. Asked once of each caller's. */
export function roedderI(grupper: Kalder['grupper']): readonly string[] {
  const fundne = kendteRoedder.get(grupper) ?? findRoedder(grupper);
  kendteRoedder.set(grupper, fundne);
  return fundne;
}
const kendteRoedder = new WeakMap<Kalder['grupper'], readonly string[]>();

const findRoedder = (grupper: Kalder['grupper']): string[] => [
  ...new Set(
    grupper
      .flatMap((gruppe) => (gruppe.enheder === 'ALLE' ? [] : gruppe.enheder))
      .flatMap(({ enhed, under }) => (under ? [enhed] : [])),
  ),
];
/** The authorities the groups are for. */
export const scopesI = (grupper: Kalder['grupper']): string[] => [...new Set(grupper.map(({ scope }) => scope))];

/** The units below those, at any depth. */
function underSql(s: Saetning, grupper: Kalder['grupper']): string {
  const roedder = roedderI(grupper);
  if (roedder.length === 0) return `'[]'::json`;
  const scopes = listeAf(s.navngivet('scopes', scopesI(grupper), 'jsonb'));
  const fra = listeAf(s.navngivet('roedder', roedder, 'jsonb'), 'uuid');
  return `(with recursive under(rod, id) as (
      select r, e.id from unnest(${fra}) r join (${enheder(s, 'e')}) on e.overordnet = r and e.cvr = any(${scopes})
      union select u.rod, e.id from under u join (${enheder(s, 'e')}) on e.overordnet = u.id and e.cvr = any(${scopes}))
    select coalesce(json_agg(json_build_object('rod', rod, 'id', id)), '[]') from under)`;
}

/** The units above the caller's own, to the root. */
function overSql(s: Saetning, { enhed, cvr }: Kalder): string {
  if (enhed === null) return `'[]'::json`;
  const kommune = s.navngivet('kommune', cvr, 'text');
  return `(with recursive over(id) as (
      select e.overordnet from ${enheder(s, 'e')} where e.id = ${s.navngivet('enhed', enhed, 'uuid')} and e.cvr = ${kommune}
      union select e.overordnet from over join (${enheder(s, 'e')}) on e.id = over.id and e.cvr = ${kommune})
    select coalesce(json_agg(id), '[]') from over where id is not null)`;
}

/** What `slaaAdgangOp` looks up, as one expression that any statement can carry beside its own. */
export function adgangsopslagSql(s: Saetning, kalder: Kalder): string {
  const system = s.navngivet('system', kalder.azp, 'uuid');
  const kommune = s.navngivet('kommune', kalder.cvr, 'text');
  return `json_build_object(
      'aftaler', (select coalesce(json_agg(json_build_object('ejer', ejer, 'modtager', modtager, 'kle', kle, 'niveau', niveau,
        'hjemmel', hjemmel)), '[]') from videregivelsesaftale
        where godkendt <= ${s.nu} and ophoert is null),
      'service', (select json_build_object('godkendt', coalesce(json_agg(json_build_object('system', system, 'kommune', kommune,
        'kle', kle, 'niveau', niveau, 'rettigheder', rettigheder)) filter (where status = 'GODKENDT'), '[]'), 'afgjort', count(*) > 0)
        from serviceaftale where system = ${system} and kommune = ${kommune} and status <> 'ANMODET'),
      'under', ${underSql(s, kalder.grupper)},
      'over', ${overSql(s, kalder)},
      'organisationer', (select coalesce(json_agg(e.id), '[]') from ${enheder(s, 'e')}
        where e.cvr = ${kommune} and e.overordnet is null),
      'visning', (select coalesce(json_object_agg(klasse, systemer), '{}') from visningsklasse),
      'overgangspar', exists (select from systempar),
      'borgervendt', coalesce((select borgervendt from it_system where id = ${system}), false))::text`;
}
