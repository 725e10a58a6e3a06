/** A subgraph that is down, broken or hostile: no record leaves without its report, and nothing of its words or address goes out. */
import { requestLimits } from '@writ/access';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { type Stack, startStack } from '../harness/stack.ts';
import type { Answer } from '../harness/watch.ts';
import { type Change, Middleman, type Passed } from './middleman.ts';

let stack: Stack;
let records: Middleman;
let content: Middleman;
let audit: Middleman;
/** Asked at the start, since it takes as long as a request may. */
let silence: Promise<{ answer: Answer; tookMs: number }>;
beforeAll(async () => {
  records = await Middleman.open();
  content = await Middleman.open();
  audit = await Middleman.open();
  stack = await startStack({
    between: (name, url) =>
      name === 'audit' ? audit.before(url) : name === 'records' ? records.before(url) : name === 'content' ? content.before(url) : url,
  });
  silence = ofSilence();
});
afterEach(() => {
  records.change = (answer) => answer;
  content.change = (answer) => answer;
});
afterAll(async () => {
  await stack.close();
  await records.close();
  await content.close();
  await audit.close();
});

const own = '{ me { id records { subscriber { name } } } }';
const ask = (query = own): Promise<Answer> => stack.ask('public', 'holder-1', query);
const items = (): Promise<Answer> => stack.ask('public', null, '{ items(first: 1) { nodes { id } } }');

async function ofSilence(): Promise<{ answer: Answer; tookMs: number }> {
  audit.change = () => null;
  const started = performance.now();
  const answer = await stack.ask('public', null, '{ checkpoint { size } }');
  return { answer, tookMs: performance.now() - started };
}

interface Body {
  data?: Record<string, unknown>;
  errors?: unknown[];
  extensions?: { writ?: { read: Record<string, unknown>[] } };
}
/** Changes the answers that hold records, and lets the others pass. */
const ofRecords =
  (change: (body: Body) => unknown): Change =>
  (answer) =>
    answer.body.includes('"writ"') ? { ...answer, body: JSON.stringify(change(JSON.parse(answer.body) as Body)) } : answer;
const reads = (change: (read: Record<string, unknown>) => Record<string, unknown>[]): Change =>
  ofRecords((body) => ({ ...body, extensions: { writ: { read: (body.extensions?.writ?.read ?? []).flatMap(change) } } }));

function expectWithheld({ status, data, errors, extensions, text }: Answer): void {
  expect(status, text).toBe(503);
  expect(data ?? null, text).toBeNull();
  expect(errors?.map((error) => error.extensions.code)).toEqual(['LOG_UNAVAILABLE']);
  expect(extensions, text).toBeUndefined();
}

describe('a record whose read is not reported by the subgraph', () => {
  it('is answered when the read is reported through the same proxy', async () => {
    const { status, data, extensions } = await ask();
    expect(status).toBe(200);
    expect(data.me.records.subscriber.name).not.toBe('');
    expect(extensions?.receipt).toHaveLength(1);
  });

  const changes: readonly [string, Change][] = [
    ['without extensions', ofRecords(({ extensions: _dropped, ...body }) => body)],
    ['with empty extensions', ofRecords((body) => ({ ...body, extensions: {} }))],
    ['with an empty report', reads(() => [])],
    ['reported as another category', reads((read) => [{ ...read, category: 'TRAFFIC' }])],
    ['reported as no category', reads((read) => [{ ...read, category: '' }])],
  ];
  it.each(changes)('is withheld %s', async (_what, change) => {
    records.change = change;
    const answer = await ask();
    expectWithheld(answer);
  });

  it('is withheld under every name, together with what was reported beside it', async () => {
    records.change = reads((read) => (read['category'] === 'SUBSCRIBER' ? [] : [read]));
    expectWithheld(await ask('{ me { x: records { ... on OwnAccount { y: subscriber { z: name } } } } }'));
    expectWithheld(
      await ask('{ me { records { subscriber { name } traffic(first: 1) { nodes { at } } content(first: 1) { nodes { at } } } } }'),
    );
    expect((await ask('{ me { records { traffic(first: 1) { nodes { at } } } } }')).status).toBe(200);
  });

  it('is withheld when one report covers two reads of the same category', async () => {
    records.change = ofRecords((body) => ({ ...body, extensions: { writ: { read: (body.extensions?.writ?.read ?? []).slice(0, 1) } } }));
    expectWithheld(await ask('{ me { records { a: traffic(first: 1) { nodes { at } } b: traffic(first: 2) { nodes { at } } } } }'));
  });

  it('is not answered with a malformed report', async () => {
    for (const bad of [{ grant: '-1' }, { grant: 1 }, { fields: 'name' }, { count: '1' }, { name: 'more than asked' }]) {
      records.change = reads((read) => [{ ...read, ...bad }]);
      const { data, errors, extensions, text } = await ask();
      expect(data.me.records?.subscriber ?? null, text).toBeNull();
      expect(errors?.[0]?.extensions.code).toBe('UPSTREAM_UNAVAILABLE');
      expect(extensions).toBeUndefined();
    }
  });
});

describe('a subgraph that answers more than was requested', () => {
  it('gets none of it to the client', async () => {
    records.change = ofRecords((body) => {
      const [entity] = (body.data?.['_entities'] ?? []) as Record<string, unknown>[];
      return {
        ...body,
        data: {
          ...body.data,
          extra: 'EXTRA',
          _entities: [{ ...entity, grant: 'EXTRA', subscriber: { ...(entity?.['subscriber'] as object), password: 'EXTRA' } }],
        },
        extensions: { ...body.extensions, more: 'EXTRA' },
      };
    });
    const { status, text } = await ask();
    expect(status).toBe(200);
    expect(text).not.toContain('EXTRA');
  });
});

/** What no client may ever read. */
const poison = {
  message: 'SELECT secret FROM records.subscriber; postgres://writ_records:pw@db.internal:5432/writ at /srv/writ/subgraphs/records.ts:12',
  extensions: {
    code: 'INTERNAL_SERVER_ERROR',
    serviceName: 'records',
    http: { status: 418, headers: { 'x-leak': 'POISON' } },
    stacktrace: ['Error: POISON', 'at handler (/srv/writ/server.ts:1:1)'],
    exception: { sql: 'SELECT' },
    variables: { grant: 'POISON' },
  },
};
const leaks =
  /POISON|SELECT|postgres:|db\.internal|\/srv\/|serviceName|stacktrace|exception|127\.0\.0\.1|localhost|ECONN|undici|fetch failed|\bat [\w.]+ \(/;

function expectHarmless({ status, headers, text, errors }: Answer, code: string): void {
  expect(
    errors?.map(({ extensions }) => extensions.code),
    text,
  ).toEqual([code]);
  expect(text).not.toMatch(leaks);
  expect(JSON.stringify([...headers])).not.toMatch(leaks);
  expect(status).not.toBe(418);
}
const always =
  (passed: Partial<Passed>): Change =>
  (answer) => ({ ...answer, ...passed });

describe('a subgraph that fails', () => {
  it('with errors in its own words is reported by an id alone', async () => {
    for (const code of ['INTERNAL_SERVER_ERROR', 'DOWNSTREAM_SERVICE_ERROR', 'P2002', 42, undefined]) {
      content.change = always({
        body: JSON.stringify({
          data: { items: null },
          errors: [{ ...poison, path: ['items'], extensions: { ...poison.extensions, code } }],
        }),
      });
      const answer = await items();
      expectHarmless(answer, 'INTERNAL_SERVER_ERROR');
      expect(Object.keys(answer.errors?.[0]?.extensions ?? {}).sort()).toEqual(['code', 'errorId']);
    }
  });

  it('with a refusal of ours passes on only its sentence and the allowed details', async () => {
    const errors = [
      { message: 'You may not ask for this.', path: ['items'], extensions: { ...poison.extensions, code: 'FORBIDDEN', reason: 'HELD' } },
    ];
    content.change = always({ body: JSON.stringify({ data: { items: null }, errors }) });
    const answer = await items();
    expectHarmless(answer, 'FORBIDDEN');
    expect(answer.errors?.[0]?.extensions).toEqual({ code: 'FORBIDDEN', reason: 'HELD' });
  });

  const broken: readonly [string, Partial<Passed>][] = [
    ['500', { status: 500, body: JSON.stringify({ errors: [poison] }) }],
    ['401', { status: 401, body: JSON.stringify({ errors: [poison] }) }],
    ['a redirect', { status: 302, headers: { location: 'http://127.0.0.1:1/POISON', 'set-cookie': 'POISON=1' }, body: '' }],
    ['a page', { body: '<html>POISON</html>', headers: { 'content-type': 'text/html' } }],
    ['half a body', { body: '{"data":{"items":{"nodes":[{"id":"POISON"' }],
    ['a list', { body: '[{"data":"POISON"}]' }],
    ['a text', { body: '"POISON"' }],
    ['nothing', { body: '' }],
    ['data that are not an object', { body: '{"data":"POISON"}' }],
  ];
  it.each(broken)('with %s is reported as unavailable', async (_what, passed) => {
    content.change = always(passed);
    const answer = await items();
    expectHarmless(answer, 'UPSTREAM_UNAVAILABLE');
    expect(answer.data).toEqual({ items: null });
    expect(answer.headers.get('set-cookie')).toBeNull();
  });

  it('with values of another type is reported by an id alone, or its values are left out', async () => {
    content.change = always({ body: JSON.stringify({ data: { items: { nodes: 'POISON' } } }) });
    const answer = await items();
    expect(answer.text).not.toMatch(leaks);
    expect(answer.errors?.[0]?.extensions.code).toBe('INTERNAL_SERVER_ERROR');
  });

  it('with an answer that exceeds the limit is stopped at the limit', async () => {
    content.change = always({ body: JSON.stringify({ data: { items: { nodes: [{ id: 'x'.repeat(requestLimits.answerBytes) }] } } }) });
    const answer = await items();
    expectHarmless(answer, 'LIMIT_EXCEEDED');
    expect(answer.text.length).toBeLessThan(1_000);
  });

  it('without ever answering is given up within the time of a request', async () => {
    const { answer, tookMs } = await silence;
    expectHarmless(answer, 'UPSTREAM_UNAVAILABLE');
    expect(tookMs).toBeGreaterThan(requestLimits.timeMs - 500);
    // The subgraph never answers: whoever did not give up would wait for minutes.
    expect(tookMs).toBeLessThan(requestLimits.timeMs + 60_000);
  });

  it('because it is down leaves the other subgraphs their answers', async () => {
    await content.close();
    expectHarmless(await items(), 'UPSTREAM_UNAVAILABLE');
    const { status, data, errors, extensions } = await ask(
      '{ me { handle records { subscriber { name } content(first: 1) { nodes { at } } } } }',
    );
    expect(status).toBe(200);
    expect(data.me.records.subscriber.name).not.toBe('');
    expect(data.me.records.content).toBeNull();
    expect(errors?.map((error) => error.extensions.code)).toEqual(['UPSTREAM_UNAVAILABLE']);
    expect(extensions?.receipt).toHaveLength(1);
  });
});
