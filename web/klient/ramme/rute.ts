export const FANER = [
  'kilder',
  'kvalitet',
  'karantaene',
  'aftaler',
  'revision',
  'stikproever',
  'alarmer',
  'forbrug',
] as const;
export type Fane = (typeof FANER)[number];
export type Analysefane = 'traef' | 'tal';

/** What the address says. It stands after `#`, which no browser sends to a server, and holds no person's number. */
export type Rute =
  | { readonly side: 'soeg' }
  | { readonly side: 'borger'; readonly id: string }
  | { readonly side: 'sag'; readonly uuid: string }
  | { readonly side: 'sagsnummer'; readonly sagsnummer: string }
  | { readonly side: 'analyse'; readonly fane: Analysefane }
  | { readonly side: 'administration'; readonly fane: Fane | null };

export const adresse = {
  soeg: '#/',
  borger: (id: string) => `#/borger/${encodeURIComponent(id)}`,
  sag: (uuid: string) => `#/sag/${encodeURIComponent(uuid)}`,
  sagsnummer: (nr: string) => `#/sagsnummer/${encodeURIComponent(nr)}`,
  analyse: (fane: Analysefane = 'traef') => (fane === 'tal' ? '#/analyse/tal' : '#/analyse'),
  administration: (fane?: Fane) => `#/administration${fane ? `/${fane}` : ''}`,
};

/** An address that says nothing we know is the search page. */
export function laesRute(hash: string): Rute {
  const [side, raa = ''] = hash.replace(/^#\/?/, '').split('/');
  const del = afkod(raa);
  if (side === 'borger' && del) return { side, id: del };
  if (side === 'sag' && del) return { side, uuid: del };
  if (side === 'sagsnummer' && del) return { side, sagsnummer: del };
  if (side === 'analyse') return { side, fane: del === 'tal' ? 'tal' : 'traef' };
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
