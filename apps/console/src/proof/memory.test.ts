import { formatVerifierKey } from '@writ/tlog';
import { sampleSigner } from '@writ/tlog/testing';
import { checkProof } from '@writ/verifier/proof/check-proof.ts';
import { origin, sampleProof } from '@writ/verifier/testing/sample-proof.ts';
import { beforeEach, expect, it } from 'vitest';
import { evidenceOf } from './evidence.ts';
import { forget, pinKey, pinWitnesses, recall, remember, trustOnFirstUse } from './memory.ts';

let kept: Map<string, string>;
const storage = {
  getItem: (name: string) => kept.get(name) ?? null,
  setItem: (name: string, value: string) => void kept.set(name, value),
};
beforeEach(() => {
  kept = new Map();
});

const { facts, trust, key } = sampleProof();
const now = new Date('2031-12-25T00:00:00Z');
const later = new Date('2031-12-26T00:00:00Z');

it("the browser's memory pins the first key that it gets, and no other one afterwards", () => {
  expect(trustOnFirstUse(storage, origin, null, now)).toBeNull();
  expect(trustOnFirstUse(storage, origin, key, now)).toEqual({ key, how: 'first-use', since: now.toISOString() });
  const other = sampleSigner(origin).key;
  expect(trustOnFirstUse(storage, origin, other, later)?.key).toEqual(key);
  pinKey(storage, origin, { key: other }, later);
  expect(recall(storage, origin).known).toEqual({ key: other, how: 'by-hand', since: later.toISOString() });
  expect(kept.get(`writ.log:${origin}`)).toContain(formatVerifierKey(other));
});

it("the browser's memory stores the largest verified checkpoint, and no other", () => {
  trustOnFirstUse(storage, origin, key, now);
  remember(storage, checkProof(facts, { ...trust, seen: { ...(trust.seen as object), size: 10 } as never }), facts.note ?? '', now);
  expect(recall(storage, origin).seen).toBeNull();
  remember(storage, checkProof(facts, trust), facts.note ?? '', now);
  expect(recall(storage, origin).seen).toMatchObject({ size: 9, note: facts.note, seenAt: now.toISOString() });
  const seen = trust.seen as { note: string };
  const older = checkProof({ ...facts, note: seen.note, path: null }, { ...trust, policy: null, seen: null, isNewest: false });
  expect(older.toRemember?.size).toBe(4);
  remember(storage, older, seen.note, later);
  expect(recall(storage, origin).seen?.size).toBe(9);
});

it("the browser's memory continues from the former epoch, so that a new name does not bypass it", () => {
  trustOnFirstUse(storage, origin, key, now);
  remember(storage, checkProof(facts, trust), facts.note ?? '', now);
  const next = origin.replace(/1$/, '3');
  expect(trustOnFirstUse(storage, next, sampleSigner(next).key, later)?.key).toEqual(key);
  expect(recall(storage, next).seen?.size).toBe(9);
  expect(recall(storage, 'other.example.org/log/3').known).toBeNull();
});

it("the browser's memory stores pinned witnesses, and refuses a list without one", () => {
  trustOnFirstUse(storage, origin, key, now);
  pinWitnesses(storage, origin, trust.policy);
  expect(recall(storage, origin).policy).toBe(trust.policy);
  expect(() => pinWitnesses(storage, origin, 'nonsense')).toThrow(/policy/);
  expect(recall(storage, origin).policy).toBe(trust.policy);
  pinWitnesses(storage, origin, null);
  expect(recall(storage, origin).policy).toBeNull();
});

it("the browser's memory forgets a log with its epochs on request, and no other log", () => {
  const next = origin.replace(/1$/, '2');
  const other = 'other.example.org/log/1';
  for (const each of [origin, other]) trustOnFirstUse(storage, each, key, now);
  forget(storage, next);
  expect([recall(storage, next).known, recall(storage, origin).known]).toEqual([null, null]);
  expect(recall(storage, other).known?.key).toEqual(key);
});

it("the browser's memory ignores what it did not write", () => {
  for (const text of ['{', '5', 'null', '{"known":{"key":"x","how":"first-use","since":"y"}}', '{"known":5,"seen":{"size":-1}}']) {
    kept.set(`writ.log:${origin}`, text);
    expect(recall(storage, origin)).toMatchObject({ known: null, seen: null });
  }
});

it("the browser's memory writes evidence with everything that was checked", () => {
  const text = evidenceOf(facts, trust, checkProof(facts, trust), now);
  const parsed = JSON.parse(text);
  expect(parsed).toMatchObject({
    format: 'writ-evidence/1',
    verdict: 'verified',
    facts,
    trust: { seen: trust.seen, offered: formatVerifierKey(key) },
  });
});
