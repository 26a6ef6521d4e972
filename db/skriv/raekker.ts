import { getTableName, type Table } from 'drizzle-orm';
import type { Uuid } from '../../schema/domaene/id.ts';
import { raekkenoegle, type Raekkeforskel } from '../../schema/domaene/fold/forskel.ts';
import type { Raekker } from '../../schema/domaene/raekker.ts';
import type { Oejeblik, Periode } from '../../schema/domaene/tid.ts';
import type { Tx } from '../client.ts';
import * as register from '../tables/register.ts';
import { objekt } from '../tables/registrering.ts';
import { indsaet, koer, kolonnenavne, medKolonnenavne, somParam, somTabel } from './saet.ts';

/** What tells the rows of one object apart beside their virkning: the primary key of each table. */
const NOEGLER: Readonly<Record<keyof Raekker, readonly string[]>> = {
  sag: [], dokument: [], bevilling: [], effektuering: [], advis: [], orgenhed: [], klasse: [], part: [],
  bevilgetYdelse: ['ydelse'],
  effektueringsplan: ['ydelse', 'plan'],
  effektueringslinje: ['rolle', 'noegle'],
  journalnotat: ['notat'],
  relation: ['art', 'rolle', 'noegle'],
  partidentifikator: ['skema', 'vaerdi'],
}; // prettier-ignore

/** One step of an object: what ended and what began when the index received one message. */
export interface Raekketrin extends Raekkeforskel {
  readonly modtaget: Oejeblik;
}

/**
 * Takes the register from what it was to what it is, for many objects at once: rows that ended move to `…_historik` with
 * the stretch of index time they were known in, then the new ones are laid. What began and ended within the batch is
 * history from the first. `modtaget` is later than any row's `registreret`, unless the server's clock was set back: then
 * the row was known for no time at all.
 */
export async function gemRaekker(tx: Tx, objekter: readonly (readonly Raekketrin[])[]): Promise<void> {
  const skrevet = Object.keys(NOEGLER).map(async (navn) => {
    const tabel = navn as keyof Raekker; // NOEGLER has exactly its keys
    const alle = objekter.map((trin) => bevaegelser(trin, tabel));
    // Sent in this order on one connection: what ends makes room for what begins.
    await Promise.all([
      flytTilHistorik(tx, tabel, alle.flatMap(({ ud }) => ud)),
      laeg(tx, tabel, alle.flatMap(({ ind }) => ind)),
      laegIHistorik(tx, tabel, alle.flatMap(({ forbi }) => forbi)),
    ]);
  });
  await Promise.all(skrevet);
} // prettier-ignore

interface Skive {
  readonly virkning: Periode;
}
type Levet = Skive & { readonly registreret: Oejeblik };
type Endt = Skive & { readonly slut: Oejeblik };

interface Bevaegelser {
  readonly ud: readonly Endt[];
  readonly ind: readonly Levet[];
  readonly forbi: readonly (Levet & Endt)[];
}

/** What an object's steps come to in one table: rows that were there and ended, that begin, and that did both. */
function bevaegelser(trin: readonly Raekketrin[], tabel: keyof Raekker): Bevaegelser {
  const [eneste, ...flere] = trin;
  if (eneste && flere.length === 0) {
    const { ud = {}, ind = {}, modtaget } = eneste;
    return {
      ud: ((ud[tabel] ?? []) as readonly Skive[]).map((raekke) => ({ ...raekke, slut: modtaget })),
      ind: ((ind[tabel] ?? []) as readonly Skive[]).map((raekke) => ({ ...raekke, registreret: modtaget })),
      forbi: [],
    };
  }
  const [ud, forbi, begyndt] = [[] as Endt[], [] as (Levet & Endt)[], new Map<string, Levet>()];
  for (const { ud: endte, ind, modtaget } of trin) {
    for (const raekke of (endte[tabel] ?? []) as readonly Skive[]) {
      const noegle = raekkenoegle(raekke);
      const ung = begyndt.get(noegle);
      if (!ung) ud.push({ ...raekke, slut: modtaget });
      else forbi.push({ ...ung, slut: modtaget });
      begyndt.delete(noegle);
    }
    for (const raekke of (ind[tabel] ?? []) as readonly Skive[])
      begyndt.set(raekkenoegle(raekke), { ...raekke, registreret: modtaget });
  }
  return { ud, forbi, ind: [...begyndt.values()] };
}

const laeg = (tx: Tx, navn: keyof Raekker, raekker: readonly Levet[]) =>
  indsaet(
    tx,
    register[navn],
    raekker.map((raekke) => ({ ...raekke, virkning: omfang(raekke.virkning) })),
  );

async function laegIHistorik(tx: Tx, navn: keyof Raekker, raekker: readonly (Levet & Endt)[]): Promise<void> {
  if (raekker.length === 0) return;
  const tabel: Table = register[navn];
  const navne = kolonnenavne(tabel);
  const tekst = `insert into ${getTableName(tabel)}_historik (${navne.join(', ')}, registrering)
    select ${navne.join(', ')}, tstzrange(x.registreret, x.slut::timestamptz) from ${somTabel(tabel, [...navne, 'slut'])}`;
  const kort = raekker.map(({ slut, ...r }) => ({ ...medKolonnenavne(tabel, { ...r, virkning: omfang(r.virkning) }), slut })); // prettier-ignore
  await koer(tx, tekst, [somParam(kort)]);
}

/** A period as PostgreSQL writes it. */
const omfang = ({ fra, til }: Periode): string => `[${fra},${til ?? ''})`;

async function flytTilHistorik(tx: Tx, navn: keyof Raekker, raekker: readonly Endt[]): Promise<void> {
  if (raekker.length === 0) return;
  const tabel: Table = register[navn];
  const noegler = ['id', 'virkning', ...NOEGLER[navn]];
  const tekst = `with vaek as (delete from ${getTableName(tabel)} t using ${somTabel(tabel, [...noegler, 'slut'])}
      where ${noegler.map((n) => `t.${n} = x.${n}`).join(' and ')} returning t.*, x.slut)
    insert into ${getTableName(tabel)}_historik (${kolonnenavne(tabel).join(', ')}, registrering)
    select ${kolonnenavne(tabel).join(', ')}, tstzrange(registreret, greatest(registreret, slut::timestamptz)) from vaek
    returning 1`;
  const kort = raekker.map((r) => ({ ...vaelg(medKolonnenavne(tabel, { ...r, virkning: omfang(r.virkning) }), noegler), slut: r.slut })); // prettier-ignore
  const flyttet = await koer(tx, tekst, [somParam(kort)]);
  // The rows that end were worked out from the log: if they are not there, log and tables tell two stories.
  if (flyttet.length !== raekker.length) {
    throw new Error(`${navn}: ${String(flyttet.length)} af ${String(raekker.length)} rækker fandtes`);
  }
}

const vaelg = (raekke: Record<string, unknown>, navne: readonly string[]) =>
  Object.fromEntries(navne.map((navn) => [navn, raekke[navn]]));

/** A removed object is absent at every registrering (design.md §4): what it was before goes too. The log has it all. */
export async function glemHistorik(tx: Tx, ider: readonly Uuid[]): Promise<void> {
  if (ider.length === 0) return;
  await Promise.all(
    [...Object.values(register), objekt].map((tabel) =>
      koer(
        tx,
        `delete from ${getTableName(tabel)}_historik
          where id in (select x::uuid from jsonb_array_elements_text(($1::text)::jsonb) x)`,
        [JSON.stringify(ider)],
      ),
    ),
  );
}
