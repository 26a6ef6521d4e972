import type { Spoergeklient } from '../../db/laesepulje.ts';
import { hentAdgang } from '../../db/queries/adgang.ts';
import type { Skriveklient } from '../../db/skriv/klient.ts';
import { saetWebhook as gemWebhook, type Abonnement, type Webhook } from '../../db/udgang/abonnement.ts';
import { IndeksFejl } from '../../errors.ts';
import type { Kalder } from '../../schema/domaene/adgang.ts';
import type { Uuid } from '../../schema/domaene/id.ts';
import { medAbonner } from '../adgang.ts';
import { foererUd, laesAdresse, type Adresseregler } from '../udsending/adresse.ts';
import { somClaims } from '../udsending/adgang.ts';
import type { Webhookhemmeligheder } from '../udsending/signatur.ts';

/** What a subscription may be pushed by. */
export interface Webhookopsaetning {
  readonly regler: Adresseregler;
  readonly hemmeligheder: Webhookhemmeligheder;
}

interface Dele {
  readonly sql: Spoergeklient;
  readonly klient: Skriveklient;
  readonly webhook: Webhookopsaetning;
}
interface Nyt {
  readonly id: Uuid;
  readonly url: string;
  readonly antal: number;
  readonly medHemmelighed: boolean;
}

/**
 * An address events may be pushed to, for a caller with an approved serviceaftale; `hemmelighed` is to be told now or never.
 * Throws BAD_USER_INPUT where the address will not do – which of the ways is not told – and FORBIDDEN without an aftale.
 */
export async function lavWebhook(
  { sql, webhook }: Dele,
  kalder: Kalder,
  { id, url, antal, medHemmelighed }: Nyt,
): Promise<{ readonly webhook: Webhook; readonly hemmelighed: string | null }> {
  if (!medAbonner(await hentAdgang(sql, kalder, true))) {
    throw new IndeksFejl('FORBIDDEN', 'webhook: kræver en godkendt serviceaftale med ABONNER');
  }
  const laest = laesAdresse(url, webhook.regler);
  if (!laest || !(await foererUd(laest, webhook.regler))) {
    throw new IndeksFejl('BAD_USER_INPUT', 'webhook.url: er ikke en https-adresse, der kan sendes til');
  }
  const ny = medHemmelighed ? webhook.hemmeligheder.lav(id) : null;
  const claims = somClaims(kalder);
  return { webhook: { url: laest.href, antal, hemmelighed: ny?.laast ?? null, claims }, hemmelighed: ny?.klar ?? null };
}

interface Oenske {
  readonly url?: string | undefined;
  readonly antal?: number | undefined;
  readonly nyHemmelighed: boolean;
}

/** Begins pushing, or changes it, or begins it again after it was parked: with the rights shown now, from what was acknowledged last. */
export async function saetWebhook(dele: Dele, kalder: Kalder, abonnement: Abonnement, oenske: Oenske) {
  const url = oenske.url ?? abonnement.webhook;
  if (url === null) throw new IndeksFejl('BAD_USER_INPUT', 'url: mangler');
  const medHemmelighed = oenske.nyHemmelighed || abonnement.webhook === null;
  const nyt = { id: abonnement.id, url, antal: oenske.antal ?? abonnement.antal, medHemmelighed };
  const { webhook, hemmelighed } = await lavWebhook(dele, kalder, nyt);
  const sat = await dele.klient.koer((tx) => gemWebhook(tx, abonnement, webhook));
  if (!sat) throw new IndeksFejl('NOT_FOUND', 'abonnementet findes ikke');
  return { sat, hemmelighed };
}

/** How the pushing stands, as its subscriber is told; null: it is not pushed. */
export function vistWebhook(abonnement: Abonnement, hemmelighed: string | null): object | null {
  const { webhook: url, antal, fejlet, senesteFejl, naesteForsoeg, parkeret } = abonnement;
  if (url === null) return null;
  const status = parkeret !== null ? 'PARKERET' : senesteFejl !== null ? 'PROEVER_IGEN' : 'AKTIV';
  const om = { url, antal, status, fejlet, senesteFejl, naesteForsoeg: parkeret === null ? naesteForsoeg : null, parkeret };
  return hemmelighed === null ? om : { ...om, hemmelighed };
} // prettier-ignore
