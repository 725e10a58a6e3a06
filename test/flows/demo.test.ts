/**
 * The story of `writ demo` from end to end, as the process that people run: against a whole Writ it ends with 0 however often it is
 * played, and with 1 as soon as one answer, one entry or one byte on the way is not what the story says.
 */
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { Middleman } from '../attack/middleman.ts';
import { compiledCode } from '../harness/compiled-code.ts';
import { type Stack, startStack } from '../harness/stack.ts';

const entry = fileURLToPath(new URL('../../apps/cli/writ.mjs', import.meta.url));

interface Line {
  step?: number;
  title?: string;
  ok: boolean;
  expected?: string;
  got?: string;
  error?: string;
  receipts?: string[] | number;
  entries?: number;
}

let stack: Stack;
let records: Middleman;
beforeAll(async () => {
  records = await Middleman.open();
  stack = await startStack({
    between: (name, url) => (name === 'records' ? records.before(url) : url),
    // The story is a client like any other: it asks nothing that a production door would not answer.
    trustedDocuments: {},
    uncompared: 'the story asks by itself, and proves its own receipts',
  });
});
afterAll(async () => {
  await stack.close();
  await records.close();
});
beforeEach(() => {
  records.change = (answer) => answer;
});

/** Plays the story with nothing in its environment that leads to a database. `preload` runs in its process first. */
function demo({ preload = '', key = stack.log.verifierKey }: { preload?: string; key?: string } = {}): Promise<{
  code: number;
  lines: Line[];
  err: string;
}> {
  const options = preload === '' ? {} : { NODE_OPTIONS: `--import=data:text/javascript,${encodeURIComponent(preload)}` };
  const env = { PATH: process.env['PATH'] ?? '', WRIT_BASE_URL: stack.baseUrl, ...compiledCode(), ...options };
  return new Promise((resolve) => {
    execFile(process.execPath, [entry, 'demo', '--json', '--key', key], { env }, (error, stdout, stderr) => {
      const lines = stdout.split('\n').filter((line) => line !== '');
      resolve({ code: error === null ? 0 : Number(error.code), lines: lines.map((line) => JSON.parse(line) as Line), err: stderr });
    });
  });
}

/** Wraps fetch in the story's process: what is received is changed as text by `expression`. */
const changing = (expression: string): string => `
const { fetch: real } = globalThis;
globalThis.fetch = async (...args) => {
  const response = await real(...args);
  if (!String(args[0]).endsWith('/graphql')) return response;
  const text = await response.text();
  return new Response(${expression}, { status: response.status, headers: response.headers });
};`;

describe('writ demo', () => {
  it('plays and proves the story, and plays it again on the same data', async () => {
    for (const run of ['first', 'second']) {
      const { code, lines, err } = await demo();
      expect(code, `${run} run: ${JSON.stringify(lines.at(-1))} ${err}`).toBe(0);
      expect(lines.slice(0, -1).map(({ step, ok }) => [step, ok])).toEqual(Array.from({ length: 19 }, (_, i) => [i + 1, true]));
      expect(lines.at(-1)).toMatchObject({ summary: true, ok: true, steps: 19 });
      expect(lines.at(-1)?.receipts).toBeGreaterThanOrEqual(8);
      expect(lines.at(-1)?.entries).toBeGreaterThan(30);
    }
  });

  it('leaves an order to read and an order to act, both fulfilled, for each time it was played', async () => {
    const rows = await stack.sql<{ kind: string; count: number }>(
      'postgres',
      `SELECT kind::text, count(*)::int FROM orders.legal_order WHERE status::text = 'FULFILLED' GROUP BY kind ORDER BY kind::text`,
    );
    expect(rows).toEqual([
      { kind: 'DSA_ACT', count: 2 },
      { kind: 'EPOC', count: 2 },
    ]);
  });

  it('ends with 1 when a refused category is not refused with the expected text', async () => {
    records.change = (answer, request) => {
      if (!request.includes('identification')) return answer;
      const { errors: _dropped, ...body } = JSON.parse(answer.body) as Record<string, unknown>;
      return { ...answer, body: JSON.stringify(body) };
    };
    const { code, lines } = await demo();
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatchObject({
      title: 'What was not granted stays closed',
      ok: false,
      expected: 'null and FORBIDDEN at order.disclosure.identification',
    });
  });

  it('ends with 1 when an answer was changed on the way and only its receipt shows it', async () => {
    const { code, lines } = await demo({ preload: changing(`text.replace(/"handle":"[^"]+"/, '"handle":"somebody.else"')`) });
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatchObject({ step: 19, ok: false });
    expect(lines.at(-1)?.expected).toMatch(/over this answer/);
  });

  it('ends with 1 when the platform withholds a record from the authority', async () => {
    records.change = (answer, request) => {
      if (!request.includes('traffic') || !request.includes('DisclosedAccount')) return answer;
      return { ...answer, body: answer.body.replace(/"event":"[^"]+"/, '"event":"another"') };
    };
    const { code, lines } = await demo();
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatchObject({ step: 8, ok: false });
    expect(lines.at(-1)?.expected).toMatch(/^traffic record 1 as the person sees it/);
  });

  it('ends with 1 when an entry from before the story was changed in the database', async () => {
    await stack.sql('postgres', 'ALTER TABLE log.log_entry DISABLE TRIGGER USER');
    // One digit of the event's id for another: a leaf as any other, and not the one that was logged.
    const other = 'CASE get_byte(leaf, 60) WHEN 48 THEN 49 ELSE 48 END';
    const [before] = await stack.sql<{ leaf: Buffer }>('postgres', 'SELECT leaf FROM log.log_entry WHERE idx = 2');
    await stack.sql('postgres', `UPDATE log.log_entry SET leaf = set_byte(leaf, 60, ${other}) WHERE idx = 2`);
    const { code, lines } = await demo();
    await stack.sql('postgres', 'UPDATE log.log_entry SET leaf = $1 WHERE idx = 2', [before?.leaf]);
    expect(code).toBe(1);
    expect(lines.at(-1)).toMatchObject({ step: 19, ok: false });
    expect(lines.at(-1)?.expected ?? lines.at(-1)?.error).toMatch(/signed root|leaf/);
  });

  it("refuses to begin under another log's key", async () => {
    const { code, lines, err } = await demo({
      key: 'demo.writ.localhost/log/1+6a4b1ae3+AXU/xW7ddgFrv6P9GtXMSQI5y1F1/BWsAeBUmarbO9Ar',
    });
    expect([code, lines]).toEqual([1, []]);
    expect(err).toMatch(/^writ demo: The log or its key can't be used\. [^\n]+\n$/);
  });
});
