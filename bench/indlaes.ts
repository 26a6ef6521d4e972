import { randomBytes } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { lavSkriveklient } from '../db/skriv/klient.ts';
import { importer } from '../indexers/fil/import.ts';
import { lavIndgang } from '../indexers/modtag/indgang.ts';

/** Imports a file as `overblik import` does. Throws if anything of it was refused. */
export async function indlaes(url: string, fil: string): Promise<void> {
  const indgang = lavIndgang(lavSkriveklient(url, 'bench-import'), (fejl) => console.error(fejl), {
    noegle: randomBytes(32),
  });
  let afviste = 0;
  await importer(createReadStream(fil, { highWaterMark: 256 * 1024 }), indgang, (_linje, { fejl }) => {
    if (fejl.length > 0) afviste += 1;
  });
  await indgang.slut();
  if (afviste > 0) throw new Error(`${String(afviste)} hændelser blev afvist`);
}
