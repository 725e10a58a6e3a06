import type { Database } from '../store/rows.ts';
import { batchDigest } from './content.ts';
import { allLines, type BatchRow } from './store.ts';

/** The digest of what a batch has staged. */
export async function stagedDigest(db: Database, { id, key, reason, orderId, noticeId }: BatchRow): Promise<string> {
  const lines = await allLines(db, id);
  return batchDigest({
    key,
    reason,
    order: orderId,
    notice: noticeId,
    lines: lines.map((line) => ({ key: line.key, decision: Buffer.from(line.content).toString('hex') })),
  });
}
