import { getArgumentValues, getNamedType, type FieldNode, type GraphQLObjectType } from 'graphql';
import type { Sidevalg } from '../db/laeser.ts';
import type { Valg } from '../db/valg.ts';
import { IndeksFejl } from '../errors.ts';
import type { Identifikator } from '../schema/domaene/identifikator.ts';
import type { Oejeblik } from '../schema/domaene/tid.ts';
import { paaNoegle, type Kontekst, type PaaValgt } from './context.ts';
import { sagFilter, spurgteI, ydelseFilter } from './filter.ts';
import { binding, sidevalg, underfelter, type Opslagsinfo } from './forbindelse.ts';
import type { OverblikSagerArgs, OverblikTidslinjeArgs, OverblikYdelserArgs } from './generated.ts';
import { identNoegle } from './loaders.ts';
import type { Valgte } from './udfoer/plan.ts';
import type { Overbliksopslag } from './vist.ts';

interface Spoergsmaal {
  readonly parter: readonly Identifikator[];
  readonly paa: PaaValgt;
  readonly kontekst: Kontekst;
  readonly info: Opslagsinfo;
}

/**
 * Looks ahead at what is selected below an overview, so that all of it can be asked in one statement (hentOverblik).
 * A field whose arguments are wrong is an entry in `fejl`: the rest is asked all the same.
 */
export function overbliksvalg(spoergsmaal: Spoergsmaal): Overbliksopslag {
  const { info, parter } = spoergsmaal;
  const felter = (getNamedType(info.returnType) as GraphQLObjectType).getFields(); // Overblik, an object type
  const [valg, sider, fejl] = [[] as Valg[], new Map<string, Sidevalg>(), new Map<string, unknown>()];
  for (const [navn, noder] of underfelter(info)) {
    const felt = felter[noder[0]?.name.value ?? ''];
    if (!felt) continue; // __typename
    try {
      const et = feltvalg(navn, felt.name, noder, { ...info, returnType: felt.type, fieldNodes: noder }, spoergsmaal);
      if (et) valg.push(et);
      if (et && 'side' in et) sider.set(navn, et.side);
    } catch (grund) {
      fejl.set(navn, grund);
    }
  }
  const filtre = valg.flatMap((et) => ('filter' in et && et.filter ? spurgteI(et.filter) : []));
  return { valg, sider, fejl, spurgte: [...parter, ...filtre] };
}

/** What Part answers from the identifier alone. */
const UDEN_OPSLAG = ['id', 'cpr', 'cvr', '__typename'];
/** What Sag answers from its relations; they are fetched for nothing else. */
const AF_RELATIONER = ['parter', 'andreBehandlere', 'relationer', 'genstande'];

function feltvalg(
  navn: string,
  felt: string,
  noder: readonly FieldNode[],
  info: Opslagsinfo,
  s: Spoergsmaal,
): Valg | null {
  switch (felt) {
    case 'part':
      return navne(underfelter(info)).every((valgt) => UDEN_OPSLAG.includes(valgt)) ? null : { navn, felt };
    case 'ansvarlige':
      return { navn, felt };
    case 'sager': {
      const args = argumenter<OverblikSagerArgs>(felt, noder, s);
      const relationer = raekkefelter(info).some((valgt) => AF_RELATIONER.includes(valgt));
      const filter = sagFilter(args.filter, s.kontekst);
      return { navn, felt, side: side(felt, args, info, s), filter, ...sortering(args), relationer };
    }
    case 'ydelser': {
      const args = argumenter<OverblikYdelserArgs>(felt, noder, s);
      return {
        navn,
        felt,
        side: side(felt, args, info, s),
        filter: ydelseFilter(args.filter, s.kontekst),
        ...sortering(args),
      };
    }
    case 'tidslinje': {
      const args = argumenter<OverblikTidslinjeArgs>(felt, noder, s);
      // Scalar DateTime lets nothing in but an Oejeblik.
      const tidsrum = { fra: (args.fra ?? null) as Oejeblik | null, til: (args.til ?? null) as Oejeblik | null };
      return { navn, felt, side: side(felt, args, info, s), tidsrum };
    }
    case 'effektueringer':
    case 'journalnotater':
    case 'dokumenter':
    case 'adviser':
      return { navn, felt, side: side(felt, argumenter(felt, noder, s), info, s) };
    default:
      return null; // kilder and komplet: not of this part
  }
}

type Sideargumenter = Parameters<typeof sidevalg>[0];

/** The page asked for. A cursor is made for one part's list; in a kreds it would be a place in nobody else's. */
function side(felt: string, args: Sideargumenter, info: Opslagsinfo, { parter, paa, kontekst }: Spoergsmaal): Sidevalg {
  const [foerste, ...flere] = parter;
  if (args.after != null && flere.length > 0) {
    throw new IndeksFejl('BAD_USER_INPUT', 'after kan ikke bruges i en kreds; fortsæt med overblik for den ene part');
  }
  const hvor = overbliksbinding(felt, foerste, args, paaNoegle(paa));
  return sidevalg(args, hvor, kontekst.cursorer, info);
}

/** What the cursors of a list of one part's overview are bound to; the same in a kreds as alone. */
export function overbliksbinding(felt: string, part: Identifikator | undefined, args: object, paa: string): string {
  return binding(`Overblik.${felt}`, part ? identNoegle(part) : '', args, { paa });
}

/** A field's arguments as its resolver will get them. */
function argumenter<A extends object>(felt: string, [node]: readonly FieldNode[], { info }: Spoergsmaal): A {
  const def = (getNamedType(info.returnType) as GraphQLObjectType).getFields()[felt];
  return (def && node ? getArgumentValues(def, node, info.variableValues) : {}) as A; // generated from the same SDL
}

const sortering = <S>(args: { sortering?: S | null }): { sortering?: S } =>
  args.sortering == null ? {} : { sortering: args.sortering };

const navne = (valgte: Valgte) => [...valgte.values()].map(([node]) => node?.name.value ?? '');

/** The fields selected of a connection's rows, through `nodes` and `edges { node }`. */
function raekkefelter(info: Opslagsinfo): string[] {
  const ned = (fra: Opslagsinfo, felt: string): Opslagsinfo[] => {
    const def = (getNamedType(fra.returnType) as GraphQLObjectType).getFields()[felt];
    const valgte = [...underfelter(fra).values()].filter(([node]) => node?.name.value === felt);
    return def ? valgte.map((noder) => ({ ...fra, returnType: def.type, fieldNodes: noder })) : [];
  };
  const raekker = [...ned(info, 'nodes'), ...ned(info, 'edges').flatMap((kant) => ned(kant, 'node'))];
  return raekker.flatMap((raekke) => navne(underfelter(raekke)));
}
