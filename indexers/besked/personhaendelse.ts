import { uuid5, type Cvr, type Uuid } from '../../schema/domaene/id.ts';
import type { Kuvert } from './kuvert.ts';

/** ObjektHandling of persons by uuid; the only one that is public (domain-spec §3.1). */
const HANDLINGER: Readonly<Record<string, string | undefined>> = {
  '1e5bb089-5445-44f8-9b65-bc854053f423': 'Fødsel',
};

/**
 * A message about persons that carries nothing the index knows – a CPR event, an event from outside (design.md §2) – as an
 * advis on each of them for one authority: that it happened, when and from whom. Its content is the source's own; what it
 * lacks to be judged by (OpgaveEmne, Sikkerhedsklassificering) it is kept in quarantine for.
 */
export function adviser(kuvert: Kuvert, kilde: Uuid, kommune: Cvr): object[] {
  const { beskedId, personer, tidspunkt, handling, emne, foelsomhed } = kuvert;
  if (beskedId === null) return [];
  return personer.map((reference) => {
    const id = `${beskedId}/${kommune}/${uuid5(kilde, reference)}`;
    const fra = tidspunkt === null ? {} : { fra: tidspunkt };
    return {
      specversion: '1.0',
      id,
      source: `urn:uuid:${kilde}`,
      type: 'dk.overblik.advis.importer.v1',
      subject: uuid5(kilde, id),
      ...(tidspunkt === null ? {} : { time: tidspunkt }),
      data: {
        sag: null,
        titel: (handling && HANDLINGER[handling]) ?? 'Hændelse på personen',
        ...(foelsomhed === null ? {} : { foelsomhed }),
        parter: [{ rolle: 'PrimaerPart', ...fra, reference }],
        aktoerer: [{ rolle: 'Ejer', ...fra, reference: `urn:oio:cvr-nr:${kommune}`, cvr: kommune }],
        ...(emne === null ? {} : { klasser: [{ rolle: 'PrimaerKlasse', ...fra, noegle: emne }] }),
      },
    };
  });
}
