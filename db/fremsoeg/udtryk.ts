import { taellerSql } from '../dataafgraensning/grundlag.ts';
import { haengteSager } from '../dataafgraensning.ts';
import { partSql } from '../filter.ts';
import { iKraft, kilde, type Saetning } from '../saetning.ts';
import { asked, askedEjer, askedHalf, synlige, type Hovedslags } from '../synlig.ts';
import { effektueringslinje, relation, sag } from '../tables/register.ts';
import { delSql } from './dele.ts';
import { felterI, indenfor, sammenlign } from './felter.ts';
import { relationSql } from './relation.ts';
import type { Krav, Led, Udtryk } from './soegning.ts';

/** Neither true nor false: what cannot be known. It finds nothing, and its opposite finds nothing either. */
const UVIST = 'null::boolean';

interface Kald {
  readonly s: Saetning;
  /** Whose numbers count for a part that is asked for. */
  readonly cvr: string;
  /** Is it under a NOT? There a value that is missing must be false, and not unknown; elsewhere it comes to the same. */
  readonly negeret?: boolean;
}

/**
 * A tree over objects `o` of one kind, with their slices joined (`synlige`). A demand of another kind holds where the object
 * hangs together with one of that kind which the caller may see and which meets it.
 */
export function udtrykSql(kald: Kald, slags: Hovedslags, udtryk: Udtryk): string {
  if ('led' in udtryk) return ledSql(kald, slags, udtryk.led);
  if ('ikke' in udtryk) return `(not ${udtrykSql({ ...kald, negeret: true }, slags, udtryk.ikke)})`;
  const [alle, ord, tom] = 'og' in udtryk ? [udtryk.og, ' and ', 'true'] : [udtryk.eller, ' or ', 'false'];
  return alle.length === 0 ? tom : `(${alle.map((et) => udtrykSql(kald, slags, et)).join(ord)})`;
}

function ledSql(kald: Kald, slags: Hovedslags, led: Led): string {
  const krav = (af: Hovedslags) => `(${['true', ...(led.sagsloes ? [sagsloesSql(kald.s)] : []), ...led.krav.map((et) => kravSql(kald, af, et))].join(' and ')})`; // prettier-ignore
  if (led.slags === slags) return krav(slags);
  // What is not known of all it hangs together with is not known of it.
  const uvist = led.krav.some(({ slags: art }) => art === 'ukendt');
  return uvist ? UVIST : forbundetSql(kald.s, slags, led.slags, krav(led.slags));
}

function kravSql(kald: Kald, slags: Hovedslags, krav: Krav): string {
  const { s, cvr } = kald;
  // Left alone where it may be: PostgreSQL finds by an index only what is not wrapped.
  const vist = (udtryk: string) => (kald.negeret ? `coalesce(${udtryk}, false)` : udtryk);
  switch (krav.slags) {
    case 'ukendt':
      return UVIST;
    case 'aldrig':
      return 'false';
    case 'part':
      return vist(partSql(s, cvr, slags, [krav.part], krav.rolle));
    case 'relation':
      return vist(relationSql(s, slags, krav));
    case 'ydelse':
    case 'linje':
      return vist(delSql(s, krav));
    default: {
      const felt = felterI(s, slags)[krav.felt]?.();
      if (!felt) return UVIST;
      return vist(krav.slags === 'felt' ? sammenlign(s, felt, krav.er) : indenfor(s, felt, krav.fra, krav.til));
    }
  }
}

/** It hangs on no sag, as far as references count. */
function sagsloesSql(s: Saetning): string {
  const half = askedHalf(s);
  return `not exists (select from (${haengteSager(s, 'o.id', half)}) hl left join ${kilde(s, sag)} hs on hs.id = hl.id and ${iKraft('hs', s.spurgt)}
    where ${taellerSql(askedEjer(s, 'hs'), askedEjer(s))})`;
}

/** Objects of `anden` that hang together with `o` of `slags`: by a journalpost, or a line that names the bevilling. */
function forbundetSql(s: Saetning, slags: Hovedslags, anden: Hovedslags, krav: string): string {
  const { fra, hvor } = synlige(s, anden, 'liste');
  const fundne = `(select o.id, ${askedEjer(s)} as ejer from ${fra} where ${hvor.join(' and ')} and ${krav})`;
  const egen = askedEjer(s, asked(s));
  const forbindelse = FORBINDELSER[`${slags} ${anden}`];
  if (!forbindelse) return 'false';
  const { tabel, id, andenId, mere } = forbindelse(s);
  const taeller =
    slags === 'sag' || slags === 'effektuering' ? taellerSql(egen, 'fd.ejer') : taellerSql('fd.ejer', egen);
  return `exists (select from ${tabel} fr join ${fundne} fd on fd.id = fr.${andenId} where fr.${id} = o.id ${mere} and ${taeller})`;
}

interface Forbindelse {
  readonly tabel: string;
  readonly id: string;
  readonly andenId: string;
  readonly mere: string;
}
const journalpost = (s: Saetning) =>
  `and fr.art = 'journalpost' and fr.rolle in ('Tilakteret', 'Vedlagt') and ${iKraft('fr', s.spurgt)}`;
const FORBINDELSER: Partial<Record<string, (s: Saetning) => Forbindelse>> = {
  'sag dokument': (s) => ({ tabel: kilde(s, relation), id: 'id', andenId: 'reference_id', mere: journalpost(s) }),
  'dokument sag': (s) => ({ tabel: kilde(s, relation), id: 'reference_id', andenId: 'id', mere: journalpost(s) }),
  'bevilling effektuering': (s) => ({ tabel: kilde(s, effektueringslinje), id: 'bevilling_id', andenId: 'id', mere: '' }),
  'effektuering bevilling': (s) => ({ tabel: kilde(s, effektueringslinje), id: 'id', andenId: 'bevilling_id', mere: '' }),
}; // prettier-ignore
