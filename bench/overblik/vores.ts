/** Ours, whole: HTTP, token, GraphQL, adgang, one statement, every row judged twice – and, where asked, the audit row committed first. */
import { somEjer } from '../database.ts';
import { lavLaesepulje } from '../../db/laesepulje.ts';
import { lavAftaleskriver } from '../../db/skriv/aftaleskriver.ts';
import { lavSkriveklient } from '../../db/skriv/klient.ts';
import { lavRevisionsskriver } from '../../db/skriv/revision.ts';
import { createLog } from '../../log.ts';
import { loadConfig } from '../../config.ts';
import { startServer } from '../../server.ts';
import { lavTokenlaeser } from '../../token.ts';
import { laesOpsaetning } from './opsaetning.ts';

const { url, pulje, jwks, issuer, audience, revision } = laesOpsaetning();
/** For the comparison with servers that keep no log; the product has no such switch. */
const UDEN_LOG = {
  skriv: () => Promise.resolve(),
  tag: () => Promise.resolve(null),
  frigiv: () => undefined,
  proev: () => Promise.resolve(),
};
// The limit on look-ups is for people; here one caller asks as fast as the server can answer.
const ikkeHer = () => Promise.reject(new Error('der skrives ikke i denne måling'));
const config = loadConfig({ PORT: '0', PERSONOPSLAG_PR_MINUT: '1000000', PERSONOPSLAG_PR_DOEGN: '1000000' });
// One caller asks about thousands: that rings, and is not what is measured.
await somEjer(url, (sql) => sql`insert into alarmopsaetning (cvr, nr, aendret, aendret_af, indhold) values
  ('11111111', 1, now(), gen_random_uuid(), '{"slaaetFra": ["MANGE_OPSLAG"], "dagFra": 0, "dagTil": 24}') on conflict do nothing`); // prettier-ignore
const graenser = { prMinut: config.personopslagPrMinut, prDoegn: config.personopslagPrDoegn };
const { url: adresse } = await startServer(config, {
  sql: lavLaesepulje({ url, rolle: 'overblik_laeser', max: pulje, applikation: 'bench-vores' }),
  revisor: lavLaesepulje({ url, rolle: 'overblik_revisor', max: 1, applikation: 'bench-revisor' }),
  revision: revision ? lavRevisionsskriver(url, Buffer.alloc(32), undefined, graenser) : UDEN_LOG,
  aftaler: lavAftaleskriver(url),
  udgang: lavSkriveklient(url, 'bench-udgang', 'overblik_udgang'),
  tilbage: { opretNotat: ikkeHer, retNotat: ikkeHer, tilknytDokument: ikkeHer },
  puls: { lyt: () => Promise.resolve(() => undefined) },
  karantaene: { genspil: () => Promise.resolve([]), kasser: () => Promise.resolve(0) },
  log: createLog('warn'),
  laesToken: lavTokenlaeser({ noegle: jwks, issuer, audience }),
  hemmelighed: 'bench'.padEnd(32, '-'),
});
console.log(`klar: ${adresse}`);
