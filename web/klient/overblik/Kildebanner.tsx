import type { KildelinjeFragment } from '../graf/svar.ts';
import { Besked } from '../ramme/Besked.tsx';
import { antalAf, siden } from '../vis/format.ts';

/** Names the sources that are late, silent or lack something: what is not on the page may be with them. */
export function Kildebanner({
  kilder,
  komplet,
}: {
  readonly kilder: readonly KildelinjeFragment[];
  readonly komplet: boolean;
}) {
  const mangelfulde = kilder.filter(({ tilstand }) => tilstand === 'TAVS' || tilstand === 'UFULDSTAENDIG');
  const forsinkede = kilder.filter(({ tilstand }) => tilstand === 'FORSINKET');
  return (
    <>
      {komplet ? null : (
        <Besked slags="warning" titel="Overblikket er ikke komplet">
          <p>Spørg systemet selv, før du svarer borgeren, at der ikke er noget:</p>
          <ul>
            {mangelfulde.map((kilde) => (
              <li key={kilde.system.uuid}>
                <strong>{kilde.system.navn}</strong> {mangel(kilde)}
              </li>
            ))}
          </ul>
        </Besked>
      )}
      {forsinkede.length > 0 ? (
        <Besked slags="info" titel="Nogle systemer er forsinkede">
          <p>
            {forsinkede
              .map(({ system, senesteHaendelse }) => `${system.navn} (${senest(senesteHaendelse)})`)
              .join(', ')}
          </p>
        </Besked>
      ) : null}
    </>
  );
}

function mangel({ tilstand, mangler, senesteHaendelse }: KildelinjeFragment): string {
  if (tilstand === 'UFULDSTAENDIG')
    return `mangler ${antalAf(mangler, 'hændelse', 'hændelser')} (${senest(senesteHaendelse)})`;
  return `er tavs (${senest(senesteHaendelse)})`;
}

const senest = (tid: string | null) => (tid ? `senest hørt fra ${siden(tid)}` : 'aldrig hørt fra');
