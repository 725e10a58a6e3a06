import { sampleSigner } from '@writ/tlog/testing';
import { checkReceipts } from '@writ/verifier/receipt/receipt.ts';
import type { Step } from '@writ/verifier/report.ts';
import { sampleReceipt } from '@writ/verifier/testing/sample-receipt.ts';
import { describe, expect, it } from 'vitest';
import { meaningOf, seenOf, titleOf, verdictOf } from './words.ts';

const step = (name: string, result: Step['result']): Step => ({ name, result, detail: '' });
const whole = [step('one view', 'not checked')];

describe('the texts of the page', () => {
  it('exist for every step of a check', () => {
    const origin = 'log.example.org/log/1';
    const { signer, key } = sampleSigner(origin);
    const receipt = sampleReceipt(origin, [signer], { type: 'a' }, ['type']);
    const decision = { place: '0', proof: [], commitments: {}, openings: {} };
    const found = [
      checkReceipts(receipt, { extensions: { more: 1 } }, { origin, key }),
      checkReceipts({ ...receipt, decision }, undefined, { origin, key }),
      checkReceipts([], undefined, { origin, key }),
    ];
    const steps = found.flatMap((one) => [...one.items.flat(), ...one.whole]);
    expect(steps.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['leaf', 'checkpoint', 'path', 'opening', 'decision', 'answer', 'witnesses', 'rest', 'one view', 'receipt']),
    );
    for (const one of steps) {
      expect(titleOf(one.name)).not.toBe(one.name);
      expect(meaningOf(one)).toMatch(one.result === 'passed' ? /^This shows that ./ : /^It would show that ./);
    }
  });

  it('name the step on which another depends as the page does', () => {
    const unreached: Step = { ...step('path', 'not checked'), detail: 'it builds on the step "checkpoint".', buildsOn: 'checkpoint' };
    expect(seenOf(unreached)).toBe('It builds on \u201cSignature and name of the log\u201d, which did not pass.');
    expect(seenOf({ ...step('path', 'failed'), detail: 'why' })).toBe('why');
  });
});

describe('the verdict', () => {
  it('counts the steps that passed, and those that were not checked', () => {
    const items = [[step('leaf', 'passed'), step('answer', 'not checked')]];
    expect(verdictOf({ items, whole })).toEqual({ verified: true, text: 'Verified. 1 step passed, 2 not checked.' });
  });

  it('names a part that no receipt covers', () => {
    const items = [[step('leaf', 'passed')]];
    const { text } = verdictOf({ items, whole: [step('rest', 'not checked'), ...whole] });
    expect(text).toBe('Verified, except for what no receipt covers. 1 step passed, 2 not checked.');
  });

  it('names what failed, and of which receipt', () => {
    const failed = [step('leaf', 'passed'), step('path', 'failed')];
    expect(verdictOf({ items: [failed], whole }).text).toBe('Not verified. 1 step failed: Path to the root.');
    const two = verdictOf({ items: [[step('leaf', 'failed')], failed], whole });
    expect(two).toEqual({
      verified: false,
      text: 'Not verified. 2 steps failed: Form of the entry (receipt 1), Path to the root (receipt 2).',
    });
    const none = { items: [], whole: [step('receipt', 'failed'), ...whole] };
    expect(verdictOf(none).text).toBe('Not verified. 1 step failed: Form of the receipt.');
  });

  it('never states that nothing was checked and everything is correct', () => {
    expect(verdictOf({ items: [], whole }).verified).toBe(false);
  });
});
