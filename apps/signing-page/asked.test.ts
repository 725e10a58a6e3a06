import { createHash } from 'node:crypto';
import { actNames, rolesOfActs, signerRoles } from '@writ/acts';
import { SoftAuthenticator } from '@writ/acts/testing';
import { digestOfVersion1, hashOf } from '@writ/tlog/order-digest';
import { describe, expect, it } from 'vitest';
import { credentialDigest } from '../keys/evidence/credential.ts';
import { readAsked } from './asked.ts';
import type { DescribedKey } from './order-form.ts';
import { proposal } from './proposal.ts';
import { sampleEnrolment, sampleOrder, signedEnrolment, signedErasure, signedOrder } from './testing/signed-order.ts';

const now = new Date();
const outcome = (message: unknown, at = now): string => {
  const reading = readAsked(message, at);
  return 'refused' in reading ? reading.refused : reading.asked.mode;
};

const { credential } = new SoftAuthenticator('https://sign.example.org', { subject: 'counsel-2', roles: ['COUNSEL'] });
const key: DescribedKey = {
  ...credential,
  spki: Buffer.from(credential.spki).toString('base64'),
  office: null,
  roles: [...credential.roles],
};
const ofKey = (more: object) => {
  const { statement, credentials } = signedOrder({
    act: 'CREDENTIAL',
    order: null,
    generation: null,
    digest: credentialDigest(key),
    ...more,
  });
  return { v: 1, statement, credential: key, credentials };
};
const { order: _, parts: __, ...withoutOrder } = signedOrder();

describe('what a console asks to have signed', () => {
  it('is taken where the order that is shown has the digest of the statement', () => {
    expect(outcome(signedOrder())).toBe('sign');
    expect(outcome(signedOrder({ unseen: ['grounds', 'purpose', 'secrecy'] }))).toBe('sign');
  });

  it.each<[string, unknown, string]>([
    ['that is nothing', null, 'FORM'],
    ['of another version', { ...signedOrder(), v: 2 }, 'FORM'],
    ['with a field too many', { ...signedOrder(), more: null }, 'FORM'],
    ['with a field too many in the statement', { ...signedOrder(), statement: { ...signedOrder().statement, more: 1 } }, 'FORM'],
    ['with a field too many in the order', { ...signedOrder(), order: { ...sampleOrder, more: 1 } }, 'FORM'],
    ['with a kind that has no words', signedOrder({ shown: { ...sampleOrder, kind: 'OTHER' } }), 'FORM'],
    ['without the state of the order', signedOrder({ generation: null }), 'FORM'],
    ['with half of a character', signedOrder({ subject: '\ud800' }), 'FORM'],
    ['in a role that signs no such act', signedOrder({ role: 'ISSUING' }), 'ROLE'],
    ['without what it is about', withoutOrder, 'FORM'],
    ['with a key in place of the order', { v: 1, statement: signedOrder().statement, credential: key, credentials: ['AAAA'] }, 'NOT_SHOWN'],
    ['with an order in place of the account', signedOrder({ act: 'ERASE' }), 'NOT_SHOWN'],
    ['of another order', { ...signedOrder(), order: { ...sampleOrder, reference: 'NP-2026-18' } }, 'DIGEST'],
    ['without a part', { ...signedOrder(), parts: signedOrder().parts.slice(1) }, 'DIGEST'],
    ['with a part twice', { ...signedOrder(), parts: [...signedOrder().parts, ...signedOrder().parts.slice(0, 1)] }, 'DIGEST'],
    ['over a digest of version 1', signedOrder({ digest: digestOfVersion1(sampleOrder) }), 'DIGEST'],
    ['with the hash of a part that has to be seen', signedOrder({ unseen: ['targets'] }), 'HIDDEN'],
    ['with the hash of its scopes', signedOrder({ unseen: ['scopes'] }), 'HIDDEN'],
    ['that is over', signedOrder({ endsAt: now.toISOString() }), 'ENDED'],
    ['of the future', signedOrder({ at: new Date(now.getTime() + 61_000).toISOString() }), 'CLOCK'],
    ['that is dated back', signedOrder({ at: new Date(now.getTime() - 3_601_000).toISOString() }), 'CLOCK'],
    ['for nobody’s key', signedOrder({ credentials: [] }), 'NO_KEY'],
    ['for a key without a form', signedOrder({ credentials: ['a b'] }), 'FORM'],
  ])('is refused where it is a message %s', (_name, message, code) => {
    expect(outcome(message)).toBe(code);
  });

  it('is about a key by the description that the service of keys takes', () => {
    expect(outcome(ofKey({}))).toBe('sign');
    expect(outcome({ ...ofKey({}), credential: { ...key, subject: 'counsel-3' } })).toBe('DIGEST');
    const spkiDigest = createHash('sha256').update(credential.spki).digest('hex');
    expect(outcome(ofKey({ act: 'SUSPEND', digest: spkiDigest }))).toBe('sign');
    expect(outcome(ofKey({ act: 'SUSPEND' }))).toBe('DIGEST');
    const own = proposal(key, now);
    const { statement, credentials } = own;
    expect(readAsked({ v: 1, statement, credential: key, credentials }, now)).toEqual({ asked: own });
  });

  it('is about a piece of work by its account and fields', () => {
    const shown = { reference: 'case-1', account: 'account-1', fields: ['PHONES', 'EMAILS'] };
    const digest = hashOf(['writ/case/1', { ...shown, fields: ['EMAILS', 'PHONES'] }]);
    const { statement } = signedOrder({ act: 'OPEN_CASE', role: 'AGENT', order: 'case-1', generation: null, digest });
    const message = { v: 1, statement, case: shown, credentials: ['AAAA'] };
    expect(outcome(message)).toBe('sign');
    expect(outcome({ ...message, case: { ...shown, account: 'account-2' } })).toBe('DIGEST');
    expect(outcome({ ...message, case: { ...shown, reference: 'case-2' } })).toBe('FORM');
    expect(outcome({ ...message, case: { ...shown, fields: ['PHONES', 'SHOE_SIZE'] } })).toBe('FORM');
  });

  it('is about an enrolment by all that it lets the people of a body claim', () => {
    const message = signedEnrolment();
    expect(outcome(message)).toBe('sign');
    expect(outcome(signedEnrolment(sampleEnrolment, { role: 'AUDITOR' }))).toBe('sign');
    expect(outcome(signedEnrolment(sampleEnrolment, { role: 'AGENT' }))).toBe('ROLE');
    for (const other of [
      { change: 'END' },
      { callBackNumber: '+353 1 990 9999' },
      { roles: ['ISSUING'] },
      { scrutinises: false },
      { lines: [] },
    ])
      expect(outcome({ ...message, enrolment: { ...sampleEnrolment, ...other } }), JSON.stringify(other)).toBe('DIGEST');
    expect(outcome({ ...message, enrolment: { ...sampleEnrolment, enrolment: 'another' } })).toBe('FORM');
    expect(outcome({ ...message, enrolment: { ...sampleEnrolment, more: 1 } })).toBe('FORM');
    expect(outcome(signedEnrolment(sampleEnrolment, { generation: null }))).toBe('FORM');
    expect(outcome(signedEnrolment(sampleEnrolment, { act: 'SUSPEND' }))).toBe('NOT_SHOWN');
  });

  it('is about an account whose keys are destroyed, by counsel and the auditor', () => {
    const message = signedErasure('account-1');
    expect(outcome(message)).toBe('sign');
    expect(outcome(signedErasure('account-1', { role: 'AUDITOR' }))).toBe('sign');
    expect(outcome(signedErasure('account-1', { role: 'AGENT' }))).toBe('ROLE');
    expect(outcome({ ...message, erasure: { account: 'account-2' } })).toBe('DIGEST');
    expect(outcome({ ...message, erasure: { account: 'account-1', more: 1 } })).toBe('FORM');
    expect(outcome(signedErasure('account-1', { order: 'order-1' }))).toBe('FORM');
    expect(outcome(signedErasure('account-1', { act: 'SUSPEND' }))).toBe('NOT_SHOWN');
  });

  it('is a new key for somebody', () => {
    const owner = { issuer: 'https://people.example.org', subject: 'counsel-2', organisation: null, office: null, role: 'COUNSEL' };
    expect(outcome({ v: 1, register: owner })).toBe('register');
    expect(outcome({ v: 1, register: { ...owner, more: 1 } })).toBe('FORM');
    expect(outcome({ v: 1, register: { ...owner, organisation: 'northport-police' } })).toBe('FORM');
    expect(outcome({ v: 1, register: { ...owner, role: 'ISSUING' } })).toBe('FORM');
    expect(outcome({ v: 1, register: { ...owner, role: 'ISSUING', organisation: 'northport-police', office: 'COURT' } })).toBe('register');
  });

  it('is taken for each act and role of an order, and for no other pair', () => {
    for (const act of actNames)
      for (const role of signerRoles) {
        const document = act === 'RECORD' ? { document: 'ab'.repeat(32) } : {};
        const ended = act === 'END_CHALLENGE' ? { challenge: 'challenge-1', outcome: 'ANNULLED' as const } : {};
        const isOfOrder = !['OPEN_CASE', 'ENROL', 'ERASE', 'CREDENTIAL'].includes(act);
        const expected = isOfOrder ? 'sign' : 'NOT_SHOWN';
        expect(outcome(signedOrder({ act, role, ...document, ...ended }))).toBe(rolesOfActs[act].includes(role) ? expected : 'ROLE');
      }
  });
});
