/**
 * `facts`: what entries say for reports, so that an auditor's program rebuilds `facts.ndjson` from the log. It is an entry itself before it is
 * answered. A fact names no person, account, item, body or day, so who acted in a case may read it too.
 */
import { canonicalText, type EntryOpening, type Opening } from '@writ/access-log';
import { entryTypes } from '@writ/access-log/entries';
import type { CountedEntry, QueryFactsArgs, Opening as ShownOpening } from '@writ/schema/generated/audit.ts';
import { type Page, pageSize } from '@writ/subgraph';
import { parseLeaf, toBase64 } from '@writ/tlog';
import type { AuditContext } from '../../context.ts';
import { cursorsOf, parseCursor } from '../../entries/cursor.ts';
import { indicesAfter, type Judged, scanPage } from '../../entries/scan.ts';
import { memberOf } from '../../entries/untrusted-json.ts';
import { logInspection } from '../../inspection.ts';

const read = ['type', 'time', 'fact', 'decisions', 'refs'];

const shown = (field: string, opened: Opening | undefined): ShownOpening | null =>
  opened === undefined ? null : { field, value: canonicalText(opened.value), salt: opened.salt };

/** Whether each entry of the type has a fact today. */
const hasAlways = (type: string): boolean =>
  Object.hasOwn(entryTypes, type) && entryTypes[type as keyof typeof entryTypes].isAlwaysCounted === true;

function counted(index: number, bytes: Uint8Array, { commitments, openings }: EntryOpening, period: { from: Date; to: Date }) {
  const type = String(openings['type']?.value);
  const at = new Date(String(openings['time']?.value));
  if (!(at >= period.from && at < period.to)) return null;
  const [fact, decisions] = [shown('fact', openings['fact']), shown('decisions', openings['decisions'])];
  const beforeFacts = !Object.hasOwn(commitments, 'fact') && hasAlways(type);
  if (!Object.hasOwn(commitments, 'fact') && decisions === null && !beforeFacts) return null;
  const batch = decisions === null ? null : memberOf(openings['refs']?.value, 'batch');
  return {
    index: String(index),
    event: parseLeaf(bytes).id,
    type,
    at,
    leaf: toBase64(bytes),
    commitments: Object.entries(commitments).map(([field, commitment]) => ({ field, commitment })),
    fact,
    decisions,
    decidedIn: typeof batch === 'string' ? batch : null,
    beforeFacts,
  };
}

/** All of these that count in the period; a leaf that says everything in public never does. */
async function judged({ reader, details }: AuditContext, indices: readonly number[], period: { from: Date; to: Date }) {
  const [leaves, opened] = await Promise.all([reader.leaves(indices), details.openings(indices, read)]);
  return leaves.map(({ index, leaf }): Judged<CountedEntry> => {
    const found = opened.get(index);
    return { index, row: found === undefined ? null : counted(index, leaf, found, period) };
  });
}

export async function facts(_: unknown, args: QueryFactsArgs, context: AuditContext): Promise<Page<CountedEntry>> {
  const size = pageSize(args.first, 256);
  const { from, to } = args;
  const period = { from: from.toISOString(), to: to.toISOString() };
  const list = cursorsOf(context.cursors, { facts: period });
  const after = parseCursor(args.after, list);
  await logInspection(context, { facts: period, first: size, after: after === null ? null : String(after) });
  const published = (await context.reader.checkpoint())?.size ?? 0;
  return scanPage<CountedEntry>({
    list,
    size,
    after,
    next: async (behind, limit) => indicesAfter(behind, published, limit),
    judge: (indices) => judged(context, indices, { from, to }),
  });
}
