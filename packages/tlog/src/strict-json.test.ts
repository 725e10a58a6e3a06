import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../testing/refusal.ts';
import { parseStrictJson } from './strict-json.ts';

const refused = (text: string) => refusalOf(() => parseStrictJson(text));

describe('parseStrictJson', () => {
  it('parses what JSON.stringify writes, with any white space, as JSON.parse does', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 1, '\t', '\r\n'), (value, space) => {
        const text = JSON.stringify(value, null, space as string);
        expect(parseStrictJson(text)).toEqual(JSON.parse(text));
      }),
    );
  });

  it.each([
    ['{"data":1,"data":2}'],
    ['{"data" : 1 ,\n\t"data"\r : 1}'],
    ['{"a":[{"name":"x","n":[],"name":"y"}]}'],
    ['{"name":1,"n\\u0061me":2}'],
    ['{"__proto__":1,"__proto__":2}'],
    ['{"":1,"":2}'],
    ['{"\\\\":1,"\\\\":2}'],
  ])('refuses a name that occurs twice in one object: %s', (text) => expect(refused(text)).toBe('AMBIGUOUS_JSON'));

  it.each([['{"a":{"a":1},"b":[{"a":1},{"a":"a"},"a"]}'], ['{"a":"b\\":\\"a","\\"a":1}'], ['["a","a"]'], ['"a"'], ['{"a":"a"}']])(
    'accepts a name that occurs in several objects, or as a value: %s',
    (text) => expect(refused(text)).toBe('accepted'),
  );

  it.each([
    ['9007199254740993'],
    ['[1.00000000000000000001]'],
    ['{"n":0.1000000000000000055511151231257827}'],
    ['1e400'],
    ['-1e999999999999'],
    ['1e-400'],
    [`0.${'0'.repeat(500)}1`],
    ['9'.repeat(2_000_000)],
  ])('refuses a number that no program parses exactly: %s', (text) => expect(refused(text)).toBe('AMBIGUOUS_JSON'));

  it.each([['1.50'], ['100'], ['1e2'], ['1E+2'], ['0.0'], ['-0'], ['5e-324'], ['1.7976931348623157e308'], ['123456789012345680000']])(
    'accepts a number in any spelling of its value: %s',
    (text) => expect(parseStrictJson(text)).toBe(JSON.parse(text)),
  );

  it.each([
    [''],
    ['{'],
    ['{"a'],
    ['"\\'],
    ['{"a":1,}'],
    ["{'a':1}"],
    ['\u00a01'],
    [']'],
    ['{"a":1}{"a":1}'],
    ['['.repeat(100_000)],
    [`${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    [`${'{"a":'.repeat(201)}1${'}'.repeat(201)}`],
  ])('refuses malformed JSON, or JSON that is nested too deep', (text) => expect(refused(text)).toBe('BAD_JSON'));

  it('accepts more than 200 objects and lists beside each other, and strings between them, but not one more in each other', () => {
    const beside = `[${Array.from({ length: 201 }, () => '{"[":"\\"["}').join()}]`;
    expect(refused(beside)).toBe('accepted');
    expect(refused(`${beside.slice(0, -1)},${'['.repeat(200)}${']'.repeat(200)}]`)).toBe('BAD_JSON');
  });

  it('accepts 200 objects and lists in each other, and brackets in a string', () => {
    expect(refused(`${'['.repeat(200)}${']'.repeat(200)}`)).toBe('accepted');
    expect(parseStrictJson(JSON.stringify('['.repeat(1000)))).toBe('['.repeat(1000));
  });

  it('reports which name it is, on which line, and quotes no value', () => {
    expect(() => parseStrictJson('{"a":\n"secret","a":1}')).toThrow(
      'The name "a" stands twice in one object (line 2): what is checked and what somebody else reads could differ.',
    );
    expect(() => parseStrictJson('{"a": secret}')).toThrow(/^This is not JSON/);
    expect(() => parseStrictJson(`{"${'x'.repeat(100)}":1,"${'x'.repeat(100)}":1}`)).toThrow(/^The name "x{60}" stands/);
  });
});
