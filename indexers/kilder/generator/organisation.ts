import { uuid5, type Uuid } from '../../../schema/domaene/id.ts';
import { organisation as kilde } from '../systemer/referencekilder.ts';
import { UDBETALING_DANMARK } from '../systemer/system.ts';
import { KOMMUNENS_ENHEDER, UDK_ENHEDER, type Enhedsnoegle, type Enhedsplan } from './enheder.ts';
import type { Kladde } from './haendelse.ts';
import { EFTERNAVNE, KOMMUNENAVNE, KVINDENAVNE, MANDENAVNE, VEJE } from './navne.ts';
import { tilfaeldig, type Tilfaeldig } from './tilfaeldig.ts';

export interface Medarbejder {
  readonly uuid: string;
  readonly navn: string;
  readonly email: string;
  readonly telefon: string;
}

export interface Enhed extends Enhedsplan {
  readonly uuid: string;
  readonly medarbejdere: readonly [Medarbejder, ...Medarbejder[]];
}

/** An authority with its units; a key it has no unit for is answered with its top. */
export interface Myndighed {
  readonly cvr: string;
  readonly navn: string;
  readonly domaene: string;
  readonly enheder: ReadonlyMap<string, Enhed>;
  enhed(noegle: Enhedsnoegle): Enhed;
}

const RUM = 'fe24e5b4-5986-4902-8770-405e60eca1b7' as Uuid; // the name space of invented units and employees

/**
 * The invented kommune with number `nr`. It depends on the number alone, not on the seed: uuids of its units can stand
 * in tokens, and two loads do not make two kommuner of it.
 */
export function kommune(nr: number): Myndighed {
  const navn = KOMMUNENAVNE[nr] ?? `Kommune ${nr + 1}`;
  const cvr = nr < 9 ? String(nr + 1).repeat(8) : String(90_000_000 + nr);
  return myndighed(cvr, `${navn} Kommune`, `${ascii(navn)}.example`, KOMMUNENS_ENHEDER);
}

export const udbetalingDanmark = (): Myndighed =>
  myndighed(UDBETALING_DANMARK, 'Udbetaling Danmark', 'udbetaling.example', UDK_ENHEDER);

function myndighed(cvr: string, navn: string, domaene: string, planer: Record<string, Enhedsplan>): Myndighed {
  const r = tilfaeldig(Number(cvr), 0);
  const enheder = new Map<string, Enhed>();
  for (const [noegle, plan] of Object.entries(planer)) {
    const uuid = uuid5(RUM, `${cvr}:${noegle}`);
    const antal = plan.under === undefined || plan.opgaver.length === 0 ? 1 : 4;
    const [leder, ...flere] = Array.from({ length: antal }, (_, nr) => ansat(r, uuid5(RUM, `${uuid}:${nr}`), domaene));
    if (leder)
      enheder.set(noegle, { ...plan, navn: plan.under ? plan.navn : navn, uuid, medarbejdere: [leder, ...flere] });
  }
  const [top] = enheder.values();
  if (!top) throw new RangeError(`${navn} har ingen enheder`);
  return { cvr, navn, domaene, enheder, enhed: (noegle) => enheder.get(noegle) ?? top };
}

function ansat(r: Tilfaeldig, uuid: string, domaene: string): Medarbejder {
  const fornavn = r.vaelg(r.promille(500) ? KVINDENAVNE : MANDENAVNE);
  const efternavn = r.vaelg(EFTERNAVNE);
  const email = `${ascii(fornavn)}.${ascii(efternavn)}@${domaene}`;
  return { uuid, navn: `${fornavn} ${efternavn}`, email, telefon: telefon(r) };
}

/** No Danish subscriber has a number that begins with one. */
const telefon = (r: Tilfaeldig): string => `1${r.heltal(1_000_000, 9_999_999)}`;

/** The units of an authority, those above before those below: what the organisation feed sends first. */
export function organisationskladder(myndighed: Myndighed, tid: number): Kladde[] {
  const r = tilfaeldig(Number(myndighed.cvr), 1);
  return [...myndighed.enheder.values()].map((enhed) => ({
    id: uuid5(RUM, `haendelse:${enhed.uuid}`),
    system: kilde,
    objekt: 'orgenhed',
    operation: 'importer',
    uuid: enhed.uuid,
    tid,
    bruger: kilde.uuid,
    data: {
      navn: enhed.navn,
      overordnet: enhed.under ? myndighed.enhed(enhed.under).uuid : null,
      telefon: telefon(r),
      email: `${ascii(enhed.navn)}@${myndighed.domaene}`,
      adresse: `${r.vaelg(VEJE)} ${r.heltal(1, 90)}, 9999 ${myndighed.navn.replace(' Kommune', '')}`,
      ean: `999000${r.heltal(1_000_000, 9_999_999)}`,
      leder: enhed.medarbejdere[0].uuid,
      opgaver: enhed.opgaver,
      medarbejdere: enhed.medarbejdere,
    },
  }));
}

function ascii(tekst: string): string {
  const smaat = tekst.toLowerCase().replaceAll('æ', 'ae').replaceAll('ø', 'oe').replaceAll('å', 'aa');
  return smaat.replace(/[^a-z0-9]+/g, '-');
}
