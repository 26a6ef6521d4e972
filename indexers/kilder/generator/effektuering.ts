import type { Frekvens } from '../systemer/system.ts';
import { efterSkat, kroner, type Oere } from './beloeb.ts';
import { YDELSE_ID, type NyBevilling } from './bevilling.ts';
import { ejer, itSystemer, partrelation, type Grundlag } from './grundlag.ts';
import { kladde, type Data, type Kladde } from './haendelse.ts';
import { dagtekst, foersteI, foersteOm, aarstal, klokken, midnat, type Dagtal } from './kalender.ts';
import { titel } from './kle.ts';
import type { Scene } from './scene.ts';

/** What one payment covers, both days included, and the day the money goes. */
export interface Ydelsesperiode {
  readonly start: Dagtal;
  readonly slut: Dagtal;
  readonly disposition: Dagtal;
}

const MAANEDER: Partial<Record<Frekvens, number>> = { Månedlig: 1, Kvartalsvis: 3, Årlig: 12 };
const DAGE: Partial<Record<Frekvens, number>> = { Ugentlig: 7, 'Hver 14. dag': 14 };

/** The `antal` latest periods of a bevilling that begin before `ende`, in order of time; the older are long paid. */
export function perioder(b: NyBevilling, ende: Dagtal, antal: number): Ydelsesperiode[] {
  const frekvens = b.ydelse.frekvens;
  if (frekvens === 'Engangsydelse') return [{ start: b.start, slut: b.start, disposition: b.start + 6 }];
  const begynder = (nr: number) => begyndelse(b.start, frekvens, nr);
  let nr = 0;
  while (begynder(nr + 1) < ende) nr++;
  const foerste = Math.max(0, nr - antal + 1);
  return Array.from({ length: nr - foerste + 1 }, (_, i) => {
    const [start, slut] = [begynder(foerste + i), begynder(foerste + i + 1) - 1];
    return { start, slut, disposition: b.forudBagud === 'Forud' ? start : slut };
  });
}

/** Months, quarters and years are the calendar's; the first period begins where the bevilling does. */
function begyndelse(start: Dagtal, frekvens: Frekvens, nr: number): Dagtal {
  if (nr === 0) return start;
  const dage = DAGE[frekvens];
  if (dage !== undefined) return start + dage * nr;
  const maaneder = MAANEDER[frekvens] ?? 1;
  const foerste = maaneder === 12 ? foersteI(aarstal(start), 1) : foersteOm(start, -(kvartalsplads(start) % maaneder));
  return foersteOm(foerste, maaneder * nr);
}

const kvartalsplads = (dag: Dagtal): number => Number(dagtekst(dag).slice(5, 7)) - 1;

/** What was paid so long ago had been paid when its system was joined to the index. */
const AFREGNET_DAGE = 60;

/** A payment and, when the bank has answered, what was paid: two hændelser, as the money goes; one of what is long settled. */
export function effektuer(
  { r, nu }: Scene,
  g: Grundlag,
  b: NyBevilling,
  periode: Ydelsesperiode,
  brutto: Oere,
  skatPct: number,
): Kladde[] {
  const [uuid, fra, netto] = [r.uuid(), midnat(periode.start), efterSkat(brutto, skatPct)];
  const dage = { startdato: dagtekst(periode.start), slutdato: dagtekst(periode.slut) };
  const egenskaber = {
    fra,
    brugervendtNoegle: `${b.noegle}-${dagtekst(periode.disposition)}`,
    ...dage,
    dispositionsdato: dagtekst(periode.disposition),
    bruttobeloeb: kroner(brutto),
    efterSkatOgAtp: kroner(netto),
    sendtTilUdbetaling: kroner(netto),
    udbetalingsafdeling: g.enhed.navn,
  };
  const linje = {
    rolle: 'Ydelseseffektuering',
    indeks: '1',
    kle: { noegle: b.ydelse.kle, titel: titel(b.ydelse.kle) },
    ydelse: b.ydelse.navn,
    beloeb: kroner(brutto),
    fra: dage.startdato,
    til: dage.slutdato,
    bevilling: { uuid: b.uuid, ydelse: YDELSE_ID },
  };
  const lav = (operation: 'importer' | 'opdater', tid: number, data: Data) =>
    kladde(r, { system: g.system, objekt: 'effektuering', operation, uuid, tid, bruger: g.system.uuid, data });
  const bestilt = Math.max(klokken(periode.disposition - 5, 180), b.tid + 60_000);
  const betalt = Math.max(klokken(periode.disposition, 300), bestilt + 60_000);
  const mere = {
    linjer: [linje],
    aktoerer: [ejer(g, fra)],
    parter: [partrelation('Ydelsesmodtager', b.ydelsesmodtager ?? g.part, fra)],
    itSystemer: itSystemer(g, fra),
  };
  const udbetalt = kroner(netto);
  if (periode.disposition < nu - AFREGNET_DAGE)
    return [lav('importer', betalt, { egenskaber: [{ ...egenskaber, udbetalt }], ...mere })];
  return [
    lav('importer', bestilt, { egenskaber: [egenskaber], ...mere }),
    lav('opdater', betalt, { egenskaber: [{ fra, udbetalt }] }),
  ];
}
