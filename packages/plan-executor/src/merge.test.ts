import { expect, it } from 'vitest';
import { merge } from './merge.ts';

const merged = (target: Record<string, unknown>, source: string) => {
  merge(target, JSON.parse(source) as Record<string, unknown>);
  return target;
};

it('a merge adds fields, and merges objects field by field', () => {
  expect(merged({ a: 1, b: { c: 2 } }, '{"b":{"d":3},"e":4}')).toEqual({ a: 1, b: { c: 2, d: 3 }, e: 4 });
});

it('a merge joins lists of one length member by member, lists in lists too, and replaces others', () => {
  expect(merged({ a: [{ b: 1 }, null] }, '{"a":[{"c":2},{"d":3}]}')).toEqual({ a: [{ b: 1, c: 2 }, { d: 3 }] });
  expect(merged({ a: [[{ b: 1 }]] }, '{"a":[[{"c":2}]]}')).toEqual({ a: [[{ b: 1, c: 2 }]] });
  expect(merged({ a: [{ b: 1 }] }, '{"a":[]}')).toEqual({ a: [] });
});

it('a merge takes null from the source, and ignores a missing field', () => {
  expect(merged({ a: { b: 1 }, c: 2 }, '{"a":null}')).toEqual({ a: null, c: 2 });
});

it('a merge creates own fields for names that every object inherits, and never another prototype', () => {
  const target = merged({}, '{"constructor":{"a":1},"toString":2,"__proto__":{"polluted":true}}');
  expect(Object.keys(target)).toEqual(['constructor', 'toString']);
  expect(Object.getPrototypeOf(target)).toBe(Object.prototype);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});
