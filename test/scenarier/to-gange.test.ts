import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { advisdata } from '../support/haendelsesdata.ts';
import { sagsdata, type Json } from '../support/indgang.ts';
import { gruppe } from '../support/kalder.ts';
import { levende } from '../support/levende.ts';

const t = levende();
const DAG = (nr: number) => `2026-03-${String(nr).padStart(2, '0')}T00:00:00Z`;
let loebenr = 0;
/** A new person for each test: the overview is asked of. */
const nyPart = () => `010161${String(4000 + (loebenr += 1))}`;

const post = (samme: string, titel: string, andet: Json = {}) => ({
  journalposter: [{ rolle: 'Journalnotat', indeks: '1', reference: samme, fra: DAG(1), notat: { titel, tekst: `${titel} tekst`, format: 'Text' }, ...andet }],
}); // prettier-ignore

/** What every way out says of the notater of the person and of their sag. */
async function alleVeje({ cpr, sag, ord, paa = null, token }: { cpr: string; sag: string; ord: string; paa?: object | null; token?: string }) {
  await t.projicer();
  const q = `query($c: CPR!, $s: UUID!, $o: String!, $p: PaaTidspunkt) {
    overblik(part: { cpr: $c }, paa: $p) { journalnotater { totalCount nodes { id titel } } tidslinje { nodes { slags tekst } } adviser { totalCount nodes { titel } } }
    sag(uuid: $s, paa: $p) { journalnotater { totalCount nodes { id titel tekst } } }
    soeg(tekst: $o, filter: { slags: [JOURNALNOTAT] }) { totalCount nodes { ... on Journalnotat { id titel } } } }`;
  const { overblik, sag: paaSag, soeg } = await t.data(q, { c: cpr, s: sag, o: ord, p: paa }, token ?? (await t.graf.token([gruppe({ privilegier: ['SAGER_SE', 'JOURNALNOTATER_SE', 'SOEG'], foelsomhed: 'VIP_SAGER' })])));
  const fraTidslinjen = overblik.tidslinje.nodes.filter((en: Json) => en.slags === 'journalnotat').map((en: Json) => String(en.tekst).replace('Journalnotat: ', ''));
  expect(overblik.journalnotater.totalCount).toBe(overblik.journalnotater.nodes.length);
  expect(paaSag.journalnotater.totalCount).toBe(paaSag.journalnotater.nodes.length);
  expect(overblik.journalnotater.nodes.map((en: Json) => en.id)).toEqual(paaSag.journalnotater.nodes.map((en: Json) => en.id));
  const titler = paaSag.journalnotater.nodes.map((en: Json) => en.titel);
  expect(overblik.journalnotater.nodes.map((en: Json) => en.titel)).toEqual(titler);
  expect(fraTidslinjen).toEqual(titler);
  if (paa === null) expect(soeg.nodes.map((en: Json) => en.titel)).toEqual(titler);
  if (paa === null) expect(soeg.totalCount).toBe(titler.length);
  return { titler, adviser: overblik.adviser.nodes.map((en: Json) => en.titel), ider: paaSag.journalnotater.nodes.map((en: Json) => en.id) };
} // prettier-ignore

interface Fortalt {
  readonly cpr: string;
  readonly sag: string;
  readonly notat: string;
  readonly ord: string;
}
const ny = (): Fortalt => {
  const ord = `Ord${randomUUID().slice(0, 8)}`;
  return { cpr: nyPart(), sag: randomUUID(), notat: randomUUID(), ord };
};
const somPost = ({ cpr, sag, notat, ord }: Fortalt, andet: Json = {}) =>
  t.sig('sag.importer', sag, sagsdata({ cpr, ...post(notat, ord, andet) }), DAG(1));
const somObjekt = ({ sag, notat, ord }: Fortalt, andet: Json = {}, tid = DAG(2)) =>
  t.sig('journalnotat.importer', notat, { sag, titel: ord, tekst: `${ord} tekst`, format: 'Text', ...andet }, tid);

describe('a notat its source tells of as an object and as a journalpost', () => {
  test.each(['object', 'journalpost'])('is one, the %s first; at every registrering it is there', async (foerst) => {
    const f = ny();
    const [a, b] = foerst === 'object' ? [somObjekt, somPost] : [somPost, somObjekt];
    if (foerst === 'object') await t.sig('sag.importer', f.sag, sagsdata({ cpr: f.cpr }), DAG(1));
    const efterA = await a(f);
    const enkelt = await alleVeje(f);
    expect(enkelt.titler).toEqual([f.ord]);
    const efterB = await (b === somPost ? t.sig('sag.opdater', f.sag, post(f.notat, f.ord), DAG(3)) : b(f));
    expect((await alleVeje(f)).titler).toEqual([f.ord]);
    for (const registrering of [efterA, efterB]) expect((await alleVeje({ ...f, paa: { registrering } })).titler).toEqual([f.ord]); // prettier-ignore
  });

  test('is known by an indeks that is its uuid, as SF1470 leaves the reference empty, and by the id its journalpost has here', async () => {
    const f = ny();
    await somPost(f, { indeks: f.notat, reference: undefined });
    await somObjekt(f);
    expect((await alleVeje(f)).titler).toEqual([f.ord]);

    const g = ny();
    await somPost(g, { reference: undefined });
    const [id] = (await alleVeje(g)).ider;
    const notat = Buffer.from(String(id), 'base64url').toString().split(':')[1] ?? '';
    await somObjekt({ ...g, notat });
    expect((await alleVeje(g)).titler).toEqual([g.ord]);
  });

  test('says what was said last, whichever way, in whatever order it came', async () => {
    const f = ny();
    await somPost(f);
    await somObjekt(f);
    const foer = await t.sig('journalnotat.ret', f.notat, { titel: `${f.ord} ny` }, DAG(5));
    expect((await alleVeje(f)).titler).toEqual([`${f.ord} ny`]);
    await t.sig('sag.ret', f.sag, post(f.notat, `${f.ord} sen`), DAG(4));
    expect((await alleVeje(f)).titler).toEqual([`${f.ord} ny`]);
    await t.sig('sag.ret', f.sag, post(f.notat, `${f.ord} sidst`), DAG(6));
    expect((await alleVeje(f)).titler).toEqual([`${f.ord} sidst`]);
    expect((await alleVeje({ ...f, paa: { registrering: foer } })).titler).toEqual([`${f.ord} ny`]);
    await t.genopbyg();
    expect((await alleVeje(f)).titler).toEqual([`${f.ord} sidst`]);
  });

  test('is gone when either way takes it away', async () => {
    const f = ny();
    await somPost(f);
    await somObjekt(f);
    await t.sig('journalnotat.slet', f.notat, {}, DAG(5));
    expect((await alleVeje(f)).titler).toEqual([]);

    const g = ny();
    await somPost(g);
    await somObjekt(g);
    const foer = await t.sig('sag.opdater', g.sag, { udenNotifikation: false, egenskaber: [{ titel: 'x' }] }, DAG(4));
    await t.sig('sag.opdater', g.sag, post(g.notat, g.ord, { til: DAG(5) }), DAG(5));
    expect((await alleVeje(g)).titler).toEqual([]);
    expect((await alleVeje({ ...g, paa: { registrering: foer } })).titler).toEqual([g.ord]);
    expect((await alleVeje({ ...g, paa: { virkning: DAG(4) } })).titler).toEqual([g.ord]);
  });

  test('is hidden by the følsomhed the object carries, and not shown by the other way', async () => {
    const f = ny();
    await somPost(f);
    await somObjekt(f, { foelsomhed: 'VIP_SAGER' });
    const privilegier = ['SAGER_SE', 'JOURNALNOTATER_SE', 'SOEG'];
    const lav = await t.graf.token([gruppe({ privilegier, foelsomhed: 'FORTROLIGE_PERSONOPLYSNINGER' })]);
    expect((await alleVeje({ ...f, token: lav })).titler).toEqual([]);
    const hoej = await t.graf.token([gruppe({ privilegier, foelsomhed: 'VIP_SAGER' })]);
    expect((await alleVeje({ ...f, token: hoej })).titler).toEqual([f.ord]);
  });

  test('on another sag, or of another uuid, is another', async () => {
    const f = ny();
    await somPost(f);
    await somObjekt({ ...f, notat: randomUUID() });
    expect((await alleVeje(f)).titler).toEqual([f.ord, f.ord]);
  });

  test('is an advis where the source tells of it so', async () => {
    const f = ny();
    await somPost(f);
    await t.sig('advis.importer', f.notat, advisdata({ sag: f.sag, titel: f.ord, aktoerer: [] }), DAG(2));
    expect(await alleVeje(f)).toMatchObject({ titler: [], adviser: [f.ord] });
  });
});
