import { expect, test } from 'vitest';
import { allowedDetail, errorCodes, errorDetails, errorMeanings, internalError, isErrorCode, notFound, PublicError } from './errors.ts';

test('the list of codes is closed', () => {
  expect([...errorCodes].sort()).toEqual([
    'BAD_USER_INPUT',
    'CONFLICT',
    'FORBIDDEN',
    'GRAPHQL_PARSE_FAILED',
    'GRAPHQL_VALIDATION_FAILED',
    'INTERNAL_SERVER_ERROR',
    'LIMIT_EXCEEDED',
    'LOG_UNAVAILABLE',
    'NOT_FOUND',
    'UNAUTHENTICATED',
    'UPSTREAM_UNAVAILABLE',
  ]);
  expect(isErrorCode('FORBIDDEN')).toBe(true);
  expect(isErrorCode('DOWNSTREAM_SERVICE_ERROR')).toBe(false);
});

test('every code has a status of a refusal, a meaning and advice, each a sentence', () => {
  expect(Object.keys(errorMeanings).sort()).toEqual([...errorCodes].sort());
  for (const { status, meaning, advice } of Object.values(errorMeanings)) {
    expect(status).toBeGreaterThanOrEqual(400);
    expect(status).toBeLessThan(600);
    for (const text of [meaning, advice]) expect(text).toMatch(/^[A-Z`].*[.]$/);
  }
});

test('only the allowed details of an error are sent, each of its own kind', () => {
  const detail = {
    reason: 'HELD',
    article: 'Art. 8',
    limit: 'page',
    actual: 300,
    errorId: 'id',
    retryAfterSeconds: 5,
    maxAge: 300,
    acrValues: 'phr',
  };
  expect(allowedDetail({ ...detail, serviceName: 'records', stacktrace: [], http: { status: 500 } })).toEqual(detail);
  expect(Object.keys(errorDetails)).toEqual(Object.keys(detail));
  expect(allowedDetail({ reason: { nested: true }, actual: '300' })).toEqual({});
  expect(allowedDetail({ toString: 'x', constructor: 'x', __proto__: 'x' })).toEqual({});
  expect(allowedDetail(null)).toEqual({});
});

test('a hidden object and a missing one have the same answer', () => {
  expect(notFound().message).toBe(notFound().message);
  expect(notFound()).toMatchObject({ code: 'NOT_FOUND', detail: {} });
});

test('an internal error shows an id of its own and nothing else', () => {
  const [one, two] = [internalError(), internalError()];
  expect(one).toBeInstanceOf(PublicError);
  expect(one.detail.errorId).not.toBe(two.detail.errorId);
  expect(one.message).toBe(two.message);
});
