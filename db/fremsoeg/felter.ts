import { alleKleSql } from '../dataafgraensning/grundlag.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import { fremdriftOrden } from '../orden.ts';
import { iKraft, kilde, nySaetning, objektDa, type Saetning } from '../saetning.ts';
import { senestAendret } from '../svar/faelles.ts';
import { ydelserAf } from '../svar/ydelse.ts';
import { asked, grupperAf, type Hovedslags } from '../synlig.ts';
import { effektueringslinje, relation } from '../tables/register.ts';

export type Felttype = 'text' | 'tekst' | 'timestamptz' | 'date' | 'numeric' | 'int';

/** A column to compare with. `tekst` is compared whatever the case; the rest as their type compares. */
export interface Felt {
  readonly sql: string;
  readonly type: Felttype;
  /** A condition without which the value may not be read, so not be found by. */
  readonly naar?: string;
}

/** When the index got what stands there now, or – as known at R – what stood there then. */
export function modtagetSql(s: Saetning): string {
  if (s.paa.registrering === null) return 'o.registreret';
  const r = s.param(s.paa.registrering, 'timestamptz');
  return `case when o.registreret <= ${r} then o.registreret else (select lower(oh.registrering) from objekt_historik oh
    where oh.id = o.id and oh.registrering @> ${r} limit 1) end`;
}

/** Made when it is asked for: a value put aside for a statement that does not use it is one PostgreSQL cannot place. */
export type Felter = Readonly<Record<string, (() => Felt) | undefined>>;

/** What an object of the kind can be found by, by the names of contract §4. */
export function felterI(s: Saetning, slags: Hovedslags): Felter {
  const v = asked(s);
  const kolonne =
    (navn: string, type: Felttype = 'text') =>
    (): Felt => ({ sql: `${v}.${navn}`, type });
  const total = (navn: string) => (): Felt => ({ ...kolonne(navn, 'numeric')(), naar: totalerSql(s) });
  const faelles: Felter = {
    senestAendret: () => ({ sql: senestAendret(s, 'o'), type: 'timestamptz' }),
    modtaget: () => ({ sql: modtagetSql(s), type: 'timestamptz' }),
  };
  const foelsomhed = (): Felt => ({ sql: `coalesce(${v}.foelsomhed, ${v}.adgang_foelsomhed)`, type: 'int' });
  const egne: Record<Hovedslags, Felter> = {
    sag: {
      foelsomhed, sagsnummer: kolonne('sagsnummer'), brugervendtNoegle: kolonne('brugervendt_noegle'),
      titel: kolonne('titel', 'tekst'), beskrivelse: kolonne('beskrivelse', 'tekst'), kassationskode: kolonne('kassationskode'),
      sagsstatus: kolonne('sagsstatus', 'tekst'), oprettet: kolonne('oprettet', 'timestamptz'), status: kolonne('fremdrift', 'tekst'),
    },
    dokument: {
      foelsomhed, titel: kolonne('titel', 'tekst'), dokumentnummer: kolonne('dokumentnummer'), type: kolonne('dokumenttype'),
      brevDato: kolonne('brevdato', 'date'), status: kolonne('fremdrift', 'tekst'),
    },
    bevilling: {
      foelsomhed, brugervendtNoegle: kolonne('brugervendt_noegle'), startdato: kolonne('startdato', 'date'),
      slutdato: kolonne('slutdato', 'date'), begrundelse: kolonne('begrundelse', 'tekst'),
    },
    effektuering: {
      brugervendtNoegle: kolonne('brugervendt_noegle'), startdato: kolonne('startdato', 'date'), slutdato: kolonne('slutdato', 'date'),
      dispositionsdato: kolonne('dispositionsdato', 'date'), udbetalingsafdeling: kolonne('udbetalingsafdeling', 'tekst'),
      bruttobeloeb: total('bruttobeloeb'), efterSkatOgAtp: total('efter_skat_og_atp'),
      sendtTilUdbetaling: total('sendt_til_udbetaling'), udbetalt: total('udbetalt'),
    },
  }; // prettier-ignore
  return { ...faelles, ...egne[slags] };
}

/** How a field of the kind is compared; undefined: the index does not keep it. */
export function felttype(slags: Hovedslags, navn: string): Felttype | undefined {
  return felterI(INGEN, slags)[navn]?.().type;
}
/** A statement that is never sent: asked for the names alone. */
const INGEN = nySaetning({ nu: '' as Oejeblik, virkning: '' as Oejeblik, registrering: null });

/** Can objects of the kind be ordered by this word of the schema? */
export const kanSorteres = (slags: Hovedslags, element: string): boolean =>
  ordenFor(INGEN, slags)[element] !== undefined;

/** Totals are told to whom one group permits every line of – as known now and as asked (design.md §5). */
function totalerSql(s: Saetning): string {
  const kle = (fra: string) => `array(select tl.kle from ${fra} tl where tl.id = o.id)`;
  const alle = s.paa.registrering === null ? kle('effektueringslinje') : `${kle('effektueringslinje')} || ${kle(kilde(s, effektueringslinje))}`; // prettier-ignore
  return `exists (select from g where g.nr = any(${grupperAf(s, 'effektuering')}) and ${alleKleSql(`(${alle})`)})`;
}

/** One comparison. What is missing is not equal, and not within. */
export function sammenlign(s: Saetning, { sql, type, naar }: Felt, er: string): string {
  const ens = type === 'tekst' ? `lower(${sql}) = lower(${s.param(er, 'text')})` : `${sql} = ${s.param(er, type)}`;
  return naar ? `(${ens} and ${naar})` : `(${ens})`;
}

export function indenfor(s: Saetning, { sql, type, naar }: Felt, fra: string | null, til: string | null): string {
  const ende = type === 'tekst' ? 'text' : type;
  return `(${[
    `${sql} is not null`,
    ...(fra === null ? [] : [`${sql} >= ${s.param(fra, ende)}`]),
    // Days and amounts are named with their last; an instant is where the next begins.
    ...(til === null ? [] : [`${sql} ${type === 'timestamptz' ? '<' : '<='} ${s.param(til, ende)}`]),
    ...(naar ? [naar] : []),
  ].join(' and ')})`;
}

/** What each kind can be ordered by, by the schema's words; made when it is asked for. */
export function ordenFor(s: Saetning, slags: Hovedslags): Readonly<Record<string, (() => string) | undefined>> {
  const v = asked(s);
  const felt = (...navne: readonly string[]) => {
    const fundet = navne.map((navn) => felterI(s, slags)[navn]).find((en) => en !== undefined);
    return fundet && (() => fundet().sql);
  };
  const systemnavn = slags === 'bevilling' ? {} : { 'ItSystem-Systemnavn': () => `${v}.master_navn` };
  const egne: Record<Hovedslags, Readonly<Record<string, () => string>>> = {
    sag: {
      Fremdrift: () => fremdriftOrden(`${v}.fremdrift`),
      'Sagklasse-BrugervendtNoegle': () => `${v}.kle`,
    },
    dokument: { Fremdrift: () => `${v}.fremdrift` },
    bevilling: { FuldtNavn: () => partnavnSql(s), Ydelsesnavn: () => ydelsesnavnSql(s) },
    effektuering: {},
  };
  return {
    Bruger: () => objektDa(s, 'o', 'oprettet_af'),
    StsRegistreringstidspunkt: () => modtagetSql(s),
    Registreringstidspunkt: () => senestAendret(s, 'o'),
    Livscyklus: () => `'Importeret'`,
    Titel: felt('titel'),
    Foelsomhed: felt('foelsomhed'),
    BrugervendtNoegle: felt('brugervendtNoegle', 'dokumentnummer'),
    Dispositionsdato: felt('dispositionsdato'),
    ...systemnavn,
    ...egne[slags],
  };
}

/** The first by name of the parts and of the ydelser the caller may see. */
const partnavnSql = (s: Saetning) => `(select min(pn.navn) from ${kilde(s, relation)} pn
  where pn.id = o.id and pn.art = 'part' and ${iKraft('pn', s.spurgt)})`;
const ydelsesnavnSql = (s: Saetning) => `(select min(y.navn) from (${ydelserAf(s, 'o.id')}) y
  where exists (select from g where g.nr = any(${grupperAf(s, 'bevilling')}) and ${alleKleSql('y.klerne')}))`;
