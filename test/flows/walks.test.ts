/**
 * The walks of docs/architecture.md: each file that a walk names runs while the walk is taken, and a walk names no more files than a
 * reader can keep in mind. Files of SQL are only looked for: V8 does not see PostgreSQL.
 */
import { existsSync, readFileSync } from 'node:fs';
import { Session } from 'node:inspector/promises';
import { fileURLToPath } from 'node:url';
import { parseVerifierKey } from '@writ/tlog';
import { checkProof } from '@writ/verifier/proof/check-proof.ts';
import { pinnedTrust } from '@writ/verifier/proof/facts.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { logFiles, readNote, sizeNamed } from '../../apps/console/src/proof/log-files.ts';
import { readPath } from '../../apps/console/src/proof/log-proofs.ts';
import { holderIn } from '../harness/disclosures.ts';
import { epoc, type OrderView, ordersOn } from '../harness/orders.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import { workerIdle } from '../harness/worker-idle.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const page = readFileSync(`${root}docs/architecture.md`, 'utf8');

/** The files that the page names for a walk, in order. */
function filesOf(walk: string): string[] {
  const section = page.split(/^### /m).find((text) => text.startsWith(`The files of ${walk}\n`)) ?? '';
  return [...section.matchAll(/^\d+\. `([^`]+)`/gm)].map(([, file = '']) => file);
}

/** Files of this repository with a function that ran during `work`. */
async function filesRunBy(work: () => Promise<void>): Promise<Set<string>> {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.startPreciseCoverage', { callCount: true, detailed: false });
  await session.post('Profiler.takePreciseCoverage');
  await work();
  const { result } = await session.post('Profiler.takePreciseCoverage');
  session.disconnect();
  const ran = result.filter(({ functions }) => functions.some(({ ranges: [whole] }) => whole !== undefined && whole.count > 0));
  return new Set(
    ran.map(({ url }) =>
      url
        .replace(/^file:\/\//, '')
        .replace(/\?.*$/, '')
        .slice(root.length),
    ),
  );
}

let stack: Stack;
let orders: ReturnType<typeof ordersOn>;
let order: OrderView;
let item: string;

beforeAll(async () => {
  stack = await startStack();
  orders = ordersOn(stack);
  const holder = await holderIn(stack, 'holder-1');
  order = await orders.intoForce(epoc(holder.email, { categories: ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'] }));
  const rows = await stack.sql<{ id: string }>('postgres', 'SELECT id FROM content.item WHERE account_id = $1 ORDER BY id LIMIT 1', [
    holder.account,
  ]);
  item = rows[0]?.id ?? expect.fail('the holder has published nothing');
  await workerIdle(stack);
});
afterAll(() => stack.close());

async function disclose(): Promise<void> {
  const { data, text } = await orders.disclose('police', order, order.targets[0]?.id ?? '', 'subscriber { name }');
  expect(data?.order?.disclosure?.subscriber?.name, text).toEqual(expect.any(String));
}

const restriction = 'mutation ($input: RestrictInput!) { restrict(input: $input) { __typename } }';
async function restrict(): Promise<void> {
  const input = restrictInput({ item, visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'] });
  const { data, text } = await stack.ask('platform', 'agent-1', restriction, { input });
  expect(data?.restrict?.__typename, text).toBe('Restriction');
}

const look = `query ($index: ID!) { entry(index: $index) { index event kind day leaf commitments { field commitment } } }`;

/** An auditor looks at an entry, which is an entry itself, and a browser proves it from the log's files. */
async function prove(): Promise<void> {
  const { data, text } = await stack.ask('audit', 'auditor', look, { index: '0' });
  expect(data?.entry?.leaf, text).toEqual(expect.any(String));
  const { index, event, kind, day, leaf, commitments } = data.entry;
  const read = logFiles(`${stack.baseUrl}/log/1/`);
  const [head] = await stack.sql<{ size: string }>('postgres', 'SELECT size FROM log.log_head');
  const size = async () => sizeNamed((await readNote(read)) ?? '') ?? 0;
  await vi.waitFor(async () => expect(await size()).toBeGreaterThanOrEqual(Number(head?.size)));
  const note = await readNote(read);
  const path = await readPath(read, Number(index), sizeNamed(note ?? '') ?? 0);
  const fields = commitments as { field: string; commitment: string }[];
  const facts = {
    leaf,
    openings: {},
    said: { event, kind, day },
    commitments: Object.fromEntries(fields.map((one) => [one.field, one.commitment])),
  };
  const key = parseVerifierKey(stack.log.verifierKey);
  const checked = checkProof(
    { index: String(index), ...facts, path, note },
    pinnedTrust({ origin: stack.log.origin, key, since: '', policy: null }),
  );
  expect(checked.verdict, JSON.stringify(checked)).toBe('verified');
}

describe.each([
  ['a disclosure', 38, disclose],
  ['a restriction', 30, restrict],
  ['a proof', 19, prove],
])('the walk of %s', (walk, most, take) => {
  const files = filesOf(walk);

  it(`names at most ${most} files, each once`, () => {
    expect(files.length).toBeGreaterThan(10);
    expect(files.length).toBeLessThanOrEqual(most);
    expect(new Set(files).size).toBe(files.length);
  });

  it('names only files that run when the walk is taken', async () => {
    const ran = await filesRunBy(take);
    expect(files.filter((file) => (file.endsWith('.sql') ? !existsSync(root + file) : !ran.has(file)))).toEqual([]);
  });
});
