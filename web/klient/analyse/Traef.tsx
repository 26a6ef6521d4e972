import type { SoegQuery } from '../graf/svar.ts';
import { adresse } from '../ramme/rute.ts';
import { beloeb, dag, periode } from '../vis/format.ts';
import { FREMDRIFT } from '../vis/ord.ts';

type Hit = SoegQuery['soeg']['nodes'][number];
const under = (...dele: readonly (string | null | undefined | false)[]) => (
  <span class="under">{dele.filter(Boolean).join(' · ')}</span>
);

/** One hit: what it is, and the sag to go on to. */
export function Traef({ hit }: { readonly hit: Hit }) {
  switch (hit.__typename) {
    case 'Sag':
      return (
        <li>
          <a href={adresse.sag(hit.uuid)}>{hit.titel ?? hit.sagsnummer ?? 'Sag uden titel'}</a>
          {under(
            'Sag',
            hit.sagsnummer,
            hit.kle.titel ?? hit.kle.kode,
            hit.fremdrift && FREMDRIFT[hit.fremdrift],
            hit.ansvarligEnhed?.navn,
            hit.master?.navn,
            dag(hit.senestAendret),
          )}
        </li>
      );
    case 'Dokument':
      return (
        <li>
          <Paa sag={hit.sager[0]}>{hit.titel ?? 'Dokument uden titel'}</Paa>
          {under('Dokument', hit.type, dag(hit.brevdato), hit.master?.navn)}
        </li>
      );
    case 'Journalnotat':
      return (
        <li>
          <Paa sag={hit.sag}>{hit.titel ?? 'Notat uden titel'}</Paa>
          {under('Notat', dag(hit.oprettet), hit.kilde.navn, hit.tekst?.slice(0, 120))}
        </li>
      );
    case 'BevilgetYdelse':
      return (
        <li>
          <Paa sag={hit.bevilling.sag}>{hit.navn ?? hit.kle.titel ?? hit.kle.kode}</Paa>
          {under(
            'Ydelse',
            [beloeb(hit.beloeb), hit.frekvens?.toLowerCase()].filter(Boolean).join(' '),
            periode(hit.startdato, hit.slutdato),
          )}
        </li>
      );
  }
}

/** A link to the sag it stands on, where there is one to see. */
function Paa({
  sag,
  children,
}: {
  readonly sag: { readonly uuid: string } | null | undefined;
  readonly children: string;
}) {
  return sag ? <a href={adresse.sag(sag.uuid)}>{children}</a> : <strong>{children}</strong>;
}
