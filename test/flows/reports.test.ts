/**
 * A report the whole way: made from facts, published by the owner of the tables, and checked by a stranger over HTTP against the log that runs. What was changed on the
 * way is named.
 */
import { execFile } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { openLogReader } from '@writ/access-log';
import { factLine, operatorKey, sampleFigures, signedFigures } from '@writ/reports/testing/generated-facts.ts';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFolder } from '../../apps/cli/report/folder.ts';
import { publish } from '../../apps/cli/report/publish.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack, urlOf } from '../harness/stack.ts';

const dayMs = 86_400_000;
const { privateKey, publicPem } = operatorKey();
let now = new Date();
let stack: Stack;
let folder: string;
let owner: pg.Pool;
/** The day that is reported. */
let day: string;
let first: string;

const at = (name: string): string => join(folder, name);

function writ(args: readonly string[], environment: Record<string, string> = {}): Promise<{ code: number; text: string }> {
  const env = { PATH: process.env['PATH'], ...environment };
  return new Promise((resolve) => {
    execFile(process.execPath, ['apps/cli/writ.mjs', ...args], { env }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), text: stdout + stderr }),
    );
  });
}

const received = factLine({
  fact: 'notice-received',
  flagger: false,
  category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
  keywords: [],
});

function make(out: string, facts = `${received}\n${received}\n`, figures: object = sampleFigures): Promise<{ code: number; text: string }> {
  writeFileSync(at('facts.ndjson'), facts);
  writeFileSync(at('figures.jws'), signedFigures(figures, privateKey));
  writeFileSync(at('operator.pem'), publicPem);
  const inputs = ['--facts', at('facts.ndjson'), '--figures', at('figures.jws'), '--figures-key', at('operator.pem')];
  return writ(['report', 'make', '--from', day, '--to', day, ...inputs, '--out', at(out)]);
}

/** The same from the log's own entries, as the owner of the tables. */
function makeFromLog(out: string): Promise<{ code: number; text: string }> {
  const url = urlOf(stack.database, 'owner');
  const master = Buffer.from(stack.masterKey).toString('base64');
  const inputs = ['--figures', at('figures.jws'), '--figures-key', at('operator.pem')];
  const environment = { DATABASE_URL: url, DATABASE_URL_OWNER: url, WRIT_KEY_MASTER: master };
  return writ(['report', 'make', '--from', day, '--to', day, ...inputs, '--out', at(out)], environment);
}

async function publishFolder(name: string, corrects: string | null = null): Promise<string> {
  const client = await owner.connect();
  try {
    const publication = { files: readFolder(at(name)), figuresKey: publicPem, from: day, to: day, corrects };
    return await publish(client, openLogReader(owner), publication, now);
  } finally {
    client.release();
  }
}

interface Listed {
  readonly id: string;
  readonly files: readonly string[];
  readonly corrects: string | null;
}
const listed = async (): Promise<Listed[]> => ((await (await fetch(`${stack.baseUrl}/reports/`)).json()) as { reports: Listed[] }).reports;

/** What a stranger downloads. */
async function download(id: string, to: string): Promise<void> {
  const report = (await listed()).find((one) => one.id === id) ?? expect.fail(`${id} is not in the list`);
  mkdirSync(at(to));
  for (const path of report.files) {
    const answer = await fetch(`${stack.baseUrl}${path}`);
    expect(answer.status, path).toBe(200);
    writeFileSync(join(at(to), path.split('/').at(-1) ?? ''), Buffer.from(await answer.arrayBuffer()));
  }
}

const check = (
  name: string,
  more: readonly string[] = [],
  environment: Record<string, string> = {},
): Promise<{ code: number; text: string }> =>
  writ(
    [
      ...['report', 'check', '--facts', join(at(name), 'facts.ndjson'), '--sheets', at(name), '--figures-key', at('operator.pem')],
      ...['--log', `${stack.baseUrl}/log/1/`, '--key', stack.log.verifierKey, ...more],
    ],
    environment,
  );

/** As an auditor, over the audit graph. */
const audited = async (name: string): Promise<{ code: number; text: string }> =>
  check(name, ['--audit', `${stack.baseUrl}/audit/graphql`], { WRIT_AUDIT_TOKEN: await stack.token('auditor') });

async function submitNotices(): Promise<void> {
  const { data } = await stack.ask('public', null, '{ items(first: 2) { nodes { id } } }');
  for (const { id } of data.items.nodes) {
    const input = {
      item: id,
      category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
      explanation: 'It asks for passwords.',
      name: 'A Reader',
      email: 'reader@example.org',
      goodFaith: true,
    };
    const text = 'mutation ($input: NoticeInput!) { submitNotice(input: $input) { __typename ... on Refusal { reasons message } } }';
    expect((await stack.ask('public', null, text, { input })).data.submitNotice).toMatchObject({ __typename: 'Notice' });
  }
}

/** Two decisions that one entry covers. */
async function restrictInBulk(): Promise<void> {
  const { data } = await stack.ask('public', null, '{ items(first: 2) { nodes { id } } }');
  const lines = data.items.nodes.map(({ id }: { id: string }, n: number) =>
    JSON.stringify({ key: `line-${n}`, ...restrictInput({ item: id, visibility: ['DECISION_VISIBILITY_CONTENT_LABELLED'] }) }),
  );
  writeFileSync(at('lines.ndjson'), `${lines.join('\n')}\n`);
  const environment = { WRIT_BASE_URL: stack.baseUrl, WRIT_TOKEN: await stack.token('agent-1') };
  const { code, text } = await writ(['restrict', '--file', at('lines.ndjson'), '--reason', 'A wave of offers.'], environment);
  expect(code, text).toBe(0);
}

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'writ-reports-'));
  stack = await startStack({ clock: () => now });
  owner = new pg.Pool({ ...stack.database.options('owner'), max: 2 });
  now = new Date();
  day = now.toISOString().slice(0, 10);
  await submitNotices();
  await restrictInBulk();
});
afterAll(async () => {
  await owner.end();
  await stack.close();
  rmSync(folder, { recursive: true, force: true });
});

describe('a report', () => {
  it('is made from facts, and not published before its last day is over', async () => {
    expect(await make('first')).toMatchObject({ code: 0, text: expect.stringContaining('13 sheets from 2 facts') });
    await expect(publishFolder('first')).rejects.toThrow(/no totals/);
    now = new Date(now.getTime() + dayMs);
    await expect
      .poll(async () =>
        publishFolder('first').then(
          (id) => {
            first = id;
            return 'published';
          },
          (error: Error) => error.message,
        ),
      )
      .toBe('published');
  });

  it('is there for everybody once its entry is in the log, and a stranger recomputes every cell', async () => {
    await expect.poll(async () => (await listed()).map(({ id }) => id)).toEqual([first]);
    await download(first, 'fetched');
    await expect.poll(async () => (await check('fetched')).text, { timeout: 60_000 }).toContain('Verified.');
  });

  it('fails by the byte that was changed, which is named', async () => {
    await download(first, 'changed');
    const sheet = join(at('changed'), '4_notices.csv');
    writeFileSync(sheet, readFileSync(sheet, 'utf8').replace(',TOTAL,,2,', ',TOTAL,,3,'));
    const { code, text } = await check('changed');
    expect(code).toBe(1);
    expect(text).toContain('4_notices.csv is not the file that the entry states.');
    expect(text).toContain('4_notices.csv, row 2, "Number of notices received ": the facts give "2", and the sheet has "3".');
  });

  it('is refused with fewer or more facts than the totals of its days leave room for', async () => {
    await make('few', '');
    await make('many', `${received}\n`.repeat(10));
    for (const name of ['few', 'many']) await expect(publishFolder(name, first)).rejects.toThrow(/leave room for 1 to 9/);
  });

  it('is corrected by another one that names it; both stay', async () => {
    await make('second', undefined, { ...sampleFigures, provider: 'Example Social SE' });
    await expect(publishFolder('second')).rejects.toThrow(/does not say that it corrects/);
    const second = await publishFolder('second', first);
    await expect
      .poll(async () => (await listed()).map(({ id, corrects }) => [id, corrects]))
      .toEqual(
        expect.arrayContaining([
          [first, null],
          [second, first],
        ]),
      );
    await download(second, 'corrected');
    await expect.poll(async () => (await check('corrected')).text, { timeout: 60_000 }).toContain('Verified.');
    expect((await check('fetched')).text).toContain(`a later report corrects this one: ${second}`);
  });

  it('is made from the entries, with decisions in bulk, and an auditor finds it whole', async () => {
    const made = await makeFromLog('own');
    expect(made, made.text).toMatchObject({ code: 0 });
    const facts = readFileSync(at('own/facts.ndjson'), 'utf8').trimEnd().split('\n');
    const kinds = facts.map((line) => (JSON.parse(line) as { fact: string }).fact);
    expect(kinds.filter((kind) => kind === 'measure')).toHaveLength(2);
    expect(kinds.filter((kind) => kind === 'notice-received')).toHaveLength(2);
    const whole = await publishFolder('own', (await listed()).at(-1)?.id ?? null);
    await expect.poll(async () => (await listed()).map(({ id }) => id)).toContain(whole);
    await download(whole, 'whole');
    await expect.poll(async () => (await check('whole')).text, { timeout: 60_000 }).toContain('Verified.');
    const found = await audited('whole');
    expect(found.text).toContain('the facts are those that the entries commit to, and all of them');
    expect(found.code, found.text).toBe(0);

    const measure = facts.findIndex((line) => line.includes('"fact":"measure"'));
    expect(await make('short', `${facts.toSpliced(measure, 1).join('\n')}\n`)).toMatchObject({ code: 0 });
    const short = await publishFolder('short', whole);
    await expect.poll(async () => (await listed()).map(({ id }) => id)).toContain(short);
    await download(short, 'less');
    // A stranger can't see it.
    await expect.poll(async () => (await check('less')).text, { timeout: 60_000 }).toContain('Verified.');
    const missed = await audited('less');
    expect(missed.code).toBe(1);
    expect(missed.text).toMatch(/The fact of decision \d of entry \d+ is not in the file/);
  });

  it('has no file beside its own', async () => {
    for (const path of [
      `${first}/passwd.csv`,
      `${first}/..%2f..%2fx.csv`,
      `${first}/`,
      'x/facts.ndjson',
      `${first.replace(/^./, (one) => (one === '0' ? '1' : '0'))}/facts.ndjson`,
    ]) {
      const answer = await fetch(`${stack.baseUrl}/reports/${path}`);
      expect([answer.status, answer.headers.get('cache-control')], path).toEqual([404, 'no-store']);
    }
  });
});
