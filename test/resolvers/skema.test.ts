import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diff } from '@graphql-inspector/core';
import {
  buildSchema,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isObjectType,
  type GraphQLNamedType,
} from 'graphql';
import { describe, expect, test } from 'vitest';
import { pakkeRod } from '../../pakke.ts';
import { laesSdl } from '../../resolvers/apollo.ts';
import { privilegier } from './privilegier.ts';

const skema = buildSchema(laesSdl());
const typer = Object.values(skema.getTypeMap()).filter(({ name }) => !name.startsWith('__'));
const egne = typer.filter(({ name }) => !['String', 'Int', 'Boolean', 'ID', 'Float'].includes(name));

/** What the contract has and the served schema leaves out until it works. */
const UDELADT: readonly string[] = [];

/** What is served beyond the contract, which may be added to freely. */
const TILFOEJET = [
  'Graenser.personopslagPrDoegn',
  ...['anmodVideregivelsesaftale', 'besvarVideregivelsesaftale'].map((felt) => `Mutation.${felt}`),
  ...['fjernFraAlarmliste', 'saetAlarmopsaetning', 'tilfoejTilAlarmliste', 'traekStikproeve', 'vurderOpslag'].map((felt) => `Mutation.${felt}`),
  ...['grund', 'rettigheder', 'transaktion'].map((felt) => `Opslag.${felt}`),
  ...['alarmliste', 'alarmopsaetning', 'kendteParter', 'kvalitet', 'noeglekonflikter', 'statistik', 'stikproever', 'videregivelsesaftaler'].map((felt) => `Query.${felt}`),
  'Serviceaftale.spor',
]; // prettier-ignore
/** Types served beyond the contract. */
const TILFOEJEDE_TYPER = [
  'Aftalespor', 'Alarm', 'Alarmliste', 'AlarmlistePayload', 'Alarmopsaetning', 'AlarmopsaetningInput', 'Alarmpost', 'AlarmpostInput', 'AnmodVideregivelsesaftaleInput', 'Daekning', 'Gennemloeb', 'Kvalitetspost', 'Noeglekonflikt', 'Noeglekonflikter', 'Sagstal', 'Statistik', 'Stikproeve', 'StikproeveUdfald', 'Stikproevepost', 'Talcelle', 'Videregivelsesaftale', 'Vurdering', 'Ydelsestal',
]; // prettier-ignore

describe('the served schema', () => {
  const kontrakt = join(pakkeRod, '../shared/contract/schema.graphql');

  test('differs from the contract only by what is left out until it works', async ({ skip }) => {
    if (!existsSync(kontrakt)) {
      if (process.env.CI === 'true') throw new Error(`kontrakten mangler: ${kontrakt}`);
      console.warn(`SPRUNGET OVER: kontrakten findes ikke: ${kontrakt}`);
      skip();
    }
    const forskelle = await diff(buildSchema(readFileSync(kontrakt, 'utf8')), skema);
    const uden = forskelle.filter(
      ({ type }) => !type.includes('DESCRIPTION') && !/^SCHEMA_(MUTATION|SUBSCRIPTION)/.test(type),
    );

    const typer = uden.filter(({ type }) => type === 'TYPE_ADDED');
    /** On a type that is new, or an argument of a field that is. */
    const iNyType = ({ path = '' }: { path?: string }) =>
      TILFOEJEDE_TYPER.includes(path.split('.')[0] ?? '') || TILFOEJET.some((felt) => path.startsWith(`${felt}.`));
    expect(typer.map(({ path }) => path).sort()).toEqual(TILFOEJEDE_TYPER);
    const tilfoejet = uden.filter((forskel) => forskel.type === 'FIELD_ADDED' && !iNyType(forskel));
    expect(tilfoejet.map(({ path }) => path).sort()).toEqual(TILFOEJET);
    const mangler = uden.filter((forskel) => !tilfoejet.includes(forskel) && !iNyType(forskel));
    expect(mangler.map(({ path }) => path).sort()).toEqual([...UDELADT].sort());
    expect(mangler.filter(({ type }) => !['FIELD_REMOVED', 'TYPE_REMOVED'].includes(type))).toEqual([]);
  });

  test('every type, field, argument of an input and value of an enum is described', () => {
    const uden = egne.flatMap((type) => [
      ...(type.description ? [] : [type.name]),
      ...led(type)
        .filter(({ description }) => !description)
        .map(({ name }) => `${type.name}.${name}`),
    ]);
    expect(uden).toEqual([]);
  });

  test('every field is listed once with the privilege that opens it', () => {
    const serveret = egne
      .filter((type) => isObjectType(type) || isInterfaceType(type))
      .flatMap((type) => led(type).map(({ name }) => `${type.name}.${name}`));
    const listet = Object.entries(privilegier).flatMap(([type, efter]) =>
      Object.values(efter).flatMap((felter) => felter.split(' ').map((felt) => `${type}.${felt}`)),
    );
    expect(serveret.length).toBeGreaterThan(200);
    expect(listet.sort()).toEqual(serveret.sort());
  });
});

function led(type: GraphQLNamedType): { name: string; description?: string | null | undefined }[] {
  if (isEnumType(type)) return [...type.getValues()];
  return isObjectType(type) || isInterfaceType(type) || isInputObjectType(type) ? Object.values(type.getFields()) : [];
}
