/**
 * Signed cursors: the end of a page that this installation has answered, good for the same list alone and for whoever may read that. The key is
 * made of the subgraph's own for caller tokens, for this purpose (HKDF, RFC 5869), so that each replica of the subgraph takes what another
 * has signed. A cursor gives no right: what is behind it is decided again.
 */
import { createHmac, createSecretKey, hkdfSync, timingSafeEqual } from 'node:crypto';
import type { CallerTokenKey } from '@writ/access';
import type { SubgraphName } from '@writ/core';

/** The cursors of one list. */
export interface ListCursors {
  seal(place: string): string;
  /** The place in a cursor of this list; null for anything else. Attacker-controlled: any text. */
  open(cursor: string): string | null;
}

export interface Cursors {
  /** `list` is any text that tells the list from every other one of the subgraph. */
  of(list: string): ListCursors;
}

const signatureBytes = 16;

/** The cursors of one subgraph. */
export function createCursors(key: CallerTokenKey, subgraph: SubgraphName): Cursors {
  const own = createSecretKey(Buffer.from(hkdfSync('sha256', key, '', `writ cursor 1 ${subgraph}`, 32)));
  const signed = (list: string, place: string): Buffer =>
    createHmac('sha256', own)
      .update(JSON.stringify([list, place]))
      .digest()
      .subarray(0, signatureBytes);
  return {
    of: (list) => ({
      seal: (place) => Buffer.concat([signed(list, place), Buffer.from(place)]).toString('base64url'),
      open: (cursor) => {
        const bytes = Buffer.from(cursor, 'base64url');
        const place = bytes.subarray(signatureBytes).toString();
        if (bytes.length <= signatureBytes || bytes.toString('base64url') !== cursor) return null;
        return timingSafeEqual(bytes.subarray(0, signatureBytes), signed(list, place)) ? place : null;
      },
    }),
  };
}
