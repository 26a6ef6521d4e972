import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { XmlDocument, XsdValidator } from 'libxml2-wasm';
import { xmlRegisterFsInputProviders } from 'libxml2-wasm/lib/nodejs.mjs';
import { STANDARDER } from '../indexers/xml/hjaelp.ts';

xmlRegisterFsInputProviders();

const FILER: Record<string, string> = {
  sagdokumentindeks: 'sagdokument/xsd/6.0.STS-0/SagDokumentIndeksOperationer.xsd',
  sag: 'sagdokument/xsd/6.0.STS-0/SagIndeksOperationer.xsd',
  dokument: 'sagdokument/xsd/6.0.STS-0/DokumentIndeksOperationer.xsd',
  modtagbesked: 'beskedfordeler/xsd/AnvendersystemOperationer.xsd',
  ydelseindeks: 'ydelse/xsd/6.0.STS-0/YdelseIndeksOperationer.xsd',
  bevillingindeks: 'ydelse/xsd/6.0.STS-0/BevillingIndeksOperationer.xsd',
  oekonomiskeffektueringindeks: 'ydelse/xsd/6.0.STS-0/OekonomiskEffektueringIndeksOperationer.xsd',
};
const kendte = new Map<string, XsdValidator>();

/** The schema a file's or service's answers are held to, by the beginning of its name; null where the standards are not at hand (hjaelp.ts says so aloud). */
export async function lavSkema(navn: string): Promise<XsdValidator | null> {
  if (!existsSync(STANDARDER)) return null;
  const noegle = navn.split('-')[0] ?? '';
  const fil = join(STANDARDER, 'xsd', FILER[noegle] ?? '');
  const kendt = kendte.get(fil) ?? XsdValidator.fromDoc(XmlDocument.fromBuffer(readFileSync(fil), { url: fil }));
  kendte.set(fil, kendt);
  return kendt;
}

/** What the schema says against the body of an answer; empty: nothing. */
export function fejlI(skema: XsdValidator | null, svar: string): string[] {
  const krop = /<s:Body>([\s\S]*)<\/s:Body>/.exec(svar)?.[1];
  if (krop === undefined) return ['der er ingen Body'];
  if (!skema) return [];
  const dokument = XmlDocument.fromString(krop);
  try {
    skema.validate(dokument);
    return [];
  } catch (fejl) {
    return [fejl instanceof Error ? `${fejl.message}\n${krop}` : 'ugyldigt'];
  } finally {
    dokument.dispose();
  }
}
