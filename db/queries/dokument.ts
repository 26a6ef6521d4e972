import type { Identifikator } from '../../schema/domaene/identifikator.ts';
import { haengerIkkePaa, sammePartSql, udenRettede } from '../berigtigelse.ts';
import { adgangCte } from '../dataafgraensning.ts';
import { taellerSql } from '../dataafgraensning/grundlag.ts';
import { dokumentFilterSql } from '../filter.ts';
import type { DokumentFilter } from '../valg.ts';
import type { DokumentSvar } from '../svarfelter/sag.ts';
import type { Laeser, Side, Sidevalg } from '../laeser.ts';
import type { RelationSvar } from '../svarfelter/faelles.ts';
import { iKraft, kilde, koer, liste, nySaetning, type Saetning } from '../saetning.ts';
import { laesSide, sideJson, type Raaside, type Sidekilde } from '../side.ts';
import { dokumentJson, dokumentSvar, sagsparter } from '../svar/dokument.ts';
import { senestAendret } from '../svar/faelles.ts';
import { asked, askedEjer, grupperAf, synlige } from '../synlig.ts';
import { relation } from '../tables/register.ts';
import { sagerVedId } from './sag.ts';

type Raadokument = Parameters<typeof dokumentSvar>[1];

/** The dokumenter with these ids the caller may see, passive ones too. */
export async function dokumenterVedId(l: Laeser, ids: readonly string[]): Promise<Map<string, DokumentSvar>> {
  const s = nySaetning(l.paa);
  const { fra, hvor } = synlige(s, 'dokument', 'opslag');
  const tekst = `with ${adgangCte(s, l.adgang)} select ${dokumentJson(s, 'o', 'n', asked(s))} as j, ${sagsparter(s, 'o')} as sagsparter
    from ${fra} where o.id = any(${liste(s, ids, 'uuid')}) and ${hvor.join(' and ')}`;
  const raekker = await koer<{ j: Raadokument; sagsparter: Sagsparter[] }>(l, s, tekst);
  return new Map(
    raekker.map(({ j, sagsparter: paa }) => {
      const svar = dokumentSvar(l.adgang, j);
      return [j.id, { ...svar, vedroerer: paa.filter(({ sag }) => svar.sager.includes(sag)).flatMap(numre) }];
    }),
  );
}

interface Sagsparter {
  readonly sag: string;
  readonly parter: readonly RelationSvar[];
}
const numre = ({ parter }: Sagsparter): Identifikator[] =>
  parter.flatMap(({ skema, vaerdi }) => (skema && vaerdi ? [{ skema, vaerdi }] : []));

function dokumentKilde(s: Saetning, mere: { fra?: string; hvor: readonly string[] }): Sidekilde {
  const { fra, hvor } = synlige(s, 'dokument', 'liste');
  return {
    fra: `${fra} ${mere.fra ?? ''}`,
    hvor: [...mere.hvor, ...hvor],
    orden: { udtryk: senestAendret(s, 'o'), type: 'timestamptz', retning: 'FALDENDE', id: 'o.id' },
    json: dokumentJson(s, 'o', 'n', asked(s)),
  };
}

const TOM: Raaside<Raadokument> = { antal: 0, raekker: [] };

/** A page of the dokumenter the caller may see. Asked for a sag they may not see, it is empty: a filter is no oracle. */
export async function soegDokumenter(
  l: Laeser,
  { filter = {}, side }: { filter?: DokumentFilter; side: Sidevalg },
): Promise<Side<DokumentSvar>> {
  const svar = (raa: Raadokument) => dokumentSvar(l.adgang, raa);
  if (filter.sag !== undefined && !(await sagerVedId(l, [filter.sag])).has(filter.sag)) {
    return laesSide({ ...TOM, antal: side.antal ? 0 : null }, side, svar);
  }
  const s = nySaetning(l.paa);
  const hvor = dokumentFilterSql(s, l.adgang.kalder.cvr, asked(s), filter);
  const json = sideJson(s, dokumentKilde(s, { hvor }), side);
  const [raekke] = await koer<{ j: Raaside<Raadokument> }>(l, s, `with ${adgangCte(s, l.adgang)} select ${json} as j`);
  return laesSide(raekke?.j ?? TOM, side, svar);
}

/** A page per sag of the dokumenter that hang on it – by a reference that counts – for sager the caller may see. */
export async function dokumenterForSager(
  l: Laeser,
  sagIds: readonly string[],
  side: Sidevalg,
): Promise<Map<string, Side<DokumentSvar>>> {
  const s = nySaetning(l.paa);
  const sager = synlige(s, 'sag', 'opslag');
  const kildeFor = dokumentKilde(s, {
    hvor: [
      `o.id in (select r.reference_id from ${kilde(s, relation)} r where r.id = sg.id and r.art = 'journalpost'
        and r.rolle in ('Tilakteret', 'Vedlagt') and ${iKraft('r', s.spurgt)})`,
      taellerSql('sg.ejer', askedEjer(s)),
      ...udenRettede(s, grupperAf(s, 'dokument'), () => haengerIkkePaa(s, 'o.id', (id) => sammePartSql(id, 'sg.id'))),
    ],
  });
  const tekst = `with ${adgangCte(s, l.adgang)} select sg.id, ${sideJson(s, kildeFor, side)} as j
    from (select o.id, ${askedEjer(s)} as ejer from ${sager.fra} where o.id = any(${liste(s, sagIds, 'uuid')}) and ${sager.hvor.join(' and ')}) sg`;
  const raekker = await koer<{ id: string; j: Raaside<Raadokument> }>(l, s, tekst);
  return new Map(raekker.map(({ id, j }) => [id, laesSide(j, side, (raa) => dokumentSvar(l.adgang, raa))]));
}
