import { beforeAll, describe, expect, test } from 'vitest';
import { gruppe } from '../../support/kalder.ts';
import { scene } from '../../support/scene.ts';

const [HANNE, BO] = ['0101614444', '0201614444'];
const UDK = '33236239';
const udks = { ejer_cvr: UDK, adgang_ejer: UDK };
const ider: Record<string, string> = {};
let token = '';

const s = scene(async (r) => {
  const sag = await r.sag({ cpr: HANNE, titel: 'Vores' });
  const eget = await r.dokument(sag, { titel: 'Vores brev' });
  // UDK's dokument hangs on UDK's sag, which the caller sees; ours points to it too, and no agreement lets it.
  const udksSag = await r.sag({ cpr: BO, titel: 'UDKs', ...udks });
  const fremmed = await r.dokument(udksSag, { titel: 'UDKs brev', ...udks });
  const peg = { art: 'journalpost', rolle: 'Vedlagt', noegle: fremmed, reference: fremmed, reference_id: fremmed };
  await r.relation(sag, peg);

  // A payment of Bo's, by a line on Hanne's bevilling, which the caller may not see, and one on Bo's, which they may.
  const skjult = await r.bevilling({ cpr: HANNE, foelsomhed: 4, adgang_foelsomhed: 4 });
  const bos = await r.bevilling({ cpr: BO });
  const udbetaling = await r.effektuering({ cpr: BO, bevilling: bos });
  const linje = { id: udbetaling, rolle: 'Linje', noegle: '2', kle: '32.30.04', beloeb: '1.00', bevilling_id: skjult };
  await r.skive('effektueringslinje', linje);

  // Our payment, on our bevilling and on one of UDK's: the second reference counts nothing.
  const vores = await r.bevilling({ cpr: BO });
  const deres = await r.bevilling({ cpr: HANNE, ...udks });
  const blandet = await r.effektuering({ cpr: BO, bevilling: vores });
  await r.skive('effektueringslinje', { ...linje, id: blandet, bevilling_id: deres });
  Object.assign(ider, { sag, eget, udksSag, fremmed, skjult, bos, udbetaling, vores, deres, blandet });
  const aftale = { kle: ['*'], niveau: 4, hjemmel: 'lov', godkendt: '2020-01-01T00:00:00Z' };
  await r.sql`insert into videregivelsesaftale ${r.sql({ ejer: UDK, modtager: '99999999', ...aftale })}`;
});

/** UDK's own caller, with a group for each authority; Korsbæk lets UDK see what is its own, and not the other way. */
beforeAll(async () => {
  const aftale = { kle: ['*'], niveau: 4, hjemmel: 'lov', godkendt: '2020-01-01T00:00:00Z' };
  await s.register
    .sql`insert into videregivelsesaftale ${s.register.sql({ ejer: '11111111', modtager: UDK, ...aftale })}`;
  token = await s.token([gruppe({ scope: UDK }), gruppe({ foelsomhed: 'FOELSOMME_PERSONOPLYSNINGER' })], { cvr: UDK });
});

describe("a reference to another authority's object, without an agreement", () => {
  test('shows no dokument on the sag, in the list by sag, or in the overview', async () => {
    const svar = await s.data(
      `query($u: UUID!, $p: PartInput!) { sag(uuid: $u) { dokumenter { totalCount nodes { titel } } }
        dokumenter(filter: { sag: $u }) { totalCount nodes { titel } } overblik(part: $p) { dokumenter { totalCount nodes { titel } } tidslinje { nodes { tekst } } } }`,
      { u: ider['sag'], p: { cpr: HANNE } },
      token,
    );
    const kunVores = { totalCount: 1, nodes: [{ titel: 'Vores brev' }] };
    expect(svar.sag.dokumenter).toEqual(kunVores);
    expect(svar.dokumenter).toEqual(kunVores);
    expect(svar.overblik.dokumenter).toEqual(kunVores);
    expect(JSON.stringify(svar.overblik.tidslinje)).not.toContain('UDKs brev');
    const { dokument } = await s.data(
      'query($u: UUID!) { dokument(uuid: $u) { titel sager { titel } } }',
      { u: ider['fremmed'] },
      token,
    );
    expect(dokument).toEqual({ titel: 'UDKs brev', sager: [{ titel: 'UDKs' }] });
  });

  test('shows neither payment nor bevilling to each other', async () => {
    const svar = await s.data(
      `query($b: UUID!, $e: UUID!, $p: PartInput!) { bevilling(uuid: $b) { effektueringer { totalCount nodes { uuid } } }
        effektuering(uuid: $e) { linjer { bevilling { uuid } } } overblik(part: $p) { effektueringer { totalCount } } }`,
      { b: ider['deres'], e: ider['blandet'], p: { cpr: HANNE } },
      token,
    );
    expect(svar.bevilling.effektueringer).toEqual({ totalCount: 0, nodes: [] });
    expect(svar.effektuering.linjer).toEqual([{ bevilling: { uuid: ider['vores'] } }, { bevilling: null }]);
    expect(svar.overblik.effektueringer.totalCount).toBe(0);
  });

  test('counts when the agreement is there, and no longer when it ends', async () => {
    const { sql } = s.register;
    const aftale = { ejer: UDK, modtager: '11111111', kle: ['*'], niveau: 4, hjemmel: 'lov' };
    await sql`insert into videregivelsesaftale ${sql({ ...aftale, godkendt: '2020-01-01T00:00:00Z' })}`;
    const titler = async () => {
      const { sag } = await s.data(
        'query($u: UUID!) { sag(uuid: $u) { dokumenter { totalCount } } }',
        { u: ider['sag'] },
        token,
      );
      return sag.dokumenter.totalCount;
    };
    expect(await titler()).toBe(2);
    await sql`update videregivelsesaftale set ophoert = now() where ejer = ${UDK} and modtager = '11111111'`;
    expect(await titler()).toBe(1);
  });
});

describe('a payment named by a bevilling the caller may not see', () => {
  test('is not found by the one that bevilling is for', async () => {
    const query = `query($p: PartInput!) { overblik(part: $p) { effektueringer { totalCount nodes { uuid } } tidslinje { nodes { tekst } } } }`;
    const kunTrin3 = await s.token([gruppe({ foelsomhed: 'FOELSOMME_PERSONOPLYSNINGER' })]);
    const { overblik: hos } = await s.data(query, { p: { cpr: HANNE } }, kunTrin3);
    expect(hos.effektueringer).toEqual({ totalCount: 0, nodes: [] });
    const { overblik: bo } = await s.data(query, { p: { cpr: BO } }, kunTrin3);
    expect(bo.effektueringer.nodes).toContainEqual({ uuid: ider['udbetaling'] });
    const { overblik: alt } = await s.data(query, { p: { cpr: HANNE } });
    expect(alt.effektueringer.nodes).toEqual([{ uuid: ider['udbetaling'] }]);
  });
});
