import { useState } from 'preact/hooks';
import { REVISIONSLOG } from '../graf/dokumenter.ts';
import { spoerg } from '../graf/spoerg.ts';
import type { OpslagslinjeFragment, RevisionFilter } from '../graf/svar.ts';
import { Fejlbesked } from '../ramme/Besked.tsx';
import { Venter } from '../ramme/Venter.tsx';
import { antalAf } from '../vis/format.ts';
import { useSvar } from '../vis/useSvar.ts';
import { REVISIONSFORMAAL } from './formaal.ts';
import { Opslagslinje } from './Opslagslinje.tsx';
import { Revisionsfilter } from './Revisionsfilter.tsx';

/** Who looked at whom, when and why; newest first. */
export function Revisionslog() {
  const [filter, saetFilter] = useState<RevisionFilter>({});
  const [foer, saetFoer] = useState<readonly OpslagslinjeFragment[]>([]);
  const [efter, saetEfter] = useState<string | null>(null);
  const { svar, fejl, igen, langsom, henter } = useSvar(JSON.stringify([filter, efter]), async (signal) => {
    return (await spoerg(REVISIONSLOG, { filter, efter }, { formaal: REVISIONSFORMAAL, signal })).data.revisionslog;
  });
  const alle = [...foer, ...(svar?.nodes ?? [])];
  const soeg = (nyt: RevisionFilter) => {
    saetFoer([]);
    saetEfter(null);
    saetFilter(nyt);
  };
  const flere = () => {
    saetFoer(alle);
    saetEfter(svar?.pageInfo.endCursor ?? null);
  };
  return (
    <section aria-label="Revisionslog">
      <Revisionsfilter soeg={soeg} henter={henter} />
      {fejl ? <Fejlbesked fejl={fejl} igen={igen} /> : null}
      {alle.length === 0 && henter ? <Venter langsom={langsom} hvad="revisionsloggen" /> : null}
      <p role="status">{svar ? `${antalAf(svar.totalCount, 'opslag', 'opslag')} passer.` : ''}</p>
      <ul class="nobullet-list opslagsliste">
        {alle.map((en) => (
          <li key={en.id}>
            <Opslagslinje opslag={en} />
          </li>
        ))}
      </ul>
      {svar?.pageInfo.hasNextPage ? (
        <button type="button" class="button button-secondary" onClick={flere} disabled={henter}>
          Vis ældre
        </button>
      ) : null}
    </section>
  );
}
