import { beskednavn } from '../../schema/haendelser/kuvert.ts';
import type { Mangel } from '../../schema/haendelser/mangel.ts';
import { alleredeAdvarsler } from './allerede.ts';
import { anvend } from './anvend.ts';
import { kvitteret } from './forretningskvittering.ts';
import { noegleadvarsler } from './brugervendt.ts';
import { objektPaa, tagetNoegle, type Bord } from './bord.ts';
import { sigerKasseret } from './kasseret.ts';
import { kommuner, noterNummer, noterSystemnavne, taelKvalitet, taelLeverance } from './kildetal.ts';
import { kvittering, type Kvittering, type Status, type Udfald } from './kvittering.ts';
import { karantaenepost, OPERATOER, slutterGeneration, type Post } from './post.ts';
import { referenceadvarsler } from './referencer.ts';
import { kildefejl, skrivefejl } from './skriveregler.ts';
import { erKendt, type Objekttilstand } from './tilstand.ts';

/** Judges one hændelse and lays it on the table: the one way anything gets into the register. */
export function behandl(bord: Bord, post: Post): Kvittering {
  const { id, source: kilde, sekvens } = post.haendelse;
  const objekt = objektPaa(bord, post.objektId, post.haendelse.objekt);
  const fra = { id, source: `urn:uuid:${kilde}` };
  const generation = objekt.rad.generation;
  const fremmed = kildefejl(post); // before anything is said of what that source has sent
  const foer = fremmed ? undefined : bord.taget.get(tagetNoegle(kilde, id, generation));
  const slettet = fremmed ? undefined : bord.slettede.get(beskednavn(post.haendelse));
  // Refused or not, it arrived: a number that was seen is not missing.
  if (!fremmed && sekvens !== null) noterNummer(bord.kildetal, kilde, sekvens);
  const forgaeves = slutterGeneration(post) && !erKendt(objekt);
  if (foer?.sum === post.sum || slettet === 'samme' || (forgaeves && erLogget(objekt, post))) {
    return kvittering(fra, 'dublet', gensyn(foer?.status));
  }
  const udfald = fremmed ? afvist(fremmed) : (foer ?? slettet) ? afvist(GENBRUGT) : udfaldAf(bord, post, objekt);
  tael(bord, post, objekt, udfald);
  // A fjern of nothing changes nothing: when there is something, it may come again under the same id.
  if (udfald.status !== 'afvist' && !forgaeves) tag(bord, post, udfald.generation ?? generation, udfald.status);
  return kvittering(fra, udfald.status, udfald);
}

/** What the source sent under this id is known from now on. */
function tag(bord: Bord, { haendelse, sum }: Post, generation: number, status: Status): void {
  const { source: kilde, id: beskedId } = haendelse;
  bord.taget.set(tagetNoegle(kilde, beskedId, generation), { sum, status });
  bord.indbakke.push({ kilde, beskedId, generation, sum, modtaget: bord.modtaget, status });
}

const erLogget = ({ log }: Objekttilstand, { haendelse }: Post): boolean =>
  log.some(({ beskedId }) => beskedId === beskednavn(haendelse));

const GENBRUGT: Mangel = {
  kode: 'ID_GENBRUGT',
  felt: 'id',
  besked: 'id er brugt før af samme source til noget andet',
};
const LIGGER: Mangel = {
  kode: 'KARANTAENE',
  felt: 'id',
  besked: 'beskeden er modtaget før og ligger i karantæne',
};

const KASSERET: Mangel = {
  kode: 'KASSERET',
  felt: 'id',
  besked: 'beskeden er modtaget før og kasseret fra karantæne; rettet sendes den under et nyt id',
};

/** What a duplicate is told: that the first one did not get further than quarantine, if so it was. */
export function gensyn(status: string | undefined): Partial<Udfald> {
  if (status === 'kasseret') return { advarsler: [KASSERET] };
  return status === 'karantaene' ? { advarsler: [LIGGER] } : {};
}

const afvist = (fejl: Mangel): Udfald => ({ status: 'afvist', advarsler: [], fejl: [fejl] });

function udfaldAf(bord: Bord, post: Post, objekt: Objekttilstand): Udfald {
  const { haendelse } = post;
  if (haendelse.operation === 'kvittering') return kvitteret(bord, post);
  const fejl = skrivefejl(bord, post, objekt);
  if (fejl) return afvist(fejl);
  if (!byggerPaaDetSeneste(post, objekt)) return afvist(VERSION_KONFLIKT);
  const { mangel } = post;
  // It could not be kept for repair without what has been wiped.
  if (mangel && sigerKasseret(objekt, { operation: haendelse.operation, tidspunkt: haendelse.tidspunkt ?? bord.modtaget, sekvens: haendelse.sekvens, beskedId: haendelse.id, data: haendelse.data }, bord.noegle)) return afvist(mangel);
  if (mangel) {
    bord.karantaene.push(karantaenepost(post, mangel, bord.modtaget));
    return { status: 'karantaene', advarsler: [], fejl: [mangel] };
  }
  const maerkeligt = [...post.maerkeligt, ...referenceadvarsler(bord, post), ...alleredeAdvarsler(bord, post, objekt)];
  const { aendret, generation, advarsler: flere } = anvend(bord, post, haendelse.operation, objekt);
  const noegler = noegleadvarsler(bord, post, objekt);
  const alle = [...maerkeligt, ...flere, ...noegler.kvittering];
  const venter = flere.some(({ kode }) => kode === 'AFVENTER_IMPORT');
  return { status: !aendret && !venter ? 'foraeldet' : alle.length > 0 ? 'advarsel' : 'anvendt', generation, advarsler: alle, fejl: [], kunKvalitet: noegler.kunKvalitet };
} // prettier-ignore

const VERSION_KONFLIKT: Mangel = {
  kode: 'VERSION_KONFLIKT',
  felt: 'forventet',
  besked: 'objektet er skrevet siden den besked, forventet nævner; læs det igen',
};

/**
 * A writer that says what it built on is refused when anything of the object has been taken in since – older or newer, its
 * own or its partner's. Judged under the object's lock, so of two that built on the same one is refused.
 */
function byggerPaaDetSeneste({ haendelse: { forventet, source } }: Post, { log }: Objekttilstand): boolean {
  if (forventet === null) return true;
  const seneste = log.findLast(({ gaelder }) => gaelder)?.beskedId;
  return seneste !== undefined && [`${source}:${forventet}`, forventet.replace(/^urn:uuid:/i, '')].includes(seneste);
}

function tael(
  bord: Bord,
  { haendelse, skriver, vaerdier, naevner }: Post,
  { rad }: Objekttilstand,
  udfald: Udfald,
): void {
  const system = skriver.system ?? (haendelse.source === OPERATOER ? rad.ejersystem : haendelse.source);
  if (system === null) return;
  const { modtaget } = bord;
  const afvist = udfald.status === 'afvist' ? 1 : 0;
  const tidspunkt = afvist ? null : (haendelse.tidspunkt ?? modtaget);
  // A refused message is its writer's own: whose kommune it named does not make it a source there.
  const kommunerne = kommuner(afvist ? [skriver.cvr] : [...vaerdier.ejere, rad.ejer]);
  const mangler = [...udfald.fejl, ...udfald.advarsler, ...(udfald.kunKvalitet ?? [])];
  const naevnte = kommunerne.length > 0 ? kommunerne : kommuner([skriver.cvr]);
  taelKvalitet(bord.kildetal, { system, seneste: modtaget, eksempel: rad.id }, naevnte, mangler);
  for (const kommune of kommunerne) {
    taelLeverance(bord.kildetal, { system, kommune, tidspunkt, modtaget, afKilden: skriver.kanal !== 'fil', afvist });
  }
  if (!afvist) noterSystemnavne(bord.kildetal, naevner.systemnavne, haendelse.tidspunkt ?? modtaget);
}
