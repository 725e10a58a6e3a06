import { verifyConsistency, verifyInclusion } from '@writ/tlog';
import { plainRoot, sampleEntry, sampleHashes, sampleSigner, sampleTree } from '@writ/tlog/testing';
import { hashesFrom } from '@writ/verifier/proof/bytes.ts';
import { expect, it } from 'vitest';
import { LogUnreachable, logFiles, readNote, sizeNamed } from './log-files.ts';
import { readConsistency, readPath } from './log-proofs.ts';

const origin = 'log.example.org/log/1';
const size = 600;
const files = sampleTree(
  origin,
  Array.from({ length: size }, (_, i) => sampleEntry(i)),
  sampleSigner(origin).signer,
);
const hashes = sampleHashes(size);
const asked: string[] = [];
const serve = (others: ReadonlyMap<string, Uint8Array> = files) =>
  logFiles('/log/1/', async (path) => {
    asked.push(String(path));
    const bytes = others.get(String(path).slice('/log/1/'.length));
    return bytes === undefined ? new Response('', { status: 404 }) : new Response(Uint8Array.from(bytes));
  });

it('the log files give valid paths for entries of every tile', async () => {
  for (const index of [0, 255, 256, 511, 512, 599]) {
    const proof = hashesFrom((await readPath(serve(), index, size)) ?? []) ?? [];
    expect(() =>
      verifyInclusion({ index, size, leafHash: hashes[index] ?? new Uint8Array(), proof, root: plainRoot(hashes) }),
    ).not.toThrow();
  }
  expect(await readPath(serve(), size, size)).toBeNull();
});

it('the log files give proofs that one tree extends the other, whichever is requested first', async () => {
  for (const from of [1, 255, 256, 300, 599]) {
    const made = await readConsistency(serve(), size, from);
    expect(made).toEqual(await readConsistency(serve(), from, size));
    const proof = hashesFrom(made ?? []) ?? [];
    const [fromRoot, toRoot] = [plainRoot(hashes.slice(0, from)), plainRoot(hashes)];
    expect(() => verifyConsistency({ from, to: size, fromRoot, toRoot, proof })).not.toThrow();
  }
  expect(await readConsistency(serve(), size, size)).toEqual([]);
});

it('the full tile is used where the partial one is gone, and none where both are missing', async () => {
  const grown = new Map([...files].filter(([path]) => !path.startsWith('tile/0/002')));
  expect(await readPath(serve(grown), 599, size)).toBeNull();
  grown.set('tile/0/002', files.get('tile/0/002.p/88') ?? new Uint8Array());
  expect(await readPath(serve(grown), 599, size)).toEqual(await readPath(serve(), 599, size));
});

it('the checkpoint is read with the size that it names', async () => {
  const note = (await readNote(serve())) ?? '';
  expect([note.split('\n')[0], sizeNamed(note)]).toEqual([origin, size]);
  expect([sizeNamed('a\n01\n'), sizeNamed('a'), sizeNamed('a\n99999999999999999\n')]).toEqual([null, null, null]);
  expect(await readNote(serve(new Map()))).toBeNull();
  expect(asked.every((path) => path.startsWith('/log/1/'))).toBe(true);
});

it('the log is reported as unreachable for every other error', async () => {
  const answers = [
    () => Promise.reject(new TypeError('gone')),
    async () => new Response('', { status: 503 }),
    async () => new Response(new Uint8Array(1_000_001)),
  ];
  for (const answer of answers) await expect(readNote(logFiles('/log/1/', answer))).rejects.toThrow(LogUnreachable);
});
