import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { contactPoints } from './contact.ts';

const page = readFileSync(new URL('../../../docs/how-to/contact-points.md', import.meta.url), 'utf8');
const example = JSON.parse(/```json\n(.*?)```/s.exec(page)?.[1] ?? '') as Record<string, Record<string, unknown>>;

const read = (contact: unknown, mode: 'production' | 'demo' = 'production') =>
  contactPoints({
    mode,
    baseUrl: 'https://writ.social.example',
    environment: contact === undefined ? {} : { WRIT_CONTACT: typeof contact === 'string' ? contact : JSON.stringify(contact) },
  });

describe('whom people and authorities write to', () => {
  it('is what the how-to shows, and what is left out is null', () => {
    expect(read(example)).toEqual({
      ...example,
      authorities: { ...example['authorities'], phone: null, url: null },
      representative: { ...example['representative'], phone: null },
      evidence: { ...example['evidence'], phone: null },
    });
    const { representative: _, evidence: __, ...least } = example;
    expect(read(least)).toMatchObject({ representative: null, evidence: null });
  });

  it('is made up in a demo and missing in production, which does not start', () => {
    expect(read(undefined, 'demo').recipients.email).toBe('people@writ.social.example');
    expect(() => read(undefined)).toThrow(/^Production needs WRIT_CONTACT or WRIT_CONTACT_FILE/);
  });

  it.each([
    ['no JSON', '{', /is not JSON/],
    ['a list', [], /it must be an object/],
    ['a mistyped name', { ...example, recipient: {} }, /it has recipient, which is none of/],
    ['no authorities', { ...example, authorities: undefined }, /authorities must be an object/],
    ['no name', { ...example, name: ' ' }, /name must be one line/],
    ['a name of two lines', { ...example, name: 'a\nb' }, /name must be one line/],
    ['an address in one text', { ...example, address: 'Dublin' }, /address must be a list/],
    [
      'a wrong e-mail address',
      { ...example, recipients: { ...example['recipients'], email: 'people' } },
      /recipients\.email must be one e-mail/,
    ],
    [
      'a telephone number without a country',
      { ...example, recipients: { ...example['recipients'], phone: '01 555' } },
      /recipients\.phone/,
    ],
    [
      'an address that is a script',
      { ...example, recipients: { ...example['recipients'], url: 'javascript:alert(1)' } },
      /recipients\.url/,
    ],
    ['no language', { ...example, authorities: { ...example['authorities'], languages: [] } }, /authorities\.languages must be a list/],
    ['a language in words', { ...example, authorities: { ...example['authorities'], languages: ['English'] } }, /authorities\.languages/],
  ])('is refused with a sentence for %s', (_, contact, sentence) => expect(() => read(contact)).toThrow(sentence));
});
