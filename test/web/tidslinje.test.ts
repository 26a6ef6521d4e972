import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { flyt, helt, seneste, streger, zoom } from '../../web/klient/tidslinje/akse.ts';
import { billede, filtreret, pakket, sporAf, type Bjaelke, type Post } from '../../web/klient/tidslinje/model.ts';

const NU = Date.parse('2026-11-28T10:00:00Z');
const DAG = 86_400_000;
const post = (felter: Partial<Post>): Post => ({
  tidspunkt: '2026-01-01T00:00:00Z',
  slags: 'fremdrift',
  tekst: 'Sag oprettet: Byggesag',
  kilde: { uuid: 'k', navn: 'Structura' },
  sag: { uuid: 's', kle: { kode: '02.34.02' } },
  bevilling: null,
  ...felter,
});

describe('the window of the timeline', () => {
  const tidspunkt = fc.integer({ min: Date.UTC(1950), max: Date.UTC(2040) });
  const tider = fc.array(tidspunkt, { minLength: 1, maxLength: 20 });

  test('never leaves what there is, however one zooms and moves, and ends are in order', () => {
    const skridt = fc.array(fc.constantFrom('ind', 'ud', 'frem', 'tilbage'), { maxLength: 30 });
    fc.assert(
      fc.property(tider, skridt, (alle, trin) => {
        const alt = helt(alle, NU);
        let vindue = seneste(365, alle, alt, NU);
        for (const et of trin) {
          if (et === 'ind' || et === 'ud') vindue = zoom(vindue, et === 'ind' ? 0.5 : 2, alt);
          else vindue = flyt(vindue, et === 'frem' ? 1 : -1, alt);
          expect(vindue.til).toBeGreaterThan(vindue.fra);
          expect(vindue.fra).toBeGreaterThanOrEqual(alt.fra - 1);
          expect(vindue.til).toBeLessThanOrEqual(alt.til + 1);
        }
      }),
    );
  });

  test('has ticks at round times, in order, and not more than can be read', () => {
    fc.assert(
      fc.property(tider, (alle) => {
        const vindue = helt(alle, NU);
        const fundne = streger(vindue).map(({ tid }) => tid);
        expect(fundne.length).toBeLessThanOrEqual(14);
        expect(fundne).toEqual(fundne.toSorted((a, b) => a - b));
        expect(fundne.every((tid) => tid >= vindue.fra && tid <= vindue.til)).toBe(true);
      }),
    );
  });
});

describe('the picture', () => {
  test('a closed sag lasts from its first step to its closing; one still open is not drawn twice', () => {
    const poster = [
      post({ tidspunkt: '2026-03-01T00:00:00Z', tekst: 'Sag afsluttet: Byggesag' }),
      post({ tidspunkt: '2026-02-01T00:00:00Z', tekst: 'Sag afgjort: Byggesag' }),
      post({}),
    ];
    const [bjaelke, ...flere] = billede(poster, [], [], NU).bjaelker;
    expect(flere).toEqual([]);
    expect(bjaelke).toMatchObject({ navn: 'Byggesag', aaben: false, fra: Date.parse('2026-01-01'), til: Date.parse('2026-03-01') });
  }); // prettier-ignore

  test('is filtered by area and system, and divided by either; what has no area comes last', () => {
    const hele = billede(
      [post({}), post({ sag: null, slags: 'dokument' }), post({ sag: null, slags: 'dokument' }), post({ kilde: { uuid: 'b', navn: 'BBR' } })],
      [],
      [],
      NU,
    ); // prettier-ignore
    expect(sporAf(hele, 'omraade').map(({ navn }) => navn)).toEqual(['Byggeri', 'Uden område']);
    expect(sporAf(hele, 'system').map(({ navn }) => navn)).toEqual(['Structura', 'BBR']);
    expect(filtreret(hele, { omraade: '02', system: null }).prikker).toHaveLength(2);
    expect(filtreret(hele, { omraade: '02', system: 'BBR' }).prikker).toHaveLength(1);
    expect(filtreret(hele, { omraade: null, system: 'ukendt' }).prikker).toEqual([]);
  });

  test('bars never cover each other, and each is drawn or counted', () => {
    const bjaelke = fc.record({ fra: fc.integer({ min: 0, max: 400 }), laengde: fc.integer({ min: 0, max: 90 }) });
    fc.assert(
      fc.property(fc.array(bjaelke, { maxLength: 40 }), (alle) => {
        const bjaelker = alle.map(({ fra, laengde }): Bjaelke => ({
          slags: 'sag', navn: '', fra: fra * DAG, til: (fra + laengde) * DAG, aaben: false, omraade: '', system: '',
        })); // prettier-ignore
        const { rad, resten } = pakket(bjaelker, DAG, 6);
        expect(rad.flat().length + resten).toBe(alle.length);
        for (const en of rad) {
          for (const [nr, naeste] of en.slice(1).entries()) expect(en[nr]!.til + DAG).toBeLessThanOrEqual(naeste.fra);
        }
      }),
    );
  });
});
