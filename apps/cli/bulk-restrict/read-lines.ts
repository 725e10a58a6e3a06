/**
 * The lines of a batch for whoever is to approve it: as a file of decisions, and with the digest computed here from what was written, so
 * that what was read is what is approved. The server's statements about hashes are not trusted.
 */
import { createHash } from 'node:crypto';
import { canonicalText } from '@writ/access-log';
import { StartError } from '@writ/core';
import type { Batches } from './batch.ts';

const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** Where the lines go. */
export type Write = (line: string) => unknown;

/** Writes every line as one of a file of decisions, and answers the digest of all of them. Throws {@link StartError} for one whose decision is not there. */
export async function readLines(id: string, batches: Pick<Batches, 'page'>, write: Write): Promise<string> {
  const lines: { key: string; decision: string }[] = [];
  let after: string | null = null;
  for (;;) {
    const { key, reason, order, notice, lines: page } = await batches.page(id, after);
    for (const line of page.nodes) {
      if (line.decision === null)
        throw new StartError(`The batch ${id} has lines of which only the hash is stored: they are done, or the batch is over.`);
      const decision = JSON.parse(line.decision) as object;
      write(JSON.stringify({ key: line.key, ...decision }));
      lines.push({ key: line.key, decision: sha256(line.decision) });
    }
    if (!page.pageInfo.hasNextPage)
      return sha256(canonicalText({ key, reason, order: order?.id ?? null, notice: notice?.id ?? null, lines }));
    after = page.pageInfo.endCursor;
  }
}
