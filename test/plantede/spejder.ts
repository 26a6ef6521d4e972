/** Runs inside the copy, a process of its own: asks both worlds of pair after pair until something is found. One line of JSON out. */
import { startGraf } from '../support/spoerg.ts';
import { lavPar } from '../uafhaengighed/par.ts';
import { proevPar } from '../uafhaengighed/proev.ts';

const [, , url1 = '', url2 = '', froe = '', kendt = '', antal = ''] = process.argv;
const grafer = await Promise.all([startGraf(url1, { forbindelser: 1 }), startGraf(url2, { forbindelser: 1 })]);
let svar = 0;
let fundet: unknown = null;
let nr = 0;
for (; nr < Number(antal) && fundet === null; nr += 1) {
  const proeve = await proevPar({ grafer, froe: Number(froe), kendt }, lavPar(Number(froe), nr), true);
  svar += proeve.svar;
  fundet = proeve.fund[0] ?? null;
}
console.log(JSON.stringify({ fund: fundet, par: nr, svar }));
await Promise.all(grafer.map((graf) => graf.stop()));
