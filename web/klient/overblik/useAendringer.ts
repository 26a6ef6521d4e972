import { useEffect } from 'preact/hooks';
import { AENDRET } from '../graf/dokumenter.ts';
import { lyt } from '../graf/lyt.ts';
import { meddel } from '../ramme/meddel.ts';

/** Several changes at once are one new answer. */
const SAML_MS = 1_500;
const IGEN_MS = 15_000;

/** Asks again when something changes for the part, and says so; while there is no connection, nothing is lost but the telling. */
export function useAendringer(id: string, hvorfor: string, igen: () => void): void {
  useEffect(() => {
    const afbryd = new AbortController();
    let samler: ReturnType<typeof setTimeout> | undefined;
    let venter: ReturnType<typeof setTimeout> | undefined;
    const ved = () => {
      clearTimeout(samler);
      samler = setTimeout(() => {
        meddel('Der er sket noget nyt. Overblikket hentes igen.');
        igen();
      }, SAML_MS);
    };
    const begynd = () => {
      void lyt(AENDRET, { part: { id } }, hvorfor, afbryd.signal, ved)
        .catch(() => true)
        .then((proevIgen) => {
          if (proevIgen && !afbryd.signal.aborted) venter = setTimeout(begynd, IGEN_MS);
        });
    };
    begynd();
    return () => {
      afbryd.abort();
      clearTimeout(samler);
      clearTimeout(venter);
    };
  }, [id, hvorfor, igen]);
}
