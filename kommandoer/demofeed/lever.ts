import { Buffer } from 'node:buffer';
import { laesBesked } from '../../indexers/amqp/laes.ts';
import { laesAfbildet } from '../../indexers/fil/afbildning/laes.ts';
import type { Afbildning } from '../../indexers/fil/afbildning/skema.ts';
import { laesEn, laesNdjson, type Laest } from '../../indexers/fil/laest.ts';
import { OPERATOEREN } from '../../indexers/fil/operatoer.ts';
import { laesXmlfil } from '../../indexers/fil/xml.ts';
import { medfoelgende } from '../../indexers/kilder/demo/feed/afbildninger.ts';
import { overskrift, skrivRaekke, somBytes } from '../../indexers/kilder/demo/feed/flad.ts';
import { advisraekke, p1339raekke, raekketypeFor, ydelsesraekke, type Noegler } from '../../indexers/kilder/demo/feed/fladeSystemer.ts'; // prettier-ignore
import type { Haendelse } from '../../indexers/kilder/generator/haendelse.ts';
import type { System } from '../../indexers/kilder/systemer/system.ts';
import { nyeKaeder, type Kaeder } from '../../indexers/modtag/kaeder.ts';
import { lavPost, type Post } from '../../indexers/modtag/post.ts';
import { oejeblik } from '../../schema/domaene/tid.ts';
import { OBJEKTER_I_XML, slagsOf, somHaendelsesbesked, somOperationer } from './xml.ts';

/** The flat systems' mappings, by the system; how each writes a row is its own. */
const FLADE = {
  'SKAT/Indkomst': ['skat-indkomst', advisraekke],
  'OPUS Debitor': ['opus-debitor', advisraekke],
  ESR: ['esr', advisraekke],
  Hjælpebidrag: ['hjaelpebidrag', ydelsesraekke],
  Opera: ['opera-p13-39', p1339raekke],
} as const;

/** What a system's delivery came to: what can be taken in, and what its own feed could make nothing of. */
export interface Levering {
  readonly poster: Post[];
  readonly ulaeste: number;
}

/**
 * Deliveries of the demo's systems: what each has to say is written as the system writes it – a file, an operation, a
 * Haendelsesbesked – and read by the very reader its kind of feed has, as bytes. Only the wire is left out.
 */
export function lavLeverandoer(kommune: string, pr: string) {
  const noegler: Noegler = new Map();
  const afbildninger = new Map(Object.entries(FLADE).map(([navn, [fil, raekke]]) => [navn, { afbildning: medfoelgende(fil), raekke }])); // prettier-ignore
  return async (system: System, haendelser: readonly Haendelse[], kaeder: Kaeder = nyeKaeder()): Promise<Levering> => {
    const tag = (laeste: AsyncIterable<Laest>) => tagMed(kaeder, laeste);
    if (system.feed === 'amqp') return overKoe(system, haendelser, kommune);
    const flad = afbildninger.get(system.navn);
    if (flad) return tag(fraAfbildning(flad.afbildning, haendelser.map((en) => flad.raekke(en, noegler)), pr)); // prettier-ignore
    if (system.feed === 'ndjson') return tag(laesNdjson(bytes(haendelser.map((en) => `${JSON.stringify(en)}\n`))));
    if (system.feed === 'soap') return tag(fraXml(haendelser));
    return tag(enkeltvis(haendelser));
  };
}

/** So many hændelser are handed out to their systems at a time: each system's part of them is one delivery. */
const STYKKE = 2_000;

/** Deliveries in the stream's order: each system's uuid and what it has to say, its own order kept. */
export function* leverancer(stroem: Iterable<Haendelse>): Generator<[uuid: string, haendelser: Haendelse[]]> {
  let efter = new Map<string, Haendelse[]>();
  let antal = 0;
  for (const en of stroem) {
    const uuid = en.source.slice('urn:uuid:'.length);
    const deres = efter.get(uuid);
    if (deres) deres.push(en);
    else efter.set(uuid, [en]);
    antal += 1;
    if (antal % STYKKE !== 0) continue;
    yield* efter;
    efter = new Map();
  }
  yield* efter;
}

async function* bytes(tekster: readonly string[]): AsyncGenerator<Uint8Array> {
  for (const tekst of tekster) yield Buffer.from(tekst);
}

/** CloudEvents, each read as a body of `POST /haendelser` is. */
async function* enkeltvis(haendelser: readonly Haendelse[]): AsyncGenerator<Laest> {
  let nr = 0;
  for (const en of haendelser) yield laesEn(JSON.parse(JSON.stringify(en)), (nr += 1));
}

async function* fraXml(haendelser: readonly Haendelse[]): AsyncGenerator<Laest> {
  for (const operation of somOperationer(haendelser)) yield* laesXmlfil(bytes([operation]));
}

/** One file: its head, a row for each, and its end with their number. */
async function* fraAfbildning(afbildning: Afbildning, raekker: readonly Parameters<typeof skrivRaekke>[2][], pr: string) {
  const hoved = afbildning.raekker.find(({ rolle }) => rolle === 'hoved');
  const slut = afbildning.raekker.find(({ rolle }) => rolle === 'slut');
  const linjer = [
    overskrift(afbildning),
    hoved ? skrivRaekke(afbildning, hoved, { post: '00', udskrevet: pr.slice(0, 19) }) : '',
    ...raekker.map((raekke) => skrivRaekke(afbildning, raekketypeFor(afbildning, raekke), raekke)),
    slut ? skrivRaekke(afbildning, slut, { post: '99', antal: String(raekker.length) }) : '',
  ];
  yield* laesAfbildet(bytesI(afbildning, linjer), afbildning, oejeblik(pr));
} // prettier-ignore

async function* bytesI(afbildning: Afbildning, linjer: readonly string[]): AsyncGenerator<Uint8Array> {
  yield somBytes(linjer.join(''), afbildning);
}

/** A queue's messages: SF1470 in a Haendelsesbesked, and what it has no word for as CloudEvents. */
async function overKoe(system: System, haendelser: readonly Haendelse[], kommune: string): Promise<Levering> {
  const koe = { koe: `demo.${system.uuid}`, systemer: [system.uuid], kommuner: [kommune] };
  const levering = { poster: [] as Post[], ulaeste: 0 };
  for (const en of haendelser) {
    const iXml = OBJEKTER_I_XML.has(slagsOf(en)[0]);
    const kroppe = iXml ? somOperationer([en]).map((operation) => somHaendelsesbesked(operation, en, kommune)) : [JSON.stringify(en)]; // prettier-ignore
    for (const krop of kroppe) {
      const { poster, ulaeste } = await laesBesked(Buffer.from(krop), koe);
      levering.poster.push(...poster);
      levering.ulaeste += ulaeste.length;
    }
  }
  return levering;
}

async function tagMed(kaeder: Kaeder, laeste: AsyncIterable<Laest>): Promise<Levering> {
  const levering = { poster: [] as Post[], ulaeste: 0 };
  for await (const en of laeste) {
    if ('haendelse' in en) levering.poster.push(lavPost(en.haendelse, OPERATOEREN, kaeder));
    else levering.ulaeste += 1;
  }
  return levering;
}
