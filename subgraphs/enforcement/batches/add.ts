/**
 * `addDecisions`: lines of an open batch. Where one person is enough they are carried out at once, with an event each and one entry that covers
 * them; otherwise they are checked by the same rules and staged. Each line is answered by itself, and a line that was there already is answered
 * as it was then.
 */
import { requirePerson } from '@writ/access';
import { type EventId, newEventId } from '@writ/core';
import { type Problem, problem, Refused, refusalOf } from '@writ/statements-domain/refusal';
import { commitChange } from '../commit-change.ts';
import type { EnforcementContext } from '../context.ts';
import { factVersion } from '../facts/facts.ts';
import { keepLookedUp, lookUpUnknown } from '../restrictions/look-up.ts';
import type { BatchLineInput, MutationAddDecisionsArgs, Refusal } from '../sdl.ts';
import { type Database, present, type RestrictionRow } from '../store/rows.ts';
import { type CheckedLine, checkedLines, type RequestedLine } from './check-lines.ts';
import { contentOf, hashOf, plainDecision } from './content.ts';
import { lineFacts } from './facts.ts';
import { checkedKey } from './key.ts';
import { batchPolicy } from './policy.ts';
import { type BatchRow, batchById, countLines, insertLines, knownLines } from './store.ts';
import { appliedBy, type Decided, togetherBy, writeRestrictions } from './write.ts';

/** What became of a line. */
export interface Outcome {
  key: string;
  restrictionId: string | null;
  /** The restriction, where this request has made it: it isn't read again then. */
  row: RestrictionRow | null;
  isStaged: boolean;
  refusal: Refusal | null;
}

/** A line that can be a line. */
interface BatchLine extends RequestedLine {
  content: string;
}

type ParsedLine = { line: BatchLine } | { key: string; problems: Problem[] };

const refused = (key: string, problems: readonly Problem[]): Outcome => ({
  key,
  restrictionId: null,
  row: null,
  isStaged: false,
  refusal: refusalOf(problems),
});

/** Before anything is read: keys, and texts that can't be stored. */
function parsedLines(lines: readonly BatchLineInput[], decidedBy: string): ParsedLine[] {
  const seen = new Set<string>();
  return lines.map(({ key, decision }) => {
    const problems: Problem[] = [];
    checkedKey(key, problems);
    if (seen.has(key)) problems.push(problem('INVALID', 'Another line of this request has the same key.'));
    seen.add(key);
    const content = contentOf(plainDecision(decision), problems);
    return problems.length > 0 ? { key, problems } : { line: { key, decision, content, hash: hashOf(content), decidedBy } };
  });
}

async function requireOpen(db: Database, id: string): Promise<BatchRow> {
  const batch = await batchById(db, id);
  if (batch === null) throw new Refused([problem('NOT_FOUND', 'There is no such batch: check its id.')]);
  return batch;
}

/** The answers of the lines that were there before. */
async function earlier(db: Database, batch: BatchRow, lines: readonly BatchLine[]): Promise<Map<string, Outcome>> {
  const known = new Map(
    (
      await knownLines(
        db,
        batch.id,
        lines.map(({ key }) => key),
      )
    ).map((row) => [row.key, row]),
  );
  const other = problem('INVALID', 'Another decision of the batch has this key: choose a new key, or send the same decision.');
  return new Map(
    lines.flatMap(({ key, hash }): [string, Outcome][] => {
      const row = known.get(key);
      if (row === undefined) return [];
      if (!hash.equals(row.content)) return [[key, refused(key, [other])]];
      if (row.failure !== null) return [[key, refused(key, row.failure as unknown as Problem[])]];
      return [[key, { key, restrictionId: row.restrictionId, row: null, isStaged: row.restrictionId === null, refusal: null }]];
    }),
  );
}

type GoodLine = Extract<CheckedLine<BatchLine>, { row: unknown }>;

const isGood = (checked: CheckedLine<BatchLine>): checked is GoodLine => 'row' in checked;

/** Whether its lines wait for a second person. */
const isStaged = ({ secondPerson }: BatchRow): boolean => secondPerson.length > 0;

const done = ({ line: { key }, row }: GoodLine, batch: BatchRow): Outcome =>
  isStaged(batch)
    ? { key, restrictionId: null, row: null, isStaged: true, refusal: null }
    : { key, restrictionId: row.id, row, isStaged: false, refusal: null };

/** For whom lines are added, and when. */
interface Adding {
  organisation: string | null;
  at: Date;
  /** The event of the entry that covers what is carried out now. */
  entry: EventId;
}

/** Adds the good lines, and answers the keys of those that nobody else has added meanwhile. */
function insertGood(db: Database, batch: BatchRow, good: readonly GoodLine[], { organisation, at, entry }: Adding) {
  const staged = isStaged(batch);
  return insertLines(
    db,
    good.map(({ line: { key, content, hash, decidedBy }, row }) => ({
      batchId: batch.id,
      key,
      content: `\\x${hash.toString('hex')}`,
      decision: staged ? (JSON.parse(content) as unknown) : null,
      addedBy: decidedBy,
      organisation,
      addedAt: at,
      restrictionId: staged ? null : row.id,
      appliedAt: staged ? null : at,
      entry: staged ? null : entry,
      fact: staged ? null : factVersion,
    })),
  );
}

const noRoom = (batch: BatchRow): Problem[] =>
  batch.state === 'OPEN'
    ? [problem('LIMIT_EXCEEDED', `The batch was declared with ${batch.size} decisions: open another for the rest.`)]
    : [problem('WRONG_STATE', `The batch is ${batch.state} and accepts no more decisions.`)];

/** Whether it needs nobody else by the numbers of a day that is over. */
const isOfYesterday = (batch: Pick<BatchRow, 'openedAt' | 'secondPerson'>, at: Date): boolean =>
  batch.secondPerson.length === 0 && batch.openedAt.getTime() <= at.getTime() - batchPolicy.dayMs;

function requireRoom(batch: BatchRow, at: Date): void {
  if (batch.state !== 'OPEN') throw new Refused(noRoom(batch));
  if (isOfYesterday(batch, at))
    throw new Refused([
      problem('TOO_LATE', 'A batch without a second person accepts decisions for 24 hours: close it, and open another one for the rest.'),
    ]);
}

/** Checks lines that are new, and stores the good ones: `stored` are in the batch now, the keys of `beaten` somebody else has added meanwhile. */
async function addGood(db: Database, batch: BatchRow, fresh: readonly BatchLine[], adding: Adding) {
  const facts = await lineFacts(
    db,
    fresh.map(({ decision }) => decision),
  );
  const checked = checkedLines(fresh, batch, facts, adding.at);
  const good = checked.filter(isGood);
  const added = await insertGood(db, batch, good, adding);
  const isAdded = ({ line }: GoodLine): boolean => added.has(line.key);
  const beaten = good.filter((one) => !isAdded(one)).map(({ line }) => line);
  return { checked, stored: good.filter(isAdded), beaten };
}

/** Carries out the stored lines, unless it is staged, and counts it. Throws {@link Refused} where the batch takes no more. */
async function carryOut(db: Database, batch: BatchRow, stored: readonly GoodLine[]): Promise<Decided[]> {
  const decided = isStaged(batch) ? [] : stored.map(({ line: { key }, row }) => ({ key, row }));
  await writeRestrictions(
    db,
    decided.map(({ row }) => row),
    [batch.openedBy],
  );
  // Last, because whoever else adds to the batch waits from here on.
  if (stored.length > 0 && !(await countLines(db, batch.id, stored.length, decided.length)))
    throw new Refused(noRoom(present(await batchById(db, batch.id))));
  return decided;
}

function requireFew(lines: readonly unknown[]): void {
  if (lines.length > batchPolicy.lines)
    throw new Refused([problem('LIMIT_EXCEEDED', `A request has at most ${batchPolicy.lines} lines: send the rest in another.`)]);
}

export async function add({ batch: id, lines }: MutationAddDecisionsArgs, context: EnforcementContext) {
  requireFew(lines);
  const parsed = parsedLines(lines, requirePerson(context.caller));
  const able = parsed.flatMap((one) => ('line' in one ? [one.line] : []));
  const found = await lookUpUnknown(
    context,
    able.map(({ decision }) => decision),
  );
  return commitChange(context, async (db, at) => {
    await keepLookedUp(db, found, at);
    const batch = await requireOpen(db, id);
    const outcomes = await earlier(db, batch, able);
    const fresh = able.filter(({ key }) => !outcomes.has(key));
    if (fresh.length > 0) requireRoom(batch, at);
    const entry = newEventId();
    const { checked, stored, beaten } = await addGood(db, batch, fresh, { organisation: context.caller.organisation, at, entry });
    const decided = await carryOut(db, batch, stored);
    for (const one of checked) outcomes.set(one.line.key, isGood(one) ? done(one, batch) : refused(one.line.key, one.problems));
    for (const [key, outcome] of await earlier(db, batch, beaten)) outcomes.set(key, outcome);
    const answered = parsed.map((one) => ('line' in one ? present(outcomes.get(one.line.key) ?? null) : refused(one.key, one.problems)));
    const behind = { event: entry, batch, by: context.caller, approvedBy: null };
    const result = { batch: present(await batchById(db, id)), outcomes: answered };
    return { result, happened: decided.map(({ row }) => appliedBy(row)), together: togetherBy(decided, behind) };
  });
}
