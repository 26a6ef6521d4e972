import { betalinger } from './betalinger.ts';
import { promilleAf, type Oere } from './beloeb.ts';
import { opretBevilling, stopBevilling, type NyBevilling } from './bevilling.ts';
import { opretNotat } from './dokument.ts';
import { effektuer } from './effektuering.ts';
import type { Grundlag } from './grundlag.ts';
import type { Data, Kladde } from './haendelse.ts';
import { aarstal, dagtal, foersteOm, klokken, type Dagtal } from './kalender.ts';
import type { Part } from './person.ts';
import { sagkladde, sagstrin } from './sag.ts';
import { grundlag, kontortid, nummer, type Scene } from './scene.ts';
import type { Ydelsesslags } from './slags/ydelsesslags.ts';
import { ydelsessag, type Ydelsessagsvalg } from './ydelsessag.ts';

/** What a told story decides for itself; the rest is drawn. */
export interface Ydelsesvalg extends Ydelsessagsvalg {
  /** The last day, included. */
  readonly slut?: Dagtal;
  readonly beloeb?: Oere;
  readonly effektueringer?: number;
  readonly ydelsesmodtager?: Part;
  readonly bevilling?: Data;
}

export interface Ydelsesforloeb {
  readonly kladder: Kladde[];
  readonly grundlag: Grundlag;
  readonly sag: string;
  readonly bevilling: string;
}

const FOERSTE_START = dagtal('2019-02-01');

/** A whole course of one ydelse: application, sag, decision, bevilling, payments, new years, and the end. */
export function ydelsesforloeb(scene: Scene, slags: Ydelsesslags, part: Part, valg: Ydelsesvalg = {}): Ydelsesforloeb {
  const { r } = scene;
  const g = grundlag(scene, { ...slags, kle: slags.ydelse.kle, facet: slags.facet ?? 'Ø40' }, part);
  const start = valg.start ?? r.heltal(FOERSTE_START, scene.nu - 20);
  const sag = r.uuid();
  const b = bevillingAf(scene, slags, sag, start, valg);
  const kladder = [
    ...ydelsessag(scene, slags, g, b, valg),
    opretBevilling(r, g, b),
    ...betalinger(scene, slags, g, b, valg.effektueringer ?? r.heltal(2, 4)),
    ...afslutning(scene, slags, g, b),
  ];
  return { kladder, grundlag: g, sag, bevilling: b.uuid };
}

function bevillingAf(scene: Scene, slags: Ydelsesslags, sag: string, start: Dagtal, valg: Ydelsesvalg): NyBevilling {
  const { r } = scene;
  const [mindst, mest] = slags.ydelse.beloebKr;
  const tid = klokken(start + r.heltal(-3, 9), kontortid(r));
  const slut = valg.slut ?? sidsteDag(scene, slags, start);
  return {
    uuid: r.uuid(),
    noegle: `B${nummer(r, start)}`,
    sag,
    ydelse: slags.ydelse,
    beloeb: valg.beloeb ?? r.heltal(mindst, mest) * 100 + r.vaelg([0, 0, 0, 50, 25]),
    forudBagud: slags.forudBagud,
    dispositionsdag: slags.dispositionsdag,
    begrundelse: slags.begrundelse,
    tilbagebetalingspligtig: slags.tilbagebetalingspligtig ?? false,
    start,
    slut,
    bevilgetTil: stoppes(scene, start, slut) ? null : slut,
    tid: Math.min(tid, klokken(scene.nu, -30)),
    ...(valg.ydelsesmodtager ? { ydelsesmodtager: valg.ydelsesmodtager } : {}),
    ...(valg.bevilling ? { mere: valg.bevilling } : {}),
  };
}

/** Granted until further notice, and stopped since; the others have their last day from the start. */
const stoppes = ({ nu }: Scene, start: Dagtal, slut: Dagtal | null): slut is Dagtal =>
  slut !== null && slut < nu && slut > start;

function sidsteDag({ r }: Scene, slags: Ydelsesslags, start: Dagtal): Dagtal | null {
  if (slags.ydelse.frekvens === 'Engangsydelse') return start;
  return slags.maaneder ? foersteOm(start, r.heltal(...slags.maaneder) + 1) - 1 : null;
}

/** What is written underway, the stop, and the settlement after it. */
function afslutning(scene: Scene, slags: Ydelsesslags, g: Grundlag, b: NyBevilling): Kladde[] {
  const { r, nu } = scene;
  const kladder: Kladde[] = [];
  const { slut } = b;
  if (slags.opfoelgning && (slut === null || b.start + slags.opfoelgning[0] < slut)) {
    const [dage, [titel, tekst]] = slags.opfoelgning;
    const tid = klokken(b.start + Math.max(dage, 12), kontortid(r));
    kladder.push(opretNotat(r, g, { uuid: r.uuid(), sag: b.sag, titel, tekst, tid }));
  }
  if (slut === null || slut >= nu) return kladder;
  const planaar = slags.reguleres === undefined ? aarstal(b.start) : aarstal(slut);
  if (b.bevilgetTil === null)
    kladder.push(stopBevilling(r, g, b, slut, planaar, Math.max(klokken(slut - 4, 600), b.tid + 120_000)));
  if (slags.efterregulering) {
    const regulering = promilleAf(b.beloeb, r.heltal(-350, 140));
    const periode = { start: b.start, slut, disposition: slut + 60 };
    kladder.push(...effektuer(scene, g, b, periode, regulering, 0));
  }
  const lukket = Math.max(klokken(slut + 10, 500), b.tid + 86_400_000);
  kladder.push(sagstrin(r, g, b.sag, lukket, 'Afsluttet'));
  if (r.promille(60)) kladder.push(sagkladde(r, g, b.sag, 'passiver', lukket + 5 * 365 * 86_400_000, {}));
  return kladder;
}
