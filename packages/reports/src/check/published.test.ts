/** What a stranger learns from the public leaves: which entries a report counts, whether its figures fit, and what it corrects. */
import { describe, expect, it } from 'vitest';
import { factLine } from '../../testing/generated-facts.ts';
import { chainFaults, daysOf, outOfBands, type PublicEntry, reportIn, type StatedReport } from './published.ts';
import { readFacts } from './read-facts.ts';

const day = (index: number, on: string, from: number, to: number, types: Record<string, unknown> = {}): PublicEntry => ({
  index,
  id: `day-${on}`,
  says: { type: 'totals.v1', day: on, from, to, types },
});
const hash = 'a'.repeat(64);
const says = {
  type: 'report.v1',
  period: '2026-01-01/2026-06-30',
  from: 0,
  to: 9,
  method: 'writ-report/1',
  facts: hash,
  figures: hash,
  sheets: { 'a.csv': hash },
  corrects: null,
};

describe('the entry of a report', () => {
  it('is read whole, or not at all', () => {
    expect(reportIn({ index: 3, id: 'r', says })).toMatchObject({
      index: 3,
      from: '2026-01-01',
      to: '2026-06-30',
      firstEntry: 0,
      endEntry: 9,
    });
    const others = [
      { type: 'totals.v1' },
      { period: '2026-06-30/2026-01-01' },
      { from: -1 },
      { facts: 'short' },
      { sheets: { 'a.csv': 1 } },
      { sheets: null },
      { corrects: 4 },
    ];
    for (const other of others) expect(reportIn({ index: 3, id: 'r', says: { ...says, ...other } }), JSON.stringify(other)).toBeUndefined();
  });
});

describe('the days of a period', () => {
  const [one, two, three] = [day(5, '2026-01-01', 0, 5), day(9, '2026-01-02', 5, 9), day(12, '2026-01-03', 9, 12)];
  it('adjoin, whatever the order of their entries', () => {
    expect(daysOf([two, three, one], '2026-01-01', '2026-01-02')).toMatchObject({ firstEntry: 0, endEntry: 9 });
    expect(daysOf([one, two, three], '2026-01-02', '2026-01-03')).toMatchObject({ firstEntry: 5, endEntry: 12 });
  });

  it('begin with the log, where that began in the middle of the period', () => {
    expect(daysOf([one, two], '2025-07-01', '2026-01-02')).toMatchObject({ firstEntry: 0, endEntry: 9 });
    expect(daysOf([two, three], '2026-01-01', '2026-01-03')).toMatch('no totals of 2026-01-01');
  });

  it('are not counted while one is missing or leaves a gap', () => {
    expect(daysOf([one, two], '2026-01-01', '2026-01-03')).toMatch('no totals of 2026-01-03');
    expect(daysOf([one, three], '2026-01-01', '2026-01-03')).toMatch('2026-01-03 do not go on where those of 2026-01-01');
    expect(daysOf([one, day(9, '2026-01-02', 6, 9)], '2026-01-01', '2026-01-02')).toMatch('do not go on');
    expect(daysOf([], '2026-01-01', '2026-01-02')).toMatch('no totals of any day');
  });
});

describe('the bands of the days', () => {
  const suspensions = (count: number) =>
    readFacts(Array.from({ length: count }, () => `${factLine({ fact: 'suspension', misuse: 'ILLEGAL_CONTENT' })}\n`).join(''));
  const { days } = daysOf(
    [day(5, '2026-01-01', 0, 5, { 'misuse.suspended.v1': '<10' }), day(9, '2026-01-02', 5, 9, { 'misuse.suspended.v1': 20 })],
    '2026-01-01',
    '2026-01-02',
  ) as Exclude<ReturnType<typeof daysOf>, string>;

  it.each([21, 30, 38])('leave room for %d facts', (count) => expect(outOfBands(suspensions(count), days)).toEqual([]));
  it.each([0, 20, 39])('leave no room for %d facts', (count) => {
    expect(outOfBands(suspensions(count), days)).toEqual([
      `There are ${count} facts "suspension"; the totals of the days leave room for 21 to 38.`,
    ]);
  });
});

describe('reports of one log', () => {
  const report = (index: number, more: Partial<StatedReport>): StatedReport => ({
    ...(reportIn({ index, id: `r${index}`, says }) as StatedReport),
    ...more,
  });
  const first = report(10, {});
  const second = report(20, { from: '2026-07-01', to: '2026-12-31', firstEntry: 9, endEntry: 18 });

  it('adjoin, and the first follows none', () => {
    expect(chainFaults(first, [first, second])).toEqual([]);
    expect(chainFaults(second, [first, second])).toEqual([]);
  });

  it('have a gap where a day or an entry is in none', () => {
    expect(chainFaults({ ...second, from: '2026-07-02' }, [first])).toEqual([expect.stringContaining('in no report')]);
    expect(chainFaults({ ...second, firstEntry: 10 }, [first])).toEqual([expect.stringContaining('in no report')]);
  });

  it('name the one that they correct, which is earlier and counts the same entries', () => {
    const corrected = report(30, { corrects: 'r10' });
    expect(chainFaults(corrected, [first, second])).toEqual([]);
    expect(chainFaults({ ...corrected, corrects: null }, [first])).toEqual([expect.stringContaining('does not say that it corrects')]);
    expect(chainFaults({ ...corrected, corrects: 'r99' }, [first])).toEqual([expect.stringContaining('no earlier report')]);
    expect(chainFaults({ ...corrected, endEntry: 8 }, [first])).toEqual([expect.stringContaining('other days or other entries')]);
    expect(chainFaults({ ...first, corrects: 'r30' }, [corrected])).toEqual([expect.stringContaining('no earlier report')]);
  });
});
