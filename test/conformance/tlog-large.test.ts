/**
 * Logs of billions of entries, across 2^32 and up to 10^12: roots, proofs and paths of tiles are those of Go's sumdb/tlog. Such a log has one and the same
 * leaf everywhere but at a few places, so that nobody has to keep it; Go's program computes it with code of its own.
 */
import { consistencyProof, type Hash, hashChildren, hashLeaf, inclusionProof, tilePath, toBase64, treeRoot } from '@writ/tlog';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGo, describeWithGo, type GoProgram } from './go-peer.ts';

const common = hashLeaf(Buffer.from('common'));
const markedLeaf = hashLeaf(Buffer.from('marked'));
const uniform: Hash[] = [common];
function uniformAt(level: number): Hash {
  for (let last = uniform.at(-1) ?? common; uniform.length <= level; last = uniform.at(-1) ?? common)
    uniform.push(hashChildren(last, last));
  return uniform[level] ?? common;
}

/** The nodes of a log whose leaves at these places are marked. */
const readerOf =
  (marked: readonly number[]) =>
  (level: number, index: number): Hash => {
    const first = index * 2 ** level;
    const inside = marked.filter((at) => at >= first && at < first + 2 ** level);
    if (inside.length === 0) return uniformAt(level);
    if (level === 0) return markedLeaf;
    const below = readerOf(inside);
    return hashChildren(below(level - 1, index * 2), below(level - 1, index * 2 + 1));
  };

const sizes = [2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 32 + 1, 10 ** 10, 10 ** 12, 2 ** 40 - 1];
/** Places at the edges of 32 bits and of the log. */
const placesIn = (size: number): number[] =>
  [0, 2 ** 31 - 1, 2 ** 31, 2 ** 32 - 1, 2 ** 32, 2 ** 32 + 1, size - 1].filter((at, i, all) => at < size && all.indexOf(at) === i);

it('a proof at 10^10 entries has 34 hashes', () => {
  expect(inclusionProof(0, 10 ** 10, readerOf([]))).toHaveLength(34);
});

describe('a log of one and the same leaf', () => {
  it.each([1, 2, 8, 32, 33, 40])('has at 2^%i entries the root that doubling gives', (level) => {
    expect(treeRoot(2 ** level, readerOf([]))).toEqual(uniformAt(level));
    expect(treeRoot(2 ** level + 1, readerOf([]))).toEqual(hashChildren(uniformAt(level), common));
  });
});

describeWithGo("Go's sumdb/tlog and ours agree on logs of billions of entries,", ['golang.org/x/mod/sumdb/tlog'], () => {
  let program: GoProgram;
  beforeAll(() => {
    program = buildGo('tlog-large.go');
  });
  afterAll(() => program?.remove());
  async function answers(questions: readonly object[]): Promise<string> {
    const { status, stdout, stderr } = await program.run([], questions.map((one) => `${JSON.stringify(one)}\n`).join(''));
    expect(stderr).toBe('');
    expect(status).toBe(0);
    return stdout;
  }
  const allTrue = (questions: readonly object[]) => '1'.repeat(questions.length);

  it('on their roots', async () => {
    const questions = sizes.map((size) => {
      const marked = placesIn(size);
      return { kind: 'root', size, marked, root: toBase64(treeRoot(size, readerOf(marked))) };
    });
    expect(await answers(questions)).toBe(allTrue(questions));
    // And on none of another log.
    expect(await answers(questions.map((one) => ({ ...one, marked: one.marked.slice(1) })))).toBe('0'.repeat(questions.length));
  });

  it('on proofs that an entry is in them', async () => {
    const questions = sizes.flatMap((size) => {
      const marked = placesIn(size);
      const between = fc.sample(fc.maxSafeNat(), { seed: size % 1_000_003, numRuns: 20 }).map((at) => at % size);
      return [...marked, ...between].map((index) => ({
        kind: 'inclusion',
        size,
        index,
        marked,
        proof: inclusionProof(index, size, readerOf(marked)).map(toBase64),
      }));
    });
    expect(await answers(questions)).toBe(allTrue(questions));
    expect(await answers(questions.map((one) => ({ ...one, proof: one.proof.slice(1) })))).toBe('0'.repeat(questions.length));
  });

  it('on proofs that one was added to', async () => {
    const questions = sizes.flatMap((from, at) =>
      sizes.slice(at).map((size) => {
        const marked = placesIn(from);
        return { kind: 'consistency', from, size, marked, proof: consistencyProof(from, size, readerOf(marked)).map(toBase64) };
      }),
    );
    expect(await answers(questions)).toBe(allTrue(questions));
  });

  it('on where their tiles lie', async () => {
    const questions = sizes.flatMap((size) =>
      [0, 1, 2, 3, 4].flatMap((level) => {
        const hashes = Math.floor(size / 256 ** level);
        const n = Math.floor(hashes / 256);
        const widths = hashes % 256 === 0 ? [] : [hashes % 256];
        const full = n === 0 ? [] : [{ n: n - 1, width: 256 }];
        return [...full, ...widths.map((width) => ({ n, width }))].map((tile) => ({
          kind: 'path',
          level,
          index: tile.n,
          width: tile.width,
          path: tilePath({ level, ...tile }).replace(/^tile\//, ''),
        }));
      }),
    );
    expect(questions.length).toBeGreaterThan(sizes.length * 5);
    expect(await answers(questions)).toBe(allTrue(questions));
  });
});
