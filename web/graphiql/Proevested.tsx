import { GraphiQL } from 'graphiql';
import { useEffect, useMemo, useRef, useState } from 'react';
import { hentDemotoken } from '../klient/session/demotoken.ts';
import { lager } from '../klient/session/lager.ts';
import { hentOpsaetning, type Opsaetning } from '../klient/session/opsaetning.ts';
import { eksempler } from './eksempler.ts';
import { lavSpoerger, type Valgt } from './spoerger.ts';
import { goerTilgaengelig } from './tilgaengelig.ts';
import { Valgfelter } from './Valgfelter.tsx';

/** Whoever is logged in on the page, in this tab. */
const INDLOGGET = 'indlogget';
const UDEN_DEMO: Opsaetning = { login: null, demoborgere: [], demobrugere: [] };

/** A place to try the API: as whom, what for, and GraphiQL with questions to begin with. What is written is kept for the tab. */
export function Proevested() {
  const [opsaetning, saetOpsaetning] = useState<Opsaetning | null>(null);
  const [bruger, saetBruger] = useState('');
  const [valgt, saetValgt] = useState<Valgt>({ token: '', formaal: 'afprøvning i GraphiQL' });
  const [fejl, saetFejl] = useState('');
  const nu = useRef(valgt);
  nu.current = valgt;
  const [spoerger] = useState(() => lavSpoerger(() => nu.current));
  const [hoved, saetHoved] = useState<HTMLElement | null>(null);
  useEffect(() => (hoved ? goerTilgaengelig(hoved) : undefined), [hoved]);
  const tabs = useMemo(() => (opsaetning ? begyndelse(opsaetning) : null), [opsaetning]);

  const vaelg = (id: string) => {
    saetBruger(id);
    hentToken(id).then(
      (token) => {
        saetFejl('');
        saetValgt((foer) => ({ ...foer, token }));
      },
      () => saetFejl('Der kom intet token. Prøv igen, eller indsæt ét.'),
    );
  };
  useEffect(() => {
    hentOpsaetning()
      .catch(() => UDEN_DEMO)
      .then((fundet) => {
        saetOpsaetning(fundet);
        const foerste = lager.laes('token') ? INDLOGGET : fundet.demobrugere[0]?.id;
        if (foerste) vaelg(foerste);
      })
      .catch(() => saetFejl('Siden kunne ikke hentes. Prøv igen.'));
  }, []);
  if (!opsaetning) return null;
  const brugere = [
    ...(lager.laes('token') ? [{ id: INDLOGGET, navn: 'Den, der er logget ind på siden' }] : []),
    ...opsaetning.demobrugere,
  ];
  return (
    <>
      <Valgfelter
        brugere={brugere}
        bruger={bruger}
        vaelg={vaelg}
        valgt={valgt}
        aendr={(nyt) => {
          if (nyt.token !== valgt.token) saetBruger('');
          saetValgt(nyt);
        }}
        fejl={fejl}
      />
      <main id="graphiql" tabIndex={-1} lang="en" ref={saetHoved}>
        {valgt.token ? (
          <GraphiQL
            fetcher={spoerger}
            storage={sessionStorage}
            {...tabs}
            forcedTheme="light"
            showPersistHeadersSettings={false}
          >
            <GraphiQL.Logo> </GraphiQL.Logo>
          </GraphiQL>
        ) : (
          <p lang="da">Vælg en bruger, eller indsæt et token.</p>
        )}
      </main>
    </>
  );
}

async function hentToken(id: string): Promise<string> {
  return id === INDLOGGET ? (lager.laes('token') ?? '') : hentDemotoken(id);
}

/** The questions to begin with; whoever has written something in this tab goes on with that. */
function begyndelse({ demoborgere }: Opsaetning) {
  const cpr = demoborgere.find((en) => en.cpr !== undefined)?.cpr ?? '';
  const defaultTabs = eksempler(cpr).map(({ query, variables }) => ({
    query,
    variables: JSON.stringify(variables, null, 2),
    headers: null,
  }));
  // GraphiQL puts a tab's variables in their place when one comes to it; the first one is stood on already.
  const variables = defaultTabs[0]?.variables;
  return sessionStorage.getItem('graphiql:tabState') || variables === undefined
    ? { defaultTabs }
    : { defaultTabs, variables };
}
