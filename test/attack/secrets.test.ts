/**
 * Everything that the running server writes, while every kind of error is provoked: no token, handle, variable, record,
 * statement, connection, stack or path in what a client gets, and no token, handle, variable or record in the log.
 */
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { logIn } from '@writ/demo/log-in';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bearer, json, post, type Reply, send } from './asking.ts';
import { WritProcess } from './writ-process.ts';

/** Stands in variables, tokens and headers; nobody may repeat it. */
const marker = 'Zq9SecretMarker';

let writ: WritProcess;
let content: Server;
let holder: string;
let agent: string;
/** What the process must keep to itself: tokens and handles that were seen, and the records of the two holders. */
const tokens = new Set<string>();
const handles = new Set<string>();
const personal = new Set<string>();
const answers: { what: string; reply: Reply; mayHoldRecords: boolean }[] = [];

/** The subgraph `content`, which answers only poison; it also shows which tokens and handles travel. */
async function answerContent(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  const body = JSON.parse(Buffer.concat(chunks).toString()) as { variables?: { representations?: { grant?: string }[] } };
  tokens.add((request.headers.authorization ?? '').replace('Bearer ', ''));
  for (const { grant } of body.variables?.representations ?? []) if (grant !== undefined) handles.add(grant);
  const message = `SELECT * FROM content.item WHERE id = '${marker}'`;
  const extensions = { code: 'P2002', stacktrace: [`at x (/srv/${marker}.ts:1:1)`], serviceName: 'content' };
  return JSON.stringify({ data: null, errors: [{ message, extensions }] });
}

beforeAll(async () => {
  content = createServer((request, response) => {
    answerContent(request).then(
      (body) => response.end(body),
      () => response.destroy(),
    );
  });
  await new Promise<void>((resolve) => content.listen(0, '127.0.0.1', resolve));
  writ = await WritProcess.start({ WRIT_SUBGRAPH_CONTENT_URL: `http://127.0.0.1:${(content.address() as AddressInfo).port}/` });
  const logInTo = (login: string, graphPath: string) =>
    logIn({ baseUrl: writ.baseUrl, login, graphPath }).then(({ accessToken }) => accessToken);
  holder = await logInTo('holder-1', '/graphql');
  agent = await logInTo('agent-1', '/platform/graphql');
  tokens.add(holder).add(agent);
  const rows = await writ.sql<Record<string, string | string[] | null>>(
    `SELECT s.name, s.emails, s.phones, s.address, s.registration_ip FROM records.subscriber s JOIN records.account_holder USING (account_id)`,
  );
  for (const value of rows.flatMap((row) => Object.values(row)).flat())
    if (value !== null && value !== undefined && value.length > 5) personal.add(value);
});
afterAll(async () => {
  await writ.stop();
  await new Promise((resolve) => content.close(resolve));
});

async function keep(what: string, asked: Promise<Reply>, mayHoldRecords = false): Promise<Reply> {
  const reply = await asked;
  answers.push({ what, reply, mayHoldRecords });
  return reply;
}
const ask = (what: string, query: string, variables?: object, token: string | null = holder, path = '/graphql'): Promise<Reply> =>
  keep(what, post(`${writ.baseUrl}${path}`, token === null ? json : bearer(token), { query, variables }), query.includes('subscriber'));
const codes = ({ errors }: Reply): unknown[] => [...new Set(errors?.map(({ extensions }) => extensions.code))];
const own = '{ me { id records { subscriber { name emails phones address registrationIp } } } }';

describe('every kind of error is provoked', () => {
  it('by tokens', async () => {
    const bad = [marker, `${holder.slice(0, -6)}AAAAAA`, `${Buffer.from(marker).toString('base64url')}.e30.x`, `${holder}.${marker}`];
    for (const token of bad) expect(codes(await ask('a bad token', own, {}, token))).toEqual(['UNAUTHENTICATED']);
    for (const path of ['/platform/graphql', '/authority/graphql', '/audit/graphql'])
      expect(codes(await ask("another graph's token", own, {}, holder, path))).toEqual(['UNAUTHENTICATED']);
    tokens.add(`${holder.slice(0, -6)}AAAAAA`);
  });

  it('and by an ordinary read, which only the client gets', async () => {
    const { status, data } = await ask('own records', own);
    expect(status).toBe(200);
    expect(personal).toContain(data.me.records.subscriber.name);
  });

  it('by documents and variables', async () => {
    const notice = 'mutation ($i: NoticeInput!) { submitNotice(input: $i) { __typename ... on Refusal { message } } }';
    const bad: [string, object][] = [
      ['query ($n: Int) { items(first: $n) { nodes { id } } }', { n: marker }],
      ['query ($id: ID!) { notice(id: $id) { id } }', { id: marker }],
      [
        notice,
        {
          i: {
            item: marker,
            name: marker,
            email: `${marker}@example.org`,
            explanation: marker,
            goodFaith: false,
            category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
          },
        },
      ],
      [notice, { i: { explanation: marker, name: [marker] } }],
      ['query ($after: String) { me { records { traffic(after: $after) { nodes { at } } } } }', { after: marker }],
      ['query a { __typename } query b { __typename }', { marker }],
      ['{ me { ', { marker }],
    ];
    for (const [query, variables] of bad) expect((await ask('a bad document', query, variables)).status).toBeLessThan(500);
    const restrict = 'mutation ($i: RestrictInput!) { restrict(input: $i) { __typename } }';
    await ask('a bad restriction', restrict, { i: { item: marker, endsAt: marker, territories: [marker] } }, agent, '/platform/graphql');
    await keep('a bad body', post(`${writ.baseUrl}/graphql`, bearer(holder), `{"query": "${marker}`));
    await keep('a bad path', send(`${writ.baseUrl}/%zz${marker}`));
    await keep('another path', send(`${writ.baseUrl}/${marker}?token=${holder}`));
  });

  it('by a subgraph that answers poison, and by one that is down', async () => {
    expect(codes(await ask('poison', '{ items(first: 1) { nodes { id } } }'))).toEqual(['INTERNAL_SERVER_ERROR']);
    const mixed = await ask('poison for a record', '{ me { records { subscriber { name } content(first: 1) { nodes { text } } } } }');
    expect(codes(mixed)).toContain('INTERNAL_SERVER_ERROR');
    expect(handles.size).toBeGreaterThan(0);
    content.closeAllConnections();
    await new Promise((resolve) => content.close(resolve));
    expect(codes(await ask('down', '{ items(first: 1) { nodes { id } } }'))).toEqual(['UPSTREAM_UNAVAILABLE']);
  });

  it.each(['records.subscriber', 'records.account', 'orders.access_grant', 'enforcement.notice', 'log.log_head', 'log.log_checkpoint'])(
    'by a database without %s',
    async (table) => {
      const [schema, name] = table.split('.');
      await writ.sql(`ALTER TABLE ${schema}.${name} RENAME TO hidden_away`);
      try {
        await ask(`no ${table}`, own);
        await ask(`no ${table}`, '{ notice(id: "x") { id } checkpoint { note } }');
        await keep(`no ${table}`, send(`${writ.baseUrl}/log/1/checkpoint`));
        await keep(`no ${table}`, send(`${writ.baseUrl}/log/1/tile/0/000.p/1`));
      } finally {
        await writ.sql(`ALTER TABLE ${schema}.hidden_away RENAME TO ${name}`);
      }
    },
  );

  it('by a database that ends its connections', async () => {
    for (let round = 0; round < 3; round += 1) {
      const asked = Array.from({ length: 6 }, () => ask('ended connections', own));
      const files = Array.from({ length: 3 }, () => keep('ended connections', send(`${writ.baseUrl}/log/1/checkpoint`)));
      await writ.sql("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename LIKE 'writ\\_%'");
      await Promise.all([...asked, ...files]);
    }
    await expect.poll(async () => (await ask('after it', own)).status).toBe(200);
  });
});

/** What no client may read in an answer that is no answer of records. */
const inner =
  /\b(SELECT|INSERT|UPDATE|DELETE)\b|relation "|column "|postgres(ql)?:\/\/|writ_(owner|log|records|content|orders|audit|enforcement)|PGSQL|hidden_away|[Pp]risma|P20\d\d|ECONN|EPIPE|57P01|42P01|terminating|127\.0\.0\.1|node_modules|\.ts\b|\n?\s+at \w|stacktrace|serviceName|\/tmp\/|\/srv\//;

describe('no client gets', () => {
  it('a token, a handle or what it sent as a variable', () => {
    expect(answers.length).toBeGreaterThan(50);
    expect(answers.filter(({ reply }) => (reply.errors?.length ?? 0) > 0).length).toBeGreaterThan(30);
    for (const { what, reply } of answers)
      for (const secret of [...tokens, ...handles, marker])
        expect(reply.text.includes(secret), `${what}: ${reply.text.slice(0, 300)}`).toBe(false);
  });

  it('a statement, a connection, a stack trace or a path', () => {
    for (const { what, reply } of answers) {
      const said = JSON.stringify([reply.errors, reply.errors ? '' : reply.status >= 400 ? reply.text : '', [...reply.headers]]);
      expect(said, what).not.toMatch(inner);
    }
  });

  it('a record in an answer without records', () => {
    expect(personal.size).toBeGreaterThan(4);
    for (const { what, reply, mayHoldRecords } of answers)
      if (!mayHoldRecords || reply.status !== 200) for (const value of personal) expect(reply.text.includes(value), what).toBe(false);
  });
});

describe('the process log', () => {
  it('reports the errors', () => {
    expect(writ.log).toContain('"msg":"a fault"');
    expect(writ.log.split('\n').length).toBeGreaterThan(15);
  });

  it('contains no token, handle, variable or record', () => {
    const said = writ.log + writ.output;
    for (const secret of [...tokens, ...handles, ...personal, marker]) expect(said.includes(secret)).toBe(false);
    expect(writ.log).not.toMatch(/eyJ[\w-]{10}/);
    expect(writ.log).not.toMatch(/(?<![\w-])[\w-]{43}(?![\w-])/);
  });

  it('quotes no message of an error', () => {
    expect(writ.log).not.toMatch(/relation \\?"|SELECT |terminating connection|hidden_away|Invalid `/);
  });
});
