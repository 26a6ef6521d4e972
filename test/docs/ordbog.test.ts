import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { getTableColumns, getTableName, is, Table } from 'drizzle-orm';
import { buildSchema, isEnumType, isInputObjectType, isInterfaceType, isObjectType, type GraphQLNamedType } from 'graphql'; // prettier-ignore
import { describe, expect, test } from 'vitest';
import * as kilde from '../../db/tables/kilde.ts';
import * as register from '../../db/tables/register.ts';
import * as registrering from '../../db/tables/registrering.ts';
import * as revision from '../../db/tables/revision.ts';
import * as soeg from '../../db/tables/soeg.ts';
import * as tilbage from '../../db/tables/tilbage.ts';
import * as sletning from '../../db/tables/sletning.ts';
import * as udgang from '../../db/tables/udgang.ts';
import { pakkeRod } from '../../pakke.ts';
import { laesSdl } from '../../resolvers/apollo.ts';
import { PRIVILEGIER } from '../../schema/domaene/adgang.ts';
import { OBJEKTSLAGS } from '../../schema/domaene/id.ts';
import { SKEMAER } from '../../schema/domaene/identifikator.ts';
import { RELATIONSARTER } from '../../schema/domaene/raekker.ts';
import { OPERATIONER } from '../../schema/domaene/registrering.ts';
import { foersteKolonne } from './tabeller.ts';

const ord = foersteKolonne('docs/ordbog.md');
/** One word, however it is cased where it stands: table, type, column or value. */
const ens = (navn: string) => navn.toLowerCase().replaceAll('_', '');
const kendte = new Set(ord.map(ens));

const typer = Object.values(buildSchema(laesSdl()).getTypeMap()).filter(
  ({ name }) => !name.startsWith('__') && !['String', 'Int', 'Boolean', 'ID', 'Float'].includes(name),
);
const tabeller = [register, kilde, registrering, revision, sletning, udgang, tilbage, soeg].flatMap((fil) =>
  Object.values(fil).filter((en) => is(en, Table)),
);

const BOEJNINGER = ['', 'r', 'er', 'e'];

/** Is the word, or what it is several of, in the list? */
function kendt(navn: string): boolean {
  const et = ens(navn);
  return BOEJNINGER.some((ende) => et.endsWith(ende) && kendte.has(et.slice(0, et.length - ende.length)));
}

/** A line of its own, or of the word its ending is put on: SagFilter is a Filter of Sag. */
function harLinje(navn: string): boolean {
  const [, stamme, endelse] = /^(\w+?)(SorteringFelt|Sortering|Connection|Edge|Filter|Input)$/.exec(navn) ?? [];
  return kendte.has(ens(navn)) || (stamme !== undefined && endelse !== undefined && kendt(stamme) && kendt(endelse));
}

/** A line, or put together of words that have one: ejerCvr. */
const erSammensat = (navn: string) => kendt(navn) || navn.split(/(?=[A-Z])/).every(kendt);

/** What a type can be asked for, and with. */
function felterI(type: GraphQLNamedType): string[] {
  if (isInputObjectType(type)) return Object.keys(type.getFields());
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap(({ name, args }) => [name, ...args.map((arg) => arg.name)]);
}

/** Every folder that speaks of the domain, as one text. */
function kode(): string {
  return ['schema', 'db', 'indexers', 'resolvers', 'revision', 'soap', 'udgang']
    .flatMap((mappe) =>
      readdirSync(join(pakkeRod, mappe), { recursive: true, encoding: 'utf8' }).map((fil) => join(mappe, fil)),
    )
    .filter((fil) => /\.(ts|graphql|sql)$/.test(fil))
    .map((fil) => `${fil}\n${readFileSync(join(pakkeRod, fil), 'utf8')}`)
    .join('\n');
}

describe('every word of the domain has its line in docs/ordbog.md', () => {
  test('types of GraphQL, and the values of its enums', () => {
    const navne = typer.flatMap((type) => [
      type.name,
      ...(isEnumType(type) ? type.getValues().map(({ name }) => name) : []),
    ]);
    expect(navne.length).toBeGreaterThan(80);
    expect(navne.filter((navn) => !harLinje(navn))).toEqual([]);
  });

  test('fields and arguments of GraphQL', () => {
    const navne = [...new Set(typer.flatMap(felterI))];
    expect(navne.length).toBeGreaterThan(100);
    expect(navne.filter((navn) => !erSammensat(navn))).toEqual([]);
  });

  test('tables, and their columns', () => {
    const kolonner = tabeller.flatMap((tabel) => Object.keys(getTableColumns(tabel)));
    expect(tabeller.map(getTableName).filter((navn) => !harLinje(navn))).toEqual([]);
    expect(kolonner.length).toBeGreaterThan(200);
    expect(kolonner.filter((navn) => !erSammensat(navn))).toEqual([]);
  });

  test('kinds, operations, privileges, schemes and kinds of relation', () => {
    const navne = [...OBJEKTSLAGS, ...OPERATIONER, ...PRIVILEGIER, ...SKEMAER, ...RELATIONSARTER];
    expect(navne.filter((navn) => !harLinje(navn))).toEqual([]);
  });
});

describe('docs/ordbog.md', () => {
  test('has one line for one word', () => {
    const set = ord.map(ens);
    expect(set.filter((et, i) => set.indexOf(et) !== i)).toEqual([]);
  });

  test('holds no word that the code does not use', () => {
    const brugte = new Set([...kode().matchAll(/[\p{L}\d_]+/gu)].flatMap(([et]) => [et, ...et.split(/(?=[A-Z])/)]).map(ens));
    const endelser = ['Connection', 'Edge', 'Filter', 'Sortering', 'SorteringFelt', 'Input'].map(ens);
    expect(ord.filter((et) => !brugte.has(ens(et)) && !endelser.includes(ens(et)))).toEqual([]);
  }); // prettier-ignore
});
