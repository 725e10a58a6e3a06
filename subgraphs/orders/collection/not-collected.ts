/** Records that are still to be collected, for an act that needs them or a read. */
import { PublicError } from '@writ/core';

/** An act needs them: it is made again once they are collected. */
export class NotCollected extends Error {
  override readonly name = 'NotCollected';
}

const notYet =
  'The records of this order have not been collected from the platform yet: its source did not answer. It is asked again by itself; nothing is lost. Try again later.';

/** What is answered in the place of records that the source has not given yet. */
export const notCollectedYet = (): PublicError => new PublicError('UPSTREAM_UNAVAILABLE', notYet, { retryAfterSeconds: 30 });
