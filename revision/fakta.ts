import type { Adgang } from '../schema/domaene/adgang.ts';
import type { Opslagsfakta } from '../schema/domaene/revision/alarm.ts';
import { personnoegle } from '../schema/domaene/revision.ts';
import type { Oejeblik } from '../schema/domaene/tid.ts';
import type { Samlet } from './samler.ts';

/** Look-ups of one object by its id: whom the object is about is whom they are aimed at. */
const ENKELTE = new Set(['sag', 'dokument', 'bevilling', 'effektuering', 'node']);

/** Names persons without looking anybody up. */
const INGEN_OPSLAG = new Set(['tilfoejTilAlarmliste']);

/** What alarms are judged by. A list without a part in its filter is aimed at nobody. */
export function faktaOm(adgang: Adgang, nu: Oejeblik, slags: string, samlet: Samlet): Opslagsfakta {
  const { kalder } = adgang;
  const rettetMod = new Set(INGEN_OPSLAG.has(slags) ? [] : samlet.spurgte);
  if (ENKELTE.has(slags)) for (const person of samlet.vedroerer) rettetMod.add(person);
  const kendte = samlet.oplysninger.filter(({ identifikator }) => rettetMod.has(personnoegle(identifikator)));
  for (const { identifikator, andreNumre } of kendte)
    for (const vaerdi of andreNumre) rettetMod.add(personnoegle({ skema: identifikator.skema, vaerdi }));
  return {
    tidspunkt: nu,
    bruger: kalder.sub,
    brugernavn: kalder.navn,
    erSystem: kalder.sub === kalder.azp,
    egneEnheder: egneEnheder(adgang),
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

const huskede = new WeakMap<Adgang, ReadonlySet<string>>();

/** The unit the token says, and those its rights are limited to; worked out once for as long as an adgang is remembered. */
function egneEnheder(adgang: Adgang): ReadonlySet<string> {
  const husket = huskede.get(adgang);
  if (husket) return husket;
  const egne = new Set(adgang.grupper.flatMap(({ enheder }) => (enheder === 'ALLE' ? [] : [...enheder])));
  if (adgang.kalder.enhed !== null) egne.add(adgang.kalder.enhed);
  huskede.set(adgang, egne);
  return egne;
}
