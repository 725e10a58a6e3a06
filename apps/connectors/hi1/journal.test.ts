import { appendFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { StartError } from '@writ/core';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { Journal } from './journal.ts';

let folder: string;
let now: Date;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-journal-'));
  now = new Date('2026-12-01T12:00:00.000Z');
});
afterEach(() => rmSync(folder, { recursive: true }));
const open = () => Journal.open(folder, () => now);
const file = () => join(folder, 'journal.ndjson');

async function write(): Promise<void> {
  const journal = await open();
  await journal.begin('northport', 't1', 'digest');
  await journal.drafted('northport', 't1', 'order-1');
  await journal.name('northport', [{ identifier: 'a', type: 'task', of: 'order-1', categories: ['SUBSCRIBER'], reference: null }]);
  await journal.done('northport', 't1', '{}');
  await journal.close();
}

describe('the journal', () => {
  it('has after a restart what it had before, for the same body alone', async () => {
    await write();
    const journal = await open();
    expect(journal.transaction('northport', 't1')).toEqual({
      digest: 'digest',
      at: now.getTime(),
      order: 'order-1',
      begun: null,
      answer: '{}',
    });
    expect(journal.objectsOf('northport', 'order-1').map(({ identifier }) => identifier)).toEqual(['a']);
    expect([journal.transaction('court', 't1'), journal.object('court', 'a'), journal.objectsOf('court', 'order-1')]).toEqual([
      null,
      null,
      [],
    ]);
    await journal.close();
  });

  it('begins without a last line that was cut, and not with a damaged one', async () => {
    await write();
    appendFileSync(file(), '{"is":"begun","at":"2026');
    const journal = await open();
    expect(journal.transaction('northport', 't1')?.answer).toBe('{}');
    await journal.close();
    expect(readFileSync(file(), 'utf8')).not.toContain('"2026"');
    writeFileSync(file(), `{"is":"other"}\n${readFileSync(file(), 'utf8')}`);
    await expect(open()).rejects.toThrow(StartError);
  });

  it('forgets a reading once its bytes can not be sent again, also while it runs', async () => {
    const journal = await open();
    await journal.begin('northport', 'act', 'digest');
    await journal.done('northport', 'act', '{}');
    for (let at = 0; at < 20_000; at += 1) {
      if (at === 10_000) now = new Date(now.getTime() + 16 * 60_000);
      await (at % 2 === 0 ? journal.begin('northport', `r${at}`, 'digest') : journal.done('northport', `r${at - 1}`, null));
    }
    expect(journal.transaction('northport', 'act')?.answer).toBe('{}');
    expect([journal.transaction('northport', 'r0'), journal.transaction('northport', 'r19990')?.answer]).toEqual([null, null]);
    expect(readFileSync(file(), 'utf8').split('\n').length).toBeLessThan(11_000);
    await journal.close();
  });

  it('refuses to write once another process has taken it', async () => {
    const journal = await open();
    await (await open()).close();
    await expect(journal.begin('northport', 't1', 'digest')).rejects.toThrow(/Another process/);
    expect(journal.transaction('northport', 't1')).toBeNull();
    await journal.close();
  });

  it('keeps a line for a year', async () => {
    await write();
    now = new Date('2027-12-01T12:00:00.000Z');
    let journal = await open();
    expect(journal.transaction('northport', 't1')).not.toBeNull();
    await journal.close();
    now = new Date('2027-12-03T12:00:00.000Z');
    journal = await open();
    expect([journal.transaction('northport', 't1'), readFileSync(file(), 'utf8')]).toEqual([null, '']);
    await journal.close();
  });
});
