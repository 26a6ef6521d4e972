import type { ComponentChildren } from 'preact';

interface Feltprops {
  readonly navn: string;
  readonly tekst: string;
}

/** What is either so or not. */
export function Kryds({ navn, tekst, valgt }: Feltprops & { readonly valgt: boolean }) {
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
export function Tal({ navn, tekst, vaerdi }: Feltprops & { readonly vaerdi: number }) {
  return (
    <Felt navn={navn} tekst={tekst}>
      <input class="form-input" id={navn} name={navn} type="number" min={0} defaultValue={String(vaerdi)} />
    </Felt>
  );
}

/** One of each line. */
export function Liste({ navn, tekst, vaerdier }: Feltprops & { readonly vaerdier: readonly string[] }) {
  return (
    <Felt navn={navn} tekst={tekst}>
      <textarea class="form-input" id={navn} name={navn} rows={3} defaultValue={vaerdier.join('\n')} />
    </Felt>
  );
}

function Felt({ navn, tekst, children }: Feltprops & { readonly children: ComponentChildren }) {
  return (
    <div class="form-group">
      <label class="form-label" for={navn}>
        {tekst}
      </label>
      {children}
    </div>
  );
}
