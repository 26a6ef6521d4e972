import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { beskaerUdsendelse } from '../../db/udgang/beskaering.ts';
import { lavSkriveklient } from '../../db/skriv/klient.ts';
import { abonnent, kort } from '../support/abonnent.ts';
import { haendelse, sagsdata, skriverMed } from '../support/indgang.ts';
import { levende } from '../support/levende.ts';
import { udholdende } from '../support/vent.ts';

const t = levende();
const skriver = skriverMed();
const nySag = async () => {
  const id = randomUUID();
  await t.send([haendelse('sag.importer', id, sagsdata(), { skriver })], skriver);
  return id;
};
/** As the program does it, on the role it has. */
async function beskaer(dage: number): Promise<number> {
  const klient = lavSkriveklient(t.databaseUrl, 'test-beskaering', 'overblik_udgang');
  try {
    return await beskaerUdsendelse(klient, dage);
  } finally {
    await klient.slut();
  }
}
/** When the numbering has gone past it: transactions of the server's other databases hold it back as well. */
const beskaerSnart = (nummerer: () => Promise<unknown>): Promise<number> =>
  udholdende(async () => {
    await nummerer();
    const antal = await beskaer(90);
    if (antal === 0) throw new Error('nummereringen er ikke kommet forbi endnu');
    return antal;
  });
const ael = (sager: readonly string[], dage: number) =>
  t.sql`update udsendelse set modtaget = now() - make_interval(days => ${dage}) where objekt_id in ${t.sql(sager)}`;

describe('events that have been told', () => {
  test('are kept so many days; who asks from before that is told so, and goes on from what is left', async () => {
    const a = await abonnent(t.graf);
    const id = await a.opret();
    const sager = [await nySag(), await nySag(), await nySag()];
    const [gammel = '', ny = '', nyest = ''] = sager;
    const foerste = await a.side(id, undefined, 1);
    expect(kort(foerste.beskeder)).toEqual([`sag.oprettet ${gammel}`]);
    await ael([gammel], 91);
    await ael([ny], 89);
    const numre = await t.sql`select nr from udsendelsesstand`;

    expect(await beskaerSnart(() => a.side(id, undefined, 1))).toBe(1);
    expect(await beskaer(90)).toBe(0);
    expect(await t.sql`select nr from udsendelsesstand`).toEqual(numre);
    const foer = await a.kald('GET', `/abonnementer/${id}/beskeder`);
    expect(foer).toMatchObject({ status: 410, krop: { errors: [{ extensions: { code: 'UGYLDIG_CURSOR' } }] } });
    expect(JSON.stringify(foer.krop)).not.toContain(gammel);
    // What was asked up to stands where it stood.
    expect(kort((await a.side(id, foerste.naeste)).beskeder)).toEqual([`sag.oprettet ${ny}`, `sag.oprettet ${nyest}`]);

    const { krop } = await a.kald('GET', `/abonnementer/${id}`);
    await a.kald('POST', `/abonnementer/${id}/kvittering`, { position: krop.foerste });
    expect(kort((await a.side(id)).beskeder)).toEqual([`sag.oprettet ${ny}`, `sag.oprettet ${nyest}`]);
    const fraBegyndelsen = await a.opret({ fra: 'begyndelsen' });
    expect(kort((await a.side(fraBegyndelsen)).beskeder)).toEqual([`sag.oprettet ${ny}`, `sag.oprettet ${nyest}`]);
  });

  test('are numbered once: one that is trimmed gets no new number, and what comes after is told', async () => {
    const a = await abonnent(t.graf);
    const id = await a.opret();
    const klient = lavSkriveklient(t.databaseUrl, 'test-laenge');
    let slip: () => void = () => undefined;
    const begyndt = new Promise<void>((begynd) => {
      void klient.koer(async (tx) => {
        await tx.unsafe('select pg_current_xact_id()'); // so that all after it may still be met in the outbox
        begynd();
        await new Promise<void>((videre) => (slip = videre));
      });
    });
    await begyndt;
    const sag = await nySag();
    expect(kort((await a.side(id)).beskeder)).toEqual([`sag.oprettet ${sag}`]);
    await t.sql`update udsendelse set modtaget = now() - interval '400 days'`; // all there is
    await beskaer(90);
    const efter = await nySag();
    expect(kort((await a.side(id)).beskeder)).toEqual([`sag.oprettet ${sag}`, `sag.oprettet ${efter}`]);
    slip();
    await klient.slut();
    expect(await beskaerSnart(() => a.side(id))).toBeGreaterThan(0); // numbering goes on past it
    const sidste = await nySag();
    const { krop } = await a.kald('GET', `/abonnementer/${id}`);
    expect(kort((await a.side(id, krop.foerste)).beskeder)).toEqual([
      `sag.oprettet ${efter}`,
      `sag.oprettet ${sidste}`,
    ]);
  });
});
