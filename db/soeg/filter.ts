/** What a filter demands of a document `d` of the projection. */
import { FOELSOMHEDER } from '../../schema/domaene/foelsomhed.ts';
import { FREMDRIFT } from '../../schema/domaene/fremdrift.ts';
import type { KleMoenster } from '../../schema/domaene/kle.ts';
import type { Soegefilter, Soegetidsrum } from '../../schema/domaene/soegning/port.ts';
import { liste, type Saetning } from '../saetning.ts';

const tidsrumSql = (s: Saetning, udtryk: string, { fra, til }: Soegetidsrum): string[] => [
  ...(fra ? [`${udtryk} >= ${s.param(fra, 'timestamptz')}`] : []),
  ...(til ? [`${udtryk} < ${s.param(til, 'timestamptz')}`] : []),
  `${udtryk} is not null`,
];

/** What a filter demands of a document `d`, all of it. */
export function filterSql(s: Saetning, f: Soegefilter): string[] {
  const enAf = (udtryk: string, vaerdier: readonly string[] | undefined) =>
    vaerdier ? [`${udtryk} = any(${liste(s, vaerdier)})`] : [];
  return [
    ...enAf('d.slags', f.slags),
    ...(f.part ? [`d.parter && ${liste(s, f.part)}`] : []),
    ...(f.kle ? [kleSql(s, f.kle)] : []),
    ...(f.fremdrift ? [faaSql('d.fremdrift', STATUS, f.fremdrift)] : []),
    ...enAf('d.orgenhed', f.orgEnhed),
    ...(f.master ? [enkelteSql(s, 'd.master', f.master)] : []),
    ...(f.foelsomhed ? [faaSql('d.foelsomhed', TRIN, f.foelsomhed)] : []),
    ...(f.aendret ? tidsrumSql(s, 'd.aendret', f.aendret) : []),
    ...(f.oprettet ? tidsrumSql(s, 'd.oprettet', f.oprettet) : []),
    ...(f.beloeb?.fra ? [`d.beloeb >= ${s.param(f.beloeb.fra, 'numeric')}`] : []),
    ...(f.beloeb?.til ? [`d.beloeb <= ${s.param(f.beloeb.til, 'numeric')}`] : []),
    ...(f.beloeb ? ['d.beloeb is not null'] : []),
    ...(f.aktiv === undefined ? [] : [`d.aktiv = ${f.aktiv ? 'true' : 'false'}`]),
  ];
}

/** Values that are among few, as they are written out: how many there are of each differs much, and so the planner knows. */
const STATUS = new Map<string, string>(FREMDRIFT.map((en) => [en, `'${en}'`]));
const TRIN = new Map(FOELSOMHEDER.map((_, nr) => [nr + 1, String(nr + 1)]));
const faaSql = <T>(udtryk: string, alle: ReadonlyMap<T, string>, vaerdier: readonly T[]): string =>
  enAfSql(udtryk, [...alle].flatMap(([en, skrevet]) => (vaerdier.includes(en) ? [skrevet] : []))); // prettier-ignore

/** Of a list the planner takes ten to be asked for: some single ones are asked for as such. */
const ENKELTE_MAX = 4;
const enkelteSql = (s: Saetning, udtryk: string, vaerdier: readonly string[]): string =>
  vaerdier.length > ENKELTE_MAX
    ? `${udtryk} = any(${liste(s, vaerdier)})`
    : enAfSql(udtryk, vaerdier.map((en) => s.param(en, 'text'))); // prettier-ignore

const enAfSql = (udtryk: string, skrevne: readonly string[]): string =>
  skrevne.length === 0 ? 'false' : `${udtryk} in (${skrevne.join(', ')})`;

/** A condition for each pattern, so that each can be looked up in the index on kle. */
function kleSql(s: Saetning, moenstre: readonly KleMoenster[]): string {
  const led = moenstre.map((m) => {
    if ('praecis' in m) return `d.kle = ${s.param(m.praecis, 'text')}`;
    return `(d.kle >= ${s.param(m.praefiks, 'text')}${m.praefiks === '' ? '' : ` and d.kle < ${s.param(efterAlle(m.praefiks), 'text')}`})`;
  });
  return led.length === 0 ? 'false' : `(${led.join(' or ')})`;
}

/** What comes after every text that begins so, by the order of signs that `kle` is kept in. */
const efterAlle = (praefiks: string): string =>
  praefiks.slice(0, -1) + String.fromCharCode(praefiks.charCodeAt(praefiks.length - 1) + 1);
