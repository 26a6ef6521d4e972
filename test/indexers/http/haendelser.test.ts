import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { testDatabase } from '../../support/database.ts';
import { haendelse, sagsdata, type Json } from '../../support/indgang.ts';
import { startGraf, type Graf } from '../../support/spoerg.ts';

const EN = 'application/cloudevents+json';
const FLERE = 'application/cloudevents-batch+json';
const STROEM = 'application/x-ndjson';

let graf: Graf;
const slut: (() => Promise<unknown>)[] = [];
beforeAll(async () => {
  const database = await testDatabase();
  graf = await startGraf(database.url);
  slut.push(() => graf.stop(), database.slet);
});
afterAll(async () => {
  for (const en of slut) await en();
});

const system = randomUUID();
const sag = (felter: Json = {}, andet: Json = {}): Json => {
  const data = sagsdata(felter);
  return haendelse('sag.importer', randomUUID(), data, { source: `urn:uuid:${system}`, ...andet });
};
const linjer = (svar: string) => svar.trim().split('\n').map((linje) => JSON.parse(linje) as Json); // prettier-ignore
const kvitteringer = async (svar: Response) => (await svar.json()) as Json[];

describe('POST /haendelser', () => {
  test('one event is answered with a list of one receipt, and can be read at once', async () => {
    const token = await graf.skrivetoken(system);
    const en = sag({ titel: 'Sygedagpenge', cpr: '7001011111' });
    const svar = await graf.send(JSON.stringify(en), EN, token);
    expect(svar.status).toBe(200);
    expect(await kvitteringer(svar)).toEqual([
      { id: en['id'], source: en['source'], status: 'anvendt', advarsler: [], fejl: [] },
    ]);
    const { data } = await graf.spoerg('{ overblik(part: { cpr: "7001011111" }) { sager { nodes { titel } } } }');
    expect(data.overblik.sager.nodes).toEqual([{ titel: 'Sygedagpenge' }]);
  });

  test('a batch is answered in order, whatever became of each', async () => {
    const token = await graf.skrivetoken(system);
    const god = sag();
    const krop = [god, { noget: 'andet' }, god, sag({ ejer: '22222222' }), sag({ klasser: [] }), sag({}, { id: god['id'] })];
    const svar = await kvitteringer(await graf.send(JSON.stringify(krop), FLERE, token));
    expect(svar.map(({ status }) => status)).toEqual(['anvendt', 'afvist', 'dublet', 'afvist', 'karantaene', 'afvist']);
    const koder = svar.map(({ fejl }) => (fejl as { kode: string }[])[0]?.kode);
    expect(koder).toEqual([undefined, 'UGYLDIG', undefined, 'EJER_IKKE_DIN', 'PRIMAERKLASSE_MANGLER', 'ID_GENBRUGT']);
  }); // prettier-ignore

  test('an empty batch is answered with an empty list', async () => {
    const svar = await graf.send('[]', FLERE, await graf.skrivetoken(system));
    expect([svar.status, await svar.json()]).toEqual([200, []]);
  });

  test('a stream is answered with a line for each line that holds anything, also those that are no JSON', async () => {
    const token = await graf.skrivetoken(system);
    const krop = `${JSON.stringify(sag())}\n\nikke json\n${JSON.stringify(sag())}`;
    const svar = await graf.send(krop, STROEM, token);
    expect(svar.headers.get('content-type')).toMatch(STROEM);
    const svarede = linjer(await svar.text());
    expect(svarede.map(({ status }) => status)).toEqual(['anvendt', 'afvist', 'anvendt']);
    expect(svarede[1]).toMatchObject({ fejl: [{ felt: 'linje', kode: 'UGYLDIG' }] });
  });

  test('a stream gives receipts before it has been sent to its end', async () => {
    const token = await graf.skrivetoken(system);
    let send: ReadableStreamDefaultController<Uint8Array> | undefined;
    const krop = new ReadableStream<Uint8Array>({ start: (c) => void (send = c) });
    const koder = new TextEncoder();
    const skriv = (antal: number) => {
      for (let i = 0; i < antal; i += 1) send?.enqueue(koder.encode(`${JSON.stringify(sag())}\n`));
    };
    const venter = graf.send(krop, STROEM, token);
    skriv(2);
    const svar = await venter; // two are not a batch, but there is nothing more at hand
    const laeser = svar.body!.getReader();
    let tekst = '';
    const laes = async () => {
      const { done, value } = await laeser.read();
      tekst += new TextDecoder().decode(value);
      return done;
    };
    while (tekst.split('\n').length < 3) await laes();
    skriv(700);
    send?.close();
    while (!(await laes()));
    expect(linjer(tekst).filter(({ status }) => status === 'anvendt')).toHaveLength(702);
  });

  test.each([
    ['no token', null, EN, '{}', 401],
    ['a token without INDEKS_SKRIV', 'laeser', EN, '{}', 403],
    ['a body that is not JSON', 'skriver', EN, '{', 400],
    ['a batch that is no list', 'skriver', FLERE, '{}', 400],
    ['a body that is not UTF-8', 'skriver', EN, '"\\ud800', 400],
    ['another content type', 'skriver', 'text/xml', '<a/>', 415],
  ])('%s is refused', async (_navn, hvem, type, krop, status) => {
    const token = hvem === 'laeser' ? await graf.token() : hvem === 'skriver' ? await graf.skrivetoken(system) : 'x.y.z';
    const svar = await graf.send(krop, type, token);
    expect(svar.status).toBe(status);
    expect(await svar.text()).not.toContain('at ');
  }); // prettier-ignore

  test('a body past the limit is answered 413', async () => {
    const svar = await graf.send(`"${'x'.repeat(33 << 20)}"`, EN, await graf.skrivetoken(system));
    expect(svar.status).toBe(413);
  });

  test('CPR of what was refused stands in no receipt and no log line', async () => {
    const krop = { ...sag(), subject: 'urn:oio:cpr-nr:7001012222', id: 5, data: { parter: 'urn:oio:cpr-nr:7001012222' } };
    const svar = await (await graf.send(JSON.stringify(krop), EN, await graf.skrivetoken(system))).text();
    expect(svar).toContain('afvist');
    expect(svar + graf.log.join('')).not.toMatch(/7001012222/);
  }); // prettier-ignore
});

describe('a queue that is full', () => {
  test('is answered 503 with when to come back, and nothing is half taken', async () => {
    const database = await testDatabase();
    const lille = await startGraf(database.url, { koeMax: 1 });
    const token = await lille.skrivetoken(system);
    const krop = () => JSON.stringify(Array.from({ length: 800 }, () => sag()));
    const svar = await Promise.all([1, 2, 3, 4].map(() => lille.send(krop(), FLERE, token)));
    const afviste = svar.filter(({ status }) => status === 503);
    expect(svar.some(({ status }) => status === 200)).toBe(true);
    expect(afviste.length).toBeGreaterThan(0);
    expect(afviste.map(({ headers }) => headers.get('retry-after'))).toEqual(afviste.map(() => '5'));
    await lille.stop();
    await database.slet();
  });
});

describe('what a sender must send', () => {
  test('is published as JSON Schema for every type, and as AsyncAPI', async () => {
    const typer = (await (await fetch(`${graf.url}/schemas`)).json()) as string[];
    expect(typer).toContain('/schemas/dk.overblik.sag.importer.v1.json');
    const skema = (await (await fetch(`${graf.url}${typer[0]}`)).json()) as Json;
    expect(skema['$schema']).toMatch(/2020-12/);
    const asyncapi = (await (await fetch(`${graf.url}/asyncapi.json`)).json()) as Json;
    expect(asyncapi['asyncapi']).toBe('3.0.0');
    expect((await fetch(`${graf.url}/schemas/dk.overblik.findes.ikke.v1.json`)).status).toBe(404);
  });
});
