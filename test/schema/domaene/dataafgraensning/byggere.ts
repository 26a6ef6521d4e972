/** Callers and objects that state only what a test is about; as they stand, everything here passes `borgerservice()`. */
import type { Adgang, GaeldendeGruppe, Privilegium } from '../../../../schema/domaene/adgang.ts';
import type {
  AdvisHalvdel,
  BevillingFakta,
  BevillingHalvdel,
  DokumentFakta,
  EffektueringEgne,
  EffektueringFakta,
  NotatHalvdel,
  SagFakta,
  SagHalvdel,
} from '../../../../schema/domaene/dataafgraensning.ts';
import type { Niveau } from '../../../../schema/domaene/foelsomhed.ts';
import type { Cvr, Uuid } from '../../../../schema/domaene/id.ts';
import { kleMoenster } from '../../../../schema/domaene/kle.ts';

export const KORSBAEK = '11111111' as Cvr;
export const ANDEN = '22222222' as Cvr;
export const TEAM = '0e0e0e0e-0000-4000-8000-000000000001';
export const ANDET_TEAM = '0e0e0e0e-0000-4000-8000-000000000002';
export const SUB = '0a0a0a0a-0000-4000-8000-000000000001' as Uuid;
export const SYSTEM = '0b0b0b0b-0000-4000-8000-000000000002' as Uuid;
export const ALLE_SE = ['SAGER_SE', 'YDELSER_SE', 'DOKUMENTER_SE', 'JOURNALNOTATER_SE'] as const;

export interface GruppeOensker {
  readonly scope?: string;
  readonly privilegier?: readonly Privilegium[];
  readonly kle?: readonly string[];
  readonly enheder?: 'ALLE' | readonly string[];
  readonly niveau?: Niveau;
}

export function gruppe(oensker: GruppeOensker = {}): GaeldendeGruppe {
  const { scope = KORSBAEK, privilegier = ALLE_SE, kle = ['32.*'], enheder = 'ALLE', niveau = 2 } = oensker;
  return {
    scope: scope as Cvr, // tests write invented authorities as plain text
    privilegier: new Set(privilegier),
    kle: kle.map(kleMoenster).filter((moenster) => moenster !== null),
    enheder: enheder === 'ALLE' ? 'ALLE' : new Set(enheder),
    niveau,
  };
}

export function adgangMed(grupper: readonly GaeldendeGruppe[], andet: Partial<Adgang> = {}): Adgang {
  return {
    kalder: { sub: SUB, azp: SYSTEM, cvr: KORSBAEK, navn: null, enhed: null, grupper: [], udloeber: 1_900_000_000 },
    grupper,
    profiler: new Set([`Bruger:${SUB}`, `Organisation:cvr:${KORSBAEK}`]),
    skjulteKlasser: new Set(),
    tilladteKlasser: null,
    videregivelser: new Set(),
    overgangspar: true,
    ...andet,
  };
}

export const borgerservice = (andet: Partial<Adgang> = {}) => adgangMed([gruppe()], andet);

export const halvdel = (felter: Partial<SagHalvdel> = {}): SagHalvdel => ({
  ejer: KORSBAEK,
  kle: '32.30.04',
  niveau: 2,
  ansvarlig: TEAM,
  profiler: null,
  visningsklasser: null,
  ...felter,
});

/** A sag that was at the instant asked for what it is now, unless told otherwise. */
export const sag = (nu: Partial<SagHalvdel> = {}, spurgt: Partial<SagHalvdel> = nu): SagFakta => ({
  nu: halvdel(nu),
  spurgt: halvdel(spurgt),
});

/** A dokument hanging on these sager, now and then; its own KLE is one the caller has no right to. */
export const dokumentPaa = (
  sager: readonly SagFakta[],
  egne: Partial<SagHalvdel> = { kle: '27.18.00' },
): DokumentFakta => ({
  ...sag(egne),
  sagerNu: sager.map(({ nu }) => nu),
  sagerSpurgt: sager,
});

export const notatHalvdel = (felter: Partial<AdvisHalvdel> = {}): AdvisHalvdel & NotatHalvdel => ({
  ejer: KORSBAEK,
  niveau: null,
  kle: null,
  egenNiveau: felter.niveau !== undefined,
  egenKle: felter.kle !== undefined,
  ...felter,
});

export const effektuering = (felter: { ejer?: string | null; kle?: (string | null)[] } = {}): EffektueringEgne => {
  const { ejer = KORSBAEK, kle = ['32.30.04'] } = felter;
  return { nu: { ejer, profiler: null }, spurgt: { ejer, profiler: null }, kle };
};

const bevillingHalvdel = (felter: Partial<BevillingHalvdel>): BevillingHalvdel => ({
  ejer: KORSBAEK,
  niveau: 2,
  ansvarlig: TEAM,
  profiler: null,
  ...felter,
});

export const bevilling = (
  nu: Partial<BevillingHalvdel> = {},
  resten: Partial<Pick<BevillingFakta, 'kle' | 'effektueringer'>> = {},
  spurgt: Partial<BevillingHalvdel> = nu,
): BevillingFakta => ({
  nu: bevillingHalvdel(nu),
  spurgt: bevillingHalvdel(spurgt),
  kle: ['32.30.04'],
  effektueringer: [],
  ...resten,
});

export const effektueringAf = (
  bevillinger: EffektueringFakta['bevillinger'],
  felter: Parameters<typeof effektuering>[0] = {},
): EffektueringFakta => ({ ...effektuering(felter), bevillinger });
