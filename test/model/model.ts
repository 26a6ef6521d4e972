/**
 * The index as it is described, and nothing more: time is a row of cells, a timeline an array with one value per cell, and
 * every question replays every message from the first. Slow, and independent: it imports nothing of the product.
 */
export type Felter = Readonly<Record<string, unknown>>;
export interface Besked {
  readonly id: string;
  readonly slags: string;
  readonly op: string;
  readonly objekt: string;
  readonly tid: string;
  readonly sekvens: number | null;
  readonly data: Felter;
  /** When it was received: batches are whole numbers, and those of one come after each other. */
  readonly nr: number;
}

interface Tilstand {
  readonly liv: string;
  readonly linjer: ReadonlyMap<string, readonly (Felter | undefined)[]>;
  readonly senest: string | null;
}
interface Element {
  readonly noegle: string;
  readonly fra: number;
  readonly til: number;
  readonly felter: Felter;
  readonly peger: readonly (string | undefined)[] | null;
}

const RANG: Readonly<Record<string, number>> = {
  importer: 0,
  opdater: 1,
  ret: 1,
  passiver: 2,
  slet: 3,
  fjern: 3,
  kasser: 4,
};
const ENKELTE = new Set([
  'Ejer',
  'Ansvarlig',
  'PrimaerBehandler',
  'PrimaerPart',
  'Ydelsesmodtager',
  'PrimaerKlasse',
  'Master',
]);
const LISTER = ['aktoerer', 'parter', 'klasser', 'sager', 'journalposter', 'itSystemer'];
const PEGER = ' peger';

/** A world on a grid of instants: cell `i` is `[gitter[i], gitter[i + 1])`, the last is open. `nu` is the cell of now. */
export function lavModel(gitter: readonly string[], nu: number) {
  const alle: Besked[] = [];
  const husket = new Map<string, Tilstand>();

  const celle = (tid: string | null | undefined): number => (tid == null ? gitter.length : gitter.indexOf(tid));

  function elementer(data: Felter): Element[] {
    const ud: Element[] = [];
    const liste = (navn: string) => (data[navn] ?? []) as Record<string, unknown>[];
    const periode = (en: Record<string, unknown>) => ({
      fra: celle(en['fra'] as string),
      til: celle(en['til'] as string | null),
    });
    const uden = (en: Record<string, unknown>, ...navne: string[]) =>
      Object.fromEntries(Object.entries(en).filter(([navn]) => !['fra', 'til', ...navne].includes(navn)));
    for (const navn of ['egenskaber', 'indeks', 'fremdrift'])
      for (const en of liste(navn)) ud.push({ ...periode(en), noegle: navn, felter: uden(en), peger: null });
    for (const navn of LISTER)
      for (const en of liste(navn)) {
        const rolle = String(en['rolle']);
        const [reference, kode] = [en['reference'], navn === 'klasser' ? en['noegle'] : en['cvr']].map((x) =>
          typeof x === 'string' ? x.toLowerCase() : undefined,
        );
        const hvem = ENKELTE.has(rolle) ? '' : ((en['indeks'] as string | undefined) ?? reference ?? '');
        ud.push({ ...periode(en), noegle: `${navn}/${rolle}/${hvem}`, felter: uden(en), peger: [reference, kode] });
      }
    for (const en of liste('ydelser')) {
      const id = String(en['id']);
      ud.push({ ...periode(en), noegle: `ydelser/${id}`, felter: uden(en, 'plan'), peger: [id, undefined] });
      for (const plan of (en['plan'] ?? []) as Record<string, unknown>[])
        ud.push({
          ...periode(en),
          noegle: `ydelser/${id}/plan/${String(plan['id'])}`,
          felter: plan,
          peger: [String(plan['id']), undefined],
        });
    }
    return ud.filter(({ fra, til }) => fra < til).sort((a, b) => a.fra - b.fra);
  }

  const sammeMaal = (felter: Felter | undefined, peger: Element['peger']): boolean => {
    const foer = felter?.[PEGER] as Element['peger'] | undefined;
    if (!foer || !peger) return false;
    return foer[0] !== undefined && peger[0] !== undefined
      ? foer[0] === peger[0]
      : foer[1] !== undefined && foer[1] === peger[1];
  };

  function flet(gammel: Felter | undefined, { felter, peger }: Element): Felter | undefined {
    const foer = gammel?.[PEGER] as Element['peger'] | undefined;
    const andet = peger !== null && foer != null && !sammeMaal(gammel, peger);
    const ud: Record<string, unknown> = andet ? {} : { ...gammel };
    for (const [navn, vaerdi] of Object.entries(felter)) {
      if (vaerdi === null) delete ud[navn];
      else ud[navn] = vaerdi;
    }
    if (Object.keys(ud).length === 0) return undefined;
    if (peger) ud[PEGER] = andet ? peger : [peger[0] ?? foer?.[0], peger[1] ?? foer?.[1]];
    return ud;
  }

  const tekst = (vaerdi: unknown) =>
    JSON.stringify(vaerdi, (_n, en: unknown) =>
      en && typeof en === 'object' && !Array.isArray(en) ? Object.fromEntries(Object.entries(en).sort()) : en,
    ) ?? '';

  /** Changes cells `[fra, til)`; true when any came out another. */
  function saet(
    linjer: Map<string, (Felter | undefined)[]>,
    noegle: string,
    fra: number,
    til: number,
    aendr: (g: Felter | undefined) => Felter | undefined,
  ): boolean {
    const linje = linjer.get(noegle) ?? gitter.map(() => undefined);
    let aendret = false;
    for (let c = fra; c < til; c += 1) {
      const ny = aendr(linje[c]);
      if (tekst(ny) !== tekst(linje[c])) aendret = true;
      linje[c] = ny;
    }
    if (aendret) linjer.set(noegle, linje);
    return aendret;
  }

  function ryd(linjer: Map<string, (Felter | undefined)[]>, noegle: string, fra: number, til: number): boolean {
    let aendret = saet(linjer, noegle, fra, til, () => undefined);
    if (!/^ydelser\/[^/]*$/.test(noegle)) return aendret;
    for (const anden of [...linjer.keys()])
      if (anden.startsWith(`${noegle}/`) && saet(linjer, anden, fra, til, () => undefined)) aendret = true;
    return aendret;
  }

  /** An element pointing at what is in force at its `til` ends it there, as far as it is unbroken. */
  function slutter(
    linjer: Map<string, (Felter | undefined)[]>,
    { noegle, til, peger }: Element,
    naeste: number | null,
  ): boolean {
    const linje = linjer.get(noegle);
    if (!linje || til >= gitter.length || til === naeste || !linje[til] || !sammeMaal(linje[til], peger)) return false;
    let slut = til;
    while (slut < gitter.length && linje[slut] && sammeMaal(linje[slut], peger)) slut += 1;
    return ryd(linjer, noegle, til, naeste === null ? slut : Math.min(slut, naeste));
  }

  function laeg(linjer: Map<string, (Felter | undefined)[]>, data: Felter, ender: boolean): boolean {
    let aendret = false;
    const dele = elementer(data);
    dele.forEach((del, plads) => {
      const naeste = dele.slice(plads + 1).find(({ noegle }) => noegle === del.noegle)?.fra ?? null;
      const egen = !del.noegle.startsWith('journalposter');
      if (ender && slutter(linjer, del, naeste) && egen) aendret = true;
      if (saet(linjer, del.noegle, del.fra, del.til, (gammel) => flet(gammel, del)) && egen) aendret = true;
    });
    return aendret;
  }

  function kasser(linjer: Map<string, (Felter | undefined)[]>, data: Felter): boolean {
    let aendret = false;
    for (const { noegle, fra, til, felter, peger } of elementer(data)) {
      const uden = (g: Felter | undefined) => {
        const rest = Object.entries(g ?? {}).filter(([navn]) => !(navn in felter));
        return rest.length > 0 ? Object.fromEntries(rest) : undefined;
      };
      if (peger ? ryd(linjer, noegle, fra, til) : saet(linjer, noegle, fra, til, uden))
        aendret ||= !noegle.startsWith('journalposter');
    }
    return aendret;
  }

  const indhold = (linjer: ReadonlyMap<string, readonly (Felter | undefined)[]>) =>
    tekst(
      [...linjer]
        .filter(([navn, linje]) => !navn.startsWith('journalposter') && linje.some((en) => en))
        .sort(([a], [b]) => (a < b ? -1 : 1)),
    );

  /** What a kasser of a part lists was never said, whenever it is looked at; that it came is no change before it came. */
  function fold(beskeder: readonly Besked[], senere: readonly Besked[]): Tilstand {
    const set = new Map([...beskeder, ...senere].map((en) => [en.id, en]));
    const iOrden = [...set.values()].sort((a, b) =>
      a.tid !== b.tid
        ? a.tid < b.tid
          ? -1
          : 1
        : (a.sekvens ?? -1) - (b.sekvens ?? -1) || (RANG[a.op] ?? 9) - (RANG[b.op] ?? 9) || (a.id < b.id ? -1 : 1),
    );
    let [liv, senest, linjer] = ['venter', null as string | null, new Map<string, (Felter | undefined)[]>()];
    for (const besked of iOrden) {
      const { op, data, tid } = besked;
      let aendret = false;
      if (op === 'importer') {
        const nye = new Map<string, (Felter | undefined)[]>();
        laeg(nye, data, false);
        aendret = liv !== 'aktiv' || indhold(linjer) !== indhold(nye);
        [liv, linjer] = ['aktiv', nye];
      } else if (liv !== 'venter' && liv !== 'fjernet') {
        if (op === 'opdater' || op === 'ret') aendret = laeg(linjer, data, true);
        else if (op === 'kasser' && elementer(data).length > 0) aendret = kasser(linjer, data);
        else if (op === 'passiver') [aendret, liv] = [liv === 'aktiv', 'passiv'];
        else [aendret, liv, linjer] = [true, 'fjernet', new Map()];
      }
      if (aendret && !senere.includes(besked)) senest = tid;
    }
    return { liv, linjer, senest };
  }

  const log = (objekt: string) => alle.filter((en) => en.objekt === objekt);
  function tilstand(objekt: string, nr: number): Tilstand {
    const beskeder = log(objekt).filter((en) => en.nr <= nr);
    const dele = log(objekt).filter((en) => en.nr > nr && en.op === 'kasser' && elementer(en.data).length > 0);
    const noegle = `${objekt} ${String(beskeder.length)} ${String(dele.length)}`;
    const kendt = husket.get(noegle) ?? fold(beskeder, dele);
    husket.set(noegle, kendt);
    return kendt;
  }
  const lever = ({ liv }: Tilstand) => liv === 'aktiv' || liv === 'passiv';
  const objekter = (slags: string) => [...new Set(alle.filter((en) => en.slags === slags).map(({ objekt }) => objekt))];
  const sidste = () => alle.at(-1)?.nr ?? 0;

  /** As known then; null where it was not there, or was removed at any time since: that is forgotten. */
  function kendt(objekt: string, nr: number): Tilstand | null {
    const siden = [
      nr,
      ...log(objekt)
        .map((en) => en.nr)
        .filter((en) => en > nr),
    ];
    return siden.every((en) => lever(tilstand(objekt, en))) ? tilstand(objekt, nr) : null;
  }

  const ved = ({ linjer }: Tilstand, noegle: string, c: number): Felter | undefined => linjer.get(noegle)?.[c];
  const felt = (t: Tilstand, noegle: string, navn: string, c: number) => ved(t, noegle, c)?.[navn];
  const roller = (t: Tilstand, liste: string, c: number): Felter[] =>
    [...t.linjer]
      .filter(([navn]) => navn.startsWith(`${liste}/`))
      .flatMap(([, linje]): Felter[] => (linje[c] ? [linje[c]] : []));
  const cpr = (en: Felter) => String(en['reference']).replace('urn:oio:cpr-nr:', '');
  const harPart = (t: Tilstand, person: string, c: number) => roller(t, 'parter', c).some((en) => cpr(en) === person);

  /** Is the person a part by what is known now: then, or at any time where nobody is known to be part then. */
  function bekraeftet(objekt: string, person: string, c: number): boolean {
    const t = tilstand(objekt, sidste());
    return roller(t, 'parter', c).length > 0 ? harPart(t, person, c) : gitter.some((_g, en) => harPart(t, person, en));
  }

  const senere = (t: Tilstand, noegle: string, navn: string, c: number) =>
    gitter.map((_g, en) => (en >= c ? felt(t, noegle, navn, en) : undefined)).find((en) => en != null);
  const EMNE = 'klasser/PrimaerKlasse/';
  const passer = (kle: unknown, emne: string) => typeof kle === 'string' && kle.startsWith(emne);

  /** May it be seen by who has the subject: as it is now, and as it was at the point asked about? */
  function ses(objekt: string, t: Tilstand, c: number, emne: string): boolean {
    const i = tilstand(objekt, sidste());
    return passer(felt(i, EMNE, 'noegle', nu), emne) && passer(senere(t, EMNE, 'noegle', c), emne);
  }

  const sagen = (id: string, t: Tilstand, c: number) => ({
    uuid: id,
    titel: felt(t, 'egenskaber', 'titel', c) ?? null,
    sagsstatus: felt(t, 'indeks', 'sagsstatus', c) ?? null,
    fremdrift: (felt(t, 'fremdrift', 'status', c) as string | undefined)?.toUpperCase() ?? null,
    kle: { kode: felt(t, EMNE, 'noegle', c) ?? senere(t, EMNE, 'noegle', c) ?? null },
    primaerBehandler: ved(t, 'aktoerer/PrimaerBehandler/', c)
      ? { navn: felt(t, 'aktoerer/PrimaerBehandler/', 'navn', c) }
      : null,
    parter: roller(t, 'parter', c)
      .map((en) => `${String(en['rolle'])} ${String(en['navn'])}`)
      .sort(),
    senestAendret: t.senest,
  });
  type Sagen = ReturnType<typeof sagen>;

  function sager(person: string, c: number, nr: number, emne: string, titel: string): Sagen[] {
    const fundne = objekter('sag').flatMap((id) => {
      const t = kendt(id, nr);
      return t?.liv === 'aktiv' && harPart(t, person, c) && bekraeftet(id, person, c) && ses(id, t, c, emne)
        ? [sagen(id, t, c)]
        : [];
    });
    return fundne
      .filter((en) => titel === '' || (typeof en.titel === 'string' && en.titel.includes(titel)))
      .sort((a, b) =>
        a.senestAendret !== b.senestAendret
          ? (a.senestAendret ?? '') < (b.senestAendret ?? '')
            ? 1
            : -1
          : a.uuid < b.uuid
            ? -1
            : 1,
      );
  }

  /** Which cell of a line is shown: in force, else the last that was, else the next to come. */
  function valgt(linje: readonly (Felter | undefined)[] | undefined, c: number): Felter | undefined {
    return linje?.[c] ?? linje?.slice(0, c).findLast((en) => en) ?? linje?.slice(c).find((en) => en);
  }

  function ydelser(person: string, c: number, nr: number) {
    return objekter('bevilling')
      .flatMap((id) => {
        const t = kendt(id, nr);
        if (t?.liv !== 'aktiv' || !harPart(t, person, c) || !bekraeftet(id, person, c)) return [];
        const navne = (tilstande: Tilstand) =>
          [...tilstande.linjer].filter(([navn, linje]) => /^ydelser\/[^/]*$/.test(navn) && linje.some((en) => en));
        // Without a ydelse of a subject there is nothing to judge it by: as it is now, and as it was.
        if (navne(t).length === 0 || navne(tilstand(id, sidste())).length === 0) return [];
        return navne(t).map(([navn, linje]) => ({
          navn: valgt(linje, c)?.['navn'] ?? null,
          beloeb: valgt(t.linjer.get(`${navn}/plan/p1`), c)?.['beloeb'] ?? null,
          aktiv: linje[c] !== undefined,
          bevilling: { uuid: id },
        }));
      })
      .sort((a, b) => (tekst(a) < tekst(b) ? -1 : 1));
  }

  const haenger = (t: Tilstand | null, dokument: string, c: number) =>
    t !== null && roller(t, 'journalposter', c).some((en) => en['reference'] === dokument);

  /** By any sag it hangs on, now and at the point asked about; by itself, which all here may see, while it hangs on none. */
  function dokumentSes(id: string, c: number, nr: number): boolean {
    const levende = objekter('sag').filter((sag) => lever(tilstand(sag, sidste())));
    const nuPaa = levende.filter((sag) => haenger(tilstand(sag, sidste()), id, nu));
    const daPaa = levende.filter((sag) => haenger(kendt(sag, nr), id, c));
    const paaEn = (sager: readonly string[], maa: (sag: string) => boolean) => sager.length === 0 || sager.some(maa);
    return (
      paaEn(nuPaa, (sag) => passer(felt(tilstand(sag, sidste()), EMNE, 'noegle', nu), '')) &&
      paaEn(daPaa, (sag) => ses(sag, tilstand(sag, nr), c, ''))
    );
  }

  function dokumenter(person: string, c: number, nr: number) {
    return objekter('dokument')
      .flatMap((id) => {
        const t = kendt(id, nr);
        if (t?.liv !== 'aktiv' || !dokumentSes(id, c, nr)) return [];
        const egen = harPart(t, person, c) && bekraeftet(id, person, c);
        const paaSag = objekter('sag').some((sag) => {
          const s = kendt(sag, nr);
          const partens = s?.liv === 'aktiv' && harPart(s, person, c) && bekraeftet(sag, person, c);
          return partens && ses(sag, s, c, '') && haenger(s, id, c);
        });
        const igen = () => objekter('sag').some((sag) => haenger(tilstand(sag, sidste()), id, c) && bekraeftet(sag, person, c)); // prettier-ignore
        return egen || (paaSag && igen()) ? [{ uuid: id, titel: felt(t, 'egenskaber', 'titel', c) ?? null }] : [];
      })
      .sort((a, b) => (a.uuid < b.uuid ? -1 : 1));
  }

  return {
    tag: (besked: Besked) => void alle.push(besked),
    sidste,
    sager,
    ydelser,
    dokumenter,
    sag: (id: string, c: number, nr: number, emne: string): Sagen | null => {
      const t = kendt(id, nr);
      return t && ses(id, t, c, emne) ? sagen(id, t, c) : null;
    },
  };
}
export type Model = ReturnType<typeof lavModel>;
