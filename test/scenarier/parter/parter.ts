import { randomUUID } from 'node:crypto';
import { bevillingsdata, dokumentdata, effektueringsdata } from '../../support/haendelsesdata.ts';
import { sagsdata, skriverMed, type Json } from '../../support/indgang.ts';
import { gruppe } from '../../support/kalder.ts';
import { levende } from '../../support/levende.ts';

export const FRA = '2020-01-01T00:00:00Z';
/** The first of a month of 2026. */
export const maaned = (nr: number) => `2026-0${String(nr)}-01T00:00:00Z`;
export const urn = (nummer: string) => (/^urn:/.test(nummer) ? nummer : `urn:oio:cpr-nr:${nummer}`);

/** Numbers nobody has, a new one each time. */
let talt = 100;
export const nytNummer = () => `${String(61 + (talt % 30))}0161${String(4000 + (talt += 1))}`;

const OVERBLIK = `query($p: PartInput!, $paa: PaaTidspunkt) { overblik(part: $p, paa: $paa) {
  part { id cpr cvr navn beskyttet doedsdato andreNumre } sager { totalCount nodes { titel } } dokumenter { totalCount }
  ydelser { totalCount } effektueringer { totalCount } journalnotater { totalCount } tidslinje { nodes { tekst } } } }`;

/** A register that is told of persons by Korsbæk's feed and a neighbour's, and of sager by a fagsystem. */
export function partscene() {
  const l = levende();
  const [cpr, nabo] = [skriverMed(), skriverMed({ cvr: '22222222' })];
  const person = (id: string, operation: string, data: Json, time: string, skriver = cpr) =>
    l.sig(`part.${operation}`, id, data, time, skriver);
  const overblik = async (p: object, paa: object | null = null, token?: string) =>
    (await l.data(OVERBLIK, { p, paa }, token)).overblik;
  return {
    l,
    cpr,
    nabo,
    person,
    overblik,
    /** A sag with a dokument, and a bevilling with its effektuering, all of the part and nobody else. */
    livUnder: async (nummer: string, titel: string) => {
      const [sag, bevilling] = [randomUUID(), randomUUID()];
      const part = (rolle: string) => ({ parter: [{ rolle, fra: FRA, reference: urn(nummer), navn: 'Prøve Person' }] });
      await l.sig('sag.importer', sag, { ...sagsdata({ titel }), ...part('PrimaerPart') }, maaned(1));
      await l.sig('dokument.importer', randomUUID(), { ...dokumentdata(), ...part('PrimaerPart') }, maaned(1));
      await l.sig(
        'bevilling.importer',
        bevilling,
        { ...bevillingsdata({ sag }), ...part('Ydelsesmodtager') },
        maaned(1),
      );
      await l.sig('effektuering.importer', randomUUID(), { ...effektueringsdata({ bevilling }), ...part('Ydelsesmodtager') }, maaned(1)); // prettier-ignore
      return sag;
    },
    /** All an overview says but which number was asked by. */
    udenNummer: async (p: object, paa: object | null = null) => {
      const { part, ...felter } = await overblik(p, paa);
      const { navn, beskyttet, doedsdato } = part;
      return { ...felter, part: { navn, beskyttet, doedsdato } };
    },
    titler: async (p: object, paa: object | null = null, token?: string): Promise<string[]> =>
      (await overblik(p, paa, token)).sager.nodes.map(({ titel }: { titel: string }) => titel).sort(),
    /** A token that reads everything and may see what was corrected. */
    berigtiger: () => l.graf.token([gruppe({ privilegier: [...gruppe().privilegier, 'BERIGTIGELSE'] })]),
  };
}
