import { expect, test } from 'vitest';
import { type ComplaintDecision, claimFact, decisionFact, isVouched, vouch } from './vouched.ts';

const key = new Uint8Array(32).fill(1);
const at = new Date('2026-03-01T12:00:00Z');
const decision: ComplaintDecision = { complaint: 'c', outcome: 'REVERSED', access: 3n, order: null, person: 'i counsel', event: 'e' };

test('F4: a fact is believed with its own proof, and with no other', () => {
  const proof = vouch(key, claimFact('o', 'i agent', at));
  expect(isVouched(key, claimFact('o', 'i agent', at), proof)).toBe(true);
  for (const other of [claimFact('p', 'i agent', at), claimFact('o', 'i counsel', at), claimFact('o', 'i agent', new Date(1))])
    expect(isVouched(key, other, proof)).toBe(false);
  expect(isVouched(new Uint8Array(32), claimFact('o', 'i agent', at), proof), 'under another key').toBe(false);
  for (const none of [null, new Uint8Array(), proof.subarray(1)]) expect(isVouched(key, claimFact('o', 'i agent', at), none)).toBe(false);
});

test('F4: every part of a decision counts, and what is missing is none', () => {
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
