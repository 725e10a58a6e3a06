import { createServer, type IncomingMessage, type RequestListener, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { StartError } from '@writ/core';
import { afterEach, describe, expect, it } from 'vitest';
import { type AuditGraph, openAuditGraph, type RequestLimits } from './audit-graph.ts';

const servers: Server[] = [];
const graphs: AuditGraph[] = [];
afterEach(async () => {
  for (const graph of graphs.splice(0)) await graph.close();
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
  }
});

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer);
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}/audit/graphql`;
}
const json = (response: ServerResponse, body: unknown, status = 200) =>
  response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(body));

/** The graph of a server that answers so; the token is the next of `tokens` at each request, the last one for ever. */
async function graphOf(
  answer: (request: IncomingMessage, response: ServerResponse) => unknown,
  tokens: readonly string[] = ['t'],
  limits: Partial<RequestLimits> = {},
): Promise<AuditGraph> {
  const left = [...tokens];
  const url = await serve((request, response) => void answer(request, response));
  const token = async () => (left.length > 1 ? left.shift() : left[0]) ?? '';
  const graph = openAuditGraph(url, token, 2, { answerMaxBytes: 100_000, requestMs: 5_000, ...limits });
  graphs.push(graph);
  return graph;
}
const node = {
  ...{ index: '7', event: 'e', kind: 'self', day: '2031-12-24', type: 'x.v1', at: '2031-12-24T00:00:00.000Z', outcome: 'SUCCESS' },
  ...{ refersTo: null, leaf: 'AA==', commitments: [{ field: 'type', commitment: 'c' }] },
};
const page = (nodes: unknown, pageInfo: unknown) => ({ data: { entries: { nodes, pageInfo } } });
const last = { hasNextPage: false, endCursor: null };
const refusedAs = async (asking: Promise<unknown>): Promise<string> => {
  const error = await asking.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(StartError);
  return (error as StartError).message;
};

describe('a page of the audit graph', () => {
  it('is requested with the token, behind the last one, and parsed', async () => {
    const asked: unknown[] = [];
    const graph = await graphOf(async (request, response) => {
      const { variables } = JSON.parse(await text(request)) as { variables: unknown };
      asked.push([request.headers.authorization, variables]);
      json(response, page([node], asked.length === 1 ? { hasNextPage: true, endCursor: 'c1' } : last));
    });
    expect(await graph.page(null)).toEqual({ entries: [{ ...node, index: 7 }], next: 'c1' });
    expect((await graph.page('c1')).next).toBeNull();
    expect(asked).toEqual([
      ['Bearer t', { first: 256, after: null }],
      ['Bearer t', { first: 256, after: 'c1' }],
    ]);
  });

  it.each<[string, unknown]>([
    ['an invalid index', page([{ ...node, index: '07' }], last)],
    ['an index beyond 2^53', page([{ ...node, index: '9007199254740993' }], last)],
    ['no leaf', page([{ ...node, leaf: undefined }], last)],
    ['no entries', { data: { entries: null } }],
    ['an empty answer', {}],
    ['a next page that is this one', page([node], { hasNextPage: true, endCursor: 'c0' })],
    ['a next page without a cursor', page([node], { hasNextPage: true, endCursor: null })],
  ])('with %s is refused', async (_, body) => {
    const graph = await graphOf((_request, response) => json(response, body));
    expect(await refusedAs(graph.page('c0'))).toMatch(/\/audit\/graphql can't be asked: it (answers|says) /);
  });
});

describe('the openings of several entries', () => {
  it('are requested together, and each is answered or refused separately', async () => {
    const opened = [{ field: 'type', value: '"x"', salt: 's' }];
    const graph = await graphOf(async (request, response) => {
      const { query, variables } = JSON.parse(await text(request)) as { query: string; variables: unknown };
      expect(query).toContain('o2: opening(index: $i2, fields: $f2)');
      expect(variables).toEqual({ i0: '4', f0: ['type'], i1: '5', f1: ['refs'], i2: '6', f2: ['refs'] });
      const errors = [{ message: 'You acted in this case yourself', path: ['o1'], extensions: { code: 'FORBIDDEN' } }];
      json(response, { data: { o0: opened, o1: null, o2: 'x' }, errors });
    });
    const asked = [4, 5, 6].map((index) => ({ index, fields: index === 4 ? ['type'] : ['refs'] }));
    expect(await graph.openings(asked)).toEqual([
      { fields: opened },
      { refused: 'it answers FORBIDDEN, "You acted in this case yourself"' },
      { refused: 'it answers neither an opening nor a reason' },
    ]);
  });
});

describe('a server that fails', () => {
  it('is called again while it is busy, and not for ever', async () => {
    let refusals = 2;
    const busy = { errors: [{ message: 'Try again.', extensions: { code: 'LOG_UNAVAILABLE' } }] };
    const graph = await graphOf((_request, response) => (refusals-- > 0 ? json(response, busy, 503) : json(response, page([], last))));
    expect((await graph.page(null)).entries).toEqual([]);
    refusals = 100;
    expect(await refusedAs(graph.page(null))).toContain('it answers LOG_UNAVAILABLE, "Try again."');
    expect(refusals).toBe(96);
  });

  it('gets a token that was renewed meanwhile, and is not called again with the same one', async () => {
    const seen: unknown[] = [];
    const answer: RequestListener = (request, response) => {
      seen.push(request.headers.authorization);
      if (request.headers.authorization === 'Bearer new') json(response, page([], last));
      else json(response, { errors: [{ message: 'Log in.', extensions: { code: 'UNAUTHENTICATED' } }] }, 401);
    };
    await (await graphOf(answer, ['old', 'new'])).page(null);
    expect(seen).toEqual(['Bearer old', 'Bearer new']);
    expect(await refusedAs((await graphOf(answer, ['old'])).page(null))).toContain('the token is not, or no longer, good');
    expect(seen).toHaveLength(3);
  });
});

describe('a hostile server', () => {
  it('gets the token nowhere else: no redirect is followed', async () => {
    const elsewhere: unknown[] = [];
    const other = await serve((request, response) => {
      elsewhere.push(request.headers);
      json(response, page([], last));
    });
    const graph = await graphOf((_request, response) => response.writeHead(307, { location: other }).end());
    expect(await refusedAs(graph.page(null))).toContain('it answers 307, and no redirect is followed with a token');
    expect(elsewhere).toEqual([]);
  });

  it('is disconnected when its body has no end', async () => {
    const graph = await graphOf((_request, response) => {
      response.writeHead(200);
      const push = (): void => {
        while (response.writable && response.write(Buffer.alloc(10_000, ' ')));
      };
      response.on('drain', push);
      push();
    });
    expect(await refusedAs(graph.page(null))).toContain('it is larger than any answer of the graph (100000 bytes)');
  });

  it('is disconnected when its body never comes', async () => {
    const graph = await graphOf((_request, response) => void response.writeHead(200).write('{'), ['t'], { requestMs: 100 });
    expect(await refusedAs(graph.page(null))).toMatch(/timeout/i);
  });

  it('is not believed when it answers no JSON, or no GraphQL', async () => {
    for (const body of ['<html>', '[]', '{"errors":[{}]}'])
      expect(await refusedAs((await graphOf((_request, response) => void response.writeHead(200).end(body))).page(null))).toContain(
        'it answers 200 and no GraphQL answer',
      );
  });

  it('cannot control the terminal with its text', async () => {
    const words = { errors: [{ message: '\u001b]0;owned\u0007\u202e', extensions: { code: 'X\u009b2J' } }] };
    const message = await refusedAs((await graphOf((_request, response) => json(response, words))).page(null));
    expect(message).toContain('owned');
    expect(message).not.toMatch(/\p{C}/u);
  });
});
