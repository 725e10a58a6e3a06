/** Which source adapter the settings name, and whether it is the platform's own. */
import { describe, expect, it, test } from 'vitest';
import { isOwnPlatform, settingsOfBuiltIn, sourcePlace } from './source.ts';

const place = { url: 'http://127.0.0.1:4201', key: Buffer.alloc(32, 1).toString('base64') };
const named = { WRIT_SOURCE_URL: place.url, WRIT_SOURCE_KEY: place.key };
const own = (environment: Record<string, string>) => isOwnPlatform({ environment });

describe('the platform serves its items and carries measures out itself', () => {
  it.each([
    ['where the settings name an adapter', named, true],
    ['where they say that it is the platform’s', { ...named, WRIT_SOURCE: 'platform' }, true],
    ['not without an adapter', {}, false],
    ['not where it is the built-in one in a process of its own', { ...named, WRIT_SOURCE: 'built-in' }, false],
    ['not by the settings that an installation makes for its own processes', settingsOfBuiltIn(place), false],
  ])('%s', (_when, environment, is) => expect(own(environment)).toBe(is));
});

test('the settings that an installation makes name its adapter', () =>
  expect(sourcePlace({ environment: settingsOfBuiltIn(place) })).toEqual(place));

test('another word than these two is refused', () =>
  expect(() => own({ ...named, WRIT_SOURCE: 'builtin' })).toThrow('WRIT_SOURCE must be "built-in" or "platform"'));

test('keys that the adapter had before are named beside its own, and what is no key is refused', () => {
  const before = [2, 3].map((byte) => Buffer.alloc(32, byte).toString('base64'));
  const place = sourcePlace({ environment: { ...named, WRIT_SOURCE_PREVIOUS_KEYS: before.join(' ') } });
  expect(place).toMatchObject({ key: named.WRIT_SOURCE_KEY, previousKeys: before });
  expect(() => sourcePlace({ environment: { ...named, WRIT_SOURCE_PREVIOUS_KEYS: 'AAAA' } })).toThrow('WRIT_SOURCE_PREVIOUS_KEYS must be');
});
