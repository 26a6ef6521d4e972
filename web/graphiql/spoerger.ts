import type { GraphiQL } from 'graphiql';
import type { ComponentProps } from 'react';

type Fetcher = ComponentProps<typeof GraphiQL>['fetcher'];

/** As whom one asks, and what for. */
export interface Valgt {
  readonly token: string;
  readonly formaal: string;
}

/** Asks `POST /graphql` with what is chosen when the question is sent; a header written in GraphiQL goes before. */
export function lavSpoerger(valgt: () => Valgt): Fetcher {
  return async ({ query, variables, operationName }, egne) => {
    // Right after a change of tab GraphiQL still names the operation of the one before.
    const gaelder = operationName != null && query.includes(operationName);
    const { token, formaal } = valgt();
    const svar = await fetch('/graphql', {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        authorization: `Bearer ${token}`,
        'x-formaal': encodeURIComponent(formaal),
        ...egne?.headers,
      },
      body: JSON.stringify({ query, variables: variables as unknown, ...(gaelder ? { operationName } : {}) }),
    });
    return (await svar.json()) as object; // shown as it is, whatever it is
  };
}
