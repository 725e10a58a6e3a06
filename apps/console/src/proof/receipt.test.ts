import { formatTlogProof, formatVerifierKey } from '@writ/tlog';
import { hashesFrom } from '@writ/verifier/proof/bytes.ts';
import { checkProof } from '@writ/verifier/proof/check-proof.ts';
import type { ProofFacts } from '@writ/verifier/proof/facts.ts';
import { answerWithin } from '@writ/verifier/proof/receipt-file.ts';
import { verifyReceipts } from '@writ/verifier/receipt/receipt.ts';
import { origin, sampleProof } from '@writ/verifier/testing/sample-proof.ts';
import { expect, it } from 'vitest';
import { readReceipt, receiptOf, receiptsIn } from './receipt.ts';

const { facts, trust, key, salts } = sampleProof();
const event = facts.said?.event ?? '';
const receipt = {
  event,
  index: 5,
  leaf: facts.leaf,
  proof: formatTlogProof({ index: 5, proof: hashesFrom(facts.path ?? []) ?? [], checkpoint: facts.note ?? '' }),
  commitments: facts.commitments,
  openings: { type: { value: 'access.decision.v1', salt: Buffer.from(salts['type'] ?? []).toString('base64url') } },
};

it('a receipt is parsed, checked, and written again as the command reads it', () => {
  const read = readReceipt(receipt) as ProofFacts;
  const checked = checkProof(read, { ...trust, isNewest: false });
  expect(checked.verdict).toBe('verified');
  const written = receiptOf(facts, event) ?? '';
  expect(JSON.parse(written)).toEqual({ ...receipt, index: '5' });
  const { steps } = verifyReceipts(JSON.parse(written), undefined, { origin, key });
  expect(steps.filter(({ result }) => result === 'failed')).toEqual([]);
  expect(formatVerifierKey(key)).toContain(origin);
});

it('a receipt fails at the step that was changed', () => {
  const proof = receipt.proof.replace(/\nindex 5\n/, '\nindex 4\n');
  const checked = checkProof(readReceipt({ ...receipt, proof }) as ProofFacts, trust);
  expect(checked.steps.filter(({ result }) => result === 'failed').map(({ name }) => name)).toEqual(['path']);
});

it('a receipt with missing or wrong parts is refused, and they are named', () => {
  expect(readReceipt(5)).toEqual({ wrong: ['receipt'] });
  expect(readReceipt({})).toEqual({ wrong: ['event', 'index', 'leaf', 'proof', 'commitments', 'openings'] });
  expect(readReceipt({ ...receipt, openings: { type: { value: 1 } } })).toEqual({ wrong: ['openings'] });
  expect(readReceipt({ ...receipt, proof: 'c2sp' })).toEqual({ wrong: ['proof'] });
});

it('a receipt is found in a list, in a text, and in a whole answer', () => {
  expect(receiptsIn([receipt, JSON.stringify(receipt)])).toEqual([receipt, receipt]);
  expect(receiptsIn(JSON.stringify(receipt))).toEqual([receipt]);
  const answer = { data: {}, extensions: { receipt: [receipt] } };
  expect([receiptsIn(answer), answerWithin(answer)]).toEqual([[receipt], answer]);
  expect(answerWithin(receipt)).toBeUndefined();
  expect(receiptsIn('{')).toEqual(['{']);
});

it('a receipt needs a path and a checkpoint', () => {
  expect(receiptOf({ ...facts, path: null }, event)).toBeNull();
  expect(receiptOf({ ...facts, note: null }, event)).toBeNull();
});
