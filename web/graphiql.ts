import { randomBytes } from 'node:crypto';
import type { FastifyInstance } from 'fastify';
import { laesByggede, sendFil, type ByggetFil } from './byggede.ts';

/**
 * `GET /graphiql`: a place to try the API, outside production only, where it was built. It holds nobody's data and no
 * token: the user brings one. Read when first asked for; whoever never opens it pays nothing.
 */
export function graphiqlruter(app: FastifyInstance): void {
  let laeste: ReadonlyMap<string, ByggetFil> | undefined;
  const filer = () => (laeste ??= laesByggede('graphiql'));
  app.get('/graphiql', (_request, reply) => {
    const nonce = randomBytes(16).toString('base64');
    const html = side([...filer().keys()], nonce);
    if (html === null) return reply.callNotFound();
    return reply.type('text/html; charset=utf-8').header('content-security-policy', politik(nonce)).send(html);
  });
  app.get<{ Params: { fil: string } }>('/graphiql/:fil', (request, reply) => {
    const fil = filer().get(request.params.fil);
    return fil ? sendFil(fil, request, reply) : reply.callNotFound();
  });
}

/** As the page's own (web/side.ts), but for Trusted Types: GraphiQL writes its documentation as HTML. */
function politik(nonce: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "img-src 'self'",
    "connect-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join(';');
}

/** Null: it is not built. */
function side(filer: readonly string[], nonce: string): string | null {
  const fil = (ende: string) => filer.find((navn) => navn.startsWith('start-') && navn.endsWith(ende));
  const [program, stil] = [fil('.js'), fil('.css')];
  if (!program || !stil) return null;
  return `<!doctype html>
<html lang="da">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="robots" content="noindex">
    <title>GraphiQL – Overblik</title>
    <link rel="icon" href="/assets/ikon.svg" type="image/svg+xml">
    <link rel="stylesheet" href="/graphiql/${stil}">
    <script type="module" nonce="${nonce}" src="/graphiql/${program}"></script>
  </head>
  <body>
    <div id="side"><noscript><p>GraphiQL kræver, at browseren må køre sidens program (JavaScript).</p></noscript></div>
  </body>
</html>
`;
}
