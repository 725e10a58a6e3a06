import { expect, test } from 'vitest';
import { type ComplaintDecision, claimFact, decisionFact, flaggerFact, isVouched, originFact, vouch } from './vouched.ts';

const key = new Uint8Array(32).fill(1);
const work = { kind: 'ORDER', subjectId: 'o' };
const at = new Date('2026-03-01T12:00:00Z');
const decision: ComplaintDecision = { complaint: 'c', outcome: 'REVERSED', access: 3n, order: null, person: 'i counsel', event: 'e' };

test('F4: a fact is believed with its own proof, and with no other', () => {
  const proof = vouch(key, claimFact(work, 'i agent', at));
  expect(isVouched(key, claimFact(work, 'i agent', at), proof)).toBe(true);
  for (const other of [
    claimFact({ ...work, subjectId: 'p' }, 'i agent', at),
    claimFact({ ...work, kind: 'NOTICE' }, 'i agent', at),
    claimFact(work, 'i counsel', at),
    claimFact(work, 'i agent', new Date(1)),
  ])
    expect(isVouched(key, other, proof)).toBe(false);
  expect(isVouched(new Uint8Array(32), claimFact(work, 'i agent', at), proof), 'under another key').toBe(false);
  for (const none of [null, new Uint8Array(), proof.subarray(1)]) expect(isVouched(key, claimFact(work, 'i agent', at), none)).toBe(false);
});

test('F4: every part of a decision counts, and a missing part is not one that is empty', () => {
  const proof = vouch(key, decisionFact(decision));
  const others: Partial<ComplaintDecision>[] = [
    { complaint: 'd' },
    { outcome: 'UPHELD' },
    { access: 4n },
    { access: null, order: '3' },
    { order: 'o' },
    { person: 'i agent' },
    { event: 'f' },
  ];
  for (const change of others)
    expect(isVouched(key, decisionFact({ ...decision, ...change }), proof), JSON.stringify(Object.keys(change))).toBe(false);
  expect(isVouched(key, decisionFact({ ...decision }), proof)).toBe(true);
});

test('S1: the source of work, and who recorded a flagger, are each proved by their own proof, and by no other', () => {
  const sent = { ...work, accountId: 'a' };
  const origin = vouch(key, originFact(sent));
  expect(isVouched(key, originFact({ ...sent }), origin)).toBe(true);
  for (const change of [{ kind: 'NOTICE' }, { subjectId: 'p' }, { accountId: 'b' }, { accountId: null }])
    expect(isVouched(key, originFact({ ...sent, ...change }), origin), JSON.stringify(change)).toBe(false);
  const flagger = { id: 'f', issuer: 'i', subject: 's', organisation: null, recordedBy: 'i counsel' };
  const proof = vouch(key, flaggerFact(flagger));
  expect(isVouched(key, flaggerFact({ ...flagger }), proof)).toBe(true);
  for (const change of [{ id: 'g' }, { issuer: 'j' }, { subject: null, organisation: 's' }, { subject: 't' }, { recordedBy: 'i other' }])
    expect(isVouched(key, flaggerFact({ ...flagger, ...change }), proof), JSON.stringify(change)).toBe(false);
});
