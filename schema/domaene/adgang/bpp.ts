import { SaxesParser, type SaxesTagNS } from 'saxes';
import type { Privilegiegruppe } from './privilegier.ts';

/** v1.0–1.1, which all KOMBIT and OS2 tokens use, and v1.2 (domain-spec §4.1). */
const NAVNERUM: ReadonlySet<string> = new Set([
  'http://itst.dk/oiosaml/basic_privilege_profile',
  'http://digst.dk/oiosaml/basic_privilege_profile',
]);
const SCOPE = 'urn:dk:gov:saml:cvrNumberIdentifier:';

interface Laest {
  scope: string;
  privilegier: string[];
  begraensninger: [string, string][];
}

/**
 * The PrivilegeGroups of base64 OIO-BPP XML, in document order. All or nothing: what is not base64, not well-formed, not
 * this document or carries a DOCTYPE yields no group, so half a document can never leave out a constraint. Its size is
 * bounded with the claims' (kalder.ts).
 */
export function bppGrupper(base64: unknown): Privilegiegruppe[] {
  const xml = afkodet(base64);
  if (xml === null) return [];
  try {
    return laesGrupper(xml);
  } catch {
    return []; // saxes and the refusals below throw; an unreadable list grants nothing
  }
}

function laesGrupper(xml: string): Privilegiegruppe[] {
  const grupper: Laest[] = [];
  const sti: string[] = [];
  const parser = new SaxesParser({ xmlns: true });
  let tekst = '';
  let navn = '';
  parser.on('error', (fejl) => {
    throw fejl;
  });
  parser.on('doctype', () => afvis('DOCTYPE'));
  parser.on('opentag', (tag) => {
    sti.push(led(tag, sti.length));
    tekst = '';
    if (sti.length === 2) grupper.push({ scope: attribut(tag, 'Scope'), privilegier: [], begraensninger: [] });
    if (sti[2] === 'Constraint') navn = attribut(tag, 'Name');
  });
  parser.on('text', (stykke) => void (tekst += stykke));
  parser.on('cdata', (stykke) => void (tekst += stykke));
  parser.on('closetag', () => {
    const gruppe = grupper.at(-1);
    if (sti[2] === 'Privilege') gruppe?.privilegier.push(tekst);
    if (sti[2] === 'Constraint') gruppe?.begraensninger.push([navn, tekst]);
    sti.pop();
  });
  parser.write(xml).close();
  return grupper.map((gruppe) => ({
    ...gruppe,
    scope: gruppe.scope.startsWith(SCOPE) && gruppe.scope.slice(SCOPE.length),
  }));
}

/** The element's name if it may stand at this depth: a qualified root, children without namespace. */
function led(tag: SaxesTagNS, dybde: number): string {
  const tilladt = [['PrivilegeList'], ['PrivilegeGroup'], ['Privilege', 'Constraint']][dybde];
  const rigtigtNavnerum = dybde === 0 ? NAVNERUM.has(tag.uri) : tag.uri === '';
  return rigtigtNavnerum && tilladt?.includes(tag.local) ? tag.local : afvis(tag.name);
}

function attribut(tag: SaxesTagNS, navn: string): string {
  return tag.attributes[navn]?.value ?? afvis(`${tag.name} uden ${navn}`);
}

function afkodet(base64: unknown): string | null {
  const iEt = typeof base64 === 'string' ? base64.replace(/\s/g, '') : '';
  if (!/^[A-Za-z0-9+/]+={0,2}$/.test(iEt)) return null;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(iEt, 'base64'));
  } catch {
    return null;
  }
}

function afvis(hvad: string): never {
  throw new Error(`OIO-BPP: ${hvad}`);
}
