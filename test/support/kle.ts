import { uuid5, type Uuid } from '../../schema/domaene/id.ts';

/** One number of KLE as a test writes it; the rest is made up around it. */
export interface Nummer {
  readonly nr: string;
  readonly titel?: string;
  readonly uuid?: string;
  readonly udgaaet?: string;
  readonly stikord?: readonly string[];
  readonly vejledning?: string;
  readonly indre?: readonly Nummer[];
}

const RUM = '0c9f6a8e-2f6b-4f4e-8e59-9b8e0b7f3a11' as Uuid;
export const kleId = (nr: string): string => uuid5(RUM, nr);

const EMNEPLAN = ['Hovedgruppe', 'Gruppe', 'Emne'] as const;
const FACETTER = ['HandlingsfacetKategori', 'Handlingsfacet'] as const;
const XSI = 'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"';

function element({ nr, indre = [], ...en }: Nummer, [navn = '', ...under]: readonly string[]): string {
  const stikord = (en.stikord ?? [`${nr} [=${navn}]`]).map(
    (tekst) => `<${navn}Stikord><Orden>1</Orden><Tekst>${tekst}</Tekst></${navn}Stikord>`,
  );
  const historisk = en.udgaaet === undefined ? '' : `<Historisk><UdgaaetDato>${en.udgaaet}</UdgaaetDato></Historisk>`;
  return `<${navn}>
  <${navn}Nr>${nr}</${navn}Nr>
  <${navn}Titel>${en.titel ?? `Prøve ${nr}`}</${navn}Titel>
  <${navn}Vejledning><VejledningTekst><p>Dækker <b>bl.a.</b>:</p><p><ul><li>${en.vejledning ?? 'Sager om prøver'}</li></ul></p></VejledningTekst></${navn}Vejledning>
  <${navn}AdministrativInfo><OprettetDato>1988-01-01</OprettetDato><RettetDato>2011-05-01</RettetDato>${historisk}</${navn}AdministrativInfo>
  <BevaringJaevnfoerArkivloven>K</BevaringJaevnfoerArkivloven><${navn}Filter/>
  ${stikord.join('')}
  <UUID>${en.uuid ?? kleId(nr)}</UUID>
  ${indre.map((barn) => element(barn, under)).join('\n')}</${navn}>`;
}

const fil = (rod: string, niveauer: readonly string[], udgivet: string, numre: readonly Nummer[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?>
<${rod} ${XSI} xsi:noNamespaceSchemaLocation="http://skemaer.kle-online.dk/rest/${rod}.xsd">
<UdgivelsesDato>${udgivet}</UdgivelsesDato>
${numre.map((en) => element(en, niveauer)).join('\n')}
</${rod}>
`;

/** An emneplan in the form of KL's own file: hovedgrupper with grupper with emner. */
export const emneplan = (udgivet: string, ...numre: readonly Nummer[]): string =>
  fil('KLE-Emneplan', EMNEPLAN, udgivet, numre);

/** KL's other file: kategorier with handlingsfacetter. */
export const facetter = (udgivet: string, ...numre: readonly Nummer[]): string =>
  fil('KLE-Handlingsfacetter', FACETTER, udgivet, numre);
