import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { gemDemogrundlag } from '../../db/skriv/demo.ts';
import { lavSkriveklient } from '../../db/skriv/klient.ts';
import { korsbaek } from '../../indexers/kilder/demo/korsbaek.ts';
import { demoAftaler, demoToken, demoVisningsklasser } from '../../indexers/kilder/demo/rettigheder.ts';
import { NU } from '../../indexers/kilder/generator/generer.ts';
import { findSystem, katalog } from '../../indexers/kilder/systemer/katalog.ts';
import { katalogRaekker } from '../../indexers/kilder/systemer/katalogRaekker.ts';
import { cpr as cprKilde, organisation } from '../../indexers/kilder/systemer/referencekilder.ts';
import type { Familie } from '../../indexers/kilder/systemer/system.ts';
import { lavLeverandoer, leverancer } from '../../kommandoer/demofeed/lever.ts';
import { testDatabase } from '../support/database.ts';
import { antal } from '../support/froe.ts';
import { aabnIndgang } from '../support/indgang.ts';
import { startGraf, type Graf } from '../support/spoerg.ts';

const PARTI = 500;
/** Of the 2,000 citizens; the stories are always all there. */
const PERSONER = antal(2_000, 500);
const INDLAESNING_MS = 240_000;

let graf: Graf;
let borgerservice: string;
const udfald = new Map<string, number>();
const undtagne: unknown[] = [];
/** Hændelser of each system as they were made, and as they came out of its feed. */
const leveret = new Map<string, [sendt: number, modtaget: number]>();
const slut: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  const database = await testDatabase();
  slut.push(database.slet);
  const klient = lavSkriveklient(database.url, 'test-demo');
  const grundlag = { systemer: katalogRaekker(), aftaler: demoAftaler, visningsklasser: demoVisningsklasser };
  await klient.koer((tx) => gemDemogrundlag(tx, grundlag));
  await klient.slut();
  await indlaes(database.url);
  graf = await startGraf(database.url);
  slut.unshift(() => graf.stop());
  const { grupper, ...claims } = demoToken.borgerservice;
  borgerservice = await graf.token(grupper, claims);
}, INDLAESNING_MS);
afterAll(async () => {
  for (const en of slut) await en();
});

/** As `serve --demo` does it: each system through its own kind of feed. */
async function indlaes(url: string): Promise<void> {
  const { indgang, slut } = aabnIndgang(url);
  const lever = lavLeverandoer('11111111', NU);
  for (const [uuid, haendelser] of leverancer(korsbaek(PERSONER))) {
    const system = findSystem(uuid);
    if (!system) throw new Error(uuid);
    const { poster, ulaeste } = await lever(system, haendelser);
    leveret.set(system.navn, [(leveret.get(system.navn)?.[0] ?? 0) + haendelser.length, (leveret.get(system.navn)?.[1] ?? 0) + poster.length]); // prettier-ignore
    if (ulaeste > 0) undtagne.push([system.navn, 'ulæst', ulaeste]);
    for (let fra = 0; fra < poster.length; fra += PARTI) {
      const parti = poster.slice(fra, fra + PARTI);
      for (const [nr, { status, advarsler, fejl }] of (await indgang.modtag(parti)).entries()) {
        udfald.set(status, (udfald.get(status) ?? 0) + 1);
        if (status !== 'anvendt')
          undtagne.push([system.navn, parti[nr]?.haendelse.type, status, ...advarsler, ...fejl]);
      }
    }
  }
  await slut();
}

interface Ydelsessvar {
  readonly beloeb: string | null;
  readonly startdato: string | null;
  readonly bevilling: {
    readonly sag: { readonly master: { readonly navn: string } } | null;
    readonly effektueringer: { readonly nodes: readonly { readonly bruttobeloeb: string | null }[] };
  };
}

const af = (familie: Familie, objekt = '') =>
  katalog.filter((en) => en.familie === familie && (objekt === '' || objekt in en.foerer));

describe('the Korsbæk demo in the register', () => {
  test('every hændelse is applied, without a warning', () => {
    expect(undtagne.slice(0, 5)).toEqual([]);
    expect([...udfald.keys()]).toEqual(['anvendt']);
  });

  test.each(katalog.filter(({ feed }) => feed !== 'ingen'))('$navn delivers by $feed, and nothing of it is lost', ({ navn }) => {
    const [sendt, modtaget] = leveret.get(navn) ?? [0, 0];
    expect(sendt).toBeGreaterThan(0);
    expect(modtaget).toBe(sendt);
  }); // prettier-ignore

  test.each(af('ydelsessystemer'))(
    '$navn: the demo’s user sees sag, bevilling, ydelse with amount and period, and effektuering',
    async ({ uuid, navn }) => {
      const { data } = await graf.spoerg(
        `query ($master: [UUID!]) { ydelser(filter: { master: $master }, first: 50) { nodes { navn beloeb startdato
          master { navn } bevilling { uuid sag { titel master { navn } } effektueringer(first: 1) { nodes { bruttobeloeb } } } } } }`,
        { master: [uuid] },
        borgerservice,
      );
      const hele = (data.ydelser.nodes as Ydelsessvar[]).filter(
        ({ beloeb, startdato, bevilling }) =>
          beloeb && startdato && bevilling.sag?.master.navn === navn && bevilling.effektueringer.nodes[0]?.bruttobeloeb,
      );
      expect(hele.length).toBeGreaterThan(0);
    },
  );

  test.each(af('sagssystemer'))(
    '$navn: sag with dokument or journalnotat, and advis where it has one',
    async (system) => {
      const { data } = await graf.spoerg(
        `query ($master: [UUID!]) { sager(filter: { master: $master }, first: 50) { nodes { titel
        dokumenter(first: 1) { nodes { titel } } journalnotater(first: 1) { nodes { titel } } } } }`,
        { master: [system.uuid] },
      );
      const { nodes } = data.sager as { nodes: { dokumenter: { nodes: [] }; journalnotater: { nodes: [] } }[] };
      const medPapir = nodes.filter((sag) => sag.dokumenter.nodes.length + sag.journalnotater.nodes.length > 0);
      expect(medPapir.length).toBeGreaterThan(0);
      if (!('advis' in system.foerer)) return;
      const adviser = await adviserFra(system.uuid, await graf.token());
      expect(adviser.some(({ kilde, sag }) => kilde.navn === system.navn && sag !== null)).toBe(true);
    },
  );

  test.each(af('haendelserUdefra'))('$navn: an advis on the citizen, with its source', async ({ uuid, navn }) => {
    const adviser = await adviserFra(uuid, borgerservice);
    expect(adviser.some(({ kilde, sag }) => kilde.navn === navn && sag === null)).toBe(true);
  });

  test('the registers are in the overview: protection, units with contact, klasser, sources', async () => {
    const { data } = await graf.spoerg(
      `{ overblik(part: { cpr: "7702930606" }) { part { navn beskyttet } komplet ansvarlige { navn telefon email }
        kilder { system { navn } tilstand mangler } } klasse(kle: "32.30.04") { titel } }`,
      {},
      borgerservice,
    );
    expect(data.overblik.part).toEqual({ navn: 'Ida Vindebro', beskyttet: true });
    expect(data.overblik.ansvarlige.length).toBeGreaterThan(0);
    for (const enhed of data.overblik.ansvarlige) expect(Object.values(enhed)).not.toContain(null);
    expect(data.klasse.titel).toBe('Udbetaling af sygedagpenge');
    const kilder = data.overblik.kilder as { system: { navn: string }; tilstand: string; mangler: number }[];
    expect(kilder.filter(({ mangler, tilstand }) => mangler > 0 || tilstand === 'UFULDSTAENDIG')).toEqual([]);
    const navne = kilder.map(({ system }) => system.navn);
    expect(navne).toEqual(expect.arrayContaining([cprKilde.navn, organisation.navn]));
    expect(data.overblik.komplet).toBe(true);
  });
});

const ADVISER = `query ($parter: [PartInput!]!) { overblikForKreds(parter: $parter) {
  adviser(first: 50) { nodes { titel sag { titel } kilde { navn } } } } }`;

/** All adviser shown for the first citizens and firms the system has sent one on. */
async function adviserFra(uuid: string, token: string) {
  const { data } = await graf.spoerg(ADVISER, { parter: parterMedAdvis(uuid) }, token);
  type Svar = { adviser: { nodes: { kilde: { navn: string }; sag: object | null }[] } }[];
  return (data.overblikForKreds as Svar).flatMap(({ adviser }) => adviser.nodes);
}

function parterMedAdvis(uuid: string, hoejst = 10): object[] {
  const fundne = new Map<string, object>();
  for (const { source, type, data } of korsbaek(PERSONER)) {
    if (source !== `urn:uuid:${uuid}` || type !== 'dk.overblik.advis.importer.v1') continue;
    const [{ reference }] = data['parter'] as [{ reference: string }]; // every advis of the demo names its part
    const nummer = reference.slice(reference.lastIndexOf(':') + 1);
    fundne.set(reference, reference.startsWith('urn:oio:cpr-nr:') ? { cpr: nummer } : { cvr: nummer });
    if (fundne.size === hoejst) break;
  }
  return [...fundne.values()];
}
