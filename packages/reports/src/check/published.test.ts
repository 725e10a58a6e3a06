/** What a stranger learns from the public leaves: which entries a report counts, whether its figures fit, and what it corrects. */
import { describe, expect, it } from 'vitest';
import { factLine } from '../../testing/generated-facts.ts';
import { chainFaults, daysOf, outOfBands, type PublicEntry, reportIn, type StatedReport } from './published.ts';
import { readFacts } from './read-facts.ts';

const day = (
  index: number,
  on: string,
  [from, to]: readonly [number, number],
  types: Record<string, unknown> = {},
  groups: Record<string, unknown> = {},
): PublicEntry => ({
  index,
  id: `day-${on}`,
  says: { type: 'totals.v1', day: on, from, to, types, ...groups },
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
  const [one, two, three] = [day(5, '2026-01-01', [0, 5]), day(9, '2026-01-02', [5, 9]), day(12, '2026-01-03', [9, 12])];
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
    expect(daysOf([one, day(9, '2026-01-02', [6, 9])], '2026-01-01', '2026-01-02')).toMatch('do not go on');
    expect(daysOf([], '2026-01-01', '2026-01-02')).toMatch('no totals of any day');
  });
});

describe('the bands of the days', () => {
  const suspensions = (count: number) =>
    readFacts(Array.from({ length: count }, () => `${factLine({ fact: 'suspension', misuse: 'ILLEGAL_CONTENT' })}\n`).join(''));
  const { days } = daysOf(
    [day(5, '2026-01-01', [0, 5], { 'misuse.suspended.v1': '<10' }), day(9, '2026-01-02', [5, 9], { 'misuse.suspended.v1': 20 })],
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

describe('the groups of the totals that count by what facts say', () => {
  const order = { kind: 'DSA_ACT', state: 'EE', emergency: false, data: [], effect: 'act' };
  const kinds = {
    effects: factLine({ fact: 'effect', ...order, category: 'STATEMENT_CATEGORY_VIOLENCE', keywords: [], hours: 3 }),
    complaints: factLine({
      ...{ fact: 'complaint', basis: ['ACCOUNT'], flagger: false, covers: 'DECISION', outcome: 'UPHELD', hours: 1, imposed: 0 },
      machine: 'AUTOMATED_DECISION_NOT_AUTOMATED',
    }),
    measures: factLine({
      ...{ fact: 'measure', ground: 'TERMS', category: 'STATEMENT_CATEGORY_VIOLENCE', keywords: [], visibility: [], monetary: 'NONE' },
      ...{ provision: 'NONE', account: 'DECISION_ACCOUNT_SUSPENDED', subject: 'ACCOUNT', source: 'SOURCE_VOLUNTARY' },
      ...{ machineFound: false, machine: null, puid: 'writ-1' },
    }),
  };
  const names = { effects: 'act', complaints: 'UPHELD', measures: 'TERMS' } as const;
  const types = { 'order.fulfilled.v1': 100, 'complaint.decided.v1': 20, 'restriction.applied.v1': 20 };
  const facts = (counts: Partial<Record<keyof typeof kinds, number>>) =>
    readFacts(
      (['measures', 'complaints', 'effects'] as const)
        .flatMap((group) => Array.from({ length: counts[group] ?? 25 }, () => `${kinds[group]}\n`))
        .sort()
        .join(''),
    );
  const daysWith = (...groups: readonly Record<string, unknown>[]) =>
    (
      daysOf(
        groups.map((group, at) => day(5 + at, `2026-01-0${at + 1}`, [at * 5, at * 5 + 5], types, group)),
        '2026-01-01',
        `2026-01-0${groups.length}`,
      ) as Exclude<ReturnType<typeof daysOf>, string>
    ).days;
  const whole = { effects: { act: 20 }, complaints: { UPHELD: 20 }, measures: { TERMS: 20 } };

  it('leave room for what they count', () => {
    expect(outOfBands(facts({}), daysWith(whole))).toEqual([]);
    expect(outOfBands(facts({ measures: 29, complaints: 20, effects: 29 }), daysWith(whole))).toEqual([]);
  });

  it.each(['effects', 'complaints', 'measures'] as const)('%s that are too few, too many or of another name are found', (group) => {
    const name = names[group];
    const room = (count: number, of: string, least: number, most: number) =>
      expect.stringMatching(`^There are ${count} facts .*"${of}"; the totals of the days leave room for ${least} to ${most}\\.$`);
    for (const count of [19, 30]) expect(outOfBands(facts({ [group]: count }), daysWith(whole))).toContainEqual(room(count, name, 20, 29));
    expect(outOfBands(facts({}), daysWith({ ...whole, [group]: { OTHER: 20 } }))).toEqual([room(0, 'OTHER', 20, 29), room(25, name, 0, 0)]);
  });

  it('leave room for decisions in bulk, whatever their ground, and for what could not be read', () => {
    expect(outOfBands(facts({ measures: 29 }), daysWith({ ...whole, measures: { TERMS: '<10', 'in bulk': 20 } }))).toEqual([]);
    expect(outOfBands(facts({}), daysWith({ ...whole, complaints: { UPHELD: '<10', unreadable: 10 } }))).toEqual([]);
  });

  it('bound nothing on days whose totals are from before they were counted', () => {
    expect(outOfBands(facts({}), daysWith({}))).toEqual([]);
    expect(outOfBands(facts({ effects: 45, complaints: 45, measures: 45 }), daysWith(whole, {}))).toEqual([]);
    expect(outOfBands(facts({ effects: 19, complaints: 45, measures: 45 }), daysWith(whole, {}))).toEqual([
      expect.stringContaining('There are 19 facts "effect" with effect "act"; the totals of the days leave room for 20 to Infinity.'),
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
