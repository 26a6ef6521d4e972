import { useState } from 'preact/hooks';
import { GENAFSPIL, KARANTAENE, KASSER } from '../graf/dokumenter.ts';
import type { Forespoergselsfejl } from '../graf/fejl.ts';
import { spoerg } from '../graf/spoerg.ts';
import type { KarantaenelinjeFragment } from '../graf/svar.ts';
import { Besked, Fejlbesked } from '../ramme/Besked.tsx';
import { meddel } from '../ramme/meddel.ts';
import { Venter } from '../ramme/Venter.tsx';
import { antalAf } from '../vis/format.ts';
import { somFejl, useSvar } from '../vis/useSvar.ts';
import { Karantaenetabel } from './Karantaenetabel.tsx';

/** Messages that could not be taken in: why, and to try them again or drop them with a reason. */
export function Karantaene() {
  const [valgte, saetValgte] = useState<ReadonlySet<string>>(new Set());
  const [udfald, saetUdfald] = useState<string | null>(null);
  const [fejl, saetFejl] = useState<Forespoergselsfejl | null>(null);
  const {
    svar,
    fejl: hentefejl,
    igen,
    langsom,
  } = useSvar('karantaene', async (signal) => {
    return (await spoerg(KARANTAENE, {}, { signal })).data.karantaene;
  });
  const udfoer = (arbejde: Promise<string>) => {
    saetFejl(null);
    arbejde
      .then((tekst) => {
        saetUdfald(tekst);
        meddel(tekst);
        saetValgte(new Set());
        igen();
      })
      .catch((en: unknown) => saetFejl(somFejl(en)));
  };
  if (hentefejl && !svar) return <Fejlbesked fejl={hentefejl} igen={igen} />;
  if (!svar) return <Venter langsom={langsom} hvad="karantænen" />;
  const ids = [...valgte];
  return (
    <section aria-label="Karantæne">
      {fejl ? <Fejlbesked fejl={fejl} /> : null}
      {udfald ? <Besked slags="info">{udfald}</Besked> : null}
      <p>
        {svar.totalCount === 0
          ? 'Der ligger intet i karantæne.'
          : `${antalAf(svar.totalCount, 'besked', 'beskeder')} i karantæne.`}
      </p>
      {svar.nodes.length > 0 ? (
        <>
          <Karantaenetabel poster={svar.nodes} valgte={valgte} vaelg={(id) => saetValgte(skiftet(valgte, id))} />
          <Handlinger
            antal={ids.length}
            genafspil={() => udfoer(genafspil(ids))}
            kasser={(grund) => udfoer(kasser(ids, grund))}
          />
        </>
      ) : null}
      {svar.pageInfo.hasNextPage ? <p class="svag">Viser de 50 nyeste.</p> : null}
    </section>
  );
}

async function genafspil(ids: readonly string[]): Promise<string> {
  const { data } = await spoerg(GENAFSPIL, { ids: [...ids] });
  const blev = data.genafspil.filter(({ status }) => status === 'karantaene').length;
  return `${antalAf(ids.length - blev, 'besked er taget ind', 'beskeder er taget ind')}; ${antalAf(blev, 'bliver', 'bliver')} i karantæne.`;
}

async function kasser(ids: readonly string[], begrundelse: string): Promise<string> {
  const { data } = await spoerg(KASSER, { ids: [...ids], begrundelse });
  return `${antalAf(data.kasserFraKarantaene, 'besked er kasseret', 'beskeder er kasseret')}.`;
}

function skiftet(valgte: ReadonlySet<string>, id: KarantaenelinjeFragment['id']): ReadonlySet<string> {
  const nye = new Set(valgte);
  if (!nye.delete(id)) nye.add(id);
  return nye;
}

interface Handlingsprops {
  readonly antal: number;
  readonly genafspil: () => void;
  readonly kasser: (begrundelse: string) => void;
}

function Handlinger({ antal, genafspil: tryk, kasser: smid }: Handlingsprops) {
  const [grund, saet] = useState('');
  return (
    <div class="revisionsfilter">
      <button type="button" class="button button-primary" disabled={antal === 0} onClick={tryk}>
        Prøv {antalAf(antal, 'valgt', 'valgte')} igen
      </button>
      <div class="form-group">
        <label class="form-label" for="kasser-grund">
          Begrundelse for at kassere
        </label>
        <input
          class="form-input"
          id="kasser-grund"
          value={grund}
          maxLength={500}
          autocomplete="off"
          onInput={({ currentTarget }) => saet(currentTarget.value)}
        />
      </div>
      <button
        type="button"
        class="button button-secondary"
        disabled={antal === 0 || grund.trim().length < 3}
        onClick={() => smid(grund.trim())}
      >
        Kassér {antalAf(antal, 'valgt', 'valgte')}
      </button>
    </div>
  );
}
