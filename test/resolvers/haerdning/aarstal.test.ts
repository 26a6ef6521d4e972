import { describe, expect, test } from 'vitest';
import { laesXmlfil } from '../../../indexers/fil/xml.ts';
import { laesHaendelse } from '../../../schema/haendelser/kuvert.ts';
import { advarsler } from '../../../schema/haendelser/advarsler.ts';
import { importer, periode, registrering } from '../../indexers/xml/hjaelp.ts';
import { haendelse, sagsdata } from '../../support/indgang.ts';
import { scene } from '../../support/scene.ts';

const ID = '10000000-0000-4000-8000-000000000001';
/** Years and days no calendar has; the register keeps 0001 to 9999. */
const UMULIGE = [
  '0000-01-01T00:00:00Z', '0000-12-31T23:59:59.999999Z', '0001-01-01T00:30:00+01:00', '0000-06-01T12:00:00', '10000-01-01T00:00:00Z',
  '-0001-01-01T00:00:00Z', '+12026-01-01T00:00:00Z', '9999-12-31T23:59:59-01:00', '2026-02-30T00:00:00Z', '2025-02-29T00:00:00Z', '2026-13-01T00:00:00Z',
  '2026-00-10T00:00:00Z', '2026-01-01T24:00:00Z', '2026-01-01T00:00:60Z', '2026-01-01T00:00:00+15:00', '２０２６-01-01T00:00:00Z', '26-01-01T00:00:00Z', '',
] as const; // prettier-ignore

const fejl = (raa: unknown) => {
  const laest = laesHaendelse(raa);
  return laest.ok ? [] : laest.fejl.map(({ felt, kode }) => [felt, kode]);
};

describe.each(UMULIGE)('%j', (tid) => {
  test('as the time of a hændelse is refused by name', () => {
    expect(fejl(haendelse('sag.importer', ID, sagsdata(), { time: tid }))).toEqual([['time', 'UGYLDIG']]);
  });

  test.each(['egenskaber', 'indeks', 'fremdrift', 'aktoerer', 'parter', 'klasser', 'itSystemer'])(
    'as fra and til of %s is refused by name',
    (liste) => {
      const [element] = sagsdata()[liste] as [object];
      for (const ende of ['fra', 'til']) {
        const data = { ...sagsdata(), [liste]: [{ ...element, [ende]: tid }] };
        expect(fejl(haendelse('sag.importer', ID, data))).toContainEqual([`data.${liste}.0.${ende}`, 'UGYLDIG']);
      }
    },
  );

  test('as an end of a bevilling, a line and a journalpost is refused by name', () => {
    const forskellige: readonly [string, object, string][] = [
      ['bevilling.importer', { ydelser: [{ id: 'y', fra: tid }] }, 'data.ydelser.0.fra'],
      ['effektuering.importer', { linjer: [{ rolle: 'Linje', indeks: '1', virkning: { til: tid } }] }, 'data.linjer.0.virkning.til'],
      ['sag.opdater', { journalposter: [{ rolle: 'Journalnotat', indeks: '1', fra: tid }] }, 'data.journalposter.0.fra'],
      ['dokument.opdater', { egenskaber: [{ til: tid }] }, 'data.egenskaber.0.til'],
    ];
    for (const [type, data, felt] of forskellige) {
      expect(fejl(haendelse(type, ID, data as Record<string, unknown>))).toContainEqual([felt, 'UGYLDIG']);
    }
  }); // prettier-ignore

  test('as a date of the content is a warning by name, and nothing to show', () => {
    if (tid === '') return; // empty is absent
    const data = { ...sagsdata(), indeks: [{ oprettet: tid }], egenskaber: [{ startdato: tid, slutdato: tid }] };
    const koder = advarsler('bevilling', data).map(({ felt }) => felt);
    expect(koder).toEqual(expect.arrayContaining(['data.indeks.0.oprettet', 'data.egenskaber.0.startdato']));
  });

  test('in SF1470 is refused by name, as time and as virkning', async () => {
    const [time] = await xml(importer(registrering({}, { tidspunkt: tid })));
    expect(time).toMatchObject([{ felt: 'time' }]);
    const egenskaber = `<sag:Egenskaber><sag:Virkning>${periode(tid)}</sag:Virkning><sag:Titel>T</sag:Titel></sag:Egenskaber>`;
    const [virkning] = await xml(importer(registrering({ attributter: egenskaber })));
    if (tid === '') return; // an empty element says nothing, and fra is then the time of the registrering
    expect(virkning).toContainEqual(expect.objectContaining({ felt: 'data.egenskaber.0.fra', kode: 'UGYLDIG' }));
  });
});

/** What each hændelse of a document was refused for. */
async function xml(dokument: string) {
  const fundne = [];
  for await (const laest of laesXmlfil(stykker(dokument))) fundne.push('afvist' in laest ? laest.afvist.fejl : []);
  return fundne;
}

async function* stykker(tekst: string): AsyncGenerator<Uint8Array> {
  yield Buffer.from(tekst);
}

describe('GraphQL', () => {
  const s = scene(async (register) => {
    await register.sag({ cpr: '0101614444' });
  });

  test.each(UMULIGE)('%j is no DateTime, in a variable or a literal', async (tid) => {
    const variabel = await s.graf.spoerg('query($t: DateTime) { sager(paa: { virkning: $t }) { totalCount } }', { t: tid });
    const literal = await s.graf.spoerg(`{ sager(filter: { oprettet: { fra: ${JSON.stringify(tid)} } }) { totalCount } }`);
    for (const { status, errors } of [variabel, literal]) {
      expect([status, errors?.[0]?.extensions.code]).toEqual([400, 'BAD_USER_INPUT']);
      expect(errors?.[0]?.message).toContain('DateTime skal være et tidspunkt');
    }
  }); // prettier-ignore

  test('the first and the last instant there is are answered', async () => {
    for (const tid of ['0001-01-01T00:00:00Z', '9999-12-31T23:59:59.999999Z']) {
      const { errors } = await s.graf.spoerg('query($t: DateTime) { sager(paa: { virkning: $t }) { totalCount } }', { t: tid });
      expect(errors).toBeUndefined();
    }
  }); // prettier-ignore
});
