import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, test } from 'vitest';
import { gruppe } from '../../support/kalder.ts';
import { konvolut, soap, systemtoken, TYPE } from '../../support/soap.ts';
import { maaned, nytNummer, partscene, urn } from './parter.ts';

/**
 * Somebody who knew a citizen's number before it was changed in confidence asks by it everywhere: what is answered, what it
 * fails with and how many statements it takes are those of a number nobody ever had.
 */
const s = partscene();
const [gammelt, nyt, ukendt] = [nytNummer(), nytNummer(), '0901614444'];
let [sag, foer] = ['', ''];
beforeAll(async () => {
  const id = randomUUID();
  sag = await s.livUnder(gammelt, 'Under det gamle');
  await s.livUnder(nyt, 'Under det nye');
  await s.livUnder(nytNummer(), 'En andens');
  await s.l.sig('journalnotat.importer', randomUUID(), { sag, titel: 'Ringet', tekst: 'Om alt andet' }, maaned(1));
  foer = await s.person(
    id,
    'importer',
    { identifikatorer: [urn(gammelt), urn(nyt)], navn: 'Beskyttet Person' },
    maaned(1),
  );
  await s.person(id, 'opdater', { nummerskift: { fra: urn(gammelt), til: urn(nyt), fortrolig: true } }, maaned(2));
  // A feed that is loaded whole again, and says no more of the change.
  await s.person(id, 'importer', { identifikatorer: [urn(nyt)], navn: 'Beskyttet Person' }, maaned(3));
  await s.l.projicer();
});

const SIDE = '{ totalCount pageInfo { startCursor endCursor hasNextPage hasPreviousPage } nodes { id } }';
const felter = `part { id cpr cvr navn beskyttet doedsdato andreNumre } sager ${SIDE} ydelser ${SIDE} effektueringer ${SIDE}
  journalnotater ${SIDE} dokumenter ${SIDE} adviser ${SIDE} tidslinje { nodes { tekst } } ansvarlige { uuid } komplet`;
const SPOERGSMAAL: Record<string, string> = {
  overblik: `query($p: PartInput!, $paa: PaaTidspunkt) { overblik(part: $p, paa: $paa) { ${felter} } }`,
  kreds: `query($p: PartInput!, $paa: PaaTidspunkt) { overblikForKreds(parter: [$p, $p], paa: $paa) { ${felter} } }`,
  filtre: `query($p: PartInput!, $paa: PaaTidspunkt) { sager(filter: { part: $p }, paa: $paa) ${SIDE} ydelser(filter: { part: $p }, paa: $paa) ${SIDE}
    dokumenter(filter: { part: $p }, paa: $paa) ${SIDE} }`,
  sammensat: `query($p: PartInput!, $n: PartInput!, $paa: PaaTidspunkt) { og: sager(filter: { og: [{ part: $n }, { part: $p }] }, paa: $paa) { totalCount nodes { uuid } }
    eller: sager(filter: { eller: [{ part: $n }, { part: $p }] }, paa: $paa) { totalCount nodes { uuid } } ikke: sager(filter: { ikke: { part: $p } }, paa: $paa) { totalCount nodes { uuid } } }`,
  opslag: `query($p: PartInput!) { kendtPart(part: $p, kle: ["*"])
    eksisterendeSager(opslag: { part: $p, kle: ["*"], formaal: "Oprettelse" }) { sager { uuid } } }`,
  soeg: `query($p: PartInput!, $t: String!, $b: String!) { part: soeg(filter: { part: $p }) { totalCount edges { cursor } }
    tekst: soeg(tekst: $t) { totalCount edges { cursor } } bindestreg: soeg(tekst: $b) { totalCount edges { cursor } } statistik(filter: { part: $p }) { gennemloeb { __typename } borgereMedAabneSager } }`,
}; // prettier-ignore

const bindestreg = (nummer: string) => `${nummer.slice(0, 6)}-${nummer.slice(6)}`;
/** Cursors and ids of parter are encrypted anew for each number; that there are as many is what counts. */
const uden = (svar: unknown, nummer: string): unknown =>
  JSON.parse(
    JSON.stringify(svar ?? null).replaceAll(nummer, 'NUMMER'),
    (felt, vaerdi: unknown) => ((felt === 'id' || felt.endsWith('ursor')) && typeof vaerdi === 'string' ? felt : vaerdi), // prettier-ignore
  );

/** What is answered to a question by the number, its errors, and how many statements it took. */
async function svaret(spoergsmaal: string, nummer: string, paa: object | null = null) {
  const alt = [...gruppe().privilegier, 'SOEG', 'STATISTIK', 'INDEKS_OPSLAG', 'EKSPORT'];
  const token = await s.l.graf.token([gruppe({ privilegier: alt })]);
  const foerhen = s.l.graf.saetninger.length;
  const omParten = () => s.l.graf.saetninger.slice(foerhen).filter((tekst) => tekst.includes('ident as materialized')).length; // the server has others of its own
  const variables = { p: { cpr: nummer }, n: { cpr: nyt }, paa, t: nummer, b: bindestreg(nummer) };
  const { data, errors = [], status } = await s.l.graf.spoerg(spoergsmaal, variables, token);
  return { status, data: uden(data, nummer), fejl: uden(errors, nummer), saetninger: omParten() };
} // prettier-ignore

describe('a sealed number answers as one nobody has', () => {
  test.each(Object.keys(SPOERGSMAAL))('%s: now, at another virkning, and as known before the change', async (hvad) => {
    const spoergsmaal = SPOERGSMAAL[hvad] ?? '';
    const tider = spoergsmaal.includes('$paa') ? [null, { virkning: '2022-01-01T00:00:00Z' }, { registrering: foer }, { virkning: '2022-01-01T00:00:00Z', registrering: foer }] : [null]; // prettier-ignore
    for (const paa of tider) {
      const venter = await svaret(spoergsmaal, ukendt, paa);
      expect(venter.fejl).toEqual([]);
      expect(await svaret(spoergsmaal, gammelt, paa)).toEqual(venter);
      expect(await svaret(spoergsmaal, nyt, paa)).not.toEqual(venter); // so the question can tell them apart
    }
  });

  test('SOAP: as the part asked for, and as one left out', async () => {
    const token = await systemtoken(s.l.graf, randomUUID(), {});
    const ns = 'xmlns:sdi="urn:oio:sts:sagdok:sagdokumentindeks:6" xmlns:sag="urn:oio:sts:sagdok:sag:6" xmlns:sd="urn:oio:sagdok:3.0.0" xmlns:gd="urn:oio:sts:generelledefinitioner:6"'; // prettier-ignore
    const part = (cpr: string) => `<sdi:SoegSag><sag:AttributListe></sag:AttributListe><sag:TilstandListe></sag:TilstandListe><sag:RelationListe><sag:Sagspart>
      <gd:ReferenceID><sd:URNIdentifikator>${urn(cpr)}</sd:URNIdentifikator></gd:ReferenceID></sag:Sagspart></sag:RelationListe></sdi:SoegSag>`; // prettier-ignore
    const fremsoeg = async (indhold: string) => {
      const krop = konvolut(`<sdi:FremsoegSagDokumentIndeksInput ${ns}>${indhold}</sdi:FremsoegSagDokumentIndeksInput>`);
      const svar = await soap(s.l.graf, '/sagdokumentindeks/6', krop, { authorization: `Bearer ${token}`, 'content-type': TYPE['1.2'], 'x-formaal': 'test' }); // prettier-ignore
      return { status: svar.status, koder: svar.koder, ider: svar.alle('UUIDIdentifikator').filter((id) => id === sag), tekst: svar.tekst };
    }; // prettier-ignore
    const ikke = (cpr: string) => `<sdi:SoegUdtryk><sdi:NOT>${part(cpr)}</sdi:NOT></sdi:SoegUdtryk>`;
    const kort = ({ tekst: _tekst, ...svar }: Awaited<ReturnType<typeof fremsoeg>>) => svar;
    expect(kort(await fremsoeg(part(gammelt)))).toEqual(kort(await fremsoeg(part(ukendt))));
    const uden = await fremsoeg(ikke(gammelt));
    expect(kort(uden)).toEqual(kort(await fremsoeg(ikke(ukendt))));
    expect(uden.ider).not.toEqual([]); // it is there, and shown without the number
    expect(uden.tekst).not.toContain(gammelt);
  });

  test('no answer by the new number, or by the sag, holds the old one or its id', async () => {
    const { part } = await s.overblik({ cpr: gammelt });
    const q = `query($u: UUID!, $n: PartInput!, $paa: PaaTidspunkt) { overblik(part: $n, paa: $paa) { ${felter} } sag(uuid: $u, paa: $paa) { titel parter { rolle navn part { id cpr andreNumre } }
      historik { totalCount nodes { aendringer { felt foer efter } } } journalnotater { nodes { titel tekst } } dokumenter { nodes { parter { part { id cpr } } } } } }`;
    for (const paa of [null, { registrering: foer }]) {
      const svar = JSON.stringify(await s.l.data(q, { u: sag, n: { cpr: nyt }, paa }));
      expect(svar).toContain('Under det gamle');
      expect(svar).not.toContain(gammelt);
      expect(svar).not.toContain(part.id);
    }
  });
});
