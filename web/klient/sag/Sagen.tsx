import { Dokumentlinje } from '../overblik/Linjer.tsx';
import { Overskrift } from '../ramme/Overskrift.tsx';
import { adresse } from '../ramme/rute.ts';
import { FREMDRIFT } from '../vis/ord.ts';
import { AabnFagsystem } from './AabnFagsystem.tsx';
import { Adgang } from './Adgang.tsx';
import { Bevillinger } from './Bevillinger.tsx';
import { Notat } from './Notat.tsx';
import { Oplysninger } from './Oplysninger.tsx';
import { Parter } from './Parter.tsx';
import { Relationer } from './Relationer.tsx';
import { Sagsliste } from './Sagsliste.tsx';
import { Skrivnotat } from './Skrivnotat.tsx';
import type { Sag } from './vistSag.ts';

/** Everything of one sag that the user may see. */
export function Sagen({
  sag,
  hvorfor,
  dengang,
  igen,
}: {
  readonly sag: Sag;
  readonly hvorfor: string;
  /** Is it seen as it was? Then nothing is written on it: what was would be put over what is. */
  readonly dengang: boolean;
  readonly igen: () => void;
}) {
  const skriver = !dengang && maaSkrive(sag);
  const titel = sag.titel ?? sag.sagsnummer ?? 'Sag uden titel';
  const primaer = sag.parter.find((en) => en.rolle === 'PrimaerPart') ?? sag.parter[0];
  return (
    <>
      {primaer ? (
        <p>
          <a href={adresse.borger(primaer.part.id)}>
            <span aria-hidden="true">← </span>Overblik over {primaer.part.navn ?? primaer.navn ?? 'parten'}
          </a>
        </p>
      ) : null}
      <header class="identitet">
        <div class="identitet-hvem">
          <Overskrift titel={titel} />
          <p class="numre">
            {sag.sagsnummer ? <span>Sagsnummer {sag.sagsnummer}</span> : null}
            <span>
              {sag.kle.kode} {sag.kle.titel}
            </span>
            <span>{sag.fremdrift ? FREMDRIFT[sag.fremdrift] : 'Status ukendt'}</span>
          </p>
          {sag.hemmeligTitel ? (
            <p>
              <span class="badge badge-error">Hemmelig titel</span> {sag.hemmeligTitel}
            </p>
          ) : null}
        </div>
        <AabnFagsystem uuid={sag.uuid} system={sag.master?.navn ?? 'fagsystemet'} hvorfor={hvorfor} />
      </header>
      <div class="spalter">
        <div class="hovedspalte">
          <Oplysninger sag={sag} />
          <Bevillinger sag={sag} />
          <Relationer sag={sag} />
        </div>
        <div class="sidespalte">
          <Parter parter={sag.parter} />
          <Sagsliste
            id="sagsnotater"
            navn="Journalnotater"
            antal={sag.journalnotater.totalCount}
            tomt="Ingen notater, som du kan se."
          >
            {sag.journalnotater.nodes.map((en) => (
              <Notat key={en.id} notat={en} hvorfor={hvorfor} maaSkrive={skriver} aendret={igen} />
            ))}
          </Sagsliste>
          <Sagsliste
            id="sagsdokumenter"
            navn="Dokumenter"
            antal={sag.dokumenter.totalCount}
            tomt="Ingen dokumenter, som du kan se."
          >
            {sag.dokumenter.nodes.map((en) => (
              <Dokumentlinje key={en.uuid} dokument={en} paaSag />
            ))}
          </Sagsliste>
          {skriver ? <Skrivnotat uuid={sag.uuid} hvorfor={hvorfor} skrevet={igen} /> : null}
          <Adgang grunde={sag.adgang} />
        </div>
      </div>
    </>
  );
}

/** The right to write counts where it lets the sag through. */
const maaSkrive = ({ adgang }: Sag) => adgang.some((en) => en.rolle.split(' ').includes('JOURNALNOTAT_SKRIV'));
