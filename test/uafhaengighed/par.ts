/** Pairs of worlds: made from a seed, written through the real way in, and asked about over HTTP. No test framework here. */
import { forbind } from '../../db/client.ts';
import { aabnIndgang, operatoer, type Json, type Send } from '../support/indgang.ts';
import { lavTerning, type Terning } from '../support/verden.ts';
import { doem, TIDER, type Dom } from './dommer.ts';
import { feed, fundament, haendelserI } from './haendelser.ts';
import { KANARIE, omtegn, type Stand } from './operatorer.ts';
import { BORGERVENDT, lavObjekter, lavSted, SYSTEMER, VISNINGSKLASSE, type Objekt, type Sted } from './verden.ts';

export interface Par {
  readonly nr: number;
  readonly sted: Sted;
  readonly w1: Stand;
  readonly w2: Stand;
  readonly dom: Dom;
  readonly brugte: readonly string[];
  /** Everything in either world. */
  readonly alle: readonly Objekt[];
}

/** Pair number `nr` of the seed; the same every time. */
export function lavPar(froe: number, nr: number): Par {
  const t = terningFor(froe, nr, 0);
  const sted = lavSted(t, nr);
  const w1: Stand = { objekter: lavObjekter(t, sted), feeds: sted.parter, karantaene: [] };
  const doemt = ({ objekter }: Stand) => doem(sted, objekter);
  const { w2, brugte } = omtegn(t, sted, w1, doemt);
  // The two are alike in who hides what, so half the time the drawn one is the first: what vanishes shows as what appears.
  const [foerste, anden] = nr % 2 === 0 ? [w1, w2] : [w2, w1];
  const alle = [...foerste.objekter, ...anden.objekter.filter(({ id }) => !foerste.objekter.some((o) => o.id === id))];
  return { nr, sted, w1: foerste, w2: anden, dom: doemt(foerste), brugte, alle };
}

/** Draws of a pair that do not depend on any other pair's. */
export function terningFor(froe: number, nr: number, formaal: number): Terning {
  const t = lavTerning((froe ^ Math.imul(nr + 1, 0x9e3779b1) ^ Math.imul(formaal, 0x85ebca6b)) | 0);
  for (let i = 0; i < 8; i += 1) t.tal(2);
  return t;
}

/** Is anything seen at some instant, and is anything hidden? */
export function tal({ dom, w1 }: Par): { synlige: number; skjulte: number } {
  const synlige = w1.objekter.filter((o) => TIDER.some((tid) => dom.synlig(o, tid))).length;
  return { synlige, skjulte: w1.objekter.length - synlige };
}

/** Writes one world of each pair into its database, and the other into the other; back comes the instant between the phases. */
export async function skrivPar(parrene: readonly Par[], [url1, url2]: readonly [string, string]): Promise<string> {
  const [en, to] = [aabnIndgang(url1), aabnIndgang(url2)];
  try {
    await Promise.all([grundlag(url1, parrene), grundlag(url2, parrene)]);
    await Promise.all([fase(1, en.send, parrene, (par) => par.w1), fase(1, to.send, parrene, (par) => par.w2)]);
    const kendt = new Date(Date.now() + 1).toISOString();
    await new Promise((klar) => setTimeout(klar, 5)); // what comes after must be received after
    await Promise.all([fase(2, en.send, parrene, (par) => par.w1), fase(2, to.send, parrene, (par) => par.w2)]);
    await Promise.all([url1, url2].map(analyser));
    return kendt;
  } finally {
    await Promise.all([en.slut(), to.slut()]);
  }
}

/** Plans are made once per connection: they must know how large the tables are. */
async function analyser(url: string): Promise<void> {
  const sql = forbind({ url, max: 1, applikation: 'test' });
  await sql`analyze`.finally(() => sql.end());
}

async function fase(nr: 1 | 2, send: Send, parrene: readonly Par[], valg: (par: Par) => Stand): Promise<void> {
  for (const par of parrene) {
    const { sted } = par;
    const stand = valg(par);
    const t = terningFor(0, par.nr, 7);
    const foerst = nr === 1 ? [...fundament(sted, t.uuid), ...stand.feeds.map(feed), ...stand.karantaene.map(ufuldstaendig(sted))] : [];
    const beskeder = [...foerst, ...haendelserI(nr, stand.objekter, sted)];
    const svar = await send(beskeder, operatoer);
    const galt = svar.find(({ status }, i) => status !== 'anvendt' && status !== 'advarsel' && !beskeder[i]?.['ufuldstaendig']);
    if (galt) throw new Error(`par ${String(par.nr)}: en besked blev ${JSON.stringify(galt)}`);
  }
} // prettier-ignore

/** An importer without what a sag must have: it stands in quarantine. */
const ufuldstaendig = (sted: Sted) => (id: string): Json => ({
  specversion: '1.0', id, source: `urn:uuid:${SYSTEMER[0]}`, type: 'dk.overblik.sag.importer.v1', subject: id, time: '2026-01-01T00:00:00Z', ufuldstaendig: true,
  data: { aktoerer: [{ rolle: 'Ejer', cvr: sted.kommune, reference: `urn:oio:cvr-nr:${sted.kommune}` }], egenskaber: [{ titel: `${KANARIE} i karantæne` }] },
}); // prettier-ignore

/** What an operator has set up: whom the Visningsklasse hides from, and the agreements. */
async function grundlag(url: string, parrene: readonly Par[]): Promise<void> {
  const sql = forbind({ url, max: 1, applikation: 'test' });
  try {
    await sql`insert into visningsklasse ${sql({ klasse: VISNINGSKLASSE, systemer: [BORGERVENDT] })} on conflict do nothing`;
    const aftaler = parrene.flatMap(({ sted }) => sted.aftaler.map(({ ejer, kle, niveau }) => ({ ejer, modtager: sted.kommune, kle: [kle], niveau, hjemmel: 'lov', godkendt: '2026-01-01T00:00:00Z' }))); // prettier-ignore
    if (aftaler.length > 0) await sql`insert into videregivelsesaftale ${sql(aftaler)}`;
  } finally {
    await sql.end();
  }
}
