import { importer } from '../../indexers/fil/import.ts';
import type { Kvittering } from '../../indexers/modtag/kvittering.ts';
import { aabnIndgang } from './indgang.ts';

export type Svar = Kvittering & { readonly linje: number };

export async function* iStykker(stykker: Iterable<Uint8Array | string>): AsyncGenerator<Uint8Array> {
  for (const stykke of stykker) yield Buffer.from(stykke);
}

/** Files into a register of a test's own, as `overblik import` does it: the receipts of each, with their lines. */
export function aabnFil(url: string) {
  const { indgang, slut } = aabnIndgang(url);
  const laes = async (fil: string | Uint8Array | Iterable<Uint8Array | string>): Promise<Svar[]> => {
    const svar: Svar[] = [];
    const stykker = typeof fil === 'string' || fil instanceof Uint8Array ? [fil] : fil;
    await importer(iStykker(stykker), indgang, (linje, kvittering) => svar.push({ linje, ...kvittering }));
    return svar;
  };
  return { laes, slut };
}
export type Fil = ReturnType<typeof aabnFil>;

/** Statuses in order. */
export const statusser = (svar: readonly Svar[]) => svar.map(({ status }) => status);
