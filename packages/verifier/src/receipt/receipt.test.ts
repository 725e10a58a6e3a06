import { createHash } from 'node:crypto';
import { makeWitnessPolicy, toBase64 } from '@writ/tlog';
import { sampleLeaf, sampleSigner } from '@writ/tlog/testing';
import { describe, expect, it } from 'vitest';
import { sampleReceipt, sampleWitness } from '../../testing/sample-receipt.ts';
import { isVerified } from '../report.ts';
import { verifyReceipts } from './receipt.ts';

const origin = 'log.example.org/log/1';
const { signer, key } = sampleSigner(origin);
const answer = { data: { order: { disclosure: { subscriber: { name: 'A', b: [1, 2.5, null] } } } } };
const digest = createHash('sha256').update('{"data":{"order":{"disclosure":{"subscriber":{"b":[1,2.5,null],"name":"A"}}}}}').digest('hex');

const digestOf = (value: unknown) => ({ 'response.digest': value, type: 'record.disclosed.v1' });
const receiptOf = (fields: Record<string, unknown> = digestOf(digest), opened: readonly string[] = ['response.digest']) =>
  sampleReceipt(origin, [signer], fields, opened);
const results = (file: unknown, given: unknown = answer, pinned = { origin, key }) =>
  verifyReceipts(file, given, pinned).steps.map(({ name, result }) => `${name} ${result}`);
const unchecked = ['witnesses not checked', 'one view not checked'];
const all = ['leaf passed', 'checkpoint passed', 'path passed', 'opening passed', 'answer passed', ...unchecked];
const good = receiptOf();

describe('verifyReceipts', () => {
  it('accepts one receipt, a list of them, and the answer that carries them', () => {
    expect(results(good)).toEqual(all);
    expect(results({ ...good, index: 5 })).toEqual(all);
    expect(results([good])).toEqual(all);
    expect(results({ ...answer, extensions: { receipt: [good] } })).toEqual(all);
    expect(results([good, good])).toHaveLength(13);
    expect(isVerified(verifyReceipts([good, good], answer, { origin, key }))).toBe(true);
  });

  it('uses a whole answer for the answer too, unless another is given', () => {
    const whole = (data: unknown) => ({ ...answer, data, extensions: { receipt: [good] } });
    const withoutOther = (file: unknown) => verifyReceipts(file, undefined, { origin, key }).steps.find(({ name }) => name === 'answer');
    expect(withoutOther(whole(answer.data))?.result).toBe('passed');
    expect(withoutOther(whole({ other: 1 }))?.result).toBe('failed');
    expect(withoutOther([good])?.result).toBe('not checked');
    expect(results(whole(answer.data), { data: { other: 1 } })[4]).toBe('answer failed');
  });

  it('covers data and errors, in any order of keys, and no extensions', () => {
    expect(results(good, { data: { order: { disclosure: { subscriber: { b: [1, 2.5, null], name: 'A' } } } } })).toEqual(all);
    expect(results(good, { ...answer, errors: [] })[4]).toBe('answer failed');
    const errors = [{ message: 'no' }];
    const withErrors = createHash('sha256').update('{"data":null,"errors":[{"message":"no"}]}').digest('hex');
    expect(results(receiptOf(digestOf(withErrors)), { data: null, errors })).toEqual(all);
    expect(results(receiptOf(digestOf(withErrors)), { errors })[4]).toBe('answer failed');
  });

  it('refuses an answer in which anything was changed', () => {
    const other = structuredClone(answer);
    other.data.order.disclosure.subscriber.name = 'B';
    expect(results(good, other)).toEqual([...all.slice(0, 4), 'answer failed', ...unchecked]);
    for (const bad of [{}, [], null, 'text', { data: { a: '\ud800' } }]) expect(results(good, bad)[4]).toBe('answer failed');
    expect(isVerified(verifyReceipts(good, other, { origin, key }))).toBe(false);
  });

  it('refuses a digest or salt that the entry does not commit to, and does not check the answer then', () => {
    const opening = (value: unknown, salt = good.openings['response.digest']?.salt ?? '') => ({
      ...good,
      openings: { 'response.digest': { value, salt } },
    });
    for (const bad of [
      opening(digest.toUpperCase()),
      opening(digest, 'A'.repeat(43)),
      opening(digest, 'A'),
      opening(undefined),
      opening('\ud800'),
      { ...good, openings: {} },
      { ...good, commitments: {} },
      { ...good, commitments: { ...good.commitments, type: 'A'.repeat(43) } },
    ])
      expect(results(bad).slice(3, 5)).toEqual(['opening failed', 'answer not checked']);
  });

  it('refuses another leaf, event, index or path', () => {
    expect(results({ ...good, event: '00000000-0000-4000-8000-000000000006' })[0]).toBe('leaf failed');
    expect(results({ ...good, leaf: 'AAAA' })).toEqual([
      'leaf failed',
      'checkpoint passed',
      'path not checked',
      'opening not checked',
      'answer not checked',
      ...unchecked,
    ]);
    expect(results({ ...good, leaf: '!' })[0]).toBe('leaf failed');
    expect(results({ ...good, index: 6 })[2]).toBe('path failed');
    expect(results({ ...good, proof: good.proof.replace('index 5', 'index 4'), index: 4 })[2]).toBe('path failed');
    const own = toBase64(sampleLeaf(5, { 'response.digest': `"${digest}"` }).leaf);
    expect(results({ ...good, leaf: own }).slice(0, 4)).toEqual(['leaf passed', 'checkpoint passed', 'path failed', 'opening failed']);
  });

  it('refuses a checkpoint by another key, of another log, or changed', () => {
    const expected = ['leaf passed', 'checkpoint failed', 'path not checked', 'opening passed', 'answer passed', ...unchecked];
    expect(results(good, answer, { origin, key: sampleSigner(origin).key })).toEqual(expected);
    expect(results(good, answer, { origin: 'other.example.org', key })).toEqual(expected);
    expect(results({ ...good, proof: good.proof.replace('\n9\n', '\n8\n') })).toEqual(expected);
    expect(results({ ...good, proof: '' })).toEqual(expected);
  });

  describe('without an answer', () => {
    const fields = { type: 'access.decision.v1', legal: { basis: 'ORDER' }, target: { account: 'a' }, initiator: { subject: 'p' } };
    const access = receiptOf(fields, ['type', 'legal', 'target']);
    const alone = (file: unknown) => verifyReceipts(file, undefined, { origin, key });
    const openingOf = (file: unknown) => alone(file).steps.find(({ name }) => name === 'opening')?.result;

    it('accepts a receipt by what it opens, and states that no answer was checked', () => {
      const report = alone(access);
      expect(report.steps.map(({ name, result }) => `${name} ${result}`)).toEqual([...all.slice(0, 4), 'answer not checked', ...unchecked]);
      expect(report.steps[3]?.detail).toContain('legal, target, type');
      expect(isVerified(report)).toBe(true);
      expect(isVerified(alone(good))).toBe(true);
    });

    it('refuses one of the openings that the entry does not commit to, and a receipt that opens nothing', () => {
      const { openings } = access;
      for (const bad of [
        { ...openings, target: { value: { account: 'b' }, salt: openings['target']?.salt ?? '' } },
        { ...openings, target: { value: { account: 'a' }, salt: openings['legal']?.salt ?? '' } },
        { ...openings, reason: { value: 'none', salt: openings['legal']?.salt ?? '' } },
        {},
      ]) {
        expect(openingOf({ ...access, openings: bad })).toBe('failed');
        expect(isVerified(alone({ ...access, openings: bad }))).toBe(false);
      }
      expect(openingOf(access)).toBe('passed');
    });

    it('does not ignore an answer: with one the digest must be opened', () => {
      expect(results(access).slice(3, 5)).toEqual(['opening failed', 'answer not checked']);
      expect(results(access, null).slice(3, 5)).toEqual(['opening failed', 'answer not checked']);
      const both = receiptOf(digestOf(digest), ['response.digest', 'type']);
      expect(results(both)).toEqual(all);
      const forged = { ...both.openings, type: { value: 'x', salt: both.openings['type']?.salt ?? '' } };
      expect(results({ ...both, openings: forged })[3]).toBe('opening failed');
    });
  });

  describe('with witnesses', () => {
    const [first, second] = [sampleWitness('one.example.org', 1_800_000_000), sampleWitness('two.example.org', 1_800_000_060)];
    const policy = (quorum: number) => makeWitnessPolicy({ logs: [{ origin, key }], witnesses: [first.key, second.key], quorum });
    const cosignedBy = (...witnesses: (typeof first)[]) =>
      sampleReceipt(origin, [signer, ...witnesses.map((witness) => witness.signer)], digestOf(digest), ['response.digest']);
    const stepOf = (file: unknown, quorum: number) =>
      verifyReceipts(file, answer, { origin, key, policy: policy(quorum) }).steps.find(({ name }) => name === 'witnesses');

    it('passes when as many signed as are required, and states who and when', () => {
      const step = stepOf(cosignedBy(first), 1);
      expect(step).toMatchObject({ result: 'passed', detail: expect.stringContaining('one.example.org at 2027-01-15T08:00:00.000Z') });
      expect(stepOf(cosignedBy(first, second), 2)?.result).toBe('passed');
    });

    it('fails when one is missing, is another under its name, or signed another checkpoint', () => {
      expect(stepOf(cosignedBy(first), 2)).toMatchObject({ result: 'failed', detail: expect.stringContaining('two.example.org') });
      expect(stepOf(cosignedBy(sampleWitness('one.example.org', 1_800_000_000)), 1)?.result).toBe('failed');
      const spoiled = cosignedBy(first);
      const [, line = ''] = /(\u2014 one\S* \S+)\n/.exec(spoiled.proof) ?? [];
      const flipped = `${line.slice(0, -6)}${line.at(-6) === 'A' ? 'B' : 'A'}${line.slice(-5)}`;
      expect(stepOf({ ...spoiled, proof: spoiled.proof.replace(line, flipped) }, 1)?.result).toBe('failed');
    });

    it('is not reached past a checkpoint that the log did not sign', () => {
      expect(stepOf({ ...cosignedBy(first), proof: '' }, 1)?.result).toBe('not checked');
    });
  });

  it('parses the text of a receipt too, as an access has it', () => {
    expect(results(JSON.stringify(good))).toEqual(all);
    expect(results([JSON.stringify(good)])).toEqual(all);
  });

  it.each([
    [[]],
    [null],
    ['text'],
    [7],
    [{}],
    [[null]],
    [{ ...good, leaf: 7 }],
    [{ ...good, openings: [] }],
    [{ extensions: { receipt: [] } }],
  ])('refuses a malformed receipt: %j', (file) => {
    expect(results(file)).toEqual(['receipt failed', 'one view not checked']);
  });
});
