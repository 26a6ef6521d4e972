import { afgoer, liggendeOm, type Liggende } from '../../db/skriv/karantaene.ts';
import { glemForsendelser, glemSummer } from '../../db/sletning/slet.ts';
import { oejeblik } from '../../schema/domaene/tid.ts';
import { postAf } from '../karantaene/indhold.ts';
import type { Bord } from './bord.ts';
import type { Tx } from './daek.ts';
import { nyDelkasser, sigerKasseret } from './kasseret.ts';
import type { Objekttilstand } from './tilstand.ts';

/**
 * What stands beside the register of what a kasser of a part lists. In quarantine a message that says it is dropped, whole: its source must
 * send it anew in any case. A notat written here that is to be sent on says nothing any more.
 */
export async function dropKasserede(tx: Tx, { objekter, noegle }: Bord): Promise<void> {
  const ramte = [...objekter.values()].filter(nyDelkasser);
  if (ramte.length === 0) return;
  await glemForsendelser(tx, ramte.filter(({ rad }) => rad.slags === 'journalnotat').map(({ rad }) => rad.id)); // prettier-ignore
  const liggende = await liggendeOm(tx, ramte.map(({ rad }) => rad.id)); // prettier-ignore
  const borte = liggende.filter((en) => {
    const objekt = objekter.get(en.objektId);
    return objekt !== undefined && siger(objekt, en, noegle);
  });
  await afgoer(tx, borte.map(({ id }) => id)); // prettier-ignore
  await glemSummer(tx, noegle, borte.map(({ kilde, beskedId }) => `${kilde ?? ''}:${beskedId}`)); // prettier-ignore
}

function siger(objekt: Objekttilstand, liggende: Liggende, noegle: Bord['noegle']): boolean {
  const post = postAf(liggende);
  if (post === null || post.haendelse.operation === 'kvittering') return false;
  const { operation, tidspunkt, sekvens, id: beskedId, data } = post.haendelse;
  // Without a time of its own it is as new as when it came, and that is told by nothing here: it is taken to be older.
  const tid = tidspunkt ?? oejeblik('0001-01-01T00:00:00Z');
  return tid !== null && sigerKasseret(objekt, { operation, tidspunkt: tid, sekvens, beskedId, data }, noegle);
}
