import type {
  AdvisFakta, AdvisHalvdel, BevillingEgne, BevillingFakta, BevillingHalvdel, DokumentFakta, EffektueringEgne,
  EffektueringFakta, EffektueringHalvdel, Halvdele, KleFakta, NotatFakta, NotatHalvdel, SagFakta, SagHalvdel,
} from '../../schema/domaene/dataafgraensning.ts'; // prettier-ignore
import type { Sql } from '../../db/client.ts';
import { halvdel, KLER, type Terning } from './verden.ts';

/** Asked about now; about an earlier virkning; about now as known at an earlier registrering (`flytTilHistorik`). */
export type Tid = 'nu' | 'spurgt' | 'da';

interface Link {
  sag: string;
  dokument: string;
  nu: boolean;
  spurgt: boolean;
}
/** A notat or advis: its halves, the sag it names. */
interface Paa<T> {
  sag: string | null;
  /** The sag it names now; another one where it has been moved. */
  sagNu: string | null;
  halve: Halvdele<T>;
}

/** A world: every object's two halves (null: no slice there), and how they hang together. */
export interface Objekter {
  ids: Record<'sag' | 'dokument' | 'bevilling' | 'effektuering' | 'journalnotat' | 'advis', string[]>;
  halve: Map<string, Halvdele<SagHalvdel>>;
  links: Link[];
  kle: Map<string, (string | null)[]>;
  linjer: { effektuering: string; bevilling: string }[];
  notater: Map<string, Paa<NotatHalvdel>>;
  adviser: Map<string, Paa<AdvisHalvdel>>;
  sagFakta(id: string, tid: Tid): SagFakta;
  dokumentFakta(id: string, tid: Tid): DokumentFakta;
  bevillingFakta(id: string, tid: Tid): BevillingFakta;
  effektueringFakta(id: string, tid: Tid): EffektueringFakta;
  notatFakta(id: string, tid: Tid): NotatFakta;
  advisFakta(id: string, tid: Tid): AdvisFakta;
}

export function lavObjekter(t: Terning, antal: number): Objekter {
  const idliste = () => Array.from({ length: antal }, () => t.uuid());
  const ids = {
    sag: idliste(), dokument: idliste(), bevilling: idliste(), effektuering: idliste(), journalnotat: idliste(), advis: idliste(),
  }; // prettier-ignore
  const toHalve = <T>(lav: () => T): Halvdele<T> => {
    const [nu, spurgt] = [t.chance(93) ? lav() : null, t.chance(93) ? lav() : null];
    return { nu, spurgt: t.chance(60) && nu && spurgt ? nu : spurgt };
  };
  const halve = new Map(
    [...ids.sag, ...ids.dokument, ...ids.bevilling, ...ids.effektuering].map((id) => [id, toHalve(() => halvdel(t))]),
  );
  const links = ids.dokument.flatMap((dokument) =>
    t.nogle(ids.sag, 2).map((sag) => ({ sag, dokument, nu: t.chance(85), spurgt: t.chance(85) })),
  );
  const numre = () => [
    ...(t.chance(85) ? [t.af(KLER.slice(0, 4))] : []),
    ...t.nogle(t.chance(80) ? KLER.slice(0, 4) : KLER, 3),
  ];
  const kle = new Map([...ids.bevilling, ...ids.effektuering].map((id) => [id, numre()]));
  const linjer = ids.effektuering.flatMap((effektuering) =>
    [...(t.chance(85) ? [t.af(ids.bevilling)] : []), ...t.nogle(ids.bevilling, 1)].map((bevilling) => ({
      effektuering,
      bevilling,
    })),
  );
  const notat = (): NotatHalvdel => ({
    niveau: t.af([null, 1, 2, 3, 4]), kle: t.af(KLER), egenNiveau: t.chance(25), egenKle: t.chance(25),
  }); // prettier-ignore
  const flyttet = (sag: string | null) => ({ sag, sagNu: t.chance(75) ? sag : t.chance(70) ? t.af(ids.sag) : null });
  const notater = new Map(ids.journalnotat.map((id) => [id, { ...flyttet(t.af(ids.sag)), halve: toHalve(notat) }]));
  const adviser = new Map(
    ids.advis.map((id) => [id, {
      ...flyttet(t.chance(50) ? t.af(ids.sag) : null),
      halve: toHalve(() => ({ ...notat(), ...(t.chance(80) ? { ejer: '11111111', kle: '32.30.04', niveau: 2 } : { ejer: t.af(['22222222', null]) }) })),
    }]),
  ); // prettier-ignore
  const data = { ids, halve, links, kle, linjer, notater, adviser };
  return { ...data, ...faktaOm(data) };
}

type Data = Pick<Objekter, 'ids' | 'halve' | 'links' | 'kle' | 'linjer' | 'notater' | 'adviser'>;

/** Facts as the predicate's documentation says, read straight from the world. */
function faktaOm({ halve, links, kle, linjer, notater, adviser }: Data) {
  const af = (id: string, tid: Tid): SagFakta => {
    const egne = halve.get(id) ?? { nu: null, spurgt: null };
    return tid === 'nu' ? { nu: egne.nu, spurgt: egne.nu } : egne;
  };
  const sagFakta = af;
  const naermest = <T>(egne: Halvdele<SagHalvdel>, tid: Tid, form: (h: SagHalvdel) => T): Halvdele<T> => {
    // one without a slice at an instant stands with its nearest; here it has at most one other – in virkning
    const nu = egne.nu ?? (tid === 'da' ? null : egne.spurgt);
    const spurgt = egne.spurgt ?? (tid === 'da' ? null : egne.nu);
    return { nu: nu && form(nu), spurgt: spurgt && form(spurgt) };
  };
  const bev = ({ ejer, niveau, ansvarlig, profiler }: SagHalvdel): BevillingHalvdel => ({
    ejer,
    niveau,
    ansvarlig,
    profiler,
  });
  const eff = ({ ejer, profiler }: SagHalvdel): EffektueringHalvdel => ({ ejer, profiler });
  const partner = <T>(id: string, tid: Tid, form: (h: SagHalvdel) => T) => {
    const egne = naermest(halve.get(id) ?? { nu: null, spurgt: null }, tid, form);
    return { ...(tid === 'nu' ? { nu: egne.nu, spurgt: egne.nu } : egne), ...kleAf(id, tid) };
  };
  const egne = <T>(id: string, tid: Tid, form: (h: SagHalvdel) => T): Halvdele<T> & KleFakta => {
    const { nu, spurgt } = af(id, tid);
    return { nu: nu && form(nu), spurgt: spurgt && form(spurgt), ...kleAf(id, tid) };
  };
  /** The first ydelse or line holds always, the others held earlier; those that name a bevilling hold always, without KLE. */
  const kleAf = (id: string, tid: Tid): KleFakta => {
    const [alle, uden] = [kle.get(id) ?? [], linjer.filter((l) => l.effektuering === id).map(() => null)];
    return tid === 'da'
      ? { kle: [...alle.slice(0, 1), ...uden], kleDa: [...alle.slice(1), ...uden] }
      : { kle: [...alle, ...uden] };
  };
  const nuAf = (id: string): SagHalvdel | null => af(id, 'nu').nu;
  /** A notat or advis as it stands at the instant: asked about now, both halves are now's. */
  const vedTid = <T>(en: Paa<T> | undefined, tid: Tid) => {
    const { sag, sagNu, halve } = en ?? { sag: null, sagNu: null, halve: { nu: null, spurgt: null } };
    return { sag: tid === 'nu' ? sagNu : sag, sagNu, halve, spurgt: tid === 'nu' ? halve.nu : halve.spurgt };
  };
  const unikke = (liste: string[]) => [...new Set(liste)];
  return {
    sagFakta,
    dokumentFakta: (id: string, tid: Tid): DokumentFakta => {
      const mine = links.filter((link) => link.dokument === id);
      const ved = (t: Tid) => unikke(mine.filter((link) => link[t === 'nu' ? 'nu' : 'spurgt']).map((link) => link.sag));
      return {
        ...af(id, tid),
        sagerNu: ved('nu').map((sag) => af(sag, 'nu').nu),
        sagerSpurgt: ved(tid).map((sag) => af(sag, tid)),
      };
    },
    bevillingFakta: (id: string, tid: Tid): BevillingFakta => ({
      ...(egne(id, tid, bev) satisfies BevillingEgne),
      effektueringer: unikke(linjer.filter((l) => l.bevilling === id).map((l) => l.effektuering)).map(
        (e): EffektueringEgne => partner(e, tid, eff),
      ),
    }),
    effektueringFakta: (id: string, tid: Tid): EffektueringFakta => ({
      ...egne(id, tid, eff),
      bevillinger: unikke(linjer.filter((l) => l.effektuering === id).map((l) => l.bevilling)).map((b): BevillingEgne =>
        partner(b, tid, bev),
      ),
    }),
    notatFakta: (id: string, tid: Tid): NotatFakta => {
      const { spurgt, sagNu, sag, halve } = vedTid(notater.get(id), tid);
      return { ...halve, sag: sag === null ? null : af(sag, tid), sagNu: sagNu === null ? null : nuAf(sagNu), spurgt };
    },
    advisFakta: (id: string, tid: Tid): AdvisFakta => {
      const { spurgt, sagNu, sag, halve } = vedTid(adviser.get(id), tid);
      return {
        ...halve,
        spurgt,
        sagId: sag,
        sag: sag === null ? null : af(sag, tid),
        sagIdNu: sagNu,
        sagNu: sagNu === null ? null : nuAf(sagNu),
      };
    },
  };
}

const SKIVER = [
  'sag', 'dokument', 'bevilling', 'bevilget_ydelse', 'effektuering', 'effektueringslinje', 'journalnotat', 'advis', 'relation',
] as const; // prettier-ignore

/**
 * Turns the stored world's earlier virkning into an earlier registrering: what held before holds always, as it was known
 * until `rettet`; what holds now is known since – and so is the KLE of what holds always.
 */
export async function flytTilHistorik(sql: Sql, { foer, rettet }: { foer: string; rettet: string }): Promise<void> {
  await sql.unsafe(`update bevilget_ydelse set registreret = $1 where upper_inf(virkning)`, [rettet]);
  await sql.unsafe(`update effektueringslinje set registreret = $1 where rolle = 'L' and upper_inf(virkning)`, [
    rettet,
  ]);
  for (const tabel of SKIVER) {
    await sql.unsafe(`update ${tabel} set registreret = $1 where lower(virkning) > $2`, [rettet, foer]);
    await sql.unsafe(
      `with flyttet as (delete from ${tabel} where not upper_inf(virkning) returning *)
       insert into ${tabel}_historik overriding system value select (jsonb_populate_record(null::${tabel}_historik, to_jsonb(f)
         || jsonb_build_object('virkning', '[2020-01-01T00:00:00Z,)', 'registrering', tstzrange(registreret, $1), 'raekke',
           -row_number() over ()))).* from flyttet f`,
      [rettet],
    );
  }
}

/** Stores the world: each half as a slice – the plain columns carry `nu`, the filled ones `spurgt`. */
export async function gemVerden(sql: Sql, o: Objekter, tider: { nu: string; foer: string }): Promise<void> {
  const skel = '2025-01-01T00:00:00Z';
  const nuRum = `[${skel},)`;
  const foerRum = `[2020-01-01T00:00:00Z,${skel})`;
  const altid = '[2020-01-01T00:00:00Z,)';
  if (!(tider.foer < skel && skel < tider.nu)) throw new Error('tiderne ligger ikke på hver sin side');
  const indsaet = async (tabel: string, raekker: Record<string, unknown>[]) => {
    if (raekker.length === 0) return;
    const navne = Object.keys(raekker[0] ?? {}).join(', ');
    await sql.unsafe(
      `insert into ${tabel} (${navne}) select ${navne} from jsonb_populate_recordset(null::${tabel}, ($1::text)::jsonb)`,
      [JSON.stringify(raekker)],
    );
  };
  const registreret = tider.foer;
  const felt = (slags: string, h: SagHalvdel) => {
    const alle = {
      ejer_cvr: h.ejer, adgang_ejer: h.ejer, foelsomhed: h.niveau, adgang_foelsomhed: h.niveau, ansvarlig_ref: h.ansvarlig,
      adgang_ansvarlig: h.ansvarlig, profiler: h.profiler, visningsklasser: h.visningsklasser, kle: h.kle, adgang_kle: h.kle,
    }; // prettier-ignore
    const { kle: _k, adgang_kle: _a, ...bevilling } = alle;
    const { ejer_cvr, adgang_ejer, profiler } = alle;
    return slags === 'bevilling' ? bevilling : slags === 'effektuering' ? { ejer_cvr, adgang_ejer, profiler } : alle;
  };
  for (const slags of ['sag', 'dokument', 'bevilling', 'effektuering', 'journalnotat', 'advis'] as const)
    await indsaet(
      'objekt',
      o.ids[slags].map((id) => ({ id, slags, livscyklus: 'aktiv', generation: 0, version: 1 })),
    );
  for (const slags of ['sag', 'dokument', 'bevilling', 'effektuering'] as const) {
    const raekker = o.ids[slags].flatMap((id) => {
      const { nu, spurgt } = o.halve.get(id) ?? { nu: null, spurgt: null };
      const skive = (virkning: string, h: SagHalvdel | null) =>
        h ? [{ id, virkning, registreret, ...felt(slags, h) }] : [];
      return [...skive(nuRum, nu), ...skive(foerRum, spurgt)];
    });
    await indsaet(slags, raekker);
  }
  await indsaet('relation', o.links.flatMap(({ sag, dokument, nu, spurgt }, i) =>
    [nu ? [nuRum] : [], spurgt ? [foerRum] : []].flat().map((virkning) => ({
      id: sag, virkning, registreret, art: 'journalpost', rolle: i % 2 ? 'Tilakteret' : 'Vedlagt', noegle: String(i), reference_id: dokument,
    })))); // prettier-ignore
  const kleRaekker = (slags: 'bevilling' | 'effektuering') =>
    o.ids[slags].flatMap((id) => (o.kle.get(id) ?? []).map((kle, i) => ({ id, kle, i })));
  await indsaet(
    'bevilget_ydelse',
    kleRaekker('bevilling').map(({ id, kle, i }) => ({
      id,
      virkning: i ? foerRum : altid,
      registreret,
      ydelse: String(i),
      kle,
    })),
  );
  await indsaet(
    'effektueringslinje',
    kleRaekker('effektuering').map(({ id, kle, i }) => ({
      id,
      virkning: i ? foerRum : altid,
      registreret,
      rolle: 'L',
      noegle: String(i),
      kle,
      bevilling_id: null,
    })),
  );
  const uden = o.linjer.map(({ effektuering, bevilling }, i) => ({
    id: effektuering,
    virkning: altid,
    registreret,
    rolle: 'R',
    noegle: String(i),
    kle: null,
    bevilling_id: bevilling,
  }));
  await indsaet('effektueringslinje', uden);
  const egne = (h: NotatHalvdel) => ({
    foelsomhed: h.niveau,
    kle: h.kle,
    egen_foelsomhed: h.egenNiveau,
    egen_kle: h.egenKle,
  });
  const rum = <T>({ sag, sagNu, halve: h }: Paa<T>): [string, T, string | null][] => [
    ...(h.nu ? [[nuRum, h.nu, sagNu] as [string, T, string | null]] : []),
    ...(h.spurgt ? [[foerRum, h.spurgt, sag] as [string, T, string | null]] : []),
  ];
  await indsaet(
    'journalnotat',
    [...o.notater].flatMap(([id, notat]) =>
      rum(notat).map(([virkning, h, sag]) => ({
        id,
        notat: id,
        virkning,
        registreret,
        sag_id: sag,
        ...egne(h),
      })),
    ),
  );
  await indsaet(
    'advis',
    [...o.adviser].flatMap(([id, advis]) =>
      rum(advis).map(([virkning, h, sag]) => ({
        id,
        virkning,
        registreret,
        sag_id: sag,
        ...egne(h),
        ejer_cvr: h.ejer,
        adgang_ejer: h.ejer,
        adgang_kle: h.kle,
        adgang_foelsomhed: h.niveau,
      })),
    ),
  );
}
