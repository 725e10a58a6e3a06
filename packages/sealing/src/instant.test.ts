import fc from 'fast-check';
import { expect, it } from 'vitest';
import { isoBytesMost, writeIso } from './instant.ts';

function isoText(at: Date): string {
  const into = Buffer.alloc(isoBytesMost + 2, '#');
  const end = writeIso(at, into, 1);
  // Nothing is written before or after it.
  expect([into.subarray(0, 1).toString(), into.subarray(end).toString()]).toEqual(['#', '#'.repeat(into.length - end)]);
  return into.subarray(1, end).toString();
}

it('an instant is written as toISOString writes it, in every year that there is', () => {
  fc.assert(
    fc.property(fc.date({ noInvalidDate: true }), fc.integer({ min: -172_800_000, max: 172_800_000 }), (date, more) => {
      for (const at of [date, new Date(date.getTime() + more)]) if (!Number.isNaN(at.getTime())) expect(isoText(at)).toBe(at.toISOString());
    }),
    { numRuns: 5_000 },
  );
  const ends = [-8.64e15, 8.64e15, -1, 0, 86_399_999, 86_400_000, -62_167_219_200_001, 253_402_300_800_000];
  for (const ms of ends) expect(isoText(new Date(ms))).toBe(new Date(ms).toISOString());
  expect(() => isoText(new Date(Number.NaN))).toThrow(RangeError);
});
