import { expect, it } from 'vitest';
import { generatedLines } from '../../testing/generated-facts.ts';
import { compareWithEntries } from './compare-entries.ts';

const lines = generatedLines(200, 5).sort();
const entries = lines.map((line, at) => ({ index: 1000 + at * 3, line }));
const file = (some: readonly string[]) => some.map((line) => `${line}\n`).join('');

it('finds nothing in a file that is what the entries say', () => {
  expect(compareWithEntries(file(lines), entries.toReversed())).toEqual([]);
});

it('names a fact that was dropped by the index of its entry, one that was added by its line, and one that was changed by both', () => {
  const at = lines.findIndex((line) => line.includes('"fact":"measure"'));
  const changed = lines[at]?.replace('"puid":"writ-', '"puid":"writ-9') ?? '';
  expect(compareWithEntries(file(lines.toSpliced(at, 1)), entries)).toEqual([
    `The fact of entry ${1000 + at * 3} is not in the file: it belongs before line ${at + 1}.`,
  ]);
  expect(compareWithEntries(file(lines.toSpliced(at, 0, changed)), entries)).toEqual([`Line ${at + 1} is in no entry of the period.`]);
  expect(compareWithEntries(file(lines.toSpliced(at, 1, changed)), entries)).toEqual([
    `Line ${at + 1} is in no entry of the period.`,
    expect.stringContaining(`The fact of entry ${1000 + at * 3} is not in the file`),
  ]);
});
