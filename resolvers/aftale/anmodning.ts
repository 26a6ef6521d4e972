import { IndeksFejl } from '../../errors.ts';
import type { Kalder } from '../../schema/domaene/adgang.ts';
import {
  laesMoenstre, laesRettigheder, type Laest, type Serviceaftale, type Videregivelsesaftale,
} from '../../schema/domaene/aftale.ts'; // prettier-ignore
import { niveau, type Niveau } from '../../schema/domaene/foelsomhed.ts';
import type { Cvr, Uuid } from '../../schema/domaene/id.ts';
import type { AnmodServiceaftaleInput, AnmodVideregivelsesaftaleInput } from '../generated.ts';

const HJEMMEL = { mindst: 3, hoejst: 500 } as const;

/** The serviceaftale that is asked for. Throws BAD_USER_INPUT that names every field that will not do. */
export function serviceaftaleFra(input: AnmodServiceaftaleInput): Serviceaftale {
  const [rettigheder, kle] = [
    laesRettigheder('input.rettigheder', input.rettigheder),
    laesMoenstre('input.kle', input.kle),
  ];
  afvis(rettigheder, kle);
  return {
    system: input.system as Uuid, // scalar UUID lets nothing else in
    kommune: input.kommune as Cvr, // nor scalar CVR
    rettigheder: new Set(vaerdier(rettigheder)),
    kle: vaerdier(kle),
    niveau: trin(input.foelsomhed),
  };
}

/** The videregivelsesaftale that is asked for, by the one who will receive. Throws as above. */
export function videregivelseFra(input: AnmodVideregivelsesaftaleInput, { cvr }: Kalder): Videregivelsesaftale {
  const kle = laesMoenstre('input.kle', input.kle);
  const hjemmel = input.hjemmel.trim();
  const laengde = [...hjemmel].length;
  const daarlig = laengde < HJEMMEL.mindst || laengde > HJEMMEL.hoejst || /[\p{Cc}\p{Cs}]/u.test(hjemmel);
  afvis(
    { fejl: input.ejer === cvr ? ['input.ejer er din egen myndighed'] : [] },
    kle,
    { fejl: daarlig ? [`input.hjemmel skal være ${HJEMMEL.mindst}–${HJEMMEL.hoejst} tegn`] : [] },
  ); // prettier-ignore
  return { ejer: input.ejer as Cvr, modtager: cvr, kle: vaerdier(kle), niveau: trin(input.foelsomhed), hjemmel }; // scalar CVR
}

function afvis(...laeste: readonly (Laest<unknown> | { readonly fejl: readonly string[] })[]): void {
  const fejl = laeste.flatMap((en) => ('fejl' in en ? en.fejl : []));
  if (fejl.length > 0) throw new IndeksFejl('BAD_USER_INPUT', fejl.join('; '));
}

const vaerdier = <T>(laest: Laest<T>): readonly T[] => ('vaerdi' in laest ? laest.vaerdi : []);

function trin(foelsomhed: AnmodServiceaftaleInput['foelsomhed']): Niveau {
  const fundet = niveau(foelsomhed);
  if (fundet === null) throw new Error('enum Foelsomhed har et trin, stigen ikke har');
  return fundet;
}
