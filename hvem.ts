/** What is known of each request before its body is read: who asks, and with what right. */
export interface Hvem<T> {
  /** Keeps it as long as the request itself. */
  readonly husk: (request: object, hvem: T) => void;
  /** Undefined: the request was not let in. */
  readonly find: (request: object) => T | undefined;
  /** Throws where the request was not let in: nothing is answered to nobody. */
  readonly hent: (request: object) => T;
}

export function lavHvem<T extends object>(): Hvem<T> {
  const fundne = new WeakMap<object, T>();
  return {
    husk: (request, hvem) => void fundne.set(request, hvem),
    find: (request) => fundne.get(request),
    hent: (request) => {
      const fundet = fundne.get(request);
      if (!fundet) throw new Error('forespørgslen blev ikke identificeret');
      return fundet;
    },
  };
}
