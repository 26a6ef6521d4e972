import { HOLDERE_MAX, type Brugervendt, type Noegleholder } from '../../db/skriv/noegle.ts';
import { maaSkrive } from '../../schema/domaene/skriveret.ts';
import type { Mangel } from '../../schema/haendelser/mangel.ts';
import type { Bord } from './bord.ts';
import { noegletekst } from './naevnt.ts';
import type { Post } from './post.ts';
import type { Objekttilstand } from './tilstand.ts';

/** What is told of it: on the receipt, and – where the writer may not know of the other – on the quality page alone. */
export interface Noegleadvarsler {
  readonly kvittering: readonly Mangel[];
  readonly kunKvalitet: readonly Mangel[];
}

/**
 * Another live object of the same system and authority is known by the same number. Asked once the message has been laid, so that
 * it is known whose its object is; two of one batch are told of the first.
 */
export function noegleadvarsler(bord: Bord, post: Post, { rad }: Objekttilstand): Noegleadvarsler {
  const { noegleholdere, noeglekonflikter, modtaget } = bord;
  const ud = { kvittering: [] as Mangel[], kunKvalitet: [] as Mangel[] };
  const { ejersystem: system, ejer } = rad;
  if (system === null || rad.livscyklus !== 'aktiv') return ud;
  for (const en of post.naevner.noegler) {
    const kendte = noegleholdere.get(noegletekst(en)) ?? [];
    const andre = kendte.filter((holder) => holder.id !== rad.id && holder.system === system && holder.ejer === ejer);
    if (andre.length < HOLDERE_MAX) noegleholdere.set(noegletekst(en), [...kendte, holder(en, { id: rad.id, system, ejer }, post.vaerdier)]);
    if (andre.length === 0) continue;
    // Of those that are all given the same number, the first tell enough.
    if (ejer !== null && andre.length < HOLDERE_MAX) noeglekonflikter.push({ objektId: rad.id, felt: en.felt, system, kommune: ejer, seneste: modtaget });
    ud[andre.some((holder) => maaKende(post, holder)) ? 'kvittering' : 'kunKvalitet'].push(I_BRUG(en));
  }
  return ud;
} // prettier-ignore

const holder = (
  { slags, felt, vaerdi }: Brugervendt,
  { id, system, ejer }: Pick<Noegleholder, 'id' | 'system' | 'ejer'>,
  { kle, niveauer }: Post['vaerdier'],
): Noegleholder => ({ slags, felt, vaerdi, id, system, ejer, kle, niveau: niveauer.at(-1) ?? null });

/** Could the writer have written it? An operator may know of all. */
const maaKende = ({ skriver: { grupper } }: Post, { ejer, kle, niveau }: Noegleholder): boolean =>
  grupper === null || maaSkrive(grupper, { ejere: [ejer], kle, niveauer: niveau === null ? [] : [niveau] });

const I_BRUG = ({ felt }: Brugervendt): Mangel => ({
  kode: 'NOEGLE_I_BRUG',
  felt: `data.egenskaber.${felt}`,
  besked: `et andet objekt fra samme system i samme kommune har den ${felt}`,
});

/** Holders of a number by the number; what a batch says itself is added as it is read. */
export function holderbord(holdere: readonly Noegleholder[]): Map<string, readonly Noegleholder[]> {
  const ud = new Map<string, readonly Noegleholder[]>();
  for (const en of holdere) ud.set(noegletekst(en), [...(ud.get(noegletekst(en)) ?? []), en]);
  return ud;
}
