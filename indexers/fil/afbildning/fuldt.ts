import { hentUdgaaede, taelUdgaaede, type Udtraek } from '../../../db/skriv/udtraek.ts';
import type { Skriveklient } from '../../../db/skriv/klient.ts';
import { uuid, type Uuid } from '../../../schema/domaene/id.ts';
import type { Oejeblik } from '../../../schema/domaene/tid.ts';
import { laesHaendelse } from '../../../schema/haendelser/kuvert.ts';
import { PARTI_MAX, type Indgang } from '../../modtag/indgang.ts';
import type { Kvittering } from '../../modtag/kvittering.ts';
import { lavPost, OPERATOER } from '../../modtag/post.ts';
import type { Klar } from '../../modtag/tagimod.ts';
import { OPERATOEREN } from '../operatoer.ts';
import type { Afbildning } from './skema.ts';

/** What became of the objects a full extract no longer holds; `hvorfor`: why none of them was ended. */
export type Udgang = { readonly udgaaet: number; readonly sluttet: number } | { readonly hvorfor: string };

/**
 * Follows a full extract as it is taken in. At its end what the mapping told of before, and the extract does not hold, gets a
 * `slet` as of the extract's time – but only if every row was understood, and no more are gone than `hoejstPct` allows: a
 * file that was cut off must not end what it lost.
 */
export function foelgFuldt(afbildning: Afbildning) {
  const tider = new Set<Oejeblik>();
  let fejl = 0;
  return {
    foelg: ({ status, advarsler }: Kvittering, klar: Klar | undefined): void => {
      const liggende = advarsler.some(({ kode }) => kode === 'KARANTAENE' || kode === 'KASSERET');
      if (status === 'afvist' || status === 'karantaene' || liggende) fejl += 1;
      const tid = klar && 'post' in klar ? klar.post.haendelse.tidspunkt : null;
      if (tid !== null && tider.size < 2) tider.add(tid);
    },
    slut: async (indgang: Indgang, klient: Skriveklient): Promise<Udgang> => {
      const [tid, anden] = [...tider];
      if (fejl > 0) return { hvorfor: `${String(fejl)} rækker blev ikke forstået` };
      if (tid === undefined) return { hvorfor: 'udtrækket er tomt' };
      if (anden !== undefined) return { hvorfor: 'rækkerne har flere tider, og udtrækket skal have én' };
      const udtraek = { kilde: uuid(afbildning.system) as Uuid, praefiks: `${afbildning.navn}:`, tid }; // the mapping was validated
      const { egne, vaek } = await klient.koer((tx) => taelUdgaaede(tx, udtraek));
      const hoejst = afbildning.udtraek?.hoejstPct ?? 0;
      if (vaek * 100 > egne * hoejst) return { hvorfor: `${String(vaek)} af ${String(egne)} mangler: mere end ${String(hoejst)} %` };
      return { udgaaet: vaek, sluttet: await afslut(indgang, klient, udtraek) };
    },
  };
} // prettier-ignore

/** Ends them by the door everything else comes in by, a batch at a time. Their ids say which extract ended them: twice is once. */
async function afslut(indgang: Indgang, klient: Skriveklient, udtraek: Udtraek): Promise<number> {
  const { kilde, praefiks, tid } = udtraek;
  let sluttet = 0;
  for (let efter: string = OPERATOER; ;) {
    const fra = efter;
    const side = await klient.koer((tx) => hentUdgaaede(tx, udtraek, fra, PARTI_MAX));
    const poster = side.flatMap(({ id, slags }) => {
      const laest = laesHaendelse({
        specversion: '1.0',
        id: `${praefiks}udgaaet:${id}:${tid}`,
        source: `urn:uuid:${kilde}`,
        type: `dk.overblik.${slags}.slet.v1`,
        subject: id,
        time: tid,
        data: {},
      });
      return laest.ok ? [lavPost(laest.haendelse, OPERATOEREN)] : [];
    });
    const svar = await indgang.modtag(poster);
    sluttet += svar.filter(({ status }) => status === 'anvendt' || status === 'advarsel').length;
    const sidste = side.at(-1);
    if (!sidste) return sluttet;
    efter = sidste.id;
  }
}
