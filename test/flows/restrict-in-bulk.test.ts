/**
 * `writ restrict` as people run it, against a whole Writ: a file is carried out or staged as one batch, killed in the middle and gone on with,
 * sent twice, approved by a second person and undone; and an entry of the log covers each decision.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { compiledCode } from '../harness/compiled-code.ts';
import { restrictInput } from '../harness/restrict-input.ts';
import { type Stack, startStack, urlOf } from '../harness/stack.ts';

const entry = fileURLToPath(new URL('../../apps/cli/writ.mjs', import.meta.url));
const countries = ['AT', 'BE', 'BG', 'CY', 'CZ', 'DE', 'DK', 'EE', 'ES', 'FI', 'FR', 'HR', 'HU', 'IE', 'IT'];

let stack: Stack;
let items: string[];
let folder: string;
beforeAll(async () => {
  stack = await startStack({ trustedDocuments: {} });
  const rows = await stack.sql<{ id: string }>('postgres', `select id from content.item where published_at >= '2000-01-02' order by id`);
  items = rows.map(({ id }) => id);
});
afterAll(() => stack.close());
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-bulk-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

interface Ran {
  code: number | null;
  out: string;
  err: string;
}

/** Starts the command as a log-in, with nothing in its environment that leads to a database. */
async function start(login: string, args: string[]): Promise<{ child: ChildProcess; ended: Promise<Ran> }> {
  const env = { PATH: process.env['PATH'] ?? '', WRIT_BASE_URL: stack.baseUrl, WRIT_TOKEN: await stack.token(login), ...compiledCode() };
  const child = spawn(process.execPath, [entry, 'restrict', ...args], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  const said = { out: '', err: '' };
  child.stdout?.on('data', (part) => (said.out += String(part)));
  child.stderr?.on('data', (part) => (said.err += String(part)));
  const ended = new Promise<Ran>((resolve) => child.on('close', (code) => resolve({ code, ...said })));
  return { child, ended };
}
const run = async (login: string, ...args: string[]): Promise<Ran> => (await start(login, args)).ended;

/** A line for each pair of an item and a country, beginning at `from`. */
const line = (n: number, change: object = {}): string => {
  const item = items[n % items.length] ?? '';
  const territories = [countries[Math.floor(n / items.length) % countries.length]];
  return JSON.stringify({
    key: `line-${n}`,
    ...restrictInput({ item, visibility: ['DECISION_VISIBILITY_CONTENT_DISABLED'], territories }),
    ...change,
  });
};

function fileOf(lines: readonly string[]): string {
  const file = join(folder, 'decisions.ndjson');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return file;
}
const numbers = (count: number, from: number): number[] => Array.from({ length: count }, (_, i) => from + i);
const resultsOf = (file: string): Record<string, unknown>[] =>
  readFileSync(`${file}.results.ndjson`, 'utf8')
    .trim()
    .split('\n')
    .slice(1)
    .map((text) => JSON.parse(text));
/** How many are written while somebody writes them: the last one may be there in part. */
const wholeResultsOf = (file: string): number =>
  existsSync(`${file}.results.ndjson`) ? readFileSync(`${file}.results.ndjson`, 'utf8').split('\n').length - 2 : 0;
const count = async (from: string): Promise<number> =>
  Number((await stack.sql<{ n: string }>('postgres', `select count(*) as n from ${from}`))[0]?.n);
/** Entries of the log but for those of letters, which are sent when they are. */
async function entries(): Promise<number> {
  const indices = Array.from({ length: await count('log.log_entry') }, (_, index) => index);
  const values = await stack.details.values(indices, ['type']);
  return indices.filter((index) => values.get(index)?.['type'] !== 'letter.addressed.v1').length;
}
/** Decisions that entries of the log cover. */
const covered = async (): Promise<number> =>
  Number(
    (await stack.sql<{ n: string }>('postgres', 'select coalesce(sum(octet_length(leaf_hashes)), 0) / 32 as n from log.log_decisions'))[0]
      ?.n,
  );
/** Restrictions, statements and decisions in the log, which must stay the same number. */
const counts = async () => ({
  restrictions: await count('enforcement.restriction'),
  statements: await count('enforcement.statement_of_reasons'),
  covered: await covered(),
});

describe('writ restrict', () => {
  it('carries out a small file, refuses the bad line in its middle, and continues once the line is corrected', async () => {
    const lines = numbers(60, 0).map((n) => line(n, n === 30 ? { territories: ['XX'] } : n === 31 ? { visibility: ['GONE'] } : {}));
    const file = fileOf(lines);
    const before = await counts();
    const first = await run('agent-1', '--file', file, '--reason', 'A wave of offers.');
    expect(first.code, first.err).toBe(1);
    expect(first.err).toMatch(/2 of 60 lines were refused/);
    const refused = resultsOf(file).filter(({ reasons }) => reasons !== undefined);
    expect(refused.map(({ key, reasons }) => [key, reasons]).sort()).toEqual([
      ['line-30', ['TERRITORY']],
      ['line-31', ['INVALID']],
    ]);
    const after = await counts();
    expect(after).toEqual({ restrictions: before.restrictions + 58, statements: before.statements + 58, covered: before.covered + 58 });
    writeFileSync(
      file,
      `${numbers(60, 0)
        .map((n) => line(n))
        .join('\n')}\n`,
    );
    const second = await run('agent-1', '--file', file);
    expect(second.code, second.err).toBe(0);
    expect(second.out).toMatch(/is APPLIED: 60 of 60 decisions/);
    const mended = await counts();
    expect(mended).toEqual({ restrictions: after.restrictions + 2, statements: after.statements + 2, covered: after.covered + 2 });
    rmSync(`${file}.results.ndjson`);
    expect((await run('agent-1', '--file', file)).code).toBe(2);
    expect(await counts()).toEqual(mended);
  });

  it('changes nothing twice when it is run twice without its state file', async () => {
    const file = fileOf(numbers(20, 60).map((n) => line(n)));
    expect((await run('agent-2', '--file', file, '--reason', 'Twice.')).code).toBe(0);
    const made = resultsOf(file);
    const after = await counts();
    rmSync(`${file}.results.ndjson`);
    expect((await run('agent-2', '--file', file, '--reason', 'Twice.')).code).toBe(0);
    expect(await counts()).toEqual(after);
    const sorted = (results: Record<string, unknown>[]) => results.toSorted((a, b) => (String(a['key']) < String(b['key']) ? -1 : 1));
    expect(sorted(resultsOf(file))).toEqual(sorted(made));
  });

  it('stages thousands, is killed in the middle and continues; a counsel approves; within the hour the batch is undone', async () => {
    const file = fileOf(numbers(2_000, 1_000).map((n) => line(n)));
    const before = { ...(await counts()), entries: await entries() };
    const { child, ended } = await start('agent-1', ['--file', file, '--reason', 'A very large wave.']);
    await expect.poll(() => wholeResultsOf(file)).toBeGreaterThanOrEqual(400);
    child.kill('SIGKILL');
    expect((await ended).code).toBeNull();
    expect(wholeResultsOf(file)).toBeLessThan(2_000);
    writeFileSync(`${file}.results.ndjson`, readFileSync(`${file}.results.ndjson`, 'utf8').slice(0, -20));
    const staged = await run('agent-1', '--file', file);
    expect(staged.code, staged.err).toBe(1);
    expect(staged.out).toMatch(/2000 decisions are staged in batch (\S+), and none applies yet: a second person is needed \(SIZE\)/);
    expect((await counts()).restrictions).toBe(before.restrictions);
    const [, batch = '', digest = ''] = /--approve (\S+) --digest (\S+)/.exec(staged.out) ?? [];
    const own = await run('agent-1', '--approve', batch, '--digest', digest);
    expect([own.code, own.err]).toEqual([1, expect.stringMatching(/FORBIDDEN/)]);
    const other = await run(
      'counsel-1',
      '--approve',
      batch,
      '--digest',
      digest.replace(/^./, (first) => (first === '0' ? '1' : '0')),
    );
    expect([other.code, other.err]).toEqual([1, expect.stringMatching(/DIGEST_MISMATCH/)]);
    const shown = await run('counsel-1', '--approve', batch);
    expect(shown.out).toContain(`--digest ${digest}`);
    const read = await run('counsel-1', '--lines', batch);
    expect([read.code, read.err]).toEqual([0, expect.stringContaining(digest)]);
    const sorted = (text: string): string[] =>
      text
        .trim()
        .split('\n')
        .map((one) => String(JSON.parse(one).key))
        .sort();
    expect(sorted(read.out)).toEqual(sorted(readFileSync(file, 'utf8')));
    const tamper = (change: string) =>
      stack.sql(
        'postgres',
        `update enforcement.batch_line set decision = decision ${change} where batch_id = '${batch}' and key = 'line-1000'`,
      );
    await tamper(`|| '{"monetary":"DECISION_MONETARY_SUSPENSION"}'`);
    const changed = await run('counsel-1', '--lines', batch);
    expect([changed.code, changed.err]).toEqual([1, expect.stringMatching(/is not that of these lines.*approve nothing/)]);
    await tamper(`- 'monetary'`);
    const approved = await run('counsel-1', '--approve', batch, '--digest', digest);
    expect(approved.code, approved.err).toBe(0);
    expect(approved.out).toMatch(/is APPLIED: 2000 decisions were carried out, 0 could not be/);
    expect((await counts()).restrictions).toBe(before.restrictions + 2_000);
    expect((await counts()).statements).toBe(before.statements + 2_000);
    await expect.poll(() => count('log.log_pending')).toBe(0);
    const stranger = await run('agent-2', '--undo', batch, '--reason', 'x');
    expect([stranger.code, stranger.err]).toEqual([1, expect.stringMatching(/NOT_DECIDABLE/)]);
    const undone = await run('agent-1', '--undo', batch, '--reason', 'The list was wrong.');
    expect(undone.code, undone.err).toBe(0);
    expect(await count(`enforcement.restriction where close_reason = 'The list was wrong.' and state = 'LIFTED'`)).toBe(2_000);
    await expect.poll(() => count('log.log_pending')).toBe(0);
    expect((await counts()).covered).toBe(before.covered + 2_000);
    // One entry for each end, two that cover the decisions, and one each for opening, closing, approving and undoing; refused requests have theirs.
    expect(await entries()).toBeGreaterThanOrEqual(before.entries + 2_006);
  });

  it('leaves decisions that `writ log compare` finds as their entries cover them; it names each that somebody changed or took away', async () => {
    const url = urlOf(stack.database, 'owner');
    const env = {
      PATH: process.env['PATH'] ?? '',
      DATABASE_URL: url,
      DATABASE_URL_OWNER: url,
      WRIT_KEY_MASTER: Buffer.from(stack.masterKey).toString('base64'),
      ...compiledCode(),
    };
    const compared = () =>
      new Promise<{ code: number | null; found: { entries: number; same: number; findings: string[] }; err: string }>((resolve) => {
        const child = spawn(process.execPath, [entry, 'log', 'compare', '--json'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
        const said = { out: '', err: '' };
        child.stdout.on('data', (part) => (said.out += String(part)));
        child.stderr.on('data', (part) => (said.err += String(part)));
        child.on('close', (code) => resolve({ code, found: said.out === '' ? null : JSON.parse(said.out), err: said.err }));
      });
    await expect.poll(() => count('log.log_pending')).toBe(0);
    const covered = await count('enforcement.batch_line where entry is not null');
    expect(covered).toBeGreaterThan(1);
    const whole = await compared();
    expect(whole, whole.err).toMatchObject({ code: 0, found: { same: covered, findings: [] } });
    expect(whole.found.entries).toBe(await count('log.log_decisions'));
    const [one, two] = await stack.sql<{ id: string }>(
      'postgres',
      'select restriction_id as id from enforcement.batch_line where entry is not null order by 1 limit 2',
    );
    const behind = (sql: string) => stack.sql('postgres', `do $$ begin set local session_replication_role = replica; ${sql}; end $$`);
    await behind(`update enforcement.restriction set territories = '{SE}' where id = '${one?.id}'`);
    await behind(`update enforcement.batch_line set entry = null where restriction_id = '${two?.id}'`);
    const changed = await compared();
    expect(changed.code, changed.err).toBe(1);
    expect(changed.found.same).toBe(covered - 2);
    expect(changed.found.findings).toEqual(
      expect.arrayContaining([
        expect.stringMatching(new RegExp(`^Entry \\d+ does not cover what is stored as ${one?.id}\\.$`)),
        expect.stringMatching(/^Entry \d+ covers decisions that are not stored, at the places [\d, ]+\.$/),
      ]),
    );
  });

  it('reports what is missing, and that no server answers', async () => {
    expect((await run('agent-1')).code).toBe(2);
    expect((await run('agent-1', '--file', join(folder, 'none'))).err).toMatch(/can't be read/);
    const file = fileOf([line(1)]);
    expect((await run('agent-1', '--file', file)).err).toMatch(/--reason/);
    expect((await run('police', '--file', file, '--reason', 'x')).err).toMatch(/UNAUTHENTICATED|FORBIDDEN|token/);
  });
});
