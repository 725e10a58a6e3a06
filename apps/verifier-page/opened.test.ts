import { sampleSigner } from '@writ/tlog/testing';
import { checkReceipts } from '@writ/verifier/receipt/receipt.ts';
import { pinnedKey, receiptTable } from '@writ/verifier/testing/receipt-table.ts';
import { sampleReceipt } from '@writ/verifier/testing/sample-receipt.ts';
import { describe, expect, it } from 'vitest';
import { openedLines } from './opened.ts';

const origin = 'log.example.org/log/1';
const { signer, key } = sampleSigner(origin);
const fields = {
  type: 'access.decision.v1',
  legal: { basis: 'ORDER', provision: 'section 100k', secretUntil: null, parts: [] },
  target: { categories: [{ category: 'TRAFFIC' }, { category: 'CONTENT' }], count: 2, none: {} },
  hidden: 'not opened',
};
const receipt = sampleReceipt(origin, [signer], fields, ['type', 'target', 'legal']);
const lines = (item: unknown, pinned = key) => openedLines(item, checkReceipts(item, undefined, { origin, key: pinned }).items[0] ?? []);

describe('the contents of a receipt', () => {
  it('are shown field by field, without the closed fields', () => {
    expect(lines(receipt)).toEqual([
      ['legal.basis', 'ORDER'],
      ['legal.provision', 'section 100k'],
      ['legal.secretUntil', 'none'],
      ['legal.parts', 'none'],
      ['target.categories 1.category', 'TRAFFIC'],
      ['target.categories 2.category', 'CONTENT'],
      ['target.count', '2'],
      ['target.none', 'none'],
      ['type', 'access.decision.v1'],
    ]);
  });

  it('are those of a decision too, where the entry covers it', () => {
    const fileOf = (name: string) => receiptTable.find((one) => one.name === name)?.file ?? expect.unreachable(`the table has ${name}`);
    const shown = lines(fileOf('a receipt of a decision'), pinnedKey);
    expect(shown.map(([path]) => path)).toEqual(['decisions.root', 'decisions.count', 'type', 'decision.id', 'decision.target.item']);
    expect(shown.at(-1)?.[1]).toBe('item-5');
    const spoilt = lines(fileOf('another value in the decision'), pinnedKey);
    expect(spoilt.map(([path]) => path)).toEqual(['decisions.root', 'decisions.count', 'type']);
  });

  it('are not shown where they are not proved to be in the log', () => {
    const { openings } = receipt;
    const salt = openings['type']?.salt ?? '';
    for (const bad of [
      { ...receipt, index: '6' },
      { ...receipt, proof: receipt.proof.replace('\n9\n', '\n8\n') },
      { ...receipt, event: '' },
      { ...receipt, openings: { ...openings, type: { value: 'other', salt } } },
      { ...receipt, leaf: 7 },
      'text',
    ])
      expect(lines(bad)).toEqual([]);
    expect(lines(receipt, sampleSigner(origin).key)).toEqual([]);
  });
});
