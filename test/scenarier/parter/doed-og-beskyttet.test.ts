import { randomUUID } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { gruppe } from '../../support/kalder.ts';
import { maaned, nytNummer, partscene, urn } from './parter.ts';

const s = partscene();
const ved = (virkning: string) => ({ virkning: `${virkning}T12:00:00Z` });
const part = async (cpr: string, paa: object | null = null, token?: string) =>
  (await s.overblik({ cpr }, paa, token)).part;

async function enPerson(data: object = {}) {
  const [id, cpr] = [randomUUID(), nytNummer()];
  await s.person(
    id,
    'importer',
    { identifikatorer: [urn(cpr)], navn: 'Prøve Person', status: 'Aktiv', ...data },
    maaned(1),
  );
  return { id, cpr };
}

describe('death', () => {
  test('is told from when it was told, and taken back', async () => {
    const { id, cpr } = await enPerson();
    expect((await part(cpr)).doedsdato).toBeNull();
    const r = await s.person(id, 'opdater', { status: 'Doed', doedsdato: '2026-02-20' }, maaned(3));
    expect((await part(cpr)).doedsdato).toBe('2026-02-20');
    expect((await part(cpr, ved('2026-02-10'))).doedsdato).toBeNull();
    expect((await part(cpr)).navn).toBe('Prøve Person');
    await s.person(id, 'ret', { status: 'Aktiv', doedsdato: null }, maaned(4));
    expect((await part(cpr)).doedsdato).toBeNull();
    expect((await part(cpr, { registrering: r })).doedsdato).toBe('2026-02-20');
  });

  test('is told under every number, and by no other authority’s feed', async () => {
    const { id, cpr } = await enPerson();
    const nyt = nytNummer();
    await s.person(
      id,
      'opdater',
      { identifikatorer: [urn(nyt)], nummerskift: { fra: urn(cpr), til: urn(nyt) } },
      maaned(2),
    );
    await s.person(id, 'opdater', { doedsdato: '2026-02-20' }, maaned(3));
    expect([(await part(cpr)).doedsdato, (await part(nyt)).doedsdato]).toEqual(['2026-02-20', '2026-02-20']);
    const nabo = await s.l.graf.token([gruppe({ scope: '22222222' })], { cvr: '22222222' });
    expect(await part(cpr, null, nabo)).toMatchObject({ navn: null, doedsdato: null, beskyttet: null });
  });
});

describe('navne- og adressebeskyttelse', () => {
  test('holds from its first day to its last', async () => {
    const { id, cpr } = await enPerson();
    expect((await part(cpr)).beskyttet).toBeNull();
    await s.person(id, 'opdater', { beskyttet: { fra: '2026-03-01', til: '2027-03-01' } }, '2026-02-01T00:00:00Z');
    const dage = ['2026-01-15', '2026-02-15', '2026-03-01', '2027-02-28', '2027-03-01'];
    const svar = await Promise.all(dage.map(async (dag) => (await part(cpr, ved(dag))).beskyttet));
    expect(svar).toEqual([null, false, true, true, false]);
  });

  test('is not known any more when it is cleared, and ended when it is said to have ended', async () => {
    const { id, cpr } = await enPerson({ beskyttet: { fra: '2020-01-01', til: null } });
    expect((await part(cpr)).beskyttet).toBe(true);
    await s.person(id, 'opdater', { beskyttet: { fra: '2020-01-01', til: '2026-02-01' } }, maaned(2));
    expect((await part(cpr)).beskyttet).toBe(false);
    await s.person(id, 'opdater', { beskyttet: null }, maaned(3));
    expect((await part(cpr)).beskyttet).toBeNull();
  });

  test.each([{}, { fra: 'i går' }, { fra: null, til: 'snart' }])('of which nobody can read since when (%j) is protection', async (beskyttet) => {
    expect((await part((await enPerson({ beskyttet })).cpr)).beskyttet).toBe(true);
  });

  test('is told under every number', async () => {
    const { id, cpr } = await enPerson();
    const nyt = nytNummer();
    await s.person(id, 'opdater', { nummerskift: { fra: cpr, til: nyt }, beskyttet: { fra: '2026-01-01' } }, maaned(2));
    expect([(await part(cpr)).beskyttet, (await part(nyt)).beskyttet]).toEqual([true, true]);
  });
}); // prettier-ignore
