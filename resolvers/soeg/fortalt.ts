import { AKSER, aksenFor, type Aksenavn } from '../../db/soeg/akser.ts';
import { taelAkser, type Aksetal } from '../../db/soeg/differens.ts';
import type { Laeser } from '../../db/laeser.ts';
import { gemOptaelling, hentOptaellinger, type Optaellinger } from '../../db/udgang/optaelling.ts';
import { IndeksFejl } from '../../errors.ts';
import { afgoer, type Kandidat, type Maengde } from '../../schema/domaene/soegning/optaelling.ts';
import type { Kontekst } from '../context.ts';
import type { Soegning } from './soegning.ts';

/** May a cell's count (`liste:værdi`) be told? Of documents that may be read it always may, and is not asked about. */
export interface Fortalt {
  readonly ialt: boolean;
  readonly celle: (navn: string) => boolean;
}

/** Another question of the same analyst was answered meanwhile: so often it is judged anew. */
const FORSOEG = 5;
/** Where nothing is counted beyond what may be read. */
export const ALT: Fortalt = { ialt: true, celle: () => true };

/**
 * What may be told of a count that holds documents the caller may only count, beside all they were told within 24 hours –
 * kept before it is told. Throws GRAENSE_OVERSKREDET where they have asked about too many sets.
 */
export async function fortaltAf(kontekst: Kontekst, laeser: Laeser, soegning: Soegning, kandidater: readonly Kandidat[]): Promise<Fortalt> {
  const { klient, prDoegn } = kontekst.optaellinger;
  const { sub: bruger, cvr } = kontekst.adgang.kalder;
  const { nu, virkning } = laeser.paa;
  const maengde: Maengde = { filter: soegning.filter, virkning: virkning === nu ? null : virkning };
  for (let forsoeg = 1; forsoeg <= FORSOEG; forsoeg += 1) {
    const foer = await klient.koer((tx) => hentOptaellinger(tx, { bruger, cvr }));
    const { maengder, nr, tidligere } = nummereret(foer, maengde);
    if (maengder.length > prDoegn) throw overskredet(prDoegn, foer.aabner);
    const navne = akserI([...[...tidligere.values()].flatMap((en) => [...en]), ...kandidater.map(({ navn }) => navn)]);
    const talt = await kontekst.soeg.stil(laeser, soegning, (sql, q, udsnit) => taelAkser(sql, q, udsnit, maengder, navne));
    if (talt === null) return { ialt: false, celle: () => false }; // too much waits: nothing is counted
    if (!talteNogen(talt, nr)) return ALT;
    const akser = [...talt.akser].map(([navn, raekker]) => ({ raekker, kandidater: kandidater.filter((en) => aksenFor(en.navn) === navn) }));
    const valgte = afgoer(
      nr,
      tidligere,
      akser,
      kandidater.map(({ navn }) => navn),
    );
    const kendte = tidligere.get(nr);
    const nyt = valgte === null ? !foer.alle.some((en) => noegle(en.maengde) === noegle(maengde)) : !kendte || [...valgte].some((navn) => !kendte.has(navn));
    const fortalt = valgte && [...valgte];
    if (!nyt || (await klient.koer((tx) => gemOptaelling(tx, { bruger, cvr }, foer.naeste, { maengde, fortalt })))) {
      return { ialt: valgte !== null, celle: (navn) => valgte?.has(navn) === true };
    }
  }
  throw new IndeksFejl('TJENESTE_NEDE', 'der tælles i flere forespørgsler på én gang; prøv igen om lidt');
} // prettier-ignore

const noegle = ({ filter, virkning }: Maengde): string =>
  JSON.stringify([Object.entries(filter).sort(([a], [b]) => (a < b ? -1 : 1)), virkning]);

/** Each different set once, the new one among them; and what was told of each. */
function nummereret({ alle }: Optaellinger, ny: Maengde) {
  const numre = new Map<string, number>();
  const maengder: Maengde[] = [];
  const nummer = (en: Maengde): number => {
    const fundet = numre.get(noegle(en));
    if (fundet !== undefined) return fundet;
    numre.set(noegle(en), maengder.length);
    return maengder.push(en) - 1;
  };
  const tidligere = new Map<number, Set<string>>();
  for (const { maengde, fortalt } of alle) {
    const nr = nummer(maengde);
    if (fortalt) tidligere.set(nr, new Set([...(tidligere.get(nr) ?? []), ...fortalt]));
  }
  const nr = nummer(ny);
  return { maengder, nr, tidligere };
} // prettier-ignore

/** One at least, so that the sets themselves are judged. */
function akserI(celler: readonly string[]): Aksenavn[] {
  const brugte = new Set(celler.map(aksenFor).filter((navn) => navn !== null));
  const navne = Object.keys(AKSER).filter((navn): navn is Aksenavn => brugte.has(navn as Aksenavn));
  return navne.length > 0 ? navne : ['slags'];
}

const talteNogen = ({ akser }: Aksetal, nr: number): boolean =>
  [...akser.values()].some((raekker) => raekker.some(({ i }) => i.has(nr)));

function overskredet(prDoegn: number, aabner: string | null): IndeksFejl {
  const igen = aabner === null ? '' : `; der åbnes igen ${aabner}`;
  return new IndeksFejl('GRAENSE_OVERSKREDET', `der er spurgt om antal i ${String(prDoegn)} forskellige udsnit i døgnet, som er grænsen${igen}`); // prettier-ignore
}
