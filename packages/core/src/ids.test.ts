import { describe, expect, it } from 'vitest';
import { newDecisionId, newRowId } from './ids.ts';

const at = Date.parse('2026-12-01T13:14:15.167Z');

describe('the id of a decision', () => {
  it('is a z and a UUID of version 7 (RFC 9562) that tells the day, and nothing finer', () => {
    const id = newDecisionId(at);
    expect(id).toMatch(/^z[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(new Date(Number.parseInt(id.slice(1, 14).replace('-', ''), 16)).toISOString()).toBe('2026-12-01T00:00:00.000Z');
    expect(newDecisionId(at)).not.toBe(id);
  });

  it('sorts after all others, and by days', () => {
    const days = [0, 1, 31, 365, 36_500].map((n) => newDecisionId(at + n * 86_400_000));
    expect(days.toSorted()).toEqual(days);
    for (let n = 0; n < 100; n += 1) expect(newRowId() < (days[0] ?? '')).toBe(true);
  });
});
