/** Aftaler as one party asks for them over the API. An operator's are in aftale.ts. */
import type { Kalder } from '../../schema/domaene/adgang.ts';
import type { Serviceaftale, Videregivelsesaftale } from '../../schema/domaene/aftale.ts';
import type { Uuid } from '../../schema/domaene/id.ts';
import { visMoenster } from '../../schema/domaene/kle.ts';
import { SERVICEAFTALE, VIDEREGIVELSE, type ServiceaftaleSvar, type VideregivelseSvar } from '../aftaleraekke.ts';
import type { Tx } from '../client.ts';
import { noterAftale } from './aftalespor.ts';
import { koer } from './saet.ts';

const liste = (nr: number) => `array(select jsonb_array_elements_text(($${String(nr)}::text)::jsonb))`;

const SAMME_SERVICE = `a.system = ($1::text)::uuid and a.kommune = $2::text and a.rettigheder = ${liste(3)} and a.kle = ${liste(4)}
  and a.niveau = ($5::text)::smallint and a.status in ('ANMODET', 'GODKENDT')`;
const SAMME_VIDEREGIVELSE = `a.ejer = $1::text and a.modtager = $2::text and a.kle = ${liste(3)} and a.niveau = ($4::text)::smallint
  and a.hjemmel = $5::text and a.ophoert is null and a.afvist is null`;

/**
 * Asks for a serviceaftale. One that is the same and waits, or is in force, is answered as it stands: twice is once. `id` is
 * what a new one will be called.
 */
export function anmodServiceaftale(tx: Tx, id: Uuid, aftale: Serviceaftale, hvem: Kalder): Promise<ServiceaftaleSvar> {
  const { system, kommune, rettigheder, kle, niveau } = aftale;
  const vaerdier = [system, kommune, JSON.stringify([...rettigheder]), json(kle), String(niveau)];
  return anmod<ServiceaftaleSvar>(tx, id, vaerdier, hvem, {
    indsaet: `insert into serviceaftale (id, system, kommune, rettigheder, kle, niveau, status, anmodet)
      select ($6::text)::uuid, ($1::text)::uuid, $2::text, ${liste(3)}, ${liste(4)}, ($5::text)::smallint, 'ANMODET', now()
      where not exists (select from serviceaftale a where ${SAMME_SERVICE}) returning id`,
    // GODKENDT comes after ANMODET in the alphabet: one in force is answered before one that waits.
    vaelg: `select ${SERVICEAFTALE} as j from serviceaftale a where ${SAMME_SERVICE} order by a.status desc limit 1`,
  });
}

/** Asks an owner for a videregivelsesaftale; the same as above. */
export function anmodVideregivelse(
  tx: Tx,
  id: Uuid,
  aftale: Videregivelsesaftale,
  hvem: Kalder,
): Promise<VideregivelseSvar> {
  const { ejer, modtager, kle, niveau, hjemmel } = aftale;
  return anmod<VideregivelseSvar>(tx, id, [ejer, modtager, json(kle), String(niveau), hjemmel], hvem, {
    indsaet: `insert into videregivelsesaftale (id, ejer, modtager, kle, niveau, hjemmel, anmodet)
      select ($6::text)::uuid, $1::text, $2::text, ${liste(3)}, ($4::text)::smallint, $5::text, now()
      where not exists (select from videregivelsesaftale a where ${SAMME_VIDEREGIVELSE}) returning id`,
    vaelg: `select ${VIDEREGIVELSE} as j from videregivelsesaftale a where ${SAMME_VIDEREGIVELSE}
      order by a.godkendt nulls last limit 1`,
  });
}

const json = (kle: Serviceaftale['kle']) => JSON.stringify(kle.map(visMoenster));

async function anmod<T>(
  tx: Tx,
  id: Uuid,
  vaerdier: readonly string[],
  hvem: Kalder,
  { indsaet, vaelg }: { readonly indsaet: string; readonly vaelg: string },
): Promise<T> {
  // Those who ask for the same at once are one after the other.
  await koer(tx, 'select pg_advisory_xact_lock(hashtextextended($1::text, 12))', [vaerdier.slice(0, 2).join(' ')]);
  const nye = await koer(tx, indsaet, [...vaerdier, id]);
  if (nye.length > 0) await noterAftale(tx, id, 'ANMODET', hvem);
  const [fundet] = await koer<{ j: T }>(tx, vaelg, vaerdier);
  if (!fundet) throw new Error('aftalen, der lige er anmodet om, er her ikke');
  return fundet.j;
}
