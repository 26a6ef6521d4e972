import type { Kvittering } from '../../db/skriv/forsendelse.ts';
import { uuid, type Uuid } from '../../schema/domaene/id.ts';
import type { Mangel } from '../../schema/haendelser/mangel.ts';
import type { Bord } from './bord.ts';
import type { Udfald } from './kvittering.ts';
import type { Post } from './post.ts';

/** Not written here, or sent to another: one answer. */
const UKENDT_NOTAT: Mangel = {
  kode: 'UKENDT_NOTAT',
  felt: 'data.journalnotat',
  besked: 'intet notat herfra til jer har den id',
};

/** What was written here that the message is a receipt of; null: it is no receipt. */
export const omtaltForsendelse = ({ haendelse }: Post): Uuid | null =>
  haendelse.operation === 'kvittering' ? uuid(haendelse.data['journalnotat']) : null; // what others say may be text still

/**
 * The receiver says what became of something written here (contract/README.md §4, journalnotat.kvittering). Only the receiver may; what
 * has been accepted or rejected stays so.
 */
export function kvitteret(bord: Bord, post: Post): Udfald {
  const { haendelse } = post;
  const id = omtaltForsendelse(post);
  const en = id === null ? undefined : bord.forsendelser.get(id);
  if (!en || en.modtager !== haendelse.source) return { status: 'afvist', advarsler: [], fejl: [UKENDT_NOTAT] };
  if (en.status === 'GODKENDT' || en.status === 'AFVIST') return { status: 'foraeldet', advarsler: [], fejl: [] };
  const { status, begrundelse } = haendelse.data as { status: Kvittering['status']; begrundelse?: string | null }; // its contract has been read
  bord.forsendelser.set(en.id, { ...en, status });
  bord.kvitteringer.push({
    id: en.id,
    status,
    tidspunkt: haendelse.tidspunkt ?? bord.modtaget,
    begrundelse: begrundelse ?? null,
  });
  return { status: 'anvendt', advarsler: [], fejl: [] };
}
