import { randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { forbind, type Sql } from '../../../db/client.ts';
import { aabnEmbedded } from '../../../db/embedded.ts';
import { genopbyg } from '../../../db/genopbyg/genopbyg.ts';
import { migrer } from '../../../db/migrer.ts';
import { forfaldne } from '../../../db/sletning/forfaldne.ts';
import { pak } from '../../../db/sletning/pak.ts';
import { projicerNaeste } from '../../../db/soeg/projektion.ts';
import { lavSkriveklient, type Skriveklient } from '../../../db/skriv/klient.ts';
import { sletForfaldne, sletUdpegede, type Sletgrundlag } from '../../../indexers/sletning/slet.ts';
import { lavTilbageskrivning } from '../../../indexers/tilbage/skrivning.ts';
import { nummerer } from '../../../db/udgang/sekvens.ts';
import type { Skriver } from '../../../indexers/modtag/post.ts';
import { oejeblik, type Oejeblik } from '../../../schema/domaene/tid.ts';
import { skrivJournal } from '../../../kommandoer/sletjournal.ts';
import type { Uuid } from '../../../schema/domaene/id.ts';
import { bevillingsdata, dokumentdata, effektueringsdata } from '../../support/haendelsesdata.ts';
import {
  aabnIndgang,
  haendelse,
  sagsdata,
  skriverMed,
  TESTNOEGLE,
  type Json,
  type Send,
} from '../../support/indgang.ts';
import { kalderMed, KORSBAEK } from '../../support/kalder.ts';

/** A server of the test's own: its files are read when the job is done. */
let mappe: string;
let sql: Sql;
let klient: Skriveklient;
let udgang: Skriveklient;
let url: string;
let send: Send;
let grundlag: Sletgrundlag;
const slut: (() => Promise<unknown>)[] = [];

beforeAll(async () => {
  mappe = await mkdtemp(join(tmpdir(), 'overblik-spor-'));
  const server = await aabnEmbedded(mappe, { flygtig: true });
  ({ url } = server);
  await migrer(url);
  sql = forbind({ url, max: 1, applikation: 'test', tidsgraenseMs: 600_000 });
  await sql`alter system set wal_recycle = off`;
  // Compressed, a value would be there and not be found.
  await sql`alter system set wal_compression = off`;
  for (const [tabel, kolonne] of [['registrering', 'data'], ['forsendelse', 'indhold'], ['karantaene', 'indhold'], ['soegedokument', 'ord'], ['soegedokument', 'alt']] as const) {
    await sql`alter table ${sql(tabel)} alter column ${sql(kolonne)} set storage external`;
  }
  await sql`select pg_reload_conf()`;
  klient = lavSkriveklient(url, 'test-slet');
  udgang = lavSkriveklient(url, 'test-udgang', 'overblik_udgang');
  const ind = aabnIndgang(url);
  ({ send } = ind);
  grundlag = { noegle: TESTNOEGLE, noter: (sletninger) => skrivJournal(join(mappe, 'sletninger.jsonl'), sletninger) };
  slut.push(ind.slut, () => klient.slut(), () => udgang.slut(), () => sql.end(), server.stop, () => rm(mappe, { recursive: true, force: true }));
}, 300_000); // prettier-ignore
afterAll(async () => {
  for (const en of slut) await en();
}, 120_000);

/** Files under the folder that hold one of the texts, and which. */
async function fundIFiler(tekster: readonly string[]): Promise<Map<string, string[]>> {
  const ud = new Map<string, string[]>();
  const naale = tekster.map((tekst) => [tekst, Buffer.from(tekst)] as const);
  for (const fil of await readdir(mappe, { recursive: true, withFileTypes: true })) {
    if (!fil.isFile()) continue;
    const sti = join(fil.parentPath, fil.name);
    const bytes = await readFile(sti).catch(() => Buffer.alloc(0)); // gone since: the server's own business
    const fundne = naale.filter(([, naal]) => bytes.includes(naal)).map(([tekst]) => tekst);
    if (fundne.length > 0) ud.set(sti.slice(mappe.length), fundne);
  }
  return ud;
}

const FRA = '2015-01-01T00:00:00Z';

/** The last three digits of the next person's number; a run begins anywhere. */
let naesteLoebenummer = randomBytes(2).readUInt16BE(0);

/** A value nobody else has said, remembered. */
function lavKanarier() {
  const alle: string[] = [];
  return {
    alle,
    ord: (hvad: string): string => {
      const ord = `kanarie${hvad}${randomBytes(9).toString('hex')}`; // one word, also to search
      alle.push(ord);
      return ord;
    },
    cpr: (): string => {
      const cpr = `7001011${String((naesteLoebenummer += 1) % 1000).padStart(3, '0')}`; // no two of a run the same
      const urn = `urn:oio:cpr-nr:${cpr}`;
      alle.push(cpr);
      return urn;
    },
  };
}
type Kanarier = ReturnType<typeof lavKanarier>;

/** Importers of one of each kind, every text of them a canary. */
function objekter(k: Kanarier, sag: string): readonly (readonly [slags: string, id: string, data: Json])[] {
  const part = (navn: string) => ({ rolle: 'PrimaerPart', fra: FRA, reference: k.cpr(), navn: k.ord(navn) });
  const [dokument, bevilling] = [randomUUID(), randomUUID()];
  const sagens: Json = {
    egenskaber: [{ fra: FRA, sagsnummer: k.ord('nr'), titel: k.ord('titel'), beskrivelse: k.ord('beskrivelse'), kassationskode: 'K5',
      offentlighedUndtaget: { titelAlternativ: k.ord('hemmelig'), hjemmel: k.ord('hjemmel') } }],
    fremdrift: [{ fra: FRA, til: '2018-01-01T00:00:00Z', status: 'Opstaaet' }, { fra: '2018-01-01T00:00:00Z', status: 'Afsluttet' }],
    parter: [part('part')],
    journalposter: [
      { rolle: 'Journalnotat', indeks: '1', fra: FRA, notat: { titel: k.ord('notattitel'), tekst: k.ord('notattekst'), format: 'Text' } },
      { rolle: 'Tilakteret', indeks: '1', fra: FRA, reference: dokument, dokumenttitel: k.ord('dokumenttitel') },
    ],
    genstande: [{ rolle: 'Genstand', indeks: '1', fra: FRA, reference: randomUUID(), tekst: k.ord('genstand') }],
    note: k.ord('note'), hvadSomHelst: { dybt: [k.ord('ukendtfelt')] },
  }; // prettier-ignore
  return [
    ['sag', sag, sagsdata(sagens)],
    ['dokument', dokument, dokumentdata({ egenskaber: [{ fra: FRA, titel: k.ord('dok'), foelsomhed: 'IKKE_FORTROLIGE_DATA' }], parter: [{ ...part('dokpart'), rolle: 'Parter' }] })],
    ['bevilling', bevilling, bevillingsdata({ sag, egenskaber: [{ fra: FRA, brugervendtNoegle: k.ord('bev'), begrundelse: k.ord('begrundelse'), foelsomhed: 'IKKE_FORTROLIGE_DATA' }],
      ydelser: [{ fra: FRA, id: 'y1', navn: k.ord('ydelse'), meddelelse: k.ord('meddelelse'), kle: { noegle: '32.30.04' }, plan: [{ id: 'p1', beloeb: '1.00', dispositionsdag: k.ord('plan') }] }],
      parter: [{ rolle: 'Ydelsesmodtager', fra: FRA, reference: k.cpr() }] })],
    ['effektuering', randomUUID(), effektueringsdata({ bevilling, egenskaber: [{ fra: FRA, brugervendtNoegle: k.ord('eff'), udbetalingsafdeling: k.ord('afdeling'), bruttobeloeb: '1.00' }] })],
    ['journalnotat', randomUUID(), { sag, titel: k.ord('egetnotat'), tekst: k.ord('egetnotattekst') }],
    ['advis', randomUUID(), { sag, titel: k.ord('advis'), tekst: k.ord('advistekst') }],
    ['part', randomUUID(), { identifikatorer: [k.cpr()], navn: k.ord('partnavn') }],
    ['orgenhed', randomUUID(), { navn: k.ord('enhed'), medarbejdere: [{ uuid: randomUUID(), navn: k.ord('medarbejder') }] }],
  ]; // prettier-ignore
}

/** Everything a source may leave behind of one citizen: objects, what they said before, what is refused, and what waits. */
async function skrivAlt(k: Kanarier): Promise<{ ider: Uuid[]; sag: Uuid; beskeder: Json[] }> {
  const skriver = skriverMed();
  const sag = randomUUID() as Uuid;
  const navngivet = () => ({ skriver, id: k.ord('beskedid'), bruger: k.ord('bruger') });
  const alle = objekter(k, sag);
  const beskeder = [
    ...alle.map(([slags, id, data]) => haendelse(`${slags}.importer`, id, data, navngivet())),
    // What it said before is history, and a boundary to come stands in the future.
    haendelse('sag.opdater', sag, { egenskaber: [{ fra: FRA, til: '2033-01-01T00:00:00Z', titel: k.ord('nytitel') }, { fra: '2033-01-01T00:00:00Z', titel: k.ord('fremtid') }] }, { ...navngivet(), time: '2026-01-02T00:00:00Z' }),
    haendelse('sag.importer', sag, { egenskaber: [{ fra: FRA, titel: k.ord('karantaene') }] }, { ...navngivet(), time: '2026-01-03T00:00:00Z' }),
  ]; // prettier-ignore
  for (const en of beskeder) {
    const [svar] = await send([en], skriver);
    expect([svar?.status, svar?.fejl.map(({ kode }) => kode)]).not.toEqual(['afvist', expect.anything()]);
  }
  const trukket = await skrivUd(k, sag, skriver);
  const ider = await sql<{ id: Uuid }[]>`select id from objekt where ejersystem = ${skriver.system} or id = ${trukket} or id in ${sql(alle.map(([, id]) => id))}`;
  return { ider: ider.map(({ id }) => id), sag, beskeder };
} // prettier-ignore

/** What is written here on the sag and sent on – waiting, answered and withdrawn, which comes back – and what a subscriber has been told of it. */
async function skrivUd(k: Kanarier, sag: Uuid, skriver: Skriver): Promise<Uuid> {
  const tilbage = lavTilbageskrivning(klient, TESTNOEGLE);
  const azp = randomUUID();
  const hvem = kalderMed({ privilegier: ['JOURNALNOTAT_SKRIV'] }, { sub: randomUUID(), azp });
  const nyt = async () => {
    const ordre = { sag, hvem, titel: k.ord('skrevettitel'), tekst: k.ord('skrevettekst'), noegle: k.ord('noegle'), nu: oejeblik('2026-02-01T00:00:00Z') as Oejeblik };
    const udfald = await tilbage.opretNotat(ordre);
    if ('fejl' in udfald) throw new Error(JSON.stringify(udfald.fejl));
    return udfald.id;
  };
  await nyt();
  const [besvaret, rettet, trukket] = [await nyt(), await nyt(), await nyt()];
  const svar = { journalnotat: besvaret, status: 'AFVIST', begrundelse: k.ord('kvittering') };
  await send([haendelse('journalnotat.kvittering', besvaret, svar, { skriver })], skriver);
  const nu = oejeblik('2026-02-02T00:00:00Z') as Oejeblik; // it is one
  await tilbage.retNotat({ notat: rettet, hvem, nu, felter: { tekst: k.ord('rettettekst') } });
  await tilbage.retNotat({ notat: trukket, hvem, nu, felter: null });
  await tilbage.tilknytDokument({ sag, hvem, dokument: randomUUID() as Uuid, titel: k.ord('tilknyttet'), noegle: null, nu });
  await nummerer(udgang);
  return trukket;
} // prettier-ignore

/** The tables written anew, the WAL switched, a checkpoint: twice, for what the first unlinks goes with the second. */
async function pakAlt(): Promise<void> {
  expect(await pak(sql, () => undefined)).toEqual([]);
  await sql`checkpoint`;
}

describe('what is erased is in no file any more', () => {
  test('not in tables, indexes, history, outbox, inbox, log, quarantine, statistics, WAL or journal; the register is what its log says', async () => {
    const [k, blivende] = [lavKanarier(), lavKanarier()];
    const { ider } = await skrivAlt(k);
    await skrivAlt(blivende);
    while ((await projicerNaeste(klient)).taget > 0);
    expect(await sql`select 1 from soegedokument`).not.toHaveLength(0);
    await sql`analyze`;
    await sql`checkpoint`;
    const foer = [...(await fundIFiler(k.alle)).values()].flat();
    expect(new Set(foer)).toEqual(new Set(k.alle)); // they were there to be found

    expect(await sletUdpegede(klient, ider, grundlag)).toBeGreaterThanOrEqual(8);
    await pakAlt();
    expect(await fundIFiler(k.alle)).toEqual(new Map());
    // Nothing of it is handed out either; the other citizen's is.
    const ventende = await sql`select sag_id from forsendelse where status = 'AFVENTER' and handling <> 'slet'`;
    expect(ventende.length).toBeGreaterThan(0);
    expect(ventende.filter((en) => ider.includes(en['sag_id'] as Uuid))).toEqual([]);
    expect(new Set([...(await fundIFiler(blivende.alle)).values()].flat())).toEqual(new Set(blivende.alle));
    expect((await genopbyg(url, { byt: false }, () => undefined)).ialt).toBe(0);
    expect(await sql`select 1 from sag where ejer_cvr = ${KORSBAEK}`).not.toHaveLength(0);
  }, 600_000);

  test('so it is when its source wiped or removed it, or its time was up: sag, notat, advis and dokument go together', async () => {
    const k = lavKanarier();
    const skriver = skriverMed();
    const sager = { kasser: randomUUID(), slet: randomUUID(), fjern: randomUUID(), udloebet: randomUUID() };
    // What hung on a sag that is deleted or wiped stays, as long as its source does not say otherwise.
    const hos = (sag: string) => ['sag', 'journalnotat', 'advis', ...(sag === sager.fjern || sag === sager.udloebet ? ['dokument'] : [])];
    const alle = Object.values(sager).flatMap((sag) => {
      const egne = lavKanarier();
      const valgte = objekter(egne, sag).filter(([slags]) => hos(sag).includes(slags));
      k.alle.push(...egne.alle.filter((ord) => JSON.stringify(valgte).includes(ord)));
      return valgte;
    });
    for (const [slags, id, data] of alle) await send([haendelse(`${slags}.importer`, id, data, { skriver, bruger: k.ord('bruger'), id: k.ord('id'), time: '2018-01-01T00:00:00Z' })], skriver);
    for (const operation of ['kasser', 'slet', 'fjern'] as const) {
      await send([haendelse(`sag.${operation}`, sager[operation], {}, { skriver, time: '2026-02-01T00:00:00Z', bruger: k.ord('bruger') })], skriver);
    }
    const paaTur = (await forfaldne(sql)).map(({ id }) => id);
    expect(paaTur).toEqual(expect.arrayContaining(Object.values(sager)));
    await sletForfaldne(klient, paaTur, grundlag);
    await pakAlt();
    expect(await fundIFiler(k.alle)).toEqual(new Map());
    expect((await genopbyg(url, { byt: false }, () => undefined)).ialt).toBe(0);
  }, 600_000);

  test('so it is with what a kasser of a part lists, when the tables are written anew: before it, in it, late, in history and in quarantine', async () => {
    const [borte, staar, skriver, sag] = [lavKanarier(), lavKanarier(), skriverMed(), randomUUID()];
    const alle = objekter(borte, sag).filter(([slags]) => !['part', 'orgenhed'].includes(slags));
    const sagt = await skrivDele(alle, staar, skriver);
    while ((await projicerNaeste(klient)).taget > 0);
    await sql`checkpoint`;
    // What is said at the top of a message, and is not of the object, can be listed by nobody.
    const ulistede = borte.alle.filter((ord) => /^kanarie(note|ukendtfelt)/.test(ord));
    const listede = borte.alle.filter((ord) => !ulistede.includes(ord) && JSON.stringify(alle).includes(ord));
    expect(new Set([...(await fundIFiler(listede)).values()].flat())).toEqual(new Set(listede));

    for (const [slags, id, data] of alle) {
      const kasser = haendelse(`${slags}.kasser`, id, delAf(data), { skriver, time: '2026-05-01T00:00:00Z' });
      expect([slags, (await send([kasser], skriver))[0]?.status]).toEqual([slags, 'anvendt']);
      const sent = haendelse(`${slags}.opdater`, id, delAf(data), { skriver, time: '2026-04-01T00:00:00Z' });
      expect([slags, (await send([sent], skriver))[0]?.status]).toEqual([slags, 'foraeldet']);
    }
    const mangler = haendelse('sag.importer', sag, delAf(alle[0]?.[2] ?? {}), { skriver, time: '2026-04-01T00:00:00Z' });
    expect((await send([mangler], skriver))[0]?.status).toBe('afvist'); // and not kept
    while ((await projicerNaeste(klient)).taget > 0);
    await pakAlt();
    expect(await fundIFiler(listede)).toEqual(new Map());
    expect(new Set([...(await fundIFiler([...staar.alle, ...ulistede])).values()].flat())).toEqual(new Set([...staar.alle, ...ulistede]));
    for (const en of sagt) expect((await send([en], skriver))[0]?.status).toBe('dublet');
    expect((await genopbyg(url, { byt: false }, () => undefined)).ialt).toBe(0);
  }, 600_000);

  /** Importers, a change that makes history of them and is of another content, and one that lacks what it must have. */
  async function skrivDele(alle: ReturnType<typeof objekter>, staar: Kanarier, skriver: Skriver): Promise<Json[]> {
    const sendte: Json[] = [];
    for (const [slags, id, data] of alle) {
      const importer = haendelse(`${slags}.importer`, id, data, { skriver });
      const opdater = haendelse(`${slags}.opdater`, id, ['journalnotat', 'advis'].includes(slags) ? { format: staar.ord('format') } : { egenskaber: [{ fra: FRA, hjemmel: staar.ord('hjemmel') }] }, { skriver, time: '2026-02-01T00:00:00Z' });
      for (const en of [importer, opdater]) expect((await send([en], skriver))[0]?.status).toMatch(/anvendt|advarsel|foraeldet/);
      sendte.push(importer);
    }
    const [, id = '', data = {}] = alle[0] ?? [];
    const mangler = haendelse('sag.importer', id, delAf(data), { skriver, time: '2026-03-01T00:00:00Z' });
    expect((await send([mangler], skriver))[0]?.status).toBe('karantaene');
    return [...sendte, mangler];
  }

  /** What a message says that can be listed, but for what an object must have to be seen. */
  function delAf(data: Json): Json {
    const navne = ['egenskaber', 'parter', 'journalposter', 'genstande', 'ydelser', 'titel', 'tekst'];
    const valgte = Object.entries(data).filter(([navn]) => navne.includes(navn));
    const uden = ({ foelsomhed: _f, ...resten }: Json) => resten;
    return Object.fromEntries(valgte.map(([navn, sagt]) => [navn, navn === 'egenskaber' ? (sagt as Json[]).map(uden) : sagt]));
  }
}); // prettier-ignore
