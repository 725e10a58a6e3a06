/** What the page for receipts finds, held against the command: the same receipts are in order, and the same are not. */
import { formatTlogProof, formatVerifierKey } from '@writ/tlog';
import { printable } from '@writ/verifier/printable.ts';
import { hashesFrom } from '@writ/verifier/proof/bytes.ts';
import { verifyReceipts } from '@writ/verifier/receipt/receipt.ts';
import { isVerified } from '@writ/verifier/report.ts';
import { pinnedKey, receiptTable } from '@writ/verifier/testing/receipt-table.ts';
import { origin, sampleProof } from '@writ/verifier/testing/sample-proof.ts';
import { describe, expect, it } from 'vitest';
import { checkReceipts, type Finding, verdictOfAll } from './check-receipts.ts';
import { openedLines } from './opened-lines.ts';
import { type Inputs, readForm, type Texts } from './read-form.ts';

const { facts, trust, key, salts } = sampleProof();
const receipt = {
  event: facts.said?.event ?? '',
  index: '5',
  leaf: facts.leaf,
  proof: formatTlogProof({ index: 5, proof: hashesFrom(facts.path ?? []) ?? [], checkpoint: facts.note ?? '' }),
  commitments: facts.commitments,
  openings: { type: { value: 'access.decision.v1', salt: Buffer.from(salts['type'] ?? []).toString('base64url') } },
};
const texts: Texts = { receipt: JSON.stringify(receipt), answer: '', key: formatVerifierKey(key), witnesses: '' };
const now = new Date('2031-12-24T10:00:00Z');

const inputsOf = (changes: Partial<Texts> = {}): Inputs => {
  const inputs = readForm({ ...texts, ...changes });
  if (Array.isArray(inputs)) throw new Error(JSON.stringify(inputs));
  return inputs;
};
const check = (changes: Partial<Texts> = {}): Finding[] => checkReceipts(inputsOf(changes), { origin, offered: key }, now);
const failedOf = (findings: readonly Finding[]): string[] =>
  findings.flatMap((finding) =>
    'wrong' in finding ? ['form'] : finding.checked.steps.filter(({ result }) => result === 'failed').map(({ name }) => name),
  );

describe('receipts', () => {
  it('that are correct are verified, with or without witnesses', () => {
    expect(verdictOfAll(check())).toBe('verified');
    const witnessed = check({ witnesses: trust.policy ?? '' });
    expect(verdictOfAll(witnessed)).toBe('verified');
    expect(
      witnessed.flatMap((finding) => ('wrong' in finding ? [] : finding.checked.steps)).find(({ name }) => name === 'witnesses')?.result,
    ).toBe('passed');
  });

  it.each(['leaf', 'proof', 'event', 'index'] as const)('with another %s are refused, by this page and by the command', (part) => {
    const old = receipt[part];
    const at = part === 'proof' ? old.indexOf('\n\n') + 3 : part === 'leaf' ? 4 : old.length - 1;
    const spoilt = { ...receipt, [part]: old.slice(0, at) + (old[at] === 'A' || old[at] === '5' ? '4' : 'A') + old.slice(at + 1) };
    expect(verdictOfAll(check({ receipt: JSON.stringify(spoilt) })), part).toBe('failed');
    expect(isVerified(verifyReceipts(spoilt, undefined, { origin, key })), part).toBe(false);
  });

  it('are not verified when one of them is wrong, or there is none', () => {
    const two = check({ receipt: JSON.stringify([receipt, { ...receipt, leaf: 5 }]) });
    expect([verdictOfAll(two), failedOf(two)]).toEqual(['failed', ['form']]);
    expect(verdictOfAll(check({ receipt: '[]' }))).toBe('failed');
  });

  it('are not verified with a key that the installation does not name, nor with one that did not sign', () => {
    const other = sampleProof().key;
    expect(failedOf(checkReceipts(inputsOf({ key: formatVerifierKey(other) }), { origin, offered: key }, now))).toContain('checkpoint');
    expect(failedOf(checkReceipts(inputsOf({ key: formatVerifierKey(other) }), { origin, offered: other }, now))).toContain('checkpoint');
    expect(failedOf(checkReceipts(inputsOf(), { origin: 'log.example.org/log/2', offered: key }, now))).toContain('checkpoint');
  });

  it('that have another answer than the given one are refused', () => {
    expect(failedOf(check({ answer: '{"data":{}}' }))).toEqual(['answer']);
  });

  it('show what was written only when the log has it', () => {
    const [found] = check();
    if (found === undefined || 'wrong' in found) throw new Error('no receipt');
    expect(openedLines(found.facts, found.checked)).toEqual([['type', 'access.decision.v1']]);
    const spoilt = { ...receipt, openings: { type: { ...receipt.openings.type, value: 'record.disclosed.v1' } } };
    const [wrong] = check({ receipt: JSON.stringify(spoilt) });
    if (wrong === undefined || 'wrong' in wrong) throw new Error('no receipt');
    expect(openedLines(wrong.facts, wrong.checked)).toEqual([]);
  });
});

/** Of these alone a proof is in order: the entry is in the log, although the receipt does not show what it says. */
const opensNothing = 'nothing opened';

it.each(receiptTable.map((one) => [one.name, one] as const))('has the verdict of the command on each kind of receipt: %s', (_, one) => {
  const inputs = { key: pinnedKey, policy: null, receipt: one.file, answer: one.answer };
  const isVerifiedHere = verdictOfAll(checkReceipts(inputs, { origin, offered: pinnedKey }, now)) === 'verified';
  expect(isVerifiedHere).toBe(one.name === opensNothing || !/[FX]/.test(one.steps));
});

describe('the form', () => {
  it.each([
    [{ receipt: '' }, { field: 'receipt', why: 'public.verify.problem.missing' }],
    [{ receipt: '{' }, { field: 'receipt', why: 'public.verify.problem.receipt' }],
    [{ answer: '{' }, { field: 'answer', why: 'public.verify.problem.answer' }],
    [{ receipt: '{"event":1,"event":2}' }, { field: 'receipt', why: 'public.verify.problem.ambiguous' }],
    [{ answer: '{"data":1,"data":2}' }, { field: 'answer', why: 'public.verify.problem.ambiguous' }],
    [{ key: '' }, { field: 'key', why: 'public.verify.problem.key' }],
    [{ key: formatVerifierKey(sampleProof().witnesses[0].key) }, { field: 'key', why: 'public.verify.problem.key' }],
    [{ witnesses: 'quorum any' }, { field: 'witnesses', why: 'public.verify.problem.witnesses' }],
  ] as const)('names what must be corrected in %o', (changes, problem) => {
    expect(readForm({ ...texts, ...changes })).toEqual([problem]);
  });

  it('names every field that must be corrected, in its order', () => {
    const problems = readForm({ receipt: 'x', answer: 'x', key: 'x', witnesses: 'x' });
    expect(Array.isArray(problems) && problems.map(({ field }) => field)).toEqual(['receipt', 'answer', 'key', 'witnesses']);
  });
});

it('the page shows an invisible character as its number', () => {
  expect(printable('a\u202eb\u0000')).toBe('a\\u{202e}b\\u{0}');
});
