/** Regulation (EU) 2023/1543, Art. 10 knows no lifetime of an order: a number of ours reminds and ends nothing. */
import { clockOf } from '@writ/orders-domain/clocks';
import { lawOf, orderKinds } from '@writ/orders-domain/law';
import { isInForce } from '@writ/orders-domain/order';
import { act, at, codesOf, day, move, people, preserving, production, release, walked } from '@writ/orders-domain/testing';
import { describe, expect, it } from 'vitest';

describe('Regulation (EU) 2023/1543, Art. 10: no time of ours ends an order', () => {
  it('after 120 days a production order can be reviewed, released and read as on its first day', () => {
    const approved = walked(production(), 'APPROVED');
    const late = at(120 * day);
    expect(codesOf(act(approved, { type: 'expire' }, 'SYSTEM', late))).toEqual(['NOT_YET']);
    const { order } = move(approved, release(approved), people.counsel, late);
    expect(isInForce(order, late)).toBe(true);
  });

  it('only the 60 days of Art. 11(1) end a preservation order', () => {
    const order = walked(preserving(), 'IN_FORCE');
    expect(codesOf(act(order, { type: 'expire' }, 'SYSTEM', at(120 * day)))).toEqual([]);
  });

  it.each(orderKinds)('%s is reminded of once, and the row of law says so', (kind) => {
    expect(lawOf(kind).reminderDays).toBeGreaterThan(0);
    expect(lawOf(kind)).not.toHaveProperty('lifetimeDays');
  });

  it('the reminder is a clock that counsel and authority see', () =>
    expect(clockOf(walked(production(), 'SERVED'), 'REMINDER')?.dueAt).toEqual(at(90 * day + 60_000)));
});
