/**
 * `npm run bench -- events`: how long after a decision a subscriber has the change, with so many decisions a second however long each takes,
 * while everything of Writ shares this machine with who decides and who is told. Times are a machine's.
 */
import { setTimeout as pause } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { graphPaths } from '@writ/access';
import { StartError } from '@writ/core';
import { connect, socketConnection } from '@writ/prisma';
import pg from 'pg';
import { Agent, request } from 'undici';
import { type Seeded, startInstallation } from './harness/installation.ts';
import { tokensOf } from './harness/people.ts';
import { restrictionIn, restrictQuery, restrictVariables } from './harness/restrictions.ts';
import { wholeNumber, writeResult } from './harness/result.ts';
import { addSubscriber, listen } from './harness/subscriber.ts';
import { show, table } from './harness/table.ts';
import { quantile } from './harness/timing.ts';
import { type Defer, untilDone } from './harness/until-done.ts';
import { startWorker, startWrit } from './harness/writ.ts';
import { machine } from './report/measured.ts';

const usage = `npm run bench -- events [--tiny] [--rate N] [--out FILE] [--cpu-prof DIR]

  --tiny          a few decisions, to see that it runs
  --rate N        decisions a second (200)
  --rows          decisions are written as rows, without gateway and subgraph: what telling takes by itself
  --out FILE      the result as JSON
  --cpu-prof DIR  a processor profile of each process`;

interface Extent {
  readonly mails: number;
  readonly rate: number;
  readonly seconds: number;
  readonly isRows: boolean;
}

/** Publishes so many items, of all accounts in turn. */
async function publish({ socketFolder }: Seeded, count: number): Promise<void> {
  const client = await connect(socketConnection(socketFolder, 'postgres', 'writ'));
  try {
    await client.query(
      `insert into content.item (id, account_id, thread_id, published_at, title, text)
       select 'event-' || n, accounts.ids[1 + n % cardinality(accounts.ids)], 'events', now(), 'An offer', 'Pay a fee first.'
         from (select array_agg(id order by id) as ids from records.account) accounts, generate_series(0, $1::int - 1) n`,
      [count],
    );
  } finally {
    await client.end();
  }
}

type Ask = (query: string, variables: object) => Promise<string>;

const askAs =
  (baseUrl: string, token: string, dispatcher: Agent): Ask =>
  async (query, variables) => {
    const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
    const body = JSON.stringify({ query, variables });
    const answer = await request(baseUrl + graphPaths.platform, { method: 'POST', headers, body, dispatcher });
    return answer.body.text();
  };

/** Carries out a decision on an item. */
type Decide = (item: string) => Promise<void>;

/** By an agent at the endpoint of the platform graph, to a subscriber that counsel has added. */
async function byAgent(seeded: Seeded, url: string, profileFolder: string | undefined, defer: Defer): Promise<Decide> {
  const { baseUrl } = await startWrit(seeded, profileFolder, defer);
  const dispatcher = new Agent({ connections: 64 });
  defer(() => dispatcher.destroy());
  const token = tokensOf(baseUrl);
  const counsel = askAs(baseUrl, await token('counsel-1', 'platform'), dispatcher);
  await addSubscriber(counsel, { url });
  const agent = askAs(baseUrl, await token('agent-1', 'platform'), dispatcher);
  return async (item) => void restrictionIn(await agent(restrictQuery, restrictVariables(item)));
}

/** As rows in the database, each with its event in a transaction of its own. */
async function byRows({ socketFolder }: Seeded, url: string, defer: Defer): Promise<Decide> {
  const pool = new pg.Pool({ ...socketConnection(socketFolder, 'postgres', 'writ'), max: 8 });
  // A pool has ended before its connections are closed: the database's end reaches them first.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  defer(() => pool.end());
  await pool.query(`insert into enforcement.subscriber (id, url, since, created_by) values ('measured', $1, now(), 'nobody')`, [url]);
  return async (item) => {
    const client = await pool.connect();
    try {
      await client.query('begin');
      await client.query(
        `insert into enforcement.restriction (id, state, item_id, account_id, visibility, territories, starts_at, order_id, decided_by, decided_at)
         values ($1, 'ACTIVE', $1, 'nobody', '{DECISION_VISIBILITY_CONTENT_DISABLED}', '{WORLD}', now(), 'measured', 'nobody', now())`,
        [item],
      );
      await client.query('select enforcement.emit($1, now())', [[item]]);
      await client.query('commit');
    } finally {
      client.release();
    }
  };
}

/** When a decision was asked for and when it was answered. */
interface Decided {
  readonly requestedAt: number;
  readonly answered: number;
}

/** Decisions under way at a time, at most: a machine that can't make so many a second makes fewer, and its queue isn't what is measured. */
const mostUnderWay = 32;

/** Decides on items one after the other at a rate, each at its instant whether or not those before are answered. */
async function decideAll(decide: Decide, items: readonly string[], rate: number): Promise<Map<string, Decided>> {
  const begun = performance.now();
  const decided = new Map<string, Decided>();
  const one = async (item: string, index: number): Promise<void> => {
    const due = begun + (index * 1_000) / rate;
    await pause(Math.max(0, due - performance.now()));
    const requestedAt = performance.now();
    await decide(item);
    decided.set(item, { requestedAt, answered: performance.now() });
  };
  const all = items.entries();
  const loop = async (): Promise<void> => {
    for (const [index, item] of all) await one(item, index);
  };
  await Promise.all(Array.from({ length: mostUnderWay }, loop));
  return decided;
}

interface Figures {
  readonly decisions: number;
  readonly decidedASecond: number;
  readonly decisionMs: { p50: number; p99: number };
  readonly fromAnswerMs: { p50: number; p99: number };
  readonly fromQuestionMs: { p50: number; p99: number };
}

const figuresOf = (values: readonly number[]) => ({ p50: quantile(values, 0.5), p99: quantile(values, 0.99) });

async function measure({ mails, rate, seconds, isRows }: Extent, profileFolder: string | undefined, defer: Defer): Promise<Figures> {
  const installed = await startInstallation(mails, defer);
  const seeded: Seeded = { ...installed, settings: { ...installed.settings, WRIT_WEBHOOK_PRIVATE: 'allow' } };
  const { url, received } = await listen(defer);
  const decide = await (isRows ? byRows(seeded, url, defer) : byAgent(seeded, url, profileFolder, defer));
  await startWorker(seeded, profileFolder, defer);
  const count = rate * seconds;
  const warm = Math.min(count, 100);
  await publish(seeded, warm + count);
  const items = Array.from({ length: warm + count }, (_, n) => `event-${n}`);
  const untilReceived = async (size: number): Promise<void> => {
    for (const end = performance.now() + 30_000; received.size < size && performance.now() < end; ) await pause(20);
  };
  await decideAll(decide, items.slice(0, warm), Math.min(rate, 50));
  await untilReceived(warm);
  const begun = performance.now();
  const decided = await decideAll(decide, items.slice(warm), rate);
  const took = (performance.now() - begun) / 1_000;
  await untilReceived(items.length);
  const missing = items.filter((item) => received.get(item)?.length !== 1);
  if (missing.length > 0) throw new StartError(`${missing.length} changes were not told once, ${missing[0]} first.`);
  const all = [...decided].map(([item, times]) => ({ ...times, receivedAt: received.get(item)?.[0] ?? Number.NaN }));
  return {
    decisions: all.length,
    decidedASecond: all.length / took,
    decisionMs: figuresOf(all.map(({ requestedAt, answered }) => answered - requestedAt)),
    fromAnswerMs: figuresOf(all.map((one) => one.receivedAt - one.answered)),
    fromQuestionMs: figuresOf(all.map((one) => one.receivedAt - one.requestedAt)),
  };
}

await untilDone(async (defer) => {
  const { values } = parseArgs({
    options: {
      tiny: { type: 'boolean' },
      rate: { type: 'string' },
      rows: { type: 'boolean' },
      out: { type: 'string' },
      'cpu-prof': { type: 'string' },
      help: { type: 'boolean' },
    },
  });
  if (values.help) return console.log(usage);
  const before = machine();
  const rate = wholeNumber('--rate', values.rate ?? (values.tiny ? '20' : '200'));
  const isRows = values.rows ?? false;
  const extent: Extent = values.tiny ? { mails: 150, rate, seconds: 1, isRows } : { mails: 400, rate, seconds: 10, isRows };
  const figures = await measure(extent, values['cpu-prof'], defer);
  const row = (name: string, { p50, p99 }: { p50: number; p99: number }): string[] => [name, show(p50, 0), show(p99, 0)];
  console.log(`Node ${before.node}, ${before.cores} cores, load before ${before.load}; each part in a process of its own.`);
  console.log(`${figures.decisions} decisions, ${rate} a second asked for, ${show(figures.decidedASecond, 0)} made; each was told once.\n`);
  const rows = [
    row('a decision answered', figures.decisionMs),
    row('from its answer to the subscriber', figures.fromAnswerMs),
    row('from its question to the subscriber', figures.fromQuestionMs),
  ];
  console.log(table([['', 'p50 ms', 'p99 ms'], ...rows]));
  await writeResult(values.out, { program: 'events', machine: before, plan: extent, figures });
});
