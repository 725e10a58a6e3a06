/**
 * `decisionFacts`: what the decisions under one entry say for reports, so that an auditor's program rebuilds `facts.ndjson`. The log has the hashes of
 * their leaves, and the values are made again from what is stored; of a decision nothing but its fact is opened. A page is an entry before it is answered.
 */
import { canonicalText, type ShownLeaf } from '@writ/access-log';
import { type EventId, PublicError } from '@writ/core';
import { type Page, pageSize } from '@writ/subgraph';
import { toBase64 } from '@writ/tlog';
import { logInspected, referenceOf } from '../../../audits/inspected-pages.ts';
import { decisionsUnder } from '../../../batches/receipt.ts';
import type { EnforcementContext } from '../../../context.ts';
import type { DecisionFact, QueryDecisionFactsArgs } from '../../../sdl.ts';

const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function shown({ place, leafHash, decision, isErased }: ShownLeaf): DecisionFact {
  const opened = decision?.openings['fact'];
  const state = opened !== undefined ? 'OPEN' : decision !== null ? 'BEFORE_FACTS' : isErased ? 'ERASED' : 'CHANGED';
  return {
    place,
    leafHash: toBase64(leafHash),
    state,
    commitments: Object.entries(decision?.commitments ?? {}).map(([field, commitment]) => ({ field, commitment })),
    value: opened === undefined ? null : canonicalText(opened.value),
    salt: opened?.salt ?? null,
  };
}

/** The place behind which a page begins; -1 for the first. Throws BAD_USER_INPUT for a cursor of another list. */
function placeOf(after: string | null | undefined, list: ReturnType<EnforcementContext['cursors']['of']>): number {
  if (after === null || after === undefined) return -1;
  const place = Number(list.open(after) ?? Number.NaN);
  if (!Number.isSafeInteger(place))
    throw new PublicError('BAD_USER_INPUT', 'This cursor does not belong to this list: use the `endCursor` of its own pages.');
  return place;
}

/** None for what is no such batch, or no entry of it: whoever counts compares the number with the one that the entry says. */
async function leavesOf({ db, log }: EnforcementContext, batch: string, entry: string): Promise<ShownLeaf[]> {
  const decisions = uuid.test(entry) ? await decisionsUnder(db, batch, entry as EventId) : [];
  return decisions.length === 0 ? [] : ((await log.decisionLeaves(entry as EventId, decisions, ['fact'])) ?? []);
}

export async function decisionFacts(_: unknown, args: QueryDecisionFactsArgs, context: EnforcementContext): Promise<Page<DecisionFact>> {
  const { decidedIn: batch, entry } = args;
  const [size, reference] = [pageSize(args.first, 256), referenceOf(args)];
  const list = context.cursors.of(JSON.stringify(['decisionFacts', batch, entry]));
  const behind = placeOf(args.after, list);
  await logInspected(context, reference, { list: 'decisionFacts', ids: [batch], entry });
  const leaves = await leavesOf(context, batch, entry);
  const nodes = leaves.slice(behind + 1, behind + 1 + size).map(shown);
  const last = nodes.at(-1);
  const pageInfo = { hasNextPage: behind + 1 + size < leaves.length, endCursor: last === undefined ? null : list.seal(String(last.place)) };
  return { nodes, pageInfo };
}
