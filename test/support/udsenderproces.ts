/** What pushes, as a process of its own: told the database and the receivers under test; ends when it is killed. */
import { udsenderFor } from './udsender.ts';

const [, , url = '', ...testvaerter] = process.argv;
udsenderFor(url, { testvaerter, timeoutMs: 5_000 });
process.stdout.write('klar\n');
