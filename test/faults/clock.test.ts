/**
 * The clock of a replica is moved while it runs, a day and more forward, back, and further back, beside a replica whose clock is right. The
 * index is the order, whatever the days say. Forward makes the totals of the days that are over by that clock; neither going back nor a
 * start makes any a second time.
 */
import { renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseLeaf } from '@writ/tlog';
import pg from 'pg';
import { expect } from 'vitest';
import type { Appender } from './appenders.ts';
import { canMoveClock, movedClock, testWhere } from './requirements.ts';
import { tell, underLoad } from './under-load.ts';

const dayMs = 86_400_000;
const dayAfter = (day: string): string => new Date(Date.parse(day) + dayMs).toISOString().slice(0, 10);

interface StoredDay {
  day: string;
  isTotals: boolean;
}

async function storedDays(database: pg.ClientConfig): Promise<StoredDay[]> {
  const client = new pg.Client(database);
  await client.connect();
  try {
    const { rows } = await client.query<{ leaf: Buffer }>('select leaf from log.log_entry order by idx');
    return rows.map(({ leaf }) => {
      const said = parseLeaf(new Uint8Array(leaf));
      return 'public' in said ? { day: String(said.public['day']), isTotals: true } : { day: said.day, isTotals: false };
    });
  } finally {
    await client.end();
  }
}

const fault = testWhere(canMoveClock(), 'needs faketime');
fault(
  'with a clock that is moved by 30 hours, forward and back, entries continue, and each day has its totals once',
  async () => {
    await underLoad(async ({ cluster, load, requireClean }) => {
      const offset = join(load.folder, 'clock');
      const moveTo = (text: string): void => {
        writeFileSync(`${offset}.new`, `${text}\n`);
        renameSync(`${offset}.new`, offset);
      };
      moveTo('+0h');
      const right = await load.start(cluster.connection('log'));
      const moved = await load.start(cluster.connection('log'), {}, movedClock(offset));
      const both = (replica: Appender): Promise<void> => replica.more('acknowledged', 100);
      await Promise.all([right, moved].map(both));
      for (const by of ['+30h', '-30h', '+0h', '+30h', '-30h']) {
        moveTo(by);
        await Promise.all([right, moved].map(both));
      }
      // One that has just started remembers no totals: it has to find them.
      moveTo('+30h');
      await both(await load.start(cluster.connection('log'), {}, movedClock(offset)));
      const report = await requireClean();
      const stored = await storedDays(cluster.connection('postgres'));
      const entryDays = stored.filter(({ isTotals }) => !isTotals).map(({ day }) => day);
      const totals = stored.filter(({ isTotals }) => isTotals).map(({ day }) => day);
      const latest = entryDays.toSorted().at(-1) ?? '';
      const due: string[] = [];
      for (let day = entryDays[0] ?? ''; day < latest; day = dayAfter(day)) due.push(day);
      expect(due.length).toBeGreaterThan(0);
      expect(totals, 'of each day that was over by any clock, once').toEqual(due);
      expect(new Set(entryDays).size, 'three clocks').toBeGreaterThanOrEqual(3);
      expect(
        entryDays.some((day, at) => day < (entryDays[at - 1] ?? '')),
        'the days go back where the index goes on',
      ).toBe(true);
      tell('a moved clock', { days: [...new Set(entryDays)].sort(), totals, refused: load.count('refused'), ...report });
    });
  },
  120_000,
);
