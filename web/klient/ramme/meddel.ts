type Lytter = (tekst: string) => void;
let lytter: Lytter = () => undefined;

/** Says it to screen readers, without moving anybody's focus. */
export const meddel = (tekst: string): void => lytter(tekst);

export function lytTilMeddelelser(ny: Lytter): () => void {
  lytter = ny;
  return () => (lytter = () => undefined);
}
