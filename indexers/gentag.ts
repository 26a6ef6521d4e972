import { setTimeout as vent } from 'node:timers/promises';

/** How long it rests when there is little to do, and after a fault. */
const HVIL_MS = 250;
const FEJL_MS = 2_000;

/**
 * Does the step again for as long as the process lives, at once where it took as much as `fuldt`: one that keeps up takes what
 * came while it rested, in one step. A fault is told of and the step
 * tried again; `hvil`: how many ms it rests after one that took less. Back comes how it is stopped: what is under way is let finish.
 */
export function gentag(
  trin: () => Promise<number>,
  meld: (fejl: unknown) => void,
  fuldt = 1,
  hvil: (taget: number) => number = () => HVIL_MS,
): () => Promise<void> {
  const stop = new AbortController();
  const arbejde = (async () => {
    while (!stop.signal.aborted) {
      const pause = await trin().then(
        (taget) => (taget >= fuldt ? 0 : hvil(taget)),
        (fejl: unknown) => {
          meld(fejl);
          return FEJL_MS;
        },
      );
      if (pause > 0) await vent(pause, undefined, { signal: stop.signal }).catch(() => undefined);
    }
  })();
  return async () => {
    stop.abort();
    await arbejde;
  };
}
