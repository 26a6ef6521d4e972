import iconv from 'iconv-lite';
import type { Afbildning, Feltregel, Raekketype } from '../../../fil/afbildning/skema.ts';

/** A row as its source means it: the index's own words by field; a field that is not there is empty. */
export type Fladraekke = Readonly<Record<string, string | null | undefined>>;

/** Text as a file of the mapping's form and letters. */
export const somBytes = (tekst: string, { fil }: Afbildning): Uint8Array =>
  iconv.encode(tekst, fil.tegnsaet === 'latin1' ? 'win1252' : fil.tegnsaet);

/** The first line of a CSV extract, with every column its mapping names; a fixed-width one has none. */
export function overskrift({ fil, raekker }: Afbildning): string {
  return fil.form === 'csv' ? `${kolonnerI(raekker).join(fil.skilletegn)}\r\n` : '';
}

/** One row, laid out as the mapping reads it: the other way round. Throws RangeError for a value that has no room or no code. */
export function skrivRaekke({ fil, raekker }: Afbildning, { felter }: Raekketype, vaerdier: Fladraekke): string {
  const skrevne = Object.entries(felter).map(([navn, regel]) => ({ regel, tekst: skrivFelt(regel, vaerdier[navn] ?? '') }));
  if (fil.form === 'fastbredde') return `${skrevne.reduce((raekke, { regel, tekst }) => indsat(raekke, regel, tekst), '')}\r\n`;
  const efterKolonne = new Map(skrevne.map(({ regel, tekst }) => [regel.kolonne, tekst]));
  const celler = kolonnerI(raekker).map((kolonne) => celle(efterKolonne.get(kolonne) ?? '', fil));
  return `${celler.join(fil.skilletegn)}\r\n`;
} // prettier-ignore

const kolonnerI = (raekker: Afbildning['raekker']): string[] => [
  ...new Set(raekker.flatMap(({ felter }) => Object.values(felter).map(({ kolonne }) => String(kolonne)))),
];

function celle(tekst: string, { skilletegn, citationstegn: c }: Afbildning['fil']): string {
  return [skilletegn, c, '\n', '\r'].some((tegn) => tekst.includes(tegn)) ? `${c}${tekst.replaceAll(c, c + c)}${c}` : tekst;
} // prettier-ignore

/** Filled up to its width; two fields may be read from the same place. */
function indsat(raekke: string, { plads: [fra, antal] = [1, 0], fyld }: Feltregel, tekst: string): string {
  if (tekst.length > antal) throw new RangeError(`feltet på plads ${String(fra)} har ikke plads`);
  const udfyldt = tekst !== '' && fyld === '0' ? tekst.padStart(antal, '0') : tekst.padEnd(antal);
  return raekke.slice(0, fra - 1).padEnd(fra - 1) + udfyldt + raekke.slice(fra - 1 + antal);
}

function skrivFelt(regel: Feltregel, vaerdi: string): string {
  if (vaerdi === '') return regel.tomme[0] ?? '';
  if (regel.koder) return kodeFor(regel.koder, vaerdi);
  if (regel.type === 'beloeb') return beloeb(regel, vaerdi);
  if (regel.type === 'kle' && regel.plads) return vaerdi.replaceAll('.', '');
  if (regel.type !== 'dato' && regel.type !== 'tidspunkt') return regel.plads ? vaerdi.slice(0, regel.plads[1]) : vaerdi;
  const [dag = '', tid = '00:00:00'] = vaerdi.split(/[T ]/);
  const [yyyy = '', MM = '', dd = ''] = dag.split('-');
  const [HH = '', mm = '', ss = ''] = tid.split(':');
  return regel.form.replace('yyyy', yyyy).replace('MM', MM).replace('dd', dd).replace('HH', HH).replace('mm', mm).replace('ss', ss.slice(0, 2)); // prettier-ignore
} // prettier-ignore

function kodeFor(koder: Readonly<Record<string, string>>, vaerdi: string): string {
  const kode = Object.keys(koder).find((en) => koder[en] === vaerdi);
  if (kode === undefined) throw new RangeError('værdien har ingen kode');
  return kode;
}

/** `1.234,50`; or digits alone, of which the last are decimals. */
function beloeb({ decimaler, decimaltegn }: Feltregel, vaerdi: string): string {
  const [, fortegn = '', kroner = '', brok = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(vaerdi) ?? [];
  if (decimaler !== undefined) return `${kroner}${brok.padEnd(decimaler, '0').slice(0, decimaler)}${fortegn}`;
  const grupper = kroner.replace(/\B(?=(\d{3})+$)/g, decimaltegn === ',' ? '.' : ',');
  return `${fortegn}${grupper}${brok === '' ? '' : `${decimaltegn}${brok}`}`;
}
