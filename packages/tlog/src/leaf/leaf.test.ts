import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flipBit, refusalOf } from '../../testing/refusal.ts';
import { padLeaf, sampleLeaf } from '../../testing/sample-log.ts';
import { utf8 } from '../bytes.ts';
import { parseLeaf, verifyOpening } from './leaf.ts';

const sample = sampleLeaf(7, { type: 'record.disclosed', 'response.digest': 'ab12', time: '0' });
const id = '00000000-0000-4000-8000-000000000007';
const secret = 'A'.repeat(43);
const shape = { specversion: '1.0', id, kind: 'audit', day: '2028-02-29', commitment: secret };
const leafOf = (object: unknown) => padLeaf(JSON.stringify(object));
const refusalOfLeaf = (bytes: Uint8Array) => refusalOf(() => parseLeaf(bytes));

describe('parseLeaf', () => {
  it('parses private and public leaves', () => {
    expect(parseLeaf(leafOf(shape))).toEqual({ id, kind: 'audit', day: '2028-02-29', commitment: secret });
    const { commitment: _, ...rest } = shape;
    const open = { type: 'totals', counts: { ä: [1, null, true] } };
    expect(parseLeaf(leafOf({ ...rest, public: open }))).toEqual({ id, kind: 'audit', day: '2028-02-29', public: open });
  });

  it('accepts a leaf that fills its block without padding, and no more padding than one block needs', () => {
    const { commitment: _, ...rest } = shape;
    const exact = (length: number) => utf8(JSON.stringify({ ...rest, public: { a: 'x'.repeat(length) } }));
    const fill = 256 - exact(0).length;
    expect(exact(fill)).toHaveLength(256);
    expect(refusalOfLeaf(exact(fill))).toBe('accepted');
    expect(refusalOfLeaf(utf8(new TextDecoder().decode(exact(fill)) + ' '.repeat(128)))).toBe('BAD_LEAF');
    expect(refusalOfLeaf(exact(fill - 1))).toBe('BAD_LEAF');
  });

  it('refuses every other key, order and value', () => {
    const { specversion, kind, day, commitment } = shape;
    for (const other of [
      ...[{}, [], null, 1, 'text', { specversion, id, kind, day }, { ...shape, time: '1' }, { ...shape, public: {} }],
      ...[
        { id, specversion, kind, day, commitment },
        { specversion, id, kind, commitment, day },
        { 'specversion,id': '1.0', kind, day, commitment },
      ],
      ...[
        { ...shape, specversion: '1.1' },
        { ...shape, specversion: 1 },
        { ...shape, id: id.toUpperCase().replace('4', 'A') },
        { ...shape, id: 7 },
      ],
      ...[
        { ...shape, id: '' },
        { ...shape, kind: 'order' },
        { ...shape, kind: ['audit'] },
        { ...shape, kind: 'Audit' },
      ],
      ...[
        { ...shape, day: '2031-02-29' },
        { ...shape, day: '2031-13-01' },
        { ...shape, day: '2031-1-1' },
        { ...shape, day: '2031-12' },
        { ...shape, day: '2031' },
        { ...shape, day: 20311201 },
      ],
      ...[
        { ...shape, commitment: `${secret}=` },
        { ...shape, commitment: 'AAAA' },
        { ...shape, commitment: null },
        { ...shape, commitment: {} },
      ],
      ...[[], null, 'text', 7].map((open) => ({ specversion, id, kind, day, public: open })),
    ])
      expect(refusalOfLeaf(leafOf(other)), JSON.stringify(other)).toBe('BAD_LEAF');
  });

  it('refuses every other spelling of the same contents', () => {
    const json = JSON.stringify(shape);
    expect(refusalOfLeaf(padLeaf(json))).toBe('accepted');
    for (const other of [
      ...[
        json.replace(':', ': '),
        ` ${json}`,
        json.replace('"id"', '"\\u0069d"'),
        json.replace('{', '{"id":"x",'),
        `${json}\n`,
        `\ufeff${json}`,
      ],
      ...[json.replace('}', ',"kind":"audit"}'), json.slice(0, -1), `${json}}`, `${json}x`, '', 'not json', '}'],
    ])
      expect(refusalOfLeaf(padLeaf(other)), other).toBe('BAD_LEAF');
    expect(refusalOfLeaf(utf8(json))).toBe('BAD_LEAF');
    expect(refusalOfLeaf(utf8(json.padEnd(256, '\n')))).toBe('BAD_LEAF');
    expect(refusalOfLeaf(new Uint8Array(128).fill(0xff))).toBe('BAD_LEAF');
  });

  it('names the error where a part is added or spelled in another way', () => {
    const { commitment: _, ...rest } = shape;
    const open = { ...rest, public: { a: {} } };
    const spelled = JSON.stringify(open);
    expect(() => parseLeaf(leafOf({ ...open, kind2: {} }))).toThrow('must have the keys');
    expect(() => parseLeaf(padLeaf(spelled.replace('"a":{}', '"a":{},"a":{}')))).toThrow('not JSON as its writer spells it');
    expect(() => parseLeaf(padLeaf(spelled.replace('"a"', '"\\u0061"')))).toThrow('not JSON as its writer spells it');
    expect(() => parseLeaf(leafOf({ ...shape, day: '2100-02-29' }))).toThrow('not a date');
    expect(() => parseLeaf(leafOf({ ...shape, commitment: `${'A'.repeat(42)}B` }))).toThrow('not 32 bytes in base64url');
  });

  it('accepts the days of the calendar, as its JSON comes back from Date, and no others', () => {
    const two = (value: number) => String(value).padStart(2, '0');
    const days = [
      ...Array.from({ length: 10_000 }, (_, year) => `${String(year).padStart(4, '0')}-02-29`),
      ...Array.from({ length: 10_000 }, (_, i) => `2031-${two(Math.floor(i / 100))}-${two(i % 100)}`),
    ];
    const isDay = (day: string) => Number.isFinite(Date.parse(day)) && new Date(day).toISOString() === `${day}T00:00:00.000Z`;
    const accepted = days.filter((day) => refusalOfLeaf(leafOf({ ...shape, day })) === 'accepted');
    expect(accepted).toEqual(days.filter(isDay));
    expect(accepted).toHaveLength(2425 + 365);
  });

  it('takes exactly the commitments that are 32 bytes with no spare bit set', () => {
    const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_+/=. ';
    const taken = [...alphabet].filter((last) => refusalOfLeaf(leafOf({ ...shape, commitment: secret.slice(1) + last })) === 'accepted');
    expect(taken).toEqual(
      [...alphabet].filter(
        (last) => Buffer.from(`${secret.slice(1)}${last}`, 'base64url').toString('base64url') === secret.slice(1) + last,
      ),
    );
    expect(taken).toHaveLength(16);
  });

  it('refuses nesting that would overflow the stack', () => {
    const deep = `${JSON.stringify(shape).replace(/"commitment".*/, '"public":{"a":')}${'['.repeat(30_000)}${']'.repeat(30_000)}}}`;
    expect(refusalOfLeaf(padLeaf(deep))).toBe('BAD_LEAF');
  });

  it('refuses nearly every changed bit, and never fails in another way', () => {
    const leaf = leafOf(shape);
    fc.assert(
      fc.property(fc.nat(leaf.length * 8 - 1), (bit) => {
        const changed = flipBit(leaf, bit);
        if (refusalOfLeaf(changed) === 'accepted') expect(parseLeaf(changed)).not.toEqual(parseLeaf(leaf));
      }),
    );
  });
});

describe('verifyOpening', () => {
  const opening = {
    leaf: sample.leaf,
    commitments: sample.commitments,
    field: 'response.digest',
    value: utf8('ab12'),
    salt: sample.salts['response.digest'] ?? new Uint8Array(),
  };

  it('accepts the value that the entry committed to', () => {
    expect(refusalOf(() => verifyOpening(opening))).toBe('accepted');
  });

  it('refuses another value, salt, field or entry', () => {
    expect(refusalOf(() => verifyOpening({ ...opening, value: utf8('ab13') }))).toBe('OPENING_MISMATCH');
    expect(refusalOf(() => verifyOpening({ ...opening, salt: new Uint8Array(32) }))).toBe('OPENING_MISMATCH');
    expect(refusalOf(() => verifyOpening({ ...opening, field: 'type' }))).toBe('OPENING_MISMATCH');
    expect(refusalOf(() => verifyOpening({ ...opening, field: 'toString' }))).toBe('OPENING_MISMATCH');
    expect(refusalOf(() => verifyOpening({ ...opening, leaf: sampleLeaf(8).leaf }))).toBe('OPENING_MISMATCH');
    expect(refusalOf(() => verifyOpening({ ...opening, salt: new Uint8Array(31) }))).toBe('BAD_COMMITMENT');
    expect(refusalOf(() => verifyOpening({ ...opening, leaf: utf8('x') }))).toBe('BAD_LEAF');
  });

  it('requires the commitments of all fields, none changed and none added', () => {
    const { time: _, ...missing } = sample.commitments;
    expect(refusalOf(() => verifyOpening({ ...opening, commitments: missing }))).toBe('OPENING_MISMATCH');
    expect(refusalOf(() => verifyOpening({ ...opening, commitments: { ...sample.commitments, time: secret } }))).toBe('OPENING_MISMATCH');
    expect(refusalOf(() => verifyOpening({ ...opening, commitments: { ...sample.commitments, more: secret } }))).toBe('OPENING_MISMATCH');
    expect(refusalOf(() => verifyOpening({ ...opening, commitments: {} }))).toBe('BAD_COMMITMENT');
  });

  it('has nothing to open in a public leaf', () => {
    const { commitment: _, ...rest } = shape;
    expect(refusalOf(() => verifyOpening({ ...opening, leaf: leafOf({ ...rest, public: {} }) }))).toBe('OPENING_MISMATCH');
  });
});
