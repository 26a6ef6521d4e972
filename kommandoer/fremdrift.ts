const BREDDE = 30;
const HVERT_MS = 200;

export interface Fremdrift {
  /** The same bytes, counted as they go by. */
  readonly foelg: (kilde: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>;
  /** Writes a line on stderr without spoiling the bar. */
  readonly linje: (tekst: string) => void;
  readonly slut: () => void;
}

/** A bar of how far a file has been read, on a terminal; on anything else nothing but the lines it is given. */
export function fremdrift(navn: string, bytes: number | null, ud: NodeJS.WriteStream = process.stderr): Fremdrift {
  let laest = 0;
  let sidst = 0;
  const slet = () => ud.isTTY && ud.write('\r\u001b[K');
  const tegn = () => {
    if (!ud.isTTY || Date.now() - sidst < HVERT_MS) return;
    sidst = Date.now();
    ud.write(`\r\u001b[K${navn} ${bytes === null ? mb(laest) : bjaelke(laest, bytes)}`);
  };
  return {
    foelg: async function* (kilde) {
      for await (const stykke of kilde) {
        laest += stykke.length;
        tegn();
        yield stykke;
      }
    },
    linje: (tekst) => {
      slet();
      ud.write(`${tekst}\n`);
    },
    slut: () => void slet(),
  };
}

/** A bar of how many are done, on a terminal; on anything else nothing. */
export function taelling(navn: string, ud: NodeJS.WriteStream = process.stderr) {
  let sidst = 0;
  return {
    naaet: (faerdige: number, ialt: number): void => {
      if (!ud.isTTY || Date.now() - sidst < HVERT_MS) return;
      sidst = Date.now();
      ud.write(`\r\u001b[K${navn} ${bjaelke(faerdige, ialt, String(faerdige))}`);
    },
    slut: () => void (ud.isTTY && ud.write('\r\u001b[K')),
  };
}

function bjaelke(naaet: number, ialt: number, tekst = mb(naaet)): string {
  const del = ialt === 0 ? 1 : Math.min(1, naaet / ialt);
  const fyldt = Math.round(del * BREDDE);
  return `[${'#'.repeat(fyldt)}${'.'.repeat(BREDDE - fyldt)}] ${String(Math.floor(del * 100))} % ${tekst}`;
}

const mb = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`;
