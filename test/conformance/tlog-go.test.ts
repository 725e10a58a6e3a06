import { createHash } from 'node:crypto';
import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js';
import {
  appendLeaves,
  commitment,
  consistencyProof,
  decisionLeafHash,
  decisionTree,
  emptyFrontier,
  formatCheckpoint,
  formatVerifierKey,
  fromBase64Url,
  type Hash,
  hashLeaf,
  inclusionProof,
  makeVerifierKey,
  mlDsaKeyType,
  openNote,
  parseDecisions,
  signNote,
  subtreeSigner,
  TlogError,
  tileNodeReader,
  toBase64,
  toBase64Url,
  treeRoot,
  verifyConsistency,
  verifyDecision,
  verifyInclusion,
} from '@writ/tlog';
import { sampleSigner, sampleWitness } from '@writ/tlog/testing';
import fc from 'fast-check';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { describeWithGo } from './go-peer.ts';
import { openPeer, type Peer, type PeerCase, peerPackages } from './tlog-go-peer.ts';

const entries = 3000;
/** How many random proofs are compared, half of each kind: WRIT_PROOFS, or a few thousand. */
const proofsEach = Number(process.env['WRIT_PROOFS'] ?? 6000) / 2;
const notesEach = 3000;
const seed = 1_956_528_000;

const accepts = (act: () => unknown): boolean => {
  try {
    act();
  } catch (error) {
    if (error instanceof TlogError) return false;
    throw error;
  }
  return true;
};

/** One log that grew to 3,000 entries, its nodes and its root at every size. */
function grownLog() {
  const leaves = Array.from({ length: entries }, (_, i) => hashLeaf(Buffer.from(`entry-${i}`)));
  const { frontier, fullTiles } = appendLeaves(emptyFrontier, leaves);
  const tiles = new Map(fullTiles.map(({ level, n, data }) => [`${level}/${n}`, data]));
  const node = tileNodeReader((level, n) => tiles.get(`${level}/${n}`) ?? frontier.edges[level] ?? new Uint8Array());
  const roots = Array.from({ length: entries + 1 }, (_, size) => treeRoot(size, node));
  return { leaves, node, rootAt: (size: number): Hash => roots[size] ?? new Uint8Array() };
}

/** What is done to a good proof: nothing, or one of the ways to spoil it. `pick` says where. */
const damages = ['none', 'bit', 'drop', 'add', 'swap', 'root', 'number', 'size'] as const;
const damaged = fc.record({ damage: fc.constantFrom(...damages), pick: fc.nat(10_000), a: fc.nat(), b: fc.nat() });
type Damaged = { damage: (typeof damages)[number]; pick: number; a: number; b: number };

function flip(hash: Hash, pick: number): Hash {
  const copy = Uint8Array.from(hash);
  copy[pick % 32] = (copy[pick % 32] ?? 0) ^ (1 << (pick % 8));
  return copy;
}

function spoil(path: readonly Hash[], { damage, pick }: Damaged): Hash[] {
  const at = path.length === 0 ? 0 : pick % path.length;
  const other = path[(at + 1) % path.length] ?? flip(new Uint8Array(32), pick);
  if (damage === 'bit') return path.map((hash, i) => (i === at ? flip(hash, pick) : hash));
  if (damage === 'drop') return path.filter((_, i) => i !== at);
  if (damage === 'add') return [...path.slice(0, at), other, ...path.slice(at)];
  if (damage === 'swap') return path.map((hash, i) => (i === at ? other : i === (at + 1) % path.length ? (path[at] ?? hash) : hash));
  return [...path];
}

const sample = <T>(arbitrary: fc.Arbitrary<T>, numRuns: number): T[] => fc.sample(arbitrary, { seed, numRuns });

/** The peer of a suite. */
function peerOfSuite(): Pick<Peer, 'ask'> {
  let peer: Peer | undefined;
  beforeAll(() => {
    peer = openPeer();
  });
  afterAll(() => peer?.remove());
  return { ask: async (cases) => (peer === undefined ? expect.unreachable('the peer is built first') : await peer.ask(cases)) };
}

describeWithGo("Go's sumdb/tlog and ours agree on every proof, valid or spoilt,", peerPackages, () => {
  const peer = peerOfSuite();
  it(`of inclusion (${proofsEach})`, async () => {
    const { leaves, node, rootAt } = grownLog();
    const cases = sample(damaged, proofsEach).map((one) => {
      const size = 1 + (one.a % entries);
      const index = one.b % size;
      const proof = spoil(inclusionProof(index, size, node), one);
      const root = one.damage === 'root' ? flip(rootAt(size), one.pick) : rootAt(size);
      const claimed = {
        index: one.damage === 'number' ? one.pick % (size + 2) : index,
        size: one.damage === 'size' ? 1 + (one.pick % 4000) : size,
      };
      return { ...claimed, proof, root, leafHash: leaves[index] ?? root };
    });
    const ours = cases.map((one) => accepts(() => verifyInclusion(one)));
    const go = await peer.ask(
      cases.map(({ leafHash, proof, root, ...numbers }): PeerCase => {
        return { kind: 'inclusion', ...numbers, proof: proof.map(toBase64), root: toBase64(root), leaf: toBase64(leafHash) };
      }),
    );
    expect(cases.filter((_, i) => ours[i] !== go[i])).toEqual([]);
    expect(go.filter((yes) => yes).length).toBeGreaterThan(proofsEach / 10);
    expect(go.filter((yes) => !yes).length).toBeGreaterThan(proofsEach / 2);
  });

  it(`of consistency (${proofsEach})`, async () => {
    const { node, rootAt } = grownLog();
    const cases = sample(damaged, proofsEach).map((one) => {
      const to = 1 + (one.a % entries);
      const from = 1 + (one.b % to);
      const proof = spoil(consistencyProof(from, to, node), one);
      const fromRoot = one.damage === 'root' && one.pick % 2 === 0 ? flip(rootAt(from), one.pick) : rootAt(from);
      const toRoot = one.damage === 'root' && one.pick % 2 === 1 ? flip(rootAt(to), one.pick) : rootAt(to);
      const claimed = {
        from: one.damage === 'number' ? one.pick % (to + 2) : from,
        to: one.damage === 'size' ? 1 + (one.pick % 4000) : to,
      };
      return { ...claimed, proof, fromRoot, toRoot };
    });
    const ours = cases.map((one) => accepts(() => verifyConsistency(one)));
    const go = await peer.ask(
      cases.map(({ fromRoot, toRoot, proof, ...numbers }): PeerCase => {
        return { kind: 'consistency', ...numbers, proof: proof.map(toBase64), fromRoot: toBase64(fromRoot), toRoot: toBase64(toRoot) };
      }),
    );
    expect(cases.filter((_, i) => ours[i] !== go[i])).toEqual([]);
    expect(go.filter((yes) => yes).length).toBeGreaterThan(proofsEach / 10);
    expect(go.filter((yes) => !yes).length).toBeGreaterThan(proofsEach / 2);
  });
});

describeWithGo('Go, with its own hashes, and ours agree on every decision that an entry covers, shown or spoilt,', peerPackages, () => {
  const peer = peerOfSuite();
  const decisionsEach = 500;
  const sha = (text: string): Uint8Array => new Uint8Array(createHash('sha256').update(text).digest());

  /** A batch of decisions, and one of them as it is shown. */
  function shownOf(count: number, place: number) {
    const all = Array.from({ length: count }, (_, i) => {
      const texts: Record<string, string> = { id: `"r-${i}"`, legal: `{"article":"é ${i}"}`, target: `{"item":"i-${i}"}` };
      const openings = Object.fromEntries(
        Object.entries(texts).map(([field, text]) => [field, { text, salt: toBase64Url(sha(`${i} ${field}`)) }]),
      );
      const commitments = Object.fromEntries(
        Object.entries(texts).map(([field, text]) => [field, commitment(field, sha(`${i} ${field}`), Buffer.from(text))]),
      );
      return { openings, commitments };
    });
    const tree = decisionTree(all.map(({ commitments }) => decisionLeafHash(commitments)));
    const { openings, commitments } = all[place] ?? expect.unreachable('the place is one of them');
    return { ...parseDecisions(tree.decisions), place, proof: tree.proof(place), openings, commitments };
  }

  type Shown = ReturnType<typeof shownOf>;

  const ourVerdict = ({ root, count, openings, ...shown }: Shown): boolean =>
    accepts(() =>
      verifyDecision({
        ...shown,
        decisions: { root, count },
        openings: Object.fromEntries(
          Object.entries(openings).map(([field, { text, salt }]) => [
            field,
            { value: Buffer.from(text), salt: fromBase64Url(salt) ?? new Uint8Array() },
          ]),
        ),
      }),
    );

  const asked = ({ root, count, place, proof, openings, commitments }: Shown): PeerCase => {
    return { kind: 'decision', root: toBase64(root), size: count, index: place, proof: proof.map(toBase64), openings, commitments };
  };

  function spoiltDecision(shown: Shown, { damage, pick }: Damaged): Shown {
    const { openings } = shown;
    const id = openings['id'] ?? expect.unreachable('a decision has an id');
    if (damage === 'root') return { ...shown, root: flip(shown.root, pick) };
    if (damage === 'number') return { ...shown, place: pick % (shown.count + 2) };
    if (damage === 'size') return { ...shown, count: 1 + (pick % 1_000) };
    if (damage === 'swap') return { ...shown, openings: { ...openings, id: { ...id, text: `"r-${pick}x"` } } };
    if (damage === 'add') return { ...shown, commitments: { ...shown.commitments, more: 'A'.repeat(43) } };
    return { ...shown, proof: spoil(shown.proof, { damage, pick, a: 0, b: 0 }) };
  }

  it(`whatever is done to it (${decisionsEach})`, async () => {
    const cases = sample(damaged, decisionsEach).map((one) => {
      const count = 1 + (one.a % 40);
      return spoiltDecision(shownOf(count, one.b % count), one);
    });
    const ours = cases.map(ourVerdict);
    const go = await peer.ask(cases.map(asked));
    expect(cases.filter((_, i) => ours[i] !== go[i])).toEqual([]);
    expect(go.filter((yes) => yes).length).toBeGreaterThan(decisionsEach / 10);
    expect(go.filter((yes) => !yes).length).toBeGreaterThan(decisionsEach / 3);
  });

  it('the last of a thousand included', async () => {
    const shown = shownOf(1_000, 999);
    expect(ourVerdict(shown)).toBe(true);
    expect(await peer.ask([asked(shown), asked({ ...shown, place: 998 })])).toEqual([true, false]);
  });
});

describeWithGo("Go's sumdb/note", peerPackages, () => {
  const peer = peerOfSuite();
  const log = sampleSigner('log.example.org/log/1');
  const witness = sampleWitness('witness.example.org');
  const body = formatCheckpoint({ origin: log.key.name, size: 42, root: new Uint8Array(32).fill(7) });
  const note = signNote(body, [witness.at(seed), log.signer]);
  const vkey = formatVerifierKey(log.key);
  const base64 = (text: string) => Buffer.from(text).toString('base64');

  it('opens what we sign, with any text that a note can have', async () => {
    const unit = fc.constantFrom('\n', 'a', ' ', '\u2014 ', 'é', '\u{1f600}', '\u0085', '\u007f');
    const notes = sample(fc.string({ unit }), notesEach).map((text) => signNote(`${text}\n`, [log.signer]));
    const go = await peer.ask(notes.map((text) => ({ kind: 'note', vkey, note: base64(text) })));
    expect(notes.filter((_, i) => go[i] !== true)).toEqual([]);
  });

  it('opens every note that we open: we open no note that Go refuses', async () => {
    const edit = fc.tuple(
      fc.nat(note.length),
      fc.nat(2),
      fc.constantFrom('', 'A', '\n', ' ', '=', '\u2014', '+', '\u0000', '\u0085', '\u2028'),
    );
    const notes = [note, ...sample(edit, notesEach).map(([at, cut, put]) => note.slice(0, at) + put + note.slice(at + cut))];
    const ours = notes.map((text) => accepts(() => openNote(text, [log.key])));
    const go = await peer.ask(notes.map((text) => ({ kind: 'note', vkey, note: base64(text) })));
    expect(ours[0] && go[0]).toBe(true);
    expect(notes.filter((_, i) => ours[i] === true && go[i] !== true)).toEqual([]);
    expect(ours.filter((yes) => !yes).length).toBeGreaterThan(notesEach / 2);
  });

  it('opens a checkpoint with a second line by ML-DSA by the first line, as before, and no changed one', async () => {
    const pair = ml_dsa44.keygen(new Uint8Array(32).fill(9));
    const second = makeVerifierKey(log.key.name, pair.publicKey, mlDsaKeyType);
    const signer = subtreeSigner(second, (message) => ml_dsa44.sign(message, pair.secretKey));
    const both = signNote(body, [log.signer, signer, witness.at(seed)]);
    const ask = (text: string): PeerCase => ({ kind: 'note', vkey, note: base64(text) });
    expect(await peer.ask([ask(both), ask(both.replace('\n42\n', '\n43\n'))])).toEqual([true, false]);
  });

  it('opens notes with our cosignatures, which transparency-dev checks', async () => {
    const { name, publicKey } = witness.key;
    // That package takes the plain spelling of a key, and makes the id of type 4 itself.
    const peerOf = (key: Uint8Array, as = name) => formatVerifierKey(makeVerifierKey(as, key));
    const ask = (text: string, peer: string): PeerCase => ({ kind: 'cosignature', vkey, note: base64(text), witness: peer });
    const line = /\u2014 witness.*\n/.exec(note)?.[0] ?? '';
    const late = signNote(body, [witness.at(seed + 1), log.signer]);
    const changed = note.replace(
      line,
      line.replace(/.(?=.{9}\n)/, (one) => (one === 'A' ? 'B' : 'A')),
    );
    expect(
      await peer.ask([
        ask(note, peerOf(publicKey)),
        ask(late, peerOf(publicKey)),
        ask(note.replace(line, ''), peerOf(publicKey)),
        ask(changed, peerOf(publicKey)),
        ask(note, peerOf(publicKey, 'other.example.org')),
        ask(note, peerOf(sampleWitness(name).key.publicKey)),
      ]),
    ).toEqual([true, true, false, false, false, false]);
  });
});
