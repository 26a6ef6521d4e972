import type { AdvislinjeFragment, DokumentlinjeFragment, NotatlinjeFragment } from '../graf/svar.ts';
import { adresse } from '../ramme/rute.ts';
import { dag, iDag } from '../vis/format.ts';

type Sagsnavn = { readonly uuid: string; readonly titel: string | null; readonly sagsnummer: string | null };

/** A notat's text up to here is seen at once; the rest when asked for. */
const KORT = 180;

export function Notatlinje({ notat, paaSag }: { readonly notat: NotatlinjeFragment; readonly paaSag?: boolean }) {
  return (
    <li>
      <strong>{notat.titel ?? 'Notat uden titel'}</strong>
      <span class="under">
        {[dag(notat.oprettet), notat.oprettetAf?.navn, notat.kilde.navn].filter(Boolean).join(' · ')}
      </span>
      <Tekst tekst={notat.tekst} />
      <Kvittering kvittering={notat.forretningskvittering} />
      {paaSag ? null : <Paa sager={notat.sag ? [notat.sag] : []} />}
    </li>
  );
}

export function Dokumentlinje({
  dokument,
  paaSag,
}: {
  readonly dokument: DokumentlinjeFragment;
  readonly paaSag?: boolean;
}) {
  const { titel, type, brevdato, senestAendret, master, dokumentnummer, fremdrift } = dokument;
  return (
    <li>
      <strong>{titel ?? dokumentnummer ?? 'Dokument uden titel'}</strong>
      <span class="under">
        {[type, fremdrift, dag(brevdato ?? senestAendret), master?.navn].filter(Boolean).join(' · ')}
      </span>
      {paaSag ? null : <Paa sager={dokument.sager} />}
    </li>
  );
}

export function Advislinje({ advis }: { readonly advis: AdvislinjeFragment }) {
  const forbi = advis.frist !== null && advis.frist < iDag();
  return (
    <li>
      <strong>{advis.titel ?? 'Advis uden titel'}</strong>
      {advis.frist ? (
        <span
          class={`badge ${forbi ? 'badge-error' : 'badge-warning'}`}
        >{`${forbi ? 'Frist overskredet' : 'Frist'} ${dag(advis.frist)}`}</span>
      ) : null}
      <span class="under">{[dag(advis.oprettet), advis.kilde.navn].join(' · ')}</span>
      <Tekst tekst={advis.tekst} />
      <Paa sager={advis.sag ? [advis.sag] : []} />
    </li>
  );
}

function Tekst({ tekst }: { readonly tekst: string | null }) {
  if (!tekst) return null;
  if (tekst.length <= KORT) return <p class="notattekst">{tekst}</p>;
  return (
    <details class="tekst">
      <summary>
        <span class="notattekst">{tekst.slice(0, KORT)} …</span>
      </summary>
      <p class="notattekst">{tekst.slice(KORT)}</p>
    </details>
  );
}

function Paa({ sager }: { readonly sager: readonly Sagsnavn[] }) {
  return (
    <>
      {sager.map(({ uuid, titel, sagsnummer }) => (
        <span class="under" key={uuid}>
          På sagen <a href={adresse.sag(uuid)}>{titel ?? sagsnummer ?? 'uden titel'}</a>
        </span>
      ))}
    </>
  );
}

const STATUS = {
  AFVENTER: 'Sendt, afventer svar',
  MODTAGET: 'Modtaget',
  GODKENDT: 'Godkendt',
  AFVIST: 'Afvist',
} as const;

/** Where a notat that was written here stands with the system it was sent to. */
function Kvittering({ kvittering }: { readonly kvittering: NotatlinjeFragment['forretningskvittering'] }) {
  if (!kvittering) return null;
  const { status, tidspunkt, begrundelse } = kvittering;
  const farve = status === 'AFVIST' ? 'badge-error' : status === 'GODKENDT' ? 'badge-success' : 'badge-info';
  return (
    <p>
      <span class={`badge ${farve}`}>{STATUS[status]}</span>{' '}
      <span class="svag">{[dag(tidspunkt), begrundelse].filter(Boolean).join(' · ')}</span>
    </p>
  );
}
