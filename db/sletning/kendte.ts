import type { Uuid } from '../../schema/domaene/id.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import type { Tx } from '../client.ts';
import { instant } from '../instant.ts';
import { koer } from '../skriv/saet.ts';
import { beskedmaerke, objektmaerke, summaerke, type Sletnoegle } from './maerke.ts';

/** Has anything been erased at all, or a message of which part was? Where nothing has, a writer need not reckon out any mark. */
export async function harSlettet(tx: Tx): Promise<boolean> {
  const [svar] = await koer<{ har: boolean }>(
    tx,
    'select exists (select from sletning) or exists (select from slettet_besked) as har',
    [],
  );
  return svar?.har ?? false;
}

/** A message by the name the log has for it, and the SHA-256 of what it says. */
interface Navngivet {
  readonly navn: string;
  readonly sum: string;
}

/** Which of the messages were erased, and whether they said the same then; by name. */
export async function slettedeBeskeder(
  tx: Tx,
  noegle: Sletnoegle,
  beskeder: readonly Navngivet[],
): Promise<Map<string, 'samme' | 'andet'>> {
  const maerker = new Map(beskeder.map((en) => [beskedmaerke(noegle, en.navn), en]));
  const fundne = await koer<{ maerke: string; sum: string }>(
    tx,
    `select encode(maerke, 'hex') as maerke, encode(sum, 'hex') as sum from slettet_besked
      where maerke in (select decode(x, 'hex') from jsonb_array_elements_text(($1::text)::jsonb) x)`,
    [JSON.stringify([...maerker.keys()])],
  );
  return new Map(
    fundne.flatMap(({ maerke, sum }) => {
      const en = maerker.get(maerke);
      return en ? [[en.navn, summaerke(noegle, en.navn, en.sum) === sum ? 'samme' : 'andet'] as const] : [];
    }),
  );
}

/** Which of the objects were erased, and the time up to which nothing said of them counts. */
export async function slettedeObjekter(tx: Tx, noegle: Sletnoegle, ider: readonly Uuid[]): Promise<Map<Uuid, Oejeblik>> {
  if (ider.length === 0) return new Map();
  const maerker = new Map(ider.map((id) => [objektmaerke(noegle, id), id]));
  const fundne = await koer<{ maerke: string; tidspunkt: Oejeblik }>(
    tx,
    `select encode(maerke, 'hex') as maerke, ${instant('max(tidspunkt)')} as tidspunkt from sletning
      where maerke in (select decode(x, 'hex') from jsonb_array_elements_text(($1::text)::jsonb) x) group by 1`,
    [JSON.stringify([...maerker.keys()])],
  );
  return new Map(fundne.flatMap(({ maerke, tidspunkt }) => {
    const id = maerker.get(maerke);
    return id ? [[id, tidspunkt] as const] : [];
  }));
} // prettier-ignore
