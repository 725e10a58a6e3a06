import { expect, test } from 'vitest';
import { stepUpChallenge, stepUpIn } from './step-up-challenge.ts';

const description = 'error_description="This needs another log-in, more recent or stronger."';

test('the challenge is that of RFC 9470, 3, for the way in which the token came', () => {
  expect(stepUpChallenge({ maxAge: 300 }, 'Bearer')).toBe(`Bearer error="insufficient_user_authentication", ${description}, max_age="300"`);
  expect(stepUpChallenge({ maxAge: 900, acrValues: 'a b' }, 'DPoP')).toBe(
    `DPoP error="insufficient_user_authentication", ${description}, max_age="900", acr_values="a b", algs="ES256 EdDSA Ed25519"`,
  );
});

test('of several refusals the one counts that needs the most recent log-in', () => {
  const error = (reason: string, maxAge?: number) => ({ message: '', extensions: { reason, maxAge } });
  expect(stepUpIn([error('STEP_UP', 900), error('STEP_UP', 300), error('HELD')])?.maxAge).toBe(300);
  expect(stepUpIn([error('HELD'), { message: '' }])).toBeNull();
});
