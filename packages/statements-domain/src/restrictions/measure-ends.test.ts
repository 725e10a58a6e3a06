import type { MeasureEndsInput } from '@writ/schema/generated/enforcement.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Problem } from '../refusal/refusal.ts';
import { checkedEnds, endsOf, type Measure, type Taken } from './measure-ends.ts';

const begin = Date.parse('2026-03-01T12:00:00Z');
const at = (minutes: number): Date => new Date(begin + minutes * 60_000);
const all: Taken = { visibility: ['x'], monetary: 'x', provision: 'x', accountDecision: 'x' };
const two: Taken = { ...all, provision: null, accountDecision: null };

function check(taken: Taken, endsAt: Date | null, ends?: MeasureEndsInput) {
  const problems: Problem[] = [];
  const kept = checkedEnds({ taken, startsAt: at(0), endsAt, ends }, problems);
  return { kept, ends: endsOf({ ...taken, ...kept }), reasons: problems.map(({ reason }) => reason) };
}

describe('the ends of the measures', () => {
  test('are that of the restriction, when no others are named', () =>
    expect(check(two, at(5))).toMatchObject({ reasons: [], ends: { visibility: at(5), monetary: at(5), provision: null, account: null } }));
  test('may be their own, with the last of them for the restriction', () => {
    const { kept, ends, reasons } = check(two, null, { visibility: at(2), monetary: at(5) });
    expect(reasons).toEqual([]);
    expect(kept).toMatchObject({ endsAt: at(5), visibilityEndsAt: at(2), monetaryEndsAt: null });
    expect(ends).toEqual({ visibility: at(2), monetary: at(5), provision: null, account: null });
  });
  test('may be missing for one, and then the restriction has none', () => {
    const { kept, ends } = check(two, null, { monetary: at(5) });
    expect(kept).toMatchObject({ endsAt: null, monetaryEndsAt: at(5) });
    expect(ends).toMatchObject({ visibility: null, monetary: at(5) });
  });
  test('may all be earlier than endsAt, and then the restriction ends earlier too', () =>
    expect(check(two, at(9), { visibility: at(2), monetary: at(5) }).kept.endsAt).toEqual(at(5)));

  test.each<[string, Taken, Date | null, MeasureEndsInput, string[]]>([
    ['at endsAt', two, at(5), { visibility: at(5) }, []],
    ['after endsAt', two, at(5), { visibility: new Date(begin + 300_001) }, ['PERIOD']],
    ['right after the beginning', two, null, { visibility: new Date(begin + 1) }, []],
    ['at the beginning', two, null, { visibility: at(0) }, ['PERIOD']],
    ['of a measure that is taken', all, null, { account: at(1) }, []],
    ['of a measure that is not', two, null, { account: at(1) }, ['INVALID']],
    ['left out as null', two, null, { account: null }, []],
  ])('are checked: %s', (_, taken, endsAt, ends, reasons) => expect(check(taken, endsAt, ends).reasons).toEqual(reasons));
});

test('are returned as they were requested, and the restriction never ends before a measure', () => {
  const end = fc.option(fc.integer({ min: 1, max: 50 }).map(at), { nil: null });
  const asked = fc.record({ visibility: end, monetary: end, provision: end, account: end });
  const taken = fc.record({
    visibility: fc.constantFrom([], ['x']),
    monetary: fc.constantFrom(null, 'x'),
    provision: fc.constantFrom(null, 'x'),
    accountDecision: fc.constantFrom(null, 'x'),
  });
  fc.assert(
    fc.property(taken, asked, end, (measures, ends, endsAt) => {
      const { kept, ends: given, reasons } = check(measures, endsAt, ends);
      fc.pre(reasons.length === 0);
      const has: Record<Measure, boolean> = {
        visibility: measures.visibility.length > 0,
        monetary: measures.monetary !== null,
        provision: measures.provision !== null,
        account: measures.accountDecision !== null,
      };
      for (const measure of ['visibility', 'monetary', 'provision', 'account'] as const) {
        expect(given[measure]).toEqual(has[measure] ? (ends[measure] ?? endsAt) : null);
        const own = kept[`${measure}EndsAt`];
        if (own !== null && kept.endsAt !== null) expect(own < kept.endsAt).toBe(true);
        if (has[measure] && kept.endsAt !== null) expect(given[measure]).not.toBeNull();
      }
    }),
    { numRuns: 2_000 },
  );
});
