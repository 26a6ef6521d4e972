import type * as db from '../db/valg.ts';
import { IndeksFejl } from '../errors.ts';
import type { Identifikator } from '../schema/domaene/identifikator.ts';
import { kleFilter } from '../schema/domaene/kle.ts';
import type { Oejeblik } from '../schema/domaene/tid.ts';
import type { Kontekst } from './context.ts';
import type { DokumentFilter, PartInput, SagFilter, TidsrumInput, YdelseFilter } from './generated.ts';
import { identFraInput } from './part.ts';

type Maybe<T> = T | null | undefined;

/** Filters inside filters are counted: what is nested without end is refused, not run. */
const LED_MAX = 50;

/** The value under its name, or nothing at all: null and left out both mean that it is not filtered by. */
function givet<K extends string, V, R>(navn: K, vaerdi: Maybe<V>, laes: (vaerdi: V) => R): { readonly [k in K]?: R } {
  return vaerdi == null ? {} : ({ [navn]: laes(vaerdi) } as { [k in K]: R }); // a computed key forgets its name
}
const som = <T>(vaerdi: T) => vaerdi;

/** Text as no row can hold it – a zero character, half a surrogate pair – is the asker's mistake, not the database's. */
function tekst(vaerdi: string): string {
  if (/[\0\p{Cs}]/u.test(vaerdi)) throw new IndeksFejl('BAD_USER_INPUT', 'filter: teksten har tegn, der ikke er tekst');
  return vaerdi;
}

const moenstre = (kle: readonly string[]) => kle.map(kleFilter).filter((moenster) => moenster !== null);
// Scalar DateTime lets nothing in but an Oejeblik.
const tidsrum = ({ fra, til }: TidsrumInput): db.Tidsrum => ({
  fra: fra as Oejeblik | null,
  til: til as Oejeblik | null,
});

/** A SagFilter as `db/` takes it. Throws BAD_USER_INPUT when it is nested beyond measure. */
export function sagFilter(filter: Maybe<SagFilter>, kontekst: Kontekst, led = { antal: 0 }): db.SagFilter {
  led.antal += 1;
  if (led.antal > LED_MAX) throw new IndeksFejl('BAD_USER_INPUT', `filter: højst ${LED_MAX} led i og, eller og ikke`);
  const f = filter ?? {};
  const under = (et: SagFilter) => sagFilter(et, kontekst, led);
  return {
    ...givet('part', f.part, partliste(kontekst)),
    ...givet('kle', f.kle, moenstre),
    ...givet('fremdrift', f.fremdrift, som),
    ...givet('orgEnhed', f.orgEnhed, som),
    ...givet('behandler', f.behandler, som),
    ...givet('master', f.master, som),
    ...givet('sagsnummer', f.sagsnummer, tekst),
    ...givet('titel', f.titel, tekst),
    ...givet('oprettet', f.oprettet, tidsrum),
    ...givet('aendret', f.aendret, tidsrum),
    ...givet('og', f.og, (liste) => liste.map(under)),
    ...givet('eller', f.eller, (liste) => liste.map(under)),
    ...givet('ikke', f.ikke, under),
  };
}

/** A YdelseFilter as `db/` takes it. */
export function ydelseFilter(filter: Maybe<YdelseFilter>, kontekst: Kontekst): db.YdelseFilter {
  const f = filter ?? {};
  return {
    ...givet('part', f.part, partliste(kontekst)),
    ...givet('kle', f.kle, moenstre),
    ...givet('navn', f.navn, tekst),
    ...givet('master', f.master, som),
    ...givet('beloeb', f.beloeb, ({ fra, til }) => ({ fra: fra ?? null, til: til ?? null })),
    ...givet('aktiv', f.aktiv, som),
    ...givet('start', f.start, tidsrum),
  };
}

/** A DokumentFilter as `db/` takes it. */
export function dokumentFilter(filter: Maybe<DokumentFilter>, kontekst: Kontekst): db.DokumentFilter {
  const f = filter ?? {};
  return {
    ...givet('part', f.part, partliste(kontekst)),
    ...givet('kle', f.kle, moenstre),
    ...givet('type', f.type, (typer) => typer.map(tekst)),
    ...givet('brevdato', f.brevdato, tidsrum),
    ...givet('sag', f.sag, som),
  };
}

/** Everyone a filter names, at any depth: their own numbers are no news to the one who wrote them. */
export function spurgteI(filter: db.SagFilter | db.YdelseFilter | db.DokumentFilter): Identifikator[] {
  const sag = filter as db.SagFilter; // the widest of the three; what another has not is undefined
  const led = [...(sag.og ?? []), ...(sag.eller ?? []), ...(sag.ikke ? [sag.ikke] : [])];
  return [...(filter.part ?? []), ...led.flatMap(spurgteI)];
}

function partliste(kontekst: Kontekst) {
  return (part: PartInput) => [identFraInput(part, kontekst)];
}
