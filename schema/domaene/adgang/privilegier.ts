import { PRIVILEGIER, type Gruppe, type Privilegium } from '../adgang.ts';
import { niveau, type Foelsomhed, type Niveau } from '../foelsomhed.ts';
import { lavGruppe, praecisEnhed } from './gruppe.ts';

/** How this installation writes what the standard leaves open: its role host, and its own ids for the følsomheder. */
export interface Rolleopsaetning {
  readonly rolleDomaene: string;
  readonly foelsomhedUuid?: Readonly<Record<string, Foelsomhed>>;
}

/** A PrivilegeGroup as it was sent, from XML or from a broker's JSON: roles and constraints by their URIs. */
export interface Privilegiegruppe {
  readonly scope: unknown;
  readonly privilegier: readonly string[];
  readonly begraensninger: readonly (readonly [navn: string, vaerdi: string])[];
}

type Dimension = 'kle' | 'enhed' | 'foelsomhed' | 'foelsomhedstrin';

/** Names of the constraints we know, scheme left out (ROK, OPC: domain-spec §4.1; brokers: ecosystem.md §2). */
const DIMENSIONER: ReadonlyMap<string, Dimension> = new Map([
  ['sts.kombit.dk/constraints/KLE/1', 'kle'],
  ['sts.kombit.dk/constraints/orgenhed/1', 'enhed'],
  ['sts.kombit.dk/constraints/foelsomhed/1', 'foelsomhed'],
  ['urn:dk:kombit:KLE', 'kle'],
  ['urn:dk:kombit:sensitivity', 'foelsomhedstrin'],
]);

/**
 * The right a PrivilegeGroup describes, or null when it grants nothing: a constraint we do not know, KLE or følsomhed
 * missing or unreadable, no role of ours. Values are comma separated, and one name may be repeated (OPC): they are
 * united. Without a constraint on units there is no limit on units; with one that names none, nothing.
 */
export function gruppeFraPrivilegier(raa: Privilegiegruppe, opsaetning: Rolleopsaetning): Gruppe | null {
  const vaerdier = samlet(raa.begraensninger);
  if (!vaerdier) return null;
  return lavGruppe({
    scope: raa.scope,
    privilegier: raa.privilegier.flatMap((uri) => privilegium(uri, opsaetning.rolleDomaene)),
    kle: vaerdier.get('kle') ?? [],
    enheder: vaerdier.get('enhed')?.flatMap(praecisEnhed) ?? 'ALLE',
    niveau: hoejeste([
      ...(vaerdier.get('foelsomhed') ?? []).map((vaerdi) => trinFraNavn(vaerdi, opsaetning.foelsomhedUuid ?? {})),
      ...(vaerdier.get('foelsomhedstrin') ?? []).map(trinFraTal),
    ]),
  });
}

function samlet(begraensninger: Privilegiegruppe['begraensninger']): Map<Dimension, string[]> | null {
  const vaerdier = new Map<Dimension, string[]>();
  for (const [navn, vaerdi] of begraensninger) {
    const dimension = DIMENSIONER.get(udenSkema(navn));
    if (!dimension) return null;
    const dele = vaerdi.split(',').map((del) => del.trim());
    vaerdier.set(dimension, [...(vaerdier.get(dimension) ?? []), ...dele.filter((del) => del !== '')]);
  }
  return vaerdier;
}

/** `http://<host>/roles/usersystemrole/sager-se/1` → SAGER_SE; servicesystemrole likewise. A list of one, or of none. */
function privilegium(uri: string, rolleDomaene: string): Privilegium[] {
  const rod = `${rolleDomaene}/roles/`;
  const rolle = udenSkema(uri);
  if (!rolle.startsWith(rod)) return [];
  const navn = /^(?:user|service)systemrole\/([a-z]+(?:-[a-z]+)*)\/1$/.exec(rolle.slice(rod.length))?.[1];
  return PRIVILEGIER.filter((kendt) => kendt.toLowerCase().replaceAll('_', '-') === navn);
}

/** ROK writes `https` in one place where it means the same constraint (domain-spec §4.1). */
function udenSkema(uri: string): string {
  return uri.trim().replace(/^https?:\/\//, '');
}

function trinFraNavn(vaerdi: string, foelsomhedUuid: Readonly<Record<string, Foelsomhed>>): Niveau | null {
  const kendt = Object.entries(foelsomhedUuid).find(([uuid]) => uuid.toLowerCase() === vaerdi.toLowerCase());
  return niveau(kendt ? kendt[1] : vaerdi);
}

function trinFraTal(vaerdi: string): Niveau | null {
  return /^[1-4]$/.test(vaerdi) ? (Number(vaerdi) as Niveau) : null; // the pattern leaves only 1–4
}

/** The ladder is cumulative, so the highest step says it all – but one step we do not know spoils the list. */
function hoejeste(trin: readonly (Niveau | null)[]): Niveau | null {
  return trin.includes(null) ? null : ([...trin].sort().at(-1) ?? null);
}
