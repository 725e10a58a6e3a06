import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from '@writ/core';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { chunkLimits, chunksOf, isTooLong } from './chunks.ts';
import { readDecisions, survey } from './file.ts';
import type { DecisionLine } from './line.ts';
import { showCounts } from './progress.ts';
import { openResults, resultsFileOf } from './results.ts';

let folder: string;
let file: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-decisions-'));
  file = join(folder, 'decisions.ndjson');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** All that a generator gives. */
async function all<One>(from: AsyncIterable<One>): Promise<One[]> {
  const list: One[] = [];
  for await (const one of from) list.push(one);
  return list;
}

const line = (key: string): string => JSON.stringify({ key, item: 'i', territories: ['DE'] });

describe('a file of decisions', () => {
  test('is read line by line, without the empty ones, and a key is accepted once', async () => {
    writeFileSync(file, `${line('a')}\r\n\n${line('b')}\n${line('a')}\n{\n`);
    const read = await all(readDecisions(file));
    expect(read.map(({ number, ...one }) => [number, 'message' in one ? one.message : one.key])).toEqual([
      [1, 'a'],
      [3, 'b'],
      [4, 'An earlier line has the same key.'],
      [5, 'This is no JSON.'],
    ]);
    const bad: number[] = [];
    expect(await survey(file, ({ number }) => bad.push(number))).toMatchObject({
      lines: 4,
      bad: 2,
      sha256: expect.stringMatching(/^[0-9a-f]{64}$/),
    });
    expect(bad).toEqual([4, 5]);
  });
  test('may come from Windows: a byte order mark and its line ends are ignored', async () => {
    writeFileSync(file, `\ufeff${line('a')}\r\n${line('b')}\r\n`);
    expect((await all(readDecisions(file))).map((one) => ('message' in one ? one.message : one.key))).toEqual(['a', 'b']);
  });
  test('ends a line at LF, and nowhere else', async () => {
    const item = 'one\u2028two\u2029three\u0085four';
    writeFileSync(file, `${JSON.stringify({ key: 'a', item, territories: ['DE'] })}\n${line('b')}`);
    expect(await all(readDecisions(file))).toMatchObject([{ key: 'a', decision: { item } }, { key: 'b' }]);
  });
  test('that is not in UTF-8 is reported line by line, and no damaged text is sent', async () => {
    writeFileSync(file, Buffer.concat([Buffer.from(`${line('a')}\n{"key":"b","item":"caf`), Buffer.from([0xe9]), Buffer.from('"}\n')]));
    expect((await all(readDecisions(file))).map((one) => ('message' in one ? one.message : one.key))).toEqual([
      'a',
      'The line is not in UTF-8: write the file anew in it.',
    ]);
  });
  test('reports a line that fits no request before anything is sent, however long it is', async () => {
    const long = (bytes: number) => JSON.stringify({ key: 'k', item: 'x'.repeat(bytes), territories: ['DE'] });
    writeFileSync(file, `${long(chunkLimits.bytes)}\n${long(3 * chunkLimits.bytes)}\n${line('a')}\n`);
    expect(await survey(file)).toMatchObject({ lines: 3, bad: 2 });
  });
  test('that is missing is reported', async () => {
    await expect(survey(join(folder, 'none'))).rejects.toThrow(StartError);
    await expect(survey(folder)).rejects.toThrow(/is not a file/);
  });
});

describe('a request of writ restrict', () => {
  async function* lines(count: number, length: number): AsyncGenerator<DecisionLine> {
    for (let n = 0; n < count; n += 1) yield { key: `k${n}`, decision: { text: 'ä'.repeat(length) } };
  }
  test('contains the lines in their order, within the bytes and lines of one request', async () => {
    for (const [count, length] of [[1_000, 1] as const, [40, 20_000] as const]) {
      const chunks = await all(chunksOf(lines(count, length)));
      expect(chunks.flat().map(({ key }) => key)).toEqual((await all(lines(count, 0))).map(({ key }) => key));
      for (const chunk of chunks) {
        expect(chunk.length).toBeLessThanOrEqual(chunkLimits.lines);
        expect(Buffer.byteLength(JSON.stringify(chunk))).toBeLessThanOrEqual(chunkLimits.bytes + 1);
      }
    }
    expect(await all(chunksOf(lines(0, 0)))).toEqual([]);
  });
  test('cannot have a line that is too long, which is known before', () => {
    const long = (length: number) => ({ key: 'k', decision: { text: 'x'.repeat(length) } });
    expect([isTooLong(long(1)), isTooLong(long(chunkLimits.bytes))]).toEqual([false, true]);
  });
});

describe('a file of results', () => {
  const header = { batch: 'b-1', input: { key: 'k', size: 2, reason: 'x' } };
  test('is read again: accepted lines are done, refused ones are not', () => {
    const first = openResults(file);
    expect([first.header, [...first.done]]).toEqual([null, []]);
    first.begin(header);
    first.add([
      { key: 'a', restriction: 'r-1' },
      { key: 'b', staged: true },
      { key: 'c', reasons: ['INVALID'], message: 'No.' },
    ]);
    const again = openResults(file);
    expect([again.header, [...again.done]]).toEqual([header, ['a', 'b']]);
  });
  test('whose beginning was cut by a kill knows its batch from the next run on', () => {
    writeFileSync(resultsFileOf(file), '{"batch":"b-');
    const cut = openResults(file);
    expect(cut.header).toBeNull();
    cut.begin(header);
    cut.add([{ key: 'a', restriction: 'r-1' }]);
    const again = openResults(file);
    expect([again.header, [...again.done]]).toEqual([header, ['a']]);
  });
  test('whose end was cut by a kill is valid up to there, and continues on a line of its own', () => {
    writeFileSync(resultsFileOf(file), `${JSON.stringify(header)}\n{"key":"a","restriction":"r-1"}\n{"key":"b","restr`);
    const cut = openResults(file);
    expect([...cut.done]).toEqual(['a']);
    cut.add([{ key: 'b', restriction: 'r-2' }]);
    expect([...openResults(file).done]).toEqual(['a', 'b']);
  });
});

test('the progress shows done, failed, the rate of this run, and the time left', () => {
  let now = 0;
  const written: string[] = [];
  const told = showCounts({ write: (text) => written.push(text) }, 1_000, () => now);
  told({ done: 100, failed: 0 });
  now = 10_000;
  told({ done: 290, failed: 10 });
  told({ done: 980, failed: 20 });
  expect(written).toEqual(['290 done, 10 failed of 1000, 20 a second, 35 s left\n', '980 done, 20 failed of 1000\n']);
});
