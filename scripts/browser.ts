import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';

/** Where Debian, Ubuntu, Fedora and macOS put it. */
const STEDER = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];
const FLAG = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking',
  '--disable-component-update', '--disable-sync', '--disable-dev-shm-usage', '--lang=da-DK',
]; // prettier-ignore

/** The machine's own Chromium; undefined where there is none. */
export const chromiumsted = STEDER.find((sted) => existsSync(sted));

/** A browser with nothing in it: no user's folder, no cache. Throws where there is none to open. */
export async function aabnBrowser(): Promise<Browser> {
  if (!chromiumsted) throw new Error('Chromium findes ikke her (Debian: apt-get install chromium)');
  return chromium.launch({ executablePath: chromiumsted, args: FLAG });
}
