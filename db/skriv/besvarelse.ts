import type { Kalder } from '../../schema/domaene/adgang.ts';
import { besvaret, type Aftalestatus } from '../../schema/domaene/aftale.ts';
import type { Uuid } from '../../schema/domaene/id.ts';
import { SERVICEAFTALE, VIDEREGIVELSE, type ServiceaftaleSvar, type VideregivelseSvar } from '../aftaleraekke.ts';
import type { Tx } from '../client.ts';
import { noterAftale } from './aftalespor.ts';
import { koer } from './saet.ts';

/** Nobody's here; decided otherwise before; or more than the one who answers may agree to. */
export type Intet = 'UKENDT' | 'AFGJORT' | 'FOR_MEGET';
/** May so much be agreed to? */
export type MaaGodkendes<T> = (aftale: T) => boolean;

/**
 * A kommune's answer to one of its serviceaftaler: approved, refused or – approved before – ended, from the next request on.
 * Of two answers at once the second is given to what the first made of it.
 */
export function besvarServiceaftale(
  tx: Tx,
  { id, godkend, hvem, maa }: Svar<ServiceaftaleSvar>,
): Promise<ServiceaftaleSvar | Intet> {
  const hent = async (laas: string) =>
    (await koer<{ j: ServiceaftaleSvar }>(tx, `select ${SERVICEAFTALE} as j from serviceaftale a
      where a.id = ($1::text)::uuid and a.kommune = $2::text ${laas}`, [id, hvem.cvr]))[0]?.j; // prettier-ignore
  const skriv = (status: Aftalestatus) =>
    koer(tx, 'update serviceaftale set status = $2::text, besluttet = now() where id = ($1::text)::uuid', [id, status]);
  return besvar(tx, { id, godkend, hvem, maa, hent, skriv });
}

/** An owner's answer to one who asks to see what is the owner's. */
export function besvarVideregivelse(
  tx: Tx,
  { id, godkend, hvem, maa }: Svar<VideregivelseSvar>,
): Promise<VideregivelseSvar | Intet> {
  const hent = async (laas: string) =>
    (await koer<{ j: VideregivelseSvar }>(tx, `select ${VIDEREGIVELSE} as j from videregivelsesaftale a
      where a.id = ($1::text)::uuid and a.ejer = $2::text ${laas}`, [id, hvem.cvr]))[0]?.j; // prettier-ignore
  const skriv = (status: Aftalestatus) => {
    const kolonne = { ANMODET: 'anmodet', GODKENDT: 'godkendt', AFVIST: 'afvist', OPHOERT: 'ophoert' }[status];
    return koer(tx, `update videregivelsesaftale set ${kolonne} = now() where id = ($1::text)::uuid`, [id]);
  };
  return besvar(tx, { id, godkend, hvem, maa, hent, skriv });
}

interface Svar<T> {
  readonly id: Uuid;
  readonly godkend: boolean;
  /** Whose authority answers: an aftale of another's is not there. */
  readonly hvem: Kalder;
  readonly maa: MaaGodkendes<T>;
}
interface Skrivbar<T> extends Svar<T> {
  readonly hent: (laas: string) => Promise<T | undefined>;
  readonly skriv: (status: Aftalestatus) => Promise<unknown>;
}

async function besvar<T extends { readonly status: Aftalestatus }>(tx: Tx, svar: Skrivbar<T>): Promise<T | Intet> {
  const { id, godkend, hvem, maa, hent, skriv } = svar;
  const fundet = await hent('for update of a');
  if (!fundet) return 'UKENDT';
  const ny = besvaret(fundet.status, godkend);
  if (ny === null) return 'AFGJORT';
  if (ny === fundet.status) return fundet;
  if (godkend && !maa(fundet)) return 'FOR_MEGET';
  await skriv(ny);
  await noterAftale(tx, id, ny, hvem);
  return (await hent('')) ?? 'UKENDT';
}
