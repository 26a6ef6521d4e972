/** A key, reservation or the like of the same form that is not it, whatever it begins with. */
export const forfalsket = (aegte: string): string => `${aegte.startsWith('A') ? 'B' : 'A'}${aegte.slice(1)}`;
