/** What a page learns of signing, and which windows it may talk to: nothing and none unless there is a signing page. */
import { StartError } from '@writ/core';
import { describe, expect, it } from 'vitest';
import type { PageFacts } from './page-facts.ts';
import { signingOriginOf } from './page-facts.ts';
import { filledPage } from './single-page.ts';

const origin = 'https://sign.example.org';
const of = (value?: string) => signingOriginOf({ environment: { WRIT_SIGNING_ORIGIN: value } });

describe('the origin of the signing page', () => {
  it('is that of the setting, and none without it', () => {
    expect([of(), of(''), of(origin)]).toEqual([null, null, origin]);
  });

  it.each(['https://sign.example.org/', 'https://sign.example.org/page', 'sign.example.org', 'https://SIGN.example.org'])(
    'is refused at the start where it is none: %s',
    (wrong) => {
      expect(() => of(wrong)).toThrow(StartError);
    },
  );
});

it('the console keeps hold of a window that it opened only where it opens the signing page', () => {
  const opener = (installation: object) =>
    (filledPage('', { session: null, installation } as PageFacts).headers as Record<string, string>)['cross-origin-opener-policy'];
  expect([opener({}), opener({ signingOrigin: origin })]).toEqual(['same-origin', 'same-origin-allow-popups']);
});
