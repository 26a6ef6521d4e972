import type { Kalder } from '../../schema/domaene/adgang.ts';
import type { Cvr, Uuid } from '../../schema/domaene/id.ts';
import { kleMoenster } from '../../schema/domaene/kle.ts';
import { laesEn, type Laest } from '../fil/laest.ts';
import type { Indgang } from '../modtag/indgang.ts';
import type { Kvittering } from '../modtag/kvittering.ts';
import type { Skriver } from '../modtag/post.ts';
import { tagImod } from '../modtag/tagimod.ts';
import { udpak, type UkendtBesked } from '../xml/besked.ts';
import { indholdsId, somCloudEvent } from '../xml/cloudevent.ts';
import type { Element } from '../xml/element.ts';
import { haendelserFra, type XmlHaendelse } from '../xml/haendelse.ts';
import { GRAENSER } from '../xml/laeser.ts';
import { createOrdboeger } from '../xml/roller.ts';
import { laesKuvert, type Kuvert } from './kuvert.ts';
import { adviser } from './personhaendelse.ts';

/** Whom one deliverer may speak for: configured, since the message is another's than his who brings it (design.md §4). */
export interface Fuldmagt {
  readonly systemer: readonly string[];
  readonly kommuner: readonly string[];
}

export interface Beskedmodtagelse {
  readonly indgang: Indgang;
  /** The rights a caller has now, cut by its serviceaftaler. Throws FORBIDDEN where none may write. */
  readonly skriverFor: (kalder: Kalder) => Promise<Skriver>;
}

/** What became of a message: a receipt for each thing in it, and what in it the index does not know. */
export interface Beskedudfald {
  readonly kvitteringer: readonly Kvittering[];
  readonly ukendte: readonly UkendtBesked[];
  /** Why it was not taken in at all; null: it was. */
  readonly afvist: string | null;
  /** Nothing here was for anybody here. */
  readonly uvedkommende: boolean;
}

const INTET: Beskedudfald = { kvitteringer: [], ukendte: [], afvist: null, uvedkommende: false };
const ORDBOEGER = createOrdboeger();

/**
 * Takes in one Haendelsesbesked as its own sender's, for the authorities that both the kuvert (TilladtModtager) and the
 * deliverer's configuration name: never for another. Committed when it comes back; the same message again is a duplicate.
 */
export async function modtagBesked(besked: Element, fuldmagt: Fuldmagt, dele: Beskedmodtagelse): Promise<Beskedudfald> {
  const kuvert = laesKuvert(besked);
  const afsender = kuvert.afsendere.find((en) => fuldmagt.systemer.some((system) => system.toLowerCase() === en));
  if (!afsender) return { ...INTET, afvist: 'AFSENDER_UKENDT: BeskedAnsvarligAktoer er ikke et system, der modtages fra her' };
  const kommuner = modtagere(kuvert, fuldmagt);
  if (kommuner.length === 0) return { ...INTET, uvedkommende: true };
  const ukendte: UkendtBesked[] = [];
  const { fund, beskedId } = udpak(besked, GRAENSER, (en) => ukendte.push(en));
  const haendelser = fund.flatMap((en) => haendelserFra(en, ORDBOEGER[en.maal.objekt], beskedId));
  if (haendelser.length === 0 && kuvert.personer.length > 0) {
    return { ...INTET, kvitteringer: await somAdviser(kuvert, afsender, kommuner, dele) };
  }
  const skriver = await samletSkriver(afsender, kommuner, dele);
  const kvitteringer = await tagImod(laeste(haendelser, afsender, beskedId), dele.indgang, skriver);
  return { ...INTET, kvitteringer, ukendte };
} // prettier-ignore

/** One that cannot be read is nobody's: it lets no other authority in (Empty means nothing). */
function modtagere({ tilladte, uklareTilladte }: Kuvert, { kommuner }: Fuldmagt): Cvr[] {
  const egne = kommuner as readonly Cvr[]; // the configuration's own form
  return tilladte.length === 0 && !uklareTilladte ? [...egne] : egne.filter((cvr) => tilladte.includes(cvr));
}

function laeste(haendelser: readonly XmlHaendelse[], kilde: Uuid, beskedId: string | null): Laest[] {
  const set = new Map<string, number>();
  return haendelser.map((en) => {
    const navn = beskedId === null ? indholdsId(en) : `${beskedId}/${en.id ?? ''}`;
    const nr = (set.get(navn) ?? 0) + 1;
    set.set(navn, nr);
    return laesEn(somCloudEvent(en, { id: nr === 1 ? navn : `${navn}/${String(nr)}`, kilde }), en.linje);
  });
}

/** An advis for each authority is that authority's, and written with its rights only. */
async function somAdviser(kuvert: Kuvert, kilde: Uuid, kommuner: readonly Cvr[], dele: Beskedmodtagelse) {
  const alle = await Promise.all(
    kommuner.map(async (kommune) => {
      const skriver = await samletSkriver(kilde, [kommune], dele);
      return tagImod(adviser(kuvert, kilde, kommune).map(laesEn), dele.indgang, skriver);
    }),
  );
  return alle.flat();
}

/** The sender, with what its serviceaftale with each authority lets it write. */
async function samletSkriver(
  system: Uuid,
  kommuner: readonly Cvr[],
  { skriverFor }: Beskedmodtagelse,
): Promise<Skriver> {
  const [foerste, ...resten] = await Promise.all(kommuner.map((kommune) => skriverFor(somKalder(system, kommune))));
  if (!foerste) throw new Error('en besked uden modtagere er ikke for nogen');
  return { ...foerste, grupper: [foerste, ...resten].flatMap(({ grupper }) => grupper ?? []) };
}

const ALT = [kleMoenster('*')].filter((en) => en !== null);
function somKalder(system: Uuid, kommune: Cvr): Kalder {
  const gruppe = { scope: kommune, privilegier: new Set(['INDEKS_SKRIV'] as const), kle: ALT, enheder: 'ALLE', niveau: 4 } as const; // prettier-ignore
  return { sub: system, azp: system, cvr: kommune, navn: null, enhed: null, grupper: [gruppe], udloeber: 0 };
}
