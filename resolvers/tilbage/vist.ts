import type { VistFejl } from '../karantaene/arbejde.ts';
import type { VistDokument, VistNotat } from '../vist.ts';

export interface VistNotatPayload {
  readonly journalnotat: VistNotat | null;
  readonly fejl: readonly VistFejl[];
}
export interface VistDokumentPayload {
  readonly dokument: VistDokument | null;
  readonly fejl: readonly VistFejl[];
}
export interface VistSletPayload {
  readonly slettet: boolean;
  readonly fejl: readonly VistFejl[];
}
