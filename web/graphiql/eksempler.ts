/** A question to begin with. Its tab is called by the operation's name. */
export interface Eksempel {
  readonly query: string;
  readonly variables: Readonly<Record<string, unknown>>;
}

/** Questions that show what can be asked, about that citizen where one is asked about. Numbers stand in variables, never in the question. */
export function eksempler(cpr: string): readonly Eksempel[] {
  const part = { cpr };
  return [
    { query: OVERBLIK, variables: { part } },
    { query: TIDSLINJE, variables: { part } },
    { query: HISTORIK, variables: { part } },
    { query: SOEG, variables: { tekst: 'sygedagpenge', filter: { slags: ['SAG', 'YDELSE'] } } },
    { query: STATISTIK, variables: { filter: {} } },
    { query: RETTIGHEDER, variables: {} },
  ];
}

const OVERBLIK = `# Alt, hvad der er i gang for en borger. Ctrl-Enter sender; Ctrl-mellemrum foreslår felter.
query Overblik($part: PartInput!) {
  overblik(part: $part) {
    part { navn beskyttet }
    komplet
    kilder { system { navn } tilstand senesteHaendelse }
    ansvarlige { navn telefon email }
    sager(first: 20) {
      totalCount
      nodes {
        sagsnummer
        titel
        fremdrift
        kle { kode titel }
        ansvarligEnhed { navn telefon }
        master { navn }
      }
      pageInfo { hasNextPage endCursor }
    }
    ydelser(filter: { aktiv: true }) {
      nodes { navn beloeb frekvens startdato slutdato }
    }
  }
}
`;

const TIDSLINJE = `# Hvad der er sket, nyeste først. Send endCursor tilbage som efter for at læse videre.
query Tidslinje($part: PartInput!, $efter: Cursor) {
  overblik(part: $part) {
    tidslinje(first: 20, after: $efter) {
      nodes {
        tidspunkt
        slags
        tekst
        kilde { navn }
        sag { titel }
      }
      pageInfo { hasNextPage endCursor }
    }
  }
}
`;

const HISTORIK = `# Hvem der ændrede hvad på borgerens sager – og hvorfor du må se dem.
query Historik($part: PartInput!) {
  overblik(part: $part) {
    sager(first: 5) {
      nodes {
        titel
        historik(first: 5) {
          nodes {
            operation
            tidspunkt
            modtaget
            kilde { navn }
            aendringer { felt foer efter }
          }
        }
        adgang { rolle kle foelsomhed }
      }
    }
  }
}
`;

const SOEG = `# På tværs af borgere; kræver SOEG – eller STATISTIK, der giver antal uden rækker.
query Soeg($tekst: String, $filter: SoegFilter) {
  soeg(tekst: $tekst, filter: $filter, first: 10) {
    totalCount
    forsinket
    nodes {
      __typename
      ... on Sag { titel fremdrift kle { kode } }
      ... on BevilgetYdelse { navn beloeb frekvens }
    }
    facetter {
      kle { vaerdi titel antal undertrykt }
      aar { vaerdi antal undertrykt }
    }
  }
}
`;

const STATISTIK = `# Tal uden personer: antal under fem gives kun til den, der også må se rækkerne.
query Statistik($filter: SoegFilter) {
  statistik(filter: $filter) {
    sager {
      maaned { vaerdi antal undertrykt }
      status { vaerdi antal undertrykt }
    }
    gennemloeb { fra til antal median p90 undertrykt }
    ydelser { navn frekvens antal sum undertrykt }
  }
}
`;

const RETTIGHEDER = `# Hvem er jeg, hvad må jeg, og hvor meget må jeg spørge om?
query Rettigheder {
  mig {
    navn
    kommune { cvr navn }
    system { navn }
    privilegier
    grupper { rolle kle foelsomhed }
    udloeber
  }
  graenser { dybde aliaser tokens pris sideMax kredsMax personopslagPrMinut }
  kilder { system { navn } tilstand }
}
`;
