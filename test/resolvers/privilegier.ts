/**
 * Every field of the served schema with the privilege that opens it. `A+B`: both in one group. `A&B`: both, in whichever
 * groups. `A B`: either. `*`: any caller with a token. `en`: any one reading privilege. `objekt`: opened by what the object
 * it hangs on was opened by. A field not listed here fails skema.test.ts: whoever adds one says who may read it; that each
 * claim is true is shown in privilegier.test.ts. A dokument or advis on a sag needs SAGER_SE too; those on none do not.
 */
export const privilegier: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  Query: {
    '*': 'klasse orgEnhed mig graenser',
    en: 'overblik overblikForKreds node kilder',
    'en INDEKS_OPSLAG': 'ansvar',
    REVISION_SE: 'revisionslog indsigt stikproever',
    'REVISION_SE ADMINISTRATION': 'alarmopsaetning alarmliste',
    'REVISION_SE STATISTIK ADMINISTRATION': 'forbrug',
    // Of the own authority; a system on its own sees its serviceaftaler without.
    ADMINISTRATION: 'serviceaftaler videregivelsesaftaler karantaene kvalitet noeglekonflikter',
    INDEKS_OPSLAG: 'kendtPart kendteParter eksisterendeSager',
    // Rows of the kinds their groups may read with SOEG; counts alone with STATISTIK. Tried in test/search.
    'SOEG STATISTIK': 'soeg statistik',
    SAGER_SE: 'sag sager',
    DOKUMENTER_SE: 'dokument dokumenter',
    YDELSER_SE: 'bevilling effektuering ydelser',
  },
  Overblik: {
    en: 'part tidslinje kilder komplet',
    'SAGER_SE YDELSER_SE': 'ansvarlige',
    SAGER_SE: 'sager',
    DOKUMENTER_SE: 'dokumenter',
    'SAGER_SE+JOURNALNOTATER_SE': 'journalnotater',
    JOURNALNOTATER_SE: 'adviser',
    YDELSER_SE: 'ydelser effektueringer',
  },
  Sag: {
    SAGER_SE:
      'id uuid sagsnummer titel beskrivelse fremdrift sagsstatus kle handlingsfacet afgoerelse foelsomhed ejer ansvarligEnhed ' +
      'primaerBehandler andreBehandlere parter master afsender ogsaa oprettetAf relationer genstande oprettet senestAendret virkning historik adgang link',
    'SAGER_SE+HEMMELIG_TITEL_SE': 'hemmeligTitel',
    'SAGER_SE+DOKUMENTER_SE': 'dokumenter',
    'SAGER_SE+JOURNALNOTATER_SE': 'journalnotater',
    'SAGER_SE&YDELSER_SE': 'bevillinger',
  },
  Dokument: {
    DOKUMENTER_SE:
      'id uuid dokumentnummer titel type brevdato fremdrift foelsomhed kle parter master senestAendret link historik',
    'SAGER_SE+DOKUMENTER_SE': 'sager',
  },
  Journalnotat: {
    'SAGER_SE+JOURNALNOTATER_SE': 'id titel tekst format sag oprettet oprettetAf kilde forretningskvittering',
  },
  Forretningskvittering: { 'SAGER_SE+JOURNALNOTATER_SE': 'status tidspunkt begrundelse' },
  Advis: { JOURNALNOTATER_SE: 'id titel tekst frist kilde oprettet', 'SAGER_SE+JOURNALNOTATER_SE': 'sag' },
  Bevilling: {
    YDELSER_SE:
      'id uuid brugervendtNoegle ejer ansvarligEnhed bevilgetAf bevillingsmodtager ydelsesmodtager foelsomhed begrundelse ' +
      'startdato slutdato ydelser effektueringer senestAendret historik',
    'SAGER_SE&YDELSER_SE': 'sag',
  },
  BevilgetYdelse: {
    YDELSER_SE:
      'id navn kle beloeb frekvens forudBagud startdato slutdato aktiv tilbagebetalingspligtig plan bevilling master link',
  },
  Effektueringsplan: { YDELSER_SE: 'id startdato slutdato beloeb frekvens forudBagud dispositionsdag' },
  Effektuering: {
    YDELSER_SE:
      'id uuid startdato slutdato dispositionsdato bruttobeloeb efterSkatOgAtp sendtTilUdbetaling udbetalt modtager linjer master',
  },
  Effektueringslinje: { YDELSER_SE: 'ydelse kle beloeb fra til bevilling' },
  TidslinjePost: { en: 'tidspunkt slags tekst kilde', SAGER_SE: 'sag', YDELSER_SE: 'bevilling' },
  Kilde: { en: 'system tilstand senesteHaendelse forsinkelse mangler afventer afvist senesteAfstemning' },
  Part: { objekt: 'id cpr cvr navn beskyttet doedsdato andreNumre' },
  Sagspart: { objekt: 'rolle part navn' },
  Registrering: { objekt: 'id operation tidspunkt modtaget aktoer kilde aendringer' },
  Aendring: { objekt: 'felt foer efter virkning' },
  RegistreringConnection: { objekt: 'edges nodes pageInfo totalCount' },
  RegistreringEdge: { objekt: 'cursor node' },
  SagReference: { SAGER_SE: 'uuid system sagsnummer' },
  Sagsrelation: { SAGER_SE: 'rolle sag' },
  Sagsgenstand: { SAGER_SE: 'rolle reference tekst' },
  Behandler: { objekt: 'uuid navn enhed' },
  Myndighed: { objekt: 'cvr navn kommunekode' },
  ItSystem: { objekt: 'uuid navn' },
  Klasse: { '*': 'kode titel uuid' },
  OrgEnhed: { '*': 'uuid navn overordnet telefon email adresse ean leder' },
  Ansvar: { 'en INDEKS_OPSLAG': 'klasse enhed system' },
  Adgangsgrund: { objekt: 'rolle kle orgEnheder foelsomhed' },
  Periode: { objekt: 'fra til' },
  PageInfo: { objekt: 'startCursor endCursor hasNextPage hasPreviousPage' },
  Node: { objekt: 'id' },
  Mig: { '*': 'uuid navn kommune system grupper privilegier udloeber' },
  Graenser: { '*': 'dybde aliaser tokens pris sideMax kredsMax personopslagPrMinut personopslagPrDoegn' },
  // A system on its own asks for its own serviceaftale without.
  Mutation: {
    REVISION_SE: 'traekStikproeve vurderOpslag',
    JOURNALNOTAT_SKRIV: 'opretJournalnotat retJournalnotat sletJournalnotat',
    DOKUMENT_SKRIV: 'tilknytDokument',
    ADMINISTRATION:
      'anmodServiceaftale besvarServiceaftale anmodVideregivelsesaftale besvarVideregivelsesaftale ' +
      'saetAlarmopsaetning tilfoejTilAlarmliste fjernFraAlarmliste genafspil kasserFraKarantaene',
  },
  KarantaenePost: { ADMINISTRATION: 'id kilde modtaget type kode felt begrundelse forsoeg' },
  Kvalitetspost: { ADMINISTRATION: 'kilde kode felt antal seneste' },
  Noeglekonflikter: { ADMINISTRATION: 'antal viste' },
  // Of objects the reading privileges of their kind let the caller see. Tried in kvalitet.test.ts.
  Noeglekonflikt: { 'ADMINISTRATION&SAGER_SE ADMINISTRATION&YDELSER_SE': 'kilde slags felt noegle objekter seneste' },
  KarantaeneConnection: { ADMINISTRATION: 'edges nodes pageInfo totalCount' },
  KarantaeneEdge: { ADMINISTRATION: 'cursor node' },
  Genafspillet: { ADMINISTRATION: 'id status fejl' },
  Fejl: { '*': 'kode felt besked' },
  Subscription: { en: 'overblikAendret' },
  OverblikAendring: { en: 'slags tidspunkt', SAGER_SE: 'sag', YDELSER_SE: 'bevilling' },
  JournalnotatPayload: { JOURNALNOTAT_SKRIV: 'journalnotat fejl' },
  SletPayload: { JOURNALNOTAT_SKRIV: 'slettet fejl' },
  DokumentPayload: { DOKUMENT_SKRIV: 'dokument fejl' },
  Serviceaftale: {
    ADMINISTRATION: 'id system kommune rettigheder kle foelsomhed status anmodet besluttet spor',
  },
  Videregivelsesaftale: {
    ADMINISTRATION: 'id ejer modtager kle foelsomhed hjemmel status anmodet besluttet spor',
  },
  Aftalespor: { ADMINISTRATION: 'handling tidspunkt bruger brugernavn system myndighed' },
  EksisterendeSager: { INDEKS_OPSLAG: 'sager reservation udloeber' },
  Opslag: {
    REVISION_SE:
      'id tidspunkt bruger brugernavn system formaal slags parter objekter kriterier antal afgoerelse grund rettigheder transaktion alarmer',
  },
  Alarmopsaetning: {
    'REVISION_SE ADMINISTRATION':
      'nr aendret aendretAf slaaetFra forklares afvisEgetCpr kle dagFra dagTil weekend doegnenheder personerPrTiMinutter ' +
      'personerPrDoegn sagsenheder udenSagPrDoegn tidligere',
  },
  Alarmpost: {
    'REVISION_SE ADMINISTRATION': 'id liste bruger enhed note tilfoejet tilfoejetAf fjernet fjernetAf',
  },
  AlarmlistePayload: { ADMINISTRATION: 'antal' },
  Stikproeve: { REVISION_SE: 'id enhed maaned froe antal trukket trukketAf mangler poster' },
  Stikproevepost: { REVISION_SE: 'plads opslag eget vurderinger' },
  Vurdering: { REVISION_SE: 'tidspunkt bruger brugernavn udfald bemaerkning' },
  OpslagConnection: { REVISION_SE: 'edges nodes pageInfo totalCount' },
  OpslagEdge: { REVISION_SE: 'cursor node' },
  Indsigt: { REVISION_SE: 'tidspunkt system formaal antal' },
  Forbrug: { 'REVISION_SE STATISTIK ADMINISTRATION': 'kommune system opslag haendelser' },
  SagConnection: { SAGER_SE: 'edges nodes pageInfo totalCount' },
  SagEdge: { SAGER_SE: 'cursor node' },
  BevilgetYdelseConnection: { YDELSER_SE: 'edges nodes pageInfo totalCount' },
  BevilgetYdelseEdge: { YDELSER_SE: 'cursor node' },
  EffektueringConnection: { YDELSER_SE: 'edges nodes pageInfo totalCount' },
  EffektueringEdge: { YDELSER_SE: 'cursor node' },
  JournalnotatConnection: { 'SAGER_SE+JOURNALNOTATER_SE': 'edges nodes pageInfo totalCount' },
  JournalnotatEdge: { 'SAGER_SE+JOURNALNOTATER_SE': 'cursor node' },
  DokumentConnection: { DOKUMENTER_SE: 'edges nodes pageInfo totalCount' },
  DokumentEdge: { DOKUMENTER_SE: 'cursor node' },
  AdvisConnection: { JOURNALNOTATER_SE: 'edges nodes pageInfo totalCount' },
  AdvisEdge: { JOURNALNOTATER_SE: 'cursor node' },
  SoegConnection: { SOEG: 'edges nodes', 'SOEG STATISTIK': 'pageInfo totalCount facetter forsinket' },
  Statistik: { 'SOEG STATISTIK': 'sager gennemloeb ydelser borgereMedAabneSager daekning' },
  Daekning: { 'SOEG STATISTIK': 'system navn sager ydelser medPart medKle medBeloeb foerste seneste' },
  Sagstal: { 'SOEG STATISTIK': 'hovedgruppe gruppe emne maaned orgEnhed system status' },
  Talcelle: { 'SOEG STATISTIK': 'vaerdi antal undertrykt' },
  Gennemloeb: { 'SOEG STATISTIK': 'fra til antal median p90 undertrykt' },
  Ydelsestal: { 'SOEG STATISTIK': 'navn frekvens antal sum undertrykt' },
  SoegEdge: { SOEG: 'cursor node' },
  Facetter: { 'SOEG STATISTIK': 'slags kle fremdrift orgEnhed master foelsomhed aar beloeb' },
  Facet: { 'SOEG STATISTIK': 'vaerdi titel antal undertrykt' },
  Sum: { 'SOEG STATISTIK': 'antal sum mindste stoerste undertrykt' },
  TidslinjeConnection: { en: 'edges nodes pageInfo' },
  TidslinjeEdge: { en: 'cursor node' },
};
