import { createHash } from 'node:crypto';
import { join } from 'node:path';
import type { JSONWebKeySet } from 'jose';
import { kalderFraClaims } from '../../schema/domaene/adgang/kalder.ts';
import type { Kalder } from '../../schema/domaene/adgang.ts';
import { udviklingsnoegle } from '../../udviklingsnoegle.ts';

export const ISSUER = 'overblik-bench';
export const AUDIENCE = 'overblik';
const ROLLE_DOMAENE = 'overblik.example';
const TRIN = ['IKKE_FORTROLIGE_DATA', 'FORTROLIGE_PERSONOPLYSNINGER', 'FOELSOMME_PERSONOPLYSNINGER', 'VIP_SAGER'];

const md5uuid = (tekst: string) =>
  createHash('md5')
    .update(tekst)
    .digest('hex')
    .replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-');
/** Nine of ten units. */
const ENHEDER = Array.from({ length: 54 }, (_, nr) => md5uuid(`enhed${nr}`));
const SE = ['SAGER_SE', 'YDELSER_SE'];

/** Three groups, each with a limit of its own kind; together they let through about nine of ten sager. */
const GRUPPER = [
  { kle: ['32.*', '15.*', '29.*'], orgEnheder: 'ALLE', foelsomhed: TRIN[2] },
  { kle: ['0*', '17.*', '27.*', '28.*'], orgEnheder: ENHEDER, foelsomhed: TRIN[2] },
  { kle: ['2*'], orgEnheder: 'ALLE', foelsomhed: TRIN[1] },
].map((gruppe) => ({ scope: '11111111', privilegier: SE, ...gruppe }));

const CLAIMS = {
  sub: '0f0f0f0f-0000-4000-8000-000000000001',
  azp: '0f0f0f0f-0000-4000-8000-000000000002',
  cvr: '11111111',
  name: 'Måling',
  grupper: GRUPPER,
};

/** The caller of every measurement, as our own rule reads the claims. */
export function benchKalder(): Kalder {
  const kalder = kalderFraClaims({ ...CLAIMS, exp: udloeb() }, { rolleDomaene: ROLLE_DOMAENE });
  if ('fejl' in kalder) throw new Error(kalder.fejl);
  return kalder;
}

/** The same groups as rows for PostGraphile's row security: what ours works out from the same claims. */
export function gruppeliste() {
  return benchKalder().grupper.map(({ scope, niveau, kle, enheder, privilegier }, nr) => ({
    nr,
    cvr: scope,
    niveau,
    praecis: kle.flatMap((moenster) => ('praecis' in moenster ? [moenster.praecis] : [])),
    praefiks: kle.flatMap((moenster) => ('praefiks' in moenster ? [moenster.praefiks] : [])),
    enheder: enheder === 'ALLE' ? null : enheder.map(({ enhed }) => enhed),
    s: privilegier.has('SAGER_SE'),
    y: privilegier.has('YDELSER_SE'),
  }));
}

/** As many people ask, with the same rights: nobody may look up more than 600 persons in a day, nor does. */
const BRUGERE = 64;

/** Signed tokens for the caller as each of those people, and the key that verifies them. */
export async function benchTokens(mappe: string): Promise<{ tokens: string[]; jwks: JSONWebKeySet }> {
  const { offentlig, signer } = await udviklingsnoegle(join(mappe, 'noegle'));
  const faelles = { ...CLAIMS, iss: ISSUER, aud: AUDIENCE, exp: udloeb() };
  const bruger = (nr: number) => CLAIMS.sub.replace(/..$/, String(nr).padStart(2, '0'));
  const tokens = await Promise.all(Array.from({ length: BRUGERE }, (_, nr) => signer({ ...faelles, sub: bruger(nr) })));
  return { tokens, jwks: offentlig };
}

const udloeb = () => Math.floor(Date.now() / 1000) + 24 * 3600;
