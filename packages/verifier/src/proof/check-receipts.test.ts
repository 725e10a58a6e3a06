import { fromBase64, toBase64 } from '@writ/tlog';
import { describe, expect, it } from 'vitest';
import { origin, pinnedKey, receiptTable } from '../../testing/receipt-table.ts';
import { withOtherCharacter } from '../../testing/sample-proof.ts';
import type { sampleReceipt } from '../../testing/sample-receipt.ts';
import { lineOf } from '../receipt/step-lines.ts';
import { checkReceipts } from './check-receipts.ts';
import { pinnedTrust } from './facts.ts';

type Receipt = ReturnType<typeof sampleReceipt>;
const [{ file, answer } = { file: null, answer: null }] = receiptTable;
const good = file as Receipt;
const trust = pinnedTrust({ origin, key: pinnedKey, since: '', policy: null });
const stepsOf = (receipt: unknown, given: unknown = answer) =>
  checkReceipts(receipt, given, trust).flatMap((checked) => ('steps' in checked ? checked.steps : []));
/** The first step that failed, with its code: those after it may fail for the same byte. */
const failureOf = (changes: Partial<Receipt>, given?: unknown) => {
  const failed = stepsOf({ ...good, ...changes }, given).find(({ result }) => result === 'failed');
  return failed === undefined ? 'none' : `${failed.name} ${failed.code}`;
};
const everyCharacter = (text: string): string[] => Array.from(text, (_, at) => withOtherCharacter(text, at));

describe('the check of a receipt', () => {
  it('passes without a change', () => expect(failureOf({})).toBe('none'));

  it('fails at the entry, its path or its opening when one byte of the entry is changed', () => {
    const bytes = fromBase64(good.leaf) ?? new Uint8Array();
    bytes.forEach((_, at) => {
      const leaf = toBase64(bytes.map((byte, i) => (i === at ? byte ^ 1 : byte)));
      expect(failureOf({ leaf }), `byte ${at}`).toMatch(/^(leaf (BAD_LEAF|LEAF_DIFFERS)|path NOT_IN_TREE)$/);
    });
  });

  it('fails at the entry or the path when its event or index is changed', () => {
    for (const event of everyCharacter(good.event)) expect(failureOf({ event })).toBe('leaf LEAF_DIFFERS');
    for (const index of everyCharacter(good.index)) expect(failureOf({ index })).toBe('path INDEX_DIFFERS');
  });

  it('fails at the checkpoint or the path when one character of the proof is changed', () => {
    everyCharacter(good.proof).forEach((proof, at) => {
      const expected = /^(checkpoint (BAD_NOTE|BAD_SIGNATURE|UNKNOWN_KEY|BAD_CHECKPOINT|OTHER_LOG)|path (NOT_IN_TREE|INDEX_DIFFERS))$/;
      expect(failureOf({ proof }), `character ${at}`).toMatch(expected);
    });
  });

  it('fails at the opening when a commitment, a salt or an opened value is changed', () => {
    for (const [field, text] of Object.entries(good.commitments))
      for (const other of everyCharacter(text))
        expect(failureOf({ commitments: { ...good.commitments, [field]: other } })).toBe('opening OPENING_MISMATCH');
    for (const [field, { value, salt }] of Object.entries(good.openings))
      for (const opening of [
        ...everyCharacter(salt).map((other) => ({ value, salt: other })),
        ...everyCharacter(String(value)).map((other) => ({ value: other, salt })),
      ])
        expect(failureOf({ openings: { [field]: opening } })).toBe('opening OPENING_MISMATCH');
  });

  it('fails at the answer when the answer is changed', () => {
    const text = JSON.stringify(answer);
    for (const at of ['Zoë', '2.5', 'order', 'name'].map((part) => text.indexOf(part)))
      expect(failureOf({}, JSON.parse(text.slice(0, at) + (text[at] === '2' ? '3' : 'X') + text.slice(at + 1)))).toBe(
        'answer ANSWER_DIFFERS',
      );
  });
});

it('the table of receipts has a line for each step beside its code', () => {
  const seen = receiptTable.flatMap((one) => [...stepsOf(one.file, one.answer), ...stepsOf(one.file, undefined)]);
  for (const step of seen) expect(lineOf(step), step.code).not.toBe(step.code);
  expect(new Set(seen.map(({ code }) => code)).size).toBeGreaterThan(20);
});
