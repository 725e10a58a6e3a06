import { randomBytes } from 'node:crypto';
import { newEventId } from '@writ/core';
import { commitment, decisionLeafHash, decisionsMax, splitLeafHashes } from '@writ/tlog';
import { describe, expect, test } from 'vitest';
import { account, makeDraft } from '../../testing/log-under-test.ts';
import { queueEntry } from '../append/queued-entry.ts';
import { type DataKey, decisionSalt, openKeyring } from '../keys/keyring.ts';
import { decisionCommitments, inLeafOrder, leafOfDecision, openDecision, prepareDecision } from './decisions.ts';
import type { DecisionDraft, EntryDraft } from './entry.ts';
import { prepareDraft, prepareEntry } from './prepared-entry.ts';

const keyring = openKeyring({ masterKey: randomBytes(32) });
const decision = (id: string, of = 'acc-1'): DecisionDraft => ({ id, account: account(of), fields: { id, target: { item: `i-${id}` } } });
const draftOf = (decisions: readonly DecisionDraft[], changes: Partial<EntryDraft> = {}): EntryDraft => {
  const { subject: _, ...rest } = makeDraft({ type: 'decisions.v1', kind: 'enforcement', decisions, ...changes });
  return { ...rest, ...('subject' in changes ? { subject: changes.subject } : {}) } as EntryDraft;
};
const none = { recall: () => undefined };
const keysFor = (...subjects: string[]): Map<string, DataKey> =>
  new Map(subjects.map((subject) => [subject, keyring.create(subject, 1).key]));

describe('the salt of a decision', () => {
  const { key } = keyring.create('account:acc-1', 1);

  test('has 32 bytes, is the same each time, and another one for each key, decision and field', () => {
    const salt = decisionSalt(key, 'r-1', 'id');
    expect(salt).toHaveLength(32);
    expect(decisionSalt(key, 'r-1', 'id')).toEqual(salt);
    const others = [
      decisionSalt(key, 'r-2', 'id'),
      decisionSalt(key, 'r-1', 'target'),
      decisionSalt(keyring.create('account:acc-1', 2).key, 'r-1', 'id'),
    ];
    for (const other of others) expect(other).not.toEqual(salt);
  });

  test('opens the fields that the leaf of the decision commits to', () => {
    const prepared = prepareDecision(decision('r-1'));
    const commitments = decisionCommitments(prepared, key);
    expect(leafOfDecision(prepared, key)).toEqual(decisionLeafHash(commitments));
    const opened = openDecision(prepared, key);
    expect(Object.keys(opened)).toEqual(['id', 'target']);
    for (const [field, { value, salt }] of Object.entries(opened))
      expect(commitment(field, Buffer.from(salt, 'base64url'), Buffer.from(JSON.stringify(value)))).toBe(commitments[field]);
  });
});

describe('an entry of decisions', () => {
  test('commits to their root under the keys that hold when it is written, whatever was made early', () => {
    const queued = queueEntry(prepareDraft(draftOf([decision('b'), decision('a', 'acc-2')])), none);
    expect(queued.subjects).toEqual(['organisation:police.example', 'account:acc-2', 'account:acc-1']);
    const keys = keysFor(...queued.subjects);
    const { entry } = queued.seal(keys) ?? expect.unreachable('all keys are there');
    const [first, second] = inLeafOrder([decision('b'), decision('a', 'acc-2')]);
    const leaves = [first, second].map(
      (one) => one && leafOfDecision(one, keys.get(one.subject) ?? expect.unreachable('its key is there')),
    );
    expect(splitLeafHashes(entry.leafHashes ?? new Uint8Array())).toEqual(leaves);
    expect(entry.fields.find(({ name }) => name === 'decisions')?.value.toString()).toMatch(/^\{"count":2,"root":"[A-Za-z0-9_-]{43}"\}$/);
    expect(entry.fields.every(({ subject }) => subject === 'organisation:police.example')).toBe(true);
    const remembered = { recall: (subject: string) => keyring.create(subject, 7).key };
    const early = queueEntry(prepareDraft(draftOf([decision('b'), decision('a', 'acc-2')])), remembered).seal(keys);
    expect(early?.entry.leafHashes).toEqual(entry.leafHashes);
  });

  test('is made ready in pieces, and commits to the same whether or not all were made', () => {
    const draft = draftOf(Array.from({ length: 120 }, (_, i) => decision(`r-${i}`)));
    const keys = keysFor('organisation:police.example', 'account:acc-1');
    const queued = queueEntry(prepareDraft(draft), { recall: (subject) => keys.get(subject) });
    const inPieces = [queued.isSealedEarly(), queued.sealSome(), queued.sealSome(), queued.isSealedEarly()];
    expect(inPieces).toEqual([false, false, true, true]);
    const begun = queueEntry(prepareDraft(draft), { recall: (subject) => keys.get(subject) });
    expect(queued.seal(keys)?.entry.leafHashes).toEqual(begun.seal(keys)?.entry.leafHashes);
  });

  test('waits where the key of one of their accounts can not be had', () => {
    const queued = queueEntry(prepareDraft(draftOf([decision('a'), decision('b', 'acc-2')])), none);
    expect(queued.seal(keysFor('organisation:police.example', 'account:acc-1'))).toBeUndefined();
  });

  test('has a leaf like that of any other private entry', () => {
    const queued = queueEntry(prepareDraft(draftOf([decision('a')])), none);
    const { entry } = queued.seal(keysFor(...queued.subjects)) ?? expect.unreachable('all keys are there');
    expect(entry.leaf).toHaveLength(prepareEntry(makeDraft()).leaf.length);
  });

  test.each<[string, EntryDraft]>([
    ['no decision', draftOf([])],
    ['too many', draftOf(Array.from({ length: decisionsMax + 1 }, (_, i) => decision(`r-${i}`)))],
    ['two with one id', draftOf([decision('a'), decision('a')])],
    ['decisions of a type that has none', draftOf([decision('a')], { type: 'record.disclosed.v1' })],
    ['a type with decisions and none of them', { ...draftOf([]), decisions: undefined } as unknown as EntryDraft],
    ['an account of its own', draftOf([decision('a')], { subject: account('acc-1') })],
    ['a root from its caller', draftOf([decision('a')], { details: { decisions: { root: '', count: 1 } } })],
    ['an id with a space', draftOf([decision('a b')])],
    ['a decision about nobody', draftOf([decision('a', '')])],
    ['a decision without a field', draftOf([{ ...decision('a'), fields: {} }])],
    ['a field with a NUL in its name', draftOf([{ ...decision('a'), fields: { 'a\0b': 1 } }])],
    ['a value that is no JSON', draftOf([{ ...decision('a'), fields: { id: Number.NaN } }])],
  ])('is refused with %s, and says no value', (_, draft) => {
    expect(() => prepareDraft({ ...draft, event: newEventId() })).toThrow(TypeError);
    expect(() => prepareDraft({ ...draft, event: newEventId() })).toThrow(/^(?!.*i-a)/);
  });

  test('is not prepared as one without', () => {
    expect(() => prepareEntry(draftOf([decision('a')]))).toThrow('needs the keys');
  });
});
