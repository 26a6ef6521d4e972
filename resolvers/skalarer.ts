import { GraphQLScalarType, Kind } from 'graphql';
import { IndeksFejl } from '../errors.ts';
import { beloeb } from '../schema/domaene/beloeb.ts';
import { cvr, uuid } from '../schema/domaene/id.ts';
import { cprNummer } from '../schema/domaene/identifikator.ts';
import { kleFilter } from '../schema/domaene/kle.ts';
import { dag, oejeblik, visOejeblik, type Oejeblik } from '../schema/domaene/tid.ts';

interface Form {
  readonly regel: string;
  /** What was sent, in its canonical form; null when it is not of the form. */
  readonly laes: (tekst: string) => string | null;
  readonly vis?: (tekst: string) => string;
}

/** A scalar that is a text of one form. The description is the SDL's; the rule is told in Danish, without what was sent. */
function skalar(name: string, { regel, laes, vis = (tekst) => tekst }: Form): GraphQLScalarType<string, string> {
  const laest = (vaerdi: unknown): string => {
    const fundet = typeof vaerdi === 'string' ? laes(vaerdi) : null;
    if (fundet === null) throw new IndeksFejl('BAD_USER_INPUT', `${name} skal være ${regel}`);
    return fundet;
  };
  return new GraphQLScalarType({
    name,
    parseValue: laest,
    parseLiteral: (node) => laest(node.kind === Kind.STRING ? node.value : null),
    serialize: (vaerdi) => {
      if (typeof vaerdi !== 'string') throw new TypeError(`${name} svares som tekst`);
      return vis(vaerdi);
    },
  });
}

/** As the database writes an instant without decimals: nearly all of them. */
const HELE = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+00:00$/;
const UTC = /^(\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d)(?:\.(\d{1,6}))?(?:Z|\+00:00)$/;

/** An instant as the database writes it in JSON (`…+00:00`, as many decimals as it has), or our own, in UTC with `Z`. */
export function visTid(tekst: string): string {
  if (HELE.test(tekst)) return `${tekst.slice(0, 19)}.000Z`;
  const utc = UTC.exec(tekst);
  const tid = utc ? (`${utc[1]}.${(utc[2] ?? '').padEnd(6, '0')}Z` as Oejeblik) : oejeblik(tekst); // the form just matched
  if (tid === null) throw new TypeError('DateTime svares som ISO 8601');
  return visOejeblik(tid);
}

export const KLE = skalar('KLE', {
  regel: 'et KLE-nummer som 32, 32.30 eller 32.30.04, i filtre også med * til sidst',
  laes: (tekst) => (kleFilter(tekst) ? tekst : null),
});
export const CPR = skalar('CPR', { regel: '10 cifre, med eller uden bindestreg', laes: cprNummer });
export const CVR = skalar('CVR', { regel: '8 cifre', laes: cvr });
export const UUID = skalar('UUID', { regel: 'et uuid', laes: uuid, vis: (tekst) => tekst.toLowerCase() });
export const DateTime = skalar('DateTime', {
  regel: 'et tidspunkt som 2026-03-01T09:15:00+01:00',
  laes: oejeblik,
  vis: visTid,
});
export const Date = skalar('Date', {
  regel: 'en dag som 2026-03-01',
  laes: (tekst) => (tekst.length === 10 ? dag(tekst) : null),
});
export const Beloeb = skalar('Beloeb', { regel: 'et beløb i kroner som "12345.50", skrevet som tekst', laes: beloeb });
/** Not a script, and not a file. */
function adresse(tekst: string): string | null {
  const fundet = tekst.length <= 2000 && URL_.canParse(tekst) ? new URL_(tekst) : null;
  return fundet !== null && /^https?:$/.test(fundet.protocol) && fundet.username === '' ? fundet.href : null;
}
const URL_ = globalThis.URL;
export const URL = skalar('URL', { regel: 'en adresse som https://vaert/sti', laes: adresse });
export const Cursor = skalar('Cursor', {
  regel: 'en cursor, som den blev svaret',
  laes: (tekst) => (/^[A-Za-z0-9_-]{1,8000}$/.test(tekst) ? tekst : null),
});
