import { describe, expect, it } from 'vitest';
import { Answer, at, type Json, shortened, shown } from './answer.ts';
import { Deviation } from './deviation.ts';

const refused = new Answer({
  data: { order: { status: 'IN_FORCE', targets: [{ id: 't' }], disclosure: { subscriber: { name: 'A' }, identification: null } } },
  errors: [{ message: 'No.', path: ['order', 'disclosure', 'identification'], extensions: { code: 'FORBIDDEN', reason: 'NOT_IN_FORCE' } }],
});
const path = 'order.disclosure.identification';

/** What a check says when it fails. */
function deviation(check: () => unknown): Pick<Deviation, 'expected' | 'got'> {
  try {
    check();
  } catch (error) {
    if (error instanceof Deviation) return { expected: error.expected, got: error.got };
    throw error;
  }
  throw new Error('it passed');
}

describe('the reader of an answer', () => {
  it('reads names and positions, and finds nothing where there is nothing', () => {
    expect(refused.text('order.targets.0.id')).toBe('t');
    expect(refused.at('order.targets.1.id')).toBeUndefined();
    expect(refused.at('order.status.length')).toBeUndefined();
    expect(refused.at('order.constructor')).toBeUndefined();
  });

  it('confuses no value with another, and reports what came', () => {
    refused.requireValue('order.status', 'IN_FORCE');
    expect(deviation(() => refused.requireValue('order.status', 'FULFILLED'))).toMatchObject({ expected: '"FULFILLED" at order.status' });
    expect(deviation(() => refused.number('order.status')).got).toContain('"IN_FORCE"');
    expect(deviation(() => refused.list('order.status')).expected).toBe('a list at order.status');
    expect(deviation(() => refused.requireNoErrors()).got).toBe(`FORBIDDEN (NOT_IN_FORCE) at ${path}: No.`);
    new Answer({ data: {} }).requireNoErrors();
  });

  it('accepts a refusal only with its code, its reason, its path and nothing in its place', () => {
    expect(refused.requireRefused(path, 'FORBIDDEN', 'NOT_IN_FORCE').message).toBe('No.');
    deviation(() => refused.requireRefused(path, 'NOT_FOUND'));
    deviation(() => refused.requireRefused(path, 'FORBIDDEN', 'NOT_RECIPIENT'));
    deviation(() => refused.requireRefused('order.disclosure.traffic', 'FORBIDDEN'));
    const body = refused.body as { readonly errors: Json };
    const leaked = new Answer({ data: { order: { disclosure: { identification: { nodes: [] } } } }, errors: body.errors });
    expect(deviation(() => leaked.requireRefused(path, 'FORBIDDEN')).got).toContain('{"nodes":[]} there');
    expect(deviation(() => new Answer({ data: { order: null } }).requireRefused('order', 'NOT_FOUND')).got).toBe(
      'null there, and no error',
    );
  });

  it('finds receipts where there are some', () => {
    expect(new Answer({ data: null, extensions: { receipt: [{ index: '4' }] } }).receipts).toEqual([{ index: '4' }]);
    expect(refused.receipts).toEqual([]);
  });
});

describe('a value that is shown', () => {
  it('is one line of limited length', () => {
    expect(shown(undefined)).toBe('nothing');
    expect(shown({ a: [1] })).toBe('{"a":[1]}');
    expect(shortened('x'.repeat(400))).toHaveLength(400);
    expect(shortened('x'.repeat(401))).toBe(`${'x'.repeat(400)}…`);
    expect(at({ a: [{ b: 1 }] }, 'a.0.b')).toBe(1);
  });
});
