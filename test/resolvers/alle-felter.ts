/** Documents that together ask for every field of the served schema; `x_1`, `x_2` are the field `x` asked twice. */
const T = '__typename';
const [klasse, system] = [`{ ${T} kode titel uuid }`, `{ ${T} uuid navn }`];
const enhed = `{ ${T} uuid navn telefon email adresse ean overordnet { ${T} uuid navn } leder { ${T} uuid navn } }`;
const behandler = `{ ${T} uuid navn enhed { ${T} uuid } }`;
const part = `{ ${T} id cpr cvr navn beskyttet doedsdato andreNumre }`;
const parter = `{ ${T} rolle navn part ${part} }`;
const ejer = `{ ${T} cvr navn kommunekode }`;
const grund = `{ ${T} rolle kle foelsomhed orgEnheder }`;
const side = (raekke: string, antal = 'totalCount') =>
  `{ ${T} ${antal} nodes ${raekke} edges { ${T} cursor node ${raekke} } pageInfo { ${T} startCursor endCursor hasNextPage hasPreviousPage } }`;

const historik = `historik(first: 2) ${side(`{ ${T} id operation tidspunkt modtaget aktoer kilde ${system} aendringer { ${T} felt foer efter virkning { ${T} fra til } } }`)}`;

const ydelse = `{ ${T} id navn kle ${klasse} beloeb frekvens forudBagud startdato slutdato aktiv tilbagebetalingspligtig
  plan { ${T} id startdato slutdato beloeb frekvens forudBagud dispositionsdag } bevilling { ${T} uuid } master ${system} }`;
const effektuering = `{ ${T} id uuid startdato slutdato dispositionsdato bruttobeloeb efterSkatOgAtp sendtTilUdbetaling udbetalt
  modtager ${part} master ${system} linjer { ${T} ydelse kle ${klasse} beloeb fra til bevilling { ${T} uuid } } }`;
const bevilling = `{ ${T} id uuid brugervendtNoegle sag { ${T} uuid } ejer ${ejer} ansvarligEnhed ${enhed} bevilgetAf ${behandler}
  bevillingsmodtager ${part} ydelsesmodtager ${part} foelsomhed begrundelse startdato slutdato senestAendret
  ydelser ${ydelse} effektueringer(first: 2) ${side(`{ ${T} uuid }`)} ${historik} }`;
const notat = `{ ${T} id titel tekst format oprettet sag { ${T} uuid } oprettetAf ${behandler} kilde ${system} }`;
const advis = `{ ${T} id titel tekst frist oprettet sag { ${T} uuid } kilde ${system} }`;
const dokument = `{ ${T} id uuid dokumentnummer titel type brevdato fremdrift foelsomhed senestAendret kle ${klasse}
  sager { ${T} uuid } parter ${parter} master ${system} ${historik} }`;
const sag = `{ ${T} id uuid sagsnummer titel hemmeligTitel beskrivelse fremdrift sagsstatus kle ${klasse} handlingsfacet ${klasse}
  afgoerelse ${klasse} foelsomhed ejer ${ejer} ansvarligEnhed ${enhed} primaerBehandler ${behandler} andreBehandlere ${behandler}
  parter ${parter} master ${system} afsender ${system} oprettetAf ${behandler} oprettet senestAendret virkning { ${T} fra til }
  journalnotater(first: 2) ${side(`{ ${T} id }`)} dokumenter(first: 2) ${side(`{ ${T} id }`)} bevillinger { ${T} uuid }
  ogsaa { ${T} uuid system ${system} sagsnummer } relationer { ${T} rolle sag { ${T} uuid } } genstande { ${T} rolle reference tekst } ${historik} adgang ${grund} }`;
const kilde = `{ ${T} system ${system} tilstand senesteHaendelse forsinkelse mangler afventer afvist senesteAfstemning }`;
const post = `{ ${T} tidspunkt slags tekst kilde ${system} sag { ${T} uuid } bevilling { ${T} uuid } }`;

export const dokumenter: Readonly<Record<string, string>> = {
  sag: `query($sag: UUID!, $n1: ID!) { sag(uuid: $sag) ${sag} node_1: node(id: $n1) { ${T} ... on Sag { id } } }`,
  sager: `{ sager(first: 2) ${side(`{ ${T} uuid }`)} }`,
  dokumenter: `query($dokument: UUID!, $loest: UUID!, $n2: ID!) { dokument_1: dokument(uuid: $dokument) ${dokument}
    dokument_2: dokument(uuid: $loest) ${dokument} dokumenter(first: 3) ${side(`{ ${T} uuid }`)} node_2: node(id: $n2) { ${T} ... on Dokument { id } } }`,
  bevilling: `query($bevilling: UUID!, $n4: ID!) { bevilling(uuid: $bevilling) ${bevilling} node_4: node(id: $n4) { ${T} ... on Bevilling { id } } }`,
  ydelser: `query($effektuering: UUID!) { effektuering(uuid: $effektuering) ${effektuering} ydelser(first: 2) ${side(`{ ${T} id }`)} }`,
  notater: `query($p: PartInput!, $n3: ID!, $n5: ID!) { overblik(part: $p) { ${T} journalnotater(first: 3) ${side(notat)} adviser(first: 3) ${side(advis)} }
    node_3: node(id: $n3) { ${T} ... on Advis { id } } node_5: node(id: $n5) { ${T} ... on Journalnotat { id } } }`,
  overblik: `query($p: PartInput!) { overblik(part: $p) { ${T} part ${part} sager(first: 2) ${side(`{ ${T} uuid }`)} ydelser(first: 2) ${side(`{ ${T} id }`)}
    effektueringer(first: 2) ${side(`{ ${T} uuid }`)} dokumenter(first: 3) ${side(`{ ${T} uuid }`)} tidslinje(first: 20) ${side(post, '')} ansvarlige ${enhed} kilder ${kilde} komplet } }`,
  kreds: `query($k: [PartInput!]!) { overblikForKreds(parter: $k) { ${T} sager(first: 2) ${side(`{ ${T} uuid }`)} } }`,
  register: `query($enhed: UUID!) { ansvar(kle: "32.30.04") { ${T} klasse ${klasse} enhed { ${T} uuid } system ${system} } klasse(kle: "32.30.04") ${klasse}
    orgEnhed(uuid: $enhed) ${enhed} kilder ${kilde} mig { ${T} uuid navn kommune ${ejer} system { ${T} uuid } grupper ${grund} privilegier udloeber }
    graenser { ${T} dybde aliaser tokens pris sideMax kredsMax personopslagPrMinut personopslagPrDoegn } }`,
};
