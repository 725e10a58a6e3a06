import { PublicError } from '@writ/core';
import { describe, expect, test } from 'vitest';
import { readerTerritory } from './reader-territory.ts';

describe('the territory of a reader', () => {
  test('is the requested one, then their own country, then unknown', () => {
    expect(readerTerritory('JP', 'DE')).toBe('JP');
    expect(readerTerritory(null, 'DE')).toBe('DE');
    expect(readerTerritory(undefined, null)).toBeNull();
  });
  test.each(['EL', 'EU', 'UK', 'XX', 'gr', 'WORLD', 'GRC', ''])('cannot be %s', (asked) => {
    expect(() => readerTerritory(asked, 'DE')).toThrow(PublicError);
    expect(() => readerTerritory(asked, 'DE')).toThrow(/ISO 3166/);
  });
});
