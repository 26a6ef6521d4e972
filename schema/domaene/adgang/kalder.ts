import type { Gruppe, Kalder } from '../adgang.ts';
import { cvr, uuid, type Uuid } from '../id.ts';
import { bppGrupper } from './bpp.ts';
import { brokerGrupper } from './broker.ts';
import { gruppeFraClaim } from './gruppe.ts';
import { gruppeFraPrivilegier, type Rolleopsaetning } from './privilegier.ts';

/** A token past these is refused whole: half of a caller's rights is nobody's rights. */
const TEGN_MAX = 64 * 1024;
const GRUPPER_MAX = 500;
const ENHEDER_MAX = 10_000;
const NAVN_MAX = 200;
/** The last second of year 9999; past it `exp` is no time at all. */
const UDLOEB_MAX = 253_402_300_799;

/**
 * The caller a verified token's claims describe (contract/README.md §3), or why they describe none. Claims that are
 * wrong about who calls are an error; rights that cannot be read are merely not there. Never throws.
 */
export function kalderFraClaims(
  claims: Readonly<Record<string, unknown>>,
  opsaetning: Rolleopsaetning,
): Kalder | { readonly fejl: string } {
  if (!faaTegn(claims)) return { fejl: 'claims fylder for meget' };
  const [sub, azp, kommune, udloeber] = [id(claims.sub), id(claims.azp), cvr(claims.cvr), claims.exp];
  if (!sub) return { fejl: 'sub er ikke et uuid' };
  if (!azp) return { fejl: 'azp er ikke et uuid' };
  if (!kommune) return { fejl: 'cvr er ikke otte cifre' };
  if (!erSekunder(udloeber)) return { fejl: 'exp er ikke hele sekunder' };

  const grupper = grupperFra(claims, opsaetning);
  if (!grupper) return { fejl: `flere end ${GRUPPER_MAX} grupper` };
  const enheder = grupper.reduce((antal, { enheder }) => antal + (enheder === 'ALLE' ? 0 : enheder.length), 0);
  if (enheder > ENHEDER_MAX) return { fejl: `flere end ${ENHEDER_MAX} enheder` };

  const navn = typeof claims.name === 'string' ? claims.name.slice(0, NAVN_MAX) : null;
  return { sub, azp, cvr: kommune, navn, enhed: id(claims.enhed), grupper, udloeber };
}

/** The first claim that is there decides, also when it cannot be read. Null: more groups than are read. */
function grupperFra(claims: Readonly<Record<string, unknown>>, opsaetning: Rolleopsaetning): Gruppe[] | null {
  if (claims.grupper !== undefined) {
    return laes<unknown>(Array.isArray(claims.grupper) ? claims.grupper : [], gruppeFraClaim);
  }
  const bpp = claims.privilegier_bpp;
  const raa = bpp !== undefined ? bppGrupper(bpp) : brokerGrupper(claims.privilege);
  return laes(raa, (gruppe) => gruppeFraPrivilegier(gruppe, opsaetning));
}

function laes<T>(liste: readonly T[], tilGruppe: (en: T) => Gruppe | null): Gruppe[] | null {
  if (liste.length > GRUPPER_MAX) return null;
  return liste.map(tilGruppe).filter((gruppe) => gruppe !== null);
}

function id(tekst: unknown): Uuid | null {
  return typeof tekst === 'string' && tekst.length === 36 ? uuid(tekst) : null;
}

function erSekunder(exp: unknown): exp is number {
  return Number.isSafeInteger(exp) && (exp as number) > 0 && (exp as number) <= UDLOEB_MAX; // a safe integer is a number
}

function faaTegn(claims: unknown): boolean {
  try {
    return JSON.stringify(claims).length <= TEGN_MAX;
  } catch {
    return false; // a ring or a BigInt never came out of a token
  }
}
