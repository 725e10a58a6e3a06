import { formatVerifierKey, toBase64 } from '@writ/tlog';
import { sampleLeaf, sampleSigner, sampleTree } from '@writ/tlog/testing';
import { origin } from '@writ/verifier/testing/sample-proof.ts';
import { beforeEach, expect, it } from 'vitest';
import type { ReadFile } from './log-files.ts';
import type { LogPlace } from './log-place.ts';
import { NoKey, proveEntry, proveReceipt } from './run-proof.ts';

const { signer, key } = sampleSigner(origin);
const entries = Array.from({ length: 300 }, (_, index) => sampleLeaf(index));
const filesOf = (size: number) =>
  sampleTree(
    origin,
    entries.slice(0, size).map(({ leaf }) => leaf),
    signer,
  );
/** A log that keeps every tile that it ever served, as logs do. */
const logOf = (...sizes: number[]): ReadFile => {
  const files = new Map(sizes.flatMap((size) => [...filesOf(size)]));
  return async (path) => files.get(path) ?? null;
};
const said = (index: number) => ({
  index: String(index),
  leaf: toBase64(entries[index]?.leaf ?? new Uint8Array()),
  commitments: entries[index]?.commitments ?? {},
  openings: {},
});

let kept: Map<string, string>;
const storage = { getItem: (name: string) => kept.get(name) ?? null, setItem: (name: string, value: string) => void kept.set(name, value) };
const at = (read: ReadFile, other: Partial<LogPlace> = {}): LogPlace => ({
  origin,
  verifierKey: formatVerifierKey(key),
  read,
  storage,
  now: () => new Date('2031-12-24T12:00:00Z'),
  ...other,
});
const code = (proof: Awaited<ReturnType<typeof proveEntry>>, name: string) => proof.checked.steps.find((step) => step.name === name)?.code;
beforeEach(() => {
  kept = new Map();
});

it('the proof run proves an entry against the files, and continues from what it saw', async () => {
  const first = await proveEntry(said(5), at(logOf(20)));
  expect([first.checked.verdict, code(first, 'consistency')]).toEqual(['verified', 'FIRST_SEEN']);
  const again = await proveEntry(said(5), at(logOf(20)));
  expect(code(again, 'consistency')).toBe('SAME_AS_SEEN');
  const later = await proveEntry(said(270), at(logOf(300)));
  expect([later.checked.verdict, code(later, 'consistency')]).toEqual(['verified', 'EXTENDS']);
  const back = await proveEntry(said(5), at(logOf(20)));
  expect([back.checked.verdict, code(back, 'consistency')]).toEqual(['failed', 'ROLLED_BACK']);
});

it('the proof run accepts an older receipt as the beginning of what it saw', async () => {
  const old = await proveEntry(said(5), at(logOf(20), { storage: null }));
  await proveEntry(said(5), at(logOf(300)));
  const receipt = await proveReceipt(old.facts, at(logOf(300)));
  expect([receipt.checked.verdict, code(receipt, 'consistency')]).toEqual(['verified', 'IS_BEGINNING']);
});

it('the proof run requests no tile of a tree that the log has not published yet, and explains it', async () => {
  const receipt = await proveEntry(said(5), at(logOf(30), { storage: null }));
  await proveEntry(said(5), at(logOf(20)));
  const asked: string[] = [];
  const recorded =
    (read: ReadFile): ReadFile =>
    async (path) => {
      asked.push(path);
      return await read(path);
    };
  const early = await proveReceipt(receipt.facts, at(recorded(logOf(20))));
  expect([early.checked.verdict, code(early, 'consistency'), asked]).toEqual(['verified', 'NOT_PUBLISHED_YET', ['checkpoint']]);
  const later = await proveReceipt(receipt.facts, at(logOf(20, 30)));
  expect(code(later, 'consistency')).toBe('EXTENDS');
});

it('the proof run keeps its key when the installation names another, and reports it', async () => {
  await proveEntry(said(5), at(logOf(20)));
  const changed = await proveEntry(said(5), at(logOf(20), { verifierKey: formatVerifierKey(sampleSigner(origin).key) }));
  expect([changed.checked.verdict, code(changed, 'checkpoint')]).toEqual(['failed', 'KEY_CHANGED']);
});

it('the proof run stores nothing where a browser stores nothing, and reports it', async () => {
  const proof = await proveEntry(said(5), at(logOf(20), { storage: null }));
  expect([proof.checked.verdict, code(proof, 'consistency')]).toEqual(['verified', 'NO_MEMORY']);
});

it('the proof run checks nothing without a key', async () => {
  await expect(proveEntry(said(5), at(logOf(20), { verifierKey: 'none' }))).rejects.toThrow(NoKey);
});
