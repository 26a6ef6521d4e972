/**
 * Who may see what, read anew from design.md §5 for these worlds and nothing else: no import from the product, so that a
 * fault there is not a fault here. Values are never missing in these worlds, which leaves out half of the rule's words.
 */
import { BORGERVENDT, NIVEAUER, type Del, type Objekt, type Sted, type Udgave } from './verden.ts';

/** Which instants are asked about: now; before 2025; now, as it was known at R. */
export const TIDER = ['nu', 'foer', 'kendt'] as const;
export type Tid = (typeof TIDER)[number];

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
  /** Everything the answers may depend on, as text: who passes where, and which parts of it are shown. */
  readonly aftryk: (objekter: readonly Objekt[]) => string;
}

/** Judges a whole world: what hangs together is judged together. */
export function doem(sted: Sted, objekter: readonly Objekt[]): Dom {
  const retter = rettigheder(sted);
  const ved = new Map(objekter.map((objekt) => [objekt.id, objekt]));
  const husket = new Map<string, readonly number[]>();
  const profiler = [`Bruger:${sted.kalder.sub}`, `OrganisationEnhed:${sted.kalder.enhed}`];

  const findes = (o: Objekt) => !o.slettet;
  const nyest = (o: Objekt) => o.siden ?? o.foerst;
  const del = (o: Objekt, tid: Tid): Del | null => {
    if (tid === 'nu') return nyest(o).efter;
    if (tid === 'foer') return nyest(o).foer;
    return o.fase === 1 ? o.foerst.efter : null;
  };
  const sammen = (a: string, b: string) => a === b || sted.aftaler.some(({ ejer }) => ejer === b && a === sted.kommune);
  const skjult = (d: Del) => d.visningsklasse && sted.kalder.azp === BORGERVENDT;
  const profil = (d: Del) => d.profil === null || profiler.includes(d.profil);
  const enhed = (ret: Ret, d: Del) => ret.enheder === 'ALLE' || (d.enhed !== null && ret.enheder.includes(d.enhed));
  const egen = (ret: Ret, d: Del | null) =>
    d !== null && d.ejer === ret.scope && passerKle(ret, d.kle) && d.niveau <= ret.niveau && enhed(ret, d) && profil(d) && !skjult(d); // prettier-ignore
  const har = (ret: Ret, ...navne: string[]) => navne.every((navn) => ret.privilegier.includes(navn));

  const sagPasser = (ret: Ret, o: Objekt, tid: Tid) => findes(o) && egen(ret, del(o, 'nu')) && egen(ret, del(o, tid));

  const haenger = (o: Objekt, tid: Tid) =>
    objekter.filter((sag) => sag.slags === 'sag' && findes(sag) && sag.dokumenter.includes(o.id) && (tid !== 'kendt' || sag.fase === 1)); // prettier-ignore
  // With the sag gone at that instant its owner is unknown, and the reference counts.
  const taeller = (sag: Objekt, d: Del, tid: Tid) => {
    const s = del(sag, tid);
    return s === null || sammen(s.ejer, d.ejer);
  };
  const dokumentVed = (ret: Ret, o: Objekt, tid: Tid): boolean => {
    const d = del(o, tid);
    if (!d) return false;
    const sager = haenger(o, tid).filter((sag) => taeller(sag, d, tid));
    if (sager.some((sag) => (['nu', tid] as const).some((t) => { const s = del(sag, t); return s !== null && skjult(s); }))) return false; // prettier-ignore
    if (sager.length === 0) return egen(ret, d);
    return d.niveau <= ret.niveau && profil(d) && !skjult(d) && har(ret, 'SAGER_SE') && sager.some((sag) => sagPasser(ret, sag, tid)); // prettier-ignore
  };

  const notatVed = (ret: Ret, o: Objekt, tid: Tid): boolean => {
    const sag = o.sag === null ? undefined : ved.get(o.sag);
    if (!sag || !har(ret, 'SAGER_SE') || !sagPasser(ret, sag, tid)) return false;
    return (['nu', tid] as const).every((t) => {
      const d = notatdel(o, t);
      return d !== null && (!o.egen || (d.niveau <= ret.niveau && passerKle(ret, d.kle)));
    });
  };
  // What a notat or advis says holds from when it was told: long before 2025 in these worlds.
  const notatdel = (o: Objekt, tid: Tid) => (tid === 'kendt' ? del(o, 'kendt') : nyest(o).efter);
  const advisVed = (ret: Ret, o: Objekt, tid: Tid) =>
    (['nu', tid] as const).every((t) => {
      const d = notatdel(o, t);
      return d !== null && d.ejer === ret.scope && passerKle(ret, d.kle) && d.niveau <= ret.niveau;
    });

  const naermest = (o: Objekt, tid: Tid): Del | null => {
    const u: Udgave | null = tid !== 'kendt' ? nyest(o) : o.fase === 1 ? o.foerst : null;
    if (!u) return null;
    return tid === 'foer' ? (u.foer ?? u.efter ?? u.fremtid) : (u.efter ?? u.fremtid ?? u.foer);
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
  const bevillingVed = (ret: Ret, o: Objekt, tid: Tid) =>
    bevillingEgen(ret, o, (t) => del(o, t), ['nu', tid]) &&
    (['nu', tid] as const).every((t) => {
      const ejer = del(o, t)?.ejer ?? null;
      const partnere = objekter.filter((e) => e.slags === 'effektuering' && findes(e) && e.linjer.some(({ bevilling }) => bevilling === o.id)); // prettier-ignore
      const egne = partnere.filter((e) => {
        const d = naermest(e, t);
        return d === null || ejer === null || sammen(d.ejer, ejer);
      });
      const tider: readonly Tid[] = t === 'nu' ? ['nu'] : ['nu', t];
      return egne.length === 0 || egne.some((e) => effektueringEgen(ret, e, (tt) => naermest(e, tt), tider));
    });
  const effektueringVed = (ret: Ret, o: Objekt, tid: Tid) =>
    effektueringEgen(ret, o, (t) => del(o, t), ['nu', tid]) &&
    o.linjer.some(({ bevilling }) => {
      const b = ved.get(bevilling);
      return b !== undefined && findes(b) && bevillingEgen(ret, b, (t) => naermest(b, t), ['nu', tid]);
    });

  const PRIVILEGIUM = { sag: 'SAGER_SE', dokument: 'DOKUMENTER_SE', journalnotat: 'JOURNALNOTATER_SE', advis: 'JOURNALNOTATER_SE', bevilling: 'YDELSER_SE', effektuering: 'YDELSER_SE' } as const; // prettier-ignore
  const passer = (ret: Ret, o: Objekt, tid: Tid): boolean => {
    if (!har(ret, PRIVILEGIUM[o.slags]) || del(o, 'nu') === null) return false;
    switch (o.slags) {
      case 'sag':
        return sagPasser(ret, o, tid);
      case 'dokument':
        return dokumentVed(ret, o, 'nu') && dokumentVed(ret, o, tid);
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
    const noegle = `${o.id} ${tid}`;
    const fundet = husket.get(noegle) ?? (findes(o) ? retter.flatMap((ret, nr) => (passer(ret, o, tid) ? [nr] : [])) : []);
    husket.set(noegle, fundet);
    return fundet;
  }; // prettier-ignore

  const dele = (o: Objekt, g: readonly number[]) => {
    const ses = (kle: string) => g.some((nr) => { const ret = retter[nr]; return ret !== undefined && passerKle(ret, kle); }); // prettier-ignore
    const alle = g.some((nr) => o.linjer.every(({ kle }) => { const ret = retter[nr]; return ret !== undefined && passerKle(ret, kle); })); // prettier-ignore
    const hemmelig = g.some((nr) => { const ret = retter[nr]; return ret !== undefined && har(ret, 'HEMMELIG_TITEL_SE'); }) && o.hemmelig; // prettier-ignore
    return [hemmelig, o.ydelser.filter(({ kle }) => ses(kle)), o.linjer.filter(({ kle }) => ses(kle)), alle];
  };
  return {
    synlig: (o, tid) => grupper(o, tid).length > 0,
    aftryk: (alle) =>
      JSON.stringify(
        alle
          .flatMap((o) => TIDER.map((tid) => ({ o, tid, g: grupper(o, tid) })))
          .filter(({ g }) => g.length > 0)
          .map(({ o, tid, g }) => [o.id, tid, g, del(o, tid), o.nummer, o.tid, dele(o, g)])
          .sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1)),
      ),
  };
}
