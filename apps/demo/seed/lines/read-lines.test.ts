import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { lineOf } from '../testing/sample-lines.ts';
import { type AcceptedLine, type Refusal, readLines } from './read-lines.ts';

const folder = mkdtempSync(join(tmpdir(), 'writ-lines-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function readAll(content: string | Buffer): Promise<(AcceptedLine | Refusal)[]> {
  const path = join(folder, 'lines.ndjson');
  writeFileSync(path, content);
  let bytes = 0;
  const all: (AcceptedLine | Refusal)[] = [];
  for await (const one of readLines(path, (chunk) => (bytes += chunk.length))) all.push(one);
  expect(bytes).toBe(Buffer.byteLength(content));
  return all;
}

const reasonOf = async (content: string | Buffer): Promise<string | undefined> => {
  const [first] = await readAll(content);
  return first && 'reason' in first ? first.reason : undefined;
};

const good = JSON.stringify(lineOf('item'));

describe('an import file', () => {
  it('is read line by line, whatever ends a line, and numbered with its blank lines', async () => {
    const all = await readAll(`${good}\r\n\n  \n${good}`);
    expect(all).toEqual([
      { number: 1, line: lineOf('item'), bytes: good.length + 1 },
      { number: 4, line: lineOf('item'), bytes: good.length },
    ]);
    expect(await readAll('')).toEqual([]);
  });

  it('is read across the borders of chunks', async () => {
    const long = JSON.stringify(lineOf('item', { text: 'ä'.repeat(100_000) }));
    const all = await readAll(`${long}\n${good}\n${long}\n`);
    expect(all.map((one) => 'line' in one)).toEqual([true, true, true]);
  });

  it.each([
    ['{"type":"item"', 'is not JSON'],
    ['[1]', 'expected object'],
    ['"item"', 'expected object'],
    [Buffer.from([0x22, 0xff, 0x22]), 'is not UTF-8'],
    [JSON.stringify({ ...lineOf('item'), type: 'post' }), 'type: must be one of account, identification, traffic, item, message, notice'],
    [JSON.stringify({ ...lineOf('item'), publishedAt: 'today' }), 'publishedAt: '],
    [JSON.stringify({ ...lineOf('item'), colour: 'green' }), 'colour'],
    [JSON.stringify(lineOf('account', { identifiers: [{ type: 'EMAIL', value: 'nobody' }] })), 'identifiers.0.value: is no identifier'],
  ])('is refused with a reason: %s', async (content, words) => expect(await reasonOf(content)).toContain(words));

  it('never quotes a value in a reason', async () => {
    expect(await reasonOf(JSON.stringify({ ...lineOf('item'), publishedAt: 'secret', language: 'secret' }))).not.toContain('secret');
    expect(await reasonOf('{"secret')).not.toContain('secret');
  });

  it('has no line beyond 8 MB, and continues after one', async () => {
    const all = await readAll(`${'x'.repeat(9 * 1024 * 1024)}\n${good}\n`);
    expect(all).toEqual([
      { number: 1, reason: 'is longer than 8 MB' },
      { number: 2, line: lineOf('item'), bytes: good.length },
    ]);
  });

  it.each([
    ['{"type":"item","key":"i1","deleted":true}', undefined],
    ['{"type":"holder","issuer":"https://id.example.org","subject":"orla","deleted":true}', undefined],
    ['{"type":"item","key":"i1","deleted":false}', 'deleted: Invalid input: expected true'],
    ['{"type":"item","key":"i1","deleted":null}', 'deleted: Invalid input: expected true'],
    ['{"type":"item","key":"i1","deleted":true,"text":"Hens"}', 'Unrecognized key: "text"'],
    ['{"type":"item","key":"","deleted":true}', 'key: is empty'],
    ['{"type":"item","key":"a\\u0000b","deleted":true}', 'key: has a NUL character or half a surrogate pair: remove it'],
    ['{"type":"holder","key":"i1","deleted":true}', 'issuer: Invalid input: expected string, received undefined'],
    ['{"type":"notice","key":"n1","deleted":true}', 'type: must be one of account, identification, traffic, item, message, holder'],
    ['{"type":["item"],"key":"i1","deleted":true}', 'type: must be one of account, identification, traffic, item, message, holder'],
  ])('has a line of what is gone that is whole and strict: %s', async (line, reason) => {
    const [read] = await readAll(line);
    if (reason === undefined) expect(read).toMatchObject({ line: JSON.parse(line) });
    else expect(read).toMatchObject({ reason: expect.stringContaining(reason) });
  });
});
