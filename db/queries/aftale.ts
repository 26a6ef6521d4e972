import type { Aftalestatus } from '../../schema/domaene/aftale.ts';
import type { Cvr, Uuid } from '../../schema/domaene/id.ts';
import {
  SERVICEAFTALE, VIDEREGIVELSE, VIDEREGIVELSESSTATUS, type ServiceaftaleSvar, type VideregivelseSvar,
} from '../aftaleraekke.ts'; // prettier-ignore
import type { Laeser } from '../laeser.ts';
import { koer, nySaetning } from '../saetning.ts';

/** A kommune's serviceaftaler – one system's, where one is given – of this status or of any; the one asked for last first. */
export async function serviceaftalerFor(
  l: Laeser,
  kommune: Cvr,
  { system, status }: { readonly system: Uuid | null; readonly status: Aftalestatus | null },
): Promise<ServiceaftaleSvar[]> {
  const s = nySaetning(l.paa);
  const hvor = [
    `a.kommune = ${s.param(kommune, 'text')}`,
    ...(system === null ? [] : [`a.system = ${s.param(system, 'uuid')}`]),
    ...(status === null ? [] : [`a.status = ${s.param(status, 'text')}`]),
  ];
  const tekst = `select ${SERVICEAFTALE} as j from serviceaftale a where ${hvor.join(' and ')} order by a.anmodet desc, a.id`;
  return (await koer<{ j: ServiceaftaleSvar }>(l, s, tekst)).map(({ j }) => j);
}

/** The videregivelsesaftaler an authority is owner or receiver of; the one asked for last first. */
export async function videregivelserFor(
  l: Laeser,
  cvr: Cvr,
  status: Aftalestatus | null,
): Promise<VideregivelseSvar[]> {
  const s = nySaetning(l.paa);
  const part = s.param(cvr, 'text');
  const hvor = status === null ? '' : `and ${VIDEREGIVELSESSTATUS} = ${s.param(status, 'text')}`;
  const tekst = `select ${VIDEREGIVELSE} as j from videregivelsesaftale a where (a.ejer = ${part} or a.modtager = ${part}) ${hvor}
    order by coalesce(a.anmodet, a.godkendt) desc, a.id`;
  return (await koer<{ j: VideregivelseSvar }>(l, s, tekst)).map(({ j }) => j);
}
