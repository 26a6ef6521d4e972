import { Forespoergselsfejl } from '../graf/fejl.ts';

/** What the server says of itself before anybody has logged in (`GET /opsaetning.json`). */
export interface Opsaetning {
  readonly login: {
    readonly loginUrl: string;
    readonly tokenUrl: string;
    readonly logudUrl?: string;
    readonly klient: string;
    readonly scope: string;
  } | null;
  readonly demoborgere: readonly Demoborger[];
  readonly demobrugere: readonly { readonly id: string; readonly navn: string; readonly om: string }[];
}

export interface Demoborger {
  readonly cpr?: string;
  readonly cvr?: string;
  readonly navn: string;
  readonly historie: string;
}

export async function hentOpsaetning(): Promise<Opsaetning> {
  try {
    const svar = await fetch('/opsaetning.json');
    if (!svar.ok) throw new Error(String(svar.status));
    return (await svar.json()) as Opsaetning; // our own server's (web/side.ts)
  } catch {
    throw new Forespoergselsfejl('NETVAERK', '');
  }
}
