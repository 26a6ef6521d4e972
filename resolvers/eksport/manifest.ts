import type { GemtEksport } from '../../db/udgang/eksport.ts';
import { maskerCpr } from '../../log.ts';
import { visTid } from '../skalarer.ts';
import { kriterier, type Udtag } from './side.ts';

/** What is known of an export before a row of it has left. Whom the filter names is in the audit log, and not here. */
export function nytManifest({ anmodning: { transaktion, formaal }, oenske, virkning }: Udtag): object {
  const spurgt = JSON.parse(kriterier(oenske)) as object; // made there
  return {
    ...spurgt,
    partAngivet: oenske.args.filter?.part != null,
    formaal: formaal && maskerCpr(formaal),
    format: oenske.format,
    kolonner: oenske.kolonner.map(({ navn, type }) => ({ navn, type })),
    virkning,
    transaktion,
  };
} // prettier-ignore

/** The manifest as it is answered. Only what is complete has a sum to be compared with. */
export function manifest({ id, tilstand, grund, begyndt, sluttet, antal, indhold }: GemtEksport): object {
  const { bytes = null, sha256 = null, ...resten } = indhold;
  return {
    eksport: id,
    tilstand,
    grund,
    begyndt: visTid(begyndt),
    sluttet: sluttet && visTid(sluttet),
    // While it runs, how many there will be is not how many there are.
    antal: tilstand === 'IGANG' ? null : antal,
    bytes,
    sha256,
    ...resten,
  };
}
