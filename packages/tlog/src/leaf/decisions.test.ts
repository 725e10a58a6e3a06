import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flipBit, refusalOf } from '../../testing/refusal.ts';
import { plainRoot } from '../../testing/sample-log.ts';
import { fromBase64Url, toBase64Url, utf8 } from '../bytes.ts';
import { commitment, entryCommitment } from './commitment.ts';
import { decisionLeafHash, decisionsMax, decisionTree, parseDecisions, splitLeafHashes, verifyDecision } from './decisions.ts';

const sha = (text: string): Uint8Array => new Uint8Array(createHash('sha256').update(text).digest());

/** Decision number `i` of a batch: two fields, opened both. */
function decision(i: number) {
  const values: Record<string, string> = { id: `"r-${i}"`, target: `{"item":"i-${i}"}` };
  const openings = Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, { value: utf8(value), salt: sha(`salt ${i} ${field}`) }]),
  );
  const commitments = Object.fromEntries(
    Object.entries(openings).map(([field, { value, salt }]) => [field, commitment(field, salt, value)]),
  );
  return { openings, commitments, leafHash: decisionLeafHash(commitments) };
}

function batch(count: number) {
  const all = Array.from({ length: count }, (_, i) => decision(i));
  const tree = decisionTree(all.map(({ leafHash }) => leafHash));
  const shown = (place: number) => {
    const { openings, commitments } = all[place] ?? decision(place);
    return { decisions: parseDecisions(tree.decisions), place, proof: tree.proof(place), commitments, openings };
  };
  return { all, tree, shown };
}

describe('the leaf of a decision', () => {
  it('is a leaf of RFC 6962 over the hash of label, names and commitments', () => {
    const { commitments, leafHash } = decision(0);
    const inner = createHash('sha256').update(`acclog/decision/v1\0id\0${commitments['id']}\0target\0${commitments['target']}\0`).digest();
    expect(Buffer.from(leafHash)).toEqual(
      createHash('sha256')
        .update(Buffer.concat([Buffer.of(0), inner]))
        .digest(),
    );
  });

  it('is never what an entry of the same fields is', () => {
    const { commitments, leafHash } = decision(0);
    expect(toBase64Url(leafHash)).not.toBe(entryCommitment(commitments));
  });

  it('needs at least one field, and commitments of the right shape', () => {
    for (const fields of [{}, { a: '' }, { 'a b': 'A'.repeat(43) }])
      expect(refusalOf(() => decisionLeafHash(fields))).toBe('BAD_COMMITMENT');
  });
});

describe('the tree of decisions', () => {
  it.each([1, 2, 3, 7, 255, 256, 257, 1_000])('has of %i decisions the root of RFC 6962, and a proof for each that passes', (count) => {
    const { all, tree, shown } = batch(count);
    expect(tree.decisions).toEqual({ root: toBase64Url(plainRoot(all.map(({ leafHash }) => leafHash))), count });
    for (const place of new Set([0, 1, count >> 1, count - 1].filter((at) => at < count))) {
      expect(shown(place).proof.length).toBeLessThanOrEqual(10);
      verifyDecision(shown(place));
    }
  });

  it('refuses none and more than a thousand', () => {
    const { leafHash } = decision(0);
    expect(refusalOf(() => decisionTree([]))).toBe('BAD_SIZE');
    expect(refusalOf(() => decisionTree(Array.from({ length: decisionsMax + 1 }, () => leafHash)))).toBe('BAD_SIZE');
    expect(refusalOf(() => decisionTree([leafHash.subarray(1)]))).toBe('BAD_HASH');
  });

  it('is stored as a row of hashes and read again', () => {
    const { all } = batch(5);
    const row = Buffer.concat(all.map(({ leafHash }) => leafHash));
    expect(splitLeafHashes(row)).toEqual(all.map(({ leafHash }) => leafHash));
    expect(refusalOf(() => splitLeafHashes(row.subarray(1)))).toBe('BAD_HASH');
    expect(refusalOf(() => splitLeafHashes(Buffer.alloc(0)))).toBe('BAD_SIZE');
  });

  it('has another root when one bit of a leaf changes', () => {
    const hashes = batch(40).all.map(({ leafHash }) => leafHash);
    const { root } = decisionTree(hashes).decisions;
    fc.assert(
      fc.property(fc.nat(39), fc.nat(255), (place, bit) => {
        const changed = hashes.map((hash, i) => (i === place ? flipBit(hash, bit) : hash));
        expect(decisionTree(changed).decisions.root).not.toBe(root);
      }),
      { numRuns: 30 },
    );
  });
});

describe('what is shown of a decision', () => {
  const { shown, tree, all } = batch(9);
  const good = shown(4);

  it('passes with some of its fields opened, and with none', () => {
    verifyDecision({ ...good, openings: {} });
    verifyDecision({ ...good, openings: { id: good.openings['id'] ?? { value: utf8(''), salt: utf8('') } } });
  });

  it('fails with every bit of a value or a salt changed', () => {
    const { value, salt } = good.openings['id'] ?? { value: utf8(''), salt: utf8('') };
    fc.assert(
      fc.property(fc.nat(value.length * 8 - 1), fc.nat(255), (valueBit, saltBit) => {
        expect(refusalOf(() => verifyDecision({ ...good, openings: { id: { value: flipBit(value, valueBit), salt } } }))).toBe(
          'OPENING_MISMATCH',
        );
        expect(refusalOf(() => verifyDecision({ ...good, openings: { id: { value, salt: flipBit(salt, saltBit) } } }))).toBe(
          'OPENING_MISMATCH',
        );
      }),
    );
  });

  it('fails at another place, under another root, and with another decision’s proof', () => {
    const { decisions } = good;
    expect(refusalOf(() => verifyDecision({ ...good, place: 5 }))).toBe('ROOT_MISMATCH');
    expect(refusalOf(() => verifyDecision({ ...good, place: 9 }))).toBe('BAD_INDEX');
    expect(refusalOf(() => verifyDecision({ ...good, proof: tree.proof(3) }))).toBe('ROOT_MISMATCH');
    expect(refusalOf(() => verifyDecision({ ...good, proof: good.proof.slice(1) }))).toBe('BAD_PROOF');
    expect(refusalOf(() => verifyDecision({ ...good, decisions: { ...decisions, root: flipBit(decisions.root, 7) } }))).toBe(
      'ROOT_MISMATCH',
    );
    expect(refusalOf(() => verifyDecision({ ...good, decisions: { ...decisions, count: 0 } }))).toBe('BAD_SIZE');
    expect(refusalOf(() => verifyDecision({ ...good, commitments: all[5]?.commitments ?? {} }))).toBe('ROOT_MISMATCH');
  });

  it('fails where it opens a field that the decision has not', () => {
    const openings = { ...good.openings, toString: good.openings['id'] ?? { value: utf8(''), salt: utf8('') } };
    expect(refusalOf(() => verifyDecision({ ...good, openings }))).toBe('OPENING_MISMATCH');
  });
});

describe('the field of an entry', () => {
  const { decisions } = batch(3).tree;
  it('is read', () => {
    expect(parseDecisions(JSON.parse(JSON.stringify(decisions)))).toEqual({ root: fromBase64Url(decisions.root), count: 3 });
  });

  it.each<[string, unknown, string]>([
    ['nothing', null, 'BAD_HASH'],
    ['a text', 'root', 'BAD_HASH'],
    ['a short root', { ...decisions, root: decisions.root.slice(2) }, 'BAD_HASH'],
    ['a padded root', { ...decisions, root: `${decisions.root}=` }, 'BAD_HASH'],
    ['a member more', { ...decisions, note: 1 }, 'BAD_HASH'],
    ['no count', { root: decisions.root }, 'BAD_SIZE'],
    ['a count of none', { ...decisions, count: 0 }, 'BAD_SIZE'],
    ['too many', { ...decisions, count: decisionsMax + 1 }, 'BAD_SIZE'],
    ['a part of one', { ...decisions, count: 1.5 }, 'BAD_SIZE'],
  ])('is refused when it is %s', (_, value, code) => {
    expect(refusalOf(() => parseDecisions(value))).toBe(code);
  });
});
