import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { MigQuery } from '../graf/svar.ts';
import { logUd } from '../session/oidc.ts';
import type { Opsaetning } from '../session/opsaetning.ts';
import { faner } from '../administration/faner.ts';
import { lytTilMeddelelser } from './meddel.ts';
import { adresse, type Rute } from './rute.ts';

interface Props {
  readonly mig: MigQuery['mig'];
  readonly rute: Rute;
  readonly login: Opsaetning['login'];
  readonly children: ComponentChildren;
}

/** What is around every view: a way past it, who is logged in and for whom, and where one can go. */
export function Ramme({ mig, rute, login, children }: Props) {
  const administration = rute.side === 'administration';
  return (
    <>
      <a class="skipnav" href="#indhold" onClick={springOver}>
        Gå til indholdet
      </a>
      <header class="top">
        <div class="container top-linje">
          <a class="top-navn" href={adresse.soeg}>
            Overblik
          </a>
          <nav aria-label="Sider">
            <ul class="nobullet-list top-menu">
              <Punkt href={adresse.soeg} her={!administration && rute.side !== 'analyse'}>
                Find borger
              </Punkt>
              {mig.privilegier.some((en) => en === 'SOEG' || en === 'STATISTIK') ? (
                <Punkt href={adresse.analyse} her={rute.side === 'analyse'}>
                  Søg på tværs
                </Punkt>
              ) : null}
              {faner(mig.privilegier).length > 0 ? (
                <Punkt href={adresse.administration()} her={administration}>
                  Administration
                </Punkt>
              ) : null}
            </ul>
          </nav>
          <p class="top-bruger">
            <strong>{mig.navn ?? 'Ukendt bruger'}</strong>
            <span>
              {mig.kommune.navn ?? `CVR ${mig.kommune.cvr}`}
              {mig.system ? ` · ${mig.system.navn}` : ''}
            </span>
          </p>
          <button type="button" class="button button-secondary" onClick={() => logUd(login)}>
            Log ud
          </button>
        </div>
      </header>
      <main id="indhold" class="container" tabIndex={-1}>
        {children}
      </main>
      <Meddelelse />
    </>
  );
}

function Punkt({ href, her, children }: { readonly href: string; readonly her: boolean; readonly children: string }) {
  return (
    <li>
      <a href={href} aria-current={her ? 'page' : undefined}>
        {children}
      </a>
    </li>
  );
}

/** The address says where one is: it is not for jumping within a page. */
function springOver(haendelse: Event): void {
  haendelse.preventDefault();
  document.getElementById('indhold')?.focus();
}

function Meddelelse() {
  const [tekst, saet] = useState('');
  useEffect(() => lytTilMeddelelser(saet), []);
  return (
    <div class="sr-only" role="status" aria-live="polite">
      {tekst}
    </div>
  );
}
