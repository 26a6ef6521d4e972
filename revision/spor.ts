import { maskerCpr } from '../log.ts';
import type { Adgang } from '../schema/domaene/adgang.ts';
import type { Alarm } from '../schema/domaene/revision/alarm.ts';
import type { Identifikator } from '../schema/domaene/identifikator.ts';
import { personnoegle, type Opslagsraekke } from '../schema/domaene/revision.ts';
import { ret } from '../schema/domaene/revision/ret.ts';
import type { Oejeblik } from '../schema/domaene/tid.ts';
import { brugteGrupper } from './aabner.ts';
import { faktaOm } from './fakta.ts';
import { lavSamler, type Samler, type Samlet } from './samler.ts';
import type { Kommunevagt } from './vagt.ts';

/** What a request leaves in the audit log: one row for each kind of look-up in it. */
export interface Spor {
  /** The collector of one kind (a field of Query); the same one when the same is asked again. */
  samler(slags: string): Samler;
  /** Is there anything to write down? */
  readonly tomt: boolean;
  /** The rows, as far as the request has come, with the alarms they ring. */
  raekker(vagt: Kommunevagt): Opslagsraekke[];
  /** Notes everybody the request names: what it costs of the caller's budget. */
  naevn(personer: readonly Identifikator[]): void;
  /** The persons it names, each once; null: it names none. */
  forbrug(): Personforbrug | null;
}

/** Whose look-up of whom. */
export interface Personforbrug {
  readonly bruger: string;
  readonly cvr: string;
  /** As `personnoegle` writes them. */
  readonly personer: readonly string[];
}

interface Grundlag {
  readonly adgang: Adgang;
  readonly nu: Oejeblik;
  readonly formaal: string | null;
  readonly transaktion: string;
}

/** Nothing in it that PostgreSQL could not hold. */
const SIKKER = /^[ -~\u00a0-\ud7ff]*$/;
const KRITERIER_MAX = 4_000;

export function lavSpor(grundlag: Grundlag): Spor {
  const efterSlags = new Map<string, ReturnType<typeof lavSamler>>();
  const naevnte = new Set<string>();
  let personer: readonly string[] = [];
  return {
    samler: (slags) => {
      const fundet = efterSlags.get(slags) ?? lavSamler();
      efterSlags.set(slags, fundet);
      return fundet.samler;
    },
    get tomt() {
      return efterSlags.size === 0;
    },
    raekker: ({ alarmer }) =>
      [...efterSlags].map(([slags, { samlet }]) => {
        const fakta = faktaOm(grundlag.adgang, grundlag.nu, slags, samlet);
        return raekke(grundlag, slags, samlet, alarmer(fakta));
      }),
    naevn: (nye) => {
      for (const person of nye) if (person.vaerdi !== '') naevnte.add(personnoegle(person));
      personer = [...naevnte];
    },
    forbrug: () => {
      const { sub: bruger, cvr } = grundlag.adgang.kalder;
      return naevnte.size === 0 ? null : { bruger, cvr, personer };
    },
  };
}

function raekke(
  { adgang, nu, formaal, transaktion }: Grundlag,
  slags: string,
  samlet: Samlet,
  alarmer: readonly Alarm[],
): Opslagsraekke {
  const { kalder } = adgang;
  const antal = Math.max(samlet.antal, samlet.objekter.size);
  const vist = antal > 0 || samlet.oplyst;
  return {
    tidspunkt: nu,
    bruger: kalder.sub,
    brugernavn: kalder.navn === null ? null : tekst(kalder.navn),
    system: kalder.azp,
    cvr: kalder.cvr,
    enhed: kalder.enhed,
    // In one order: as they were met depends on what was fetched first.
    rettigheder: brugteGrupper(slags, samlet.grupper, adgang.grupper).map(ret).sort(),
    formaal: formaal ?? samlet.formaal,
    transaktion,
    slags,
    personer: [...samlet.personer].map(tekst),
    vedroerer: [...samlet.vedroerer].map(tekst),
    objekter: [...samlet.objekter],
    kriterier: samlet.kriterier.size === 0 ? null : tekst([...samlet.kriterier].join(' ').slice(0, KRITERIER_MAX)),
    antal,
    afgoerelse: vist ? 'VIST' : samlet.grund === null ? 'INTET' : 'AFVIST',
    grund: samlet.grund,
    alarmer,
  };
}

/** What PostgreSQL can hold as text. */
function tekst(raa: string): string {
  if (SIKKER.test(raa)) return raa;
  return raa.replaceAll('\0', '').replace(/[\ud800-\udfff]/gu, '\ufffd');
}

/** Names a part: it stands among the persons of the row, and not once more among its criteria. */
const PARTER = new Set(['part', 'parter']);

/** The arguments as the log keeps them; what has the shape of a number is masked in the rest too. Null: there are none. */
export function kriterierAf(args: object): string | null {
  const json = JSON.stringify(args, (navn, vaerdi: unknown) => {
    if (PARTER.has(navn)) return undefined;
    return navn === 'after' && vaerdi !== null ? true : vaerdi;
  });
  return json === '{}' ? null : maskerCpr(json);
}
