import type { Billede } from '../db/fremsoeg/billede.ts';
import type { Laeser } from '../db/laeser.ts';
import { bevillingerVedId } from '../db/queries/bevilling.ts';
import { dokumenterVedId } from '../db/queries/dokument.ts';
import { notaterForSager } from '../db/queries/journalnotat.ts';
import { sagerVedId } from '../db/queries/sag.ts';
import type { Samler } from '../revision/samler.ts';
import { taellerReference } from '../schema/domaene/dataafgraensning/gruppe.ts';
import { personnoegle } from '../schema/domaene/revision.ts';
import { skalVises, type Vis, type Visning } from './billede/vis.ts';
import type { Laestopslag } from './soeg/fremsoeg.ts';

interface Vist {
  readonly billede: Billede;
  readonly vis: Vis;
}

/** Notater of one sag in an answer; the rest are asked for where lists have pages (docs/integration.md). */
const NOTATER = { foerst: 200, efter: null, antal: false } as const;
/** Numbers that are nobody's secret. */
const AABNE = new Set(['cvr', 'pnr']);

/** What each object is shown with: looked up once for all of them, one statement per kind. */
export async function lavVisninger(l: Laeser, laest: Laestopslag, viste: readonly Vist[], samler: Samler) {
  const navngivne = (art: string) => viste.flatMap(({ billede }) => billede.relationer).flatMap((r) => (r.art === art && r.referenceId ? [r.referenceId] : [])); // prettier-ignore
  const linjer = viste.flatMap(({ billede }) => (billede.slags === 'effektuering' ? billede.svar.linjer : []));
  const medNotater = viste.filter(({ billede, vis }) => billede.slags === 'sag' && skalVises(vis, 'journalpost-journalnote')); // prettier-ignore
  const [sager, dokumenter, bevillinger, notater] = await Promise.all([
    hent([...navngivne('sagsrelation'), ...navngivne('sag')], (ider) => sagerVedId(l, ider)),
    hent([...navngivne('journalpost'), ...navngivne('dokumentrelation')], (ider) => dokumenterVedId(l, ider)),
    hent(linjer.flatMap(({ bevillingId }) => bevillingId ?? []), (ider) => bevillingerVedId(l, ider)),
    hent(medNotater.map(({ billede }) => billede.svar.id), (ider) => notaterForSager(l, ider, NOTATER)),
  ]); // prettier-ignore
  const spurgte = new Set(laest.parter.map(personnoegle));

  return ({ slags, svar }: Billede, vis: Vis): Visning => {
    const notaterne = notater.get(svar.id)?.raekker ?? [];
    for (const notat of notaterne) samler.objekt(notat);
    return {
      vis,
      notater: notaterne,
      visNummer: (part) => {
        samler.person(part);
        return AABNE.has(part.skema) || laest.navngivne.has(slags) || spurgte.has(personnoegle(part));
      },
      synlig: (hvad, id) => {
        if (id === null) return false;
        if (hvad === 'sag') return sager.has(id);
        const dokument = dokumenter.get(id);
        // A journalpost that does not count opens nothing, and is not told of (design.md §5, References).
        if (hvad === 'dokument') return dokument !== undefined && (slags !== 'sag' || dokument.sager.includes(svar.id));
        const bevilling = bevillinger.get(id);
        return bevilling !== undefined && taellerReference(l.adgang, svar.ejerCvr, bevilling.ejerCvr);
      },
    };
  };
}

/** Nobody is asked about nothing. */
async function hent<T>(ider: readonly string[], slaaOp: (ider: readonly string[]) => Promise<Map<string, T>>) {
  return ider.length === 0 ? new Map<string, T>() : slaaOp([...new Set(ider)]);
}
