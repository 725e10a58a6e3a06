/** What staff see of statements on their way to the Transparency Database, and how counsel sends one again. */
import { openPrisma, type PrismaClient } from '@writ/prisma/client';
import { type StandIn, startStandIn } from '@writ/transparency-stand-in';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { actsOn } from '../testing/acts.ts';
import { type Served, serve, type Who } from '../testing/served.ts';
import type { Job } from '../worker/job.ts';
import { openSubmissions } from './delivery-job.ts';
import { insertStatements, spoil } from './testing/statement-rows.ts';

let served: Served;
let db: PrismaClient;
let standIn: StandIn;
let job: Job;
beforeEach(async () => {
  served = await serve();
  db = openPrisma(served.parts.database);
  standIn = await startStandIn({ tokens: { token: 'platform' } });
  job = openSubmissions({ url: standIn.url, token: 'token' });
});
afterEach(async () => {
  await job.close?.();
  await standIn.close();
  await db.$disconnect();
  await served.close();
});

const round = () => job.round({ ...served.parts, db }, new AbortController().signal);
const fields = 'id generation state puid attempts nextAttemptAt databaseId submittedAt problem errors { field messages }';
const list = async (who: Who, more = '') =>
  served.ask(who, `{ submissions${more} { nodes { ${fields} } pageInfo { hasNextPage endCursor } } }`);
const resend = async (who: Who, submission: string, generation: number) => {
  const document = `mutation ($s: ID!, $g: Int!) { resendSubmission(submission: $s, generation: $g) {
    ... on Submission { ${fields} } ... on Refusal { reasons } } }`;
  const { data, codes } = await served.ask(who, document, { s: submission, g: generation });
  return data?.resendSubmission ?? codes;
};

test('a decision over the graph arrives at the database as it was decided', async () => {
  const { statement } = await actsOn(served).restrict('agent', {
    territories: ['WORLD'],
    endsAt: '2026-04-01T00:00:00.000Z' as unknown as Date,
  });
  await round();
  expect(standIn.held('platform')).toMatchObject([
    {
      puid: statement.puid,
      decision_visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'],
      content_date: '2024-05-06',
      application_date: '2026-03-01',
      end_date_visibility_restriction: '2026-03-31',
    },
  ]);
  expect(standIn.held('platform')[0]?.['territorial_scope']).toHaveLength(30);
});

test('what the database adds is shown with the statement to whom it is shown, once it has arrived', async () => {
  const stamped = new Date('2026-03-01T12:00:07.000Z');
  await standIn.close();
  standIn = await startStandIn({ tokens: { token: 'platform' }, clock: () => stamped });
  job = openSubmissions({ url: standIn.url, token: 'token' });
  const { id } = await actsOn(served).restrict('agent');
  const query = 'query ($id: ID!) { restriction(id: $id) { statement { uuid platformName databaseCreatedAt } } }';
  const shown = async (who: Who) => (await served.ask(who, query, { id })).data.restriction?.statement;
  expect(await shown('author')).toEqual({ uuid: null, platformName: null, databaseCreatedAt: null });
  await round();
  const arrived = { uuid: standIn.held('platform')[0]?.uuid, platformName: 'platform', databaseCreatedAt: stamped.toISOString() };
  for (const who of ['author', 'agent', 'counsel'] as const) expect(await shown(who), who).toEqual(arrived);
});

describe('staff', () => {
  test('see how far each has come, of one state or of all, page by page', async () => {
    await insertStatements(served, 1, 3);
    await spoil(served, [2], 'decision_facts', '');
    await round();
    await insertStatements(served, 4, 4);
    const { data } = await list('agent');
    expect(data.submissions.nodes).toMatchObject([
      {
        id: 's1',
        generation: 1,
        state: 'SENT',
        puid: 'writ-1',
        databaseId: expect.any(String),
        submittedAt: '2026-03-01T12:00:00.000Z',
        errors: [],
      },
      {
        id: 's2',
        state: 'DEAD',
        errors: [{ field: 'decision_facts', messages: ['It is missing.'] }],
        problem: expect.any(String),
        databaseId: null,
      },
      { id: 's3', state: 'SENT' },
      { id: 's4', generation: 0, state: 'PENDING', attempts: 0, nextAttemptAt: null, submittedAt: null },
    ]);
    const dead = await list('counsel', '(state: DEAD)');
    expect(dead.data.submissions.nodes.map(({ id }: { id: string }) => id)).toEqual(['s2']);
    const first = (await list('agent', '(first: 3)')).data.submissions;
    const second = (await list('agent', `(first: 3, after: "${first.pageInfo.endCursor}")`)).data.submissions;
    const ids = [...first.nodes, ...second.nodes].map(({ id }: { id: string }) => id);
    expect([ids, first.pageInfo.hasNextPage, second.pageInfo.hasNextPage]).toEqual([['s1', 's2', 's3', 's4'], true, false]);
    expect((await list('agent', `(state: DEAD, after: "${first.pageInfo.endCursor}")`)).codes).toEqual(['BAD_USER_INPUT']);
  });
  test('see it beside the statement; whom it concerns does not', async () => {
    const { id } = await actsOn(served).restrict('agent');
    const document = 'query ($id: ID!) { restriction(id: $id) { statement { puid submission { state } } } }';
    expect((await served.ask('agent', document, { id })).data.restriction.statement.submission).toEqual({ state: 'PENDING' });
    const own = await served.ask('author', document, { id });
    expect([own.codes, own.data.restriction.statement]).toEqual([['FORBIDDEN'], { puid: expect.any(String), submission: null }]);
  });
  test('and whom it concerns see under which uuid the database has it, once it does', async () => {
    const { id } = await actsOn(served).restrict('agent');
    const uuid = async (who: Who) =>
      (await served.ask(who, 'query ($id: ID!) { restriction(id: $id) { statement { uuid } } }', { id })).data.restriction.statement.uuid;
    expect(await uuid('author')).toBeNull();
    await round();
    const there = standIn.held('platform')[0]?.uuid;
    expect([await uuid('author'), await uuid('agent')]).toEqual([there, there]);
  });
  test('nobody else sees any', async () => {
    await insertStatements(served, 1, 1);
    for (const who of ['author', 'anonymous'] as const) expect((await list(who)).data?.submissions ?? null).toBeNull();
  });
});

describe('counsel', () => {
  const dead = async (): Promise<void> => {
    await insertStatements(served, 1, 1);
    await spoil(served, [1], 'decision_facts', '');
    await round();
  };
  test('sends one again that was set aside: it is looked up, then sent', async () => {
    await dead();
    await spoil(served, [1], 'decision_facts', 'A post that calls for violence.');
    expect(await resend('counsel', 's1', 1)).toMatchObject({ state: 'PENDING', generation: 2, attempts: 0, nextAttemptAt: null });
    expect(served.entries).toMatchObject([
      {
        type: 'submission.resent.v1',
        details: { initiator: { subject: 'counsel' }, action: 'resend', legal: { statement: 'writ-1' } },
      },
    ]);
    await round();
    expect(standIn.held('platform').map(({ puid }) => puid)).toEqual(['writ-1']);
    expect((await list('counsel')).data.submissions.nodes).toMatchObject([{ state: 'SENT', generation: 3, problem: null, errors: [] }]);
  });
  test('is refused for one that changed, that is not set aside, or that there is not', async () => {
    await dead();
    expect(await resend('counsel', 's1', 0)).toEqual({ reasons: ['STALE'] });
    expect(await resend('counsel', 's9', 0)).toEqual({ reasons: ['NOT_FOUND'] });
    expect(served.entries, 'of what was refused').toEqual([]);
    await insertStatements(served, 2, 2);
    expect(await resend('counsel', 's2', 0)).toEqual({ reasons: ['WRONG_STATE'] });
    await round();
    expect(await resend('counsel', 's2', 1)).toEqual({ reasons: ['WRONG_STATE'] });
  });
  const resendAll = async (who: Who, first: number) => {
    const document =
      'mutation ($n: Int!) { resendSubmissions(first: $n) { ... on SubmissionConnection { nodes { id state } pageInfo { hasNextPage } } ... on Refusal { reasons } } }';
    const { data, codes } = await served.ask(who, document, { n: first });
    const { nodes, pageInfo, ...refused } = data?.resendSubmissions ?? { codes };
    return nodes === undefined
      ? refused
      : [nodes.map(({ id, state }: { id: string; state: string }) => `${id} ${state}`), pageInfo.hasNextPage];
  };
  test('sends many again at once, what was sent again already after the rest, with one entry', async () => {
    await insertStatements(served, 1, 3);
    await spoil(served, [1, 2, 3], 'decision_facts', '');
    await round();
    expect(await resendAll('counsel', 2)).toEqual([['s1 PENDING', 's2 PENDING'], true]);
    expect(served.entries).toMatchObject([{ type: 'submission.resent.v1', details: { target: { submissions: ['s1', 's2'] } } }]);
    await round();
    await spoil(served, [1, 2, 3], 'decision_facts', 'A post that calls for violence.');
    expect(await resendAll('counsel', 1)).toEqual([['s3 PENDING'], true]);
    await round();
    expect(standIn.held('platform').map(({ puid }) => puid)).toEqual(['writ-3']);
    expect(await resendAll('counsel', 100)).toEqual([['s1 PENDING', 's2 PENDING'], false]);
    await round();
    expect(await resendAll('counsel', 100)).toEqual({ reasons: ['WRONG_STATE'] });
    for (const first of [0, 101]) expect(await resendAll('counsel', first)).toEqual({ reasons: ['INVALID'] });
    expect(await resendAll('agent', 1)).toEqual({ codes: ['FORBIDDEN'] });
    expect(served.entries).toHaveLength(3);
  });
  test('alone may do so', async () => {
    await dead();
    expect(await resend('agent', 's1', 1)).toEqual(['FORBIDDEN']);
  });
});
