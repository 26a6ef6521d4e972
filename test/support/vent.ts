import { setTimeout as pause } from 'node:timers/promises';

/** The work's answer, tried again until it gives one: for what is on its way up. Its last error after about a minute. */
export async function udholdende<T>(arbejde: () => PromiseLike<T>): Promise<T> {
  for (let forsoeg = 0; ; forsoeg += 1) {
    try {
      return await arbejde();
    } catch (fejl) {
      if (forsoeg >= 600) throw fejl;
      await pause(100);
    }
  }
}
