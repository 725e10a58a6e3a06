/** Facts on disk: sorted by their bytes in pieces, and read in pieces. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { factsFile } from '@writ/reports/make';
import { generatedLines } from '@writ/reports/testing/generated-facts.ts';
import { afterEach, expect, it } from 'vitest';
import { FactsFile, LineSorter } from './facts-file.ts';

const folder = mkdtempSync(join(tmpdir(), 'writ-facts-test-'));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it.each([1, 1_000, 50_000, 10_000_000])('lines are sorted by their bytes when %d bytes of them are held, and equal ones remain', (held) => {
  const lines = [...generatedLines(300, 3), ...generatedLines(40, 3), 'é', 'z', '\u{1f600}', '\uffee', ''];
  const sorter = new LineSorter(held);
  try {
    for (const line of lines) sorter.add(line);
    const sorted = sorter.sorted();
    expect(readFileSync(sorted.path, 'utf8')).toBe(factsFile(lines));
    expect(sorted.lines()).toBe(lines.length);
    expect(sorted.sha256()).toBe(createHash('sha256').update(factsFile(lines)).digest('hex'));
  } finally {
    sorter.remove();
  }
});

it('no line at all is an empty file', () => {
  const sorter = new LineSorter();
  const sorted = sorter.sorted();
  expect([sorted.lines(), sorted.bytes()]).toEqual([0, 0]);
  sorter.remove();
  expect(() => [...sorted]).toThrow(/can't be read/);
});

it('a file is read again from its start', () => {
  const path = join(mkdtempSync(join(tmpdir(), 'writ-facts-test-')), 'x');
  writeFileSync(path, 'a\n'.repeat(900_000));
  const file = new FactsFile(path);
  expect([...file].length).toBeGreaterThan(1);
  expect([file.lines(), file.lines()]).toEqual([900_000, 900_000]);
  rmSync(path);
});
