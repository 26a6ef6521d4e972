import { oejeblik } from '../../../schema/domaene/tid.ts';
import { kle } from '../../../schema/domaene/kle.ts';
import { cvr, uuid } from '../../../schema/domaene/id.ts';
import type { Mangel } from '../../../schema/haendelser/mangel.ts';
import type { Feltregel } from './skema.ts';

/** What a field says in the words of the index, or which rule it breaks. Its text is never quoted. */
export type Feltsvar = { readonly vaerdi: string | null | undefined } | { readonly mangel: Mangel };

type Oversaetter = (tekst: string, regel: Feltregel) => string | null;

const TYPER: Record<Feltregel['type'], { readonly laes: Oversaetter; readonly krav: string }> = {
  tekst: { laes: (tekst) => tekst, krav: 'skal være tekst' },
  tal: { laes: (tekst) => (/^\d{1,38}$/.test(tekst) ? tekst.replace(/^0+(?=\d)/, '') : null), krav: 'skal være et helt tal' }, // prettier-ignore
  beloeb: { laes: beloebAf, krav: 'skal være et beløb' },
  dato: { laes: (tekst, { form }) => tidAf(tekst, form)?.slice(0, 10) ?? null, krav: 'skal være en dato' },
  tidspunkt: { laes: (tekst, { form }) => tidAf(tekst, form), krav: 'skal være et tidspunkt' },
  cpr: { laes: (tekst) => (/^\d{6}-?\d{4}$/.test(tekst) ? tekst.replace('-', '') : null), krav: 'skal være ti cifre' },
  cvr: { laes: cvr, krav: 'skal være otte cifre' },
  kle: { laes: kleAf, krav: 'skal være et KLE-nummer, NN, NN.NN eller NN.NN.NN' },
  uuid: { laes: uuid, krav: 'skal være et uuid' },
};

/** Reads one field by its rule. `raa`: as it stands in the file; undefined where the row ends before it. */
export function laesFelt(navn: string, raa: string | undefined, regel: Feltregel): Feltsvar {
  const fejl = (kode: string, besked: string): Feltsvar => ({ mangel: { felt: navn, kode, besked: `${navn}: ${besked}` } });
  if (raa === undefined) return fejl('FELT_MANGLER', 'rækken slutter før feltet');
  if (raa.includes('\uFFFD')) return fejl('TEGNSAET', 'har tegn, der ikke er af filens tegnsæt');
  const tekst = udenFyld(raa, regel);
  if (tekst === '' || regel.tomme.includes(tekst)) {
    return regel.paakraevet ? fejl('PAAKRAEVET', 'er tomt og skal være udfyldt') : { vaerdi: regel.ryd ? null : undefined };
  }
  const kode = regel.koder && (Object.hasOwn(regel.koder, tekst) ? regel.koder[tekst] : null);
  if (kode === null) return fejl('UKENDT_KODE', 'har en kode, afbildningen ikke kender');
  if (kode !== undefined) return { vaerdi: kode };
  const { laes, krav } = TYPER[regel.type];
  const vaerdi = laes(tekst, regel);
  const skrevet = regel.type === 'dato' || regel.type === 'tidspunkt' ? ` skrevet ${regel.form}` : '';
  return vaerdi === null ? fejl('FORM', `${krav}${skrevet}`) : { vaerdi };
} // prettier-ignore

/** Blanks on both sides, and what it is filled up with; of zeros only is left what says zero. */
function udenFyld(raa: string, { fyld, tomme }: Feltregel): string {
  const tekst = raa.trim();
  if (fyld === undefined || fyld === ' ' || tomme.includes(tekst)) return tekst;
  let [fra, til] = [0, tekst.length];
  while (fra < til && tekst[fra] === fyld) fra += 1;
  if (fyld === '0') return tekst.slice(fra === til ? Math.max(0, til - 1) : fra);
  while (til > fra && tekst[til - 1] === fyld) til -= 1;
  return tekst.slice(fra, til);
}

/** `1.234,50`, `1234,50`, `1234,50-`; or digits alone of which the last are decimals. Never guessed at: `1.5` is no amount. */
function beloebAf(tekst: string, { decimaler, decimaltegn }: Feltregel): string | null {
  const [, foran, cifre = '', bagved] = /^([+-])?\s*([\d.,]+)\s*([+-])?$/.exec(tekst) ?? [];
  if (foran !== undefined && bagved !== undefined) return null;
  const fortegn = (foran ?? bagved) === '-' ? '-' : '';
  if (decimaler !== undefined) {
    if (!/^\d{1,30}$/.test(cifre)) return null;
    const hele = cifre.padStart(decimaler + 1, '0');
    const kroner = hele.slice(0, hele.length - decimaler).replace(/^0+(?=\d)/, '');
    return fortegn + (decimaler === 0 ? kroner : `${kroner}.${hele.slice(-decimaler)}`);
  }
  const tusind = decimaltegn === ',' ? '.' : ',';
  const [, kroner, brok] = new RegExp(`^(\\d{1,30}|\\d{1,3}(?:\\${tusind}\\d{3})+)(?:\\${decimaltegn}(\\d{1,16}))?$`).exec(cifre) ?? []; // prettier-ignore
  if (kroner === undefined) return null;
  return `${fortegn}${kroner.replaceAll(tusind, '')}${brok === undefined ? '' : `.${brok}`}`;
}

/** A time by Danish clocks, which the index reads as such: no zone is written. Midnight where it gives none. */
function tidAf(tekst: string, form: string): string | null {
  if (tekst.length !== form.length) return null;
  const del: Record<string, string> = { dd: '', MM: '', yyyy: '', HH: '00', mm: '00', ss: '00' };
  const skilletegn = /dd|MM|yyyy|HH|mm|ss/g;
  let forfra = 0;
  for (const { 0: ord, index } of form.matchAll(skilletegn)) {
    if (tekst.slice(forfra, index) !== form.slice(forfra, index)) return null;
    del[ord] = tekst.slice(index, index + ord.length);
    forfra = index + ord.length;
  }
  if (tekst.slice(forfra) !== form.slice(forfra)) return null;
  const tid = `${del['yyyy']}-${del['MM']}-${del['dd']}T${del['HH']}:${del['mm']}:${del['ss']}`;
  return oejeblik(tid) === null ? null : tid;
}

/** Also without its points, as fixed fields have it. */
function kleAf(tekst: string): string | null {
  const medPunkter = /^\d{2,6}$/.test(tekst) && tekst.length % 2 === 0 ? (tekst.match(/\d\d/g) ?? []).join('.') : tekst;
  return kle(medPunkter);
}
