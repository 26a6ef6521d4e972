// PostGraphile 5 over the same tables. Runs under the Node of bench/package.json, so it is JavaScript and imports none of ours.
import { createServer } from 'node:http';
import { createLocalJWKSet, jwtVerify } from 'jose';
import { postgraphile } from 'postgraphile';
import { makePgService } from 'postgraphile/adaptors/pg';
import { grafserv } from 'postgraphile/grafserv/node';
import { PostGraphileAmberPreset } from 'postgraphile/presets/amber';

const { url, pulje, jwks, issuer, audience, gruppeliste } = JSON.parse(process.env.BENCH);
const noegler = createLocalJWKSet(jwks);
const kendte = new Map();

/** As ours: a token is verified once and remembered. */
async function grupperAf(authorization = '') {
  if (!kendte.has(authorization)) {
    const { payload } = await jwtVerify(authorization.replace(/^Bearer /, ''), noegler, { issuer, audience });
    kendte.set(authorization, payload.sub && JSON.stringify(gruppeliste));
  }
  return kendte.get(authorization);
}

const preset = {
  extends: [PostGraphileAmberPreset],
  pgServices: [makePgService({ connectionString: url, schemas: ['bench_graf'], poolConfig: { max: pulje } })],
  grafserv: { port: 0, graphiql: false, watch: false },
  grafast: {
    explain: false,
    context: async (ctx) => ({
      pgSettings: { 'overblik.grupper': await grupperAf(ctx.node?.req.headers.authorization) },
    }),
  },
};
const server = createServer();
await postgraphile(preset).createServ(grafserv).addTo(server);
server.listen(0, '127.0.0.1', () => console.log(`klar: http://127.0.0.1:${server.address().port}`));
