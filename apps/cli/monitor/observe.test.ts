import { StartError } from '@writ/core';
import { signatureLines, type WitnessPolicy } from '@writ/tlog';
import { sampleLeaf, sampleSigner, sampleTree, sampleWitness } from '@writ/tlog/testing';
import type { ReadFile } from '@writ/verifier/source/log-source.ts';
import { describe, expect, it } from 'vitest';
import { type Observation, type ObserveOptions, observe } from './observe.ts';
import type { OpenedState } from './state.ts';

const origin = 'log.example.org/log/1';
const { signer, key } = sampleSigner(origin);
const leaves = Array.from({ length: 700 }, (_, i) => sampleLeaf(i).leaf);
const treeOf = (size: number, by = signer) => sampleTree(origin, leaves.slice(0, size), by);
/** The same beginning, and from `index` on other entries. */
const forkOf = (index: number, size: number) =>
  sampleTree(
    origin,
    leaves.slice(0, size).map((leaf, i) => (i >= index ? sampleLeaf(9_000 + i).leaf : leaf)),
    signer,
  );
const policy: WitnessPolicy = { logs: [{ origin, key }], witnesses: [], quorum: 0 };
const reading =
  (files: Map<string, Uint8Array>): ReadFile =>
  async (path) =>
    files.get(path);
const noteOf = (files: Map<string, Uint8Array>): string => Buffer.from(files.get('checkpoint') ?? []).toString();
const at = (second: number): Date => new Date(Date.UTC(2031, 0, 1, 0, 0, second));

type Changes = Partial<Omit<ObserveOptions, 'read' | 'before'>>;
/** Looks at several trees one after the other, a second between two. */
async function lookAt(views: readonly Map<string, Uint8Array>[], changes: Changes = {}): Promise<Observation> {
  let seen: Observation = { findings: [], state: undefined };
  for (const [i, files] of views.entries()) {
    const before = await opened(seen.state, changes.policy ?? policy);
    seen = await observe({ read: reading(files), policy, before, now: at(i), maxAgeSeconds: undefined, ...changes });
  }
  return seen;
}
async function opened(state: Observation['state'], with_: WitnessPolicy): Promise<OpenedState | undefined> {
  if (state === undefined) return undefined;
  const { shown } = await observe({
    read: async () => Buffer.from(state.note),
    policy: with_,
    before: undefined,
    now: at(0),
    maxAgeSeconds: undefined,
  });
  return { state, held: shown ?? expect.fail('the state does not open') };
}
const kinds = ({ findings }: Observation) => findings.map(({ kind }) => kind);

describe('one round of the monitor', () => {
  it.each([[[0]], [[1]], [[0, 300]], [[1, 2, 3, 4]], [[255, 256, 257]], [[256, 512, 700]], [[300, 700]], [[513, 513]]])(
    'succeeds for a log that grows through %j',
    async (sizes) => {
      const seen = await lookAt(sizes.map((size) => treeOf(size)));
      expect(seen.findings).toEqual([]);
      expect(seen.state?.note).toBe(noteOf(treeOf(sizes.at(-1) ?? 0)));
    },
  );

  it('remembers when the log last changed', async () => {
    expect((await lookAt([treeOf(3), treeOf(5), treeOf(5)])).state?.changedAt).toBe(at(1).toISOString());
  });

  it.each([
    [512, 100, 600],
    [512, 511, 600],
    [300, 299, 700],
    [256, 0, 257],
    [1, 0, 2],
    [600, 599, 600],
  ])('finds a split: %i known entries, others from %i on, %i shown', async (held, from, size) => {
    const fork = forkOf(from, size);
    const seen = await lookAt([treeOf(held), fork]);
    expect(kinds(seen)).toEqual(['split']);
    expect(seen.state).toMatchObject({
      note: noteOf(treeOf(held)),
      contradictions: [{ foundAt: at(1).toISOString(), held: noteOf(treeOf(held)), shown: noteOf(fork) }],
    });
  });

  it.each([
    [512, 512, 600],
    [300, 300, 700],
    [1, 1, 2],
  ])('succeeds when only entries after the known %i differ', async (held, from, size) => {
    expect((await lookAt([treeOf(held), forkOf(from, size)])).findings).toEqual([]);
  });

  it('finds a split again after the log shows the first history again, and keeps each note once', async () => {
    const seen = await lookAt([treeOf(512), forkOf(7, 600), forkOf(7, 600), forkOf(8, 600), treeOf(600)]);
    expect(kinds(seen)).toEqual(['split']);
    expect(kinds(await lookAt([treeOf(512), forkOf(7, 600), treeOf(500)]))).toEqual(['rollback', 'split']);
    expect(seen.state?.note).toBe(noteOf(treeOf(600)));
    expect(seen.state?.contradictions.map(({ shown }) => shown)).toEqual([noteOf(forkOf(7, 600)), noteOf(forkOf(8, 600))]);
  });

  it('finds a log that was set back, keeps the better view, and succeeds again when the log is back', async () => {
    const seen = await lookAt([treeOf(600), treeOf(512)]);
    expect(kinds(seen)).toEqual(['rollback']);
    expect(seen.state).toMatchObject({ note: noteOf(treeOf(600)), changedAt: at(0).toISOString(), contradictions: [] });
    expect((await lookAt([treeOf(600), treeOf(512), treeOf(700)])).findings).toEqual([]);
    expect(kinds(await lookAt([treeOf(600), treeOf(512), forkOf(550, 700)]))).toEqual(['split']);
  });

  it('finds a split by a smaller tree of another history, once the log grows again and shows it', async () => {
    expect(kinds(await lookAt([treeOf(600), treeOf(500), treeOf(600)]))).toEqual([]);
    expect((await lookAt([treeOf(600), treeOf(500), treeOf(500), forkOf(7, 400)])).state?.smaller).toEqual([
      noteOf(treeOf(500)),
      noteOf(forkOf(7, 400)),
    ]);
    for (const size of [600, 700]) {
      const seen = await lookAt([treeOf(600), treeOf(500), forkOf(7, 400), treeOf(size)]);
      expect(kinds(seen)).toEqual(['split']);
      expect(seen.state).toMatchObject({
        note: noteOf(treeOf(size)),
        smaller: [],
        contradictions: [{ held: noteOf(treeOf(size)), shown: noteOf(forkOf(7, 400)) }],
      });
    }
    const gone = treeOf(600);
    for (const path of gone.keys()) if (path.startsWith('tile/0/')) gone.delete(path);
    const unknown = await lookAt([treeOf(600), forkOf(7, 400), gone]);
    expect(unknown).toMatchObject({ findings: [], state: { smaller: [noteOf(forkOf(7, 400))], contradictions: [] } });
  });

  it('does not confuse missing or bad tiles with a split', async () => {
    const gone = treeOf(700);
    gone.delete('tile/0/002.p/188');
    const missing = await lookAt([treeOf(600), gone]);
    expect(missing.findings).toEqual([{ kind: 'unproven', message: expect.stringContaining('tile/0/002.p/188 is missing') }]);
    const changed = treeOf(700);
    changed.set('tile/0/002.p/188', Buffer.alloc(188 * 32, 7));
    expect(kinds(await lookAt([treeOf(600), changed]))).toEqual(['unproven']);
    const cut = treeOf(700);
    cut.set('tile/0/002.p/188', Buffer.alloc(5));
    const seen = await lookAt([treeOf(600), cut]);
    expect(kinds(seen)).toEqual(['unproven']);
    expect(seen.state?.note).toBe(noteOf(treeOf(600)));
  });

  it('uses the full tile where the partial one is gone', async () => {
    const files = new Map([...sampleTree(origin, [...leaves, ...leaves.slice(0, 68)], signer)]);
    files.set('checkpoint', treeOf(700).get('checkpoint') ?? new Uint8Array());
    files.set('tile/1/000.p/2', treeOf(700).get('tile/1/000.p/2') ?? new Uint8Array());
    expect((await lookAt([treeOf(600), files])).findings).toEqual([]);
  });

  it('finds a malformed checkpoint or one of another log, and forgets nothing', async () => {
    for (const files of [
      new Map<string, Uint8Array>(),
      new Map([['checkpoint', Buffer.from('x')]]),
      treeOf(700, sampleSigner(origin).signer),
    ]) {
      const seen = await lookAt([treeOf(600), files]);
      expect(kinds(seen)).toEqual(['unsigned']);
      expect(seen.state?.note).toBe(noteOf(treeOf(600)));
    }
    expect((await lookAt([new Map<string, Uint8Array>()])).state).toBeUndefined();
  });

  it('distinguishes an address that does not answer from a log that is wrong', async () => {
    const broken: ReadFile = async () => {
      throw new StartError('no answer');
    };
    const tilesBroken: ReadFile = async (path) => (path === 'checkpoint' ? treeOf(700).get(path) : broken(path));
    const before = await opened((await lookAt([treeOf(600)])).state, policy);
    for (const read of [broken, tilesBroken]) {
      const seen = await observe({ read, policy, before, now: at(9), maxAgeSeconds: undefined });
      expect(seen.findings).toEqual([{ kind: 'unreachable', message: 'no answer' }]);
      expect(seen.state).toEqual(before?.state);
    }
    expect(kinds(await observe({ read: broken, policy, before, now: at(9), maxAgeSeconds: 8 }))).toEqual(['unreachable', 'stale']);
    expect(kinds(await observe({ read: broken, policy, before, now: at(8), maxAgeSeconds: 8 }))).toEqual(['unreachable']);
  });
});

describe('the staleness of a log', () => {
  const witness = sampleWitness('witness.example');
  const other = sampleWitness('other.example');
  const second = at(0).getTime() / 1000;
  const cosigned = (size: number, ...signers: ReturnType<typeof witness.at>[]) => {
    const note = noteOf(treeOf(size));
    const body = note.slice(0, note.indexOf('\n\n') + 1);
    return new Map([...treeOf(size), ['checkpoint', Buffer.from(note + (signers.length > 0 ? signatureLines(body, signers) : ''))]]);
  };
  const witnessed = { ...policy, witnesses: [witness.key, other.key], quorum: 1 };

  it('is counted from the last change that this monitor saw', async () => {
    expect(kinds(await lookAt([treeOf(5), treeOf(6), treeOf(6), treeOf(6)], { maxAgeSeconds: 2 }))).toEqual([]);
    const seen = await lookAt([treeOf(5), treeOf(6), treeOf(6), treeOf(6), treeOf(6)], { maxAgeSeconds: 2 });
    expect(seen.findings).toEqual([{ kind: 'stale', message: `Nothing has changed for 3 seconds, since ${at(1).toISOString()}.` }]);
    expect(kinds(await lookAt([treeOf(6), treeOf(6), treeOf(5)], { maxAgeSeconds: 1 }))).toEqual(['rollback', 'stale']);
  });

  it('is counted from the time that a quorum of witnesses gives, even in the first round, and never from the future', async () => {
    const old = cosigned(5, witness.at(second - 100));
    expect(kinds(await lookAt([old], { policy: witnessed, maxAgeSeconds: 99 }))).toEqual(['stale']);
    expect(kinds(await lookAt([old], { policy: witnessed, maxAgeSeconds: 100 }))).toEqual([]);
    const renewed = cosigned(5, witness.at(second - 100), other.at(second + 2));
    expect(kinds(await lookAt([old, old, renewed], { policy: witnessed, maxAgeSeconds: 1 }))).toEqual([]);
    const ahead = cosigned(5, witness.at(second + 1_000_000));
    const before = await opened((await lookAt([ahead], { policy: witnessed })).state, witnessed);
    const later = await observe({ read: reading(ahead), policy: witnessed, before, now: at(50), maxAgeSeconds: 1 });
    expect(later.findings).toEqual([{ kind: 'stale', message: `Nothing has changed for 50 seconds, since ${at(0).toISOString()}.` }]);
    const fast = cosigned(5, witness.at(second + 350));
    expect((await observe({ read: reading(fast), policy: witnessed, before, now: at(50), maxAgeSeconds: 1 })).findings).toEqual([]);
  });

  it('requires the quorum, and refuses an invalid cosignature', async () => {
    const both = { ...witnessed, quorum: 2 };
    expect(kinds(await lookAt([cosigned(5, witness.at(second), other.at(second))], { policy: both }))).toEqual([]);
    expect(kinds(await lookAt([cosigned(5, witness.at(second))], { policy: both }))).toEqual(['unwitnessed']);
    expect(kinds(await lookAt([cosigned(5)], { policy: both }))).toEqual(['unwitnessed']);
    const elsewhere = noteOf(cosigned(6, witness.at(second)))
      .split('\n')
      .at(-2);
    const mixed = new Map([...treeOf(5), ['checkpoint', Buffer.from(`${noteOf(treeOf(5))}${elsewhere}\n`)]]);
    expect(kinds(await lookAt([mixed], { policy: both }))).toEqual(['unsigned']);
  });
});
