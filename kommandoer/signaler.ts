const SIGNALER = { SIGINT: 2, SIGTERM: 15 } as const;

let ventende: (() => void) | null = null;

/**
 * Whoever runs us says stop. A command that does not wait for it ends there – as a program that exits, not as one that is
 * cut down, so that the embedded server is let go of. The second time is never waited for.
 */
export function lytEfterSignaler(): void {
  for (const [signal, nr] of Object.entries(SIGNALER)) {
    process.on(signal, () => {
      if (!ventende) process.exit(128 + nr);
      ventende();
      ventende = null;
    });
  }
}

/** Resolves when we are told to stop. */
export function stopbesked(): Promise<void> {
  return new Promise((stop) => {
    ventende = stop;
  });
}
