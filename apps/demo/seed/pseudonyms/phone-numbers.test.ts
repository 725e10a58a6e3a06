import { describe, expect, it } from 'vitest';
import { phoneNumber, phonePattern, writtenPhone } from './phone-numbers.ts';

const found = (text: string): string[] => text.match(new RegExp(phonePattern, 'gi')) ?? [];

describe('the telephone numbers', () => {
  it('are taken from those that are reserved for fiction', () => {
    expect(phoneNumber('a')).toMatch(/^\+1[2-9]\d\d55501\d\d$/);
    expect(phoneNumber('a', 1)).not.toBe(phoneNumber('a'));
    expect(writtenPhone('(415) 555-0147')).toMatch(/^\([2-9]\d\d\) 555-01\d\d$/);
    expect(writtenPhone('415.555.0147')).toBe(writtenPhone('(415) 555-0147'));
  });

  it.each([
    '(415) 555-0147',
    '415-555-0147',
    '1-800-555-0199',
    '1-800-CALL-NOW',
    '+353 20 912 3456',
    '+44 (0)20 7946 0958',
    '020 7946 0958',
  ])('are found: %s', (number) => expect(found(`write or ring ${number}, today`)).toEqual([number]));

  it('are found by the word before them', () => {
    expect(found('Tel: 2345678, Fax 7654 321')).toEqual(['2345678', '7654 321']);
  });

  it.each(['2002-08-22 12:34', 'version 2.4.18', '10.20.30.40', 'id 1029945287.4797', '$1,000,000', '1999-2002'])(
    'are not found in %s',
    (text) => expect(found(text)).toEqual([]),
  );
});
