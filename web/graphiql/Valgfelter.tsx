import type { Valgt } from './spoerger.ts';

interface Props {
  readonly brugere: readonly { readonly id: string; readonly navn: string }[];
  /** Empty: the token was written by hand. */
  readonly bruger: string;
  readonly vaelg: (id: string) => void;
  readonly valgt: Valgt;
  readonly aendr: (nyt: Valgt) => void;
  readonly fejl: string;
}

/** The page's own frame: as whom one asks, with which token, and what for. */
export function Valgfelter({ brugere, bruger, vaelg, valgt, aendr, fejl }: Props) {
  return (
    <header className="ramme">
      <a className="spring" href="#graphiql">
        Gå til GraphiQL
      </a>
      <h1>
        <a href="/">Overblik</a> GraphiQL
      </h1>
      {brugere.length > 0 ? (
        <label>
          Spørg som
          <select value={bruger} onChange={({ currentTarget }) => vaelg(currentTarget.value)}>
            {bruger === '' ? <option value="">Eget token</option> : null}
            {brugere.map(({ id, navn }) => (
              <option key={id} value={id}>
                {navn}
              </option>
            ))}
          </select>
        </label>
      ) : null}
      <label>
        Token
        <input
          value={valgt.token}
          autoComplete="off"
          spellCheck={false}
          onChange={({ currentTarget }) => aendr({ ...valgt, token: currentTarget.value.trim() })}
        />
      </label>
      <label>
        Formål
        <input
          value={valgt.formaal}
          autoComplete="off"
          maxLength={200}
          onChange={({ currentTarget }) => aendr({ ...valgt, formaal: currentTarget.value })}
        />
      </label>
      <a href="/udvikler">Sådan spørger du</a>
      <p role="alert">{fejl}</p>
    </header>
  );
}
