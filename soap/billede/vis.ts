import type { Billede } from '../../db/fremsoeg/billede.ts';
import type { Navn, Praefiks, Xml } from '../xml.ts';
import { el, tekst } from '../xml.ts';
import type { NotatSvar } from '../../db/svarfelter/journal.ts';
import type { Identifikator } from '../../schema/domaene/identifikator.ts';
import { tidspunkt } from './ord.ts';

/** Which parts of a kind are shown (the schema's Vis); null: all of it. */
export type Vis = ReadonlySet<string> | null;
export const skalVises = (vis: Vis, ...dele: readonly string[]) => vis === null || dele.some((del) => vis.has(del));

/** What an object is shown with: what of it, whose numbers, and which of the objects it names the caller may see. */
export interface Visning {
  readonly vis: Vis;
  /** May this person's number be told? Tells the audit log who is shown. */
  readonly visNummer: (part: Identifikator) => boolean;
  readonly synlig: (slags: 'sag' | 'dokument' | 'bevilling', id: string | null) => boolean;
  /** Journalnotater of the sag, where they are shown. */
  readonly notater: readonly NotatSvar[];
}

const RUM = { sag: 'sag', dokument: 'di', bevilling: 'bi', effektuering: 'oei' } as const satisfies Record<Billede['slags'], Praefiks>; // prettier-ignore

/** The three lists of a registrering. */
export interface Lister {
  readonly attributter: readonly (Xml | null)[];
  readonly tilstande: readonly (Xml | null)[];
  readonly relationer: readonly (Xml | null)[];
}

/** A FiltreretOejebliksbillede: the object as it stands at one instant, as one registrering. */
export function oejebliksbillede(navn: Navn, billede: Billede, { attributter, tilstande, relationer }: Lister): Xml {
  const { slags, svar, modtaget, passiv } = billede;
  const i = (lokal: string): Navn => `${RUM[slags]}:${lokal}`;
  return el(
    navn,
    el(i('ObjektType'), tekst('sd:UUIDIdentifikator', svar.id)),
    el(
      i('Registrering'),
      tidspunkt('sd:Tidspunkt', svar.senestAendret),
      tekst('sd:LivscyklusKode', passiv ? 'Passiveret' : 'Importeret'),
      tidspunkt('gd:StsTidspunkt', modtaget),
      el(i('AttributListe'), ...attributter),
      el(i('TilstandListe'), ...tilstande),
      el(i('RelationListe'), ...relationer),
    ),
  );
}
