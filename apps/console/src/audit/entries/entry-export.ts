/** The shown entries as lines of JSON, each with what proves it: the path to the checkpoint in the first line. */
import type { ListedEntryFragment } from '../../graphql/audit/graphql.ts';
import { type ReadFile, readNote, sizeNamed } from '../../proof/log-files.ts';
import { readPath } from '../../proof/log-proofs.ts';
import { receiptOf } from '../../proof/receipt.ts';
import { entryFacts } from '../entry-facts.ts';

/**
 * NDJSON: first `{ format, checkpoint, at }`, then an entry a line with its own receipt. The receipt opens nothing, so `writ verify receipt`
 * checks its place in the log and does not call it verified; the page `/verify` says that the entry is in the log. An entry that the checkpoint
 * does not cover yet has `receipt: null`. Rejects with `LogUnreachable`.
 */
export async function exportEntries(entries: readonly ListedEntryFragment[], read: ReadFile, now: Date): Promise<string> {
  const note = await readNote(read);
  const size = note === null ? null : sizeNamed(note);
  const lines = [JSON.stringify({ format: 'writ-entries/1', at: now.toISOString(), checkpoint: note })];
  for (const entry of entries) {
    const path = size === null ? null : await readPath(read, Number(entry.index), size);
    const receipt = receiptOf({ ...entryFacts(entry, []), path, note }, String(entry.event));
    const { index, event, kind, day, type, at, outcome, refersTo } = entry;
    lines.push(
      JSON.stringify({ index, event, kind, day, type, at, outcome, refersTo, receipt: receipt === null ? null : JSON.parse(receipt) }),
    );
  }
  return `${lines.join('\n')}\n`;
}
