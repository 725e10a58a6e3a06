import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../testing/refusal.ts';
import { sampleLeaf } from '../../testing/sample-log.ts';
import { toBase64Url } from '../bytes.ts';
import { type FieldOpening, openFields } from './opened-fields.ts';

const texts = { type: '"record.disclosed.v1"', target: '{"account":"a-1"}', odd: '{"a":1,"a":2}' };
const { leaf, commitments, salts } = sampleLeaf(3, texts);
const opening = (field: keyof typeof texts, text: string = texts[field]): FieldOpening => ({
  text,
  salt: toBase64Url(salts[field] ?? new Uint8Array()),
});
const open = (openings: Record<string, FieldOpening>) => openFields({ leaf, commitments, openings });

describe('openFields', () => {
  it('answers the values of the fields that are opened', () => {
    expect([...open({ type: opening('type'), target: opening('target') })]).toEqual([
      ['type', 'record.disclosed.v1'],
      ['target', { account: 'a-1' }],
    ]);
    expect(open({}).size).toBe(0);
  });

  it('reads the commitments of the entry once, however many fields are opened', () => {
    let times = 0;
    const counted = new Proxy(commitments, {
      ownKeys: (fields) => {
        times += 1;
        return Reflect.ownKeys(fields);
      },
    });
    openFields({ leaf, commitments: counted, openings: { type: opening('type'), target: opening('target') } });
    expect(times).toBe(1);
  });

  it('refuses another text, the opening of another field, a salt that is none, and a text with two readings', () => {
    expect(refusalOf(() => open({ target: opening('target', '{"account":"a-2"}') }))).toBe('OPENING_MISMATCH');
    expect(refusalOf(() => open({ target: opening('type') }))).toBe('OPENING_MISMATCH');
    expect(refusalOf(() => open({ other: opening('type') }))).toBe('OPENING_MISMATCH');
    expect(refusalOf(() => open({ type: { ...opening('type'), salt: '*' } }))).toBe('BAD_COMMITMENT');
    expect(refusalOf(() => open({ odd: opening('odd') }))).toBe('AMBIGUOUS_JSON');
  });
});
