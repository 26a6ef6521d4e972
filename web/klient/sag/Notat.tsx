import { useEffect, useRef, useState } from 'preact/hooks';
import { RET_NOTAT, SLET_NOTAT } from '../graf/dokumenter.ts';
import { spoerg } from '../graf/spoerg.ts';
import type { NotatlinjeFragment } from '../graf/svar.ts';
import { Notatlinje } from '../overblik/Linjer.tsx';
import { Besked } from '../ramme/Besked.tsx';
import { meddel } from '../ramme/meddel.ts';
import { somFejl } from '../vis/useSvar.ts';
import { Retnotat } from './Retnotat.tsx';

interface Props {
  readonly notat: NotatlinjeFragment;
  readonly hvorfor: string;
  /** May the user write on the sag, as it is now? */
  readonly maaSkrive: boolean;
  readonly aendret: () => void;
}

/** A notat on its sag. One that was written here can be corrected and withdrawn; the receiver is told, and its receipt stands beside it. */
export function Notat({ notat, hvorfor, maaSkrive, aendret }: Props) {
  const [gang, saetGang] = useState<'vis' | 'ret' | 'traek'>('vis');
  const [fejl, saetFejl] = useState<string | null>(null);
  const [knapper, sidst] = [useRef<HTMLDivElement>(null), useRef(gang)];
  // Back from what was opened: where one was.
  useEffect(() => {
    if (gang === 'vis' && sidst.current !== 'vis') knapper.current?.querySelector('button')?.focus();
    sidst.current = gang;
  }, [gang]);
  const skrevetHer = notat.forretningskvittering !== null;
  const udfoer = async (arbejde: Promise<readonly { readonly besked: string }[]>, sket: string) => {
    try {
      const [foerste] = await arbejde;
      saetFejl(foerste?.besked ?? null);
      if (foerste) return;
      saetGang('vis');
      meddel(sket);
      aendret();
    } catch (en) {
      saetFejl(somFejl(en).message);
    }
  };
  const ret = (titel: string, tekst: string) =>
    udfoer(
      spoerg(RET_NOTAT, { id: notat.id, titel, tekst }, { formaal: hvorfor }).then(
        ({ data }) => data.retJournalnotat.fejl,
      ),
      'Notatet er rettet',
    );
  const traek = () =>
    udfoer(
      spoerg(SLET_NOTAT, { id: notat.id }, { formaal: hvorfor }).then(({ data }) => data.sletJournalnotat.fejl),
      'Notatet er trukket tilbage',
    );
  const fortryd = () => {
    saetFejl(null);
    saetGang('vis');
  };
  return (
    <Notatlinje notat={notat} paaSag>
      {fejl ? <Besked slags="error">{fejl}</Besked> : null}
      {maaSkrive && skrevetHer && gang === 'vis' ? (
        <div class="knapper" ref={knapper}>
          <Knap tekst="Ret" om={notat.titel} tryk={() => saetGang('ret')} />
          <Knap tekst="Træk tilbage" om={notat.titel} tryk={() => saetGang('traek')} />
        </div>
      ) : null}
      {gang === 'ret' ? <Retnotat notat={notat} gem={ret} fortryd={fortryd} /> : null}
      {gang === 'traek' ? (
        <div role="group" aria-label="Træk notatet tilbage?">
          <p>Notatet forsvinder fra overblikket, og modtageren får det at vide. Skal det trækkes tilbage?</p>
          <div class="knapper">
            <button type="button" class="button button-warning" ref={(en) => en?.focus()} onClick={() => void traek()}>
              Ja, træk notatet tilbage
            </button>
            <button type="button" class="button button-secondary" onClick={fortryd}>
              Fortryd
            </button>
          </div>
        </div>
      ) : null}
    </Notatlinje>
  );
}

interface Knapprops {
  readonly tekst: string;
  readonly om: string | null;
  readonly tryk: () => void;
}

const Knap = ({ tekst, om, tryk }: Knapprops) => (
  <button type="button" class="knap-link" onClick={tryk}>
    {tekst}
    <span class="sr-only"> notatet {om ?? 'uden titel'}</span>
  </button>
);
