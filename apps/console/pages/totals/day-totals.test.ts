/** Finding the totals of days with nothing but a log's public files: across files, after days without any, and without reading the whole log. */
import { bundlePath, encodeBundle } from '@writ/tlog';
import { describe, expect, it } from 'vitest';
import { type DayTotals, dayTotals } from './day-totals.ts';

const uuid = (index: number): string => `00000000-0000-4000-8000-${String(index).padStart(12, '0')}`;
const padded = (json: string): Uint8Array => Buffer.from(json.padEnd(Math.ceil(json.length / 128) * 128, ' '));
const sealed = (index: number, day: string): Uint8Array =>
  padded(JSON.stringify({ specversion: '1.0', id: uuid(index), kind: 'self', day, commitment: 'A'.repeat(43) }));
const openly = (index: number, day: string, said: Record<string, unknown>): Uint8Array =>
  padded(JSON.stringify({ specversion: '1.0', id: uuid(index), kind: 'system', day, public: said }));

/** A log that grows entry by entry, and what was read of it. */
class Log {
  readonly leaves: Uint8Array[] = [];
  readonly read: string[] = [];
  add(day: string, count: number): this {
    for (let i = 0; i < count; i += 1) this.leaves.push(sealed(this.leaves.length, day));
    return this;
  }
  totals(of: string, on: string, from: number, more: Record<string, unknown> = {}): this {
    this.leaves.push(openly(this.leaves.length, on, { type: 'totals.v1', day: of, from, to: this.leaves.length, ...more }));
    return this;
  }
  file = async (path: string): Promise<Uint8Array | null> => {
    this.read.push(path);
    for (let n = 0; n * 256 < this.leaves.length; n += 1) {
      const part = this.leaves.slice(n * 256, n * 256 + 256);
      if (path === bundlePath(n, part.length)) return encodeBundle(part);
    }
    return null;
  };
  find(count = 31, known = new Map<string, DayTotals>()): Promise<DayTotals[]> {
    this.read.length = 0;
    return dayTotals(this.file, this.leaves.length, count, known);
  }
}

const placed = (days: readonly DayTotals[]) => days.map(({ day, index, from, to }) => [day, index, from, to]);

describe('the totals of days', () => {
  it('do not exist before the first day has ended', async () => {
    expect(await new Log().find()).toEqual([]);
    expect(await new Log().add('2031-05-01', 700).find()).toEqual([]);
  });

  it('are found from the newest back to the first, each where the next one begins', async () => {
    const log = new Log().add('2031-05-01', 600).totals('2031-05-01', '2031-05-02', 0);
    log.add('2031-05-02', 300).totals('2031-05-02', '2031-05-03', 600).add('2031-05-03', 40);
    expect(placed(await log.find())).toEqual([
      ['2031-05-02', 901, 600, 901],
      ['2031-05-01', 600, 0, 600],
    ]);
    expect(placed(await log.find(1))).toEqual([['2031-05-02', 901, 600, 901]]);
  });

  it('are found where entries of the new day came before them, and where they ended in another file', async () => {
    const log = new Log().add('2031-05-01', 250).add('2031-05-02', 20).totals('2031-05-01', '2031-05-02', 0).add('2031-05-02', 1);
    expect(placed(await log.find())).toEqual([['2031-05-01', 270, 0, 270]]);
  });

  it('are found where several days were made up for at once, and where the newest day has none yet', async () => {
    const log = new Log().add('2031-05-01', 5).totals('2031-05-01', '2031-05-04', 0).totals('2031-05-02', '2031-05-04', 5);
    log.totals('2031-05-03', '2031-05-04', 6).add('2031-05-04', 3);
    const expected = [
      ['2031-05-03', 7, 6, 7],
      ['2031-05-02', 6, 5, 6],
      ['2031-05-01', 5, 0, 5],
    ];
    expect(placed(await log.find())).toEqual(expected);
    log.add('2031-05-05', 2);
    expect(placed(await log.find())).toEqual(expected);
  });

  it('show what the entry states, and no invalid band', async () => {
    const said = { orders: { EPOC: '<10', DSA_ACT: 120, X: 7, Y: '5', Z: -10 }, entries: ['x'], silences: null, other: { a: 10 } };
    const log = new Log().add('2031-05-01', 3).totals('2031-05-01', '2031-05-02', 0, said);
    const [found] = await log.find();
    expect(found?.groups).toEqual({
      entries: [],
      types: [],
      orders: [
        ['EPOC', '<10'],
        ['DSA_ACT', 120],
      ],
      notices: [],
      limits: [],
      silences: [],
    });
  });

  it('are not taken from another public entry, nor from one with another span', async () => {
    const log = new Log().add('2031-05-01', 3);
    for (const said of [
      { type: 'limit.hit.v1', day: '2031-05-01', from: 0, to: 3 },
      { type: 'totals.v1', day: 'x', from: 0, to: 3 },
      { type: 'totals.v1', day: '2031-05-01', from: 3, to: 0 },
      { type: 'totals.v1', day: '2031-05-01', from: 0 },
    ])
      log.leaves.push(openly(log.leaves.length, '2031-05-02', said));
    expect(await log.find()).toEqual([]);
  });

  it('end where a total is missing before them', async () => {
    const log = new Log().add('2031-05-01', 10).totals('2031-05-01', '2031-05-02', 4);
    expect(placed(await log.find())).toEqual([['2031-05-01', 10, 4, 10]]);
  });

  it('need a few files of a long log, and none of the days that are known', async () => {
    const log = new Log().add('2031-05-01', 40_000).totals('2031-05-01', '2031-05-02', 0).add('2031-05-02', 60_000);
    log.totals('2031-05-02', '2031-05-03', 40_000).add('2031-05-03', 100);
    const known = new Map<string, DayTotals>();
    expect(await log.find(31, known)).toHaveLength(2);
    expect(log.read.length).toBeLessThan(25);
    expect(await log.find(31, known)).toHaveLength(2);
    expect(log.read).toHaveLength(1);
  });

  it('are refused where a file is missing or belongs to no log', async () => {
    const log = new Log().add('2031-05-01', 300).totals('2031-05-01', '2031-05-02', 0);
    const none = dayTotals(async () => null, log.leaves.length, 31, new Map());
    await expect(none).rejects.toMatchObject({ code: 'BAD_BUNDLE' });
    const bad = dayTotals(async () => Buffer.from('no file of a log'), log.leaves.length, 31, new Map());
    await expect(bad).rejects.toMatchObject({ code: 'BAD_BUNDLE' });
  });
});
