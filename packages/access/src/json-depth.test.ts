import { describe, expect, test } from 'vitest';
import { isDeeperThan } from './json-depth.ts';

/** The greatest bound that the text passes. */
const depthOf = (json: string): number => [...Array(20).keys()].find((most) => !isDeeperThan(json, most)) ?? 20;

describe('the depth of a JSON text', () => {
  test.each<[string, number]>([
    ['', 0],
    ['7', 0],
    ['"[[["', 0],
    ['[]', 1],
    ['[[],[],[]]', 2],
    ['{"a":{"b":[1,{"c":2}]}}', 4],
    ['{"[[[":"{{{"}', 1],
    ['["\\"[[",[]]', 2],
    ['["\\\\",[[]]]', 3],
    ['["\\\\\\"[",[]]', 2],
    ['["\\', 1],
    ['["[[[', 1],
    [']]][[[[', 1],
  ])('of %s is %i', (json, depth) => {
    expect(depthOf(json)).toBe(depth);
  });

  test('is that of its values for any JSON', () => {
    const real = (value: unknown): number =>
      typeof value === 'object' && value !== null ? 1 + Math.max(0, ...Object.values(value).map(real)) : 0;
    const values = [{ a: [{ '"': '\\' }, ['\\"[']], '{': '}' }, [[['"{']]], { '\\': { '\\\\': ['\u2028', '"\\"'] } }];
    for (const value of values) expect(depthOf(JSON.stringify(value)), JSON.stringify(value)).toBe(real(value));
  });
});
