import type { Alarm, AlarmopsaetningInput, OpsaetningsdelFragment } from '../graf/svar.ts';
import { ALARMNAVNE } from './alarmord.ts';

/** When an alarm rings: always, not where the user's own unit answers for what is shown, or never. */
export const RINGER = ['altid', 'forklares', 'aldrig'] as const;
export type Ringer = (typeof RINGER)[number];

export const ringer = (alarm: Alarm, { slaaetFra, forklares }: OpsaetningsdelFragment): Ringer =>
  slaaetFra.includes(alarm) ? 'aldrig' : forklares.includes(alarm) ? 'forklares' : 'altid';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
const TAL = ['dagFra', 'dagTil', 'personerPrTiMinutter', 'personerPrDoegn', 'udenSagPrDoegn'] as const;

/** What a form of these fields asks for, or what will not do. An empty list of subjects or units is none of them. */
export function laesOpsaetning(
  felt: (navn: string) => string,
): { readonly input: AlarmopsaetningInput } | { readonly fejl: string } {
  const alarmer = Object.keys(ALARMNAVNE) as Alarm[]; // the keys of that very table
  const tal = Object.fromEntries(TAL.map((navn) => [navn, Number(felt(navn))]));
  const [doegnenheder, sagsenheder] = [ord(felt('doegnenheder')), ord(felt('sagsenheder'))];
  if (Object.values(tal).some((en) => !Number.isInteger(en))) return { fejl: 'Tal skrives som hele tal.' };
  if ([...doegnenheder, ...sagsenheder].some((en) => !UUID.test(en)))
    return { fejl: 'Enheder angives med deres uuid.' };
  return {
    input: {
      ...tal,
      slaaetFra: alarmer.filter((en) => felt(en) === 'aldrig'),
      forklares: alarmer.filter((en) => felt(en) === 'forklares'),
      afvisEgetCpr: felt('afvisEgetCpr') !== '',
      weekend: felt('weekend') !== '',
      kle: ord(felt('kle')),
      doegnenheder,
      sagsenheder,
    },
  };
}

const ord = (tekst: string): string[] => tekst.split(/[\s,;]+/).filter(Boolean);
