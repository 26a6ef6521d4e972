/** A SoegUdtryk in SQL beside the same tree over plain objects: they find the same, and only what may be seen. */
import fc from 'fast-check';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { forbind, type Sql } from '../../db/client.ts';
import type { Krav, Led, Udtryk } from '../../db/fremsoeg/soegning.ts';
import type { Laeser } from '../../db/laeser.ts';
import { hentAdgang } from '../../db/queries/adgang.ts';
import { fremsoeg } from '../../db/queries/fremsoeg.ts';
import { opslagsadgang } from '../../schema/domaene/adgang/opslag.ts';
import { fraDate } from '../../schema/domaene/tid.ts';
import { testDatabase } from '../support/database.ts';
import { antal, froe } from '../support/froe.ts';
import { kalderMed } from '../support/kalder.ts';
import { skrivRegister } from '../support/spoerg-register.ts';

const TITLER = ['Alfa', 'Beta', null] as const;
const FREMDRIFT = ['OPSTAAET', 'AFSLUTTET', null] as const;
const CPR = ['7001640001', '7001640002'] as const;

interface Sag {
  readonly id: string;
  readonly titel: string | null;
  readonly fremdrift: string | null;
  readonly cpr: string;
  readonly synlig: boolean;
  readonly dokumenter: { readonly id: string; readonly titel: string | null }[];
}
const verden: Sag[] = [];
let [sql, l] = [] as unknown as [Sql, Laeser];
const slut: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const base = await testDatabase();
  const r = await skrivRegister(base.url);
  for (const titel of TITLER)
    for (const fremdrift of FREMDRIFT)
      for (const [nr, cpr] of CPR.entries()) {
        const synlig = (verden.length + nr) % 3 !== 0;
        const kle = synlig ? '32.30.04' : '85.02.02';
        const id = await r.sag({ cpr, titel, fremdrift, kle, adgang_kle: kle });
        const navne = verden.length % 2 === 0 ? [TITLER[verden.length % 3] ?? null] : [];
        const dokumenter = [];
        for (const navn of navne) dokumenter.push({ id: await r.dokument(id, { titel: navn }), titel: navn });
        verden.push({ id, titel, fremdrift, cpr, synlig, dokumenter });
      }
  sql = forbind({ url: base.url, rolle: 'overblik_laeser', max: 1, applikation: 'test' });
  const adgang = await hentAdgang(sql, kalderMed({ privilegier: ['INDEKS_OPSLAG'], kle: ['32.*'] }), false);
  const nu = fraDate(new Date());
  const egen = opslagsadgang(adgang, 'SAGER_SE', 'DOKUMENTER_SE');
  if (!egen) throw new Error('gruppen har INDEKS_OPSLAG');
  l = { sql, adgang: egen, paa: { nu, virkning: nu, registrering: null } };
  slut.push(() => sql.end(), r.slut, base.slet);
});
afterAll(async () => {
  for (const en of slut) await en();
});

/** True, false, or null: not known. */
type Tre = boolean | null;
const og = (alle: readonly Tre[]): Tre => (alle.includes(false) ? false : alle.includes(null) ? null : true);
const eller = (alle: readonly Tre[]): Tre => (alle.includes(true) ? true : alle.includes(null) ? null : false);

type Ting = { readonly titel: string | null; readonly fremdrift?: string | null; readonly cpr?: string };
function holder(ting: Ting, krav: Krav): Tre {
  if (krav.slags === 'ukendt') return null;
  if (krav.slags === 'part') return ting.cpr === krav.part.vaerdi;
  if (krav.slags !== 'felt') return false;
  const vaerdi = krav.felt === 'titel' ? ting.titel : (ting.fremdrift ?? null);
  return vaerdi !== null && vaerdi.toLowerCase() === krav.er.toLowerCase();
}

/** What the tree means of a sag, or of a dokument with the sag it hangs on. */
function passer(slags: 'sag' | 'dokument', sag: Sag, dokument: Ting | null, udtryk: Udtryk): Tre {
  if ('ikke' in udtryk) {
    const indre = passer(slags, sag, dokument, udtryk.ikke);
    return indre === null ? null : !indre;
  }
  if ('og' in udtryk) return og(udtryk.og.map((et) => passer(slags, sag, dokument, et)));
  if ('eller' in udtryk) return eller(udtryk.eller.map((et) => passer(slags, sag, dokument, et)));
  const { led } = udtryk;
  const alene = (ting: Ting) => og(led.krav.map((krav) => holder(ting, krav)));
  if (led.slags === slags) return alene(slags === 'sag' ? sag : (dokument ?? { titel: null }));
  if (led.krav.some((krav) => krav.slags === 'ukendt')) return null;
  return slags === 'sag' ? eller(sag.dokumenter.map(alene)) : alene(sag);
}

const titelkrav = fc.constantFrom('alfa', 'Beta', 'gamma').map((er): Krav => ({ slags: 'felt', felt: 'titel', er }));
const sagskrav = fc.oneof(
  titelkrav,
  fc.constantFrom('Opstaaet', 'AFSLUTTET').map((er): Krav => ({ slags: 'felt', felt: 'status', er })),
  fc.constantFrom(...CPR).map((vaerdi): Krav => ({ slags: 'part', part: { skema: 'cpr', vaerdi } })),
  fc.constant<Krav>({ slags: 'ukendt', navn: 'x' }),
);
const led = fc.oneof(
  { weight: 3, arbitrary: fc.array(sagskrav, { maxLength: 2 }).map((krav): Led => ({ slags: 'sag', krav })) },
  { weight: 1, arbitrary: fc.array(titelkrav, { maxLength: 1 }).map((krav): Led => ({ slags: 'dokument', krav })) },
);
const { traeet } = fc.letrec<{ traeet: Udtryk }>((tie) => ({
  traeet: fc.oneof(
    { maxDepth: 4, depthSize: 'small' },
    led.map((et): Udtryk => ({ led: et })),
    fc.array(tie('traeet'), { maxLength: 3 }).map((dele): Udtryk => ({ og: dele })),
    fc.array(tie('traeet'), { maxLength: 3 }).map((dele): Udtryk => ({ eller: dele })),
    tie('traeet').map((ikke): Udtryk => ({ ikke })),
  ),
}));

test('any tree of AND, OR and NOT, in both kinds', async () => {
  await fc.assert(
    fc.asyncProperty(traeet, async (udtryk) => {
      const find = async (slags: 'sag' | 'dokument') => {
        const fundet = await fremsoeg(l, { slags, ider: null, udtryk, orden: [], side: { fra: 0, foerst: 100 }, maade: 'liste' }); // prettier-ignore
        expect(fundet.antal).toBe(fundet.billeder.length);
        return fundet.billeder.map(({ svar }) => svar.id).sort();
      };
      const synlige = verden.filter(({ synlig }) => synlig);
      expect(await find('sag')).toEqual(synlige.filter((sag) => passer('sag', sag, null, udtryk) === true).map(({ id }) => id).sort()); // prettier-ignore
      const dokumenter = synlige.flatMap((sag) => sag.dokumenter.filter((en) => passer('dokument', sag, en, udtryk) === true)); // prettier-ignore
      expect(await find('dokument')).toEqual(dokumenter.map(({ id }) => id).sort());
    }),
    { seed: froe('fremsoeg'), numRuns: antal(2000, 120) },
  );
}, 120_000);
