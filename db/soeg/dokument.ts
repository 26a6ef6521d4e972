import { createHash } from 'node:crypto';
import { entydigeFakta, type Klassefakta } from '../../schema/domaene/soegning/klasse.ts';
import type { DokumentFakta, NotatFakta, SagFakta, SagHalvdel } from '../../schema/domaene/dataafgraensning.ts';
import { grupperet } from '../../schema/domaene/grupperet.ts';
import { ordI } from '../../schema/domaene/soegning/ord.ts';
import type { Udtraek } from './udtraek.ts';

/** A document as it is stored and searched: its facts, and its words. */
export interface Dokument extends Omit<Udtraek, 'fakta' | 'tekster' | 'hemmelig' | 'af'> {
  readonly klasse: Klassefakta;
  /** SHA-256 of the facts: which klasse it is of. */
  readonly aftryk: string;
  readonly ord: readonly string[];
  /** All its words where it has a secret title, that title's too; null where it has none. */
  readonly alt: readonly string[] | null;
}

/** One object's documents, and what else than the object they were made from. */
export interface Objektdokumenter {
  readonly objekt: string;
  readonly af: readonly string[];
  readonly dokumenter: readonly Dokument[];
}

/** What was read of the objects, object by object; stretches that turned out alike are one. */
export function dokumenterAf(udtraek: readonly Udtraek[]): Objektdokumenter[] {
  const efterObjekt = grupperet(udtraek, ({ objekt }) => objekt);
  return [...efterObjekt].map(([objekt, egne]) => ({
    objekt,
    af: [...new Set(egne.flatMap(({ af }) => af))].filter((id) => id !== objekt).sort(),
    dokumenter: sammenlagt(egne),
  }));
}

type Straek = Pick<Udtraek, 'fra' | 'til' | 'nuFra' | 'nuTil'>;

function sammenlagt(egne: readonly Udtraek[]): Dokument[] {
  const [ene, ...flere] = egne;
  if (ene && flere.length === 0) return [somDokument(ene)]; // nothing to be like
  const ved = egne.map((en) => {
    const { fra, til, nuFra, nuTil, af: _af, ...indhold } = en;
    return { en, straek: { fra, til, nuFra, nuTil }, indhold: JSON.stringify(indhold) };
  });
  const efterIndhold = grupperet(ved, ({ en, indhold }) => `${en.noegle} ${indhold}`);
  return [...efterIndhold.values()].flatMap((ens) => {
    const dokument = somDokument((ens[0] as (typeof ens)[0]).en); // a group has at least one
    return samlede(ens.map(({ straek }) => straek)).map((straek) => ({ ...dokument, ...straek }));
  });
}

/** Neighbours along virkning, then along now, that touch. */
function samlede(alle: readonly Straek[]): Straek[] {
  const langs = (fra: 'fra' | 'nuFra', til: 'til' | 'nuTil', andre: (s: Straek) => string) => (liste: readonly Straek[]) =>
    [...grupperet(liste, andre).values()].flatMap((raekke) => {
      const ud: Straek[] = [];
      for (const en of [...raekke].sort((a, b) => ((a[fra] ?? '') < (b[fra] ?? '') ? -1 : 1))) {
        const sidste = ud.at(-1);
        if (sidste?.[til] != null && sidste[til] === en[fra]) ud[ud.length - 1] = { ...sidste, [til]: en[til] };
        else ud.push(en);
      }
      return ud;
    });
  const langsVirkning = langs('fra', 'til', ({ nuFra, nuTil }) => `${String(nuFra)} ${String(nuTil)}`);
  const langsNu = langs('nuFra', 'nuTil', ({ fra, til }) => `${fra} ${String(til)}`);
  return langsNu(langsVirkning(alle));
} // prettier-ignore

function somDokument({ fakta, tekster, hemmelig, af: _af, ...resten }: Udtraek): Dokument {
  const tekst = entydigeFakta({ slags: resten.slags, fakta: formet(resten.slags, fakta) });
  return {
    ...resten,
    klasse: JSON.parse(tekst) as Klassefakta, // made on the line above
    aftryk: createHash('sha256').update(tekst).digest('hex'),
    ord: ordI(tekster),
    alt: hemmelig === null ? null : ordI([...tekster, hemmelig]),
  };
}

interface Haengt {
  readonly fakta: SagFakta;
}
interface Raadokument {
  readonly egne: { readonly nu: SagHalvdel | null; readonly spurgt: SagHalvdel | null };
  readonly nu: readonly Haengt[];
  readonly spurgt: readonly Haengt[];
}
type Raanotat = NotatFakta & { readonly sagIdNu: unknown };

/** The facts as the rule is asked, from what the statement sent (db/soeg/udtraek). */
function formet(slags: Udtraek['slags'], fakta: unknown): unknown {
  if (slags === 'DOKUMENT') {
    const { egne, nu, spurgt } = fakta as Raadokument;
    return {
      ...egne,
      sagerNu: nu.map((sag) => sag.fakta.nu),
      sagerSpurgt: spurgt.map((sag) => sag.fakta),
    } satisfies DokumentFakta;
  }
  if (slags === 'JOURNALNOTAT') {
    const { nu, spurgt, sag, sagNu } = fakta as Raanotat;
    return { nu, spurgt, sag, sagNu } satisfies NotatFakta;
  }
  return fakta;
}
