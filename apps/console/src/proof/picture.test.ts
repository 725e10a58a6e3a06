import { formatVerifierKey, toBase64 } from '@writ/tlog';
import { sampleLeaf, sampleSigner, sampleTree } from '@writ/tlog/testing';
import { origin } from '@writ/verifier/testing/sample-proof.ts';
import { describe, expect, it } from 'vitest';
import { pictureOf } from './picture.ts';
import { proveEntry } from './run-proof.ts';

const { signer, key } = sampleSigner(origin);
const entries = Array.from({ length: 20 }, (_, index) => sampleLeaf(index));
const files = sampleTree(
  origin,
  entries.map(({ leaf }) => leaf),
  signer,
);
const turned = (bytes: Uint8Array, at: number): Uint8Array => bytes.map((byte, n) => (n === at ? byte ^ 1 : byte));

/** The picture of entry 5, with the bytes that are said of it and the files as they are served. */
async function picture(leaf = entries[5]?.leaf ?? new Uint8Array(), served: ReadonlyMap<string, Uint8Array> = files) {
  const { commitments = {} } = entries[5] ?? {};
  const said = { index: '5', leaf: toBase64(leaf), commitments, openings: {} };
  const read = async (path: string) => served.get(path) ?? null;
  const place = { origin, verifierKey: formatVerifierKey(key), read, storage: null, now: () => new Date('2031-12-24T12:00:00Z') };
  return pictureOf(await proveEntry(said, place));
}

describe('the picture of a proof', () => {
  it('is the whole way of an entry that is in the tree', async () => {
    const shown = await picture();
    expect(shown).toMatchObject({ broken: null, walk: { leaf: { first: 5, last: 5, hash: shown?.ownHash } } });
    expect(shown?.walk.steps.map(({ beside: { first, last } }) => [first, last])).toEqual([
      [4, 4],
      [6, 7],
      [0, 3],
      [8, 15],
      [16, 19],
    ]);
    expect(shown?.walk.steps.at(-1)?.above.hash).toBe(shown?.root);
    expect(shown?.resultOf('path')).toBe('passed');
  });

  it('breaks between the entry and the tree where the bytes of the entry were changed', async () => {
    const shown = await picture(turned(entries[5]?.leaf ?? new Uint8Array(), 4));
    expect(shown?.broken).toBe('leaf');
    expect(shown?.walk.leaf.hash).not.toBe(shown?.ownHash);
    expect(shown?.walk.steps.at(-1)?.above.hash).toBe(shown?.root);
  });

  it('breaks at the root where a hash beside the way was changed', async () => {
    const name = [...files.keys()].find((path) => path.startsWith('tile/0/')) ?? expect.fail('the log has a tile');
    const shown = await picture(undefined, new Map([...files, [name, turned(files.get(name) ?? new Uint8Array(), 4 * 32)]]));
    expect(shown?.broken).toBe('root');
    expect(shown?.walk.steps.at(-1)?.above.hash).not.toBe(shown?.root);
  });

  it('is none where the log gave no path', async () => {
    expect(await picture(undefined, new Map([...files].filter(([path]) => !path.startsWith('tile/'))))).toBeNull();
  });
});
