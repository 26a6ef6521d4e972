import type { Adgang } from '../../schema/domaene/adgang.ts';
import type { Opslagsfakta } from '../../schema/domaene/revision/alarm.ts';
import { personnoegle } from '../../schema/domaene/revision.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import type { Samlet } from './samler.ts';

/** Look-ups of one object by its id: whom the object is about is whom they are aimed at. */
const ENKELTE = new Set(['sag', 'dokument', 'bevilling', 'effektuering', 'node']);

/** What alarms are judged by. A list without a part in its filter is aimed at nobody. */
export function faktaOm({ kalder, grupper }: Adgang, nu: Oejeblik, slags: string, samlet: Samlet): Opslagsfakta {
  const rettetMod = new Set(samlet.spurgte);
  if (ENKELTE.has(slags)) for (const person of samlet.vedroerer) rettetMod.add(person);
  const kendte = samlet.oplysninger.filter(({ identifikator }) => rettetMod.has(personnoegle(identifikator)));
  for (const { identifikator, andreNumre } of kendte)
    for (const vaerdi of andreNumre) rettetMod.add(personnoegle({ skema: identifikator.skema, vaerdi }));
  return {
    tidspunkt: nu,
    bruger: kalder.sub,
    brugernavn: kalder.navn,
    erSystem: kalder.sub === kalder.azp,
    egneEnheder: enheder(kalder.enhed, grupper),
    rettetMod,
    navne: [
      ...kendte.flatMap(({ navn }) => navn ?? []),
      ...[...rettetMod].flatMap((person) => samlet.navne.get(person) ?? []),
    ],
    beskyttet: kendte.some(({ beskyttet }) => beskyttet === true),
    kle: samlet.kle,
    enheder: samlet.enheder,
  };
}

const INGEN: ReadonlySet<string> = new Set();

/** The unit the token says, and those its rights are limited to. */
function enheder(egen: string | null, grupper: Adgang['grupper']): ReadonlySet<string> {
  const afgraensede = grupper.filter((gruppe) => gruppe.enheder !== 'ALLE');
  if (egen === null && afgraensede.length === 0) return INGEN;
  return new Set([
    ...(egen === null ? [] : [egen]),
    ...afgraensede.flatMap((gruppe) => (gruppe.enheder === 'ALLE' ? [] : [...gruppe.enheder])),
  ]);
}
