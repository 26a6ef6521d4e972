/**
 * Compares what was sent, what stands in the database and what others were told: `tsx bench/amqp/regnskab.ts DATABASE_URL SENDT
 * MODTAGET`. It reads the database and the two ledgers, and shares no code with what it judges. Exit code 1: something is amiss.
 */
import { createReadStream } from 'node:fs';
import { createInterface } from 'node:readline';
import postgres from 'postgres';

interface Sendt {
  readonly id: string;
  readonly subject: string;
  readonly titel: string | null;
}
interface Modtaget {
  readonly id: string;
  readonly subject: string;
  readonly type: string;
  readonly time: string;
}

const [, , url = '', sendtFil = '', modtagetFil = ''] = process.argv;
const sql = postgres(url, { max: 1, onnotice: () => undefined });

async function bog<T>(fil: string): Promise<T[]> {
  const linjer: T[] = [];
  for await (const linje of createInterface(createReadStream(fil, 'utf8'))) linjer.push(JSON.parse(linje) as T); // the bench's own
  return linjer;
}

/** Sent and confirmed, beside what was taken: each once in the inbox and once in the log, nothing that was not sent, and no number missing. */
async function ind(sendte: readonly Sendt[]): Promise<Record<string, number>> {
  const raekker = await sql<{ id: string; ind: number; log: number }[]>`
    select coalesce(i.id, l.id) as id, coalesce(i.n, 0)::int as ind, coalesce(l.n, 0)::int as log
    from (select besked_id as id, count(*) as n from indbakke group by 1) i
    full join (select substr(besked_id, 38) as id, count(*) as n from registrering group by 1) l on l.id = i.id`;
  const taget = new Map(raekker.map((raekke) => [raekke.id, raekke]));
  const [{ karantaene } = { karantaene: -1 }] = await sql<{ karantaene: number }[]>`select count(*)::int as karantaene from karantaene`;
  const [{ huller } = { huller: -1 }] = await sql<{ huller: number }[]>`select count(*)::int as huller from kilde_hul`;
  const sidste = new Map(sendte.flatMap(({ subject, titel }) => (titel === null ? [] : [[subject, titel] as const])));
  const titler = new Map((await sql<{ id: string; titel: string }[]>`select id::text, titel from sag where virkning @> now()`).map(({ id, titel }) => [id, titel]));
  return {
    sendt: sendte.length,
    tabt: sendte.filter(({ id }) => !taget.get(id)?.ind || !taget.get(id)?.log).length,
    dobbelt: raekker.filter(({ ind: i, log }) => i > 1 || log > 1).length,
    'ikke sendt': raekker.length - new Set(sendte.map(({ id }) => id)).size,
    'i karantæne': karantaene,
    'huller i numrene': huller,
    'sager med en anden titel end den sidste': [...sidste].filter(([id, titel]) => titler.get(id) !== titel).length,
  };
} // prettier-ignore

/** Told of, beside what changed: each object's changes, each once but for what is told again, in the order they were made. */
async function ud(modtagne: readonly Modtaget[]): Promise<Record<string, number>> {
  const aendringer = await sql<{ id: string; tider: string[] }[]>`
    select objekt_id::text as id, array_agg(to_char(modtaget at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') order by version) as tider
    from udbakke where not uden_notifikation group by 1`;
  const sete = new Set<string>();
  const fortalt = new Map<string, string[]>();
  for (const { id, subject, time } of modtagne) {
    if (sete.has(id)) continue;
    sete.add(id);
    fortalt.set(subject, [...(fortalt.get(subject) ?? []), time]);
  }
  const lavet = new Map(aendringer.map(({ id, tider }) => [id, tider]));
  const antal = (bog: ReadonlyMap<string, readonly string[]>, id: string) => bog.get(id)?.length ?? 0;
  return {
    'ændringer i alt': aendringer.reduce((sum, { tider }) => sum + tider.length, 0),
    'fortalt igen': modtagne.length - sete.size,
    'objekter, der mangler en ændring': [...lavet.keys()].filter((id) => antal(fortalt, id) < antal(lavet, id)).length,
    'objekter med for mange': [...fortalt.keys()].filter((id) => antal(fortalt, id) > antal(lavet, id)).length,
    'objekter i en anden orden': [...lavet].filter(([id, tider]) => antal(fortalt, id) === tider.length && fortalt.get(id)?.join() !== tider.join()).length,
  };
} // prettier-ignore

const MAA_VAERE = new Set(['sendt', 'ændringer i alt', 'fortalt igen']);
try {
  const fundet = { ...(await ind(await bog<Sendt>(sendtFil))), ...(await ud(await bog<Modtaget>(modtagetFil))) };
  for (const [navn, tal] of Object.entries(fundet)) console.log(`${navn}: ${String(tal)}`);
  if (Object.entries(fundet).some(([navn, tal]) => tal !== 0 && !MAA_VAERE.has(navn))) process.exitCode = 1;
} finally {
  await sql.end();
}
