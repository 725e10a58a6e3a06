import { createHash } from 'node:crypto';
import { PublicError } from '@writ/core';
import canonicalize from 'canonicalize';
import { GraphQLError } from 'graphql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { callerOn, now, read, type SmallGraphAnswer, smallGraph } from '../testing/small-graph.ts';

let graph: Awaited<ReturnType<typeof smallGraph>>;
beforeEach(async () => {
  graph = await smallGraph();
});
afterEach(() => graph.stop());

const ownRecords = '{ me { records { subscriber { name } } } }';
const somebody = { me: { records: { subscriber: { name: 'A. Holder' } } } };

/** Asks for one record that the given reports cover, or don't. */
const askOwn = (...reads: ReturnType<typeof read>[]): Promise<SmallGraphAnswer> =>
  graph.ask(ownRecords, (operation) => {
    operation.reads.push(...reads);
    return { data: somebody };
  });

const digestOf = ({ json }: SmallGraphAnswer): string =>
  createHash('sha256')
    .update(canonicalize({ data: json.data, ...(json.errors ? { errors: json.errors } : {}) }) ?? '')
    .digest('hex');

/** Nothing of the answer is left: neither data nor a receipt, and one error that says why. */
function expectWithheld(answer: SmallGraphAnswer, message: RegExp = /access log cannot be written/) {
  expect(answer.status).toBe(503);
  expect(answer.json).toEqual({
    errors: [{ message: expect.stringMatching(message), extensions: expect.objectContaining({ code: 'LOG_UNAVAILABLE' }) }],
  });
  expect(answer.body).not.toContain('A. Holder');
}

describe('an answer with a record', () => {
  test('is sent after its entry, with its receipt', async () => {
    const answer = await askOwn(read('12', 'SUBSCRIBER'));
    expect(answer.status).toBe(200);
    expect(answer.json.data).toEqual(somebody);
    expect(graph.entries).toEqual([
      {
        event: expect.any(String),
        kind: 'self',
        type: 'record.disclosed.v1',
        at: now,
        details: {
          initiator: expect.objectContaining({ issuer: 'https://id.example.org', subject: 'somebody' }),
          action: 'disclose',
          outcome: 'success',
          target: { reads: [{ category: 'SUBSCRIBER', fields: ['name'], count: 1 }] },
          request: { operation: answer.operation.id },
          'response.digest': digestOf(answer),
          refs: { decision: '12' },
        },
      },
    ]);
    const [entry] = graph.entries;
    expect(answer.json.extensions).toEqual({
      receipt: [
        {
          event: entry?.event,
          index: '101',
          leaf: Buffer.from(`leaf of ${entry?.event}`).toString('base64'),
          proof: `proof of ${entry?.event}`,
          commitments: { 'response.digest': 'a commitment' },
          openings: { 'response.digest': { value: digestOf(answer), salt: 'salt' } },
        },
      ],
    });
  });

  test('that has errors too is digested with them', async () => {
    const answer = await graph.ask(`{ open ${ownRecords.slice(1)}`, (operation) => {
      operation.reads.push(read('12', 'SUBSCRIBER'));
      return {
        data: { open: null, ...somebody },
        errors: [new GraphQLError('Not now.', { path: ['open'], extensions: { code: 'CONFLICT', stack: 'x' } })],
      };
    });
    expect(answer.json.errors).toEqual([{ message: 'Not now.', path: ['open'], extensions: { code: 'CONFLICT' } }]);
    expect(graph.entries[0]?.details['response.digest']).toBe(digestOf(answer));
    const without = createHash('sha256')
      .update(canonicalize({ data: answer.json.data }) ?? '')
      .digest('hex');
    expect(digestOf(answer)).not.toBe(without);
  });

  test('under two grants has two entries with two receipts, each with its own reads', async () => {
    const source = '{ order { disclosures { subscriber { name } traffic { nodes { at } } } } }';
    const answer = await graph.ask(
      source,
      (operation) => {
        operation.reads.push(read('1', 'SUBSCRIBER'), read('2', 'TRAFFIC', { fields: ['at'], count: 2 }), read('2', 'SUBSCRIBER'));
        const subscriber = { name: 'A. Holder' };
        return {
          data: {
            order: {
              disclosures: [
                { subscriber, traffic: null },
                { subscriber, traffic: { nodes: [{ at: 1 }, { at: 2 }] } },
              ],
            },
          },
        };
      },
      { caller: callerOn('authority') },
    );
    expect(graph.entries.map(({ kind, organisation, details }) => [kind, organisation, details['refs'], details['target']])).toEqual([
      ['authority', 'northport-police', { decision: '1' }, { reads: [{ category: 'SUBSCRIBER', fields: ['name'], count: 1 }] }],
      [
        'authority',
        'northport-police',
        { decision: '2' },
        {
          reads: [
            { category: 'TRAFFIC', fields: ['at'], count: 2 },
            { category: 'SUBSCRIBER', fields: ['name'], count: 1 },
          ],
        },
      ],
    ]);
    expect(answer.json.extensions?.receipt?.map(({ index }) => index)).toEqual(['101', '102']);
    expect(new Set(graph.entries.map(({ event }) => event)).size).toBe(2);
  });

  test('contains nothing that subgraphs or the gateway add beside it', async () => {
    const answer = await graph.ask(ownRecords, (operation) => {
      operation.reads.push(read('12', 'SUBSCRIBER'));
      return { data: somebody, extensions: { writ: { read: [] }, queryPlan: 'secret plan', tracing: {} } };
    });
    expect(Object.keys(answer.json.extensions ?? {})).toEqual(['receipt']);
    expect(answer.body).not.toContain('plan');
  });
});

describe('a read without an answer', () => {
  test('of no row has an entry all the same', async () => {
    const answer = await graph.ask('{ me { records { traffic { nodes { at } } } } }', (operation) => {
      operation.reads.push(read('12', 'TRAFFIC', { fields: ['at'], count: 0 }));
      return { data: { me: { records: { traffic: { nodes: [] } } } } };
    });
    expect(answer.json.extensions?.receipt).toHaveLength(1);
    expect(graph.entries[0]?.details['target']).toEqual({ reads: [{ category: 'TRAFFIC', fields: ['at'], count: 0 }] });
  });

  test('because the answer was lost on the way has an entry too', async () => {
    await graph.ask(ownRecords, (operation) => {
      operation.reads.push(read('12', 'SUBSCRIBER'));
      return { data: null, errors: [new GraphQLError('Gone.', { extensions: { code: 'UPSTREAM_UNAVAILABLE' } })] };
    });
    expect(graph.entries.map(({ type }) => type)).toEqual(['record.disclosed.v1']);
  });
});

describe('an answer without a record', () => {
  test('has no entry and no receipt', async () => {
    const answer = await graph.ask('{ open }', () => ({ data: { open: 'open' }, extensions: { anything: 1 } }));
    expect(answer.json).toEqual({ data: { open: 'open' } });
    expect(graph.entries).toEqual([]);
  });

  test('needs no log', async () => {
    graph.fail(new Error('gone'));
    expect((await graph.ask('{ open }', () => ({ data: { open: 'open' } }))).json.data).toEqual({ open: 'open' });
  });

  test('because the record was refused needs no report', async () => {
    const answer = await graph.ask(ownRecords, () => ({ data: { me: { records: { subscriber: null } } } }));
    expect([answer.status, graph.entries]).toEqual([200, []]);
  });
});

describe('without the log no record is sent', () => {
  test('when the entry cannot be written', async () => {
    graph.fail(new Error('connection terminated: postgres://writ_log@db'));
    const answer = await askOwn(read('12', 'SUBSCRIBER'));
    expectWithheld(answer);
    expect(answer.body).not.toContain('postgres');
    expect(answer.json.errors?.[0]?.extensions['retryAfterSeconds']).toBe(1);
    expect(graph.faults).toMatchObject([{ errorId: answer.operation.id, cause: { message: expect.stringContaining('postgres') } }]);
  });

  test('when the log itself reports an error', async () => {
    graph.fail(new PublicError('LOG_UNAVAILABLE', 'The access log cannot be written: wait.', { retryAfterSeconds: 7 }));
    const answer = await askOwn(read('12', 'SUBSCRIBER'));
    expectWithheld(answer);
    expect(answer.json.errors?.[0]?.extensions['retryAfterSeconds']).toBe(7);
    expect(graph.faults).toEqual([]);
  });

  test('when one of two entries cannot be written', async () => {
    graph.fail(new Error('gone'), 'record.disclosed.v1');
    expectWithheld(await askOwn(read('12', 'SUBSCRIBER'), read('13', 'TRAFFIC')));
  });

  test('when a subgraph could not write its own entry', async () => {
    const answer = await graph.ask(`{ open ${ownRecords.slice(1)}`, (operation) => {
      operation.reads.push(read('12', 'SUBSCRIBER'));
      const errors = [
        new GraphQLError('The access log cannot be written right now.', { extensions: { code: 'LOG_UNAVAILABLE', host: 'db' } }),
      ];
      return { data: { open: 'open', ...somebody }, errors };
    });
    expectWithheld(answer);
    expect(answer.body).not.toMatch(/"open"|"host"/);
  });
});

describe('a record that no report covers is never sent', () => {
  const unaccounted = /could not be matched with its log entry/;

  test('without any report', async () => {
    expectWithheld(await askOwn(), unaccounted);
    expect(graph.entries).toEqual([]);
    expect(graph.faults).toMatchObject([{ cause: { message: expect.stringContaining('without reporting') } }]);
  });

  test('with the report of another category', async () => {
    expectWithheld(await askOwn(read('12', 'TRAFFIC')), unaccounted);
  });

  test('with one report for two records', async () => {
    const source = '{ order { disclosures { subscriber { name } } } }';
    const two = (reads: number) =>
      graph.ask(source, (operation) => {
        for (let i = 0; i < reads; i++) operation.reads.push(read('12', 'SUBSCRIBER'));
        return { data: { order: { disclosures: [{ subscriber: { name: 'A. Holder' } }, { subscriber: { name: 'A. Holder' } }] } } };
      });
    expectWithheld(await two(1), unaccounted);
    expect((await two(2)).status).toBe(200);
  });

  test('under another name', async () => {
    const source = '{ a: me { b: records { c: subscriber { name } } } }';
    const answer = await graph.ask(source, () => ({ data: { a: { b: { c: { name: 'A. Holder' } } } } }));
    expectWithheld(answer, unaccounted);
  });

  test('in the answer of a mutation', async () => {
    const source = 'mutation { change { records { subscriber { name } } } }';
    expectWithheld(await graph.ask(source, () => ({ data: { change: somebody.me } })), unaccounted);
  });
});

describe('a refusal', () => {
  const refusals = (...codes: string[]) => ({
    data: { open: null },
    errors: codes.map((code) => new GraphQLError('No.', { path: ['open'], extensions: { code } })),
  });

  test.each(['platform', 'authority', 'audit'] as const)('on the %s graph has one entry with its codes', async (name) => {
    const caller = callerOn(name);
    const answer = await graph.ask('{ open }', () => refusals('NOT_FOUND', 'FORBIDDEN', 'FORBIDDEN', 'CONFLICT'), { caller });
    expect(answer.status).toBe(200);
    expect(graph.entries).toEqual([
      {
        event: expect.any(String),
        kind: name,
        type: 'access.refused.v1',
        at: now,
        ...(caller.organisation === null ? {} : { organisation: caller.organisation }),
        details: {
          initiator: expect.objectContaining({ subject: 'somebody', roles: [...caller.roles] }),
          action: 'ask',
          outcome: 'failure',
          reason: ['FORBIDDEN', 'NOT_FOUND'],
          request: { operation: answer.operation.id, refusals: 3 },
        },
      },
    ]);
  });

  test('on the public graph has no entry', async () => {
    await graph.ask('{ open }', () => refusals('NOT_FOUND', 'FORBIDDEN'));
    expect(graph.entries).toEqual([]);
  });

  test('of an invalid request has no entry', async () => {
    await graph.ask('{ open }', () => refusals('BAD_USER_INPUT', 'CONFLICT'), { caller: callerOn('platform') });
    expect(graph.entries).toEqual([]);
  });

  test('that cannot be logged withholds the answer', async () => {
    graph.fail(new Error('gone'));
    expectWithheld(await graph.ask('{ open }', () => refusals('FORBIDDEN'), { caller: callerOn('platform') }));
  });
});

describe('a value that the gateway had to remove', () => {
  const dropped = { data: { open: null }, extensions: { valueCompletion: [{ message: 'Invalid value HIDDEN of enum' }] } };

  test('becomes a coded error and is not quoted', async () => {
    const answer = await graph.ask('{ open }', () => dropped);
    expect(answer.json).toEqual({
      data: { open: null },
      errors: [{ message: expect.any(String), extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: expect.any(String) } }],
    });
    expect(answer.body).not.toContain('HIDDEN');
    expect(graph.faults).toHaveLength(1);
  });

  test('beside an error that explains it adds no second error', async () => {
    const errors = [new GraphQLError('No.', { extensions: { code: 'NOT_FOUND' } })];
    expect((await graph.ask('{ open }', () => ({ ...dropped, errors }))).json.errors).toEqual([
      { message: 'No.', extensions: { code: 'NOT_FOUND' } },
    ]);
  });
});
