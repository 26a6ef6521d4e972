/** A writer of its own process: reads a history on stdin, writes it in order and prints each id when it has its receipt. Told to die by whoever began it. */
import { text } from 'node:stream/consumers';
import { aabnIndgang, skriverMed, type Json } from './indgang.ts';

const [, , url = '', forlad = '0'] = process.argv;
const sendte = JSON.parse(await text(process.stdin)) as { raa: Json; system: string; cvr: string }[];
const { send, slut } = aabnIndgang(url);
const PARTI = 100;
for (let fra = Number(forlad); fra < sendte.length; fra += PARTI) {
  const parti = sendte.slice(fra, fra + PARTI);
  const svar = await Promise.all(parti.map(({ raa, system, cvr }) => send([raa], skriverMed({ system, cvr }))));
  process.stdout.write(svar.map(([en]) => `${en?.id ?? ''} ${en?.status ?? ''}\n`).join(''));
}
await slut();
