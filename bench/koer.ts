/** `npm run bench [-- --small] [--kun overblik|import|reconcile|soeg|amqp] [--sager N] [--sekunder N] [--takt N]`: the measurements of docs/maalinger.md. */
import { parseArgs } from 'node:util';
import { maalAmqp } from './amqp.ts';
import { medServer } from './database.ts';
import { maalImport } from './import.ts';
import { maalOverblik } from './overblik.ts';
import { maalReconcile } from './reconcile.ts';
import { maalSoeg } from './soeg.ts';

const { values } = parseArgs({
  options: {
    small: { type: 'boolean', default: false },
    kun: { type: 'string' },
    sager: { type: 'string' },
    sekunder: { type: 'string' },
    takt: { type: 'string' },
  },
});
const maalinger = {
  overblik: () =>
    medServer((server) =>
      maalOverblik(
        server,
        values.small
          ? { sager: 20_000, faerreSager: 2_000, sekunder: 2, opvarmning: 2, runder: 2, forbindelser: 8 }
          : { sager: 1_000_000, faerreSager: 100_000, sekunder: 10, opvarmning: 5, runder: 3, forbindelser: 8 },
      ),
    ),
  import: () =>
    medServer((server) =>
      maalImport(
        server,
        values.small
          ? { personer: 1000, runder: 1, hukommelsePersoner: 500 }
          : { personer: 13_000, runder: 2, hukommelsePersoner: 26_000 },
      ),
    ),
  reconcile: () => medServer((server) => maalReconcile(server, { objekter: values.small ? 20_000 : 1_000_000 })),
  amqp: () =>
    medServer((server) =>
      maalAmqp(server, {
        prSekund: Number(values.takt ?? 850),
        ...(values.small
          ? { forraad: 5_000, rolige: 10, sekunder: 20, uheldHverMs: 4_000 }
          : { forraad: 20_000, rolige: 60, sekunder: 300, uheldHverMs: 15_000 }),
        ...(values.sekunder === undefined ? {} : { sekunder: Number(values.sekunder) }),
      }),
    ),
  soeg: () => {
    const m = values.small ? { sager: 6_000, gange: 3, sekunder: 2 } : { sager: 500_000, gange: 20, sekunder: 60 };
    return medServer((server) => maalSoeg(server, { ...m, ...(values.sager && { sager: Number(values.sager) }) }));
  },
};
const valgt = Object.entries(maalinger).filter(([navn]) => values.kun === undefined || values.kun === navn);
if (valgt.length === 0) throw new Error(`--kun ${String(values.kun)}: vælg ${Object.keys(maalinger).join(', ')}`);
for (const [, maaling] of valgt) await maaling();
