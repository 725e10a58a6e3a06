import { describe, expect, test } from 'vitest';
import { publicError, subgraphError } from './public-error.ts';

const secret = 'postgres://writ_records:hunter2@db.internal:5432/writ';
const masked = { code: 'INTERNAL_SERVER_ERROR', errorId: expect.stringMatching(/^[0-9a-f-]{36}$/) };

/** The public form of an error, and what the log is told. */
function made(formatted: Parameters<typeof publicError>[0], original: unknown = new Error(secret)) {
  const faults: { errorId: string; cause: unknown }[] = [];
  return { error: publicError(formatted, original, (fault) => faults.push(fault)), faults };
}

describe('an error of the gateway', () => {
  test('with a listed code keeps its sentence and the allowed details', () => {
    const extensions = {
      code: 'CONFLICT',
      reason: 'STALE',
      serviceName: 'orders',
      stacktrace: [secret],
      http: { status: 200 },
      errorId: 7,
    };
    expect(made({ message: 'Somebody was faster.', path: ['a', 0], locations: [{ line: 1, column: 1 }], extensions })).toEqual({
      error: { message: 'Somebody was faster.', path: ['a', 0], extensions: { code: 'CONFLICT', reason: 'STALE' } },
      faults: [],
    });
  });

  test('in the document names its place', () => {
    const formatted = { message: 'Syntax Error', locations: [{ line: 1, column: 3 }], extensions: { code: 'GRAPHQL_PARSE_FAILED' } };
    expect(made(formatted).error).toEqual(formatted);
  });

  test.each([['BAD_REQUEST'], ['OPERATION_RESOLUTION_FAILURE'], ['PERSISTED_QUERY_NOT_FOUND'], ['PERSISTED_QUERY_NOT_SUPPORTED']])(
    'with Apollo’s own code %s becomes BAD_USER_INPUT',
    (code) => {
      expect(made({ message: 'Wrong.', extensions: { code, more: secret } }).error).toEqual({
        message: 'Wrong.',
        extensions: { code: 'BAD_USER_INPUT' },
      });
    },
  );

  test.each<[string, Record<string, unknown> | undefined]>([
    ['without a code', {}],
    ['without extensions', undefined],
    ['with a code outside the list', { code: 'DOWNSTREAM_SERVICE_ERROR', serviceName: 'records' }],
    ['with a code that is no text', { code: ['FORBIDDEN'] }],
    ['with the code of an internal error', { code: 'INTERNAL_SERVER_ERROR', exception: { message: secret } }],
  ])('%s is masked and logged under its id', (_what, extensions) => {
    const { error, faults } = made({ message: secret, path: ['a'], ...(extensions ? { extensions } : {}) });
    expect(error).toEqual({ message: expect.stringContaining('Quote the error id'), path: ['a'], extensions: masked });
    expect(JSON.stringify(error)).not.toMatch(/hunter2|records/);
    expect(faults).toEqual([{ errorId: error.extensions.errorId, cause: expect.objectContaining({ message: secret }) }]);
  });

  test('that a subgraph has masked keeps its id, and is not logged twice', () => {
    expect(made({ message: secret, extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: 'e-1' } })).toEqual({
      error: { message: expect.not.stringContaining('hunter2'), extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: 'e-1' } },
      faults: [],
    });
  });

  test('has a sentence of at most 500 characters', () => {
    const { error } = made({ message: 'x'.repeat(10_000), extensions: { code: 'GRAPHQL_VALIDATION_FAILED' } });
    expect(error.message).toHaveLength(500);
  });
});

describe('the value of a variable is not repeated in', () => {
  const sentence = (message: string) => made({ message, extensions: { code: 'BAD_USER_INPUT' } }).error.message;

  test.each([
    [
      'Variable "$n" got invalid value "0612345678"; Int cannot represent non-integer value: "0612345678"',
      'Variable "$n" cannot be used: Its value is not one of its type.',
    ],
    [
      'Variable "$i" got invalid value { mail: "a@b" }; Field "text" of required type "String!" was not provided.',
      'Variable "$i" cannot be used: Field "text" of required type "String!" was not provided.',
    ],
    [
      'Variable "$i" got invalid value "a@b" at "i.items[0].mail"; Expected type "Mail" to be an object.',
      'Variable "$i" cannot be used, at "i.items[0].mail": Expected type "Mail" to be an object.',
    ],
    [
      'Variable "$i" got invalid value "x; Field \\"a\\" of required type \\"B!\\" was not provided. a@b"; Wrong.',
      'Variable "$i" cannot be used: Its value is not one of its type.',
    ],
  ])('%s', (message, expected) => {
    expect(sentence(message)).toBe(expected);
  });

  test('an error of a subgraph, even if it is a handle', () => {
    const message = 'Variable "$representations" got invalid value { grant: "a-handle" }; Expected type "_Any".';
    expect(JSON.stringify(subgraphError({ message, extensions: { code: 'BAD_USER_INPUT' } }))).not.toContain('a-handle');
  });

  test('an error about a missing variable, which names the variable', () => {
    expect(sentence('Variable "$id" of required type "ID!" was not provided.')).toBe(
      'Variable "$id" of required type "ID!" was not provided.',
    );
  });
});

describe('an error of a subgraph', () => {
  test('with a listed code is rebuilt from its sentence, path and allowed details', () => {
    const extensions = { code: 'FORBIDDEN', reason: 'STATE', http: { status: 200 }, service: 'records', exception: secret };
    expect(
      subgraphError({ message: 'No.', path: ['_entities', 0, 'a'], locations: [{ line: 1, column: 1 }], extensions, stack: secret }),
    ).toEqual({
      message: 'No.',
      path: ['_entities', 0, 'a'],
      extensions: { code: 'FORBIDDEN', reason: 'STATE' },
    });
  });

  test.each<[string, unknown]>([
    ['without a code', { message: secret }],
    ['with a code outside the list', { message: secret, extensions: { code: 'P1001', meta: secret } }],
    ['that is internal', { message: secret, extensions: { code: 'INTERNAL_SERVER_ERROR' } }],
    ['that is no object', secret],
    ['that is null', null],
    ['whose parts are of other kinds', { message: { text: secret }, path: secret, extensions: secret }],
  ])('%s is masked', (_what, error) => {
    expect(subgraphError(error)).toEqual({ message: expect.not.stringContaining('hunter2'), extensions: masked });
  });

  test('that is internal keeps its path and the id of the subgraph’s log', () => {
    expect(subgraphError({ message: secret, path: ['a'], extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: 'e-1' } })).toEqual({
      message: expect.not.stringContaining('hunter2'),
      path: ['a'],
      extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: 'e-1' },
    });
  });
});
