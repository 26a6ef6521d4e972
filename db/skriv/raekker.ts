import { getTableName, type Table } from 'drizzle-orm';
import type { Uuid } from '../../schema/domaene/id.ts';
import type { Raekkeforskel } from '../../schema/domaene/fold/forskel.ts';
import type { Raekker } from '../../schema/domaene/raekker.ts';
import type { Oejeblik, Periode } from '../../schema/domaene/tid.ts';
import type { Tx } from '../client.ts';
import * as register from '../tables/register.ts';
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

/**
 * Takes the register from what it was to what it is, for many objects at once: rows that ended move to `…_historik` with
 * the stretch of index time they were known in, then the new ones are laid. `modtaget` is later than any row's
 * `registreret`, unless the server's clock was set back: then the row was known for no time at all.
 */
export async function gemRaekker(tx: Tx, forskelle: readonly Raekkeforskel[], modtaget: Oejeblik): Promise<void> {
  const skrevet = Object.keys(NOEGLER).map(async (navn) => {
    const tabel = navn as keyof Raekker; // NOEGLER has exactly its keys
    const ud = forskelle.flatMap((f): Skive[] => f.ud[tabel] ?? []);
    const ind = forskelle.flatMap((f): Skive[] => f.ind[tabel] ?? []);
    // Sent in this order on one connection: what ends makes room for what begins.
    await Promise.all([flytTilHistorik(tx, tabel, ud, modtaget), laeg(tx, tabel, ind, modtaget)]);
  });
  await Promise.all(skrevet);
}

interface Skive {
  readonly virkning: Periode;
}

const laeg = (tx: Tx, navn: keyof Raekker, raekker: readonly Skive[], registreret: Oejeblik) =>
  indsaet(
    tx,
    register[navn],
    raekker.map((raekke) => ({ ...raekke, virkning: omfang(raekke.virkning), registreret })),
  );

/** A period as PostgreSQL writes it. */
const omfang = ({ fra, til }: Periode): string => `[${fra},${til ?? ''})`;

async function flytTilHistorik(
  tx: Tx,
  navn: keyof Raekker,
  raekker: readonly Skive[],
  modtaget: Oejeblik,
): Promise<void> {
  if (raekker.length === 0) return;
  const tabel: Table = register[navn];
  const noegler = ['id', 'virkning', ...NOEGLER[navn]];
  const tekst = `with vaek as (delete from ${getTableName(tabel)} t using ${somTabel(tabel, noegler)}
      where ${noegler.map((n) => `t.${n} = x.${n}`).join(' and ')} returning t.*)
    insert into ${getTableName(tabel)}_historik (${kolonnenavne(tabel).join(', ')}, registrering)
    select ${kolonnenavne(tabel).join(', ')}, tstzrange(registreret, greatest(registreret, ($2::text)::timestamptz)) from vaek
    returning 1`;
  const kort = raekker.map((r) => vaelg(medKolonnenavne(tabel, { ...r, virkning: omfang(r.virkning) }), noegler));
  const flyttet = await koer(tx, tekst, [somParam(kort), modtaget]);
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
    Object.values(register).map((tabel) =>
      koer(
        tx,
        `delete from ${getTableName(tabel)}_historik
          where id in (select x::uuid from jsonb_array_elements_text(($1::text)::jsonb) x)`,
        [JSON.stringify(ider)],
      ),
    ),
  );
}
