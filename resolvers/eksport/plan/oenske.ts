import { buildSchema, GraphQLError, isScalarType, type GraphQLSchema } from 'graphql';
import { IndeksFejl } from '../../../errors.ts';
import { laesSdl } from '../../apollo.ts';
import * as skalarer from '../../skalarer.ts';
import { laesOenske, type Oenske } from '../oenske.ts';

/** What a plan asks: as `POST /eksport`, but that it names nobody and no instant. Throws BAD_USER_INPUT that names the field. */
export function planoenske(skema: GraphQLSchema, krop: unknown): Oenske {
  const oenske = laest(skema, krop);
  if (oenske.args.filter?.part != null || oenske.tekst !== null) throw new IndeksFejl('BAD_USER_INPUT', 'part, tekst: en plan nævner ingen person');
  if (oenske.args.paa != null) throw new IndeksFejl('BAD_USER_INPUT', 'paa: en plan gælder den dag, den laves');
  return oenske;
} // prettier-ignore

function laest(skema: GraphQLSchema, krop: unknown): Oenske {
  try {
    return laesOenske(skema, krop, undefined);
  } catch (fejl) {
    if (fejl instanceof GraphQLError) throw new IndeksFejl('BAD_USER_INPUT', fejl.message, { cause: fejl }); // of the filter's form
    throw fejl;
  }
}

/** The types of the served schema, for who reads a plan without serving it. */
export function laesSkema(): GraphQLSchema {
  const skema = buildSchema(laesSdl());
  for (const en of Object.values(skalarer)) {
    if (!isScalarType(en)) continue;
    Object.assign(skema.getType(en.name) ?? {}, { parseValue: en.parseValue, parseLiteral: en.parseLiteral });
  }
  return skema;
}
