import type { Kalder } from '../../schema/domaene/adgang.ts';
import type { Uuid } from '../../schema/domaene/id.ts';
import type { Oejeblik } from '../../schema/domaene/tid.ts';
import type { VistFejl } from '../karantaene/arbejde.ts';

type Udfald = { readonly id: Uuid } | { readonly fejl: VistFejl };
interface Ordre {
  readonly sag: Uuid;
  readonly noegle: string | null;
  readonly hvem: Kalder;
  readonly nu: Oejeblik;
}
/** What writes on others' sager: the one who writes (indexers/tilbage), reached from here by what it does. */
export interface Tilbageskrivning {
  opretNotat(ordre: Ordre & { readonly titel: string; readonly tekst: string }): Promise<Udfald>;
  retNotat(rettelse: {
    readonly notat: Uuid;
    readonly hvem: Kalder;
    readonly nu: Oejeblik;
    readonly felter: { readonly titel?: string; readonly tekst?: string } | null;
  }): Promise<Udfald>;
  tilknytDokument(ordre: Ordre & { readonly dokument: Uuid; readonly titel: string | null }): Promise<Udfald>;
}
