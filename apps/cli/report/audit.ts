/**
 * For an auditor: the facts that the entries of a report commit to, read over the audit graph. A page of the list or an opening counts only when it fits the leaf
 * that was replayed, so that no entry and no fact can be left out unseen. Opens the field `fact` alone; each reading is an entry itself.
 */
import type { EntryFact } from '@writ/reports/check';
import type { AuditGraph } from '@writ/verifier/audit-graph.ts';
import { openingsMax } from '@writ/verifier/audit-graph.ts';
import type { ReadLeaf } from '@writ/verifier/replay/replayed-leaves.ts';
import { type Checked, checkListing, readOpenings } from '@writ/verifier/strict/strict-entry.ts';

/** What was read, and what does not fit. */
export interface AuditedFacts {
  readonly facts: readonly EntryFact[];
  readonly faults: readonly string[];
}

/** The span of entries that a report counts. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

async function listedIn(
  graph: AuditGraph,
  leaf: ReadLeaf,
  { from, to }: Span,
): Promise<{ listed: Map<number, Checked>; faults: string[] }> {
  const listed = new Map<number, Checked>();
  const faults: string[] = [];
  for (let after: string | null = null; ; ) {
    const page = await graph.page(after);
    for (const entry of page.entries.filter(({ index }) => index >= from && index < to)) {
      const checked = checkListing(entry, await leaf(entry.index));
      if (Array.isArray(checked)) faults.push(...checked);
      else listed.set(entry.index, checked);
    }
    if (page.next === null) break;
    after = page.next;
  }
  for (let index = from; index < to; index += 1)
    if (!listed.has(index) && faults.length === 0) faults.push(`Entry ${index} is not in the auditor's list.`);
  return { listed, faults };
}

/** Reads them. Rejects as the graph does. */
export async function factsOfAudit(graph: AuditGraph, leaf: ReadLeaf, span: Span): Promise<AuditedFacts> {
  const { listed, faults } = await listedIn(graph, leaf, span);
  const counting = [...listed.values()].filter(({ commitments }) => Object.hasOwn(commitments, 'fact'));
  const facts: EntryFact[] = [];
  for (let at = 0; at < counting.length; at += openingsMax) {
    const asked = counting.slice(at, at + openingsMax);
    const answers = await graph.openings(asked.map(({ listed: { index } }) => ({ index, fields: ['fact'] })));
    for (const [place, checked] of asked.entries()) {
      const { index } = checked.listed;
      const answer = answers[place];
      if (answer === undefined || 'refused' in answer) {
        faults.push(`The fact of entry ${index} was not opened: ${answer === undefined ? 'no answer' : answer.refused}.`);
        continue;
      }
      const read = readOpenings(checked, answer.fields, ['fact']);
      faults.push(...read.faults);
      const line = answer.fields.find(({ field }) => field === 'fact')?.value;
      if (line !== undefined && read.said.fields.has('fact')) facts.push({ index, line });
      else faults.push(`The fact of entry ${index} was not opened.`);
    }
  }
  return { facts, faults };
}
