import { createHash } from 'node:crypto';
import { cvr, uuid, type Uuid } from '../../../schema/domaene/id.ts';
import { fraDate, type Oejeblik } from '../../../schema/domaene/tid.ts';
import { fast } from '../../../schema/domaene/tidslinje.ts';
import { laesHaendelse, type Haendelse } from '../../../schema/haendelser/kuvert.ts';
import type { Mangel } from '../../../schema/haendelser/mangel.ts';
import { kvittering } from '../../modtag/kvittering.ts';
import { ikkeLaest, type Laest } from '../laest.ts';
import { csvRaekker } from './csv.ts';
import { fasteRaekker } from './fastbredde.ts';
import { laesFelt } from './felter.ts';
import type { Raekke } from './raekke.ts';
import type { Afbildning, Haendelsesregel, Raekketype } from './skema.ts';
import { noegleAf, objektId, udfyld, uuidAf, type Rum, type Vaerdier } from './skabelon.ts';

type Udfald = { readonly vaerdier: Vaerdier } | { readonly mangel: Mangel };
const raekkefejl = (kode: string, besked: string): Mangel => ({ felt: 'raekke', kode, besked: `rækken ${besked}` });

/**
 * The hændelser a flat extract becomes by its mapping, row by row: the same that every other feed sends. A row that breaks
 * a rule becomes none, and is kept for repair with its line, field and rule. `pr`: the extract's time, where it has none.
 */
export async function* laesAfbildet(kilde: AsyncIterable<Uint8Array>, afbildning: Afbildning, pr: Oejeblik | null): AsyncGenerator<Laest> {
  const grundlag: Grundlag = { afbildning, pr, behold: beholder(afbildning) };
  const filen: Filstand = { venter: new Set(afbildning.raekker.map(({ rolle }) => rolle)), hoved: new Map(), indhold: 0 };
  const laes = afbildning.fil.form === 'csv' ? csvRaekker : fasteRaekker;
  let sidste = 0;
  for await (const raekke of laes(kilde, afbildning)) {
    sidste = raekke.linje;
    if ('mangel' in raekke) {
      yield raekke.resten ? ikkeLaest(raekke.linje, raekke.mangel) : grundlag.behold(raekke, raekke.mangel);
      if (raekke.resten) return;
      continue;
    }
    const type = afbildning.raekker.find((en) => passer(en, raekke));
    const laest: Udfald = type ? vaerdierI(type, raekke, filen.hoved) : { mangel: raekkefejl('UKENDT_RAEKKE', 'er af en slags, afbildningen ikke kender') };
    if (!type || type.rolle === 'indhold') {
      yield* indholdI(type, raekke, laest, filen, grundlag);
      continue;
    }
    const mangel = 'mangel' in laest ? laest.mangel : rammefejl(type, laest.vaerdier, filen);
    if (mangel) yield ikkeLaest(raekke.linje, mangel);
    if ('mangel' in laest) return; // what its head or end says is not known: neither is what the rows mean
  }
  if (filen.venter.has('slut')) yield ikkeLaest(sidste, raekkefejl('SLUT_MANGLER', 'er den sidste, og filens slut mangler'));
} // prettier-ignore

/** How far a file has come: what of its frame is yet to be seen, what its head said, and its rows of contents. */
interface Filstand {
  readonly venter: Set<Raekketype['rolle']>;
  hoved: Vaerdier;
  indhold: number;
}

/** Takes note of the head or the end, and tells when it says another number of rows than there are. */
function rammefejl({ rolle, antal }: Raekketype, vaerdier: Vaerdier, filen: Filstand): Mangel | null {
  filen.venter.delete(rolle);
  if (rolle === 'hoved') filen.hoved = vaerdier;
  const sagt = rolle === 'slut' && antal !== undefined ? vaerdier.get(antal) : null;
  if (sagt == null || Number(sagt) === filen.indhold) return null;
  return raekkefejl('ANTAL', `siger ${sagt} rækker, og der er ${String(filen.indhold)}`);
}

function indholdI(type: Raekketype | undefined, raekke: Raekke, laest: Udfald, filen: Filstand, grundlag: Grundlag): Laest[] {
  filen.indhold += 1;
  const ramme = grundlag.afbildning.raekker.map(({ rolle }) => rolle);
  if (ramme.includes('slut') && !filen.venter.has('slut')) return [grundlag.behold(raekke, raekkefejl('EFTER_SLUT', 'står efter filens slut'))];
  if (filen.venter.has('hoved')) return [grundlag.behold(raekke, raekkefejl('HOVED_MANGLER', 'står før filens hoved'))];
  if ('mangel' in laest) return [grundlag.behold(raekke, laest.mangel)];
  return type ? haendelserI(type, raekke, laest.vaerdier, grundlag) : [];
} // prettier-ignore

function passer({ naar, felter }: Raekketype, raekke: Raekke): boolean {
  const regel = naar && felter[naar.felt];
  if (!naar || !regel) return true;
  const svar = laesFelt(naar.felt, raekke.felt(regel), regel);
  return 'vaerdi' in svar && naar.er.includes(svar.vaerdi ?? '');
}

/** Every field of the row by its rule, beside those of the file's head; or the first rule that is broken. */
function vaerdierI({ felter }: Raekketype, raekke: Raekke, hoved: Vaerdier): Udfald {
  const vaerdier = new Map(hoved);
  for (const [navn, regel] of Object.entries(felter)) {
    const svar = laesFelt(navn, raekke.felt(regel), regel);
    if ('mangel' in svar) return svar;
    vaerdier.set(navn, svar.vaerdi);
  }
  return { vaerdier };
}

interface Grundlag {
  readonly afbildning: Afbildning;
  readonly pr: Oejeblik | null;
  readonly behold: (raekke: Pick<Raekke, 'linje' | 'raa'>, mangel: Mangel) => Laest;
}

/** All that one row says, or – where a part of it breaks a rule – nothing of it. */
function haendelserI({ haendelser }: Raekketype, raekke: Raekke, vaerdier: Vaerdier, grundlag: Grundlag): Laest[] {
  const fundne: Haendelse[] = [];
  for (const regel of haendelser) {
    if (regel.naar && !regel.naar.er.includes(vaerdier.get(regel.naar.felt) ?? '')) continue;
    const laest = haendelseAf(regel, vaerdier, grundlag);
    if ('mangel' in laest) return [grundlag.behold(raekke, laest.mangel)];
    fundne.push(laest.haendelse);
  }
  if (fundne.length === 0 && haendelser.length > 0) {
    return [grundlag.behold(raekke, raekkefejl('INGEN_HAENDELSE', 'har en handling, afbildningen ikke kender'))];
  }
  return fundne.map((haendelse) => ({ linje: raekke.linje, haendelse }));
} // prettier-ignore

/** Its id is a hash of what it says: the same row again is the same besked (design.md §4). */
function haendelseAf(regel: Haendelsesregel, vaerdier: Vaerdier, { afbildning, pr }: Grundlag): { haendelse: Haendelse } | { mangel: Mangel } {
  const rum: Rum = { system: uuid(afbildning.system) as Uuid, kommune: afbildning.kommune }; // the mapping was validated
  const noegle = regel.noegle && noegleAf(regel.noegle, vaerdier);
  const subject = noegle ? objektId(rum, regel.objekt, noegle) : regel.uuid && uuidAf(regel.uuid, vaerdier);
  if (!subject) return { mangel: { felt: (regel.noegle ?? [regel.uuid ?? '']).join('+'), kode: 'NOEGLE', besked: 'objektets nøgle er tom' } };
  const af = (felt: string | undefined) => (felt === undefined ? undefined : (vaerdier.get(felt) ?? undefined));
  const time = regel.tid === undefined ? (pr ?? undefined) : fraMidnat(af(regel.tid));
  const data = udfyld(regel.data, vaerdier, rum);
  const [sequence, bruger] = [af(regel.sekvens), af(regel.bruger)];
  const sum = createHash('sha256').update(fast([regel.objekt, regel.operation, subject, time, sequence, bruger, data])).digest('hex');
  const svar = laesHaendelse({
    specversion: '1.0', id: `${afbildning.navn}:${sum}`, source: `urn:uuid:${rum.system}`, type: `dk.overblik.${regel.objekt}.${regel.operation}.v1`,
    subject, time, sequence, bruger, myndighed: rum.kommune, data,
  });
  return svar.ok ? svar : { mangel: svar.fejl[0] ?? raekkefejl('UGYLDIG', 'kan ikke læses') };
} // prettier-ignore

/** A day begins at its midnight by Danish clocks. */
const fraMidnat = (tid: string | undefined) =>
  tid !== undefined && /^\d{4}-\d\d-\d\d$/.test(tid) ? `${tid}T00:00:00` : tid;

/** Keeps a row for repair, once: as it stands, with where it stood and which rule it broke. */
function beholder({ navn, system, kommune }: Afbildning): Grundlag['behold'] {
  const kilde = uuid(system);
  return ({ linje, raa }, { felt, kode, besked }) => {
    const begrundelse = `linje ${String(linje)}: ${besked}`;
    const beskedId = `${navn}:${createHash('sha256').update(raa).digest('hex')}`;
    const indhold = { afbildning: navn, linje, raekke: raa, kanal: 'fil' };
    return {
      linje,
      afvist: kvittering({ id: beskedId, source: `urn:uuid:${system}` }, 'karantaene', { fejl: [{ felt, kode, besked }] }),
      behold: { kilde, cvr: cvr(kommune), beskedId, modtaget: fraDate(new Date()), type: '', kode, felt, begrundelse, indhold, objektId: null },
    };
  };
} // prettier-ignore
