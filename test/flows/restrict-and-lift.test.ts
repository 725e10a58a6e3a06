/**
 * Content is restricted with reasons, in the territories named and for the time named; readers see it at once, the owner
 * sees why, and somebody else hears the complaint.
 */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import type { Answer } from '../harness/watch.ts';

const restrict = `mutation ($input: RestrictInput!) { restrict(input: $input) {
  __typename ... on Restriction { id generation state territories startsAt endsAt statement { category decisionFacts puid contentDate applicationDate redress } }
  ... on Refusal { reasons message article } } }`;
const lift = `mutation ($id: ID!, $generation: Int!) { lift(restriction: $id, generation: $generation, reason: "It was a mistake.") {
  __typename ... on Restriction { id generation state closeReason } ... on Refusal { reasons } } }`;
const readItem = 'query ($id: ID!, $territory: String) { item(id: $id) { title text enforcementStatus(territory: $territory) } }';

let now = new Date('2026-03-02T10:00:00Z');
let stack: Stack;
let items: string[];
let foreign: string;

beforeAll(async () => {
  now = new Date();
  stack = await startStack({ clock: () => now });
  const rows = await stack.sql<{ id: string }>(
    'postgres',
    `SELECT i.id FROM content.item i JOIN records.account_holder h ON h.account_id = i.account_id
      WHERE h.subject = 'holder-1' AND i.text IS NOT NULL ORDER BY i.id LIMIT 12`,
  );
  items = rows.map(({ id }) => id);
  const [other] = await stack.sql<{ id: string }>(
    'postgres',
    'SELECT id FROM content.item WHERE account_id NOT IN (SELECT account_id FROM records.account_holder) ORDER BY id LIMIT 1',
  );
  foreign = other?.id ?? '';
});
afterAll(() => stack.close());

/** An item that no other test has touched. */
const fresh = (): string => {
  const item = items.pop();
  if (item === undefined) throw new Error('the seed has too few items for this file');
  return item;
};
const applied = (answer: Answer) => {
  expect(answer.errors, answer.text).toBeUndefined();
  expect(answer.data.restrict.__typename, answer.text).toBe('Restriction');
  return answer.data.restrict as { id: string; generation: number; state: string; statement: Record<string, string> };
};
const as = (login: string, input: Record<string, unknown>) => stack.ask('platform', login, restrict, { input: restrictInput(input) });
const read = async (id: string, territory?: string, login: string | null = null) =>
  (await stack.ask('public', login, readItem, { id, territory })).data.item as {
    title: string | null;
    text: string | null;
    enforcementStatus: string;
  };

describe('a restriction', () => {
  it('withholds a removed item from readers at once, everywhere, and from nobody before', async () => {
    const item = fresh();
    expect(await read(item)).toMatchObject({ enforcementStatus: 'AVAILABLE', text: expect.any(String) });
    const { state, statement } = applied(await as('agent-1', { item, visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'] }));
    expect(state).toBe('ACTIVE');
    expect(statement).toMatchObject({ puid: expect.stringMatching(/^[\w-]+$/), redress: expect.stringContaining('six months') });
    expect(await read(item)).toEqual({ title: null, text: null, enforcementStatus: 'REMOVED' });
    // What the worker has to say of its letter may still wait.
    const left = await stack.sql('postgres', `SELECT FROM log.log_pending WHERE draft::text LIKE '%restriction.applied.v1%'`);
    expect(left, 'what was saved is logged').toEqual([]);
  });

  it('applies in the named territories and nowhere else; a reader of an unknown territory gets what is open everywhere', async () => {
    const item = fresh();
    applied(await as('agent-1', { item, visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'], territories: ['DE', 'FR'] }));
    expect((await read(item, 'DE')).enforcementStatus).toBe('DISABLED');
    expect((await read(item, 'IE')).enforcementStatus).toBe('AVAILABLE');
    expect(await read(item)).toMatchObject({ enforcementStatus: 'DISABLED', text: null });
  });

  it('that is a label keeps the text, and readers see the strictest of several restrictions', async () => {
    const item = fresh();
    applied(await as('agent-1', { item, visibility: ['DECISION_VISIBILITY_CONTENT_LABELLED'] }));
    expect(await read(item)).toMatchObject({ enforcementStatus: 'LABELLED', text: expect.any(String) });
    applied(await as('agent-2', { item, visibility: ['DECISION_VISIBILITY_CONTENT_DEMOTED'] }));
    expect((await read(item)).enforcementStatus).toBe('DEMOTED');
  });

  it('begins and ends by itself', async () => {
    const item = fresh();
    const at = (hours: number) => new Date(now.getTime() + hours * 3_600_000).toISOString();
    const { state } = applied(
      await as('agent-1', { item, visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'], startsAt: at(1), endsAt: at(2) }),
    );
    expect(state).toBe('SCHEDULED');
    const begun = now;
    expect((await read(item)).enforcementStatus).toBe('AVAILABLE');
    now = new Date(begun.getTime() + 1.5 * 3_600_000);
    expect(await read(item)).toMatchObject({ enforcementStatus: 'DISABLED', text: null });
    now = new Date(begun.getTime() + 2.5 * 3_600_000);
    expect((await read(item)).enforcementStatus).toBe('AVAILABLE');
    now = begun;
  });

  it.each([
    ['no territory', { territories: [] }, 'TERRITORY'],
    ['an unknown territory', { territories: ['XX'] }, 'TERRITORY'],
    ['the world and a country', { territories: ['WORLD', 'DE'] }, 'TERRITORY'],
    ['an end before the begin', { endsAt: '2001-01-01T00:00:00Z' }, 'PERIOD'],
    ['no decision', { visibility: [] }, 'MISSING'],
    ['an item that does not exist', { item: 'no-such-item' }, 'NOT_FOUND'],
    ['facts left out', { statement: { ...(restrictInput()['statement'] as object), decisionFacts: '' } }, 'MISSING'],
  ])('is refused with %s, and changes nothing', async (_, own, reason) => {
    const item = items[0];
    const before = await stack.sql('postgres', 'SELECT count(*)::int AS restrictions FROM enforcement.restriction');
    const { data } = await as('agent-1', { item, visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'], ...own });
    expect(data.restrict).toMatchObject({ __typename: 'Refusal', reasons: expect.arrayContaining([reason]) });
    expect(await stack.sql('postgres', 'SELECT count(*)::int AS restrictions FROM enforcement.restriction')).toEqual(before);
  });
});

describe('the author of an item', () => {
  it('sees the restriction and its reasons; another person sees no restriction', async () => {
    const item = fresh();
    applied(await as('agent-1', { item, visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'] }));
    const query =
      'query ($id: ID!) { item(id: $id) { restrictions { state visibility statement { decisionFacts illegalContentLegalGround } } } }';
    const own = await stack.ask('public', 'holder-1', query, { id: item });
    expect(own.data.item.restrictions).toEqual([
      {
        state: 'ACTIVE',
        visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'],
        statement: { decisionFacts: expect.stringContaining('prize'), illegalContentLegalGround: expect.stringContaining('263') },
      },
    ]);
    expect((await stack.ask('public', 'holder-2', query, { id: item })).data.item.restrictions).toEqual([]);
    expect((await stack.ask('public', null, query, { id: item })).errors?.[0]?.extensions.code).toBe('UNAUTHENTICATED');
  });

  it('complains; the person who decided may not hear it, another one may, and a reversal is effective at once', async () => {
    const item = fresh();
    const { id } = applied(await as('counsel-1', { item, visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'] }));
    const file = `mutation ($id: ID!) { fileComplaint(input: { restriction: $id, explanation: "It was satire." }) { __typename ... on Complaint { id generation state } ... on Refusal { reasons } } }`;
    expect((await stack.ask('public', 'holder-2', file, { id })).data.fileComplaint.__typename).toBe('Refusal');
    const complaint = (await stack.ask('public', 'holder-1', file, { id })).data.fileComplaint;
    expect(complaint.state).toBe('OPEN');
    const queue = await stack.ask(
      'platform',
      'counsel-2',
      '{ queue(kinds: [COMPLAINT]) { nodes { id dueAt subject { ... on Complaint { id } } } } }',
    );
    const work = queue.data.queue.nodes.find(({ subject }: { subject: { id: string } }) => subject.id === complaint.id);
    const claim = 'mutation ($work: ID!) { claim(work: $work) { __typename ... on Refusal { reasons } } }';
    const decide = `mutation ($id: ID!, $generation: Int!) { decideComplaint(complaint: $id, generation: $generation, outcome: REVERSED, reason: "Satire is allowed.") { __typename ... on Complaint { state } ... on Refusal { reasons } } }`;
    const variables = { id: complaint.id, generation: complaint.generation };
    const byDecider = await stack.ask('platform', 'counsel-1', claim, { work: work.id });
    const own = await stack.ask('platform', 'counsel-1', decide, variables);
    expect(own.data.decideComplaint.reasons, byDecider.text).toContain('SAME_PERSON');
    now = new Date(now.getTime() + 31 * 60_000);
    expect((await stack.ask('platform', 'counsel-2', claim, { work: work.id })).data.claim.__typename).toBe('WorkItem');
    expect((await stack.ask('platform', 'counsel-2', decide, variables)).data.decideComplaint).toMatchObject({ state: 'REVERSED' });
    expect((await read(item)).enforcementStatus).toBe('AVAILABLE');
  });
});

describe('a lift', () => {
  it('ends the restriction at once; a stale generation changes nothing', async () => {
    const item = fresh();
    const { id, generation } = applied(await as('agent-1', { item, visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'] }));
    const stale = await stack.ask('platform', 'agent-2', lift, { id, generation: generation + 7 });
    expect(stale.data.lift.reasons).toEqual(['STALE']);
    expect((await read(item)).enforcementStatus).toBe('REMOVED');
    const lifted = await stack.ask('platform', 'agent-2', lift, { id, generation });
    expect(lifted.data.lift).toMatchObject({ state: 'LIFTED', closeReason: 'It was a mistake.' });
    expect(await read(item)).toMatchObject({ enforcementStatus: 'AVAILABLE', text: expect.any(String) });
  });
});

describe('a notice', () => {
  const submit = `mutation ($input: NoticeInput!) { submitNotice(input: $input) { __typename ... on Notice { id state } ... on Refusal { reasons article } } }`;
  const notice = (own: Record<string, unknown> = {}) => ({
    input: {
      item: foreign,
      category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
      explanation: 'It asks for a fee to claim a prize.',
      name: 'A Reader',
      email: 'reader@example.org',
      goodFaith: true,
      ...own,
    },
  });

  it('arrives in the queue, is claimed by one agent, and can be acted on only with a restriction', async () => {
    const { data } = await stack.ask('public', null, submit, notice());
    expect(data.submitNotice).toMatchObject({ __typename: 'Notice', state: 'RECEIVED' });
    const { id } = data.submitNotice;
    let after: string | null = null;
    let work: { id: string; dueAt: string; subject: { id: string } } | undefined;
    do {
      const page: Answer = await stack.ask(
        'platform',
        'agent-1',
        'query ($after: String) { queue(kinds: [NOTICE], first: 256, after: $after) { nodes { id dueAt subject { ... on Notice { id } } } pageInfo { hasNextPage endCursor } } }',
        { after },
      );
      work = page.data.queue.nodes.find(({ subject }: { subject: { id: string } }) => subject.id === id) ?? work;
      after = page.data.queue.pageInfo.hasNextPage ? page.data.queue.pageInfo.endCursor : null;
    } while (after !== null);
    expect(new Date(work?.dueAt ?? 0).getTime()).toBeGreaterThan(now.getTime());
    const claim = 'mutation ($work: ID!) { claim(work: $work) { __typename ... on WorkItem { claimedBy } ... on Refusal { reasons } } }';
    const race = await Promise.all(['agent-1', 'agent-2'].map((login) => stack.ask('platform', login, claim, { work: work?.id })));
    const winner = race[0]?.data.claim.__typename === 'WorkItem' ? 'agent-1' : 'agent-2';
    expect(race.map(({ data }) => data.claim.__typename).sort()).toEqual(['Refusal', 'WorkItem']);
    const decide = `mutation ($id: ID!) { decideNotice(notice: $id, generation: 0, outcome: ACTIONED, reason: "A scam.") { __typename ... on Notice { state } ... on Refusal { reasons } } }`;
    expect((await stack.ask('platform', winner, decide, { id })).data.decideNotice.reasons).toContain('MISSING');
    const statement = { ...(restrictInput()['statement'] as object), sourceType: 'SOURCE_ARTICLE_16' };
    applied(await as(winner, { item: foreign, notice: id, statement, visibility: ['DECISION_VISIBILITY_CONTENT_REMOVED'] }));
    expect((await stack.ask('platform', winner, decide, { id })).data.decideNotice).toMatchObject({ state: 'ACTIONED' });
  });

  it.each([
    ['without good faith', { goodFaith: false }, 'INVALID'],
    ['without a reason', { explanation: ' ' }, 'MISSING'],
    ['by nobody', { name: null, email: null }, 'MISSING'],
    ['about an item that does not exist', { item: 'no-such-item' }, 'NOT_FOUND'],
  ])('is refused %s', async (_, own, reason) => {
    const { data } = await stack.ask('public', null, submit, notice(own));
    expect(data.submitNotice).toMatchObject({ __typename: 'Refusal', reasons: expect.arrayContaining([reason]) });
  });

  it.each([
    ['police', 'northport-police'],
    ['judge', 'northport-district-court'],
    ['enforcing-1', 'westland-enforcing-authority'],
  ])('is given by %s too, as any entity may, and names the body: Art. 16(1)', async (login, name) => {
    const given = `mutation ($input: NoticeInput!) { submitNotice(input: $input) {
      ... on Notice { state source publicBody { name recognised } } ... on Refusal { reasons message } } }`;
    const item = fresh();
    const by = async (who: string) => (await stack.ask('public', who, given, notice({ item }))).data.submitNotice;
    expect(await by(login)).toEqual({ state: 'RECEIVED', source: 'STATE_ACTOR', publicBody: { name, recognised: true } });
    expect(await by('holder-2'), 'of an individual').toEqual({ state: 'RECEIVED', source: 'ARTICLE_16', publicBody: null });
  });

  it('is followed with its receipt, by whoever has it', async () => {
    const given = 'mutation ($input: NoticeInput!) { submitNotice(input: $input) { ... on Notice { id receipt } } }';
    const { id, receipt } = (await stack.ask('public', null, given, notice({ item: fresh() }))).data.submitNotice;
    const follow = 'query ($r: String!) { noticeByReceipt(receipt: $r) { id state receipt } }';
    const found = await Promise.all([null, 'holder-2'].map((login) => stack.ask('public', login, follow, { r: receipt })));
    expect(found.map(({ data, text }) => data?.noticeByReceipt ?? text)).toEqual(Array(2).fill({ id, state: 'RECEIVED', receipt: null }));
    expect((await stack.ask('public', null, follow, { r: `${receipt}x` })).errors?.[0]?.extensions.code).toBe('NOT_FOUND');
  });
});
