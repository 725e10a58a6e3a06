/**
 * The public leaves with which an epoch begins: `log.epoch.v1`, and `key.rotated.v1` where it is signed by another key than
 * the one before. They say in the open what was carried over, and what was not.
 */
import { newEventId } from '@writ/core';
import { formatVerifierKey, type VerifierKey } from '@writ/tlog';
import type { NamedDraft } from '../entries/named-event.ts';
import type { AnchoredCheckpoint } from '../publish/anchor.ts';

/** How the entries that are carried over relate to the last known checkpoint of the previous log. */
export type Continuity =
  /** They hold all that it covers. */
  | 'complete'
  /** They are fewer than it covers. Whether they are its beginning can't be known without the lost ones. */
  | 'entries-lost'
  /** They are not the ones that it covers. */
  | 'forked'
  /** No checkpoint of the log before is known here. */
  | 'unknown';

/** What a new epoch says of itself. */
export interface EpochOpening {
  /** The new one's: `<host>/log/<epoch>`. */
  readonly origin: string;
  readonly epoch: number;
  /** How many entries it begins with: this very entry has that index. */
  readonly carried: number;
  readonly continuity: Continuity;
  /** The last checkpoint that is known of the log before; undefined when none is. */
  readonly previous: AnchoredCheckpoint | undefined;
}

/** The first entry of an epoch that is not a host's first. */
export const epochDraft = ({ origin, epoch, carried, continuity, previous }: EpochOpening, at: Date): NamedDraft<'log.epoch.v1'> => ({
  event: newEventId(),
  name: `log.epoch/${origin}`,
  kind: 'system',
  type: 'log.epoch.v1',
  at,
  details: { origin, epoch, carried, continuity, previous: previous?.note ?? null, lost: Math.max(0, (previous?.size ?? 0) - carried) },
});

/** The entry after it, where the signing key is another. */
export const keyRotatedDraft = (
  change: { origin: string; epoch: number; from: VerifierKey; to: VerifierKey },
  at: Date,
): NamedDraft<'key.rotated.v1'> => ({
  event: newEventId(),
  name: `key.rotated/${change.origin}`,
  kind: 'system',
  type: 'key.rotated.v1',
  at,
  details: { epoch: change.epoch, from: formatVerifierKey(change.from), to: formatVerifierKey(change.to) },
});
