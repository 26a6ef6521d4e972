import type { FastifyRequest } from 'fastify';
import type { Spoergeklient } from '../db/laesepulje.ts';
import { serviceaftalerForSystem } from '../db/queries/serviceaftale.ts';
import { IndeksFejl } from '../errors.ts';
import type { Kalder } from '../schema/domaene/adgang.ts';
import { cvr, uuid, type Uuid } from '../schema/domaene/id.ts';

/** BETROET_PROXY: whose word is taken for who holds a client certificate, and which system each subject is. */
export interface BetroetProxy {
  /** Lower case. */
  readonly header: string;
  readonly systemer: Readonly<Record<string, string>>;
  /** Holds the CVR of the authority the call is made for; unset: the one the system has its aftale with. */
  readonly cvrHeader?: string | undefined;
  /** Addresses of the proxy; from any other the header means nothing. */
  readonly adresser: readonly string[];
}

export interface Identitetsdele {
  readonly sql: Spoergeklient;
  /** The caller of an Authorization header. Throws UNAUTHENTICATED. */
  readonly identificer: (authorization: string | undefined) => Promise<Kalder>;
  readonly betroetProxy: BetroetProxy | undefined;
}

/** As long as a token may be remembered. */
const GAELDER_SEK = 120;
const ukendt = (besked: string) => new IndeksFejl('UNAUTHENTICATED', besked);

/**
 * Who calls: by bearer token, else – where a trusted proxy is configured and the call comes from it – by the subject of the
 * client certificate it has checked. A certificate carries no rights: they are those of the system's serviceaftale with the
 * kommune. A token that is there decides alone. Throws UNAUTHENTICATED.
 */
export function lavIdentitet({ sql, identificer, betroetProxy }: Identitetsdele) {
  return async (request: FastifyRequest): Promise<Kalder> => {
    const { authorization } = request.headers;
    if (authorization !== undefined || !betroetProxy) return identificer(authorization);
    const system = systemBag(request, betroetProxy);
    if (!system) return identificer(undefined);
    const { cvrHeader } = betroetProxy;
    return kalderFor(sql, system, cvrHeader === undefined ? undefined : enkelt(request, cvrHeader));
  };
}

/** The system of the one subject the proxy's own header names; null for any other header, sender or subject. */
function systemBag(request: FastifyRequest, { header, systemer, adresser }: BetroetProxy): Uuid | null {
  if (!adresser.includes((request.socket.remoteAddress ?? '').replace(/^::ffff:/, ''))) return null;
  const subjekt = enkelt(request, header);
  return subjekt !== null && Object.hasOwn(systemer, subjekt) ? uuid(systemer[subjekt]) : null;
}

/** A header that stands exactly once: of two, another may have written one. */
function enkelt({ raw }: FastifyRequest, navn: string): string | null {
  const vaerdier = raw.rawHeaders.filter((_, i, alle) => i % 2 === 1 && alle[i - 1]?.toLowerCase() === navn);
  return vaerdier.length === 1 ? (vaerdier[0] ?? null) : null;
}

/** `oensket` undefined: the proxy does not say which authority. */
async function kalderFor(sql: Spoergeklient, system: Uuid, oensket: string | null | undefined): Promise<Kalder> {
  const aftaler = await serviceaftalerForSystem(sql, system);
  const kommuner = [...new Set(aftaler.map(({ kommune }) => kommune))];
  const eneste = kommuner.length === 1 ? kommuner[0] : undefined;
  const kommune = oensket === undefined ? eneste : cvr(oensket);
  if (!kommune) throw ukendt('certifikatets system har ikke aftale med netop én kommune, og proxyen siger ikke hvilken');
  const grupper = aftaler
    .filter((aftale) => aftale.kommune === kommune)
    .map(({ rettigheder, kle, niveau }) => ({ scope: kommune, privilegier: rettigheder, kle, enheder: 'ALLE' as const, niveau }));
  const udloeber = Math.floor(Date.now() / 1000) + GAELDER_SEK;
  return { sub: system, azp: system, cvr: kommune, navn: null, enhed: null, grupper, udloeber };
} // prettier-ignore
