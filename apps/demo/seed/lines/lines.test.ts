import { describe, expect, it } from 'vitest';
import { lineOf } from '../testing/sample-lines.ts';
import { deletableTypes, importLine, importLineSchema, lineTypes } from './lines.ts';

const isValid = (line: unknown): boolean => importLine.safeParse(line).success;

describe('an import line', () => {
  it.each(lineTypes)('of type %s is accepted, and refused with one more property', (type) => {
    expect(isValid(lineOf(type))).toBe(true);
    expect(isValid({ ...lineOf(type), colour: 'green' })).toBe(false);
  });

  it.each(lineTypes)('of type %s is refused without any one of its required fields', (type) => {
    const line: Record<string, unknown> = lineOf(type);
    const optional = [
      'language',
      'title',
      'thread',
      'port',
      'protocol',
      'messageSize',
      'event',
      'notifierName',
      'notifierEmail',
      'subject',
    ];
    for (const name of Object.keys(line).filter((one) => !optional.includes(one))) {
      const { [name]: _, ...rest } = line;
      expect([name, isValid(rest)]).toEqual([name, false]);
    }
  });

  it.each([
    ['an instant without offset', { ...lineOf('item'), publishedAt: '2024-03-01T10:00:00' }],
    ['an invalid day', { ...lineOf('item'), publishedAt: '2024-02-30T10:00:00Z' }],
    ['an invalid year', { ...lineOf('item'), publishedAt: '0000-03-01T10:00:00Z' }],
    ['a NUL character', { ...lineOf('item'), text: 'a\0b' }],
    ['half a surrogate pair', { ...lineOf('item'), text: 'a\ud800b' }],
    ['an empty key', { ...lineOf('item'), key: ' ' }],
    ['a name for a language', { ...lineOf('item'), language: 'English' }],
    ['an invalid address', { ...lineOf('identification'), ip: '198.51.100.777' }],
    ['an invalid port', { ...lineOf('identification'), port: 65_536 }],
    ['an unknown category', { ...lineOf('notice'), category: 'SCAM' }],
    ['an invalid identifier', { ...lineOf('account'), identifiers: [{ type: 'EMAIL', value: 'nobody' }] }],
    ['an unknown kind of identifier', { ...lineOf('account'), identifiers: [{ type: 'PASSPORT', value: 'x' }] }],
    ['an unknown type', { ...lineOf('item'), type: 'post' }],
  ])('is refused for %s', (_, line) => expect(isValid(line)).toBe(false));

  it('is described by a JSON Schema with all types, of what is there and of what is gone', () => {
    const schema = importLineSchema() as {
      $schema: string;
      oneOf: { properties: { type: { const?: string; enum?: string[] }; deleted?: object }; additionalProperties: boolean }[];
    };
    const typesOf = (isGone: boolean) =>
      schema.oneOf
        .filter(({ properties }) => (properties.deleted !== undefined) === isGone)
        .flatMap(({ properties: { type } }) => type.enum ?? [type.const]);
    expect(schema.$schema).toContain('2020-12');
    expect(typesOf(false)).toEqual([...lineTypes]);
    expect(typesOf(true)).toEqual([...deletableTypes]);
    for (const one of schema.oneOf) expect(one.additionalProperties).toBe(false);
  });
});
