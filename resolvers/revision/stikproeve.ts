import { kode } from '../../db/afbrudt.ts';
import { hentStikproever, type Stikproevefilter } from '../../db/queries/stikproeve.ts';
import { traekStikproeve, vurderOpslag } from '../../db/skriv/stikproeve.ts';
import { IndeksFejl } from '../../errors.ts';
import type { Kontekst } from '../context.ts';
import { felter } from '../felter.ts';
import { vis } from '../loaders.ts';
import type {
  MutationResolvers,
  QueryResolvers,
  StikproevepostResolvers,
  StikproeveResolvers,
  VurderingResolvers,
} from '../generated.ts';
import { personopslag } from './logget.ts';
import { laeserAf, omraade } from './omraade.ts';
import type { VistStikproeve } from './vist.ts';

const ANTAL_MAX = 200;
const BEMAERKNING_MAX = 2_000;
const afvist = (besked: string) => new IndeksFejl('BAD_USER_INPUT', besked);

/** The samples the caller may see, each a look-up of its own: what was drawn is shown. */
async function vist(kontekst: Kontekst, filter: Stikproevefilter): Promise<VistStikproeve[]> {
  const fundne = await hentStikproever(laeserAf(kontekst), omraade(kontekst.adgang, 'REVISION_SE'), filter);
  kontekst.samler.total(fundne.reduce((sum, { poster }) => sum + poster.length, 0));
  return fundne.map((en) => vis(en, kontekst.udsyn()));
}

async function den(kontekst: Kontekst, id: string): Promise<VistStikproeve> {
  const [fundet] = await vist(kontekst, { id });
  if (!fundet) throw new IndeksFejl('NOT_FOUND', 'der er ingen sådan stikprøve');
  return fundet;
}

function kraevEnhed(kontekst: Kontekst, enhed: string): string {
  const { cvr, enheder } = omraade(kontekst.adgang, 'REVISION_SE');
  if (enheder === 'ALLE' || enheder.includes(enhed)) return cvr;
  throw new IndeksFejl('FORBIDDEN', 'kræver REVISION_SE for enheden');
}

export const stikproeveopslag: Pick<QueryResolvers, 'stikproever'> = {
  stikproever: personopslag((_rod, { enhed, maaned }, kontekst) =>
    vist(kontekst, { ...(enhed != null && { enhed }), ...(maaned != null && { maaned }) }),
  ),
};

export const stikproeveaendringer: Pick<MutationResolvers, 'traekStikproeve' | 'vurderOpslag'> = {
  traekStikproeve: personopslag(async (_rod, { enhed, maaned, antal, froe }, kontekst) => {
    const cvr = kraevEnhed(kontekst, enhed);
    const hvorMange = antal ?? 10;
    if (!/^\d{4}-(0[1-9]|1[0-2])$/.test(maaned)) throw afvist('maaned skal være som 2026-10');
    if (hvorMange < 1 || hvorMange > ANTAL_MAX) throw afvist(`antal skal være 1–${String(ANTAL_MAX)}`);
    if (froe != null && !/^[\w-]{1,64}$/.test(froe)) throw afvist('froe skal være 1–64 bogstaver, tal, _ eller -');
    const valgt = froe ?? kontekst.stikproevefroe(cvr, enhed, maaned);
    const ny = { cvr, enhed, maaned, froe: valgt, antal: hvorMange, af: kontekst.adgang.kalder.sub };
    const id = await traekStikproeve(kontekst.revisor, ny).catch((fejl: unknown) => {
      throw kode(fejl) === '22023' ? afvist('måneden er ikke slut') : fejl;
    });
    return den(kontekst, id);
  }),
  vurderOpslag: personopslag(async (_rod, { stikproeve, plads, udfald, bemaerkning }, kontekst) => {
    await den(kontekst, stikproeve); // one the caller may not see is none
    if ((bemaerkning?.length ?? 0) > BEMAERKNING_MAX) throw afvist(`bemaerkning: højst ${String(BEMAERKNING_MAX)} tegn`);
    const { sub: bruger, navn: brugernavn } = kontekst.adgang.kalder;
    const ny = { stikproeve, plads, bruger, brugernavn, udfald, bemaerkning: bemaerkning ?? null };
    const fandtes = await vurderOpslag(kontekst.revisor, ny).catch((fejl: unknown) => {
      throw kode(fejl) === '42501' ? new IndeksFejl('FORBIDDEN', 'egne opslag vurderes af en anden') : fejl;
    });
    if (!fandtes) throw new IndeksFejl('NOT_FOUND', 'stikprøven har ingen sådan plads');
    return den(kontekst, stikproeve);
  }), // prettier-ignore
};

export const Stikproeve: StikproeveResolvers = {
  ...felter('id', 'enhed', 'maaned', 'froe', 'antal', 'trukket', 'trukketAf'),
  mangler: ({ poster }) => poster.filter(({ opslag, vurderinger }) => opslag !== null && vurderinger.length === 0).length,
  poster: ({ poster, udsyn }) => poster.map((post) => ({ ...post, udsyn })),
}; // prettier-ignore
export const Stikproevepost: StikproevepostResolvers = {
  ...felter('plads', 'vurderinger'),
  eget: ({ bruger, udsyn }) => bruger === udsyn.laeser.adgang.kalder.sub,
  opslag: ({ opslag, udsyn }) => opslag && { ...opslag, udsyn },
};
export const Vurdering: VurderingResolvers = felter('tidspunkt', 'bruger', 'brugernavn', 'udfald', 'bemaerkning');
