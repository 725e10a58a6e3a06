import { at, hour, start } from '@writ/orders-domain/testing';
import { expect, test } from 'vitest';
import { keyStateAt, keyStates } from './key.ts';

const signed = { issuer: 'i', subject: 's', organisation: null, country: null, office: null, at: start };
const proposed = { purpose: 'ENCRYPTION', revoked: null, notAfter: at(100 * hour), usableFrom: null, triedAt: null } as const;
const approved = { ...proposed, usableFrom: at(72 * hour) };

test.each([
  ['proposed before it is approved', proposed, 0, 'PROPOSED'],
  ['waiting until its waiting time is over', approved, 71, 'WAITING'],
  ['on trial from then on', approved, 72, 'TRIAL'],
  ['in use once it is tried', { ...approved, triedAt: at(73 * hour) }, 73, 'IN_USE'],
  ['in use without a trial if it signs', { ...approved, purpose: 'SIGNING' } as const, 72, 'IN_USE'],
  ['over with its certificate', { ...approved, triedAt: at(73 * hour) }, 100, 'EXPIRED'],
  ['over with its certificate although nobody approved it', proposed, 100, 'EXPIRED'],
  ['never over without one', { ...approved, notAfter: null, triedAt: at(73 * hour) }, 10_000, 'IN_USE'],
  ['revoked, whatever else it was', { ...approved, triedAt: at(73 * hour), revoked: signed }, 1_000, 'REVOKED'],
] as const)('a key is %s', (_, key, hours, state) => {
  expect(keyStateAt(key, at(hours * hour))).toBe(state);
  expect(keyStates).toContain(state);
});
