import type { Logger } from 'pino';
import type { Config } from '../config.ts';
import { gemFordelingsregel, ophaevFordelingsregel } from '../db/skriv/fordeling.ts';
import { lavSkriveklient } from '../db/skriv/klient.ts';
import type { Tx } from '../db/client.ts';
import { cvr as cvrAf, uuid as uuidAf } from '../schema/domaene/id.ts';
import { kleMoenster } from '../schema/domaene/kle.ts';
import { medDatabase } from './database.ts';
import { krav } from './krav.ts';

interface Fordelingsvalg {
  readonly kommune?: string;
  readonly kle?: string;
  readonly facet?: string;
  readonly system?: string;
  readonly ophoer?: boolean;
}

/** Says which system receives what is written on sager of a subject, or takes that back: an operator's act, logged. */
export async function fordel(valg: Fordelingsvalg, config: Config, log: Logger): Promise<string> {
  const k = krav();
  const kommune = k.skal('--kommune', cvrAf(valg.kommune));
  const kle = k.skal('--kle', kleMoenster(valg.kle));
  const facet =
    valg.facet === undefined ? null : k.skal('--facet', /^[A-Z]\d{2}$/.test(valg.facet) ? valg.facet : null);
  const system = valg.ophoer ? null : k.skal('--system', uuidAf(valg.system));
  const handling = k.ellers<(tx: Tx) => Promise<string>>(async (tx) => {
    if (system === null) return (await ophaevFordelingsregel(tx, { kommune, kle, facet })) > 0 ? 'reglen er ophævet' : 'der var ingen regel'; // prettier-ignore
    await gemFordelingsregel(tx, { kommune, kle, facet, system });
    return 'reglen gælder nu';
  });
  const gjort = await medDatabase(config, async ({ url }) => {
    const klient = lavSkriveklient(url, 'overblik-fordeling');
    try {
      return await klient.koer(handling);
    } finally {
      await klient.slut();
    }
  });
  log.info({ ...valg, gjort }, 'fordelingsregel sat af en operatør');
  return gjort;
}
