/**
 * For an auditor: the facts that the entries of a report commit to, read over the audit graph. A page of the list or an opening counts only when it fits the leaf
 * that was replayed, so that no entry and no fact can be left out unseen. Opens the field `fact` alone, and of an entry that covers decisions which batch they are of;
 * each reading is an entry itself.
 */
import type { EntryFact } from '@writ/reports/check';
import { type FactsGraph, openingsMax } from '@writ/verifier/audit-graph.ts';
import type { ReadLeaf } from '@writ/verifier/replay/replayed-leaves.ts';
import { type Checked, checkListing, readOpenings, type Said } from '@writ/verifier/strict/strict-entry.ts';
import { factsInBulk } from './audit-bulk.ts';
import { hasAlwaysFact } from './entry-facts.ts';

/** What was read, and what does not fit. */
export interface AuditedFacts {
  readonly facts: readonly EntryFact[];
  /** Decisions in bulk whose facts nobody can show any more, because their account was erased. */
  readonly erased: number;
  readonly faults: readonly string[];
}

/** The span of entries that a report counts. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

async function listedIn(
  graph: FactsGraph,
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

/** What is opened of an entry: nothing of one that does not count. */
function fieldsOf({ commitments }: Checked): string[] {
  if (Object.hasOwn(commitments, 'decisions')) return ['decisions', 'refs'];
  return Object.hasOwn(commitments, 'fact') ? ['fact'] : [];
}

/** Reads them. Rejects as the graph does. */
export async function factsOfAudit(graph: FactsGraph, leaf: ReadLeaf, span: Span): Promise<AuditedFacts> {
  const { listed, faults } = await listedIn(graph, leaf, span);
  const counting = [...listed.values()].filter((checked) => fieldsOf(checked).length > 0);
  const facts: EntryFact[] = [];
  let erased = 0;
  for (const { listed: entry, commitments } of listed.values())
    if (!Object.hasOwn(commitments, 'fact') && hasAlwaysFact(entry.type))
      faults.push(`Entry ${entry.index} is listed as ${entry.type}, from before there were facts, and the report counts its days.`);
  const take = async (checked: Checked, opened: Said, lines: ReadonlyMap<string, string>): Promise<void> => {
    const { index } = checked.listed;
    if (opened.withheld.length > 0) {
      faults.push(`The fact of entry ${index} was not opened.`);
      return;
    }
    const line = lines.get('fact');
    if (line !== undefined && opened.fields.has('fact')) facts.push({ index, line });
    if (!opened.fields.has('decisions')) return;
    const bulk = await factsInBulk(graph, checked, opened);
    facts.push(...bulk.facts);
    faults.push(...bulk.faults);
    erased += bulk.erased;
  };
  for (let at = 0; at < counting.length; at += openingsMax) {
    const asked = counting.slice(at, at + openingsMax);
    const answers = await graph.openings(asked.map((checked) => ({ index: checked.listed.index, fields: fieldsOf(checked) })));
    for (const [place, checked] of asked.entries()) {
      const answer = answers[place];
      if (answer === undefined || 'refused' in answer) {
        faults.push(`The fact of entry ${checked.listed.index} was not opened: ${answer === undefined ? 'no answer' : answer.refused}.`);
        continue;
      }
      const read = readOpenings(checked, answer.fields, fieldsOf(checked));
      faults.push(...read.faults);
      await take(checked, read.said, new Map(answer.fields.map(({ field, value }) => [field, value])));
    }
  }
  return { facts, erased, faults };
}
