/**
 * Hashing, notes and inclusion for the checker, written from the specifications (RFC 6962, 2.1; RFC 9162, 2.1.3.2; C2SP
 * signed-note, tlog-checkpoint and tlog-proof) on node:crypto alone: it shares nothing with what it checks.
 */
import { createPublicKey, hash, type KeyObject, sign } from 'node:crypto';

const sha256 = (...parts: readonly Uint8Array[]): Buffer => hash('sha256', Buffer.concat(parts), 'buffer');

export const leafHashOf = (leaf: Uint8Array): Buffer => sha256(Uint8Array.of(0), leaf);
const node = Buffer.alloc(65, 1);

function nodeHashOf(left: Uint8Array, right: Uint8Array): Buffer {
  if (left.length !== 32 || right.length !== 32) throw new RangeError('A node has two hashes of 32 bytes.');
  node.set(left, 1);
  node.set(right, 33);
  return hash('sha256', node, 'buffer');
}

/** The tree over leaves that are added one by one: the roots of its perfect subtrees, the largest first. */
export class GrowingTree {
  #subtrees: { readonly leaves: number; readonly root: Buffer }[] = [];

  add(leafHash: Buffer): void {
    let added = { leaves: 1, root: leafHash };
    for (let last = this.#subtrees.at(-1); last?.leaves === added.leaves; last = this.#subtrees.at(-1)) {
      this.#subtrees.pop();
      added = { leaves: added.leaves * 2, root: nodeHashOf(last.root, added.root) };
    }
    this.#subtrees.push(added);
  }

  root(): Buffer {
    const [smallest, ...larger] = this.#subtrees.toReversed();
    return smallest === undefined ? sha256() : larger.reduce((right, { root }) => nodeHashOf(root, right), smallest.root);
  }
}

/** The root of the leaves from one index up to and without another, by its recursive definition. */
export function rootOf(leafHashes: readonly Buffer[], from = 0, to = leafHashes.length): Buffer {
  const [first, count] = [leafHashes[from], to - from];
  if (first === undefined || count === 0) return sha256();
  if (count === 1) return first;
  let split = 1;
  while (split * 2 < count) split *= 2;
  return nodeHashOf(rootOf(leafHashes, from, from + split), rootOf(leafHashes, from + split, to));
}

/** The root that a path leads to, or undefined when it does not fit the index and size. */
function rootByPath(leafHash: Buffer, index: number, size: number, path: readonly Buffer[]): Buffer | undefined {
  if (index >= size) return undefined;
  let [at, last, root] = [index, size - 1, leafHash];
  for (const sibling of path) {
    if (last === 0) return undefined;
    if (at % 2 === 1 || at === last) {
      root = nodeHashOf(sibling, root);
      while (at % 2 === 0 && at !== 0) [at, last] = [at / 2, Math.floor(last / 2)];
    } else root = nodeHashOf(root, sibling);
    [at, last] = [Math.floor(at / 2), Math.floor(last / 2)];
  }
  return last === 0 ? root : undefined;
}

export interface Checkpoint {
  readonly origin: string;
  readonly size: number;
  readonly root: Buffer;
}

/** The key that notes must be signed by. */
export interface PinnedKey {
  readonly name: string;
  readonly privateKey: KeyObject;
  /** The first four bytes of its signature lines. */
  readonly id: Buffer;
}

export function pinKey(name: string, privateKey: KeyObject): PinnedKey {
  const raw = Buffer.from(createPublicKey(privateKey).export({ format: 'jwk' }).x ?? '', 'base64url');
  return { name, privateKey, id: sha256(Buffer.from(`${name}\n`), Uint8Array.of(1), raw).subarray(0, 4) };
}

/**
 * The checkpoint in a note that carries exactly one signature, by this key; a sentence about what is wrong otherwise. Ed25519
 * has one signature of a text (RFC 8032, 5.1.6): it is made again and compared, for a third of what verifying costs.
 */
export function openNote(note: string, key: PinnedKey): Checkpoint | string {
  const parts = /^([^\n]+)\n(0|[1-9]\d*)\n([A-Za-z0-9+/]{43}=)\n\n\u2014 (\S+) (\S+)\n$/.exec(note);
  if (parts === null) return 'is no checkpoint with one signature';
  const [, origin = '', size = '', root = '', name, line = ''] = parts;
  const signature = Buffer.from(line, 'base64');
  if (name !== key.name || !signature.subarray(0, 4).equals(key.id)) return 'is not signed with the name and id of the key';
  const body = Buffer.from(`${origin}\n${size}\n${root}\n`);
  if (!sign(null, body, key.privateKey).equals(signature.subarray(4))) return 'has a signature that is not the one of its key';
  return { origin, size: Number(size), root: Buffer.from(root, 'base64') };
}

/** The note of a tlog-proof that proves this leaf at this index under the note's root; a sentence otherwise. */
export function noteOfProof(proof: string, index: number, leaf: Uint8Array): string | { wrong: string } {
  const end = proof.indexOf('\n\n');
  const [version, indexLine, ...path] = proof.slice(0, end).split('\n');
  const note = proof.slice(end + 2);
  const [, size, root] = note.split('\n');
  if (version !== 'c2sp.org/tlog-proof@v1' || indexLine !== `index ${index}`) return { wrong: 'is no proof of its index' };
  const hashes = path.map((line) => Buffer.from(line, 'base64'));
  if (hashes.some(({ length }) => length !== 32)) return { wrong: 'has a line that is no hash' };
  const led = rootByPath(leafHashOf(leaf), index, Number(size), hashes);
  return led?.toString('base64') === root ? note : { wrong: 'does not lead to the root of its checkpoint' };
}
