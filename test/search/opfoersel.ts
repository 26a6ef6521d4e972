/**
 * What a search does, whichever engine answers: every adapter of the port is held to this. `lav` starts an engine beside the
 * database, with all that has been projected in it; null: the register's own.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Soegemotor } from '../../schema/domaene/soegning/port.ts';
import { testDatabase } from '../support/database.ts';
import { gruppe } from '../support/kalder.ts';
import { lavSoegbar, type Soegbar } from '../support/soegbar.ts';
import { skrivRegister, type Register } from '../support/spoerg-register.ts';
import { startGraf, type Graf } from '../support/spoerg.ts';

export interface Motor {
  readonly motor: Soegemotor;
  readonly alias?: string;
  /** Brings the engine up to what is projected. */
  readonly ajour: () => Promise<void>;
  readonly slut: () => Promise<void>;
}
type LavMotor = (url: string) => Promise<Motor>;

const HANNE = '0101614444';
const BO = '0201614444';
const SOEG = ['SAGER_SE', 'YDELSER_SE', 'DOKUMENTER_SE', 'JOURNALNOTATER_SE', 'SOEG'];
const FELTER = `__typename ... on Sag { uuid titel } ... on Dokument { uuid dt: titel } ... on Journalnotat { id nt: titel }
  ... on BevilgetYdelse { id navn beloeb }`;
const SPOERG = `query($t: String, $f: SoegFilter, $s: SoegSortering, $n: Int, $a: Cursor, $p: PaaTidspunkt) {
  soeg(tekst: $t, filter: $f, sortering: $s, first: $n, after: $a, paa: $p) { totalCount forsinket
    nodes { ${FELTER} } edges { cursor } pageInfo { hasNextPage hasPreviousPage endCursor } } }`;
const celler = '{ vaerdi antal undertrykt }';
const FACETTER = `query($t: String, $f: SoegFilter, $p: PaaTidspunkt) { soeg(tekst: $t, filter: $f, paa: $p) { totalCount forsinket facetter {
  slags ${celler} kle ${celler} fremdrift ${celler} orgEnhed ${celler} master ${celler} foelsomhed ${celler} aar ${celler}
  beloeb { antal sum mindste stoerste undertrykt } } } }`;

type Json = any; // eslint-disable-line @typescript-eslint/no-explicit-any -- an answer is what the query asked for
const navn = (node: Json): string => node.titel ?? node.dt ?? node.nt ?? node.navn;

export function opfoersel(adapter: string, lav: LavMotor | null): void {
  describe(`soeg in ${adapter}`, () => {
    let [base, r, graf, soegbar] = [] as unknown as [{ url: string; slet(): Promise<void> }, Register, Graf, Soegbar];
    let motor: Motor | null = null;
    let token = '';
    let sager: Record<string, string> = {};

    const friskt = async (ider?: readonly string[]) => {
      await soegbar.goer(ider);
      await motor?.ajour();
    };
    const motorensFejl = () => graf.log.filter((linje) => linje.includes('søgemaskinen svarer ikke'));
    const soeg = async (variables: object, bearer = token): Promise<Json> => {
      const { data, errors } = await graf.spoerg(SPOERG, variables, bearer);
      expect(errors).toBeUndefined();
      return data.soeg;
    };
    const fundne = async (variables: object, bearer = token): Promise<string[]> =>
      (await soeg(variables, bearer)).nodes.map(navn).sort();
    const facetter = async (variables: object, bearer = token): Promise<Json> => {
      const { data, errors } = await graf.spoerg(FACETTER, variables, bearer);
      expect(errors).toBeUndefined();
      return data.soeg;
    };

    beforeAll(async () => {
      base = await testDatabase();
      r = await skrivRegister(base.url);
      soegbar = lavSoegbar(base.url);
      sager = {
        bolig: await r.sag({ cpr: HANNE, titel: 'Boligstøtteansøgning', sagsnummer: '2026-0042', oprettet: '2026-02-01T10:00:00Z', kle: '32.06.04', adgang_kle: '32.06.04', hemmelig_titel: 'Hemmelighedsfuld' }),
        syg: await r.sag({ cpr: BO, titel: 'Sygedagpenge til ansøgere', sagsnummer: '2025-0001', oprettet: '2025-02-01T10:00:00Z', fremdrift: 'AFSLUTTET' }),
        skjult: await r.sag({ cpr: BO, titel: 'Boligstøtte skjult', kle: '27.18.00', adgang_kle: '27.18.00' }),
        tegn: await r.sag({ cpr: BO, titel: '100% tilskud_til "ÆBLEGRØD" \\ *', beskrivelse: 'rabarber', foelsomhed: 2, adgang_foelsomhed: 2 }),
        passiv: await r.sag({ cpr: BO, titel: 'Boligstøtte passiv' }),
      }; // prettier-ignore
      await r.livscyklus(sager['passiv'] ?? '', 'passiv');
      await r.notat(sager['bolig'] ?? '', { titel: 'Ringede om boligen', tekst: 'Ønsker udsættelse' });
      await r.notat(sager['skjult'] ?? '', { titel: 'Notat om boligen, skjult' });
      await r.dokument(sager['syg'] ?? '', { titel: 'Lægeerklæring', dokumentnummer: 'D-77', dokumenttype: 'Brev', brevdato: '2025-03-01' });
      await r.bevilling({ cpr: HANNE, brugervendt_noegle: 'BEV-9' });
      const anden = await r.bevilling({ cpr: BO });
      await r.sql`update effektueringsplan set beloeb = 0.10 where id = ${anden}`;
      await r.sql`update bevilget_ydelse set startdato = '2026-01-01', slutdato = '2026-01-31' where id = ${anden}`;
      motor = lav && (await lav(base.url));
      await friskt();
      graf = await startGraf(base.url, motor ? { motor: motor.motor } : {});
      token = await graf.token([gruppe({ kle: ['32.*'], privilegier: SOEG })]);
    }, 300_000); // prettier-ignore
    afterAll(async () => {
      await graf.stop();
      await motor?.slut();
      await soegbar.slut();
      await r.slut();
      await base.slet();
    });

    test.each([
      ['no text: everything that may be seen', {}, ['Boligstøtteansøgning', 'Lægeerklæring', 'Ringede om boligen', 'Sygedagpenge', 'Sygedagpenge', 'Sygedagpenge til ansøgere', '100% tilskud_til "ÆBLEGRØD" \\ *'].sort()],
      ['the beginning of a compound', { t: 'bolig' }, ['Boligstøtteansøgning', 'Ringede om boligen']],
      ['another form of a word', { t: 'sygedagpengene' }, ['Sygedagpenge', 'Sygedagpenge', 'Sygedagpenge til ansøgere']],
      ['capitals and Danish letters', { t: 'æblegrød' }, ['100% tilskud_til "ÆBLEGRØD" \\ *']],
      ['a decomposed letter', { t: 'lægeerkla\u0308ring'.replace('a\u0308', 'æ') }, ['Lægeerklæring']],
      ['every word', { t: 'ringede udsættelse' }, ['Ringede om boligen']],
      ['one word that is nowhere', { t: 'ringede rabarber' }, []],
      ['a description', { t: 'rabarber' }, ['100% tilskud_til "ÆBLEGRØD" \\ *']],
      ['sagsnummer', { t: '2026-0042' }, ['Boligstøtteansøgning']],
      ['sagsnummer without hyphen', { t: '20260042' }, ['Boligstøtteansøgning']],
      ['dokumentnummer', { t: 'd-77' }, ['Lægeerklæring']],
      ['the key of a bevilling', { t: 'bev-9' }, ['Sygedagpenge']],
      ['CPR with hyphen', { t: '010161-4444' }, ['Boligstøtteansøgning', 'Ringede om boligen', 'Sygedagpenge']],
      ['CPR without, and a word', { t: '0101614444 bolig' }, ['Boligstøtteansøgning', 'Ringede om boligen']],
      ['% is itself', { t: '100%' }, ['100% tilskud_til "ÆBLEGRØD" \\ *']],
      ['% finds no others', { t: '%' }, ['100% tilskud_til "ÆBLEGRØD" \\ *']],
      ['_ is itself', { t: 'sygedagpenge_til' }, []],
      ['* is itself', { t: 'bolig*' }, []],
      ['" is itself', { t: '"bolig"' }, []],
      ['\\ is itself', { t: 'bolig\\' }, []],
      ['nothing but signs that part words', { t: '---' }, []],
      ['what hides in the title nobody may read', { t: 'hemmelighedsfuld' }, []],
      ['passive', { t: 'passiv' }, []],
      ['hidden', { t: 'skjult' }, []],
    ])('%s', async (_navn, variables, forventet) => {
      expect(await fundne(variables)).toEqual(forventet);
    }); // prettier-ignore

    test.each([
      ['slags', { slags: ['DOKUMENT'] }, ['Lægeerklæring']],
      ['no slags', { slags: [] }, []],
      ['part', { part: { cpr: HANNE } }, ['Boligstøtteansøgning', 'Ringede om boligen', 'Sygedagpenge']],
      ['kle', { kle: ['32.06.*'] }, ['Boligstøtteansøgning', 'Ringede om boligen']],
      ['no kle', { kle: [] }, []],
      ['fremdrift', { fremdrift: ['AFSLUTTET'] }, ['Sygedagpenge til ansøgere']],
      ['orgEnhed', { orgEnhed: ['0e0e0e0e-0000-4000-8000-000000000009'] }, []],
      ['master', { master: ['5e5e5e5e-0000-4000-8000-000000000001'], slags: ['DOKUMENT'] }, ['Lægeerklæring']],
      ['foelsomhed', { foelsomhed: ['FORTROLIGE_PERSONOPLYSNINGER'] }, ['100% tilskud_til "ÆBLEGRØD" \\ *']],
      ['oprettet', { oprettet: { fra: '2026-02-01T00:00:00Z', til: '2026-03-01T00:00:00Z' } }, ['Boligstøtteansøgning']],
      ['beloeb', { beloeb: { fra: '0.1', til: '0.100' } }, ['Sygedagpenge']],
      ['aktiv', { aktiv: false }, ['Sygedagpenge']],
      ['several', { slags: ['SAG'], part: { cpr: BO }, fremdrift: ['OPSTAAET'] }, ['100% tilskud_til "ÆBLEGRØD" \\ *']],
    ])('filter: %s', async (_navn, f, forventet) => {
      expect(await fundne({ f })).toEqual(forventet);
    }); // prettier-ignore

    test('the secret title finds for those who may read it', async () => {
      const maa = await graf.token([gruppe({ privilegier: [...SOEG, 'HEMMELIG_TITEL_SE'] })]);
      expect(await fundne({ t: 'hemmelighedsfuld' }, maa)).toEqual(['Boligstøtteansøgning']);
      expect(await fundne({ t: 'hemmelighedsfuld 2026-0042' }, maa)).toEqual(['Boligstøtteansøgning']);
    });

    test('totals and facets are those of what may be seen, sums are exact', async () => {
      const { totalCount, facetter: f, forsinket } = await facetter({});
      expect([totalCount, forsinket]).toEqual([7, false]);
      const som = (liste: Json[]) => Object.fromEntries(liste.map(({ vaerdi, antal }) => [vaerdi, antal]));
      expect(som(f.slags)).toEqual({ SAG: 3, YDELSE: 2, DOKUMENT: 1, JOURNALNOTAT: 1 });
      expect(som(f.kle)).toEqual({ '32.30.04': 5, '32.06.04': 2 });
      expect(som(f.fremdrift)).toEqual({ OPSTAAET: 2, AFSLUTTET: 1 });
      expect(som(f.foelsomhed)).toEqual({ IKKE_FORTROLIGE_DATA: 6, FORTROLIGE_PERSONOPLYSNINGER: 1 });
      expect(som(f.aar)).toMatchObject({ 2026: 2, 2025: 2 });
      expect(f.beloeb).toEqual({
        antal: 2,
        sum: '1193.10',
        mindste: '0.10',
        stoerste: '1193.00',
        undertrykt: false,
      });
    });

    test('pages follow on in every order, and none is met twice', async () => {
      for (const felt of ['SENEST_AENDRET', 'OPRETTET', 'BELOEB'])
        for (const retning of ['STIGENDE', 'FALDENDE']) {
          const [sete, sider]: [string[], number[]] = [[], []];
          for (let a: string | null = null, mere = true; mere;) {
            const side = await soeg({ n: 2, a, s: { felt, retning } });
            expect(side.totalCount).toBe(7);
            sete.push(...side.nodes.map((n: Json) => `${n.__typename} ${n.uuid ?? n.id}`));
            sider.push(side.nodes.length);
            [a, mere] = [side.pageInfo.endCursor, side.pageInfo.hasNextPage];
          }
          expect(sider).toEqual([2, 2, 2, 1]);
          expect(new Set(sete).size).toBe(7);
        }
      const { nodes } = await soeg({ n: 1, s: { felt: 'BELOEB', retning: 'FALDENDE' } });
      expect(nodes[0].beloeb).toBe('1193.00');
    });

    test('a caller without SOEG, or without a group that lets anything through, finds nothing', async () => {
      const kode = async (g: object) =>
        (await graf.spoerg(SPOERG, {}, await graf.token([gruppe(g)]))).errors?.[0]?.extensions.code;
      expect(await kode({ privilegier: ['SAGER_SE'] })).toBe('FORBIDDEN');
      const [andet, tomt] = [
        await graf.token([
          gruppe({ kle: ['27.*'], privilegier: ['SOEG'] }),
          gruppe({ kle: ['32.*'], privilegier: ['SAGER_SE'] }),
        ]),
        await graf.token([gruppe({ kle: [], privilegier: SOEG }), gruppe({ scope: '22222222', privilegier: SOEG })]),
      ];
      expect(await soeg({}, andet)).toMatchObject({ totalCount: 0, nodes: [] });
      expect((await graf.spoerg(SPOERG, {}, tomt)).errors?.[0]?.extensions.code).toBe('FORBIDDEN');
    });

    test('STATISTIK counts without rows; one to four are not told, nor what would tell them', async () => {
      const tal = await graf.token([gruppe({ kle: ['32.*'], privilegier: ['STATISTIK'] })]);
      const svar = await facetter({}, tal);
      expect(svar.totalCount).toBe(7);
      expect(svar.facetter.slags).toEqual([
        { vaerdi: 'SAG', antal: null, undertrykt: true },
        { vaerdi: 'YDELSE', antal: null, undertrykt: true },
        { vaerdi: 'DOKUMENT', antal: null, undertrykt: true },
        { vaerdi: 'JOURNALNOTAT', antal: null, undertrykt: true },
      ]);
      expect(svar.facetter.kle).toEqual([
        { vaerdi: '32.30.04', antal: null, undertrykt: true },
        { vaerdi: '32.06.04', antal: null, undertrykt: true },
      ]);
      expect(svar.facetter.beloeb).toMatchObject({ antal: null, sum: null, undertrykt: true });
      expect((await soeg({ t: 'bolig' }, tal)).totalCount).toBe(0);
      expect((await soeg({ f: { part: { cpr: HANNE } } }, tal)).totalCount).toBe(0);
      expect((await soeg({}, tal)).nodes).toEqual([]);
    });

    test('what changed is found as it is at once, and counted, before and after it is projected', async () => {
      const id = sager['syg'] ?? '';
      await r.sql`update sag set titel = 'Rettet titel', fremdrift = 'AFGJORT' where id = ${id}`;
      await soegbar.meld([id]);
      for (const _ of [1, 2, 3]) {
        expect(await fundne({ t: 'rettet' })).toEqual(['Rettet titel']);
        expect(await fundne({ t: 'ansøgere' })).toEqual([]);
        const { totalCount, facetter: f } = await facetter({});
        expect(totalCount).toBe(7);
        expect(f.fremdrift.map((c: Json) => c.vaerdi).sort()).toEqual(['AFGJORT', 'OPSTAAET']);
        await soegbar.projicer();
        if (_ === 2) await motor?.ajour();
      }
    });

    test('a sag that is reclassified takes its notater and dokumenter with it, at once', async () => {
      const id = sager['bolig'] ?? '';
      await r.sql`update sag set kle = '27.18.00', adgang_kle = '27.18.00' where id = ${id}`;
      await soegbar.meld([id]);
      for (const _ of [1, 2]) {
        expect(await fundne({ t: 'bolig' })).toEqual([]);
        expect((await facetter({})).totalCount).toBe(5);
        await friskt([]);
      }
      await r.sql`update sag set kle = '32.06.04', adgang_kle = '32.06.04' where id = ${id}`;
      await friskt([id]);
      expect(await fundne({ t: 'bolig' })).toEqual(['Boligstøtteansøgning', 'Ringede om boligen']);
    });

    test('a removed sag is gone with what hung on it, and does not come back', async () => {
      const sag = await r.sag({ cpr: BO, titel: 'Kortvarig' });
      await r.notat(sag, { titel: 'Kortvarigt notat' });
      await friskt();
      expect(await fundne({ t: 'kortvarig' })).toEqual(['Kortvarig', 'Kortvarigt notat']);
      await r.livscyklus(sag, 'fjernet');
      await r.sql`delete from sag where id = ${sag}`;
      await soegbar.meld([sag]);
      for (const _ of [1, 2]) {
        expect(await fundne({ t: 'kortvarig' })).toEqual([]);
        await friskt([]);
      }
    });

    test('at another instant it finds what held then', async () => {
      const sag = await r.sag({ cpr: BO, titel: 'Nyt navn', virkning: '[2026-01-01T00:00:00Z,2099-01-01T00:00:00Z)' });
      const felles = { id: sag, ejer_cvr: '11111111', adgang_ejer: '11111111', foelsomhed: 1, adgang_foelsomhed: 1 };
      const kle = { kle: '32.30.04', adgang_kle: '32.30.04' };
      await r.skive('sag', { ...felles, ...kle, titel: 'Gammelt navn', virkning: '[2021-01-01T00:00:00Z,2026-01-01T00:00:00Z)' });
      await r.skive('sag', { ...felles, ...kle, titel: 'Kommende navn', virkning: '[2099-01-01T00:00:00Z,)' });
      const flyttet = await r.sag({ cpr: BO, titel: 'Gammelt men nu andres', kle: '27.18.00', virkning: '[2026-01-01T00:00:00Z,)' });
      await r.skive('sag', { ...felles, ...kle, id: flyttet, titel: 'Gammelt og nu skjult', virkning: '[2021-01-01T00:00:00Z,2026-01-01T00:00:00Z)' });
      await soegbar.meld([sag, flyttet]);
      for (const _ of [1, 2]) {
        expect(await fundne({ t: 'navn' })).toEqual(['Nyt navn']);
        expect(await fundne({ t: 'gammelt', p: { virkning: '2024-01-01T00:00:00Z' } })).toEqual(['Gammelt navn']);
        expect(await fundne({ t: 'navn', p: { virkning: '2100-01-01T00:00:00Z' } })).toEqual(['Kommende navn']);
        expect(await fundne({ t: 'navn', p: { virkning: '2019-01-01T00:00:00Z' } })).toEqual([]);
        await friskt([]);
      }
    }); // prettier-ignore

    test('a number left behind in a confidential change finds nothing, the new one finds both', async () => {
      const [gammelt, nyt] = ['0301614444', '0401614444'];
      await r.sag({ cpr: gammelt, titel: `Vedr ${gammelt}` });
      await r.sag({ cpr: nyt, titel: 'Efter skiftet' });
      await r.person([[gammelt, { fortrolig: true }], [nyt]]);
      await friskt();
      expect(await fundne({ t: gammelt })).toEqual([]);
      expect(await fundne({ f: { part: { cpr: gammelt } } })).toEqual([]);
      expect(await fundne({ t: nyt })).toEqual(['Efter skiftet', `Vedr ${gammelt}`]);
      expect(await fundne({ f: { part: { cpr: nyt } } })).toEqual(['Efter skiftet', `Vedr ${gammelt}`]);
    });

    test('statistik counts the same, with running ydelser and how long sager took', async () => {
      const spoerg = (g: object) => async () =>
        (
          await graf.spoerg(
            `{ statistik(mindstAabneSager: 1) { borgereMedAabneSager daekning { navn sager ydelser medPart medKle medBeloeb foerste seneste } sager { hovedgruppe { vaerdi antal undertrykt } status { antal } system { antal } maaned { vaerdi } }
              ydelser { navn frekvens antal sum } gennemloeb { fra til antal median undertrykt } } }`,
            {},
            await graf.token([gruppe({ kle: ['32.*'], ...g })]),
          )
        ).data.statistik;
      const set = await spoerg({ privilegier: SOEG })();
      const { data } = await graf.spoerg(FACETTER, { f: { slags: ['SAG'] } }, token);
      expect(set.sager.hovedgruppe).toEqual([{ vaerdi: '32', antal: data.soeg.totalCount, undertrykt: false }]);
      expect(set.ydelser).toEqual([{ navn: 'Sygedagpenge', frekvens: 'Måned', antal: 1, sum: '1193.00' }]);
      expect(set.borgereMedAabneSager).toBeGreaterThan(1);
      expect(set.gennemloeb.map((g: Json) => g.til)).toEqual(['OPLYST', 'AFGJORT', 'AFSLUTTET']);
      const faar = (felt: string) => set.daekning.reduce((sum: number, en: Json) => sum + en[felt], 0);
      expect(faar('sager')).toBe(set.sager.system.reduce((sum: number, en: Json) => sum + en.antal, 0));
      expect([faar('ydelser'), faar('medBeloeb'), faar('medKle')]).toEqual([2, 2, faar('sager') + 2]);
      expect(set.daekning[0].foerste <= set.daekning[0].seneste).toBe(true);
      const talt = await spoerg({ privilegier: ['STATISTIK'] })();
      expect(talt.daekning[0]).toMatchObject({ ydelser: null, medBeloeb: null, foerste: null, seneste: null });
      expect(talt.ydelser).toEqual([{ navn: 'Sygedagpenge', frekvens: 'Måned', antal: null, sum: null }]);
      expect((await graf.spoerg('{ statistik { borgereMedAabneSager } }')).errors?.[0]?.extensions.code).toBe(
        'FORBIDDEN',
      );
    });

    test('the engine has answered, and the register never in its place', () => {
      expect(motorensFejl()).toEqual([]);
    });

    test('what is shown is in the audit log, a number in the text among the persons and not among the criteria', async () => {
      await soeg({ t: `${HANNE.slice(0, 6)}-${HANNE.slice(6)} bolig` });
      const [raekke] = await r.sql<{ personer: string[]; objekter: string[]; kriterier: string; antal: number }[]>`
        select personer, objekter, kriterier, antal from opslag where slags = 'soeg' order by tidspunkt desc limit 1`;
      expect(raekke?.personer).toContain(`cpr:${HANNE}`);
      expect(raekke?.objekter).toContain(sager['bolig']);
      expect(raekke?.kriterier).not.toContain('4444');
    });
  });
}
