import { emnenoegle, type Sagder } from '../../db/skriv/allerede.ts';
import type { GaeldendeGruppe } from '../../schema/domaene/adgang.ts';
import { haver, passerEnhed, passerKle, passerNiveau } from '../../schema/domaene/dataafgraensning/gruppe.ts';
import { identifikator } from '../../schema/domaene/identifikator.ts';
import { kle as kleNummer, matcher, type Kle } from '../../schema/domaene/kle.ts';
import type { Reservationer } from '../../schema/domaene/reservation.ts';
import { tilMs } from '../../schema/domaene/tid.ts';
import type { Mangel } from '../../schema/haendelser/mangel.ts';
import type { Bord, Forudspurgt } from './bord.ts';
import type { Post } from './post.ts';
import { erKendt, type Objekttilstand } from './tilstand.ts';

/** What the message hands back, where it is a sag's importer with a reservation of its writer's own; null: nothing that counts. */
export function forudspurgt(
  { haendelse, skriver, vaerdier }: Post,
  reservationer: Reservationer | null,
): Forudspurgt | null {
  const { objekt, operation, reservation } = haendelse; // what it says may be text still
  if (!reservationer || !reservation || objekt !== 'sag' || operation !== 'importer') return null;
  if (skriver.system === null || skriver.cvr === null) return null;
  const indloest = reservationer.laes(reservation, { system: skriver.system, cvr: skriver.cvr }, Date.now());
  if (!indloest) return null;
  const { data } = haendelse;
  const parter = Array.isArray(data['parter']) ? (data['parter'] as { rolle?: unknown; reference?: unknown }[]) : [];
  const primaere = parter.flatMap(({ rolle, reference }) =>
    rolle === 'PrimaerPart' && typeof reference === 'string' ? [identifikator(reference)] : [],
  );
  return { indloest, emner: vaerdier.ejere.flatMap((cvr) => primaere.map((part) => ({ cvr, part }))) };
}

/**
 * Tells the one who makes a sag second of the first: another about the same part and subject has been made since it looked. Which
 * system's is said only where the writer may see that sag by the groups it looks up with.
 */
export function alleredeAdvarsler(bord: Bord, post: Post, objekt: Objekttilstand): Mangel[] {
  const spurgt = bord.forudspurgte.get(post);
  if (!spurgt || erKendt(objekt)) return [];
  const noegler = new Set(spurgt.emner.map(emnenoegle));
  const passer = (kode: Kle | null) =>
    kode !== null && (spurgt.indloest.kle?.some((moenster) => matcher(moenster, kode)) ?? post.vaerdier.kle.includes(kode));
  const [foerste] = [...bord.sagerOm, ...iPartiet(bord)].filter(
    (en) => en.id !== objekt.rad.id && noegler.has(emnenoegle(en)) && passer(en.kle) && en.oprettetMs >= spurgt.indloest.udstedtMs - UR_MS,
  );
  return foerste ? [FINDES(foerste, post.skriver.grupper ?? [])] : [];
} // prettier-ignore

function FINDES(sag: Sagder, grupper: readonly GaeldendeGruppe[]): Mangel {
  const hvor = maaSes(sag, grupper) ? ` i ${sag.systemnavn ?? sag.system}` : '';
  return {
    kode: 'FINDES_ALLEREDE',
    felt: 'reservation',
    besked: `der er siden opslaget oprettet en anden sag om samme part og emne${hvor}`,
  };
}

/** The clocks of who answers look-ups and of the database may differ by so much. */
const UR_MS = 5_000;

const maaSes = (sag: Sagder, grupper: readonly GaeldendeGruppe[]): boolean =>
  !sag.afgraenset &&
  grupper.some(
    (gruppe) =>
      (haver(gruppe, 'INDEKS_OPSLAG') || haver(gruppe, 'SAGER_SE')) &&
      gruppe.scope === sag.cvr &&
      passerKle(gruppe, sag.kle) &&
      passerNiveau(gruppe, sag.niveau) &&
      passerEnhed(gruppe, sag.ansvarlig),
  );

/** Sager made earlier in the same batch: nobody can read them yet, and they come first. */
function iPartiet({ objekter, modtaget }: Bord): Sagder[] {
  return [...objekter.values()].flatMap(({ rad, foer, nye, foldet }) => {
    const skive = foer?.ejersystem == null && nye.length > 0 ? foldet.raekker.sag?.at(-1) : undefined;
    if (!skive || rad.ejersystem === null || rad.livscyklus !== 'aktiv' || skive.ejerCvr === null) return [];
    const { ejerCvr: cvr, kle, foelsomhed: niveau, ansvarligRef: ansvarlig, profiler, visningsklasser, masterNavn } = skive;
    const afgraenset = profiler !== null || visningsklasser !== null;
    const faelles = { id: rad.id, cvr, kle: kleNummer(kle), niveau, ansvarlig, afgraenset, system: rad.ejersystem, systemnavn: masterNavn, oprettetMs: tilMs(modtaget) };
    return (foldet.raekker.relation ?? []).flatMap(({ art, rolle, skema, vaerdi }) =>
      art === 'part' && rolle === 'PrimaerPart' && skema && vaerdi ? [{ ...faelles, part: { skema, vaerdi } }] : [],
    );
  });
} // prettier-ignore
