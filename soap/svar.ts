import type { Billede } from '../db/fremsoeg/billede.ts';
import type { Fremsoegning } from '../db/fremsoeg/soegning.ts';
import type { Laeser } from '../db/laeser.ts';
import type { Fundne } from '../db/queries/fremsoeg.ts';
import type { Hovedslags } from '../db/synlig.ts';
import { lokaltNavn } from '../indexers/xml/navnerum.ts';
import type { Samler } from '../revision/samler.ts';
import { bevillingslister } from './billede/bevilling.ts';
import { dokumentlister } from './billede/dokument.ts';
import { effektueringslister } from './billede/effektuering.ts';
import { sagslister } from './billede/sag.ts';
import { oejebliksbillede, type Vis, type Visning } from './billede/vis.ts';
import type { Opslag } from './operationer.ts';
import { OK, standardRetur, UKENDT, type Retur } from './retur.ts';
import { medforfulgte } from './soeg/inkluder.ts';
import type { Laestopslag } from './soeg/fremsoeg.ts';
import { lavVisninger } from './visning.ts';
import { el, NAVNERUM, rod, tekst, type Navn, type Praefiks, type Xml } from './xml.ts';

/** Root of the answer, in its own namespace. */
function svarnavn({ rum, svar }: Opslag): Navn {
  const fuldt = rum(svar);
  const fundet = Object.entries(NAVNERUM).find(([, uri]) => fuldt === `{${uri}}${lokaltNavn(fuldt)}`);
  if (!fundet) throw new Error('et svar er i et navnerum, der kendes');
  return `${fundet[0] as Praefiks}:${svar}`; // a key of it
}

/** An answer with a status and nothing else. */
export const tomtSvar = (opslag: Opslag, retur: Retur): Xml => rod(svarnavn(opslag), standardRetur(retur));

const TAELLES: Record<Hovedslags, string> = {
  sag: 'sager',
  dokument: 'dokumenter',
  bevilling: 'bevillinger',
  effektuering: 'effektueringer',
};
const BILLEDE: Record<Hovedslags, Navn> = {
  sag: 'sdi:SagFiltreretOejebliksbillede',
  dokument: 'sdi:DokumentFiltreretOejebliksbillede',
  bevilling: 'yi:BevillingFiltreretOejebliksbillede',
  effektuering: 'yi:OekonomiskEffektueringFiltreretOejebliksbillede',
};
const RAEKKEFOELGE: readonly Hovedslags[] = ['sag', 'dokument', 'bevilling', 'effektuering'];

/** What was found as the schema has it; tells the audit log of every object and person in it. */
export async function visFundne(
  l: Laeser,
  opslag: Opslag,
  laest: Laestopslag,
  fundne: readonly Fundne[],
  samler: Samler,
): Promise<Xml> {
  samler.total(fundne.reduce((sum, { antal }) => sum + antal, 0));
  const navn = svarnavn(opslag);
  const billeder = fundne.flatMap((en) => en.billeder);
  if (opslag.art === 'soeg') {
    for (const { svar, relationer } of billeder) samler.objekt({ ...svar, relationer });
    return rod(navn, standardRetur(med(laest)), el('sd:IdListe', billeder.map(({ svar }) => tekst('sd:UUIDIdentifikator', svar.id)))); // prettier-ignore
  }
  if (opslag.art !== 'fremsoeg') {
    if (billeder.length === 0) return tomtSvar(opslag, UKENDT);
    const eget: Navn = `${navn.slice(0, navn.indexOf(':')) as Praefiks}:FiltreretOejebliksbillede`; // cut from a Navn
    return rod(navn, standardRetur(OK), await tegn(l, laest, billeder, samler, () => eget));
  }
  const fulgte = await medforfulgte(l, laest.filter, billeder);
  const alle = [...billeder, ...fulgte].sort((a, b) => RAEKKEFOELGE.indexOf(a.slags) - RAEKKEFOELGE.indexOf(b.slags));
  const antal = laest.soegninger.map((soegning, nr) => antalAf(soegning, fundne[nr]?.antal ?? 0));
  return rod(navn, standardRetur(med(laest)), antal, await tegn(l, laest, alle, samler, (slags) => BILLEDE[slags]));
}

/** Criteria the index does not keep find nothing: that is said, and not left to be wondered at. */
function med({ ukendte }: Laestopslag): Retur {
  if (ukendte.length === 0) return OK;
  const detaljer = `indekset har ikke disse kriterier, så de finder intet: ${ukendte.join(', ')}`;
  return { ...OK, detaljer };
}

/** No hit is no Antal at all: KOMBIT's own client reads an object as soon as there is one (soap-clients.md §2). */
function antalAf({ slags, side }: Fremsoegning, antal: number): Xml | null {
  if (antal === 0) return null;
  const paginering = el(
    slags === 'sag' || slags === 'dokument' ? 'sdi:Paginering' : 'yi:Paginering',
    tekst('sd:FoersteResultatReference', side.fra),
    tekst('sd:MaksimalAntalKvantitet', side.foerst),
  );
  const rum = slags === 'sag' || slags === 'dokument' ? 'sdi' : 'yi';
  return el(`${rum}:Antal`, tekst(`${rum}:Element`, TAELLES[slags]), tekst(`${rum}:Antal`, antal), paginering);
}

async function tegn(
  l: Laeser,
  laest: Laestopslag,
  billeder: readonly Billede[],
  samler: Samler,
  navn: (slags: Hovedslags) => Navn,
): Promise<Xml[]> {
  const spurgte = new Set(laest.soegninger.map(({ slags }) => slags));
  // What goes along unasked, without a Vis of its own, is shown whole.
  const visFor = (slags: Hovedslags): Vis | undefined =>
    laest.filter.vis(slags) ?? (spurgte.has(slags) ? laest.filter.vis(slags) : null);
  const viste = billeder.flatMap((billede) => {
    const vis = visFor(billede.slags);
    return vis === undefined ? [] : [{ billede, vis }];
  });
  const visning = await lavVisninger(l, laest, viste, samler);
  return viste.map(({ billede, vis }) => {
    samler.objekt({ ...billede.svar, relationer: billede.relationer });
    return oejebliksbillede(navn(billede.slags), billede, lister(billede, visning(billede, vis)));
  });
}

function lister(billede: Billede, visning: Visning) {
  switch (billede.slags) {
    case 'sag':
      return sagslister(billede, visning);
    case 'dokument':
      return dokumentlister(billede, visning);
    case 'bevilling':
      return bevillingslister(billede, visning);
    default:
      return effektueringslister(billede, visning);
  }
}
