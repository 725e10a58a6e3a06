/**
 * Records that a person reads of themselves, or that staff or a body reads field by field: asked of the platform's source under the proof of the
 * decision, one category and one page at a time, and never kept. Each line is held against the grant's row, whatever the source checked.
 */
import { caseFieldOf, subscriberFields } from '@writ/access';
import { forbidden, PublicError } from '@writ/core';
import { formatPosition, type SourceClient, SourceError } from '@writ/source/client';
import { anchor, categoryOf, collectReceipt, type RecordLine } from '@writ/source/wire';
import { z } from 'zod';
import { askSource } from './ask-source.ts';
import { ForeignRow } from './foreign-rows.ts';
import type { GrantRow } from './grants.ts';
import { exactly } from './look-up.ts';
import type { Position } from './page.ts';

/** What is asked of the source. */
export type OwnSource = Pick<SourceClient, 'collect'>;

/** What is asked for the files of records. */
export type OwnFiles = Pick<SourceClient, 'blob'>;

/** The receipt of the decision, as `orders` leaves it with the grant. */
const proofShape = z.object({ receipt: collectReceipt, anchor: anchor.nullable() });

/** Where a page begins, and how many lines it has at the most. */
export interface CollectedPage {
  readonly after: Position | null;
  readonly take: number;
}

const namesNoOther = (line: RecordLine, fields: readonly string[]): boolean =>
  fields.length === 0 ||
  Object.keys(line).every((name) => {
    const field = caseFieldOf(name);
    const isOfRecord = ['type', 'key', 'account', 'recordedAt'].includes(name);
    return isOfRecord || (fields.includes(field) && subscriberFields.some((known) => known === field));
  });

/** Whether the grant's row covers the line. */
function isCovered(line: RecordLine, { accountId, category, from, to, horizon, fields }: GrantRow): boolean {
  if (line.account !== accountId || categoryOf(line) !== category || new Date(line.recordedAt) > horizon) return false;
  if (!namesNoOther(line, fields)) return false;
  if (!('at' in line)) return true;
  const at = new Date(line.at);
  return (from === null || at >= from) && (to === null || at < to);
}

/** What the source's refusal is for the reader: nothing is read now, or our own fault, which the log of the process has. */
function refusalOf(error: unknown): unknown {
  if (!(error instanceof SourceError)) return error;
  if (error.code === 'OVERSTEP') return new ForeignRow({ cause: error });
  const isPassing = error.isRetryable || error.step === 'consistency';
  const sentence = 'The platform does not answer with these records now. Try again later.';
  return isPassing ? new PublicError('UPSTREAM_UNAVAILABLE', sentence, { retryAfterSeconds: 5 }) : error;
}

/**
 * The lines of the page. `proof` is what the grant's session reads of its receipt; null where the grant is gone. Throws {@link ForeignRow} for a
 * line that the grant doesn't cover, and UPSTREAM_UNAVAILABLE when the source gives nothing now.
 */
export async function collectUnder(
  source: OwnSource,
  proof: string | null,
  row: GrantRow,
  { after, take }: CollectedPage,
): Promise<RecordLine[]> {
  if (proof === null) throw forbidden('The grant is over.');
  const { category } = row;
  const place = after === null ? null : formatPosition({ category, at: after.at.toISOString(), key: after.id });
  const asked = { ...proofShape.parse(JSON.parse(proof)), only: category, after: place, limit: take, onePart: true };
  const lines: RecordLine[] = [];
  try {
    for await (const part of source.collect(asked))
      for await (const line of part.lines) if (line.type !== 'gap' && categoryOf(line) === category) lines.push(line);
  } catch (error) {
    throw refusalOf(error);
  }
  if (!lines.every((line) => isCovered(line, row))) throw new ForeignRow();
  return lines;
}

/** How long a person waits for a file of theirs. */
const fileWithinMs = 5_000;
const fileSentence = 'The platform does not answer with this file now. Try again later.';

/**
 * A file of a record that was just collected under the grant, verified by its hash and its size in bytes; null where the platform has it no more. Throws
 * UPSTREAM_UNAVAILABLE while the source is away.
 */
export async function fileUnder(
  source: OwnFiles,
  proof: string | null,
  { sha256, bytes }: { readonly sha256: string; readonly bytes: number },
): Promise<Buffer | null> {
  if (proof === null) throw forbidden('The grant is over.');
  const { receipt } = proofShape.parse(JSON.parse(proof));
  try {
    return await askSource(async (signal) => exactly(bytes, (await source.blob(receipt.event, sha256, signal)).bytes), {
      withinMs: fileWithinMs,
      sentence: fileSentence,
    });
  } catch (error) {
    if (error instanceof SourceError && error.code === 'NOT_FOUND') return null;
    throw error;
  }
}
