import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pakkeRod } from '../../pakke.ts';

/** What is said of a tree that does not leak but break. */
export const PLANTET_FORKERT = 'plantet forkert';

/** How one leak was found; `fundetAf` null: it was not – or, where `hvordan` says so, it was planted wrongly. */
export interface Raekke {
  readonly navn: string;
  readonly fundetAf: string | null;
  readonly hvordan: string;
  readonly par: number | null;
}

const START = '<!-- tabel -->';
const SLUT = '<!-- slut -->';
const HOVED = ['| lækage | fundet af | hvordan | efter par |', '|---|---|---|---:|'];

/** Puts the rows into the table of docs/plantede.md; leaks that this run did not plant keep the row they have. */
export async function skrivTabel(navne: readonly string[], fundne: readonly Raekke[]): Promise<void> {
  const sti = join(pakkeRod, 'docs/plantede.md');
  const [foer = '', rest = ''] = (await readFile(sti, 'utf8')).split(START);
  const [gammel = '', efter = ''] = rest.split(SLUT);
  const kendte = new Map(gammel.split('\n').map((linje) => [linje.split(' | ')[0]?.slice(2) ?? '', linje]));
  for (const raekke of fundne) kendte.set(raekke.navn, linje(raekke));
  const raekker = navne.map((navn) => kendte.get(navn) ?? `| ${navn} | **ikke prøvet** | | |`);
  await writeFile(sti, `${foer}${START}\n${[...HOVED, ...raekker].join('\n')}\n${SLUT}${efter}`);
}

function linje({ navn, fundetAf, hvordan, par }: Raekke): string {
  const tal = (et: number | null) => (et === null ? '' : String(et));
  if (hvordan === PLANTET_FORKERT) return `| ${navn} | **${hvordan}** | | |`;
  return `| ${navn} | ${fundetAf === null ? '**ikke fundet**' : `\`${fundetAf}\``} | ${hvordan} | ${tal(par)} |`;
}
