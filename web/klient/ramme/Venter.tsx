import { useEffect, useState } from 'preact/hooks';

/** What is seen until there is an answer: nothing at first – most answers are there before it would be read. */
export function Venter({ langsom, hvad }: { readonly langsom: boolean; readonly hvad: string }) {
  const [vis, saet] = useState(false);
  useEffect(() => {
    const ur = setTimeout(() => saet(true), 250);
    return () => clearTimeout(ur);
  }, []);
  if (!vis) return null;
  return (
    <div class="venter" role="status">
      <p>{langsom ? `Det tager længere tid end normalt at hente ${hvad}. Vent venligst …` : `Henter ${hvad} …`}</p>
      <div class="venter-felter" aria-hidden="true">
        <span />
        <span />
        <span />
      </div>
    </div>
  );
}
