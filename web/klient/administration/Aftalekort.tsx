import { useState } from 'preact/hooks';
import type { ServiceaftaleStatus } from '../graf/svar.ts';
import { AFTALESTATUS } from '../vis/ord.ts';

const BADGE: Readonly<Record<ServiceaftaleStatus, string>> = {
  ANMODET: 'badge-warning',
  GODKENDT: 'badge-success',
  AFVIST: 'badge-error',
  OPHOERT: 'badge-info',
};

interface Props {
  readonly aftale: { readonly status: ServiceaftaleStatus };
  readonly navn: string;
  readonly linjer: readonly (readonly [string, string])[];
  readonly kanBesvares: boolean;
  readonly besvar: (godkend: boolean) => Promise<void>;
}

/** One aftale, and the answers it can be given: one that waits is approved or refused, one in force is withdrawn. */
export function Aftalekort({ aftale: { status }, navn, linjer, kanBesvares, besvar }: Props) {
  const [spoerg, saetSpoerg] = useState(false);
  const [travl, saetTravl] = useState(false);
  const svar = (godkend: boolean) => {
    saetTravl(true);
    void besvar(godkend).finally(() => {
      saetTravl(false);
      saetSpoerg(false);
    });
  };
  return (
    <article class="kort">
      <h3 class="h4">
        {navn} <span class={`badge ${BADGE[status]}`}>{AFTALESTATUS[status]}</span>
      </h3>
      <dl class="oplysninger">
        {linjer.map(([dt, dd]) =>
          dd ? (
            <div key={dt}>
              <dt>{dt}</dt>
              <dd>{dd}</dd>
            </div>
          ) : null,
        )}
      </dl>
      {kanBesvares && status === 'ANMODET' ? (
        <div class="knapper">
          <button type="button" class="button button-primary" disabled={travl} onClick={() => svar(true)}>
            Godkend <span class="sr-only">{navn}</span>
          </button>
          <button type="button" class="button button-secondary" disabled={travl} onClick={() => svar(false)}>
            Afvis <span class="sr-only">{navn}</span>
          </button>
        </div>
      ) : null}
      {kanBesvares && status === 'GODKENDT' ? (
        <div class="knapper">
          {spoerg ? (
            <>
              <p>Trækkes aftalen tilbage, virker det fra næste forespørgsel.</p>
              <button type="button" class="button button-warning" disabled={travl} onClick={() => svar(false)}>
                Ja, træk aftalen tilbage
              </button>
              <button type="button" class="button button-secondary" onClick={() => saetSpoerg(false)}>
                Fortryd
              </button>
            </>
          ) : (
            <button type="button" class="button button-secondary" onClick={() => saetSpoerg(true)}>
              Træk tilbage <span class="sr-only">{navn}</span>
            </button>
          )}
        </div>
      ) : null}
    </article>
  );
}
