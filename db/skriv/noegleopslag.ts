import type { Tx } from '../client.ts';
import { koer } from './saet.ts';

/**
 * For the rest of the transaction things are looked up by their keys. A batch names everything it asks for, but plans are
 * made once for each connection, and where a register is being filled they were made when it was empty: they would read all
 * of it, at each batch, until the server has counted its rows.
 */
export async function slaaOpPaaNoegle(tx: Tx): Promise<void> {
  await koer(tx, `select set_config('enable_seqscan', 'off', true), set_config('enable_hashjoin', 'off', true),
    set_config('enable_mergejoin', 'off', true)`, []);
} // prettier-ignore
