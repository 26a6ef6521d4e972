import type { Paa } from '../../db/laeser.ts';
import { barn, vaerdi, type Element } from '../../indexers/xml/element.ts';
import { lokaltNavn, sd } from '../../indexers/xml/navnerum.ts';
import { oejeblik, senere, type Oejeblik } from '../../schema/domaene/tid.ts';
import { ugyldig } from './vaerdi.ts';

/** Periods as they were sent, on their way to one instant. */
interface Raaperiode {
  readonly fra: unknown;
  readonly til: unknown;
}
export interface Tidsvalg {
  readonly virkning: Raaperiode[];
  /** Ends of the stretch of index time asked for. */
  readonly registrering: (Oejeblik | null)[];
}
export const tomTid = (): Tidsvalg => ({ virkning: [], registrering: [] });

/** Half-open; null where there is no end, or GraenseIndikator says so. Throws BAD_USER_INPUT for what is no time. */
export interface Tidsrum {
  readonly fra: Oejeblik | null;
  readonly til: Oejeblik | null;
}

/** The two ends under an element, by their names. */
export function laesTidsrum(
  felt: string,
  element: Element | undefined,
  [fra, til]: readonly [string, string] = ['FraTidspunkt', 'TilTidspunkt'],
): Tidsrum {
  const ende = (navn: string) => {
    const fundet = element?.boern.find((b) => lokaltNavn(b.navn) === navn);
    return tid(`${felt}.${navn}`, fundet && vaerdi(barn(fundet, sd('TidsstempelDatoTid'))));
  };
  return { fra: ende(fra), til: ende(til) };
}

function tid(felt: string, raa: unknown): Oejeblik | null {
  if (raa === null || raa === undefined) return null;
  const laest = oejeblik(raa);
  if (!laest) throw ugyldig(felt, 'skal være et tidspunkt (xs:dateTime)');
  return laest;
}

/**
 * The one pair of instants a call is answered at. Virkning: now, if every period named holds now; else the instant nearest to
 * now that lies in all of them. Registrering: the last before the index time asked for ended. Throws BAD_USER_INPUT where the
 * periods have no instant in common: an answer is of one instant, as access is judged at one (design.md §5, When).
 */
export function paaFor(nu: Oejeblik, { virkning, registrering }: Tidsvalg): Paa {
  const perioder = virkning.map(({ fra, til }) => ({ fra: tid('Virkning', fra), til: tid('Virkning', til) }));
  const tidligst = perioder.map(({ fra }) => fra).filter((fra) => fra !== null).sort().at(-1) ?? null; // prettier-ignore
  const senest = perioder.map(({ til }) => til).filter((til) => til !== null).sort()[0] ?? null; // prettier-ignore
  if (tidligst !== null && senest !== null && senest <= tidligst) {
    throw ugyldig('Virkning', 'perioderne i SoegVirkning og Virkning skal have et tidspunkt til fælles');
  }
  const ved = tidligst !== null && tidligst > nu ? tidligst : senest !== null && senest <= nu ? senere(senest, -1) : nu;
  const slut = registrering.filter((til) => til !== null).sort()[0] ?? null;
  return { nu, virkning: ved, registrering: slut !== null && slut <= nu ? senere(slut, -1) : null };
}
