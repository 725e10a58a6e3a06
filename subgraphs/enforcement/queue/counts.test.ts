/**
 * The counts stay true: several people work the queue at once, by acts at random, and after each round the counts are what a walk through
 * the queue finds. The walk counts rows that it was given; nothing of the counting is used.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { actsOn } from '../testing/acts.ts';
import { type Answer, type Served, serve, type Who } from '../testing/served.ts';

let served: Served;
let acts: ReturnType<typeof actsOn>;
beforeEach(async () => {
  served = await serve();
  acts = actsOn(served);
});
afterEach(() => served.close());

const minute = 60_000;
const day = 24 * 60 * minute;
const people = ['agent', 'agent2', 'counsel', 'counsel2'] as const satisfies readonly Who[];
const subjects: Readonly<Record<(typeof people)[number], string>> = {
  agent: 'agent',
  agent2: 'agent-2',
  counsel: 'counsel',
  counsel2: 'counsel-2',
};

/** A repeatable row of numbers in [0, 1). */
function numbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

interface Node {
  id: string;
  kind: string;
  dueAt: string | null;
  claimedBy: string | null;
}

async function walk(who: Who, filter: Record<string, unknown> | null): Promise<Node[]> {
  const text = `query ($filter: WorkFilter, $after: String) { queue(filter: $filter, first: 7, after: $after) {
    nodes { id kind dueAt claimedBy } pageInfo { hasNextPage endCursor } } }`;
  const found: Node[] = [];
  for (let after: string | null = null; ; ) {
    const { data }: Answer = await served.ask(who, text, { filter, after });
    found.push(...data.queue.nodes);
    if (!data.queue.pageInfo.hasNextPage) return found;
    after = data.queue.pageInfo.endCursor;
  }
}

async function counted(who: Who, filter: Record<string, unknown> | null) {
  const kinds = 'open overdue claimed mine';
  const text = `query ($filter: WorkFilter) { workCounts(filter: $filter) { ${kinds} byKind { kind ${kinds} } } }`;
  return (await served.ask(who, text, { filter })).data.workCounts;
}

function tally(nodes: readonly Node[], person: string) {
  return {
    open: nodes.length,
    overdue: nodes.filter(({ dueAt }) => dueAt !== null && new Date(dueAt) <= served.state.now).length,
    claimed: nodes.filter(({ claimedBy }) => claimedBy !== null).length,
    mine: nodes.filter(({ claimedBy }) => claimedBy === person).length,
  };
}

async function expectTrue(who: (typeof people)[number], filter: Record<string, unknown> | null): Promise<void> {
  const nodes = await walk(who, filter);
  expect(new Set(nodes.map(({ id }) => id)).size).toBe(nodes.length);
  const { byKind, ...totals } = await counted(who, filter);
  expect(totals, `${who} ${JSON.stringify(filter)}`).toEqual(tally(nodes, subjects[who]));
  const kinds = [...new Set(nodes.map(({ kind }) => kind))];
  const expected = kinds.map((kind) => ({
    kind,
    ...tally(
      nodes.filter((node) => node.kind === kind),
      subjects[who],
    ),
  }));
  expect(byKind.toSorted((a: Node, b: Node) => a.kind.localeCompare(b.kind))).toEqual(
    expected.toSorted((a, b) => a.kind.localeCompare(b.kind)),
  );
}

const filters = [
  null,
  { unclaimed: true },
  { claimedByMe: true },
  { overdue: true },
  { skippedByMe: true },
  { skippedByMe: false, kinds: ['NOTICE'] },
  { kinds: ['COMPLAINT'], overdue: false },
  { category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', unclaimed: true },
];

test('the counts are correct, whatever several people do at the same time', async () => {
  const next = numbers(20_260_301);
  const notices: string[] = [];
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const skip = (who: Who, work: string) =>
    served.ask(who, 'mutation ($w: ID!) { skip(work: $w, reason: "Later.") { __typename } }', { w: work });
  const works = async () =>
    (await served.sql('select id, kind, subject_id from enforcement.work_item')).map((row) => row as Record<string, string>);
  const one = async (all: readonly Record<string, string>[]): Promise<unknown> => {
    const who = pick(people);
    const dice = next();
    const work = all.length === 0 ? null : pick(all);
    if (work === null || dice < 0.15) return acts.submitNotice('reader').then(({ id }) => notices.push(id));
    if (dice < 0.2) return acts.restrict(who).then(({ id }) => acts.complain('author', { restriction: id }));
    if (dice < 0.65) return acts.claimWork(who, String(work['id']));
    // Who skips has mostly just claimed it: otherwise chance alone says whether anything is ever skipped.
    if (dice < 0.8) return acts.claimWork(who, String(work['id'])).then(() => skip(who, String(work['id'])));
    if (work['kind'] === 'NOTICE') return acts.decideNotice(who, String(work['subject_id']), 'NOT_ACTIONED');
    return who.startsWith('counsel') ? acts.decideComplaint(who, String(work['subject_id']), 'UPHELD') : null;
  };
  for (let round = 0; round < 6; round += 1) {
    const all = await works();
    await Promise.all(Array.from({ length: 20 }, () => one(all)));
    if (round === 2) served.pass(31 * minute);
    if (round === 4) served.pass(8 * day);
    for (const filter of filters) await expectTrue(pick(people), filter);
  }
  const done = await served.sql('select kind::text from enforcement.work_fact group by kind');
  expect(done.map((row) => row['kind'])).toEqual(expect.arrayContaining(['CLAIMED', 'SKIPPED', 'DECIDED', 'RELEASED']));
  expect((await counted('counsel', null)).overdue).toBeGreaterThan(0);
});

test('work of a kind that only a newer version knows is in no list and in no count, and the rest is', async () => {
  await served.sql(`ALTER TYPE enforcement.work_kind ADD VALUE 'NEWER'`);
  await served.sql(
    `INSERT INTO enforcement.work_item (id, kind, subject_id, opened_at, closed_at, outcome) VALUES
       ('new', 'NEWER', 'x', $1, NULL, NULL), ('decided', 'NEWER', 'y', $1, $1, NULL), ('n', 'NOTICE', 'n', $1, NULL, NULL)`,
    [served.state.now],
  );
  expect((await counted('counsel', null)).open).toBe(1);
  const { data, messages } = await served.ask('counsel', '{ queue { nodes { id } } decidedWork { nodes { id } } }');
  expect(messages).toEqual([]);
  expect(data).toMatchObject({ queue: { nodes: [{ id: 'n' }] }, decidedWork: { nodes: [] } });
});
