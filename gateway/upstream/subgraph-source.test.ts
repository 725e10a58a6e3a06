import { createServer, type IncomingHttpHeaders, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { requestLimits, verifyCallerToken } from '@writ/access';
import { GraphQLError } from 'graphql';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { newOperation, type Operation } from '../operation.ts';
import { callerOn, now } from '../testing/small-graph.ts';
import { type OwnSubgraph, SubgraphSource } from './subgraph-source.ts';

const key = new Uint8Array(32).fill(1);

let server: Server;
let source: SubgraphSource;
let answer: (request: IncomingMessage, response: ServerResponse) => void;
let seen: { headers: IncomingHttpHeaders; body: string; path: string | undefined }[] = [];
let faults: { subgraph: string; cause: unknown }[] = [];

beforeEach(async () => {
  seen = [];
  faults = [];
  server = createServer(async (request, response) => {
    let body = '';
    for await (const part of request) body += String(part);
    seen.push({ headers: request.headers, body, path: request.url });
    answer(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  source = new SubgraphSource({
    name: 'records',
    at: { url: `http://127.0.0.1:${port}/graph` },
    key,
    clock: () => now,
    onFault: (fault) => faults.push(fault),
  });
});
afterEach(async () => {
  await source.close();
  server.closeAllConnections();
  await new Promise((resolve) => server.close(resolve));
});

const sends = (body: unknown, status = 200) => {
  answer = (_request, response) =>
    void response.writeHead(status, { 'content-type': 'application/json' }).end(typeof body === 'string' ? body : JSON.stringify(body));
};
const operationOf = (signal = new AbortController().signal): Operation => newOperation(callerOn('authority'), signal);

const question = JSON.stringify({ query: '{ a }', variables: { v: 1 }, operationName: 'A' });

/** One fetch. */
const asked = (operation: Operation, of = source): ReturnType<SubgraphSource['send']> => of.send(question, { operation });

/** The error that a fetch ends with, as it is thrown to Apollo. */
async function refusal(operation = operationOf()): Promise<{ message: string; extensions: Record<string, unknown> }> {
  const error: unknown = await asked(operation).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (!(error instanceof GraphQLError)) throw new Error(`no public error: ${error}`);
  return { message: error.message, extensions: error.extensions };
}
const unavailable = {
  message: expect.stringContaining('not available'),
  extensions: { code: 'UPSTREAM_UNAVAILABLE', retryAfterSeconds: 5 },
};

describe('a request to a subgraph', () => {
  test('carries a caller token for that subgraph and this operation, and no header of the client', async () => {
    sends({ data: { a: 1 } });
    const operation = operationOf();
    await asked(operation);
    const [{ headers, body, path } = { headers: {}, body: '', path: '' }] = seen;
    expect(Object.keys(headers).sort()).toEqual(['authorization', 'connection', 'content-length', 'content-type', 'host']);
    expect(path).toBe('/graph');
    expect(body).toBe(question);
    const token = headers.authorization?.replace('Bearer ', '') ?? '';
    expect(await verifyCallerToken(token, { subgraph: 'records', key, now })).toEqual({
      caller: operation.caller,
      operation: operation.id,
    });
    await expect(verifyCallerToken(token, { subgraph: 'content', key, now })).rejects.toThrow();
  });

  test('uses connections that are kept alive', async () => {
    const ports = new Set<number | undefined>();
    answer = (request, response) => {
      ports.add(request.socket.remotePort);
      response.end('{"data":{}}');
    };
    for (let i = 0; i < 9; i++) await asked(operationOf());
    // A connection that has just answered isn't taken at once, but the next one is.
    expect(ports.size).toBeLessThan(3);
  });
});

describe('the answer of a subgraph', () => {
  const report = { grant: '12', category: 'TRAFFIC', fields: ['at'], count: 0 };

  test('passes its data to Apollo and its reports to the operation, and nothing else', async () => {
    sends({ data: { a: 1 }, extensions: { writ: { read: [report], more: 1 }, tracing: 'x' }, more: 'y' });
    const operation = operationOf();
    expect(await asked(operation)).toEqual({ data: { a: 1 } });
    expect(operation.reads).toEqual([report]);
  });

  test('adds its reports to those of other subgraphs', async () => {
    sends({ data: {}, extensions: { writ: { read: [report] } } });
    const operation = operationOf();
    await Promise.all([asked(operation), asked(operation)]);
    expect(operation.reads).toEqual([report, report]);
  });

  test('has its errors rebuilt, without a message of an internal error, a header or a status', async () => {
    const secret = 'postgres://writ:hunter2@db';
    const extensions = { code: 'FORBIDDEN', http: { status: 418 }, serviceName: 'records', stacktrace: [secret] };
    sends({ data: null, errors: [{ message: secret }, { message: 'No.', path: ['a'], extensions }, secret] });
    const { errors, ...rest } = await asked(operationOf());
    expect(rest).toEqual({ data: null });
    expect(errors).toEqual([
      { message: expect.any(String), extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: expect.any(String) } },
      { message: 'No.', path: ['a'], extensions: { code: 'FORBIDDEN' } },
      { message: expect.any(String), extensions: { code: 'INTERNAL_SERVER_ERROR', errorId: expect.any(String) } },
    ]);
    const words = errors?.map(({ message, extensions }) => ({ message, ...extensions, errorId: 'random' }));
    expect(JSON.stringify(words)).not.toMatch(/hunter2|418|records/);
  });
});

describe('an invalid answer is UPSTREAM_UNAVAILABLE, and the log has the reason', () => {
  const report = { grant: '12', category: 'TRAFFIC', fields: ['at'], count: 0 };

  test.each<[string, unknown, number]>([
    ['no JSON', '<html>proxy error at 10.0.0.7</html>', 200],
    ['nothing', '', 200],
    ['JSON that is no object', '[1]', 200],
    ['data that is no object', { data: 'hunter2' }, 200],
    ['data that is a list', { data: ['hunter2'] }, 200],
    ['errors that are no list', { errors: 'hunter2' }, 200],
    ['errors that are null', { data: { a: 1 }, errors: null }, 200],
    ['extensions that are no object', { data: { a: 1 }, extensions: 'hunter2' }, 200],
    ['extensions that are null', { data: { a: 1 }, extensions: null }, 200],
    ['a failure', { data: { a: 1 }, errors: [{ message: 'hunter2' }] }, 500],
    ['a refusal of its own', { errors: [{ message: 'x', extensions: { code: 'UNAUTHENTICATED' } }] }, 401],
    ['another place', { data: { a: 1 } }, 302],
    ['reports without a grant', { data: { a: 1 }, extensions: { writ: { read: [{ ...report, grant: undefined }] } } }, 200],
    ['reports with a grant that is no index', { data: { a: 1 }, extensions: { writ: { read: [{ ...report, grant: 'handle' }] } } }, 200],
    ['reports of more than is agreed', { data: { a: 1 }, extensions: { writ: { read: [report, { ...report, rows: ['hunter2'] }] } } }, 200],
  ])('%s', async (_what, body, status) => {
    sends(body, status);
    const operation = operationOf();
    expect(await refusal(operation)).toEqual(unavailable);
    expect(operation.reads).toEqual([]);
    expect(faults).toEqual([{ subgraph: 'records', cause: expect.any(Error) }]);
  });

  test('for a connection that breaks', async () => {
    answer = (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': '1000' });
      response.write('{"data":{"a":');
      setImmediate(() => response.destroy());
    };
    expect(await refusal()).toEqual(unavailable);
    expect(faults).toHaveLength(1);
  });

  test('for a subgraph that is down, without its address', async () => {
    const closed = new SubgraphSource({
      name: 'records',
      at: { url: 'http://127.0.0.1:1/' },
      key,
      clock: () => now,
      onFault: (fault) => faults.push(fault),
    });
    const asking = asked(operationOf(), closed);
    await expect(asking).rejects.toThrow(
      expect.objectContaining({ message: expect.not.stringContaining('127.0.0.1'), extensions: unavailable.extensions }),
    );
    expect(faults).toHaveLength(1);
    await closed.close();
  });
});

describe('a client that disconnects, or waits too long,', () => {
  test("aborts the request at the subgraph too, which is not counted as the subgraph's error", async () => {
    const gone = new AbortController();
    const closed = new Promise<void>((resolve) => {
      answer = (_request, response) => {
        response.once('close', resolve);
        gone.abort();
      };
    });
    expect(await refusal(operationOf(gone.signal))).toEqual(unavailable);
    await closed;
    expect(faults).toEqual([]);
  });

  test('in the middle of an answer aborts it', async () => {
    const gone = new AbortController();
    answer = (_request, response) => {
      response.writeHead(200);
      response.write('{"data":', () => gone.abort());
    };
    expect(await refusal(operationOf(gone.signal))).toEqual(unavailable);
    expect(faults).toEqual([]);
  });

  test('before the request causes no request', async () => {
    sends({ data: {} });
    expect(await refusal(operationOf(AbortSignal.abort()))).toEqual(unavailable);
    expect(seen).toEqual([]);
  });
});

describe('an answer that is too large', () => {
  const sized = (bytes: number) => {
    const frame = '{"data":{"a":""}}';
    return frame.replace('""', `"${'x'.repeat(bytes - frame.length)}"`);
  };
  const tooLarge = (actual: object) => ({
    message: expect.stringContaining('too large'),
    extensions: { code: 'LIMIT_EXCEEDED', limit: 'answerBytes', ...actual },
  });

  test('is refused, and one at the bound is not', async () => {
    sends(sized(requestLimits.answerBytes));
    const operation = operationOf();
    await expect(asked(operation)).resolves.toHaveProperty('data');
    expect(operation.bytes).toBe(requestLimits.answerBytes);
    sends(sized(requestLimits.answerBytes + 1));
    expect(await refusal()).toEqual(tooLarge({}));
    expect(faults).toEqual([]);
  });

  test('is refused in sum over the subgraphs of one operation', async () => {
    const operation = operationOf();
    sends(sized(requestLimits.answerBytes));
    await asked(operation);
    sends({ data: {} });
    expect(await refusal(operation)).toEqual(tooLarge({ actual: requestLimits.answerBytes + '{"data":{}}'.length }));
  });

  test('is not read to its end', async () => {
    let sent = 0;
    const ended = new Promise<void>((resolve) => {
      answer = (_request, response) => {
        const part = Buffer.alloc(1024 * 1024, 0x20);
        const more = () => {
          if (response.destroyed) return;
          sent += part.length;
          if (sent > 64 * part.length) response.end();
          else response.write(part, () => setImmediate(more));
        };
        response.once('close', () => resolve());
        response.on('error', () => undefined);
        more();
      };
    });
    expect(await refusal()).toEqual(tooLarge({}));
    await ended;
    expect(sent).toBeLessThan(64 * 1024 * 1024);
  });
});

describe('a subgraph of the same process', () => {
  type Asked = Parameters<OwnSubgraph['ask']>[0];
  const bytesOf = (text: string): number => Buffer.byteLength(text);
  const own = (ask: OwnSubgraph['ask']): SubgraphSource =>
    new SubgraphSource({
      name: 'records',
      at: { ask, isReady: async () => true },
      key,
      clock: () => now,
      onFault: (fault) => faults.push(fault),
    });
  const answers = (text: string, status = 200) => own(async () => ({ status, text, bytes: bytesOf(text) }));

  test('gets the same body, a caller token of its own, and the signal', async () => {
    const got: Asked[] = [];
    const operation = operationOf();
    const text = '{"data":{"a":"é"}}';
    const there = own(async (one) => {
      got.push(one);
      return { status: 200, text, bytes: bytesOf(text) };
    });
    expect(await asked(operation, there)).toEqual({ data: { a: 'é' } });
    const [one] = got;
    expect(one).toMatchObject({ body: question, signal: operation.signal });
    const token = /^Bearer (.+)$/.exec(one?.headers['authorization'] ?? '')?.[1] ?? '';
    expect((await verifyCallerToken(token, { subgraph: 'records', key, now })).operation).toBe(operation.id);
    expect(operation.bytes).toBe(bytesOf(text));
  });

  test.each<[string, () => SubgraphSource]>([
    ['refuses the token', () => answers('{"errors":[{"message":"no","extensions":{"code":"UNAUTHENTICATED"}}]}', 401)],
    ['answers no object', () => answers('[]')],
    ['answers no JSON', () => answers('')],
    ['fails', () => own(() => Promise.reject(new Error('postgres://db.internal')))],
  ])('is unavailable where it %s, and nothing of that goes out', async (_what, of) => {
    await expect(asked(operationOf(), of())).rejects.toMatchObject({
      message: expect.not.stringContaining('postgres'),
      extensions: { code: 'UPSTREAM_UNAVAILABLE' },
    });
    expect(faults).toHaveLength(1);
  });

  test('counts what all subgraphs answered, and refuses more than may be', async () => {
    const operation = operationOf();
    operation.bytes = requestLimits.answerBytes;
    await expect(asked(operation, answers('{"data":{}}'))).rejects.toMatchObject({ extensions: { code: 'LIMIT_EXCEEDED' } });
  });
});
