import { useEffect } from 'preact/hooks';
import type { Graffejl } from '../graf/fejl.ts';
import { Besked, Fejlbesked } from '../ramme/Besked.tsx';
import { meddel } from '../ramme/meddel.ts';
import { Venter } from '../ramme/Venter.tsx';
import { formaal } from '../session/formaal.ts';
import { MedFormaal } from '../soeg/MedFormaal.tsx';
import { Tidslinje } from '../tidslinje/Tidslinje.tsx';
import { useSvar } from '../vis/useSvar.ts';
import { AabneSager, LukkedeSager } from './Sager.tsx';
import { Adviser, Dokumenter, Notater } from './Seneste.tsx';
import { Enheder } from './Enheder.tsx';
import { gemOverblik, hentOverblik, huskOverblik, type Overbliksvar } from './husket.ts';
import { Identitet } from './Identitet.tsx';
import { useAendringer } from './useAendringer.ts';
import { Kildebanner } from './Kildebanner.tsx';
import { OphoerteYdelser, Ydelser } from './Ydelser.tsx';
import { Udbetalinger } from './Udbetalinger.tsx';

/** One citizen or company: everything at once, for a purpose that is asked for once. */
export function Borger({ id }: { readonly id: string }) {
  return (
    <MedFormaal emne={`part:${id}`} titel="Overblik over en borger" hvad="denne borger" ellers={() => null}>
      {(hvorfor) => <Overblikket id={id} hvorfor={hvorfor} />}
    </MedFormaal>
  );
}

function Overblikket({ id, hvorfor }: { readonly id: string; readonly hvorfor: string }) {
  const tilstand = useSvar(
    id,
    async (signal) => {
      const svar = await hentOverblik({ id }, hvorfor, signal);
      gemOverblik(id, svar);
      return svar;
    },
    huskOverblik(id),
  );
  const { svar, fejl, igen, langsom, henter, hentet } = tilstand;
  useAendringer(id, hvorfor, igen);
  useEffect(() => formaal.brug(hvorfor), [hvorfor]);
  useEffect(() => {
    if (hentet) meddel('Overblikket er hentet');
  }, [hentet]);
  if (!svar) return fejl ? <Fejlbesked fejl={fejl} igen={igen} /> : <Venter langsom={langsom} hvad="overblikket" />;
  return (
    <>
      {fejl ? <Fejlbesked fejl={fejl} igen={igen} /> : null}
      <Siden id={id} svar={svar} hvorfor={hvorfor} hentet={hentet} henter={henter} igen={igen} />
    </>
  );
}

interface Sideprops {
  readonly id: string;
  readonly svar: Overbliksvar;
  readonly hvorfor: string;
  readonly hentet: Date | null;
  readonly henter: boolean;
  readonly igen: () => void;
}

function Siden({ id, svar, hvorfor, hentet, henter, igen }: Sideprops) {
  const { overblik } = svar.data;
  const fejlI = (del: string): Graffejl | undefined => svar.fejl.find(({ path }) => path?.[1] === del);
  const nr = hentet?.getTime(); // what was fetched anew begins anew; what is folded out stays so
  return (
    <article class="overblik">
      <Identitet overblik={overblik} hvorfor={hvorfor} hentet={hentet} henter={henter} igen={igen} />
      <Kildebanner kilder={overblik.kilder} komplet={overblik.komplet} />
      {ingenting(overblik) ? (
        <Besked slags="info" titel="Der er intet at vise">
          Hverken sager, ydelser, notater, dokumenter eller adviser, som du kan se. Tjek nummeret, hvis du ventede
          andet.
        </Besked>
      ) : null}
      <div class="spalter">
        <div class="hovedspalte">
          <AabneSager key={nr} id={id} hvorfor={hvorfor} side={overblik.aabne} fejl={fejlI('aabne')} igen={igen} />
          <Ydelser
            key={nr}
            id={id}
            hvorfor={hvorfor}
            side={overblik.loebende}
            effektueringer={overblik.effektueringer}
            fejl={fejlI('loebende')}
            igen={igen}
          />
          <Tidslinje
            key={nr}
            id={id}
            hvorfor={hvorfor}
            aabne={overblik.aabne?.nodes ?? []}
            ydelser={overblik.loebende?.nodes ?? []}
          />
          <section aria-labelledby="foldet" hidden={tomt(overblik.lukkede, overblik.ophoerte, overblik.effektueringer)}>
            <h2 id="foldet">Afsluttet og udbetalt</h2>
            <LukkedeSager id={id} hvorfor={hvorfor} antal={overblik.lukkede?.totalCount ?? null} />
            <OphoerteYdelser id={id} hvorfor={hvorfor} antal={overblik.ophoerte?.totalCount ?? null} />
            <Udbetalinger side={overblik.effektueringer} />
          </section>
        </div>
        <div class="sidespalte">
          <Adviser side={overblik.adviser} fejl={fejlI('adviser')} igen={igen} />
          <Notater side={overblik.journalnotater} fejl={fejlI('journalnotater')} igen={igen} />
          <Dokumenter side={overblik.dokumenter} fejl={fejlI('dokumenter')} igen={igen} />
          <Enheder enheder={overblik.ansvarlige} />
        </div>
      </div>
    </article>
  );
}

type Talt = { readonly totalCount: number } | null;

/** Is there nothing of any of them? What could not be had may be something. */
const tomt = (...dele: readonly Talt[]): boolean => dele.every((en) => en?.totalCount === 0);

/** Nobody has written about this part, or nothing the user may see: the two look alike. */
function ingenting(o: Overbliksvar['data']['overblik']): boolean {
  const dele = [
    o.aabne,
    o.lukkede,
    o.loebende,
    o.ophoerte,
    o.effektueringer,
    o.journalnotater,
    o.dokumenter,
    o.adviser,
  ];
  return tomt(...dele);
}
