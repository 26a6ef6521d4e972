import { describe, expect, test } from 'vitest';
import type { SagslinjeFragment } from '../../web/klient/graf/svar.ts';
import { naesteUdbetalinger, type Effektueringer } from '../../web/klient/overblik/naesteUdbetaling.ts';
import { sagsgrupper } from '../../web/klient/overblik/sagsgrupper.ts';
import { kvartaler, slutteMaaneder } from '../../web/klient/administration/kvartal.ts';
import { laesRute } from '../../web/klient/ramme/rute.ts';
import { ANDET, laesFormaal } from '../../web/klient/soeg/formaalstekst.ts';

type Betaling = Effektueringer['nodes'][number];
const betaling = (dispositionsdato: string | null, ...linjer: [string | null, string][]): Betaling => ({
  uuid: String(dispositionsdato),
  dispositionsdato,
  startdato: null,
  slutdato: null,
  bruttobeloeb: null,
  udbetalt: null,
  master: null,
  linjer: linjer.map(([uuid, beloeb]) => ({ beloeb, kle: null, bevilling: uuid === null ? null : { uuid } })),
});

describe('the next payment of a bevilling', () => {
  test('is the earliest from today on; what is past, undated or of nobody is none', () => {
    const nodes = [
      betaling('2026-12-31', ['a', '100.00']),
      betaling('2026-11-30', ['a', '90.00'], ['b', '1.00'], ['b', '2.00']),
      betaling('2026-11-27', ['a', '80.00']),
      betaling(null, ['c', '5.00']),
      betaling('2026-12-01', [null, '7.00']),
    ];
    expect(naesteUdbetalinger({ totalCount: 5, nodes }, '2026-11-28')).toEqual(
      new Map([
        ['a', { dato: '2026-11-30', beloeb: '90.00' }],
        ['b', { dato: '2026-11-30', beloeb: null }],
      ]),
    );
  });
});

test('sager are gathered by area, and an area stands where its newest change does', () => {
  const sag = (uuid: string, kode: string) => ({ uuid, kle: { kode, titel: null } }) as SagslinjeFragment; // all that is looked at
  const grupper = sagsgrupper([sag('1', '32.30.04'), sag('2', '15.20.20'), sag('3', '32.24.04'), sag('4', '77.00.00')]);
  expect(grupper.map(({ navn, sager }) => [navn, sager.map(({ uuid }) => uuid)])).toEqual([
    ['Kontante ydelser', ['1', '3']],
    ['Arbejdsmarked og beskæftigelse', ['2']],
    ['KLE 77', ['4']],
  ]);
});

describe('a purpose', () => {
  test('is the choice, with what is added', () => {
    expect(laesFormaal('Behandling af sag', ' 2026-0042 ')).toEqual({ tekst: 'Behandling af sag: 2026-0042' });
    expect(laesFormaal('Behandling af sag', '')).toEqual({ tekst: 'Behandling af sag' });
    expect(laesFormaal(ANDET, 'Naboklage')).toEqual({ tekst: 'Naboklage' });
  });

  test.each([
    [null, ''],
    [ANDET, 'x'],
    ['Behandling af sag', 'om 010190-1234'],
  ])('%s «%s» is refused', (valg, uddybning) => {
    expect(laesFormaal(valg, uddybning)).toHaveProperty('fejl');
  });
});

test('an address that says nothing known is the search page', () => {
  expect(laesRute('#/borger/abc%2Fd')).toEqual({ side: 'borger', id: 'abc/d' });
  expect(laesRute('#/administration/forbrug')).toEqual({ side: 'administration', fane: 'forbrug' });
  expect(laesRute('#/administration/__proto__')).toEqual({ side: 'administration', fane: null });
  for (const hash of ['', '#', '#/', '#/borger/', '#/borger/%zz', '#/ukendt/x', '#indhold']) {
    expect(laesRute(hash)).toEqual({ side: 'soeg' });
  }
});

test('quarters and months that have ended, across a new year', () => {
  expect(kvartaler('2026-02-01').slice(0, 3)).toEqual(['2026K1', '2025K4', '2025K3']);
  expect(slutteMaaneder('2026-01-15', 2)).toEqual(['2025-12', '2025-11']);
});
