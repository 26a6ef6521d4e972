/** KLE's main groups (KL's emnesystematik): the areas sager and ydelser are gathered under. */
const HOVEDGRUPPER: Readonly<Record<string, string>> = {
  '00': 'Kommunens styrelse',
  '01': 'Fysisk planlægning og naturbeskyttelse',
  '02': 'Byggeri',
  '03': 'Boliger',
  '04': 'Parker, fritids- og idrætsanlæg',
  '05': 'Veje og trafik',
  '06': 'Spildevand og vandløb',
  '07': 'Affald og genanvendelse',
  '08': 'Havne og lufthavne',
  '09': 'Miljøbeskyttelse',
  '13': 'Forsyning',
  '14': 'Beredskab',
  '15': 'Arbejdsmarked og beskæftigelse',
  '17': 'Folkeskole',
  '18': 'Folkeoplysning og ungdomsskoler',
  '19': 'Kulturhistoriske institutioner',
  '20': 'Kulturvirksomhed',
  '21': 'Biblioteker',
  '22': 'Regulering af private erhverv',
  '23': 'Borgerlige forhold',
  '24': 'Erhvervsforhold',
  '25': 'Beskatning og opkrævning',
  '27': 'Social service',
  '28': 'Dagtilbud',
  '29': 'Sundhed',
  '30': 'Andre myndigheders opgaver',
  '32': 'Kontante ydelser',
  '34': 'Hjælp og støtte efter barnets lov',
  '54': 'Uddannelse',
  '81': 'Kommunens personale',
  '82': 'Kommunens ejendomme og lokaler',
  '84': 'Offentlige valg',
  '85': 'Administrative systemer',
  '87': 'Arbejdsmiljø',
  '88': 'Indkøb og udbud',
};

/** The area of a number: its main group, `32`. */
export const omraade = (kode: string): string => kode.slice(0, 2);

/** What an area is called; one that KLE does not have by its number. */
export const omraadenavn = (nr: string): string => HOVEDGRUPPER[nr] ?? (nr ? `KLE ${nr}` : 'Uden område');
