import { sagsadvis } from './advis.ts';
import { opretNotat } from './dokument.ts';
import { partrelation, type Grundlag } from './grundlag.ts';
import type { Data, Kladde } from './haendelse.ts';
import { dagAf, dagtal, midnat } from './kalender.ts';
import type { Part } from './person.ts';
import {
  forloebForbi,
  KONVERTERET_FOER,
  notatpost,
  opretSag,
  sagkladde,
  sagstrin,
  skiftBehandler,
  tilakteret,
  type Status,
} from './sag.ts';
import { tegn, type Sagsvalg, type Udkast } from './sagsudkast.ts';
import { grundlag, type Scene } from './scene.ts';
import type { Sagsslags } from './slags/sagsslags.ts';
import type { Tilfaeldig } from './tilfaeldig.ts';

export interface Sagsforloeb {
  readonly kladder: Kladde[];
  readonly grundlag: Grundlag;
  readonly sag: string;
}

const FOERSTE_START = dagtal('2019-02-01');

/** A whole course of a sag without ydelse; an old one often comes as one importer with its course behind it. */
export function sagsforloeb(scene: Scene, slags: Sagsslags, part: Part, valg: Sagsvalg = {}): Sagsforloeb {
  const { r } = scene;
  const g = grundlag(scene, slags, part);
  const start = valg.start ?? r.heltal(valg.tidligst ?? FOERSTE_START, scene.nu - 12);
  const udkast = tegn(r, g, slags, start, valg);
  const samlet = start < KONVERTERET_FOER && !slags.advis && valg.start === undefined && r.promille(800);
  const kladder = samlet ? konverteret(r, g, slags, udkast, valg) : loebende(r, g, slags, udkast, valg);
  return { kladder, grundlag: g, sag: udkast.sag };
}

/** Sent as it goes: an importer when it is opened, an opdater for each step, notat and advis beside it. */
function loebende(r: Tilfaeldig, g: Grundlag, slags: Sagsslags, u: Udkast, valg: Sagsvalg): Kladde[] {
  const [[, aabnet] = ['Opstaaet', 0], ...trin] = u.tider;
  const [ind, ...resten] = u.papirer;
  const journalposter = ind ? [tilakteret(1, ind.uuid, ind.titel)] : [];
  const kladder = u.papirer.map(({ kladde }) => kladde);
  kladder.push(opretSag(r, g, nySag(u, aabnet, valg, { journalposter, ...u.mere })));
  for (const [status, tid] of trin) {
    const ud = status === 'Afgjort' ? resten.map((p, nr) => tilakteret(nr + 2, p.uuid, p.titel)) : [];
    kladder.push(
      sagstrin(r, g, u.sag, tid, status, {
        ...(ud.length > 0 ? { journalposter: ud } : {}),
        ...afgjort(slags, status),
      }),
    );
  }
  const oplyst = trin[0]?.[1] ?? aabnet;
  if (slags.notat) {
    const [titel, tekst] = slags.notat;
    kladder.push(opretNotat(r, g, { uuid: r.uuid(), sag: u.sag, titel, tekst, tid: oplyst + 2 * 86_400_000 }));
  }
  if (slags.advis) {
    const [titel, tekst, fristDage] = slags.advis;
    kladder.push(sagsadvis(r, g, u.sag, { titel, tekst, fristDage, tid: oplyst + 60_000 }));
  }
  kladder.push(...senere(r, g, u, valg, oplyst));
  return kladder;
}

/** Changes that come to some sager: another caseworker, and a parent who no longer takes part. */
function senere(r: Tilfaeldig, g: Grundlag, u: Udkast, valg: Sagsvalg, fra: number): Kladde[] {
  const kladder: Kladde[] = [];
  const tid = fra + r.heltal(20, 300) * 86_400_000;
  if (r.promille(180)) kladder.push(...skiftBehandler(r, g, u.sag, tid));
  if (valg.sekundaer && r.promille(120)) {
    const ophoert = { ...sekundaer(valg.sekundaer, u.tider[0]?.[1] ?? fra), til: midnat(dagAf(tid)) };
    kladder.push(sagkladde(r, g, u.sag, 'opdater', tid, { parter: [ophoert] }));
  }
  return kladder;
}

/** Sent when the system was joined to the index: one importer with everything, its course already behind it. */
function konverteret(r: Tilfaeldig, g: Grundlag, slags: Sagsslags, u: Udkast, valg: Sagsvalg): Kladde[] {
  const aabnet = u.tider[0]?.[1] ?? 0;
  const tid = (u.tider.at(-1)?.[1] ?? aabnet) + 3_600_000;
  const poster = u.papirer.map((p, nr) => tilakteret(nr + 1, p.uuid, p.titel));
  if (slags.notat) poster.push(notatpost(1, ...slags.notat));
  const mere = { ...forloebForbi(g, u.tider), journalposter: poster, ...u.mere };
  const sag = opretSag(r, g, nySag(u, aabnet, valg, mere));
  return [...u.papirer.map(({ kladde }) => kladde), { ...sag, tid }];
}

function nySag(u: Udkast, tid: number, valg: Sagsvalg, mere: Data) {
  const parter = valg.sekundaer ? [sekundaer(valg.sekundaer, tid)] : [];
  const { sag: uuid, sagsnummer, titel } = u;
  const beskrivelse = valg.beskrivelse === undefined ? {} : { beskrivelse: valg.beskrivelse };
  return { uuid, sagsnummer, titel, ...beskrivelse, tid, mere, parter, klasser: valg.klasser ?? [] };
}

const sekundaer = (part: Part, tid: number): Data => partrelation('SekundaerPart', part, midnat(dagAf(tid)), '1');

function afgjort(slags: Sagsslags, status: Status): Data {
  if (status !== 'Afgjort' || !slags.afgoerelse) return {};
  const [noegle, titel] = slags.afgoerelse;
  return { klasser: [{ rolle: 'Afgoerelsesklasse', indeks: '1', noegle, titel }] };
}
