import type { ComponentChildren } from 'preact';
import type { Forespoergselsfejl, Graffejl } from '../graf/fejl.ts';

type Slags = 'info' | 'success' | 'warning' | 'error';

const TEGN: Readonly<Record<Slags, string>> = { info: 'i', success: '✓', warning: '!', error: '!' };

/** A message of the design system. One that is an error is told at once. */
export function Besked({
  slags,
  titel,
  children,
}: {
  readonly slags: Slags;
  readonly titel?: string;
  readonly children?: ComponentChildren;
}) {
  return (
    <div class={`alert alert-${slags}`} role={slags === 'error' ? 'alert' : undefined}>
      <span class={`besked-tegn besked-${slags}`} aria-hidden="true">
        {TEGN[slags]}
      </span>
      {titel ? <p class="alert-heading">{titel}</p> : null}
      <div class="alert-text">{children}</div>
    </div>
  );
}

/** Why there is nothing to see, what to do, and the number to give whoever runs the system. */
export function Fejlbesked({ fejl, igen }: { readonly fejl: Forespoergselsfejl; readonly igen?: () => void }) {
  return (
    <Besked slags="error" titel="Det lykkedes ikke">
      <p>{fejl.message}</p>
      {fejl.id ? (
        <p>
          Oplys dette nummer, hvis du melder fejlen: <code>{fejl.id}</code>
        </p>
      ) : null}
      <Proevigen igen={igen} />
    </Besked>
  );
}

/** A part of a page that could not be had, while the rest stands. */
export function Delfejl({
  hvad,
  fejl,
  igen,
}: {
  readonly hvad: string;
  readonly fejl?: Graffejl | undefined;
  readonly igen?: () => void;
}) {
  return (
    <Besked slags="warning" titel={`${hvad} kunne ikke hentes`}>
      <p>
        Resten af siden er hentet.{' '}
        {fejl?.extensions?.id ? (
          <>
            Fejlens nummer: <code>{fejl.extensions.id}</code>
          </>
        ) : null}
      </p>
      <Proevigen igen={igen} />
    </Besked>
  );
}

const Proevigen = ({ igen }: { readonly igen: (() => void) | undefined }) =>
  igen ? (
    <button type="button" class="button button-secondary" onClick={igen}>
      Prøv igen
    </button>
  ) : null;
