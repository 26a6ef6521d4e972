/** What is either so or not. */
export function Kryds({
  navn,
  tekst,
  valgt,
}: {
  readonly navn: string;
  readonly tekst: string;
  readonly valgt: boolean;
}) {
  return (
    <div class="form-group-checkbox">
      <input class="form-checkbox" type="checkbox" id={navn} name={navn} defaultChecked={valgt} />
      <label class="form-label" for={navn}>
        {tekst}
      </label>
    </div>
  );
}

/** A number from zero. */
export function Tal({
  navn,
  tekst,
  vaerdi,
}: {
  readonly navn: string;
  readonly tekst: string;
  readonly vaerdi: number;
}) {
  return (
    <div class="form-group">
      <label class="form-label" for={navn}>
        {tekst}
      </label>
      <input class="form-input" id={navn} name={navn} type="number" min={0} defaultValue={String(vaerdi)} />
    </div>
  );
}

interface Listeprops {
  readonly navn: string;
  readonly tekst: string;
  readonly vaerdier: readonly string[];
}

/** One of each line. */
export function Liste({ navn, tekst, vaerdier }: Listeprops) {
  return (
    <div class="form-group">
      <label class="form-label" for={navn}>
        {tekst}
      </label>
      <textarea class="form-input" id={navn} name={navn} rows={3} defaultValue={vaerdier.join('\n')} />
    </div>
  );
}
