import { advarsler } from '../../schema/haendelser/advarsler.ts';
import type { Mangel } from '../../schema/haendelser/mangel.ts';
import { mangler } from '../../schema/haendelser/regler.ts';
import { anvend } from './anvend.ts';
import { objektPaa, tagetNoegle, type Bord } from './bord.ts';
import { kommuner, medNummer, noterSystemnavne, taelKvalitet, taelLeverance } from './kildetal.ts';
import { kvittering, type Kvittering, type Status } from './kvittering.ts';
import { karantaenepost, OPERATOER, type Post } from './post.ts';
import { referenceadvarsler } from './referencer.ts';
import { skrivefejl } from './skriveregler.ts';
import { systemnavneI } from './systemer.ts';
import type { Objekttilstand } from './tilstand.ts';

/** Judges one hændelse and lays it on the table: the one way anything gets into the register. */
export function behandl(bord: Bord, post: Post): Kvittering {
  const { haendelse } = post;
  const source = `urn:uuid:${haendelse.source}`;
  const objekt = objektPaa(bord, post.objektId, haendelse.objekt);
  const generation = objekt.rad.generation;
  const noegle = tagetNoegle(haendelse.source, haendelse.id, generation);
  const foer = bord.taget.get(noegle);
  noterNummer(bord, post);
  if (foer) return kvittering({ id: haendelse.id, source }, ...gensyn(foer, post));

  const udfald = udfaldAf(bord, post, objekt);
  tael(bord, post, objekt, udfald);
  if (udfald.status !== 'afvist') {
    bord.taget.set(noegle, { sum: post.sum, status: udfald.status });
    bord.indbakke.push({
      kilde: haendelse.source,
      beskedId: haendelse.id,
      generation,
      sum: post.sum,
      modtaget: bord.modtaget,
      status: udfald.status,
    });
  }
  return kvittering({ id: haendelse.id, source }, udfald.status, udfald);
}

export interface Udfald {
  readonly status: Status;
  readonly advarsler: readonly Mangel[];
  readonly fejl: readonly Mangel[];
}

/** An id that was taken before: the same content is a duplicate, other content is not what the id stands for. */
function gensyn({ sum, status }: { sum: string; status: string }, post: Post): [Status, Partial<Udfald>] {
  if (sum !== post.sum) {
    const besked = 'id er brugt før af samme source til noget andet';
    return ['afvist', { fejl: [{ kode: 'ID_GENBRUGT', felt: 'id', besked }] }];
  }
  const karantaene = { kode: 'KARANTAENE', felt: 'id', besked: 'beskeden er modtaget før og ligger i karantæne' };
  return ['dublet', status === 'karantaene' ? { advarsler: [karantaene] } : {}];
}

function udfaldAf(bord: Bord, post: Post, objekt: Objekttilstand): Udfald {
  const { haendelse } = post;
  const fejl = haendelse.operation === 'kvittering' ? UKENDT_NOTAT : skrivefejl(bord, post, objekt);
  if (fejl || haendelse.operation === 'kvittering') return { status: 'afvist', advarsler: [], fejl: fejl ? [fejl] : [] };
  const { objekt: slags, data, tidspunkt } = haendelse;
  const mangel = haendelse.operation === 'importer' ? mangler(slags, data, tidspunkt ?? bord.modtaget) : null;
  if (mangel) {
    bord.karantaene.push(karantaenepost(post, mangel, bord.modtaget));
    return { status: 'karantaene', advarsler: [], fejl: [mangel] };
  }
  const maerkeligt = [...advarsler(slags, data), ...referenceadvarsler(bord, post)];
  const { aendret, advarsler: flere } = anvend(bord, post, haendelse.operation, objekt);
  const alle = [...maerkeligt, ...flere];
  const venter = flere.some(({ kode }) => kode === 'AFVENTER_IMPORT');
  return { status: !aendret && !venter ? 'foraeldet' : alle.length > 0 ? 'advarsel' : 'anvendt', advarsler: alle, fejl: [] };
} // prettier-ignore

/** A notat written here is what a receipt is about; none is written here yet. */
const UKENDT_NOTAT: Mangel = {
  kode: 'UKENDT_NOTAT',
  felt: 'data.journalnotat',
  besked: 'intet notat herfra har den id',
};

/** Refused or not, it arrived: a number that was seen is not missing. */
function noterNummer({ sekvenser }: Bord, { haendelse: { source, sekvens }, skriver }: Post): void {
  if (sekvens === null || (skriver.grupper !== null && skriver.system !== source)) return;
  sekvenser.set(source, medNummer(sekvenser.get(source), source, sekvens));
}

function tael(bord: Bord, { haendelse, skriver, vaerdier }: Post, { rad }: Objekttilstand, udfald: Udfald): void {
  const system = skriver.system ?? (haendelse.source === OPERATOER ? rad.ejersystem : haendelse.source);
  if (system === null) return;
  const { modtaget } = bord;
  taelKvalitet(bord.kildetal, system, [...udfald.fejl, ...udfald.advarsler], modtaget, rad.id);
  const afvist = udfald.status === 'afvist' ? 1 : 0;
  const tidspunkt = afvist ? null : (haendelse.tidspunkt ?? modtaget);
  // A refused message is its writer's own: whose kommune it named does not make it a source there.
  for (const kommune of kommuner(afvist ? [skriver.cvr] : [...vaerdier.ejere, rad.ejer])) {
    taelLeverance(bord.kildetal, { system, kommune, tidspunkt, modtaget, afKilden: skriver.kanal !== 'fil', afvist });
  }
  if (!afvist) noterSystemnavne(bord.kildetal, systemnavneI(haendelse.data), haendelse.tidspunkt ?? modtaget);
}
