import { useState } from 'preact/hooks';
import { EN_STIKPROEVE, VURDER_OPSLAG } from '../graf/dokumenter.ts';
import type { Forespoergselsfejl } from '../graf/fejl.ts';
import { spoerg } from '../graf/spoerg.ts';
import type { HelStikproeveFragment, StikproeveUdfald } from '../graf/svar.ts';
import { Fejlbesked } from '../ramme/Besked.tsx';
import { meddel } from '../ramme/meddel.ts';
import { Venter } from '../ramme/Venter.tsx';
import { antalAf, tidspunkt } from '../vis/format.ts';
import { somFejl, useSvar } from '../vis/useSvar.ts';
import { STIKPROEVEFORMAAL } from './formaal.ts';
import { Opslagslinje } from './Opslagslinje.tsx';

const UDFALD: Readonly<Record<StikproeveUdfald, string>> = {
  I_ORDEN: 'I orden',
  UNDERSOEGES: 'Undersøges',
  BRUD: 'Brud',
};

interface Props {
  readonly enhed: string;
  readonly maaned: string;
  readonly vurderet: () => void;
}

/** What was drawn, to be judged. */
export function Stikproeve({ enhed, maaned, vurderet }: Props) {
  const { svar, fejl, igen, langsom } = useSvar(`${enhed} ${maaned}`, async (signal) => {
    return (await spoerg(EN_STIKPROEVE, { enhed, maaned }, { formaal: STIKPROEVEFORMAAL, signal })).data.stikproever;
  });
  if (fejl) return <Fejlbesked fejl={fejl} igen={igen} />;
  if (!svar) return <Venter langsom={langsom} hvad="stikprøven" />;
  return (
    <>
      {svar.map((en) => (
        <En
          key={en.id}
          proeve={en}
          vurderet={() => {
            igen();
            vurderet();
          }}
        />
      ))}
    </>
  );
}

function En({ proeve, vurderet }: { readonly proeve: HelStikproeveFragment; readonly vurderet: () => void }) {
  return (
    <section aria-label={`Stikprøve for ${proeve.maaned}`}>
      <h2>Stikprøve for {proeve.maaned}</h2>
      <p>
        {antalAf(proeve.poster.length, 'opslag', 'opslag')}, {proeve.mangler} mangler vurdering. Frø{' '}
        <code>{proeve.froe}</code>.
      </p>
      <ol class="nobullet-list opslagsliste">
        {proeve.poster.map((post) => (
          <li key={post.plads}>
            <Post stikproeve={proeve.id} post={post} vurderet={vurderet} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface Postprops {
  readonly stikproeve: string;
  readonly post: HelStikproeveFragment['poster'][number];
  readonly vurderet: () => void;
}

function Post({ stikproeve, post, vurderet }: Postprops) {
  const [bemaerkning, saet] = useState('');
  const [fejl, saetFejl] = useState<Forespoergselsfejl | null>(null);
  const vurder = (udfald: StikproeveUdfald) => {
    spoerg(
      VURDER_OPSLAG,
      { stikproeve, plads: post.plads, udfald, bemaerkning: bemaerkning.trim() || null },
      { formaal: STIKPROEVEFORMAAL },
    ).then(
      () => {
        saetFejl(null);
        meddel(`Opslag ${post.plads} er vurderet: ${UDFALD[udfald]}`);
        vurderet();
      },
      (en: unknown) => saetFejl(somFejl(en)),
    );
  };
  return (
    <>
      {post.opslag ? <Opslagslinje opslag={post.opslag} /> : <p>Opslaget er ældre, end loggen gemmes.</p>}
      {post.vurderinger.map(({ tidspunkt: tid, udfald, brugernavn, bruger, bemaerkning: note }) => (
        <p class="under" key={tid}>
          {UDFALD[udfald]} – {brugernavn ?? bruger}, {tidspunkt(tid)}
          {note ? `: ${note}` : ''}
        </p>
      ))}
      {fejl ? <Fejlbesked fejl={fejl} /> : null}
      {post.eget ? (
        <p class="svag">Dit eget opslag; det vurderes af en anden.</p>
      ) : (
        <div class="vurdering">
          <label class="form-label" for={`bem-${post.plads}`}>
            Bemærkning til opslag {post.plads}
          </label>
          <input
            class="form-input"
            id={`bem-${post.plads}`}
            value={bemaerkning}
            maxLength={2000}
            autocomplete="off"
            onInput={({ currentTarget }) => saet(currentTarget.value)}
          />
          <div class="knapper">
            {(Object.keys(UDFALD) as StikproeveUdfald[]).map((en) => (
              <button type="button" class="button button-secondary" key={en} onClick={() => vurder(en)}>
                {UDFALD[en]}
                <span class="sr-only"> (opslag {post.plads})</span>
              </button>
            ))}
          </div>
        </div>
      )}
    </>
  );
}
