import { gemGraenser, type Kommende } from '../../db/skriv/graense.ts';
import { gemKarantaene, gemTagne, gemUdbakke } from '../../db/skriv/indbakke.ts';
import { gemKvitteringer } from '../../db/skriv/forsendelse.ts';
import { gemKommunekvalitet, gemKvalitet, gemLeverancer, gemSystemnavne } from '../../db/skriv/kilde.ts';
import type { Skriveklient } from '../../db/skriv/klient.ts';
import { noterNumre } from '../../db/skriv/sekvens.ts';
import { gemGaelder, gemLog } from '../../db/skriv/log.ts';
import { gemNoeglekonflikter } from '../../db/skriv/noegle.ts';
import { slaaOpPaaNoegle } from '../../db/skriv/noegleopslag.ts';
import { gemObjekter } from '../../db/skriv/objekt.ts';
import { laegOm } from '../../db/skriv/omlaeg.ts';
import { gemRaekker, glemHistorik } from '../../db/skriv/raekker.ts';
import { glemSummer, skrivPosterOm, toemPoster } from '../../db/sletning/slet.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import { forloeb } from '../../schema/domaene/fold/forloeb.ts';
import { forretningshaendelser } from '../../schema/domaene/forretning.ts';
import { behandl } from './behandl.ts';
import type { Bord } from './bord.ts';
import type { Kildetal } from './kildetal.ts';
import { daek, type Partigrundlag, type Tx } from './daek.ts';
import { synlighed } from './foldet.ts';
import type { Kvittering } from './kvittering.ts';
import { kasseret, skalLaegesOm } from './kasseret.ts';
import { dropKasserede } from './kasseretandetsteds.ts';
import type { Post } from './post.ts';
import type { Objekttilstand } from './tilstand.ts';
import { objekttrin, raekketrin } from './trin.ts';

/**
 * A batch of hændelser, all or none: inbox, log, register and outbox in one transaction (design.md §4). Receipts in the
 * order of the messages. Done twice it is done once: that is what lets a broken connection be answered by doing it again. What
 * was erased is known by `noegle`.
 */
export function skrivParti(
  klient: Skriveklient,
  poster: readonly Post[],
  grundlag: Partigrundlag,
): Promise<Kvittering[]> {
  if (poster.length === 0) return Promise.resolve([]);
  return klient.koer(async (tx) => {
    const [, bord] = await Promise.all([slaaOpPaaNoegle(tx), daek(tx, poster, grundlag)]);
    const kvitteringer = poster.map((post) => behandl(bord, post));
    await gem(tx, bord);
    return kvitteringer;
  });
}

/** Writes what the batch came to: every statement once, whatever the number of messages. */
export async function gem(tx: Tx, bord: Bord): Promise<void> {
  const { modtaget, kildetal } = bord;
  await Promise.all([
    gemTilstande(tx, [...bord.objekter.values()], modtaget),
    gemTagne(tx, bord.indbakke),
    gemKarantaene(tx, bord.karantaene),
    gemKvitteringer(tx, bord.kvitteringer),
    gemNoeglekonflikter(tx, bord.noeglekonflikter),
  ]); // prettier-ignore
  await dropKasserede(tx, bord);
  // A sum that words could be guessed by; the same message again is known by a mark.
  await glemSummer(tx, bord.noegle, [...bord.objekter.values()].flatMap(({ overstreget }) => [...(overstreget?.navne ?? [])])); // prettier-ignore
  await gemKildetal(tx, kildetal);
}

/** What was counted of whole sources: last, since until this is committed every other batch that tells of them waits. */
async function gemKildetal(
  tx: Tx,
  { leverancer, kvalitet, kommunekvalitet, systemnavne, numre }: Kildetal,
): Promise<void> {
  await Promise.all([
    gemLeverancer(tx, [...leverancer.values()]),
    gemKvalitet(tx, [...kvalitet.values()]),
    gemKommunekvalitet(tx, [...kommunekvalitet.values()]),
    gemSystemnavne(tx, [...systemnavne.values()]),
    noterNumre(tx, numre),
  ]);
}

/** Writes what became of objects, as it was received at this instant: log, rows, what is ahead of them and what is told of it. */
export async function gemTilstande(tx: Tx, objekter: readonly Objekttilstand[], modtaget: Oejeblik): Promise<void> {
  const skrevne = objekter.filter((o) => o.nye.length > 0 || o.afgjort.size > 0);
  const aendrede = skrevne.filter(({ haendelse }) => haendelse !== null);
  await glem(
    tx,
    aendrede.filter((objekt) => objekt.glem),
    modtaget,
  );
  const kasserede = skrevne.map(kasseret);
  const omlagte = new Set(skrevne.filter(skalLaegesOm));
  const staar = aendrede.filter((objekt) => !omlagte.has(objekt));
  await Promise.all([
    gemObjekter(
      tx,
      skrevne.map((objekt) => objekttrin(omlagte.has(objekt) ? { ...objekt, trin: [] } : objekt, modtaget)),
    ),
    gemLog(tx, kasserede.flatMap(({ nye }) => nye)),
    skrivPosterOm(tx, skrevne.flatMap(({ overstreget }) => [...(overstreget?.gemte ?? [])].map(([loebenr, data]) => ({ loebenr, data })))),
    toemPoster(tx, kasserede.flatMap(({ gemte }) => gemte)),
    gemGaelder(tx, skrevne.flatMap(({ afgjort }) => [...afgjort].map(([loebenr, dom]) => ({ loebenr, ...dom })))),
    gemRaekker(tx, staar.map((objekt) => raekketrin(objekt, modtaget))),
    gemGraenser(tx, aendrede.map((objekt) => kommende(objekt, modtaget)), modtaget),
    gemUdbakke(tx, aendrede.flatMap((objekt) => udbakkepost(objekt, modtaget))),
  ]); // prettier-ignore
  await laegOm(tx, [...omlagte].map(({ rad: { id, slags }, log }) => ({ id, ...forloeb(slags, id, log) }))); // prettier-ignore
}

/** What was removed leaves nothing behind, before anything of what it may have become since is laid. */
async function glem(tx: Tx, glemte: readonly Objekttilstand[], modtaget: Oejeblik): Promise<void> {
  if (glemte.length === 0) return;
  await gemRaekker(tx, glemte.map(({ raekkerFoer: ud }) => [{ ud, ind: {}, modtaget }])); // prettier-ignore
  await glemHistorik(tx, glemte.map(({ rad }) => rad.id)); // prettier-ignore
}

/** What is ahead of an object as it stands now. */
function kommende({ rad, foer, foldet, udenNotifikation }: Objekttilstand, modtaget: Oejeblik): Kommende {
  const fjernet = synlighed(foldet) === null;
  const graenser = fjernet ? [] : foldet.graenser.filter((tid) => tid > modtaget);
  return { id: rad.id, ny: foer === null, fjernet, graenser, udenNotifikation };
}

function udbakkepost(objekt: Objekttilstand, modtaget: Oejeblik) {
  const { rad, haendelse, udenNotifikation } = objekt;
  if (haendelse === null) return [];
  const forretning = forretningAf(objekt);
  return [
    { objektId: rad.id, slags: rad.slags, version: rad.version, haendelse, udenNotifikation, forretning, modtaget },
  ];
}

/** Rows are compared only where nobody has done it ahead. */
function forretningAf({ rad: { slags }, haendelse, raekkerFoer, foldet, trin }: Objekttilstand) {
  const ny = haendelse === 'oprettet';
  if (haendelse === 'fjernet' || (slags !== 'sag' && slags !== 'bevilling')) return [];
  if (ny && foldet.forud) return foldet.forud.forretning;
  const foer = ny ? (trin[0]?.foldet.raekker ?? {}) : raekkerFoer;
  return forretningshaendelser({ slags, ny, foer, nu: foldet.raekker });
}
