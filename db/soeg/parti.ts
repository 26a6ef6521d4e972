import { fraDate } from '../../schema/domaene/tid.ts';
import type { Tx } from '../client.ts';
import { koer } from '../skriv/saet.ts';
import { dokumenterAf, type Objektdokumenter } from './dokument.ts';
import { klassenumre, laegDokumenter, noterGrundlag } from './gem.ts';
import { laasStand } from './projektion.ts';
import { udtraek } from './udtraek.ts';

/** Objects with their documents as the register has them, and how far the projection had come when it was asked. */
export interface Parti {
  readonly ider: readonly string[];
  readonly alle: readonly Objektdokumenter[];
  readonly naaet: string;
}

/** These objects with their documents; nothing is locked. */
export async function laesParti(tx: Tx, ider: readonly string[]): Promise<Parti> {
  // First of all: what is projected later than this is not in what is read.
  const [stand] = await koer<{ naaet: string }>(tx, `select xid || ' ' || position as naaet from soegestand`, []);
  return { ider, alle: await dokumenterNu(tx, ider), naaet: stand?.naaet ?? '' };
}

const dokumenterNu = async (tx: Tx, ider: readonly string[]): Promise<Objektdokumenter[]> =>
  dokumenterAf(await udtraek(tx, ider, fraDate(new Date())));

/** Lays them beside those that are searched, under the projection's lock; what was read before the projection went on may be older than what it has laid since, and is read again. */
export async function laegParti(tx: Tx, { ider, alle: laeste, naaet }: Parti): Promise<void> {
  const { xid, position, aendring } = await laasStand(tx);
  const alle = naaet === `${xid} ${position}` ? laeste : await dokumenterNu(tx, ider);
  const numre = await klassenumre(tx, alle.flatMap(({ dokumenter }) => dokumenter)); // prettier-ignore
  await laegDokumenter(tx, 'soegedokument_ny', ider, alle, numre);
  const nye = await noterGrundlag(tx, alle, Number(aendring) + 1);
  if (nye > 0) await koer(tx, `update soegestand set aendring = aendring + ($1::text)::bigint`, [String(alle.length)]);
}
