import type { Adgang } from '../../schema/domaene/adgang.ts';
import {
  grupperForDokument,
  grupperForSag,
  type DokumentFakta,
  type SagFakta,
} from '../../schema/domaene/dataafgraensning.ts';
import { haengteSager } from '../dataafgraensning.ts';
import { taellerReference } from '../../schema/domaene/dataafgraensning/gruppe.ts';
import type { DokumentSvar } from '../svarfelter/sag.ts';
import { felter, iKraft, kilde, type Saetning, somJson } from '../saetning.ts';
import { dokument, sag } from '../tables/register.ts';
import { adgangsfelter, bekraeft, halvdele, medSpurgt, relationer, senestAendret, type Raa } from './faelles.ts';
import { sagFakta, sagHalv } from './sag.ts';

const INTERNE = [
  'foelsomhed',
  'profiler', 'visningsklasser', 'adgangEjer', 'adgangKle', 'adgangFoelsomhed', 'adgangAnsvarlig', 'hemmeligTitel',
  'beskrivelse',
]; // prettier-ignore

interface HaengtSag {
  id: string;
  fakta: SagFakta;
}
type Raadokument = Raa<Omit<DokumentSvar, 'sager'>, Pick<DokumentFakta, 'nu' | 'spurgt'>> & {
  haenger: HaengtSag[];
  haengerNu: HaengtSag[] | null;
};

/** A dokument as JSON, with every sag it hangs on as far as the predicate needs it. */
export function dokumentJson(s: Saetning, o: string, n: string, v: string): string {
  return somJson(`${felter(dokument, v, INTERNE)}, ${adgangsfelter(v, ['foelsomhed'])}, lower(${v}.virkning) as "fra", upper(${v}.virkning) as "til",
    ${senestAendret(s, o)} as "senestAendret", ${halvdele(n, v, sagHalv)} as fakta,
    ${haenger(s, o, s.fortid ? 'spurgt' : 'nu')} as haenger, ${s.fortid ? haenger(s, o, 'nu') : 'null'} as "haengerNu",
    ${relationer(s, `${o}.id`, ['part', 'aktoer', 'dokumentrelation'])} as relationer`);
}

/** Every sag it hangs on at the instant, with the facts that is judged by. */
export function haenger(s: Saetning, o: string, tid: 'nu' | 'spurgt'): string {
  const v = tid === 'nu' ? 'fn' : 'fv';
  const spurgt = tid === 'nu' ? '' : `left join ${kilde(s, sag)} fv on fv.id = l.id and ${iKraft('fv', s.spurgt)}`;
  return `(select coalesce(json_agg(json_build_object('id', l.id, 'fakta', ${sagFakta('fn', v)}) order by l.id), '[]')
    from (${haengteSager(s, `${o}.id`, tid)}) l left join sag fn on fn.id = l.id and ${iKraft('fn', s.nu)} ${spurgt})`;
}

/** The parts of every sag it hangs on as asked, for those who ask for the dokument itself. */
export function sagsparter(s: Saetning, o: string): string {
  const sager = haengteSager(s, `${o}.id`, s.fortid ? 'spurgt' : 'nu');
  return `(select coalesce(json_agg(json_build_object('sag', l.id, 'parter', ${relationer(s, 'l.id', ['part'])})), '[]')
    from (${sager}) l)`;
}

/** The row judged once more; of the sager it hangs on, those the caller may see. */
export function dokumentSvar(adgang: Adgang, { fakta, haenger: paa, haengerNu, ...raekke }: Raadokument): DokumentSvar {
  const egne = medSpurgt(fakta);
  const sagerSpurgt = paa.map((sagen) => ({ id: sagen.id, ...medSpurgt(sagen.fakta) }));
  const grupper = grupperForDokument(adgang, {
    ...egne,
    sagerNu: (haengerNu ?? paa).map((sagen) => sagen.fakta.nu),
    sagerSpurgt,
  });
  const synlige = sagerSpurgt.filter(
    (sagen) =>
      taellerReference(adgang, sagen.spurgt?.ejer ?? null, egne.spurgt?.ejer ?? null) &&
      grupperForSag(adgang, sagen).length > 0,
  );
  return { ...raekke, grupper: bekraeft('dokument', raekke.id, grupper), sager: synlige.map(({ id }) => id) };
}
