/**
 * Receipts of every kind, good and bad, with the verdict that each step must have: the table that the command and the page are both
 * held against. Written by hand, so that it says what is meant and not what happens.
 */
import { createHash } from 'node:crypto';
import { commitment, decisionLeafHash, decisionTree, fromBase64, toBase64, toBase64Url } from '@writ/tlog';
import { sampleLeaf, sampleSigner } from '@writ/tlog/testing';
import { sampleReceipt } from './sample-receipt.ts';

/** What is checked, and what must come of it. */
export interface ReceiptCase {
  name: string;
  file: unknown;
  answer?: unknown;
  /**
   * A letter a step, of each receipt in turn: leaf, checkpoint, path, opening, answer; P passed, F failed, n not checked. X: not a
   * receipt at all. Witnesses and the one view are never checked here.
   */
  steps: string;
  /** Of a receipt of a decision: a letter more, between opening and answer. */
  decision?: true;
  /** Whether something is named that no receipt covers. */
  rest?: true;
}

export const origin = 'log.example.org/log/1';
const { signer, key } = sampleSigner(origin);
/** The key that is pinned for the table. */
export const pinnedKey = key;

const answer = { data: { order: { name: 'Zoë \u2603', lines: [1, 2.5, null] } } };
const traced = { ...answer, extensions: { trace: 1 } };
const digestOf = (canonical: string): string => createHash('sha256').update(canonical).digest('hex');
const digest = digestOf('{"data":{"order":{"lines":[1,2.5,null],"name":"Zoë \u2603"}}}');
const good = sampleReceipt(origin, [signer], { 'response.digest': digest, type: 'record.disclosed.v1', secret: 'x' }, ['response.digest']);
const access = sampleReceipt(origin, [signer], { type: 'access.decision.v1', legal: { basis: 'ORDER' } }, ['type', 'legal']);
const failedAnswer = sampleReceipt(origin, [signer], { 'response.digest': digestOf('{"data":null,"errors":[{"message":"no"}]}') }, [
  'response.digest',
]);
const opening = good.openings['response.digest'] ?? { value: '', salt: '' };

/** Lines of the proof: header, index, four hashes, none, origin, size, root, none, signature. */
const [header, index, first, second, third, fourth, , , size, root, , signature] = good.proof.split('\n') as [string, ...string[]];
const proofWith = (from: string | undefined, to: string) => ({ ...good, proof: good.proof.replace(`${from}\n`, to) });
const bitOf = (base64: string | undefined, bit = 9): string =>
  toBase64((fromBase64(base64 ?? '') ?? new Uint8Array()).map((byte, i) => (i === Math.floor(bit / 8) ? byte ^ (1 << (bit % 8)) : byte)));
const signatureBit = (bit: number) => {
  const [dash, name, bytes] = (signature ?? '').split(' ');
  return proofWith(signature, `${dash} ${name} ${bitOf(bytes, bit)}\n`);
};
const opened = (changes: Partial<typeof opening>) => ({ ...good, openings: { 'response.digest': { ...opening, ...changes } } });
const other = sampleReceipt(origin, [sampleSigner(origin).signer], { 'response.digest': digest }, ['response.digest']);
const elsewhere = sampleReceipt('log.example.org/log/2', [signer], { 'response.digest': digest }, ['response.digest']);

const receipts: ReceiptCase[] = [
  { name: 'a receipt and its answer', file: good, answer, steps: 'PPPPP' },
  { name: 'a receipt without its answer', file: good, steps: 'PPPPn' },
  { name: 'a list of two', file: [good, access], steps: 'PPPPn PPPPn' },
  { name: 'a list of two with an answer that is of one', file: [good, access], answer, steps: 'PPPPP PPPFn' },
  { name: 'the whole answer', file: { ...answer, extensions: { receipt: [good] } }, steps: 'PPPPP' },
  { name: 'the whole answer, changed', file: { data: { order: null }, extensions: { receipt: [good] } }, steps: 'PPPPF' },
  { name: 'an index that is a number', file: { ...good, index: 5 }, answer, steps: 'PPPPP' },
  { name: 'a receipt in a text', file: JSON.stringify(good), answer, steps: 'PPPPP' },
  { name: 'a receipt in a text in a list', file: [JSON.stringify(good)], answer, steps: 'PPPPP' },
  { name: 'the receipt of an access', file: access, steps: 'PPPPn' },
  { name: 'an answer of errors', file: failedAnswer, answer: { data: null, errors: [{ message: 'no' }] }, steps: 'PPPPP' },
  { name: 'more parts than a receipt has', file: { ...good, key: 'trust me', root: 'me too' }, answer, steps: 'PPPPP', rest: true },
];
const leaves: ReceiptCase[] = [
  { name: 'another event', file: { ...good, event: '00000000-0000-4000-8000-000000000006' }, answer, steps: 'FPnnn' },
  { name: 'a bit of the id in the leaf', file: { ...good, leaf: bitOf(good.leaf, 41 * 8) }, answer, steps: 'FPnnn' },
  { name: 'a bit of the padding of the leaf', file: { ...good, leaf: bitOf(good.leaf, 254 * 8) }, answer, steps: 'FPnnn' },
  { name: 'the leaf of another entry of the same id', file: { ...good, leaf: toBase64(sampleLeaf(5).leaf) }, answer, steps: 'PPFFn' },
  { name: 'the leaf of another entry', file: { ...good, leaf: toBase64(sampleLeaf(6).leaf) }, answer, steps: 'FPnnn' },
  { name: 'a leaf in loose base64', file: { ...good, leaf: `${good.leaf} ` }, answer, steps: 'FPnnn' },
  { name: 'no leaf', file: { ...good, leaf: '' }, answer, steps: 'FPnnn' },
];
const proofs: ReceiptCase[] = [
  { name: 'another index', file: { ...good, index: '6' }, answer, steps: 'PPFPP' },
  { name: 'an index with a zero before it', file: { ...good, index: '05' }, answer, steps: 'PPFPP' },
  { name: 'another index, in the proof too', file: { ...proofWith(index, 'index 4\n'), index: '4' }, answer, steps: 'PPFPP' },
  { name: 'an index beyond the log', file: { ...proofWith(index, 'index 9\n'), index: '9' }, answer, steps: 'PPFPP' },
  { name: 'a bit of a hash', file: proofWith(second, `${bitOf(second)}\n`), answer, steps: 'PPFPP' },
  { name: 'a hash less', file: proofWith(third, ''), answer, steps: 'PPFPP' },
  { name: 'a hash more', file: proofWith(fourth, `${fourth}\n${fourth}\n`), answer, steps: 'PPFPP' },
  { name: 'two hashes exchanged', file: proofWith(`${first}\n${second}`, `${second}\n${first}\n`), answer, steps: 'PPFPP' },
  { name: 'a short hash', file: proofWith(first, 'AAAA\n'), answer, steps: 'PFnPP' },
  { name: 'another header', file: proofWith(header, 'c2sp.org/tlog-proof@v2\n'), answer, steps: 'PFnPP' },
  { name: 'no proof', file: { ...good, proof: '' }, answer, steps: 'PFnPP' },
  { name: 'carriage returns', file: { ...good, proof: good.proof.replaceAll('\n', '\r\n') }, answer, steps: 'PFnPP' },
];
const checkpoints: ReceiptCase[] = [
  { name: 'another size', file: proofWith(`\n${size}`, '\n8\n'), answer, steps: 'PFnPP' },
  { name: 'another root', file: proofWith(root, `${bitOf(root)}\n`), answer, steps: 'PFnPP' },
  { name: 'a bit of the key id', file: signatureBit(3), answer, steps: 'PFnPP' },
  { name: 'a bit of R', file: signatureBit(32 + 8), answer, steps: 'PFnPP' },
  { name: 'a bit of S', file: signatureBit(32 + 256 + 8), answer, steps: 'PFnPP' },
  { name: 'no signature', file: proofWith(signature, ''), answer, steps: 'PFnPP' },
  { name: 'the signature twice', file: proofWith(signature, `${signature}\n${signature}\n`), answer, steps: 'PPPPP' },
  { name: 'an unknown signature more', file: proofWith(signature, `${signature}\n\u2014 a.example AAAAAAAA\n`), answer, steps: 'PPPPP' },
  { name: 'another key of the same name', file: other, answer, steps: 'PFnPP' },
  { name: 'another log with the same key', file: elsewhere, answer, steps: 'PFnPP' },
];
const openings: ReceiptCase[] = [
  { name: 'another digest', file: opened({ value: digestOf('{"data":1}') }), answer: { data: 1 }, steps: 'PPPFn' },
  { name: 'a digest in capitals', file: opened({ value: digest.toUpperCase() }), answer, steps: 'PPPFn' },
  { name: 'another salt', file: opened({ salt: 'A'.repeat(43) }), answer, steps: 'PPPFn' },
  { name: 'a short salt', file: opened({ salt: 'AAAA' }), answer, steps: 'PPPFn' },
  { name: 'nothing opened', file: { ...good, openings: {} }, steps: 'PPPFn' },
  { name: 'something opened that the entry has not', file: { ...good, openings: { ...good.openings, more: opening } }, steps: 'PPPFn' },
  { name: 'a commitment less', file: { ...good, commitments: { 'response.digest': good.commitments['response.digest'] } }, steps: 'PPPFn' },
  { name: 'a commitment more', file: { ...good, commitments: { ...good.commitments, more: 'A'.repeat(43) } }, steps: 'PPPFn' },
  { name: 'another commitment', file: { ...good, commitments: { ...good.commitments, secret: 'A'.repeat(43) } }, steps: 'PPPFn' },
];
const answers: ReceiptCase[] = [
  { name: 'another answer', file: good, answer: { data: { order: { name: 'Zoe', lines: [1, 2.5, null] } } }, steps: 'PPPPF' },
  { name: 'an answer with an error more', file: good, answer: { ...answer, errors: [] }, steps: 'PPPPF' },
  { name: 'an answer less a part', file: good, answer: { data: { order: { name: 'Zoë \u2603' } } }, steps: 'PPPPF' },
  {
    name: 'a list in another order',
    file: good,
    answer: { data: { order: { name: 'Zoë \u2603', lines: [2.5, 1, null] } } },
    steps: 'PPPPF',
  },
  { name: 'keys in another order', file: good, answer: { data: { order: { lines: [1, 2.5, null], name: 'Zoë \u2603' } } }, steps: 'PPPPP' },
  { name: 'other extensions', file: good, answer: { ...answer, extensions: {} }, steps: 'PPPPP' },
  { name: 'extensions that say something', file: good, answer: traced, steps: 'PPPPP', rest: true },
  { name: 'extensions that are a text', file: good, answer: { ...answer, extensions: 'by order' }, steps: 'PPPPP', rest: true },
  {
    name: 'the whole answer, with more extensions',
    file: { ...traced, extensions: { trace: 1, receipt: [good] } },
    steps: 'PPPPP',
    rest: true,
  },
  {
    name: 'a file with other data than the answer',
    file: { data: 0, extensions: { receipt: [good] } },
    answer,
    steps: 'PPPPP',
    rest: true,
  },
  { name: 'a member beside data', file: good, answer: { ...answer, note: 'the operator adds' }, steps: 'PPPPF' },
  { name: 'the whole answer, with a member more', file: { ...answer, note: 1, extensions: { receipt: [good] } }, steps: 'PPPPF' },
  { name: 'more in an opening', file: opened({ value: digest, ...{ meaning: 'harmless' } }), answer, steps: 'PPPPP', rest: true },
  { name: 'half a surrogate pair', file: good, answer: { data: '\ud800' }, steps: 'PPPPF' },
  { name: 'an answer that is none', file: good, answer: null, steps: 'PPPPF' },
  { name: 'the receipt for the answer', file: good, answer: good, steps: 'PPPPF' },
];
const shapes: ReceiptCase[] = [
  { name: 'nothing', file: null, steps: 'X' },
  { name: 'no receipt in an answer', file: { ...answer, extensions: { receipt: [] } }, steps: 'X' },
  { name: 'an empty list', file: [], steps: 'X' },
  { name: 'an answer without a receipt', file: answer, steps: 'X' },
  { name: 'a part of another kind', file: { ...good, commitments: [] }, answer, steps: 'X' },
  { name: 'one of two that is none', file: [good, { ...good, proof: null }], answer, steps: 'PPPPP X' },
];

/** Twelve decisions under one entry, each with two fields. */
const twelve = Array.from({ length: 12 }, (_, i) => {
  const values = { id: `r-${i}`, target: { item: `item-${i}` } };
  const openings = Object.fromEntries(
    Object.entries(values).map(([field, value]) => {
      const salt = createHash('sha256').update(`salt ${i} ${field}`).digest();
      return [field, { value, salt: toBase64Url(salt), commitment: commitment(field, salt, Buffer.from(JSON.stringify(value))) }];
    }),
  );
  const commitments = Object.fromEntries(Object.entries(openings).map(([field, { commitment: made }]) => [field, made]));
  return {
    openings: Object.fromEntries(Object.entries(openings).map(([field, { value, salt }]) => [field, { value, salt }])),
    commitments,
  };
});
const tree = decisionTree(twelve.map(({ commitments }) => decisionLeafHash(commitments)));
const covering = sampleReceipt(origin, [signer], { type: 'decisions.v1', decisions: tree.decisions, secret: 'x' }, ['type', 'decisions']);
const fifth = { ...(twelve[5] ?? { openings: {}, commitments: {} }), place: '5', proof: tree.proof(5).map(toBase64) };
const decided = (changes: object = {}, receipt: object = covering) => ({ ...receipt, decision: { ...fifth, ...changes } });
const idOf = (changes: object) => ({ openings: { ...fifth.openings, id: { ...fifth.openings['id'], ...changes } } });
const decisions: ReceiptCase[] = (
  [
    { name: 'a receipt of a decision', file: decided(), steps: 'PPPPPn' },
    { name: 'a place that is a number', file: decided({ place: 5 }), steps: 'PPPPPn' },
    { name: 'a decision with one field opened', file: decided({ openings: { id: fifth.openings['id'] } }), steps: 'PPPPPn' },
    { name: 'another place of the decision', file: decided({ place: '4' }), steps: 'PPPPFn' },
    { name: 'a place beyond the decisions', file: decided({ place: '12' }), steps: 'PPPPFn' },
    { name: 'a place with a zero before it', file: decided({ place: '05' }), steps: 'PPPPFn' },
    {
      name: 'a bit of a hash of the decision',
      file: decided({ proof: fifth.proof.map((hash, i) => (i === 1 ? bitOf(hash) : hash)) }),
      steps: 'PPPPFn',
    },
    { name: 'a hash less of the decision', file: decided({ proof: fifth.proof.slice(1) }), steps: 'PPPPFn' },
    { name: 'a hash of the decision that is none', file: decided({ proof: ['AAAA'] }), steps: 'PPPPFn' },
    { name: 'another value in the decision', file: decided(idOf({ value: 'r-6' })), steps: 'PPPPFn' },
    { name: 'another salt in the decision', file: decided(idOf({ salt: 'A'.repeat(43) })), steps: 'PPPPFn' },
    { name: 'the fields of another decision', file: decided({ commitments: twelve[6]?.commitments }), steps: 'PPPPFn' },
    { name: 'a commitment of the decision less', file: decided({ commitments: { id: fifth.commitments['id'] } }), steps: 'PPPPFn' },
    { name: 'no commitment of the decision', file: decided({ commitments: {} }), steps: 'PPPPFn' },
    { name: 'nothing opened of the decision', file: decided({ openings: {} }), steps: 'PPPPFn' },
    {
      name: 'a decision whose entry does not open its decisions',
      file: decided({}, { ...covering, openings: { type: covering.openings['type'] } }),
      steps: 'PPPPFn',
    },
    { name: 'a decision whose entry opens nothing', file: decided({}, { ...covering, openings: {} }), steps: 'PPPFnn' },
    { name: 'a decision of an entry that has none', file: decided({}, good), answer, steps: 'PPPPFP' },
    {
      name: 'decisions that the entry does not say',
      file: decided(
        {},
        {
          ...covering,
          openings: { ...covering.openings, decisions: { ...covering.openings['decisions'], value: { ...tree.decisions, count: 13 } } },
        },
      ),
      steps: 'PPPFnn',
    },
    { name: 'more in a decision', file: decided({ meaning: 'harmless' }), steps: 'PPPPPn', rest: true },
    { name: 'more in an opening of a decision', file: decided(idOf({ meaning: 'harmless' })), steps: 'PPPPPn', rest: true },
  ] satisfies ReceiptCase[]
).map((one) => ({ ...one, decision: true }));
const decisionShapes: ReceiptCase[] = [
  { name: 'a decision of another kind', file: { ...covering, decision: 'r-5' }, steps: 'X' },
  { name: 'a decision without a proof', file: decided({ proof: null }), steps: 'X' },
  { name: 'the entry of decisions without one of them', file: covering, steps: 'PPPPn' },
];

export const receiptTable: readonly ReceiptCase[] = [
  ...receipts,
  ...leaves,
  ...proofs,
  ...checkpoints,
  ...openings,
  ...answers,
  ...shapes,
  ...decisions,
  ...decisionShapes,
];

const stepNames = ['leaf', 'checkpoint', 'path', 'opening', 'answer', 'witnesses'];
const results: Record<string, string> = { P: 'passed', F: 'failed', n: 'not checked' };

/** Name and result of each step that the case must have, as the command says it. */
export function expectedSteps({ steps, rest, decision }: ReceiptCase): string[] {
  const names = decision ? stepNames.toSpliced(4, 0, 'decision') : stepNames;
  const items = steps.split(' ');
  const named = items.flatMap((letters, i) => {
    const of = items.length === 1 ? '' : `${i + 1}/${items.length} `;
    if (letters === 'X') return [`${of}receipt failed`];
    return [...`${letters}n`].map((letter, at) => `${of}${names[at]} ${results[letter]}`);
  });
  return [...named, ...(rest ? ['rest not checked'] : []), 'one view not checked'];
}
