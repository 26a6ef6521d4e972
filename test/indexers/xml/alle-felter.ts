/** Own messages with every element the version 6 schemas know, values invented: what must be found again in the event. */
import { id, periode, rod, urn, uuid } from './hjaelp.ts';

const FRA = '2026-01-01T00:00:00+01:00';
const TIL = '2026-06-01T00:00:00+02:00';
const virkning = (ns: string): string =>
  `<${ns}:Virkning>${periode(FRA, TIL)}<sd:AktoerRef>${id(uuid(91))}</sd:AktoerRef>` +
  `<sd:AktoerTypeKode>ItSystem</sd:AktoerTypeKode><sd:NoteTekst>derfor</sd:NoteTekst></${ns}:Virkning>`;
const relation = (navn: string, rolle: string, udvidelse = '', egne = ''): string =>
  `<${navn}>${virkning('gd')}<gd:Rolle>${id(rolle)}</gd:Rolle><gd:Type>${id(uuid(92))}</gd:Type>` +
  `<gd:Indeks>7</gd:Indeks><gd:ReferenceID>${id(uuid(93).toUpperCase())}</gd:ReferenceID>` +
  `${udvidelse && `<gd:LokalUdvidelseListe>${udvidelse}</gd:LokalUdvidelseListe>`}${egne}</${navn}>`;
const ramme = (ns: string, attributter: string, tilstande: string, relationer: string): string =>
  `<${ns}:Registrering><sd:NoteTekst>hele</sd:NoteTekst><sd:Tidspunkt>2026-01-02T03:04:05</sd:Tidspunkt>` +
  `<sd:LivscyklusKode>Importeret</sd:LivscyklusKode><sd:BrugerRef>${urn('urn:oio:kmd:sag:RACFID:WX-YZABC')}</sd:BrugerRef>` +
  `<gd:StsTidspunkt>2026-01-02T03:04:06Z</gd:StsTidspunkt><${ns}:AttributListe>${attributter}</${ns}:AttributListe>` +
  `<${ns}:TilstandListe>${tilstande}</${ns}:TilstandListe><${ns}:RelationListe>${relationer}</${ns}:RelationListe></${ns}:Registrering>`;
const undtaget = (navn: string): string =>
  `<${navn}><sd:TitelAlternativTekst>Skjult</sd:TitelAlternativTekst>` +
  `<sd:OffentlighedUndtagetHjemmelTekst>§ 30</sd:OffentlighedUndtagetHjemmelTekst></${navn}>`;
const soegeord = (ns: string, beskrivelse: string, kategori: string): string =>
  `<${ns}:Soegeord><${ns}:SoegeordIdentifikator>s1</${ns}:SoegeordIdentifikator><${beskrivelse}>ord</${beskrivelse}>` +
  `<${ns}:${kategori}>emne</${ns}:${kategori}></${ns}:Soegeord>`;

const SAG = ramme(
  'sag',
  `<sag:Egenskaber>${virkning('sag')}<sag:BrugervendtNoegle> 2026-1 </sag:BrugervendtNoegle>
   <sag:AfleveretIndikator>1</sag:AfleveretIndikator><sag:Beskrivelse>To
linjer</sag:Beskrivelse><sag:HjemmelSpecifikation>SEL</sag:HjemmelSpecifikation><sag:Kassationskode>B</sag:Kassationskode>
   ${undtaget('sag:OffentlighedUndtaget')}<sag:PrincipielIndikator>false</sag:PrincipielIndikator>
   <sag:Sagsnummer>2026-1</sag:Sagsnummer><sag:Titel>Åben &amp; <![CDATA[<klar>]]></sag:Titel></sag:Egenskaber>
   <gd:LokalUdvidelseListe><si:SagIndeksEgenskaber>${virkning('gd')}<si:Sagsstatus>i gang</si:Sagsstatus>
   <si:Sagskategori>Emnesag</si:Sagskategori><si:Foelsomhed>VIP_SAGER</si:Foelsomhed><si:Lokation>Arkivet</si:Lokation>
   <si:OprettetTidspunkt>2026-01-01T08:00:00Z</si:OprettetTidspunkt></si:SagIndeksEgenskaber>
   <gd:SenestAendretTidspunkt>2026-01-02T00:00:00Z</gd:SenestAendretTidspunkt></gd:LokalUdvidelseListe>`,
  `<sag:Fremdrift>${virkning('sag')}<sag:FremdriftStatusKode>Oplyst</sag:FremdriftStatusKode></sag:Fremdrift>`,
  relation(
    'sag:Sagsaktoer',
    uuid(1),
    `<si:SagsaktoerLokalUdvidelse><si:BrugervendtNoegle>UJ</si:BrugervendtNoegle><si:FuldtNavn>Ulla Jakobsen</si:FuldtNavn><si:CVR-Nummer>11111111</si:CVR-Nummer></si:SagsaktoerLokalUdvidelse>`,
  ) +
    relation(
      'sag:Sagsklasse',
      uuid(2),
      `<si:SagsklasseLokalUdvidelse><si:Facettitel>KLE</si:Facettitel><si:Klassetitel>Sygedagpenge</si:Klassetitel><si:BrugervendtNoegle>32.30.04</si:BrugervendtNoegle>${soegeord('si', 'sd:BeskrivelseTekst', 'SoegeordKategoriTekst')}</si:SagsklasseLokalUdvidelse>`,
    ) +
    relation(
      'sag:Sagspart',
      uuid(3),
      `<si:SagspartLokalUdvidelse><si:BrugervendtNoegle>P1</si:BrugervendtNoegle><si:FuldtNavn>Ida Holm</si:FuldtNavn></si:SagspartLokalUdvidelse>`,
    ) +
    relation('sag:Sagsrelation', uuid(4)) +
    relation(
      'sag:Sagsgenstande',
      uuid(5),
      '<si:SagsgenstandeLokalUdvidelse><si:Tekstfelt>Rødt hus</si:Tekstfelt></si:SagsgenstandeLokalUdvidelse>',
    ) +
    relation(
      'sag:Journalpost',
      uuid(6),
      '',
      `<sag:JournalpostEgenskaber><sag:Dokumenttitel>Brev</sag:Dokumenttitel>${undtaget('sd:OffentlighedUndtaget')}</sag:JournalpostEgenskaber>`,
    ) +
    `<gd:LokalUdvidelseListe>${relation('si:SagsitsystemRelation', uuid(7), '', '<si:SystemNavn>KSD</si:SystemNavn><si:SystemURI>https://ksd.example</si:SystemURI>')}${relation('si:Sikkerhedsprofil', uuid(8))}</gd:LokalUdvidelseListe>`,
);

const DOKUMENT = ramme(
  'di',
  `<di:Egenskaber>${virkning('di')}<di:BrugervendtNoegle>D1</di:BrugervendtNoegle><di:Titel>Erklæring</di:Titel>
   <di:Beskrivelse>Fra lægen</di:Beskrivelse><di:BrevDato>2026-01-01</di:BrevDato>${undtaget('di:OffentlighedUndtaget')}
   <di:VersionIdentifikator>2</di:VersionIdentifikator><di:UnderversionIdentifikator>1</di:UnderversionIdentifikator>
   <di:Kassationskode>K</di:Kassationskode><di:Dokumentnummer>D1</di:Dokumentnummer>
   <di:Foelsomhed>IKKE_FORTROLIGE_DATA</di:Foelsomhed><di:Type>Rapport</di:Type></di:Egenskaber>`,
  `<di:Fremdrift>${virkning('di')}<di:FremdriftStatusKode>Endeligt</di:FremdriftStatusKode></di:Fremdrift>`,
  relation('di:Dokumentrelation', uuid(1)) +
    relation(
      'di:Dokumentaktoer',
      uuid(2),
      '<di:DokumentaktoerLokalUdvidelse><di:BrugervendtNoegle>UJ</di:BrugervendtNoegle><di:FuldtNavn>Ulla Jakobsen</di:FuldtNavn><di:CVR-Nr>11111111</di:CVR-Nr></di:DokumentaktoerLokalUdvidelse>',
    ) +
    relation(
      'di:Dokumentpart',
      uuid(3),
      '<di:DokumentpartLokalUdvidelse><di:BrugervendtNoegle>P1</di:BrugervendtNoegle><di:FuldtNavn>Ida Holm</di:FuldtNavn></di:DokumentpartLokalUdvidelse>',
    ) +
    relation(
      'di:Dokumentklasse',
      uuid(4),
      `<di:DokumentklasseLokalUdvidelse><di:Klassetitel>Sygedagpenge</di:Klassetitel><di:BrugervendtNoegle>32.30.04</di:BrugervendtNoegle>${soegeord('di', 'di:Beskrivelse', 'SoegeordKategori')}</di:DokumentklasseLokalUdvidelse>`,
    ) +
    `<gd:LokalUdvidelseListe>${relation('di:Sikkerhedsprofil', uuid(5))}${relation('di:DokumentitsystemRelation', uuid(6), '', '<di:SystemNavn>ESDH</di:SystemNavn><di:SystemURI>https://esdh.example</di:SystemURI>')}</gd:LokalUdvidelseListe>`,
);

const udenVirkning = (navn: string, n: number, egne: string): string =>
  `<bi:${navn}><bi:Rolle>${id(uuid(n))}</bi:Rolle><bi:Type>${id(uuid(92))}</bi:Type><bi:Indeks>3</bi:Indeks>` +
  `<bi:ReferenceID>${id(uuid(93))}</bi:ReferenceID>${egne}</bi:${navn}>`;
const navn = (ns: string): string =>
  `<${ns}:BrugervendtNoegle>N1</${ns}:BrugervendtNoegle><${ns}:FuldtNavn>Et navn</${ns}:FuldtNavn>`;

const BEVILLING = ramme(
  'bi',
  `<bi:Egenskaber>${virkning('bi')}<bi:BrugervendtNoegle>B1</bi:BrugervendtNoegle><bi:Bevillingstartdato>2026-01-01</bi:Bevillingstartdato>
   <bi:Bevillingslutdato/><bi:Begrundelse>fordi</bi:Begrundelse><bi:Foelsomhed>VIP_SAGER</bi:Foelsomhed></bi:Egenskaber>
   <bi:BevilgetYdelse>${virkning('bi')}<bi:Id>y1</bi:Id><bi:Navn>Sygedagpenge</bi:Navn>
   <bi:BevilgetYdelseStartdato>2026-01-01T00:00:00</bi:BevilgetYdelseStartdato><bi:BevilgetYdelseSlutdato>2026-02-01T00:00:00</bi:BevilgetYdelseSlutdato>
   <bi:Begrundelse>syg</bi:Begrundelse><bi:Tilbagebetalingspligtig>true</bi:Tilbagebetalingspligtig><bi:Meddelelse>Brev sendt</bi:Meddelelse>
   ${udenVirkning('ItSystem', 1, '<bi:SystemNavn>KSD</bi:SystemNavn><bi:SystemURI>https://ksd.example</bi:SystemURI>')}
   ${udenVirkning('Ydelse', 2, `<bi:Ydelsesnavn>Dagpenge</bi:Ydelsesnavn>${udenVirkning('Klassifikation', 3, '<bi:BrugervendtNoegle>32.30.04</bi:BrugervendtNoegle><bi:Klassetitel>Sygedagpenge</bi:Klassetitel>')}`)}
   <bi:OekonomiskEffektueringsplan><bi:Id>p1</bi:Id><bi:EffektueringsplanStartdato>2026-01-01T00:00:00</bi:EffektueringsplanStartdato>
   <bi:EffektueringsplanSlutdato>2026-02-01T00:00:00</bi:EffektueringsplanSlutdato><bi:Beregningsfrekvens>MAANED</bi:Beregningsfrekvens>
   <bi:ForudBagud>Forud</bi:ForudBagud><bi:Dispositionsdag>Den første</bi:Dispositionsdag><bi:Ydelsesbeloeb>-5.942</bi:Ydelsesbeloeb>
   <bi:ManueltGodkendes>0</bi:ManueltGodkendes></bi:OekonomiskEffektueringsplan></bi:BevilgetYdelse>`,
  '',
  relation('bi:Bevillingssag', uuid(4), '', navn('bi')) +
    relation('bi:Bevillingspart', uuid(5), '', navn('bi')) +
    relation('bi:Bevillingsaktoer', uuid(6), '', `${navn('bi')}<bi:CVR-nr>11111111</bi:CVR-nr>`) +
    relation('bi:Sikkerhedsprofil', uuid(7)),
);

const EFFEKTUERING = ramme(
  'oei',
  `<oei:Egenskaber>${virkning('oei')}<oei:BrugervendtNoegle>E1</oei:BrugervendtNoegle><oei:Startdato>2026-01-01T00:00:00</oei:Startdato>
   <oei:Slutdato>2026-02-01T00:00:00</oei:Slutdato><oei:SamletBruttobeloeb>100.5</oei:SamletBruttobeloeb><oei:Dispositionsdato>2026-01-31T00:00:00</oei:Dispositionsdato>
   <oei:BeloebEfterSkatATP>80</oei:BeloebEfterSkatATP><oei:BeloebSendtTilUdbetaling>70</oei:BeloebSendtTilUdbetaling><oei:BeloebUdbetalt>60.00</oei:BeloebUdbetalt>
   <oei:Udbetalingsafdeling>Korsbæk</oei:Udbetalingsafdeling><oei:SendtTilUdbetalingTekst>sendt</oei:SendtTilUdbetalingTekst><oei:UdbetaltTekst>udbetalt</oei:UdbetaltTekst></oei:Egenskaber>`,
  '',
  relation(
    'oei:OekonomiskYdelseEffektueringRelation',
    uuid(1),
    '',
    `<oei:YdelsesperiodeStartdato>2026-01-01T00:00:00</oei:YdelsesperiodeStartdato><oei:YdelsesperiodeSlutdato>2026-02-01T00:00:00</oei:YdelsesperiodeSlutdato><oei:Ydelsesbeloeb>100.5</oei:Ydelsesbeloeb><oei:Klassifikationsbeskrivelse>32.30.04</oei:Klassifikationsbeskrivelse><oei:BevilgetYdelseRef>${id(uuid(94).toUpperCase())}<oei:BevilgetYdelseId>y1</oei:BevilgetYdelseId></oei:BevilgetYdelseRef>`,
  ) +
    relation('oei:Aktoer', uuid(2), '', `${navn('oei')}<oei:CVR-nr>11111111</oei:CVR-nr>`) +
    relation(
      'oei:ItSystem',
      uuid(3),
      '',
      '<oei:SystemNavn>KSD</oei:SystemNavn><oei:SystemURI>https://ksd.example</oei:SystemURI>',
    ) +
    relation('oei:OekonomiskEffektueringPart', uuid(4), '', navn('oei')),
);

const A = id('ABCDEF00-0000-4000-8000-000000000001');
export const ALT_SAGDOKUMENT = rod(
  'sdi:ImporterSagDokumentIndeksInput',
  `<sdi:SagIndeks>${A}${SAG}<sag:UdenNotifikation>true</sag:UdenNotifikation></sdi:SagIndeks><sdi:DokumentIndeks>${A}${DOKUMENT}</sdi:DokumentIndeks>`,
);
export const ALT_YDELSE = rod(
  'yi:ImporterYdelseIndeksInput',
  `<yi:BevillingIndeks><bi:BevillingIndeks>${A}${BEVILLING}<bi:UdenNotifikation>1</bi:UdenNotifikation></bi:BevillingIndeks></yi:BevillingIndeks>` +
    `<yi:OekonomiskEffektueringIndeks><oei:OekonomiskEffektueringIndeks>${A}${EFFEKTUERING}</oei:OekonomiskEffektueringIndeks></yi:OekonomiskEffektueringIndeks>`,
);
