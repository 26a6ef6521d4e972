import { randomUUID } from 'node:crypto';
import { forbind, type Sql } from '../../db/client.ts';

const KORSBAEK = '11111111';
const FRA = '[2020-01-01T00:00:00Z,)';
const SYSTEM = '5e5e5e5e-0000-4000-8000-000000000001';
const ENHED = '0e0e0e0e-0000-4000-8000-000000000001';

type Felter = Record<string, unknown>;

/** Writes objects straight into the register's tables, as a fold would have left them: for tests of what is read. */
export async function skrivRegister(url: string) {
  const sql = forbind({ url, max: 1, applikation: 'test-register' });
  await sql`insert into it_system ${sql({ id: SYSTEM, katalognavn: 'KSD' })} on conflict do nothing`;
  let minutter = 0;

  const objekt = async (slags: string, senest = new Date(Date.UTC(2026, 0, 1, 0, (minutter += 1)))) => {
    const id = randomUUID();
    await sql`insert into objekt ${sql({ id, slags, livscyklus: 'aktiv', ejersystem: SYSTEM, senest_aendret: senest.toISOString() })}`;
    return id;
  };
  const skive = (tabel: string, felter: Felter) =>
    sql`insert into ${sql(tabel)} ${sql({ virkning: FRA, registreret: '2026-01-01T00:00:00Z', ...felter })}`;
  const relation = (id: string, felter: Felter) => skive('relation', { id, noegle: '', ...felter });
  const part = (id: string, rolle: string, cpr: string, navn = 'Prøve Person') =>
    relation(id, {
      art: 'part',
      rolle,
      noegle: cpr,
      reference: `urn:oio:cpr-nr:${cpr}`,
      skema: 'cpr',
      vaerdi: cpr,
      navn,
    });

  return {
    sql,
    relation,
    part,
    skive,
    sag: async ({ cpr, ...felter }: Felter & { cpr: string }) => {
      const id = await objekt('sag');
      await skive('sag', {
        id,
        ...EGNE,
        ansvarlig_ref: ENHED,
        ansvarlig_navn: 'Ydelsesteamet',
        titel: 'Sag',
        fremdrift: 'OPSTAAET',
        ...MASTER,
        ...felter,
      });
      await part(id, 'PrimaerPart', cpr);
      return id;
    },
    notat: async (sag: string, felter: Felter = {}) => {
      const id = await objekt('journalnotat');
      await skive('journalnotat', {
        id,
        notat: id,
        sag_id: sag,
        titel: 'Notat',
        egen_foelsomhed: false,
        egen_kle: false,
        ...felter,
      });
      return id;
    },
    dokument: async (sag: string, felter: Felter = {}) => {
      const id = await objekt('dokument');
      await skive('dokument', { id, ...EGNE, titel: 'Brev', ...MASTER, ...felter });
      await relation(sag, { art: 'journalpost', rolle: 'Tilakteret', noegle: id, reference: id, reference_id: id });
      return id;
    },
    bevilling: async ({
      cpr,
      sag,
      kle = '32.30.04',
      ...felter
    }: Felter & { cpr: string; sag?: string; kle?: string }) => {
      const id = await objekt('bevilling');
      const { kle: _kle, kle_titel: _titel, adgang_kle: _adgang, ...egne } = EGNE;
      await skive('bevilling', { id, ...egne, ...felter });
      await skive('bevilget_ydelse', { id, ydelse: 'y1', navn: 'Sygedagpenge', kle, kle_titel: 'Emne', ...MASTER });
      await skive('effektueringsplan', { id, ydelse: 'y1', plan: 'p1', beloeb: '1193.00', frekvens: 'Måned' });
      await part(id, 'Ydelsesmodtager', cpr);
      if (sag) await relation(id, { art: 'sag', rolle: 'Tilknyttet', reference: sag, reference_id: sag });
      return id;
    },
    effektuering: async ({ cpr, bevilling, ...felter }: Felter & { cpr: string; bevilling: string }) => {
      const id = await objekt('effektuering');
      await skive('effektuering', {
        id,
        ejer_cvr: '11111111',
        adgang_ejer: '11111111',
        bruttobeloeb: '1193.00',
        ...MASTER,
        ...felter,
      });
      await skive('effektueringslinje', {
        id,
        rolle: 'Linje',
        noegle: '1',
        kle: '32.30.04',
        beloeb: '1193.00',
        bevilling_id: bevilling,
        bevilling_ydelse: 'y1',
      });
      await part(id, 'Modtager', cpr);
      return id;
    },
    advis: async (sag: string, felter: Felter = {}) => {
      const id = await objekt('advis');
      await skive('advis', { id, sag_id: sag, titel: 'Følg op', egen_foelsomhed: false, egen_kle: false, ...felter });
      return id;
    },
    loesAdvis: async (cpr: string, felter: Felter = {}) => {
      const id = await objekt('advis');
      await skive('advis', {
        ...{ id, ejer_cvr: KORSBAEK, adgang_ejer: KORSBAEK, kle: '32.30.04', adgang_kle: '32.30.04' },
        ...{ foelsomhed: 1, adgang_foelsomhed: 1, titel: 'Løst advis', egen_foelsomhed: true, egen_kle: true },
        ...felter,
      });
      await part(id, 'Parter', cpr);
      return id;
    },
    /** What one authority's feed – or an operator's import (`cvr` null) – tells of a person with these numbers. */
    person: async (
      numre: readonly (readonly [cpr: string, felter?: Felter])[],
      { cvr = KORSBAEK, ...felter }: Felter & { cvr?: string | null } = {},
    ) => {
      const id = await objekt('part');
      await skive('part', { id, cvr, navn: 'Navn fra CPR', beskyttet_kendt: false, ...felter });
      for (const [vaerdi, mere] of numre)
        await skive('partidentifikator', { id, skema: 'cpr', vaerdi, cvr, fortrolig: false, ...mere });
      return id;
    },
    enhed: async (felter: Felter = {}) => {
      const id = await objekt('orgenhed');
      await skive('orgenhed', { id, cvr: KORSBAEK, navn: 'Enhed', opgaver: [], medarbejdere: sql.json([]), ...felter });
      return id;
    },
    /** Turns an object passive, removed or what else its life has come to. */
    livscyklus: (id: string, livscyklus: string) => sql`update objekt set livscyklus = ${livscyklus} where id = ${id}`,
    slut: () => sql.end(),
  };
}
export type Register = Awaited<ReturnType<typeof skrivRegister>> & { readonly sql: Sql };

const EGNE = {
  ejer_cvr: '11111111', ejer_navn: 'Korsbæk Kommune', adgang_ejer: '11111111', kle: '32.30.04', kle_titel: 'Emne',
  adgang_kle: '32.30.04', foelsomhed: 1, adgang_foelsomhed: 1,
}; // prettier-ignore
const MASTER = { master_ref: SYSTEM, master_navn: 'KSD' };
