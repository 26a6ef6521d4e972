import { randomUUID } from 'node:crypto';
import type { Spoergeklient } from '../../db/laesepulje.ts';
import type { Eneforbindelse } from '../../db/skriv/klient.ts';
import { noterFejl, noterLeveret, slip, tag, type Udsending } from '../../db/udgang/udsending.ts';
import { beskaaretTil } from '../../db/udgang/beskaering.ts';
import { sidsteNr } from '../../db/udgang/udsendelse.ts';
import type { Uuid } from '../../schema/domaene/id.ts';
import { laeserNu } from '../adgang.ts';
import type { Besked } from '../besked.ts';
import { efterse, husk, lever } from '../levering.ts';
import type { Positioner } from '../position.ts';
import { leveringsraekke, type SkrivRevision } from '../revision.ts';
import type { Udsendelsesadgang } from './adgang.ts';
import type { Udfald } from './udfald.ts';

export type Kanal = (udsending: Udsending, beskeder: readonly Besked[]) => Promise<Udfald>;

export interface Rundedele {
  readonly sql: Spoergeklient;
  readonly adgangFor: Udsendelsesadgang;
  readonly positioner: Positioner;
  readonly skrivRevision: SkrivRevision;
  readonly webhook: Kanal;
  /** Undefined: no exchange is configured here. */
  readonly amqp?: Kanal | undefined;
  /** How long after a failure it is tried again, first; twice as long for each in a row. */
  readonly ventMs?: number;
}

const VENT_MS = 5_000;
const VENT_MAX_MS = 60 * 60_000;
/** With the waits between them: about a day. */
export const FORSOEG_MAX = 30;
/** A broker is ours to mend, and everything waits for it. */
const BROKER_MAX_MS = 30_000;
/** What is nobody's attempt: without rights, or an exchange no longer set up. It is looked at so often, and goes on by itself. */
const UDEN = ['ADGANG', 'IKKE_SAT_OP'];
const UDEN_MS = 60_000;
/** As many as are looked at in one go: a page costs what it costs, whatever is in it. */
const AMQP_ANTAL = 500;

/**
 * Pushes a subscription as far as it goes. One at a time does, over all processes: the lock is the connection's, and where it has come to is
 * written down over the same. Each push is judged and in the audit log before it leaves, as a page that is pulled.
 */
export async function runde(dele: Rundedele, klient: Eneforbindelse, id: Uuid, gaaPaa: () => boolean): Promise<void> {
  const giv = () => klient.koer((tx) => slip(tx, id));
  // A lock outlives the transaction it was taken in, also one that was undone.
  let udsending = await klient
    .koer((tx) => tag(tx, id))
    .catch(async (fejl: unknown) => {
      await giv();
      throw fejl;
    });
  if (!udsending) return;
  try {
    const adgang = await dele.adgangFor(udsending);
    if (adgang) await efterse({ ...dele, klient }, laeserNu(dele.sql, adgang), udsending);
    while (udsending && gaaPaa()) udsending = await skub(dele, klient, udsending);
  } finally {
    await giv();
  }
}

/** One push; null: there is no more to be pushed now. */
async function skub(dele: Rundedele, klient: Eneforbindelse, udsending: Udsending): Promise<Udsending | null> {
  const { id, kvitteret, exchange } = udsending;
  const adgang = await dele.adgangFor(udsending);
  const fejlet = (udfald: NonNullable<Udfald>) => klient.koer((tx) => noterFejl(tx, id, dom(dele, udsending, udfald))).then(() => null); // prettier-ignore
  if (!adgang) return fejlet({ fejl: 'ADGANG' });
  const kanal = exchange === null ? dele.webhook : dele.amqp;
  if (!kanal) return fejlet({ fejl: 'IKKE_SAT_OP' });
  if (kvitteret < (await klient.koer(beskaaretTil))) return fejlet({ fejl: 'BESKAARET', opgiv: true });
  const [sidste, om] = [await klient.koer(sidsteNr), { efter: kvitteret, antal: exchange === null ? udsending.antal : AMQP_ANTAL }]; // prettier-ignore
  const levering = await lever({ ...dele, klient }, laeserNu(dele.sql, adgang), udsending, om);
  if (levering.beskeder.length > 0) {
    await dele.skrivRevision([leveringsraekke({ adgang, transaktion: randomUUID(), abonnement: id }, levering)]);
    await husk({ ...dele, klient }, udsending, levering);
    const udfald = await kanal(udsending, levering.beskeder);
    if (udfald) return fejlet(udfald);
  }
  // Where there is no more, all that was numbered has been gone through, also what it did not ask for.
  const nr = levering.flere ? levering.nr : Math.max(levering.nr, sidste);
  const efter = nr === kvitteret && udsending.senesteFejl === null ? null : await klient.koer((tx) => noterLeveret(tx, id, nr));
  return levering.flere ? efter : null;
} // prettier-ignore

function dom({ ventMs: foerst = VENT_MS }: Rundedele, { fejlet, exchange }: Udsending, { fejl, ventMs = 0, opgiv = false }: NonNullable<Udfald>) {
  if (UDEN.includes(fejl)) return { fejl, ventMs: UDEN_MS, taeller: false, parkeres: false };
  const hoejst = exchange === null ? VENT_MAX_MS : BROKER_MAX_MS;
  const vent = Math.min(foerst * 2 ** Math.min(fejlet, 30), hoejst) * (0.75 + Math.random() / 2);
  // An exchange is parked for nothing but what waiting cannot mend: events it was to have are gone.
  const parkeres = fejl === 'BESKAARET' || (exchange === null && (opgiv || fejlet + 1 >= FORSOEG_MAX));
  return { fejl, ventMs: Math.max(vent, ventMs), taeller: true, parkeres };
} // prettier-ignore
