/**
 * Makes resolvers/generated.ts from schema/graphql/*.graphql, and web/klient/graf/svar.ts – what the page's documents
 * are answered with – from those; a document that asks for what is not served stops it. Our row types stand in resolvers/codegen.json:
 * `{ "contextType": "./context.ts#Kontekst", "mappers": { "Sag": "../db/…ts#SagRow" }, "scalars": { "Decimal": "string" } }`.
 * A mapper must not be named like its GraphQL type (TS2440): end it in `Row`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptOperations from '@graphql-codegen/typescript-operations';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { parse } from 'graphql';
import { z } from 'zod';
import { pakkeRod } from '../pakke.ts';

const Indstillinger = z.strictObject({
  contextType: z.string(),
  mappers: z.record(z.string(), z.string()),
  scalars: z.record(z.string(), z.string()),
});

const sdlMappe = join(pakkeRod, 'schema/graphql');
const sideMappe = join(pakkeRod, 'web/klient/graf');
const laes = (mappe: string): string =>
  readdirSync(mappe)
    .filter((navn) => navn.endsWith('.graphql'))
    .sort()
    .map((navn) => readFileSync(join(mappe, navn), 'utf8'))
    .join('\n');
const sdl = laes(sdlMappe);
if (!sdl) throw new Error(`Ingen .graphql-filer i ${sdlMappe}`);

const indstillinger = Indstillinger.parse(
  JSON.parse(readFileSync(join(pakkeRod, 'resolvers/codegen.json'), 'utf8')) as unknown,
);
const filename = join(pakkeRod, 'resolvers/generated.ts');

const ud = await codegen({
  filename,
  documents: [],
  schema: parse(sdl),
  plugins: [{ typescript: {} }, { resolvers: {} }],
  pluginMap: { typescript, resolvers: typescriptResolvers },
  config: {
    ...indstillinger,
    strictScalars: true,
    enumsAsTypes: true,
    useTypeImports: true,
    // Rows are read-only: a resolver hands them on, it does not change them.
    immutableTypes: true,
    emitLegacyCommonJSImports: false,
    // A field without a resolver must be a compile error. `resolversNonOptional` is silently ignored; this is what works.
    avoidOptionals: {
      resolvers: true,
      query: true,
      mutation: true,
      subscription: true,
      field: false,
      inputValue: false,
      object: false,
      defaultValue: false,
    },
  },
});
writeFileSync(filename, `// Made by scripts/codegen.ts from schema/graphql. Do not edit.\n${ud}`);

const svar = join(sideMappe, 'svar.ts');
const side = await codegen({
  filename: svar,
  documents: [{ location: sideMappe, document: parse(laes(sideMappe)) }],
  schema: parse(sdl),
  plugins: [{ operations: {} }],
  pluginMap: { operations: typescriptOperations },
  config: {
    scalars: { ...indstillinger.scalars },
    strictScalars: true,
    enumsAsTypes: true,
    enumType: 'string-literal',
    useTypeImports: true,
    immutableTypes: true,
    skipTypename: true,
    inlineFragmentTypes: 'combine',
  },
});
writeFileSync(svar, `// Made by scripts/codegen.ts from schema/graphql and the documents here. Do not edit.\n${side}`);
