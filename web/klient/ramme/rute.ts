import { useEffect, useState } from 'preact/hooks';

export const FANER = ['kilder', 'aftaler', 'revision', 'stikproever', 'forbrug'] as const;
export type Fane = (typeof FANER)[number];

/** What the address says. It stands after `#`, which no browser sends to a server, and holds no person's number. */
export type Rute =
  | { readonly side: 'soeg' }
  | { readonly side: 'borger'; readonly id: string }
  | { readonly side: 'sag'; readonly uuid: string }
  | { readonly side: 'sagsnummer'; readonly sagsnummer: string }
  | { readonly side: 'administration'; readonly fane: Fane | null };

export const adresse = {
  soeg: '#/',
  borger: (id: string) => `#/borger/${encodeURIComponent(id)}`,
  sag: (uuid: string) => `#/sag/${encodeURIComponent(uuid)}`,
  sagsnummer: (nr: string) => `#/sagsnummer/${encodeURIComponent(nr)}`,
  administration: (fane?: Fane) => `#/administration${fane ? `/${fane}` : ''}`,
};

/** An address that says nothing we know is the search page. */
export function laesRute(hash: string): Rute {
  const [side, raa = ''] = hash.replace(/^#\/?/, '').split('/');
  const del = afkod(raa);
  if (side === 'borger' && del) return { side, id: del };
  if (side === 'sag' && del) return { side, uuid: del };
  if (side === 'sagsnummer' && del) return { side, sagsnummer: del };
  if (side === 'administration') return { side, fane: FANER.find((en) => en === del) ?? null };
  return { side: 'soeg' };
}

function afkod(del: string): string {
  try {
    return decodeURIComponent(del);
  } catch {
    return '';
  }
}

export function gaaTil(hash: string): void {
  location.hash = hash;
}

export function useRute(): Rute {
  const [hash, saet] = useState(location.hash);
  useEffect(() => {
    const lyt = () => saet(location.hash);
    addEventListener('hashchange', lyt);
    return () => removeEventListener('hashchange', lyt);
  }, []);
  return laesRute(hash);
}
