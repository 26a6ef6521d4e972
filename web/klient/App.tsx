import { useEffect, useState } from 'preact/hooks';
import { MIG } from './graf/dokumenter.ts';
import { spoerg } from './graf/spoerg.ts';
import type { MigQuery } from './graf/svar.ts';
import { Fejlbesked } from './ramme/Besked.tsx';
import { Doven } from './ramme/Doven.tsx';
import { Ramme } from './ramme/Ramme.tsx';
import type { Rute } from './ramme/rute.ts';
import { useRute } from './ramme/useRute.ts';
import { Login } from './session/Login.tsx';
import { modtagLogin } from './session/oidc.ts';
import { hentOpsaetning, type Opsaetning } from './session/opsaetning.ts';
import { session } from './session/session.ts';
import { Borger } from './overblik/Borger.tsx';
import { Sagsside } from './sag/Sagsside.tsx';
import { Sagsnummer } from './soeg/Sagsnummer.tsx';
import { Soeg } from './soeg/Soeg.tsx';
import { useSvar } from './vis/useSvar.ts';

/** The page: who is logged in, then what the address says. */
export function App() {
  const token = useToken();
  const [loginfejl, saetLoginfejl] = useState<string | null>(null);
  const {
    svar: opsaetning,
    fejl,
    igen,
  } = useSvar('opsaetning', async () => {
    const fundet = await hentOpsaetning();
    if (fundet.login) saetLoginfejl(await modtagLogin(fundet.login));
    return fundet;
  });
  if (fejl)
    return (
      <Enkelt>
        <Fejlbesked fejl={fejl} igen={igen} />
      </Enkelt>
    );
  if (!opsaetning) return null;
  if (token === null) return <Login opsaetning={opsaetning} fejl={loginfejl} />;
  return <Indenfor key={token} opsaetning={opsaetning} />;
}

function Indenfor({ opsaetning }: { readonly opsaetning: Opsaetning }) {
  const { svar, fejl, igen, langsom } = useSvar('mig', async (signal) => (await spoerg(MIG, {}, { signal })).data.mig);
  const rute = useRute();
  if (fejl)
    return (
      <Enkelt>
        <Fejlbesked fejl={fejl} igen={igen} />
      </Enkelt>
    );
  if (!svar) return <Enkelt>{langsom ? <p>Overblik er længe om at svare …</p> : null}</Enkelt>;
  return (
    <Ramme mig={svar} rute={rute} login={opsaetning.login}>
      <Indhold rute={rute} mig={svar} opsaetning={opsaetning} />
    </Ramme>
  );
}

type Mig = MigQuery['mig'];
const hentAnalyse = async () => (await import('./analyse/Analyse.tsx')).Analyse;
/** Not what borgerservice opens all day: read when it is asked for. */
const hentAdministration = async () => (await import('./administration/Administration.tsx')).Administration;

function Indhold({
  rute,
  mig,
  opsaetning,
}: {
  readonly rute: Rute;
  readonly mig: Mig;
  readonly opsaetning: Opsaetning;
}) {
  switch (rute.side) {
    case 'soeg':
      return <Soeg mig={mig} opsaetning={opsaetning} />;
    case 'borger':
      return <Borger key={rute.id} id={rute.id} />;
    case 'sag':
      return <Sagsside key={rute.uuid} uuid={rute.uuid} />;
    case 'sagsnummer':
      return <Sagsnummer key={rute.sagsnummer} sagsnummer={rute.sagsnummer} />;
    case 'analyse':
      return <Doven key="analyse" hent={hentAnalyse} props={{ mig }} />;
    case 'administration':
      return <Doven key="administration" hent={hentAdministration} props={{ fane: rute.fane, mig }} />;
  }
}

function Enkelt({ children }: { readonly children: preact.ComponentChildren }) {
  return <main class="container enkelt">{children}</main>;
}

function useToken(): string | null {
  const [token, saet] = useState(session.token);
  useEffect(() => session.lyt(() => saet(session.token())), []);
  return token;
}
