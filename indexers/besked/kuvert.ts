import type { Foelsomhed } from '../../schema/domaene/foelsomhed.ts';
import { cvr, uuid, type Cvr, type Uuid } from '../../schema/domaene/id.ts';
import { identifikator } from '../../schema/domaene/identifikator.ts';
import { barn, boern, unikId, vaerdi, type Element } from '../xml/element.ts';
import { besked, sd } from '../xml/navnerum.ts';

/** What a Haendelsesbesked says around its content (Beskedkuvert.xsd). All but the kuvert itself may be missing. */
export interface Kuvert {
  readonly beskedId: string | null;
  /** Whose message it is: BeskedAnsvarligAktoer, and the Kildesystem it was made in. */
  readonly afsendere: readonly Uuid[];
  /** Authorities it may be given to; empty: it does not say. */
  readonly tilladte: readonly Cvr[];
  /** Is there one TilladtModtager that is no CVR? Then who that is cannot be told. */
  readonly uklareTilladte: boolean;
  /** Persons it is about, as urns, each once. */
  readonly personer: readonly string[];
  /** When the source registered it, as sent. */
  readonly tidspunkt: string | null;
  readonly handling: string | null;
  readonly emne: string | null;
  readonly foelsomhed: Foelsomhed | null;
}

const under = (el: Element | undefined, ...sti: readonly string[]): Element | undefined =>
  sti.reduce<Element | undefined>((fundet, navn) => fundet && barn(fundet, besked(navn)), el);

/** Known words of Sikkerhedsklassificering; only this one's uuid is public (domain-spec §3.1). */
const KLASSIFICERING: Readonly<Record<string, Foelsomhed | undefined>> = {
  '44f4108b-26d4-46de-a90f-35e35b55b8d8': 'FORTROLIGE_PERSONOPLYSNINGER',
};

/** Reads the routing of a message; nothing in it is judged here. */
export function laesKuvert(haendelsesbesked: Element): Kuvert {
  const filter = under(haendelsesbesked, 'Beskedkuvert', 'Filtreringsdata');
  const levering = under(haendelsesbesked, 'Beskedkuvert', 'Leveranceinformation');
  const registreringer = filter ? boern(filter, besked('ObjektRegistrering')) : [];
  const [foerste] = registreringer;
  const modtagere = (filter ? boern(filter, besked('TilladtModtager')) : []).map((el) => cvrAf(unikId(el)));
  const stempel = (el: Element | undefined) => vaerdi(el && barn(el, sd('TidsstempelDatoTid')));
  const klassificering = unikId(under(levering, 'Sikkerhedsklassificering'))?.toLowerCase() ?? '';
  return {
    beskedId: unikId(barn(haendelsesbesked, besked('BeskedId'))),
    afsendere: [unikId(under(filter, 'BeskedAnsvarligAktoer')), unikId(under(levering, 'Kildesystem'))].flatMap((en) => uuid(en) ?? []), // prettier-ignore
    tilladte: modtagere.filter((en) => en !== null),
    uklareTilladte: modtagere.includes(null),
    personer: personer(filter, registreringer),
    tidspunkt: stempel(under(foerste, 'Registreringstidspunkt')) ?? stempel(under(levering, 'Dannelsestidspunkt')),
    handling: unikId(under(foerste, 'ObjektHandling'))?.toLowerCase() ?? null,
    emne: /^urn:oio:kle:(.+)$/i.exec(unikId(under(foerste, 'OpgaveEmne')) ?? '')?.[1] ?? null,
    foelsomhed: KLASSIFICERING[klassificering] ?? null,
  };
}

const cvrAf = (id: string | null): Cvr | null => cvr(/^urn:oio:cvr-nr:(\d{8})$/i.exec(id ?? '')?.[1]);

/** Those whose registrering it tells of; where it names no such, those it is related to. */
function personer(filter: Element | undefined, registreringer: readonly Element[]): string[] {
  const afObjekt = (alle: readonly Element[]) =>
    alle.flatMap((el) => {
      const id = unikId(under(el, 'ObjektId'));
      return id !== null && identifikator(id).skema === 'cpr' ? [id] : [];
    });
  const egne = afObjekt(registreringer);
  return [...new Set(egne.length > 0 ? egne : afObjekt(filter ? boern(filter, besked('RelateretObjekt')) : []))];
}
