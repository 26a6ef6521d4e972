import { IndeksFejl } from '../../errors.ts';
import { niveau } from '../../schema/domaene/foelsomhed.ts';
import { kleFilter } from '../../schema/domaene/kle.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import type { Soegetidsrum } from '../../schema/domaene/soegning/port.ts';
import type { SoegFilter, TidsrumInput } from '../generated.ts';
import type { Soegning } from './soegning.ts';

const TEKST_MAX = 200;
const afvist = (besked: string) => new IndeksFejl('BAD_USER_INPUT', besked);

/** Text as no row can hold it is the asker's mistake; blank is none. */
export function laestTekst(tekst: string | null | undefined): string | null {
  if (tekst == null || tekst.trim() === '') return null;
  if (/[\0\p{Cs}]/u.test(tekst)) throw afvist('tekst: har tegn, der ikke er tekst');
  if (tekst.length > TEKST_MAX) throw afvist(`tekst: højst ${String(TEKST_MAX)} tegn`);
  return tekst;
}

// Scalar DateTime lets nothing in but an Oejeblik.
const tidsrum = ({ fra, til }: TidsrumInput): Soegetidsrum => ({
  fra: fra as Oejeblik | null,
  til: til as Oejeblik | null,
});

/** A SoegFilter as an engine takes it; the part is resolved by the register. */
export function soegefilter(filter: SoegFilter | null | undefined): Soegning['filter'] {
  const { slags, kle, fremdrift, orgEnhed, master, foelsomhed, aendret, oprettet, beloeb, aktiv } = filter ?? {};
  return {
    ...(slags && { slags }),
    ...(kle && { kle: kle.map(kleFilter).filter((moenster) => moenster !== null) }),
    ...(fremdrift && { fremdrift }),
    ...(orgEnhed && { orgEnhed }),
    ...(master && { master }),
    ...(foelsomhed && { foelsomhed: foelsomhed.map(niveau).filter((trin) => trin !== null) }),
    ...(aendret && { aendret: tidsrum(aendret) }),
    ...(oprettet && { oprettet: tidsrum(oprettet) }),
    ...(beloeb && { beloeb: { fra: beloeb.fra ?? null, til: beloeb.til ?? null } }),
    ...(aktiv != null && { aktiv }),
  };
}
