/**
 * Leaks around the answers: who is let in, what is written down, what the log of the program and the database's roles give
 * away. Two worlds cannot differ in these, so each is found by a test of the product, run in the planted tree.
 */
import type { Laekage } from './laekager.ts';

const HTTP = ['test/resolvers/http.test.ts', 'the endpoint'] as const;
const LUKKET = ['test/resolvers/revision/lukket.test.ts', 'without an audit row nothing is shown'] as const;
const TOKEN = ['test/adgang/token.test.ts', 'token'] as const;

const ved = (
  [fil, del]: readonly [string, string],
  navn: string,
  ...udskiftninger: (readonly [string, string, string])[]
): Laekage => ({
  navn,
  proeve: { fil, del },
  udskiftninger: udskiftninger.map(([fil, find, erstat]) => ({ fil, find, erstat })),
});

export const OMKRING: readonly Laekage[] = [
  ved(HTTP, 'HTTP: GET besvares (GET on)',
    ['resolvers/http.ts', "method: 'POST',\n      url: '/graphql',", "method: ['GET', 'POST'],\n      url: '/graphql',"],
    ['resolvers/http.ts', "method: ['GET', 'PUT', 'PATCH', 'DELETE'],", "method: ['PUT', 'PATCH', 'DELETE'],"]),
  ved(HTTP, 'HTTP: flere forespørgsler i én (batching on)', ['resolvers/apollo.ts', 'allowBatchedHttpRequests: false', 'allowBatchedHttpRequests: true']),
  ved(HTTP, 'HTTP: skemaet fortælles i drift', ['resolvers/apollo.ts', 'introspection: introspektion,', 'introspection: introspektion || true,']),
  ved(['test/log.test.ts', 'log'], 'log: CPR umaskeret (CPR in log)', ['log.ts', 'ud.write(maskerLinje(linje))', 'ud.write(linje)']),
  ved(LUKKET, 'revision: skrives efter svaret (audit after response)', ['revision/skriv.ts', 'await revision.skriv(eget ? raekker.map(uvist) : raekker, forbrug ?? undefined);', 'void revision.skriv(eget ? raekker.map(uvist) : raekker, forbrug ?? undefined).catch(() => undefined);']),
  ved(LUKKET, 'revision: når det lader sig gøre (audit best effort)', ['revision/skriv.ts', 'await revision.skriv(eget ? raekker.map(uvist) : raekker, forbrug ?? undefined);', 'await revision.skriv(eget ? raekker.map(uvist) : raekker, forbrug ?? undefined).catch(() => undefined);']),
  ved(TOKEN, 'token: dets egen nøgle gælder (jwk, jku followed)', ['token.ts', 'const { payload } = await jwtVerify(token, noegler, {', "const { payload } = await jwtVerify(token, async (hoved, t) => (hoved.jwk ? ((await import('jose')).importJWK(hoved.jwk, hoved.alg) as never) : noegler(hoved, t as never)), {"]),
  ved(TOKEN, 'token: underskriften efterprøves ikke (alg from header)', ['token.ts', 'const { payload } = await jwtVerify(token, noegler, {', "const { decodeJwt, decodeProtectedHeader } = await import('jose');\n    if (decodeProtectedHeader(token).alg === 'none') return decodeJwt(token);\n    const { payload } = await jwtVerify(token, noegler, {"]),
  ved(TOKEN, 'token: huskes uden sidste tegn', ['token.ts', "hash('sha256', token, 'base64')", "hash('sha256', token.slice(0, -1), 'base64')"]),
  ved(['test/indexers/xml/broken.test.ts', 'a document that could be an attack'], 'XML: DOCTYPE er tilladt', ['indexers/xml/laeser.ts', "parser.on('doctype', () => afvis('DOCTYPE', 'DOCTYPE', 'DOCTYPE er ikke tilladt'));", "parser.on('doctype', () => undefined);"]),
  ved(['test/scenarier/angreb/fortroligt-nummer.test.ts', 'a number left behind'], 'fortroligt nummer: vises (sealed link shown)', ['db/svar/faelles.ts', "'vaerdi', case when not h.skjult then r.vaerdi end", "'vaerdi', r.vaerdi"], ['db/svar/faelles.ts', "'skema', case when not h.skjult then r.skema end", "'skema', r.skema"]),
  ved(['test/db/tabeller.test.ts', 'the reader'], 'roller: læseren ser loggen af hændelser', ['db/migrations/0010_revision.sql', 'REVOKE CREATE ON SCHEMA public FROM overblik_revision;', 'REVOKE CREATE ON SCHEMA public FROM overblik_revision;\n--> statement-breakpoint\nGRANT SELECT ON ALL TABLES IN SCHEMA public TO overblik_laeser;']),
  ved(['test/resolvers/rettigheder.test.ts', 'what a caller may see changes'], 'rettigheder: huskes uefterprøvet (revocation)', ['resolvers/http.ts', 'return (await rettigheder.gaelder()) ? svar : null;', 'return svar;'], ['resolvers/revision/hook.ts', "if (!(await rettigheder.gaelder())) response.body = { kind: 'single', singleResult: {} };\n          else {", '{']),
  ved(['test/db/skabelon.test.ts', 'to the letter'], 'overblik: en andens rettigheder følger sætningens form', ['db/overblik/skabelon.ts', 'const kendte = new WeakMap<Adgang, string>();', 'const kendte = new (class { v?: string; get(_: Adgang) { return this.v; } set(_: Adgang, t: string) { this.v = t; } })();']),
]; // prettier-ignore
