import { describe, expect, test } from 'vitest';
import { PRIVILEGIER, type GaeldendeGruppe, type Privilegium } from '../../../../schema/domaene/adgang.ts';
import { gaeldendeGrupper } from '../../../../schema/domaene/adgang/gaeldende.ts';
import { besvaret, maaAftale, type Aftalestatus, type Serviceaftale } from '../../../../schema/domaene/aftale.ts';
import type { Niveau } from '../../../../schema/domaene/foelsomhed.ts';
import type { Cvr, Uuid } from '../../../../schema/domaene/id.ts';
import { kle, kleMoenster, matcher, type Kle, type KleMoenster } from '../../../../schema/domaene/kle.ts';
import { antal, froe } from '../../../support/froe.ts';
import { kalderMed, KORSBAEK } from '../../../support/kalder.ts';
import { claimgrupper, lavTerning, type Terning } from '../../../support/verden.ts';

const SYSTEM = '5e5e5e5e-0000-4000-8000-000000000001' as Uuid;
const ANDET = '5e5e5e5e-0000-4000-8000-000000000002' as Uuid;
const MOENSTRE = ['*', '3*', '32*', '32.*', '32.3*', '32.30.*', '32.30.0*', '32.30.04', '27.*', '0*'];
const EMNER = ['32', '32.30', '32.30.04', '32.30.08', '32.18.04', '27.18.00', '00.01.00'].map(kle) as Kle[]; // all are KLE

const aftale = (t: Terning): Serviceaftale => ({
  system: t.chance(80) ? SYSTEM : ANDET,
  kommune: (t.chance(80) ? KORSBAEK : '22222222') as Cvr,
  rettigheder: new Set(t.chance(40) ? PRIVILEGIER : t.nogle(PRIVILEGIER, 6)),
  kle: t.nogle(MOENSTRE, 3).map(kleMoenster) as KleMoenster[], // all are patterns
  niveau: (1 + t.tal(4)) as Niveau, // 1–4
});

interface Spoergsmaal {
  readonly privilegium: Privilegium;
  readonly scope: string;
  readonly emne: Kle;
  readonly niveau: Niveau;
}
/** Everything anybody could ask whether a right lets through, units aside: aftaler do not speak of them. */
const SPOERGSMAAL: readonly Spoergsmaal[] = PRIVILEGIER.flatMap((privilegium) =>
  [KORSBAEK, '22222222'].flatMap((scope) =>
    EMNER.flatMap((emne) => ([1, 2, 3, 4] as const).map((niveau) => ({ privilegium, scope, emne, niveau }))),
  ),
);

type Ret = Pick<GaeldendeGruppe, 'kle' | 'niveau'> & { readonly har: ReadonlySet<Privilegium>; readonly hvor: string };
const lader = ({ har, hvor, kle, niveau }: Ret, s: Spoergsmaal) =>
  har.has(s.privilegium) && hvor === s.scope && s.niveau <= niveau && kle.some((et) => matcher(et, s.emne));
const somRet = ({ privilegier, scope, kle, niveau }: Pick<GaeldendeGruppe, 'privilegier' | 'scope' | 'kle' | 'niveau'>): Ret => ({ har: privilegier, hvor: scope, kle, niveau }); // prettier-ignore

/** What the caller may through the system: indices of the questions that are let through. */
function maa(kalder: ReturnType<typeof kalderMed>, serviceaftaler: readonly Serviceaftale[], paakraevet: boolean) {
  const grundlag = { aftaler: [], serviceaftaler, serviceaftalePaakraevet: paakraevet, under: () => [] };
  const grupper = gaeldendeGrupper(kalder, grundlag).map(somRet);
  return new Set(SPOERGSMAAL.flatMap((s, nr) => (grupper.some((gruppe) => lader(gruppe, s)) ? [nr] : [])));
}

describe('the right through a system', () => {
  const seed = froe('snit');
  test(`is what both the user and one aftale let through; more aftaler never take away, none gives nothing (frø ${seed})`, () => {
    const t = lavTerning(seed);
    let [noget, mindre] = [0, 0];
    for (let nr = 0; nr < antal(4_000, 200); nr += 1) {
      const kalder = kalderMed(claimgrupper(t) as never, { azp: SYSTEM, cvr: KORSBAEK });
      const aftaler = Array.from({ length: t.tal(4) }, () => aftale(t));
      const vedkommende = aftaler.filter((en) => en.system === SYSTEM && en.kommune === KORSBAEK);
      const egne = kalder.grupper.filter((gruppe) => gruppe.scope === KORSBAEK).map(somRet);
      const systemets = vedkommende.map((en): Ret => ({ har: en.rettigheder, hvor: KORSBAEK, kle: en.kle, niveau: en.niveau })); // prettier-ignore

      const fundet = maa(kalder, aftaler, true);
      const ventet = SPOERGSMAAL.flatMap((s, i) =>
        egne.some((ret) => lader(ret, s)) && systemets.some((ret) => lader(ret, s)) ? [i] : [],
      );
      expect([...fundet], String(nr)).toEqual(ventet);

      const flere = maa(kalder, [...aftaler, aftale(t)], true);
      expect(
        [...fundet].filter((i) => !flere.has(i)),
        `${nr}: flere`,
      ).toEqual([]);
      const uden = maa(kalder, aftaler.slice(1), true);
      expect(
        [...uden].filter((i) => !fundet.has(i)),
        `${nr}: færre`,
      ).toEqual([]);
      expect(maa(kalder, [], true).size, `${nr}: ingen`).toBe(0);
      // Where none is required, the first on record takes away and never gives.
      const frit = maa(kalder, [], false);
      expect(
        [...maa(kalder, aftaler, false)].filter((i) => !frit.has(i)),
        `${nr}: frit`,
      ).toEqual([]);
      if (fundet.size > 0) noget += 1;
      if (fundet.size > 0 && fundet.size < frit.size) mindre += 1;
    }
    expect(noget).toBeGreaterThan(antal(400, 20));
    expect(mindre).toBeGreaterThan(antal(200, 10));
  });

  test('an administrator agrees to what one group of theirs lets through, all of it (frø as above)', () => {
    const t = lavTerning(seed);
    let ja = 0;
    for (let nr = 0; nr < antal(4_000, 400); nr += 1) {
      const { kle, niveau } = aftale(t);
      const grupper = gaeldendeGrupper(kalderMed(claimgrupper(t) as never), { aftaler: [], serviceaftaler: [], serviceaftalePaakraevet: false, under: () => [] }); // prettier-ignore
      if (!maaAftale(grupper, kle, niveau)) continue;
      ja += 1;
      const inden = grupper.some((g) => EMNER.every((emne) => !kle.some((m) => matcher(m, emne)) || (niveau <= g.niveau && g.kle.some((m) => matcher(m, emne))))); // prettier-ignore
      expect(inden, String(nr)).toBe(true);
    }
    expect(ja).toBeGreaterThan(antal(200, 20));
    expect(maaAftale([], [], 1)).toBe(false);
  });
});

test('an answer: in force only from waiting, and never again once refused or ended', () => {
  const alle: Aftalestatus[] = ['ANMODET', 'GODKENDT', 'AFVIST', 'OPHOERT'];
  expect(alle.map((status) => besvaret(status, true))).toEqual(['GODKENDT', 'GODKENDT', null, null]);
  expect(alle.map((status) => besvaret(status, false))).toEqual(['AFVIST', 'OPHOERT', 'AFVIST', 'OPHOERT']);
});
