/** The fourteen ways of security.md P10 to redraw what a caller may not see, and more: whom it names, the unseen parts of the seen, and what another authority names or has beside what is agreed. */
import type { Terning } from '../support/verden.ts';
import { doem, FOER, NU, TIDER, type Dom, type Tid } from './dommer.ts';
import { altid, KLER, lavObjekt, synligDel, UDENFOR, type Del, type Feedpart, type Objekt, type Sted, type Udgave } from './verden.ts'; // prettier-ignore

/** A world as it stands: objects, what other feeds tell of the citizen, and messages without what they must have. */
export interface Stand {
  readonly objekter: readonly Objekt[];
  readonly feeds: readonly Feedpart[];
  readonly karantaene: readonly string[];
}
interface Vaerk {
  readonly t: Terning;
  readonly sted: Sted;
  readonly stand: Stand;
  readonly dom: Pick<Dom, 'synlig' | 'sesDel'>;
  readonly synlige: readonly Objekt[];
  readonly skjulte: readonly Objekt[];
}
type Operator = (v: Vaerk) => Stand;

/** Marks a text that no answer may hold. */
export const KANARIE = 'kanariefugl';
const maerk = (t: Terning) => `${KANARIE}-${t.uuid().slice(0, 8)}`;

/** Every Del of an edition, changed. */
const paaAlle = (u: Udgave, f: (del: Del) => Del): Udgave => ({ foer: u.foer && f(u.foer), efter: u.efter && f(u.efter), fremtid: u.fremtid && f(u.fremtid) }); // prettier-ignore
const aendret = (o: Objekt, f: (del: Del) => Del): Objekt => ({ ...o, foerst: paaAlle(o.foerst, f), siden: o.siden && paaAlle(o.siden, f) }); // prettier-ignore
const med = ({ stand }: Vaerk, nye: readonly Objekt[]): Stand => ({ ...stand, objekter: [...stand.objekter, ...nye] });
const byt = ({ stand, t, skjulte }: Vaerk, f: (o: Objekt) => Objekt): Stand => {
  const valgt = skjulte.length > 0 ? t.af(skjulte) : null;
  return { ...stand, objekter: stand.objekter.map((o) => (o === valgt ? f(o) : o)) };
};

/** A sag (or more) above what the caller may see, with a title that must not come out. */
function skjultSag(v: Vaerk, andet: (del: Del) => Partial<Del> = () => ({}), objekt: Partial<Objekt> = {}): Objekt {
  const { t, sted } = v;
  const hoejere = (del: Del): Del => ({ ...del, niveau: 4, profil: '!', ...andet(del), titel: maerk(t) });
  return { ...aendret(lavObjekt(t, sted, 'sag', objekt), hoejere), slettet: false };
}

const flere = (v: Vaerk, antal: number) =>
  med(
    v,
    Array.from({ length: antal }, () => skjultSag(v)),
  );

export const OPERATORER: Readonly<Record<string, Operator>> = {
  flereSager: (v) => flere(v, v.t.af([1, 1, 3, 12])),
  sjaeldneOrd: (v) => {
    const [som] = v.synlige.filter(({ slags }) => slags === 'sag');
    const titel = som?.foerst.efter?.titel ?? 'sjælden';
    return med(v, [skjultSag(v, () => ({}), { nummer: som?.nummer ?? 'S-1' })].map((o) => aendret(o, (del) => ({ ...del, titel: `${titel} ${del.titel}` })))); // prettier-ignore
  },
  naboerISortering: (v) => {
    const tider = v.synlige.map(({ tid }) => tid);
    const nye = [0, 1, 2].map(() => skjultSag(v, () => ({}), { tid: tider.length > 0 ? v.t.af(tider) : '2026-01-02T00:00:00Z', nummer: `S-${String(v.t.tal(50))}` })); // prettier-ignore
    return med(v, nye);
  },
  opklassificeret: (v) => byt(v, (o) => aendret(o, (del) => ({ ...del, niveau: 4, titel: maerk(v.t) }))),
  flyttetEnhed: (v) => byt(v, (o) => aendret(o, (del) => ({ ...del, enhed: v.sted.enheder[v.t.tal(2)] ?? null }))),
  andenKommune: (v) => {
    const [nabo, udk] = [v.sted.nabo, v.sted.udk];
    const nye = (['sag', 'dokument', 'bevilling', 'advis'] as const).map((slags) => {
      const o = lavObjekt(v.t, v.sted, slags, { cpr: v.t.chance(70) ? v.sted.borger : v.sted.anden });
      return aendret(o, (del) => ({ ...del, ejer: v.t.chance(80) ? nabo : udk, niveau: 4, titel: maerk(v.t) }));
    });
    // References from outside the authority: they neither open nor hide (design.md §5).
    const dokumenter = v.stand.objekter
      .filter(({ slags }) => slags === 'dokument')
      .slice(0, 1)
      .map(({ id }) => id);
    const bevilling = v.stand.objekter.find(({ slags }) => slags === 'bevilling')?.id;
    const linjer = bevilling === undefined ? [] : [{ kle: '32.30.04', beloeb: '8.00', bevilling }];
    const udbetaling = aendret(lavObjekt(v.t, v.sted, 'effektuering', { linjer }), (del) => ({ ...del, ejer: nabo, profil: '!', titel: maerk(v.t) })); // prettier-ignore
    return med(v, [...nye.map((o) => (o.slags === 'sag' ? { ...o, dokumenter } : o)), ...(linjer.length > 0 ? [udbetaling] : [])]); // prettier-ignore
  },
  skjultePaaSag: (v) => {
    const sager = v.stand.objekter.filter(({ slags }) => slags === 'sag');
    if (sager.length === 0) return v.stand;
    const sag = v.t.af(sager);
    const paa = (slags: 'journalnotat' | 'advis') => aendret(lavObjekt(v.t, v.sted, slags, { sag: sag.id, system: sag.system, fase: sag.fase, egen: true }), (del) => ({ ...del, niveau: 4, titel: maerk(v.t) })); // prettier-ignore
    const dokument = aendret(lavObjekt(v.t, v.sted, 'dokument'), (del) => ({ ...del, niveau: 4, titel: maerk(v.t) }));
    const nye = med(v, [paa('journalnotat'), paa('advis'), dokument]);
    return { ...nye, objekter: nye.objekter.map((o) => (o.id === sag.id ? { ...o, dokumenter: [...o.dokumenter, dokument.id] } : o)) }; // prettier-ignore
  },
  /** A dokument that is seen hangs on a sag that is not, too: which sag, and that there is one, is not told. */
  synligtPaaSkjult: (v) => {
    const dokumenter = v.synlige.filter(({ slags }) => slags === 'dokument');
    if (dokumenter.length === 0) return v.stand;
    const { id, foerst } = v.t.af(dokumenter);
    const ejer = foerst.efter?.ejer ?? v.sted.kommune;
    return med(v, [skjultSag(v, () => ({ ejer, visningsklasse: false }), { dokumenter: [id] })]);
  },
  slettet: (v) => byt(v, (o) => ({ ...o, slettet: !o.slettet })),
  andenPart: (v) => {
    const bevillinger = v.skjulte.filter(({ slags }) => slags === 'bevilling'); // they share payments with seen ones
    const skjulte = bevillinger.length > 0 && v.t.chance(60) ? bevillinger : v.skjulte;
    return byt({ ...v, skjulte }, (o) => ({ ...o, cpr: v.t.af([v.sted.borger, v.sted.anden]), anden: v.t.af([null, v.sted.borger, v.sted.anden]) })); // prettier-ignore
  },
  kunHistorik: (v) => {
    const helt = v.t.chance(50); // or gone from the past altogether
    const gammelt = (u: Udgave): Udgave => ({ ...u, foer: u.foer && !helt ? { ...u.foer, niveau: 4, titel: maerk(v.t) } : null }); // prettier-ignore
    const egnede = v.stand.objekter.filter((o) => o.foerst.foer && o.slags !== 'journalnotat' && o.slags !== 'advis' && !v.dom.synlig(o, FOER)); // prettier-ignore
    const senere = egnede.filter((o) => v.dom.synlig(o, NU)); // seen now: what it was is the harder to hide
    const valgte = senere.length > 0 && v.t.chance(85) ? senere : egnede;
    const ramt = valgte.length > 0 ? v.t.af(valgte) : null;
    return { ...v.stand, objekter: v.stand.objekter.map((o) => (o === ramt ? { ...o, foerst: gammelt(o.foerst), siden: o.siden && gammelt(o.siden) } : o)) }; // prettier-ignore
  },
  /** What was known first, of what has been told otherwise since. */
  kunKendt: (v) => {
    const egnede = v.stand.objekter.filter((o) => o.siden && o.foerst.efter && !v.dom.synlig(o, { virkning: 'efter', kendt: o.fase }));
    const senere = egnede.filter((o) => v.dom.synlig(o, NU));
    const valgte = senere.length > 0 && v.t.chance(85) ? senere : egnede;
    const ramt = valgte.length > 0 ? v.t.af(valgte) : null;
    const foerst = (u: Udgave): Udgave => ({ ...u, efter: u.efter && { ...u.efter, niveau: 4, titel: maerk(v.t) } });
    return { ...v.stand, objekter: v.stand.objekter.map((o) => (o === ramt ? { ...o, foerst: foerst(o.foerst) } : o)) };
  }, // prettier-ignore
  sammenlagtCpr: (v) => ({
    ...v.stand,
    feeds: [...v.stand.feeds, { myndighed: v.sted.nabo, id: v.t.uuid(), numre: [v.sted.borger, v.t.chance(50) ? v.sted.anden : v.sted.naboNummer], navn: maerk(v.t) }],
  }), // prettier-ignore
  kleKant: (v) => {
    const kle = v.t.af([...KLER, '99.99.99', '32.31.04', '03.23.00']);
    return med(v, [{ ...aendret(lavObjekt(v.t, v.sted, v.t.af(['sag', 'dokument', 'bevilling'] as const)), (del) => ({ ...del, kle, titel: maerk(v.t) })), ydelser: [{ kle, beloeb: '4711.00' }] }].map((o) => (o.slags === 'bevilling' ? o : { ...o, ydelser: [] }))); // prettier-ignore
  },
  langTekst: (v) => byt(v, (o) => aendret(o, (del) => ({ ...del, titel: `${maerk(v.t)} ${'lang '.repeat(v.t.tal(700))}` }))), // prettier-ignore
  fremtidig: (v) => {
    const til = (u: Udgave): Udgave => ({ foer: null, efter: null, fremtid: u.efter });
    const o = lavObjekt(v.t, v.sted, v.t.af(['sag', 'dokument', 'bevilling', 'effektuering'] as const));
    const linjer = o.slags === 'effektuering' ? v.stand.objekter.filter(({ slags }) => slags === 'bevilling').slice(0, 1).map(({ id }) => ({ kle: '32.30.04', beloeb: '7.00', bevilling: id })) : []; // prettier-ignore
    if (o.slags === 'effektuering' && linjer.length === 0) return v.stand;
    return med(v, [aendret({ ...o, linjer, siden: null, foerst: til(o.foerst) }, (del) => ({ ...del, titel: maerk(v.t) }))]); // prettier-ignore
  },
  karantaene: (v) => ({ ...v.stand, karantaene: [...v.stand.karantaene, v.t.uuid()] }),
  skjultDelAfSynligt: (v) => {
    const dele = v.synlige.flatMap((o) => [...o.ydelser, ...o.linjer].flatMap(({ kle }, nr) => (v.dom.sesDel(o, kle) ? [] : [{ o, nr }]))); // prettier-ignore
    if (dele.length === 0) return v.stand;
    const ramt = v.t.af(dele);
    const andet = <T extends object>(en: T, nr: number): T => (nr === ramt.nr ? { ...en, beloeb: `${String(1 + v.t.tal(9000))}.00` } : en); // prettier-ignore
    return { ...v.stand, objekter: v.stand.objekter.map((o) => (o === ramt.o ? { ...o, ydelser: o.ydelser.map(andet), linjer: o.linjer.map(andet) } : o)) }; // prettier-ignore
  },
  hemmeligTitel: (v) => {
    const sager = v.synlige.filter(({ slags }) => slags === 'sag');
    const ramt = sager.length > 0 ? v.t.af(sager) : null;
    const hemmelig = v.t.af([null, `Hemmelig ${v.t.uuid().slice(0, 8)}`]);
    return { ...v.stand, objekter: v.stand.objekter.map((o) => (o === ramt ? { ...o, hemmelig } : o)) };
  },
  /** Another authority's sag and payment name what hangs on nothing of the owner's: it neither opens nor hides. */
  fremmedHenvisning: (v) => {
    const { t, sted, stand } = v;
    const haengt = new Set(stand.objekter.flatMap((o) => [...o.dokumenter, ...o.linjer.map(({ bevilling }) => bevilling)]));
    const frie = (slags: Objekt['slags']) => v.synlige.filter((o) => o.slags === slags && !haengt.has(o.id)).map(({ id }) => id);
    const fremmed = (del: Del): Del => ({ ...del, ejer: sted.nabo, niveau: 4, profil: '!', titel: maerk(t) });
    const [dokumenter, bevillinger] = [frie('dokument'), frie('bevilling')];
    const linjer = bevillinger.map((bevilling) => ({ kle: '32.30.04', beloeb: '8.00', bevilling }));
    const nyt = (slags: 'sag' | 'effektuering', andet: Partial<Objekt>) => ({ ...aendret(lavObjekt(t, sted, slags, { ...andet, cpr: sted.borger, fase: 1 }), fremmed), slettet: false });
    return med(v, [...(dokumenter.length > 0 ? [nyt('sag', { dokumenter })] : []), ...(linjer.length > 0 ? [nyt('effektuering', { linjer })] : [])]);
  }, // prettier-ignore
  /** What an owner with an agreement has beside what is agreed. */
  udenforAftalen: (v) => {
    const kle = v.t.af(UDENFOR);
    const nye = (['sag', 'dokument', 'bevilling'] as const).map((slags) =>
      lavObjekt(v.t, v.sted, slags, { ...altid({ ...synligDel(v.sted, maerk(v.t)), ejer: v.sted.udk, kle }), ydelser: slags === 'bevilling' ? [{ kle, beloeb: '9.00' }] : [] })); // prettier-ignore
    return med(v, nye);
  },
  /** A bevilling that is not seen gets another receiver, and shares a payment with one that is seen. */
  skjultModtager: (v) => {
    const egne = v.skjulte.filter(({ slags, id }) => slags === 'bevilling' && v.synlige.some(({ linjer }) => linjer.some(({ bevilling }) => bevilling === id))); // prettier-ignore
    const { borger, anden } = v.sted;
    return egne.length === 0 ? v.stand : byt({ ...v, skjulte: egne }, (o) => ({ ...o, cpr: o.cpr === borger ? anden : borger })); // prettier-ignore
  },
};

/** Seldom free to change anything, so tried more often. */
const PAA_DELE = ['kunHistorik', 'kunKendt', 'synligtPaaSkjult', 'skjultDelAfSynligt', 'hemmeligTitel', 'andenPart', 'fremmedHenvisning', 'udenforAftalen', 'skjultModtager'] as const; // prettier-ignore

/** What all of them see together, and whether each still sees just the same. */
function doemFor(stederne: readonly Sted[], { objekter }: Stand) {
  const dom = stederne.map((sted) => doem(sted, objekter));
  return {
    synlig: (o: Objekt, tid: Tid) => dom.some((en) => en.synlig(o, tid)),
    sesDel: (o: Objekt, kle: string) => dom.some((en) => en.sesDel(o, kle)),
    aftryk: dom.map((en) => () => en.aftryk(objekter)), // worked out one by one: the first that differs decides
  };
}

/** W2 of a W1: some operators, each kept only if every caller then sees just what they saw. Which were kept comes back. */
export function omtegn(
  t: Terning,
  stederne: readonly Sted[],
  sted: Sted,
  w1: Stand,
): { w2: Stand; brugte: readonly string[] } {
  let [stand, dom] = [w1, doemFor(stederne, w1)];
  const foer = dom.aftryk.map((af) => af());
  const brugte: string[] = [];
  for (let forsoeg = 0; forsoeg < 60 && brugte.length < 10; forsoeg += 1) {
    const navn = t.chance(45) ? t.af(PAA_DELE) : t.af(Object.keys(OPERATORER));
    const ses = (o: Objekt) => TIDER.some((tid) => dom.synlig(o, tid));
    const [synlige, skjulte] = [stand.objekter.filter(ses), stand.objekter.filter((o) => !ses(o))];
    const ny = OPERATORER[navn]?.({ t, sted, stand, dom, synlige, skjulte }) ?? stand;
    if (ny === stand || JSON.stringify(ny) === JSON.stringify(stand)) continue;
    const nyDom = doemFor(stederne, ny);
    if (!nyDom.aftryk.every((af, nr) => af() === foer[nr])) continue;
    [stand, dom] = [ny, nyDom];
    brugte.push(navn);
  }
  return { w2: stand, brugte };
}
