import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Objektslags } from '../../../schema/domaene/id.ts';
import { laesHaendelse } from '../../../schema/haendelser/kuvert.ts';
import { advisdata, bevillingsdata, dokumentdata, effektueringsdata } from '../../support/haendelsesdata.ts';
import { antal, froe } from '../../support/froe.ts';
import { haendelse, sagsdata, skriverMed, type Json } from '../../support/indgang.ts';
import { skrivetest } from '../../support/skrivetest.ts';
import { startGraf, type Graf } from '../../support/spoerg.ts';
import { lavTerning } from '../../support/verden.ts';

const t = skrivetest();
const skriver = skriverMed();
let graf: Graf;
beforeAll(async () => {
  graf = await startGraf(t.url);
});
afterAll(() => graf.stop());

const HELE: Readonly<Partial<Record<Objektslags, () => Json>>> = {
  sag: sagsdata, dokument: dokumentdata, bevilling: bevillingsdata, effektuering: effektueringsdata, advis: advisdata,
}; // prettier-ignore

const MANGELFULDE: readonly [Objektslags, string, Json][] = [
  ['sag', 'EJER_MANGLER', { aktoerer: [] }],
  ['sag', 'PRIMAERKLASSE_MANGLER', { klasser: [] }],
  ['sag', 'PRIMAERKLASSE_MANGLER', { klasser: [{ rolle: 'PrimaerKlasse', noegle: 'Sygedagpenge' }] }],
  ['sag', 'FOELSOMHED_MANGLER', { indeks: [] }],
  ['sag', 'FOELSOMHED_MANGLER', { indeks: [{ foelsomhed: 'HEMMELIG' }] }],
  ['dokument', 'EJER_MANGLER', { aktoerer: [] }],
  ['dokument', 'PRIMAERKLASSE_MANGLER', { klasser: [] }],
  ['dokument', 'FOELSOMHED_MANGLER', { egenskaber: [{ titel: 'x' }] }],
  ['bevilling', 'EJER_MANGLER', { aktoerer: [] }],
  ['bevilling', 'FOELSOMHED_MANGLER', { egenskaber: [{}] }],
  ['bevilling', 'YDELSE_MANGLER', { ydelser: [] }],
  ['bevilling', 'YDELSE_MANGLER', { ydelser: [{ id: 'y1' }] }],
  ['effektuering', 'EJER_MANGLER', { aktoerer: [] }],
  ['effektuering', 'LINJE_MANGLER', { linjer: [{ indeks: '1' }] }],
  ['journalnotat', 'SAG_MANGLER', {}],
  ['advis', 'SAG_ELLER_PART_MANGLER', { parter: [] }],
  ['advis', 'EJER_MANGLER', { aktoerer: [] }],
  ['advis', 'PRIMAERKLASSE_MANGLER', { klasser: [] }],
  ['advis', 'FOELSOMHED_MANGLER', { foelsomhed: null }],
];

/** What the most powerful caller of all kommuner is told of the ids, by kind. */
async function setAf(slags: string, ider: readonly string[], cpr: string): Promise<Set<string>> {
  if (ider.length === 0) return new Set();
  if (slags === 'advis') return adviserSet(ider, cpr);
  const felter = ider.map((id, nr) => `a${String(nr)}: ${slags}(uuid: "${id}") { uuid }`).join(' ');
  const svar = await graf.spoerg(`{ ${felter} }`);
  if (svar.errors) throw new Error(JSON.stringify(svar.errors[0]));
  return new Set(Object.values(svar.data as Record<string, { uuid: string } | null>).flatMap((en) => en?.uuid ?? []));
}

/** An advis answers with no uuid of its own: here its title is its uuid, on a citizen of the round's. */
async function adviserSet(ider: readonly string[], cpr: string): Promise<Set<string>> {
  const svar = await graf.spoerg(`{ overblik(part: { cpr: "${cpr}" }) { adviser(first: 100) { nodes { titel } } } }`);
  if (svar.errors) throw new Error(JSON.stringify(svar.errors[0]));
  const alle = (svar.data as { overblik: { adviser: { nodes: { titel: string }[] } } }).overblik.adviser.nodes;
  return new Set(alle.map(({ titel }) => titel).filter((titel) => ider.includes(titel)));
}

describe('an importer that lacks what its kind must have', () => {
  test.each(MANGELFULDE)(
    '%s: %s – goes to quarantine with its field, and the register knows nothing of it',
    async (slags, kode, data) => {
      // prettier-ignore
      const id = randomUUID();
      const svar = await t.en(
        haendelse(`${slags}.importer`, id, { ...HELE[slags]?.(), ...data }, { skriver }),
        skriver,
      );
      expect(svar).toMatchObject({ status: 'karantaene', fejl: [{ kode }] });
      expect(svar.fejl[0]?.felt).toMatch(/^data\./);
      expect(await t.sql`select 1 from objekt where id = ${id}`).toHaveLength(0);
      expect(await t.sql`select 1 from registrering where objekt_id = ${id}`).toHaveLength(0);
    },
  );

  test.each(['id', 'time', 'subject', 'source', 'type'])('is refused before the register without %s', (felt) => {
    const besked: Json = haendelse('sag.importer', randomUUID(), sagsdata(), { skriver });
    expect(laesHaendelse({ ...besked, [felt]: undefined })).toMatchObject({ ok: false, fejl: [{ felt }] });
  });
});

const hele = (slags: keyof typeof HELE, cpr: string): Json => ({
  ...HELE[slags]?.(),
  ...(slags === 'advis' ? { parter: [{ rolle: 'PrimaerPart', reference: `urn:oio:cpr-nr:${cpr}` }] } : {}),
});

/** A copy with parts taken out at random: whole lists, elements, fields; or a value exchanged for one that means nothing. */
function beskadiget(data: Json, t_: ReturnType<typeof lavTerning>): Json {
  const gaa = (vaerdi: unknown): unknown => {
    if (Array.isArray(vaerdi)) return vaerdi.filter(() => !t_.chance(6)).map(gaa);
    if (typeof vaerdi !== 'object' || vaerdi === null) return t_.chance(4) ? t_.af(['', 'x', '99', '1234567', null]) : vaerdi; // prettier-ignore
    return Object.fromEntries(Object.entries(vaerdi).flatMap(([navn, en]) => (t_.chance(6) ? [] : [[navn, gaa(en)]])));
  };
  return gaa(data) as Json;
}

/** Complete by the letter of design.md §4: what an object must have for anybody to be judged to see it. */
async function hel(slags: string, id: string): Promise<boolean> {
  const krav: Record<string, string> = {
    sag: 'select 1 from sag where id = $1 and ejer_cvr is not null and kle is not null and foelsomhed is not null',
    dokument: 'select 1 from dokument where id = $1 and ejer_cvr is not null and kle is not null and foelsomhed is not null',
    bevilling: 'select 1 from bevilling b join bevilget_ydelse y using (id) where id = $1 and ejer_cvr is not null and foelsomhed is not null and y.kle is not null',
    effektuering: 'select 1 from effektuering e join effektueringslinje l using (id) where id = $1 and ejer_cvr is not null and l.kle is not null',
    advis: 'select 1 from advis where id = $1 and ejer_cvr is not null and kle is not null and foelsomhed is not null',
  }; // prettier-ignore
  return (await t.sql.unsafe(krav[slags] ?? '', [id])).length > 0;
}

test('of messages with parts missing at random, only whole objects are seen by the most powerful caller', async () => {
  const terning = lavTerning(froe('ufuldstaendig'));
  const slagsene = Object.keys(HELE) as (keyof typeof HELE)[]; // its own keys
  const set: Record<string, number> = {};
  const ikke: Record<string, number> = {};
  for (let runde = 0; runde < antal(200, 12); runde += 1) {
    const cpr = String(7001010000 + runde);
    const ider = new Map<string, string[]>(slagsene.map((slags) => [slags, []]));
    const beskeder = Array.from({ length: 60 }, () => {
      const [slags, id] = [terning.af(slagsene), randomUUID()];
      ider.get(slags)?.push(id);
      const operation = terning.chance(80) ? 'importer' : 'opdater';
      return haendelse(
        `${slags}.${operation}`,
        id,
        { ...beskadiget(hele(slags, cpr), terning), ...(slags === 'advis' ? { titel: id } : {}) },
        { skriver },
      );
    });
    const laeselige = beskeder.filter((en) => laesHaendelse(en).ok);
    await t.send(laeselige, skriver);
    for (const [slags, egne] of ider) {
      const fundne = await setAf(slags, egne, cpr);
      for (const id of fundne) expect(`${slags} ${id} ${String(await hel(slags, id))}`).toBe(`${slags} ${id} true`);
      set[slags] = (set[slags] ?? 0) + fundne.size;
      ikke[slags] = (ikke[slags] ?? 0) + egne.length - fundne.size;
    }
  }
  for (const slags of slagsene) {
    if (slags !== 'effektuering') expect(set[slags]).toBeGreaterThan(0); // one that names no bevilling is hidden
    expect(ikke[slags]).toBeGreaterThan(0);
  }
}, 300_000);
