/** Pairs of worlds: made from a seed, written through the real way in, and asked about over HTTP. No test framework here. */
import { forbind } from '../../db/client.ts';
import { PARTI_MAX } from '../../indexers/modtag/indgang.ts';
import { aabnIndgang, operatoer, type Json, type Send } from '../support/indgang.ts';
import { projicerAlt } from '../support/soegbar.ts';
import { lavTerning, type Terning } from '../support/verden.ts';
import { doem, TIDER, type Dom } from './dommer.ts';
import { feed, fundament, haendelserI } from './haendelser.ts';
import { KANARIE, omtegn, type Stand } from './operatorer.ts';
import {
  BORGERVENDT,
  KALDERE,
  lavObjekter,
  lavSted,
  SYSTEMER,
  VISNINGSKLASSE,
  type Objekt,
  type Sted,
} from './verden.ts';

/** Two worlds that several callers are asked about. */
export interface Verden {
  readonly nr: number;
  readonly sted: Sted;
  readonly w1: Stand;
  readonly w2: Stand;
  readonly brugte: readonly string[];
  /** Everything in either world. */
  readonly alle: readonly Objekt[];
}

/** Two worlds and one caller (P10). */
export interface Par extends Verden {
  readonly verden: number;
  readonly dom: Dom;
}

/** World number `nr` of the seed, twice; the same every time. */
function lavVerden(froe: number, nr: number): Verden {
  const t = terningFor(froe, nr, 0);
  const sted = lavSted(t, nr);
  const w1: Stand = { objekter: lavObjekter(t, sted), feeds: sted.parter, karantaene: [] };
  const { w2, brugte } = omtegn(t, sted.kaldere.map((kalder) => ({ ...sted, kalder })), sted, w1); // prettier-ignore
  // The two are alike in who hides what, so half the time the drawn one is the first: what vanishes shows as what appears.
  const [foerste, anden] = nr % 2 === 0 ? [w1, w2] : [w2, w1];
  const alle = [...foerste.objekter, ...anden.objekter.filter(({ id }) => !foerste.objekter.some((o) => o.id === id))];
  return { nr, sted, w1: foerste, w2: anden, brugte, alle };
}

/** Pairs `fra` and on of the seed, and the worlds they are of: pair n is caller n modulo KALDERE of world n / KALDERE. */
export function lavPar(froe: number, fra: number, antal: number): { verdener: Verden[]; parrene: Par[] } {
  const numre = Array.from({ length: antal }, (_, i) => fra + i);
  const verdener = [...new Set(numre.map((nr) => Math.floor(nr / KALDERE)))].map((nr) => lavVerden(froe, nr));
  const parrene = verdener.flatMap((verden) =>
    verden.sted.kaldere.map((kalder, i): Par => {
      const sted = { ...verden.sted, kalder };
      return { ...verden, verden: verden.nr, nr: verden.nr * KALDERE + i, sted, dom: doem(sted, verden.w1.objekter) };
    }),
  );
  return { verdener, parrene: parrene.filter(({ nr }) => nr >= fra && nr < fra + antal) };
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

/** Writes one of each two worlds into its database, and the other into the other; back comes the instant between the phases. */
export async function skrivVerdener(
  verdener: readonly Verden[],
  [url1, url2]: readonly [string, string],
): Promise<string> {
  const [en, to] = [aabnIndgang(url1), aabnIndgang(url2)];
  const begge = (nr: 1 | 2) => Promise.all([fase(nr, en.send, verdener, (v) => v.w1), fase(nr, to.send, verdener, (v) => v.w2)]); // prettier-ignore
  try {
    await Promise.all([grundlag(url1, verdener), grundlag(url2, verdener)]);
    await begge(1);
    const kendt = new Date(Date.now() + 1).toISOString();
    await new Promise((klar) => setTimeout(klar, 5)); // what comes after must be received after
    await begge(2);
    await Promise.all([url1, url2].map(projicerAlt));
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

/**
 * One phase of all the worlds, in as large batches as the way in takes. A world's messages are of one batch, received at
 * one instant in either world: else what was known of one object as another was told of would be a matter of where a
 * batch ended, and a history tells that.
 */
async function fase(nr: 1 | 2, send: Send, verdener: readonly Verden[], valg: (verden: Verden) => Stand): Promise<void> {
  let parti: Json[] = [];
  for (const verden of verdener) {
    const egne = beskederI(nr, verden, valg(verden));
    if (egne.length > PARTI_MAX) throw new Error(`verden ${String(verden.nr)} fylder mere end et parti`);
    if (parti.length + egne.length > PARTI_MAX) {
      await sendParti(send, parti);
      parti = [];
    }
    parti.push(...egne);
  }
  await sendParti(send, parti);
} // prettier-ignore

function beskederI(nr: 1 | 2, { nr: verden, sted }: Verden, stand: Stand): Json[] {
  const t = terningFor(0, verden, 7);
  const foerst = nr === 1 ? [...fundament(sted, t.uuid), ...stand.feeds.map(feed), ...stand.karantaene.map(ufuldstaendig(sted))] : []; // prettier-ignore
  return [...foerst, ...haendelserI(nr, stand.objekter, sted)];
}

async function sendParti(send: Send, beskeder: readonly Json[]): Promise<void> {
  const svar = await send(beskeder, operatoer);
  const galt = svar.findIndex(({ status }, i) => status !== 'anvendt' && status !== 'advarsel' && !beskeder[i]?.['ufuldstaendig']); // prettier-ignore
  if (galt >= 0) throw new Error(`en besked blev ${JSON.stringify(svar[galt])}: ${JSON.stringify(beskeder[galt])}`);
}

/** An importer without what a sag must have: it stands in quarantine. */
const ufuldstaendig = (sted: Sted) => (id: string): Json => ({
  specversion: '1.0', id, source: `urn:uuid:${SYSTEMER[0]}`, type: 'dk.overblik.sag.importer.v1', subject: id, time: '2026-01-01T00:00:00Z', ufuldstaendig: true,
  data: { aktoerer: [{ rolle: 'Ejer', cvr: sted.kommune, reference: `urn:oio:cvr-nr:${sted.kommune}` }], egenskaber: [{ titel: `${KANARIE} i karantæne` }] },
}); // prettier-ignore

/** What an operator has set up: whom the Visningsklasse hides from, two systems in transition, and the agreements. */
async function grundlag(url: string, verdener: readonly Verden[]): Promise<void> {
  const sql = forbind({ url, max: 1, applikation: 'test' });
  try {
    await sql`insert into visningsklasse ${sql({ klasse: VISNINGSKLASSE, systemer: [BORGERVENDT] })} on conflict do nothing`;
    const par = verdener.map(({ sted }) => ({ kommune: sted.kommune, gammelt: SYSTEMER[0], nyt: SYSTEMER[1] }));
    await sql`insert into systempar ${sql(par)}`;
    const aftaler = verdener.flatMap(({ sted }) => sted.aftaler.map(({ ejer, kle, niveau }) => ({ ejer, modtager: sted.kommune, kle: [kle], niveau, hjemmel: 'lov', godkendt: '2026-01-01T00:00:00Z' }))); // prettier-ignore
    if (aftaler.length > 0) await sql`insert into videregivelsesaftale ${sql(aftaler)}`;
  } finally {
    await sql.end();
  }
}
