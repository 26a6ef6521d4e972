import { alarmposter, opsaetninger, type OpsaetningSvar } from '../../db/queries/alarm.ts';
import { fjernAlarmposter, saetAlarmopsaetning, tilfoejAlarmposter } from '../../db/skriv/alarm.ts';
import { IndeksFejl } from '../../errors.ts';
import type { Alarmopsaetning as Opsaetning } from '../../schema/domaene/revision/alarm.ts';
import { personnoegle } from '../../schema/domaene/revision.ts';
import type { Kontekst } from '../context.ts';
import { felter } from '../felter.ts';
import type {
  AlarmlistePayloadResolvers,
  AlarmopsaetningInput,
  AlarmopsaetningResolvers,
  AlarmpostInput,
  AlarmpostResolvers,
  Alarmliste,
  MutationResolvers,
  QueryResolvers,
} from '../generated.ts';
import { identFraInput } from '../part.ts';
import { logget, personopslag } from './logget.ts';
import { heleKommunen } from './omraade.ts';
import type { VistAlarmopsaetning } from './vist.ts';

const POSTER_MAX = 500;
const NOTE_MAX = 200;
const GRAENSE_MAX = 10_000;
const afvist = (besked: string) => new IndeksFejl('BAD_USER_INPUT', besked);

async function gaeldende({ revisor }: Kontekst, cvr: string): Promise<VistAlarmopsaetning> {
  const [foerste, ...resten] = (await opsaetninger(revisor, cvr)).map((en: OpsaetningSvar) => ({ ...en, tidligere: [] }));
  if (!foerste) throw new Error('en kommune har altid en opsætning');
  return { ...foerste, tidligere: resten };
} // prettier-ignore

export const alarmopslag: Pick<QueryResolvers, 'alarmopsaetning' | 'alarmliste'> = {
  alarmopsaetning: logget((_rod, _args, kontekst) =>
    gaeldende(kontekst, heleKommunen(kontekst.adgang, 'REVISION_SE', 'ADMINISTRATION')),
  ),
  alarmliste: logget(async (_rod, { liste, fjernede }, kontekst) => {
    const cvr = heleKommunen(kontekst.adgang, 'REVISION_SE', 'ADMINISTRATION');
    const fundne = await alarmposter(kontekst.revisor, cvr, liste, { fjernede: fjernede === true });
    kontekst.samler.total(fundne.length);
    return fundne;
  }),
};

/** The choices given, those left out left out. Throws BAD_USER_INPUT where a number is none. */
function valgt(input: AlarmopsaetningInput): Partial<Opsaetning> {
  const givne = Object.entries(input).filter(([, vaerdi]) => vaerdi !== null && vaerdi !== undefined);
  const { dagFra, dagTil, ...graenser } = input;
  if (dagFra != null && (dagFra < 0 || dagFra > 23)) throw afvist('dagFra er en time, 0–23');
  if (dagTil != null && (dagTil < 1 || dagTil > 24)) throw afvist('dagTil er en time, 1–24');
  for (const felt of ['personerPrTiMinutter', 'personerPrDoegn', 'udenSagPrDoegn'] as const) {
    const graense = graenser[felt];
    if (graense != null && (graense < 1 || graense > GRAENSE_MAX)) throw afvist(`${felt} er 1–${String(GRAENSE_MAX)}`);
  }
  return Object.fromEntries(givne); // the input's fields are the choices' own, with their types
}

/** A post as it is kept: the number as its keyed hash. */
function post(liste: Alarmliste, { part, bruger, enhed, note }: AlarmpostInput, kontekst: Kontekst, cvr: string) {
  if ((liste === 'MEDARBEJDERE') !== (bruger != null)) throw afvist('bruger skal stå på MEDARBEJDERE og kun der');
  if ((note?.length ?? 0) > NOTE_MAX) throw afvist(`note: højst ${String(NOTE_MAX)} tegn`);
  if (/\d{6}[- ]?\d{4}/.test(note ?? '')) throw afvist('note må ikke indeholde et personnummer');
  const maerke = kontekst.vagt.maerke(cvr, personnoegle(identFraInput(part, kontekst)));
  return { maerke, bruger: bruger ?? null, enhed: enhed ?? null, note: note ?? null };
}

export const alarmaendringer: Pick<
  MutationResolvers,
  'saetAlarmopsaetning' | 'tilfoejTilAlarmliste' | 'fjernFraAlarmliste'
> = {
  saetAlarmopsaetning: logget(async (_rod, { input }, kontekst) => {
    const cvr = heleKommunen(kontekst.adgang, 'ADMINISTRATION');
    const indhold = valgt(input);
    const foer = await gaeldende(kontekst, cvr);
    if ((indhold.dagFra ?? foer.dagFra) >= (indhold.dagTil ?? foer.dagTil)) throw afvist('dagTil skal ligge efter dagFra');
    await saetAlarmopsaetning(kontekst.revisor, cvr, kontekst.adgang.kalder.sub, indhold);
    kontekst.vagt.glem(cvr);
    kontekst.samler.total(1);
    return gaeldende(kontekst, cvr);
  }), // prettier-ignore
  tilfoejTilAlarmliste: personopslag(async (_rod, { liste, poster }, kontekst) => {
    const cvr = heleKommunen(kontekst.adgang, 'ADMINISTRATION');
    if (poster.length > POSTER_MAX) throw new IndeksFejl('FOR_BRED', `poster: højst ${String(POSTER_MAX)}`);
    const nye = poster.map((en) => post(liste, en, kontekst, cvr));
    const antal = await tilfoejAlarmposter(kontekst.revisor, cvr, kontekst.adgang.kalder.sub, liste, nye);
    kontekst.vagt.glem(cvr);
    kontekst.samler.total(antal);
    return { antal };
  }),
  fjernFraAlarmliste: logget(async (_rod, { ider }, kontekst) => {
    const cvr = heleKommunen(kontekst.adgang, 'ADMINISTRATION');
    if (ider.length > POSTER_MAX) throw new IndeksFejl('FOR_BRED', `ider: højst ${String(POSTER_MAX)}`);
    const antal = await fjernAlarmposter(kontekst.revisor, cvr, kontekst.adgang.kalder.sub, ider);
    kontekst.vagt.glem(cvr);
    kontekst.samler.total(antal);
    return { antal };
  }),
};

export const Alarmopsaetning: AlarmopsaetningResolvers = felter(
  ...(['nr', 'aendret', 'aendretAf', 'slaaetFra', 'forklares', 'afvisEgetCpr', 'kle', 'dagFra', 'dagTil'] as const),
  ...(['weekend', 'doegnenheder', 'personerPrTiMinutter', 'personerPrDoegn', 'sagsenheder'] as const),
  ...(['udenSagPrDoegn', 'tidligere'] as const),
);
export const Alarmpost: AlarmpostResolvers = felter(
  ...(['id', 'liste', 'bruger', 'enhed', 'note', 'tilfoejet', 'tilfoejetAf', 'fjernet', 'fjernetAf'] as const),
);
export const AlarmlistePayload: AlarmlistePayloadResolvers = felter('antal');
