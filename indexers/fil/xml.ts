import { OPERATOER } from '../modtag/post.ts';
import { systemIRolle } from '../modtag/systemer.ts';
import { indholdsId, somCloudEvent } from '../xml/cloudevent.ts';
import { laesXml, XmlFejl, type UkendtBesked, type XmlHaendelse } from '../xml/laes.ts';
import type { Objekt } from '../xml/operationer.ts';
import { ikkeLaest, laesEn, type Laest } from './laest.ts';

/**
 * The hændelser of an SF1470/SF1490 file, a Haendelsesbesked or KLE's own files, judged by the same rules as those over HTTP. What is not
 * well-formed or not ours ends the file with a refusal that names its line; what came before it stands.
 */
export async function* laesXmlfil(kilde: AsyncIterable<Uint8Array>): AsyncGenerator<Laest> {
  const ukendte: UkendtBesked[] = [];
  const afvist: Laest[] = [];
  const mangelfuld = (fejl: XmlFejl): void => void afvist.push(somAfvist(fejl));
  try {
    for await (const en of laesXml(kilde, { ukendt: (besked) => ukendte.push(besked), mangelfuld })) {
      yield* ukendte.splice(0).map(ukendt);
      yield* afvist.splice(0);
      yield laesEn(somHaendelse(en), en.linje);
    }
  } catch (fejl) {
    if (!(fejl instanceof XmlFejl)) throw fejl;
    yield* afvist.splice(0);
    // A kuvert whose every part was unknown is named as such, not as a file without operations.
    if (ukendte.length === 0 || fejl.regel !== 'INGEN_OPERATION') {
      yield somAfvist(fejl);
    }
  }
  yield* afvist;
  yield* ukendte.map(ukendt);
}

const somAfvist = ({ linje, felt, regel, besked }: XmlFejl): Laest => ikkeLaest(linje, { felt, kode: regel, besked });

const ukendt = ({ element, linje }: UkendtBesked): Laest =>
  ikkeLaest(linje, { felt: element, kode: 'UKENDT_BESKED', besked: `${element} er ikke en besked, indekset kender` });

/**
 * In the form of contract §4. In files the id is a hash of uuid, time and content (design.md §4, Besked id); who is behind
 * it is the object's – or first ydelse's – Master, else its Afsender, else the operator.
 */
function somHaendelse(xml: XmlHaendelse<Objekt | 'klasse'>): object {
  const kilde = systemIRolle(xml.data, 'Master') ?? systemIRolle(xml.data, 'Afsender') ?? OPERATOER;
  return somCloudEvent(xml, { id: indholdsId(xml), kilde });
}
