import type { AccountIdentifier } from '@writ/core/identifier-form';
import { describe, expect, it } from 'vitest';
import { blindIndex, blindOver, identifierKey, indexKeyBytes } from './blind-index.ts';

const key = identifierKey(Buffer.alloc(32, 7));

describe('the blind index', () => {
  it('is the HMAC of type and normal form under the derived key, cut to 16 bytes', () => {
    // Computed apart: HKDF-SHA-256 of 32 bytes of 0x07 with info "bidx/v1/records/identifier", then HMAC-SHA-256.
    expect(blindIndex(key, 'EMAIL', 'Orla@Example.org').toString('hex')).toBe('56ec33b9d11cf330361383ebe0244e58');
  });

  it('is equal for spellings of one identifier and for no other', () => {
    const index = (type: AccountIdentifier, value: string, under = key) => blindIndex(under, type, value).toString('hex');
    expect(index('EMAIL', 'a@example.org')).toBe(index('EMAIL', 'A@EXAMPLE.org '));
    expect(index('EMAIL', 'a@example.org')).not.toBe(index('EMAIL', 'b@example.org'));
    expect(index('USER_ID', 'a@example.org')).not.toBe(index('EMAIL', 'a@example.org'));
    expect(index('EMAIL', 'a@example.org')).not.toBe(index('EMAIL', 'a@example.org', identifierKey(Buffer.alloc(32, 8))));
  });

  it('of a profile is that of its page, on whichever host of the platform, and of a name that of the name', () => {
    const index = (type: AccountIdentifier, value: string) => blindIndex(key, type, value).toString('hex');
    expect(index('PROFILE_URL', 'https://social.example/@orla')).toBe(index('PROFILE_URL', 'http://www.social.example/@orla/'));
    expect(index('PROFILE_URL', 'https://social.example/@orla')).not.toBe(index('PROFILE_URL', 'https://social.example/@Orla'));
    expect(index('HANDLE', '@orla')).toBe(index('HANDLE', 'orla'));
    expect(index('IP_ADDRESS_TIME', '198.51.100.7 2026-01-05T12:00:00Z')).not.toBe(index('USER_ID', '198.51.100.7 2026-01-05T12:00:00Z'));
    expect(() => index('PAYMENT_FINGERPRINT', '4111111111111111')).toThrow(RangeError);
  });

  it('needs a key of 32 bytes', () => {
    expect(() => identifierKey(Buffer.alloc(31))).toThrow(RangeError);
  });
});

describe('keys that were put over others', () => {
  const [first, second, third] = [1, 2, 3].map((fill) => Buffer.alloc(32, fill)) as [Buffer, Buffer, Buffer];
  const by = (...newestFirst: Uint8Array[]) => blindIndex(identifierKey(newestFirst), 'EMAIL', 'a@example.org');

  it('make of an index what they make of its identifier', () => {
    expect(by(first)).toEqual(blindIndex(identifierKey(first), 'EMAIL', 'a@example.org'));
    expect(blindOver(second)(by(first))).toEqual(by(second, first));
    expect(blindOver(third)(by(second, first))).toEqual(by(third, second, first));
    expect(by(second, first)).toHaveLength(16);
  });

  it('make another one each, and none that one of them makes alone', () => {
    const all = [by(first), by(second), by(second, first), by(first, second), by(third, second, first)];
    expect(new Set(all.map((index) => index.toString('hex'))).size).toBe(all.length);
    expect(blindIndex(identifierKey([second, first]), 'EMAIL', 'A@Example.org')).toEqual(by(second, first));
  });

  it('stand for themselves where there is one, and for their order where there are more', () => {
    expect(indexKeyBytes(first)).toBe(first);
    expect(indexKeyBytes([first])).toBe(first);
    expect(indexKeyBytes([second, first])).not.toEqual(indexKeyBytes([first, second]));
    expect(() => identifierKey([])).toThrow(RangeError);
    expect(() => indexKeyBytes([])).toThrow(RangeError);
    expect(() => identifierKey([first, Buffer.alloc(31)])).toThrow(RangeError);
  });
});
