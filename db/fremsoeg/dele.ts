import { alleKleSql } from '../dataafgraensning/grundlag.ts';
import { kilde, type Saetning } from '../saetning.ts';
import { beloebSql, klerneSql, planerAf, valgtSkive, ydelserAf } from '../svar/ydelse.ts';
import { grupperAf, synlige, type Hovedslags } from '../synlig.ts';
import { effektueringslinje } from '../tables/register.ts';
import { indenfor, sammenlign, type Felt, type Felter, type Felttype } from './felter.ts';
import type { Delkrav, Feltkrav, Intervalkrav } from './soegning.ts';

const felt =
  (sql: string, type: Felttype = 'text') =>
  (): Felt => ({ sql, type });

const YDELSE: Felter = {
  id: felt('y.ydelse'),
  navn: felt('y.navn', 'tekst'),
  kle: felt('y.kle'),
  kleTitel: felt('y.kle_titel', 'tekst'),
  startdato: felt('y.startdato', 'date'),
  slutdato: felt('y.slutdato', 'date'),
  meddelelse: felt('y.meddelelse', 'tekst'),
  tilbagebetalingspligtig: felt('y.tilbagebetalingspligtig::text'),
  master: felt('y.master_ref::text'),
  masterNavn: felt('y.master_navn', 'tekst'),
  afsender: felt('y.afsender_ref::text'),
  afsenderNavn: felt('y.afsender_navn', 'tekst'),
};
const PLAN: Felter = {
  id: felt('p.plan'),
  startdato: felt('p.startdato', 'date'),
  slutdato: felt('p.slutdato', 'date'),
  beloeb: felt('p.beloeb', 'numeric'),
  frekvens: felt('p.frekvens', 'tekst'),
  forudBagud: felt('p.forud_bagud', 'tekst'),
  dispositionsdag: felt('p.dispositionsdag', 'tekst'),
  manueltGodkendes: felt('p.manuelt_godkendes::text'),
};
const LINJE: Felter = {
  rolle: felt('l.rolle'),
  kle: felt('l.kle'),
  beloeb: felt('l.beloeb', 'numeric'),
  fra: felt('l.fra', 'date'),
  til: felt('l.til', 'date'),
  ydelse: felt('lower(l.ydelse_ref)'),
  bevillingYdelse: felt('l.bevilling_ydelse'),
};

const TYPER: Readonly<Record<'ydelse' | 'plan' | 'linje', Felter>> = {
  ydelse: { ...YDELSE, beloeb: PLAN['beloeb'] },
  plan: PLAN,
  linje: { ...LINJE, bevilling: felt('') },
};

/** How a field of a ydelse, its plan or a line is compared; undefined: the index does not keep it. */
export const deltype = (del: keyof typeof TYPER, navn: string): Felttype | undefined => TYPER[del][navn]?.().type;

/** Is there a ydelse or line with all of this – among those the caller may see, by their KLE? */
export function delSql(s: Saetning, { slags, krav, planer = [] }: Delkrav): string {
  const udenfor = (alias: string, af: Hovedslags) =>
    `exists (select from g where g.nr = any(${grupperAf(s, af)}) and ${alleKleSql(`${alias}.klerne`)})`;
  if (slags === 'linje') {
    const felter = { ...LINJE, bevilling: () => synligBevilling(s) };
    const hvor = [...krav.map((et) => kravSql(s, felter, et)), udenfor('l', 'effektuering')];
    return `exists (select from (${linjerAf(s)}) l where ${hvor.join(' and ')})`;
  }
  const felter = { ...YDELSE, beloeb: () => felt(beloebSql(s, 'y'), 'numeric')() };
  const egne = planer.map((et) => `exists (select from (${planerAf(s, 'y.id', 'y.ydelse')}) p where ${['true', ...et.map((en) => kravSql(s, PLAN, en))].join(' and ')})`); // prettier-ignore
  const hvor = [...krav.map((et) => kravSql(s, felter, et)), ...egne, udenfor('y', 'bevilling')];
  return `exists (select from (${ydelserAf(s, 'o.id')}) y where ${hvor.join(' and ')})`;
}

/** A field of a part of an object; one there is no column for is unknown. */
function kravSql(s: Saetning, felter: Felter, krav: Feltkrav | Intervalkrav): string {
  const fundet = felter[krav.felt]?.();
  if (!fundet) return 'null::boolean';
  return krav.slags === 'felt' ? sammenlign(s, fundet, krav.er) : indenfor(s, fundet, krav.fra, krav.til);
}

/** The bevilling a line names is told of where the caller may see it. */
function synligBevilling(s: Saetning): Felt {
  const { fra, hvor } = synlige(s, 'bevilling', 'opslag');
  return {
    ...felt('l.bevilling_id::text')(),
    naar: `exists (select from ${fra} where o.id = l.bevilling_id and ${hvor.join(' and ')})`,
  };
}

/** Each line by its chosen slice, with its `klerne`. A subquery over `o`. */
function linjerAf(s: Saetning): string {
  return `select distinct on (ll.rolle, ll.noegle) ll.*, ${klerneSql(s, effektueringslinje, 'll', ['rolle', 'noegle'])} as klerne
    from ${kilde(s, effektueringslinje)} ll where ll.id = o.id order by ll.rolle, ll.noegle, ${valgtSkive(s, 'll')}`;
}
