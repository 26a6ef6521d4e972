/** Sets of which each member is made when it is first asked for, and then kept: an answer uses few of many. */
export function dovne<G, T extends Record<string, (grund: G) => unknown>>(
  led: T & Record<string, (grund: G) => unknown>,
): (grund: G) => { readonly [N in keyof T]: ReturnType<T[N]> } {
  class Saet {
    readonly #grund: G;
    readonly #lavede = new Map<string, unknown>();
    constructor(grund: G) {
      this.#grund = grund;
    }
    hent(navn: string): unknown {
      if (!this.#lavede.has(navn)) this.#lavede.set(navn, led[navn]?.(this.#grund));
      return this.#lavede.get(navn);
    }
  }
  for (const navn of Object.keys(led)) {
    Object.defineProperty(Saet.prototype, navn, {
      get(this: Saet) {
        return this.hent(navn);
      },
    });
  }
  return (grund) => new Saet(grund) as unknown as { readonly [N in keyof T]: ReturnType<T[N]> }; // a getter for each, above
}
