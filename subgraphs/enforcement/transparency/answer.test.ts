import { describe, expect, test } from 'vitest';
import { type Answered, readBatch, readLookUp, readSingle, retryAfterMs } from './answer.ts';

const now = new Date('2026-03-01T12:00:00.000Z');
const answer = (status: number, body: unknown = '', retryAfter?: string): Answered => ({
  status,
  retryAfter,
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const id = '01234567-89ab-4cde-8f01-23456789abcd';
const bare = { id, platformName: null, createdAt: null };
const bad = { category: ['The selected category is invalid.'] };

describe('the answer to a batch', () => {
  test('that was created gives the id of each puid', () => {
    const body = { statements: [{ puid: 'b', uuid: id, category: 'x' }] };
    expect(readBatch(answer(201, body), now)).toEqual({ outcome: 'created', arrivals: new Map([['b', bare]]) });
  });
  test.each([['<html>'], [{ statements: [{ puid: 'b' }] }], [{ statements: [{ puid: 'b', uuid: 'no uuid' }] }], [[]]])(
    'that was created with %j gives no id',
    (body) => {
      expect(readBatch(answer(201, body), now)).toEqual({ outcome: 'created', arrivals: new Map() });
    },
  );
  test('that was refused gives the errors of each statement, or the puids that are taken', () => {
    expect(readBatch(answer(422, { errors: { statement_12: bad } }), now)).toMatchObject({
      errors: new Map([[12, bad]]),
      taken: new Map(),
    });
    const taken = { message: 'taken', errors: { puid: ['taken'], existing_puids: ['a', 'b'] } };
    expect(readBatch(answer(422, taken), now)).toMatchObject({
      errors: new Map(),
      taken: new Map([
        ['a', null],
        ['b', null],
      ]),
    });
  });
  test.each([['<html>'], [{}], [{ errors: null }], [{ errors: { statements: ['no'] } }]])(
    'that was refused with %j blames no statement',
    (body) => {
      expect(readBatch(answer(422, body), now)).toMatchObject({ outcome: 'refused', errors: new Map(), taken: new Map() });
    },
  );
});

describe('the answer to a single statement', () => {
  test('that exists already names the statement that has its puid, or its existence', () => {
    const body = (existing: object) => ({ message: 'taken', errors: { puid: ['taken'] }, existing });
    expect(readSingle(answer(422, body({ uuid: id })), 'a', now)).toMatchObject({ taken: new Map([['a', bare]]), errors: new Map() });
    expect(readSingle(answer(422, body({ puid: 'a' })), 'a', now)).toMatchObject({ taken: new Map([['a', null]]), errors: new Map() });
  });
  test('that is refused without a field is a refusal all the same', () => {
    expect(readSingle(answer(422, '<html>'), 'a', now)).toMatchObject({
      errors: new Map([[0, { statement: ['The Transparency Database does not accept it.'] }]]),
    });
  });
  test('is quoted up to a sentence or two', () => {
    const outcome = readSingle(answer(422, { message: 'x'.repeat(9_999) }), 'a', now);
    expect(outcome.outcome === 'refused' && outcome.words).toBe(`${'x'.repeat(500)}...`);
  });
});

describe('the answer to a look-up', () => {
  test.each([
    [302, { uuid: id }, { outcome: 'found', arrival: bare }],
    [404, { message: 'statement of reason not found' }, { outcome: 'absent' }],
    [404, { message: 'statement of reason not found', puid: 'a' }, { outcome: 'absent' }],
    [404, { message: 'The route api/v2/statement/existing-puid/a could not be found.' }, { outcome: 'misaddressed' }],
    [404, '<html>statement of reason not found</html>', { outcome: 'misaddressed' }],
    [404, '', { outcome: 'misaddressed' }],
    [302, '', { outcome: 'later', mayHaveArrived: true }],
    [200, { uuid: id }, { outcome: 'later' }],
    [500, '', { outcome: 'later', mayHaveArrived: true }],
    [401, '', { outcome: 'unauthorised', status: 401 }],
  ])('with status %i is %j', (status, body, expected) => {
    expect(readLookUp(answer(status, body), now)).toMatchObject(expected);
  });
});

test.each([
  [401, 'unauthorised', undefined],
  [403, 'unauthorised', undefined],
  [404, 'misaddressed', undefined],
  [429, 'later', false],
  [500, 'later', true],
  [503, 'later', true],
  [302, 'later', true],
  [400, 'later', true],
  [200, 'later', true],
])('the answer %i to a submission is %s, and it may have arrived: %s', (status, outcome, mayHaveArrived) => {
  for (const read of [readBatch(answer(status), now), readSingle(answer(status), 'a', now)])
    expect(read).toMatchObject({ outcome, ...(mayHaveArrived === undefined ? {} : { mayHaveArrived }) });
});

describe('what the database adds to a statement', () => {
  const stored = { puid: 'a', uuid: id, platform_name: 'platform', created_at: '2026-03-01 12:00:00' };
  const arrival = { id, platformName: 'platform', createdAt: now };
  test('is parsed wherever it answers with one statement', () => {
    expect(readBatch(answer(201, { statements: [stored] }), now)).toMatchObject({ arrivals: new Map([['a', arrival]]) });
    expect(readSingle(answer(201, stored), 'a', now)).toMatchObject({ arrivals: new Map([['a', arrival]]) });
    expect(readSingle(answer(422, { existing: stored }), 'a', now)).toMatchObject({ taken: new Map([['a', arrival]]) });
    expect(readLookUp(answer(302, stored), now)).toEqual({ outcome: 'found', arrival });
  });
  test.each([
    [{ created_at: '2026-03-01T12:00:00.000000Z' }, arrival],
    [{ created_at: 'yesterday' }, { ...arrival, createdAt: null }],
    [{ created_at: 7, platform_name: {} }, bare],
    [{ created_at: null, platform_name: null }, bare],
    [{ platform_name: 'x'.repeat(501) }, { ...arrival, platformName: `${'x'.repeat(500)}...` }],
  ])('in the form %j is parsed, or left out, and the statement has arrived all the same', (change, expected) => {
    expect(readLookUp(answer(302, { ...stored, ...change }), now)).toEqual({ outcome: 'found', arrival: expected });
  });
});

test.each([
  ['120', 120_000],
  ['0', 0],
  ['Sun, 01 Mar 2026 12:01:00 GMT', 60_000],
  ['Sun, 01 Mar 2026 11:00:00 GMT', 0],
  ['999999999', 86_400_000],
  ['soon', undefined],
  ['', undefined],
  [undefined, undefined],
])('the header Retry-After %j means %s ms', (value, expected) => {
  expect(retryAfterMs(value, now)).toBe(expected);
});
