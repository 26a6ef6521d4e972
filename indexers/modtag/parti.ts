import { gemKarantaene, gemTagne, gemUdbakke, hentTagne } from '../../db/skriv/indbakke.ts';
import { gemKvalitet, gemLeverancer, gemSekvenser, gemSystemnavne, laasSekvenser } from '../../db/skriv/kilde.ts';
import { kendteKle } from '../../db/skriv/klasse.ts';
import type { Skriveklient } from '../../db/skriv/klient.ts';
import { gemGaelder, gemLog, hentLog } from '../../db/skriv/log.ts';
import { gemObjekter, indexTid, laasObjekter, laasVentende, laesObjekter, sikrPladser } from '../../db/skriv/objekt.ts';
import { hentMedfoelge, hentSkrivegrundlag } from '../../db/skriv/opslag.ts';
import { gemRaekker, glemHistorik } from '../../db/skriv/raekker.ts';
import type { Uuid } from '../../schema/domaene/id.ts';
import { behandl } from './behandl.ts';
import { tagetNoegle, type Bord } from './bord.ts';
import { nyeKildetal } from './kildetal.ts';
import { grupperet } from './grupperet.ts';
import type { Kvittering } from './kvittering.ts';
import type { Post } from './post.ts';
import { referencerI } from './referencer.ts';
import { kendtObjekt, raekkeforskel, type Objekttilstand } from './tilstand.ts';

type Tx = Parameters<Parameters<Skriveklient['koer']>[0]>[0];

/**
 * A batch of hændelser, all or none: inbox, log, register and outbox in one transaction (design.md §4). Receipts in the
 * order of the messages. Done twice it is done once: that is what lets a broken connection be answered by doing it again.
 */
export function skrivParti(klient: Skriveklient, poster: readonly Post[]): Promise<Kvittering[]> {
  if (poster.length === 0) return Promise.resolve([]);
  return klient.koer(async (tx) => {
    const bord = await daek(tx, poster);
    const kvitteringer = poster.map((post) => behandl(bord, post));
    await gem(tx, bord);
    return kvitteringer;
  });
}

/** A removed sag takes others with it, as they stand: such a message is a batch of its own. */
export const skalStaaAlene = ({ haendelse: { objekt, operation } }: Post): boolean =>
  objekt === 'sag' && operation === 'fjern';

const unikke = <T>(vaerdier: readonly T[]): T[] => [...new Set(vaerdier)];

/** Reads and locks everything the batch is judged by. */
async function daek(tx: Tx, poster: readonly Post[]): Promise<Bord> {
  const sagsnavne = unikke(poster.flatMap(({ sag }) => (sag === null ? [] : [sag])));
  const [ene] = poster;
  const medfoelge = ene && skalStaaAlene(ene) ? await hentMedfoelge(tx, ene.objektId) : null;
  const medfulgte = medfoelge ? Object.values(medfoelge as unknown as Record<string, Uuid[]>).flat() : [];
  await sikrPladser(tx, sagsnavne);
  const rader = await laasObjekter(tx, unikke([...poster.map((p) => p.objektId), ...sagsnavne, ...medfulgte]));
  const importerede = poster.flatMap((p) => (p.haendelse.objekt === 'sag' ? [p.objektId] : []));
  const ventere = await laasVentende(tx, unikke(importerede));
  const skrives = new Set([...poster.map((p) => p.objektId), ...medfulgte, ...ventere.map(({ id }) => id)]);
  const emner = [...new Map([...rader, ...ventere].map((rad) => [rad.id, rad])).values()].filter((r) =>
    skrives.has(r.id),
  );
  const referencer = unikke(poster.flatMap(({ haendelse }) => referencerI(haendelse).map(({ id }) => id)));

  const [log, tagne, grundlag, sekvenser, modtaget, andre, kle] = await Promise.all([
    hentLog(tx, emner.map(({ id }) => id)),
    hentTagne(tx, poster.map(({ haendelse: { source, id } }) => ({ kilde: source, beskedId: id }))),
    hentSkrivegrundlag(tx),
    laasSekvenser(tx, unikke(poster.flatMap(({ haendelse: h }) => (h.sekvens === null ? [] : [h.source])))),
    indexTid(tx),
    laesObjekter(tx, referencer),
    kendteKle(tx, unikke(poster.flatMap(({ vaerdier }) => vaerdier.kle))),
  ]); // prettier-ignore
  const loggen = grupperet(log, ({ objektId }) => objektId);
  const objekter = new Map(emner.map((rad) => [rad.id, kendtObjekt(rad, loggen.get(rad.id) ?? [])]));
  return {
    modtaget, grundlag, objekter, medfoelge, kendteKle: kle, indbakke: [], karantaene: [], kildetal: nyeKildetal(),
    ventende: grupperet([...objekter.values()].filter((o) => o.rad.venterPaa !== null), (o) => o.rad.venterPaa),
    naevnte: new Map([...rader, ...andre].map((rad) => [rad.id, rad])),
    taget: new Map(tagne.map((en) => [tagetNoegle(en.kilde, en.beskedId, en.generation), en])),
    sekvenser: new Map(sekvenser.map((rad) => [rad.system, rad])),
  }; // prettier-ignore
}

/** Writes what the batch came to: every statement once, whatever the number of messages. */
async function gem(tx: Tx, bord: Bord): Promise<void> {
  const { modtaget, kildetal } = bord;
  const skrevne = [...bord.objekter.values()].filter((o) => o.nye.length > 0 || o.afgjort.size > 0);
  const aendrede = skrevne.filter(({ haendelse }) => haendelse !== null);
  await Promise.all([
    gemTagne(tx, bord.indbakke),
    gemKarantaene(tx, bord.karantaene),
    gemObjekter(
      tx,
      skrevne.filter(({ foer }) => foer === null).map(({ rad }) => rad),
      skrevne.filter(({ foer }) => foer !== null).map(({ rad }) => rad),
    ),
    gemLog(tx, skrevne.flatMap(({ nye }) => nye)),
    gemGaelder(tx, skrevne.flatMap(({ afgjort }) => [...afgjort].map(([loebenr, gaelder]) => ({ loebenr, gaelder })))),
    gemRaekker(tx, aendrede.map(raekkeforskel), modtaget),
    glemHistorik(tx, aendrede.filter(({ haendelse }) => haendelse === 'fjernet').map(({ rad }) => rad.id)),
    gemUdbakke(tx, aendrede.flatMap((objekt) => udbakkepost(objekt, modtaget))),
    gemLeverancer(tx, [...kildetal.leverancer.values()]),
    gemKvalitet(tx, [...kildetal.kvalitet.values()]),
    gemSystemnavne(tx, [...kildetal.systemnavne.values()]),
    gemSekvenser(tx, [...bord.sekvenser.values()]),
  ]); // prettier-ignore
}

function udbakkepost({ rad, haendelse, udenNotifikation }: Objekttilstand, modtaget: Bord['modtaget']) {
  if (haendelse === null) return [];
  return [{ objektId: rad.id, slags: rad.slags, version: rad.version, haendelse, udenNotifikation, modtaget }];
}
