import { Dokumentlinje, Notatlinje } from '../overblik/Linjer.tsx';
import { Ydelsestabel } from '../overblik/Ydelsestabel.tsx';
import { Overskrift } from '../ramme/Overskrift.tsx';
import { adresse } from '../ramme/rute.ts';
import { periode, tal } from '../vis/format.ts';
import { FREMDRIFT, rolle } from '../vis/ord.ts';
import { AabnFagsystem } from './AabnFagsystem.tsx';
import { Adgang } from './Adgang.tsx';
import { Oplysninger } from './Oplysninger.tsx';
import { Parter } from './Parter.tsx';
import { Skrivnotat } from './Skrivnotat.tsx';
import type { Sag } from './vistSag.ts';

/** Everything of one sag that the user may see. */
export function Sagen({
  sag,
  hvorfor,
  igen,
}: {
  readonly sag: Sag;
  readonly hvorfor: string;
  readonly igen: () => void;
}) {
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
          <Liste
            id="sagsnotater"
            navn="Journalnotater"
            antal={sag.journalnotater.totalCount}
            tomt="Ingen notater, som du kan se."
          >
            {sag.journalnotater.nodes.map((en) => (
              <Notatlinje key={en.id} notat={en} paaSag />
            ))}
          </Liste>
          <Liste
            id="sagsdokumenter"
            navn="Dokumenter"
            antal={sag.dokumenter.totalCount}
            tomt="Ingen dokumenter, som du kan se."
          >
            {sag.dokumenter.nodes.map((en) => (
              <Dokumentlinje key={en.uuid} dokument={en} paaSag />
            ))}
          </Liste>
          {maaSkrive(sag) ? <Skrivnotat uuid={sag.uuid} hvorfor={hvorfor} skrevet={igen} /> : null}
          <Adgang grunde={sag.adgang} />
        </div>
      </div>
    </>
  );
}

/** The right to write counts where it lets the sag through. */
const maaSkrive = ({ adgang }: Sag) => adgang.some((en) => en.rolle.split(' ').includes('JOURNALNOTAT_SKRIV'));

function Bevillinger({ sag: { bevillinger } }: { readonly sag: Sag }) {
  if (bevillinger.length === 0) return null;
  return (
    <section aria-labelledby="bevillinger">
      <h2 id="bevillinger">Bevillinger</h2>
      {bevillinger.map((en) => (
        <div key={en.uuid} class="kort">
          <h3 class="h4">Bevilling {en.brugervendtNoegle ?? ''}</h3>
          <p class="under">
            {[periode(en.startdato, en.slutdato), en.bevilgetAf?.navn && `bevilget af ${en.bevilgetAf.navn}`]
              .filter(Boolean)
              .join(' · ')}
          </p>
          {en.begrundelse ? <p>{en.begrundelse}</p> : null}
          <Ydelsestabel
            ydelser={en.ydelser}
            naeste={null}
            navn={`Ydelser i bevilling ${en.brugervendtNoegle ?? en.uuid}`}
          />
        </div>
      ))}
    </section>
  );
}

function Relationer({ sag: { relationer, genstande, ogsaa } }: { readonly sag: Sag }) {
  if (relationer.length + genstande.length + ogsaa.length === 0) return null;
  return (
    <section aria-labelledby="relationer">
      <h2 id="relationer">Relationer</h2>
      <ul class="nobullet-list liste">
        {relationer.map(({ rolle: navn, sag }) => (
          <li key={navn + sag.uuid}>
            <span class="svag">{rolle(navn)}</span>{' '}
            <a href={adresse.sag(sag.uuid)}>{sag.titel ?? sag.sagsnummer ?? 'Sag uden titel'}</a>
          </li>
        ))}
        {ogsaa.map(({ uuid, system, sagsnummer }) => (
          <li key={uuid}>
            <span class="svag">Samme sag i {system?.navn ?? 'et andet system'}</span>{' '}
            <a href={adresse.sag(uuid)}>{sagsnummer ?? 'uden nummer'}</a>
          </li>
        ))}
        {genstande.map(({ rolle: navn, reference, tekst }) => (
          <li key={navn + (reference ?? tekst ?? '')}>
            <span class="svag">{rolle(navn)}</span> {[tekst, reference].filter(Boolean).join(' · ')}
          </li>
        ))}
      </ul>
    </section>
  );
}

interface Listeprops {
  readonly id: string;
  readonly navn: string;
  readonly antal: number;
  readonly tomt: string;
  readonly children: preact.ComponentChildren[];
}

function Liste({ id, navn, antal, tomt, children }: Listeprops) {
  return (
    <section aria-labelledby={id}>
      <h2 id={id} class="h3">
        {navn} {antal > 0 ? <span class="svag">{tal(antal)}</span> : null}
      </h2>
      {antal === 0 ? <p class="svag">{tomt}</p> : <ul class="nobullet-list liste">{children}</ul>}
      {antal > children.length ? <p class="svag">Viser de {tal(children.length)} nyeste.</p> : null}
    </section>
  );
}
