import type { Uuid } from '../../schema/domaene/id.ts';
import { beskednavn } from '../../schema/haendelser/kuvert.ts';
import type { Bord } from './bord.ts';
import { slutterGeneration, type Post } from './post.ts';
import { afslutGeneration, genfold, modtagetNu, skrivTilLog, type Objekttilstand } from './tilstand.ts';

/**
 * What goes with a removed sag (SF1470 Fjern; design.md §4): dokumenter that then hang on none, unless they are to be left;
 * with `fjernOgsaaYdelse` its bevillinger and their effektueringer. Only what is the same kommune's and the same
 * writer's: nobody removes what another system keeps. Each gets a fjern of its own in the log, so the fold stays pure.
 */
export function fjernMedfoelge(bord: Bord, post: Post, sag: Objekttilstand): void {
  const { medfoelge, objekter } = bord;
  const { data } = post.haendelse;
  if (!medfoelge) return;
  const ider: Uuid[] = [
    ...(data['efterladSagsloeseDokumenter'] === true ? [] : medfoelge.dokumenter),
    ...(data['fjernOgsaaYdelse'] === true ? [...medfoelge.bevillinger, ...medfoelge.effektueringer] : []),
  ];
  for (const id of ider) {
    const objekt = objekter.get(id);
    if (objekt && objekt.rad.ejer === sag.rad.ejer && erSammeSkriver(objekt, sag)) fjernMed(bord, post, objekt);
  }
}

const erSammeSkriver = ({ rad }: Objekttilstand, sag: Objekttilstand): boolean =>
  rad.ejersystem !== null && [sag.rad.ejersystem, sag.rad.afsendersystem].includes(rad.ejersystem);

function fjernMed(bord: Bord, post: Post, objekt: Objekttilstand): void {
  const { haendelse, skriver, scopes } = post;
  const modtaget = modtagetNu(objekt, bord.modtaget);
  const { rad } = objekt;
  skrivTilLog(objekt, {
    objektId: rad.id,
    generation: rad.generation,
    operation: 'fjern',
    tidspunkt: haendelse.tidspunkt ?? modtaget,
    sekvens: haendelse.sekvens,
    beskedId: `${beskednavn(haendelse)}/${rad.id}`,
    modtaget,
    aktoer: haendelse.bruger,
    kilde: skriver.system ?? rad.ejersystem ?? haendelse.source,
    cvr: skriver.cvr,
    scopes,
    gaelder: true,
    gaelderFra: null,
    data: {},
    loebenr: null,
  });
  genfold(objekt);
  if (slutterGeneration(post)) afslutGeneration(objekt);
}
