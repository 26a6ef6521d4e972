import type { Adgang, GaeldendeGruppe } from '../../schema/domaene/adgang.ts';
import { grupperForSag, maaSeKle, type BevillingFakta, type SagFakta } from '../../schema/domaene/dataafgraensning.ts';
import { adgangTilRettet } from '../../schema/domaene/dataafgraensning/berigtigelse.ts';
import type { Identifikator } from '../../schema/domaene/identifikator.ts';
import type { Laeser } from '../laeser.ts';
import type { OrgenhedSvar } from '../svarfelter/opslag.ts';
import type { TidslinjeSvar } from '../svarfelter/journal.ts';
import type { Valg } from '../valg.ts';
import type { YdelseSvar } from '../svarfelter/ydelse.ts';
import { partSvar, type Feed } from '../partsvar.ts';
import { laesSide, type Raaside } from '../side.ts';
import { bevillingsgrupper, ydelseSvar } from '../svar/bevilling.ts';
import { dokumentSvar } from '../svar/dokument.ts';
import { effektueringSvar } from '../svar/effektuering.ts';
import { bekraeft, medSpurgt } from '../svar/faelles.ts';
import { advisSvar, notatSvar } from '../svar/journalnotat.ts';
import type { MedKle } from '../svar/ydelse.ts';
import { sagSvar } from '../svar/sag.ts';

/** Any JSON the statement made; each field's own reader below says what it is. */
type Raa = never;

/** Every row of one field judged once more and given its final shape. */
export function feltSvar({ adgang, paa }: Laeser, valg: Valg, asked: Identifikator, raa: unknown): unknown {
  if (valg.felt === 'ansvarlige') return (raa as Raaenhed[]).map((enhed) => enhedSvar(adgang, enhed));
  if (valg.felt === 'part') return partfelt(adgang, asked, raa as Raapart);
  const laes = LAESERE[valg.felt];
  if (paa.registrering === null || valg.felt === 'tidslinje')
    return laesSide(raa as Raaside<Raa>, valg.side, (raekke) => laes(adgang, raekke));
  return laesSide(raa as Raaside<MedRettet>, valg.side, ({ rettet, j }) => laes(adgangTilRettet(adgang, rettet), j));
}

/** A row as known at an earlier registrering: is it found by an error that has been corrected since? */
interface MedRettet {
  readonly rettet: boolean;
  readonly j: Raa;
}

// The statement and its reader are written together: what a field's JSON is, is what its reader takes.
const LAESERE: Record<Exclude<Valg['felt'], 'ansvarlige' | 'part'>, (adgang: Adgang, raekke: Raa) => unknown> = {
  sager: sagSvar,
  ydelser: (adgang, { y, fakta }: { y: MedKle<YdelseSvar>; fakta: BevillingFakta }) =>
    ydelseSvar(adgang, { ...y, fakta }),
  effektueringer: effektueringSvar,
  dokumenter: dokumentSvar,
  journalnotater: notatSvar,
  adviser: advisSvar,
  tidslinje: tidslinjeSvar,
};

type Raaenhed = OrgenhedSvar & { slags: 'sag' | 'bevilling'; objekt: string; fakta: SagFakta & BevillingFakta };

function enhedSvar(adgang: Adgang, { slags, objekt, fakta, ...enhed }: Raaenhed): OrgenhedSvar {
  const grupper =
    slags === 'sag'
      ? bekraeft('sag', objekt, grupperForSag(adgang, medSpurgt(fakta)))
      : bevillingsgrupper(adgang, objekt, fakta);
  return { ...enhed, grupper };
}

interface Vidne<F> {
  id: string;
  navn: string | null;
  andre: string[];
  fakta: F;
}
interface Raapart {
  feed: Feed | null;
  sag: Vidne<SagFakta> | null;
  bevilling: Vidne<BevillingFakta> | null;
}

function partfelt(adgang: Adgang, asked: Identifikator, { feed, sag, bevilling }: Raapart) {
  const grupper = [
    ...(sag ? bekraeft('sag', sag.id, grupperForSag(adgang, medSpurgt(sag.fakta))) : []),
    ...(bevilling ? bevillingsgrupper(adgang, bevilling.id, bevilling.fakta) : []),
  ];
  const navn = sag?.navn ?? bevilling?.navn ?? null;
  const svar = partSvar(asked, feed, { navn, andre: [...(sag?.andre ?? []), ...(bevilling?.andre ?? [])] });
  return { ...svar, grupper };
}

type Raapost = Omit<TidslinjeSvar, 'grupper'> & { art: string; raekke: Raa; rettet: boolean };

/** A line of the timeline stands only while the object it tells of may be seen. */
function tidslinjeSvar(adgang: Adgang, { art, raekke, rettet, ...post }: Raapost): TidslinjeSvar {
  const grupper =
    KONTROLLER[art]?.(adgangTilRettet(adgang, rettet), raekke, post) ?? bekraeft('tidslinje', post.id, []);
  return { ...post, grupper };
}

type Kontrol = (adgang: Adgang, raekke: Raa, post: { readonly id: string }) => readonly GaeldendeGruppe[];
const KONTROLLER: Record<string, Kontrol> = {
  sag: (adgang, fakta: SagFakta, post) => bekraeft('sag', post.id, grupperForSag(adgang, medSpurgt(fakta))),
  journalnotat: (adgang, raekke) => notatSvar(adgang, raekke).grupper,
  advis: (adgang, raekke) => advisSvar(adgang, raekke).grupper,
  dokument: (adgang, raekke) => dokumentSvar(adgang, raekke).grupper,
  effektuering: (adgang, raekke) => effektueringSvar(adgang, raekke).grupper,
  ydelse: (adgang, { klerne, fakta }: MedKle<{ fakta: BevillingFakta }>, post) =>
    bekraeft(
      'ydelse',
      post.id,
      bevillingsgrupper(adgang, post.id, fakta).filter((gruppe) => maaSeKle([gruppe], ...klerne)),
    ),
};
