import { statementInput } from '@writ/statements-domain/testing';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actsOn } from '../testing/acts.ts';
import { insertOrder } from '../testing/order-rows.ts';
import { type Served, serve, type Who } from '../testing/served.ts';

let served: Served;
let acts: ReturnType<typeof actsOn>;
beforeEach(async () => {
  served = await serve();
  acts = actsOn(served);
  await served.sql(`insert into content.item (id, account_id, thread_id, published_at)
    select 'post-' || n, 'author', 't', '2024-05-06Z' from generate_series(1, 9) n`);
});
afterEach(() => served.close());

const fields = 'points warnedAt strikes { points category at expiresAt restriction { id } }';
const ask = async (who: Who, wanted: string, id = 'author', variables: Record<string, unknown> = {}) => {
  const paging = 'first' in variables ? ', $first: Int, $after: String' : '';
  const query = `query ($r: [_Any!]!${paging}) { _entities(representations: $r) { ... on Account { ${wanted} } } }`;
  const { data, codes } = await served.ask(who, query, { r: [{ __typename: 'Account', id }], ...variables });
  return { account: data?._entities?.[0], codes };
};
const standing = async (who: Who) => (await ask(who, `standing { ${fields} proposal { step atPoints account days } }`)).account.standing;
const removed = { visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED' as const], territories: ['WORLD'] };
const scam = { ...removed, statement: statementInput({ category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD' }) };
const warn = () =>
  served.sql(
    `insert into enforcement.misuse_measure (id, kind, step, account_id, acts, acts_in_all, newest_act_at, reason, decided_by, decided_at)
     values ('m', 'ILLEGAL_CONTENT', 'WARNING', 'author', '{r}', 1, $1, 'x', 'i agent', $1)`,
    [served.state.now],
  );

describe('what counts against an account', () => {
  test('comes from restrictions in force, and ends with them', async () => {
    const first = await acts.restrict('agent', { ...scam, item: 'post-1' });
    const second = await acts.restrict('agent', { ...removed, item: 'post-2' });
    expect(await standing('agent')).toMatchObject({ points: 3, strikes: [{ points: 2 }, { points: 1 }] });
    await acts.lift('agent', second.id);
    expect(await standing('agent')).toMatchObject({ points: 2, strikes: [{ restriction: { id: first.id } }] });
    await acts.undo('agent', first.id);
    expect(await standing('agent')).toEqual({ points: 0, strikes: [], warnedAt: null, proposal: null });
  });

  test('is reversed with a restriction that a complaint reverses', async () => {
    const made = await acts.restrict('agent', { ...scam, item: 'post-1' });
    const complaint = await acts.complain('author', { restriction: made.id });
    await acts.claim('counsel', complaint.id);
    expect(await acts.decideComplaint('counsel', complaint.id, 'REVERSED')).toMatchObject({ state: 'REVERSED' });
    expect(await standing('agent')).toMatchObject({ points: 0, strikes: [] });
  });

  test('leads to a warning, then to a suspension that a person decides, and to nothing by itself', async () => {
    for (const item of ['post-1', 'post-2']) await acts.restrict('agent', { ...scam, item });
    expect((await standing('agent')).proposal).toEqual({ step: 'WARN', atPoints: 3, account: null, days: null });
    served.pass(1_000);
    await warn();
    expect(await standing('agent')).toMatchObject({ warnedAt: served.state.now.toISOString(), proposal: null });
    served.pass(1_000);
    await acts.restrict('agent', { ...scam, item: 'post-3' });
    const proposal = { step: 'RESTRICT', atPoints: 5, account: 'DECISION_ACCOUNT_SUSPENDED', days: 7 };
    expect((await standing('agent')).proposal).toEqual(proposal);
    expect(await served.sql('select from enforcement.restriction where account_decision is not null')).toEqual([]);
    const suspension = {
      item: null,
      visibility: [],
      territories: ['WORLD'],
      account: 'author',
      accountDecision: 'DECISION_ACCOUNT_SUSPENDED' as const,
    };
    await acts.restrict('agent', suspension);
    expect((await standing('agent')).proposal).toBeNull();
  });
});

test('leads to no further proposal for an account that is still restricted, however long ago that was decided', async () => {
  const ban = { item: null, visibility: [], account: 'author', accountDecision: 'DECISION_ACCOUNT_TERMINATED' as const };
  const made = await acts.restrict('agent', ban);
  served.pass(200 * 86_400_000);
  for (const item of ['post-1', 'post-2']) await acts.restrict('agent', { ...scam, item });
  expect((await standing('agent')).proposal).toBeNull();
  await acts.lift('agent', made.id);
  expect((await standing('agent')).proposal).toMatchObject({ step: 'WARN' });
});

describe('the account standing', () => {
  test('is visible to the holder without the proposals, to staff, and to no other caller', async () => {
    await acts.restrict('agent', { ...scam, item: 'post-1' });
    expect((await ask('author', `standing { ${fields} }`)).account.standing).toMatchObject({ points: 2 });
    expect((await ask('author', 'standing { proposal { step } }')).codes).toEqual(['FORBIDDEN']);
    expect((await ask('counsel', `standing { ${fields} }`)).account.standing).toMatchObject({ points: 2 });
    expect((await ask('reader', `standing { ${fields} }`)).account.standing).toBeNull();
    expect((await ask('anonymous', `standing { ${fields} }`)).codes).toEqual(['UNAUTHENTICATED']);
    expect(await ask('reader', `standing { ${fields} }`)).toEqual(await ask('reader', `standing { ${fields} }`, 'nobody'));
  });
});

describe("a person's own restrictions", () => {
  const list =
    'restrictions(first: $first, after: $after) { nodes { id subject { __typename } statement { redress decisionFacts } } pageInfo { hasNextPage endCursor } }';
  const page = async (who: Who, first: number, after: string | null = null) =>
    (await ask(who, list, 'author', { first, after })).account.restrictions;

  test('are those of items and account, newest first, page by page', async () => {
    const made: string[] = [];
    for (const item of ['post-1', 'post-2', 'post-3']) {
      made.unshift((await acts.restrict('agent', { ...removed, item })).id);
      served.pass(1_000);
    }
    await acts.restrict('agent', { ...removed, item: 'item-2' });
    made.unshift(
      (await acts.restrict('agent', { item: null, visibility: [], account: 'author', monetary: 'DECISION_MONETARY_SUSPENSION' })).id,
    );
    const first = await page('author', 3);
    const second = await page('author', 3, first.pageInfo.endCursor);
    expect([...first.nodes, ...second.nodes].map(({ id }) => id)).toEqual(made);
    expect([first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([true, false]);
    expect(first.nodes[0]).toMatchObject({
      subject: { __typename: 'Account' },
      statement: { redress: expect.stringMatching(/six months/) },
    });
  });

  test('can be read by no one else', async () => {
    await acts.restrict('agent', { ...removed, item: 'post-1' });
    expect(await page('reader', 3)).toBeNull();
    expect((await ask('agent', list, 'author', { first: 3 })).codes).toEqual(['FORBIDDEN']);
  });

  test('leave out what a non-disclosure period covers, and the page is as full as without it', async () => {
    const open = [];
    for (const item of ['post-1', 'post-2']) open.unshift((await acts.restrict('agent', { ...removed, item })).id);
    served.pass(1_000);
    await insertOrder(served, { id: 'o', resolved: 'item-1' });
    await served.sql(`insert into orders.clock (order_id, kind, started_at, due_at, zone, pauses, thresholds)
      values ('o', 'SECRECY', '2026-02-01Z', '2026-04-01Z', 'UTC', '[]', '{}')`);
    const silent = await acts.restrict('agent', { item: 'item-1', order: 'o', statement: null });
    expect(silent.state).toBe('ACTIVE');
    const shown = await page('author', 2);
    expect(shown.nodes.map(({ id }: { id: string }) => id).toSorted()).toEqual(open.toSorted());
    expect(shown.pageInfo.hasNextPage).toBe(false);
    served.pass(31 * 86_400_000);
    expect((await page('author', 2)).nodes[0].id).toBe(silent.id);
  });
});
