/**
 * Who may see what, read anew from design.md §5 for these worlds and nothing else: no import from the product, so that a
 * fault there is not a fault here. No value but a unit is missing in these worlds, which leaves out half of the rule's words.
 */
import { BORGERVENDT, navnI, NIVEAUER, type Del, type Objekt, type Sted, type Udgave } from './verden.ts';

/**
 * A point on both axes: a stretch of virkning, and how much was known – 1: at R; 2: of what came after R each object's
 * first message only, for those not known at R; 3: everything. Nothing else is known in between: a world's messages of
 * one phase are one batch, in which each object's own come one after another (par.ts).
 */
export interface Tid {
  readonly virkning: keyof Udgave;
  readonly kendt: Kendt;
}
type Kendt = 1 | 2 | 3;
export const NU: Tid = { virkning: 'efter', kendt: 3 };
export const FOER: Tid = { virkning: 'foer', kendt: 3 };
/** The points asked about as such: now; before 2025; now, as it was known at R; before 2025, as it was known at R. */
export const TIDER: readonly Tid[] = [NU, FOER, { virkning: 'efter', kendt: 1 }, { virkning: 'foer', kendt: 1 }];
/** What a history tells of besides. */
const STRAEKNINGER = ['foer', 'efter', 'fremtid'] as const;
const SKRIDT = [1, 2, 3] as const;

interface Ret {
  readonly scope: string;
  readonly privilegier: readonly string[];
  /** Each list must hold a pattern that fits. */
  readonly kle: readonly (readonly string[])[];
  readonly enheder: 'ALLE' | readonly string[];
  readonly niveau: number;
}

const VIDERE = ['SAGER_SE', 'YDELSER_SE', 'DOKUMENTER_SE', 'JOURNALNOTATER_SE'];

function rettigheder({ kommune, kalder, aftaler }: Sted): Ret[] {
  return kalder.grupper.flatMap(({ scope, privilegier, kle, orgEnheder, foelsomhed }): Ret[] => {
    const niveau = 1 + NIVEAUER.indexOf(foelsomhed as (typeof NIVEAUER)[number]); // drawn from that list
    const ret = { scope, privilegier, kle: [kle], enheder: orgEnheder, niveau };
    if (kle.length === 0 || privilegier.length === 0 || orgEnheder.length === 0) return [];
    if (scope === kommune) return [ret];
    return aftaler
      .filter(({ ejer }) => ejer === scope)
      .map((aftale) => ({
        ...ret,
        privilegier: privilegier.filter((privilegium) => VIDERE.includes(privilegium)),
        kle: [kle, [aftale.kle]],
        niveau: Math.min(niveau, aftale.niveau),
      }));
  });
}

function passerKle({ kle }: Ret, kode: string): boolean {
  const fits = (moenster: string) =>
    moenster !== '99.99.99' && (moenster.endsWith('*') ? kode.startsWith(moenster.slice(0, -1)) : kode === moenster);
  return kle.every((liste) => liste.some(fits));
}

/** Names of the groups (by number) that let each object through at each instant; an empty list: not there. */
export interface Dom {
  synlig(objekt: Objekt, tid: Tid): boolean;
  /** Is a ydelse or line of this KLE listed on it, at any point asked about? */
  sesDel(objekt: Objekt, kle: string): boolean;
  /** Everything the answers may depend on, as text: who passes where, and which parts of it are shown. */
  readonly aftryk: (objekter: readonly Objekt[]) => string;
}

/** Who names whom, each once. */
function efterNaevnt(objekter: readonly Objekt[], naevner: (o: Objekt) => readonly string[]): Map<string, Objekt[]> {
  const ud = new Map<string, Objekt[]>();
  for (const o of objekter) for (const id of new Set(naevner(o))) ud.set(id, [...(ud.get(id) ?? []), o]);
  return ud;
}

/** Judges a whole world: what hangs together is judged together. */
export function doem(sted: Sted, objekter: readonly Objekt[]): Dom {
  const retter = rettigheder(sted);
  const ved = new Map(objekter.map((objekt) => [objekt.id, objekt]));
  const husket = new Map<string, readonly number[]>();
  const profiler = [`Bruger:${sted.kalder.sub}`, `OrganisationEnhed:${sted.kalder.enhed}`];

  const findes = (o: Objekt) => !o.slettet;
  /** What was known of it; null: nothing yet. */
  const udgave = (o: Objekt, kendt: Kendt): Udgave | null => {
    if (o.fase > kendt) return null;
    return kendt === 1 || (kendt === 2 && o.fase === 2) ? o.foerst : (o.siden ?? o.foerst);
  };
  // A unit is an access field: one missing before 2025 counts with what it is later ("When").
  const medEnhed = ({ foer, efter, fremtid }: Udgave): Del | null => foer && { ...foer, enhed: foer.enhed ?? efter?.enhed ?? fremtid?.enhed ?? null }; // prettier-ignore
  /** What it says at the point, and what its person is called there. */
  const sagt = (o: Objekt, tid: Tid) => {
    const u = udgave(o, tid.kendt);
    return u && [tid.virkning === 'foer' ? u.foer : del(o, tid), navnI(u)];
  };
  const del = (o: Objekt, { virkning, kendt }: Tid): Del | null => {
    const u = udgave(o, kendt);
    if (u === null || virkning === 'efter') return u && u.efter;
    return virkning === 'foer' ? medEnhed(u) : (u.fremtid ?? u.efter);
  };
  const sammen = (a: string, b: string) => a === b || sted.aftaler.some(({ ejer }) => ejer === b && a === sted.kommune);
  const skjult = (d: Del) => d.visningsklasse && sted.kalder.azp === BORGERVENDT;
  const profil = (d: Del) => d.profil === null || profiler.includes(d.profil);
  const enhed = (ret: Ret, d: Del) => ret.enheder === 'ALLE' || (d.enhed !== null && ret.enheder.includes(d.enhed));
  const egen = (ret: Ret, d: Del | null) =>
    d !== null && d.ejer === ret.scope && passerKle(ret, d.kle) && d.niveau <= ret.niveau && enhed(ret, d) && profil(d) && !skjult(d); // prettier-ignore
  const har = (ret: Ret, ...navne: string[]) => navne.every((navn) => ret.privilegier.includes(navn));

  const sagPasser = (ret: Ret, o: Objekt, tid: Tid) => findes(o) && egen(ret, del(o, NU)) && egen(ret, del(o, tid));

  const paa = efterNaevnt(objekter, (sag) => (sag.slags === 'sag' && findes(sag) ? sag.dokumenter : []));
  const haenger = (o: Objekt, tid: Tid) => (paa.get(o.id) ?? []).filter((sag) => udgave(sag, tid.kendt) !== null);
  // With the sag gone at that instant its owner is unknown, and the reference counts.
  const taeller = (sag: Objekt, d: Del, tid: Tid) => {
    const s = del(sag, tid);
    return s === null || sammen(s.ejer, d.ejer);
  };
  const dokumentVed = (ret: Ret, o: Objekt, tid: Tid): boolean => {
    const d = del(o, tid);
    if (!d) return false;
    const sager = haenger(o, tid).filter((sag) => taeller(sag, d, tid));
    if (sager.some((sag) => [NU, tid].some((t) => { const s = del(sag, t); return s !== null && skjult(s); }))) return false; // prettier-ignore
    if (sager.length === 0) return egen(ret, d);
    return d.niveau <= ret.niveau && profil(d) && !skjult(d) && har(ret, 'SAGER_SE') && sager.some((sag) => sagPasser(ret, sag, tid)); // prettier-ignore
  };

  const notatVed = (ret: Ret, o: Objekt, tid: Tid): boolean => {
    const sag = o.sag === null ? undefined : ved.get(o.sag);
    if (!sag || !har(ret, 'SAGER_SE') || !sagPasser(ret, sag, tid)) return false;
    return [NU, tid].every((t) => {
      const d = notatdel(o, t);
      return d !== null && (!o.egen || (d.niveau <= ret.niveau && passerKle(ret, d.kle)));
    });
  };
  // What a notat or advis says holds from when it was told: long before 2025 in these worlds.
  const notatdel = (o: Objekt, { kendt }: Tid) => udgave(o, kendt)?.efter ?? null;
  const advisVed = (ret: Ret, o: Objekt, tid: Tid) =>
    [NU, tid].every((t) => {
      const d = notatdel(o, t);
      return d !== null && d.ejer === ret.scope && passerKle(ret, d.kle) && d.niveau <= ret.niveau;
    });

  const naermest = (o: Objekt, tid: Tid): Del | null => {
    const u = udgave(o, tid.kendt);
    if (!u) return null;
    if (tid.virkning === 'foer') return medEnhed(u) ?? u.efter ?? u.fremtid;
    return (tid.virkning === 'efter' ? u.efter : null) ?? u.fremtid ?? u.efter ?? u.foer;
  };
  const bevillingEgen = (ret: Ret, o: Objekt, hent: (t: Tid) => Del | null, tider: readonly Tid[]) =>
    o.ydelser.some(({ kle }) => passerKle(ret, kle)) &&
    tider.every((t) => {
      const d = hent(t);
      return d !== null && d.ejer === ret.scope && d.niveau <= ret.niveau && enhed(ret, d) && profil(d);
    });
  const effektueringEgen = (ret: Ret, o: Objekt, hent: (t: Tid) => Del | null, tider: readonly Tid[]) =>
    o.linjer.some(({ kle }) => passerKle(ret, kle)) &&
    tider.every((t) => {
      const d = hent(t);
      return d !== null && d.ejer === ret.scope && profil(d);
    });
  const betalt = efterNaevnt(objekter, (e) => (e.slags === 'effektuering' && findes(e) ? e.linjer.map(({ bevilling }) => bevilling) : [])); // prettier-ignore
  const bevillingVed = (ret: Ret, o: Objekt, tid: Tid) =>
    bevillingEgen(ret, o, (t) => del(o, t), [NU, tid]) &&
    [NU, tid].every((t) => {
      const ejer = del(o, t)?.ejer ?? null;
      // One that was not known yet counted nothing then.
      const egne = (betalt.get(o.id) ?? []).filter((e) => {
        const d = naermest(e, t);
        return d !== null && (ejer === null || sammen(d.ejer, ejer));
      });
      const tider = t === NU ? [NU] : [NU, t];
      return egne.length === 0 || egne.some((e) => effektueringEgen(ret, e, (tt) => naermest(e, tt), tider));
    });
  const effektueringVed = (ret: Ret, o: Objekt, tid: Tid) =>
    effektueringEgen(ret, o, (t) => del(o, t), [NU, tid]) &&
    o.linjer.some(({ bevilling }) => {
      const b = ved.get(bevilling);
      return b !== undefined && findes(b) && bevillingEgen(ret, b, (t) => naermest(b, t), [NU, tid]);
    });

  const PRIVILEGIUM = { sag: 'SAGER_SE', dokument: 'DOKUMENTER_SE', journalnotat: 'JOURNALNOTATER_SE', advis: 'JOURNALNOTATER_SE', bevilling: 'YDELSER_SE', effektuering: 'YDELSER_SE' } as const; // prettier-ignore
  const passer = (ret: Ret, o: Objekt, tid: Tid): boolean => {
    if (!har(ret, PRIVILEGIUM[o.slags]) || del(o, NU) === null) return false;
    switch (o.slags) {
      case 'sag':
        return sagPasser(ret, o, tid);
      case 'dokument':
        return dokumentVed(ret, o, NU) && dokumentVed(ret, o, tid);
      case 'journalnotat':
        return notatVed(ret, o, tid);
      case 'advis':
        return o.sag === null ? advisVed(ret, o, tid) : notatVed(ret, o, tid);
      case 'bevilling':
        return bevillingVed(ret, o, tid);
      case 'effektuering':
        return effektueringVed(ret, o, tid);
    }
  };
  const grupper = (o: Objekt, tid: Tid): readonly number[] => {
    const noegle = `${o.id} ${tid.virkning} ${String(tid.kendt)}`;
    const fundet = husket.get(noegle) ?? (findes(o) ? retter.flatMap((ret, nr) => (passer(ret, o, tid) ? [nr] : [])) : []);
    husket.set(noegle, fundet);
    return fundet;
  }; // prettier-ignore

  const sesAf = (g: readonly number[], kle: string) => g.some((nr) => { const ret = retter[nr]; return ret !== undefined && passerKle(ret, kle); }); // prettier-ignore
  const dele = (o: Objekt, g: readonly number[]) => {
    const ses = (kle: string) => sesAf(g, kle);
    const alle = g.some((nr) => o.linjer.every(({ kle }) => { const ret = retter[nr]; return ret !== undefined && passerKle(ret, kle); })); // prettier-ignore
    const hemmelig = g.some((nr) => { const ret = retter[nr]; return ret !== undefined && har(ret, 'HEMMELIG_TITEL_SE'); }) && o.hemmelig; // prettier-ignore
    return [hemmelig, o.ydelser.filter(({ kle }) => ses(kle)), o.linjer.filter(({ kle }) => ses(kle)), alle];
  };
  /**
   * What a history tells (design.md §5): of each message and stretch, what it said before and what it says after, where
   * each passes – and it does now – in one group. What was said of a stretch neither before nor after is not told.
   */
  const historie = (o: Objekt) =>
    SKRIDT.flatMap((kendt) => STRAEKNINGER.map((virkning) => ({ kendt, virkning }))).flatMap(({ kendt, virkning }) => {
      const foer: Tid | null = kendt === 1 ? null : { virkning, kendt: kendt === 3 ? 2 : 1 };
      if (foer && udgave(o, foer.kendt) === udgave(o, kendt)) return [];
      const sider = [foer, { virkning, kendt }].filter((tid) => tid !== null && del(o, tid) !== null) as Tid[]; // no null passes
      const g = sider.map((tid) => grupper(o, tid)).reduce((a, b) => a.filter((nr) => b.includes(nr)), sider[0] ? grupper(o, sider[0]) : []);
      return g.length === 0 ? [] : [[kendt, virkning, g, foer && sagt(o, foer), sagt(o, { virkning, kendt }), dele(o, g)]];
    }); // prettier-ignore
  return {
    synlig: (o, tid) => grupper(o, tid).length > 0,
    sesDel: (o, kle) => TIDER.some((tid) => sesAf(grupper(o, tid), kle)),
    aftryk: (alle) => {
      const set = alle
        .flatMap((o) => TIDER.map((tid) => ({ o, tid, g: grupper(o, tid) })))
        .filter(({ g }) => g.length > 0)
        .map(({ o, tid, g }) => [o.id, tid, g, sagt(o, tid), o.nummer, o.tid, dele(o, g)]);
      const fortalt = alle.filter((o) => MED_HISTORIK.includes(o.slags) && grupper(o, NU).length > 0).map((o) => [o.id, historie(o)]); // prettier-ignore
      return JSON.stringify([...set, ...fortalt].map((en) => JSON.stringify(en)).sort());
    },
  };
}
const MED_HISTORIK: readonly Objekt['slags'][] = ['sag', 'dokument', 'bevilling'];
