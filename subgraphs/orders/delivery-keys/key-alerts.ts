/** Who hears of keys: counsel of one that is proposed, the body of what was decided about its own and of one that ends soon. */
import { readerText } from '@writ/access/vocabulary';
import { keepAlert } from '../alerts/alert-job.ts';
import type { AlertEvent } from '../alerts/watched.ts';
import type { Database } from '../store/database.ts';
import type { KeyBody } from './store.ts';

const heard = {
  PROPOSED: { event: 'ARRIVAL', stage: 0 },
  APPROVED: { event: 'DECISION', stage: 0 },
  REVOKED: { event: 'DECISION', stage: 0 },
  ENDS: { event: 'DEADLINE', stage: 2 },
} as const satisfies Record<string, { event: AlertEvent; stage: number }>;

export interface KeyNews {
  readonly key: string;
  readonly what: keyof typeof heard;
  readonly at: Date;
  /** The certificate's end, of one that ends soon. */
  readonly dueAt: Date | null;
}

/** What an alert of a key is known by: it is heard once. */
export const causeOf = (key: string, what: KeyNews['what']): string => `KEY ${key} ${what}`;

/** Called in the transaction of what it tells. */
export function tellOfKey(db: Database, body: Pick<KeyBody, 'organisation' | 'country'>, { key, what, at, dueAt }: KeyNews): Promise<void> {
  const { event, stage } = heard[what];
  const readers = what === 'PROPOSED' ? ['COUNSEL'] : [readerText('ISSUING', body), readerText('VALIDATING', body)];
  const alert = { event, kind: 'KEY', subject: key, detail: what, dueAt, readers, isEscalated: false };
  return keepAlert(db, alert, { cause: causeOf(key, what), stage, at });
}
