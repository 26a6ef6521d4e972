import type { PartSvar } from '../db/svarfelter/opslag.ts';
import type { RelationSvar } from '../db/svarfelter/faelles.ts';
import { IndeksFejl } from '../errors.ts';
import { skjult, type Identifikator } from '../schema/domaene/identifikator.ts';
import type { Kontekst } from './context.ts';
import { felter } from './felter.ts';
import type { PartInput, PartResolvers, SagspartResolvers } from './generated.ts';
import { identNoegle, type Udsyn } from './loaders.ts';
import type { VistPart, VistSagspart } from './vist.ts';

/** The identifier a PartInput asks by. Throws BAD_USER_INPUT for a number or id of no such form. */
export function identFraInput(part: PartInput, { partIder, samler }: Kontekst): Identifikator {
  const identifikator = laesIdent(part, partIder);
  samler.spurgt(identifikator);
  return identifikator;
}

/** The same, and nothing is noted of it. */
export function laesIdent({ cpr, cvr, pnummer, id }: PartInput, partIder: Kontekst['partIder']): Identifikator {
  if (cpr != null) return skjult('cpr', cpr);
  if (cvr != null) return skjult('cvr', cvr);
  if (pnummer != null) return skjult('pnr', gyldigtPnummer(pnummer));
  const fundet = id == null ? null : partIder.laes(id);
  if (!fundet) throw new IndeksFejl('BAD_USER_INPUT', 'part.id er ikke et id på en part, svaret til din myndighed');
  return fundet;
}

function gyldigtPnummer(pnummer: string): string {
  if (/^[0-9]{10}$/.test(pnummer)) return pnummer;
  throw new IndeksFejl('BAD_USER_INPUT', 'part.pnummer skal være 10 cifre');
}

/** The part a relation of a shown object names. */
function partAf({ skema, vaerdi, reference, navn }: RelationSvar, udsyn: Udsyn): VistPart {
  const identifikator: Identifikator =
    skema && vaerdi ? skjult(skema, vaerdi) : skjult('andet', reference ?? navn ?? '');
  udsyn.samler.person(identifikator);
  return { identifikator, sendtNavn: navn, udsyn };
}

/** The parts among an object's relations, in the order they came. */
export function sagsparter(relationer: readonly RelationSvar[], udsyn: Udsyn): VistSagspart[] {
  return relationer
    .filter(({ art }) => art === 'part')
    .map((relation) => ({ rolle: relation.rolle, navn: relation.navn, part: partAf(relation, udsyn) }));
}

/** The part in the first of these roles that is filled. */
export function partIRolle(relationer: readonly RelationSvar[], udsyn: Udsyn, ...roller: string[]): VistPart | null {
  const parter = relationer.filter(({ art }) => art === 'part');
  const fundet = roller.map((rolle) => parter.find((part) => part.rolle === rolle)).find((part) => part !== undefined);
  return fundet ? partAf(fundet, udsyn) : null;
}

/** May this answer hold the part's numbers? Below one object asked for, or when it is the part asked or filtered by (design.md §5). */
function maaViseNumre({ identifikator, udsyn }: VistPart): boolean {
  return udsyn.enkelt || udsyn.spurgte.has(identNoegle(identifikator));
}

/** What the register tells of the part: at hand in an overview, else loaded. */
function fraRegister<T>(part: VistPart, vaelg: (raekke: PartSvar | null) => T): T | Promise<T> {
  if (part.raekke !== undefined) return vaelg(part.raekke);
  return part.udsyn.loaders.part(part.identifikator).then(vaelg);
}

/** The part's CPR, where this answer may hold it. */
export const vistCpr = (part: VistPart): string | null =>
  part.identifikator.skema === 'cpr' && maaViseNumre(part) ? part.identifikator.vaerdi : null;
export const vistCvr = ({ identifikator }: VistPart): string | null =>
  identifikator.skema === 'cvr' ? identifikator.vaerdi : null;
/** What it is called: by the register, else as it was sent. */
export const partnavn = (part: VistPart) => fraRegister(part, (raekke) => raekke?.navn ?? part.sendtNavn);
/** Is its name and address protected? Null: not known to this caller. */
export const erBeskyttet = (part: VistPart) => fraRegister(part, (raekke) => raekke?.beskyttet ?? null);

export const Part: PartResolvers = {
  id: ({ identifikator }, _args, { partIder }) => partIder.lav(identifikator),
  cpr: vistCpr,
  cvr: vistCvr,
  navn: partnavn,
  beskyttet: erBeskyttet,
  doedsdato: (part) => fraRegister(part, (raekke) => raekke?.doedsdato ?? null),
  andreNumre: (part) => (maaViseNumre(part) ? fraRegister(part, (raekke) => [...(raekke?.andreNumre ?? [])]) : []),
};

export const Sagspart: SagspartResolvers = felter('rolle', 'navn', 'part');
