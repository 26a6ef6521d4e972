/** Lists of counts whose cells lie within one another are judged together: an axis is what they are all counted by. */
export interface Aksedel {
  /** The finest value of a document, as SQL over `d`; null: in none of the cells. */
  readonly sql: string;
  /** The cells, as `liste:værdi`, a document of that value is counted in. */
  readonly celler: (vaerdi: string) => string[];
}

const SAG = `case when d.slags = 'SAG' then 'S' else '-' end`;
const MAANED = `to_char(d.oprettet at time zone 'Europe/Copenhagen', 'FMYYYY-MM')`;

/** `liste` counts everything, `sagsliste` sager only. */
const begge = (kolonne: string, liste: string, sagsliste: string): Aksedel => ({
  sql: `${SAG} || ${kolonne}`,
  celler: (v) => [`${liste}:${v.slice(1)}`, ...(v.startsWith('S') ? [`${sagsliste}:${v.slice(1)}`] : [])],
});

export const AKSER = {
  slags: { sql: 'd.slags', celler: (v) => [`slags:${v}`] },
  kle: {
    sql: `${SAG} || d.kle`,
    celler: (v) => {
      const kle = v.slice(1);
      if (!v.startsWith('S')) return [`kle:${kle}`];
      const gruppe = kle.length >= 5 ? [`sager.gruppe:${kle.slice(0, 5)}`] : [];
      return [`kle:${kle}`, `sager.hovedgruppe:${kle.slice(0, 2)}`, ...gruppe, ...(kle.length === 8 ? [`sager.emne:${kle}`] : [])];
    },
  },
  fremdrift: begge('d.fremdrift', 'fremdrift', 'sager.status'),
  orgEnhed: begge('d.orgenhed', 'orgEnhed', 'sager.orgEnhed'),
  master: {
    sql: `json_build_array(d.master, d.slags, cardinality(d.parter) > 0, d.kle is not null, d.beloeb is not null)::text`,
    celler: (v) => {
      const [master, slags, part, kle, beloeb] = JSON.parse(v) as [string | null, string, boolean | null, boolean, boolean]; // made in the statement
      if (master === null) return [];
      const [sag, ydelse] = [slags === 'SAG', slags === 'YDELSE'];
      const daekning = [sag && 'sager', ydelse && 'ydelser', (sag || ydelse) && part && 'medPart', (sag || ydelse) && kle && 'medKle', ydelse && beloeb && 'medBeloeb'];
      const lister = daekning.flatMap((navn) => (navn ? [`daekning.${navn}:${master}`] : []));
      return [`master:${master}`, ...(sag ? [`sager.system:${master}`] : []), ...lister];
    },
  },
  foelsomhed: { sql: 'd.foelsomhed::text', celler: (v) => [`foelsomhed:${v}`] },
  tid: {
    sql: `${SAG} || ${MAANED}`,
    celler: (v) => [`aar:${v.slice(1, -3)}`, ...(v.startsWith('S') ? [`sager.maaned:${v.slice(1)}`] : [])],
  },
  beloeb: {
    sql: `case when d.slags = 'YDELSE' then json_build_array(d.beloeb is not null, d.aktiv, d.navn, d.frekvens)::text end`,
    celler: (v) => {
      const [beloeb, aktiv, navn, frekvens] = JSON.parse(v) as [boolean, boolean | null, string | null, string | null]; // made in the statement
      return [...(beloeb ? ['beloeb:ja'] : []), ...(aktiv === true ? [`ydelser:${ydelsesnavn(navn, frekvens)}`] : [])];
    },
  },
} satisfies Record<string, Aksedel>; // prettier-ignore
export type Aksenavn = keyof typeof AKSER;

/** A cell's value in the list of running ydelser. */
export const ydelsesnavn = (navn: string | null, frekvens: string | null): string => JSON.stringify([navn, frekvens]);

/** The axis a list is counted by. */
const LISTENS: Readonly<Record<string, Aksenavn>> = {
  slags: 'slags', kle: 'kle', 'sager.hovedgruppe': 'kle', 'sager.gruppe': 'kle', 'sager.emne': 'kle', fremdrift: 'fremdrift',
  'sager.status': 'fremdrift', orgEnhed: 'orgEnhed', 'sager.orgEnhed': 'orgEnhed', master: 'master', 'sager.system': 'master',
  'daekning.sager': 'master', 'daekning.ydelser': 'master', 'daekning.medPart': 'master', 'daekning.medKle': 'master', 'daekning.medBeloeb': 'master',
  foelsomhed: 'foelsomhed', aar: 'tid', 'sager.maaned': 'tid', beloeb: 'beloeb', ydelser: 'beloeb',
}; // prettier-ignore

/** The axis of a cell `liste:værdi`; null: of none. */
export const aksenFor = (celle: string): Aksenavn | null => LISTENS[celle.slice(0, celle.indexOf(':'))] ?? null;
