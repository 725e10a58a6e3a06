import { formatCheckpoint, formatVerifierKey, fromBase64, signNote, toBase64 } from '@writ/tlog';
import { sampleSigner, sampleWitness } from '@writ/tlog/testing';
import { describe, expect, it } from 'vitest';
import { origin, sampleProof, since, withOtherCharacter } from '../../testing/sample-proof.ts';
import { checkProof } from './check-proof.ts';
import type { ProofFacts, Trust } from './facts.ts';
import { stepNames } from './step.ts';

const { facts, trust, signer, witnesses, tree, checkpoint } = sampleProof();
const note = facts.note ?? '';

const check = (other: Partial<ProofFacts> = {}, otherTrust: Partial<Trust> = {}) =>
  checkProof({ ...facts, ...other }, { ...trust, ...otherTrust });
const failures = (...given: Parameters<typeof check>) =>
  check(...given)
    .steps.filter(({ result }) => result === 'failed')
    .map(({ name, code }) => `${name} ${code}`);
const codeOf = (name: string, ...given: Parameters<typeof check>) => check(...given).steps.find((step) => step.name === name)?.code;

/** The base64 of bytes with the low bit of one of them turned over. */
function turned(base64: string, at: number): string {
  const bytes = fromBase64(base64) ?? new Uint8Array();
  return toBase64(bytes.map((byte, i) => (i === at ? byte ^ 1 : byte)));
}

describe('the check of a correct proof', () => {
  it('passes at each step', () => {
    const { steps, verdict, toRemember } = check();
    expect(steps.map(({ name }) => name)).toEqual(stepNames.filter((name) => name !== 'answer' && name !== 'decision'));
    expect(steps.map(({ code }) => code)).toEqual(['COMPLETE', 'LEAF_HASHED', 'OPENED', 'IN_TREE', 'SIGNED', 'WITNESSED', 'EXTENDS']);
    expect([verdict, toRemember?.size]).toEqual(['verified', 9]);
  });

  it('never shows the value of an opened field', () => {
    expect(JSON.stringify(check().steps)).not.toContain('access.decision');
  });

  it('lists what was not checked, and why', () => {
    expect(codeOf('opening', { openings: {} })).toBe('NOTHING_OPENED');
    expect(codeOf('path', { path: null })).toBe('NO_PATH');
    expect(codeOf('path', { path: null, index: '9' })).toBe('NOT_COVERED_YET');
    expect(codeOf('checkpoint', { note: null })).toBe('NO_CHECKPOINT');
    expect(codeOf('witnesses', {}, { policy: null })).toBe('NO_WITNESSES_PINNED');
    expect(codeOf('consistency', {}, { seen: null })).toBe('FIRST_SEEN');
    expect(codeOf('consistency', {}, { seen: 'unavailable' })).toBe('NO_MEMORY');
    expect(codeOf('consistency', {}, { consistency: null })).toBe('NO_CONSISTENCY_PROOF');
    expect(check({ path: null }).verdict).toBe('incomplete');
  });
});

describe('the check of a proof with one changed byte', () => {
  it('fails at the entry when it is in the entry, and does not count what depends on it', () => {
    const length = fromBase64(facts.leaf)?.length ?? 0;
    for (let at = 0; at < length; at += 1) {
      const spoilt = { leaf: turned(facts.leaf, at) };
      expect(failures(spoilt), `byte ${at}`).toEqual([expect.stringMatching(/^leaf (BAD_LEAF|LEAF_DIFFERS|COMMITMENTS_DIFFER)$/)]);
      expect(codeOf('path', spoilt)).toBe('BUILDS_ON');
    }
  });

  it('fails at the entry when it is in a commitment', () => {
    for (const [field, text] of Object.entries(facts.commitments))
      for (let at = 0; at < text.length; at += 1)
        expect(failures({ commitments: { ...facts.commitments, [field]: withOtherCharacter(text, at) } })).toEqual([
          'leaf COMMITMENTS_DIFFER',
        ]);
  });

  it('fails at the opening when it is in an opened value or its salt', () => {
    const { text = '', salt = '' } = facts.openings['type'] ?? {};
    for (let at = 0; at < text.length; at += 1)
      expect(failures({ openings: { type: { text: withOtherCharacter(text, at), salt } } })).toEqual(['opening OPENING_MISMATCH']);
    for (let at = 0; at < salt.length; at += 1)
      expect(failures({ openings: { type: { text, salt: withOtherCharacter(salt, at) } } })).toEqual(['opening OPENING_MISMATCH']);
  });

  it('fails at the path when it is in the path', () => {
    const path = facts.path ?? [];
    path.forEach((hash, i) => {
      for (let at = 0; at < hash.length; at += 1)
        expect(failures({ path: path.with(i, withOtherCharacter(hash, at)) })).toEqual([
          expect.stringMatching(/^path (BAD_PATH|NOT_IN_TREE)$/),
        ]);
    });
    expect(failures({ path: path.slice(1) })).toEqual(['path BAD_PATH']);
    expect(failures({ path: [...path, path[0] ?? ''] })).toEqual(['path BAD_PATH']);
    expect(failures({ index: '4' })).toEqual(['path NOT_IN_TREE']);
    expect(failures({ pathIndex: '4' })).toEqual(['path INDEX_DIFFERS']);
  });

  it("fails at the checkpoint when it is in the checkpoint or the log's signature, and does not count what depends on it", () => {
    const end = note.indexOf('\n\u2014 one.example.org');
    for (let at = 0; at < end; at += 1) {
      const spoilt = { note: withOtherCharacter(note, at) };
      expect(failures(spoilt), `character ${at}`).toEqual([
        expect.stringMatching(/^checkpoint (BAD_SIGNATURE|BAD_NOTE|BAD_CHECKPOINT|UNKNOWN_KEY|OTHER_LOG)$/),
      ]);
      for (const name of ['path', 'witnesses', 'consistency']) expect(codeOf(name, spoilt)).toBe('BUILDS_ON');
    }
  });

  it('fails at the witnesses when it is in a cosignature', () => {
    for (const name of ['one', 'two']) {
      const start = note.indexOf(' ', note.indexOf(`\u2014 ${name}.example.org`) + 2) + 1;
      const signature = note.slice(start, note.indexOf('\n', start));
      for (let at = 0; at < (fromBase64(signature)?.length ?? 0); at += 1) {
        const spoilt = note.slice(0, start) + turned(signature, at) + note.slice(start + signature.length);
        expect(failures({ note: spoilt }), `byte ${at}`).toEqual([expect.stringMatching(/^witnesses (BAD_COSIGNATURE|NO_QUORUM)$/)]);
      }
    }
  });

  it('fails at the consistency when it is in the consistency proof, or in the root that was seen before', () => {
    const hashes = trust.consistency ?? [];
    hashes.forEach((hash, i) => {
      for (let at = 0; at < hash.length; at += 1)
        expect(failures({}, { consistency: hashes.with(i, withOtherCharacter(hash, at)) })).toEqual(['consistency NOT_AN_EXTENSION']);
    });
    const seen = trust.seen as Exclude<Trust['seen'], null | 'unavailable'>;
    for (let at = 0; at < 32; at += 1)
      expect(failures({}, { seen: { ...seen, root: turned(seen.root, at) } })).toEqual(['consistency NOT_AN_EXTENSION']);
  });
});

describe('the log, compared with what this browser saw,', () => {
  const rootOf = (size: number) => ({ origin, size, root: toBase64(tree.root), note: '', seenAt: since });

  it('must not be smaller, when it is shown as the newest', () => {
    expect(failures({}, { seen: rootOf(10) })).toEqual(['consistency ROLLED_BACK']);
    expect(check({}, { seen: rootOf(10) }).toRemember).toBeUndefined();
  });

  it('must have one root for one size', () => {
    expect(codeOf('consistency', {}, { seen: rootOf(9) })).toBe('SAME_AS_SEEN');
    expect(failures({}, { seen: { ...rootOf(9), root: turned(toBase64(tree.root), 0) } })).toEqual(['consistency SPLIT_VIEW']);
  });

  it('may be older in a receipt, when it is the beginning of what was seen', () => {
    const { facts: small, trust: later } = sampleProof();
    const seen = later.seen as Exclude<Trust['seen'], null | 'unavailable'>;
    const nine = { origin, size: 9, root: (small.note ?? '').split('\n')[2] ?? '', note: '', seenAt: since };
    const old = { ...small, note: seen.note, path: null };
    const result = checkProof(old, { ...later, policy: null, seen: nine, isNewest: false });
    expect(result.steps.at(-1)?.code).toBe('IS_BEGINNING');
    const other = checkProof(old, { ...later, policy: null, seen: { ...nine, root: turned(nine.root, 3) }, isNewest: false });
    expect(other.steps.at(-1)?.code).toBe('NOT_AN_EXTENSION');
  });
});

describe('the key of a log or witness', () => {
  const other = sampleSigner(origin);

  it('that changed makes the check fail, even if it signs', () => {
    const signedByBoth = signNote(checkpoint, [signer, other.signer]);
    expect(failures({ note: signedByBoth }, { offered: other.key })).toEqual(['checkpoint KEY_CHANGED']);
    expect(failures({ note: signNote(checkpoint, [other.signer]) }, { policy: null })).toEqual(['checkpoint UNKNOWN_KEY']);
  });

  it('of another log makes the check fail', () => {
    const text = formatCheckpoint({ origin: 'other.example.org/log/1', size: 9, root: tree.root });
    expect(failures({ note: signNote(text, [signer]) })).toEqual(['checkpoint OTHER_LOG']);
  });

  it('counts for a witness only when it is pinned, and as many must sign as are required', () => {
    const stranger = sampleWitness('three.example.org');
    const one = signNote(checkpoint, [signer, witnesses[0].at(1_800_000_000), stranger.at(1_800_000_000)]);
    expect(failures({ note: one })).toEqual(['witnesses NO_QUORUM']);
    expect(failures({ note: one }, { policy: (trust.policy ?? '').replace('all all', 'all any') })).toEqual([]);
    expect(failures({}, { policy: 'nonsense' })).toEqual(['witnesses BAD_POLICY']);
    const logAsWitness = `witness w ${formatVerifierKey(trust.known.key)}\nquorum w`;
    expect(failures({}, { policy: logAsWitness })).toEqual(['witnesses BAD_POLICY']);
  });
});

describe('the facts beside the entry', () => {
  it('must be those of the entry', () => {
    for (const [part, text] of Object.entries(facts.said ?? {}))
      expect(failures({ said: { ...facts.said, [part]: withOtherCharacter(text, 0) } })).toEqual(['leaf LEAF_DIFFERS']);
    expect(failures({ saidOfFields: { type: '"record.disclosed.v1"' } })).toEqual(['opening SAID_DIFFERS']);
    expect(failures({ commitments: {} })).toEqual(['leaf COMMITMENTS_DIFFER']);
  });

  it('must have the form of a proof, whatever else they are', () => {
    const nonsense = [null, undefined, 5, {}, [], ['x'], 'x\u0000', '\ud800'];
    for (const part of ['index', 'leaf', 'commitments', 'openings', 'path', 'note'] as const)
      for (const value of nonsense) {
        const { verdict, steps } = check({ [part]: value } as unknown as ProofFacts);
        if (value === null && (part === 'path' || part === 'note')) expect(verdict).toBe('incomplete');
        else if (verdict === 'verified')
          expect([part, codeOf('opening', { [part]: value } as unknown as ProofFacts)]).toEqual(['openings', 'NOTHING_OPENED']);
        else expect(steps.filter(({ result }) => result === 'failed').length).toBeGreaterThan(0);
      }
  });
});

describe('the answer that an entry covers', () => {
  it('is compared by the digest over its canonical text', async () => {
    const { createHash } = await import('node:crypto');
    const answer = { data: { name: 'Zo\u00eb', a: 1.5 }, extensions: { receipt: [] } };
    const digest = createHash('sha256').update('{"data":{"a":1.5,"name":"Zo\u00eb"}}').digest('hex');
    const { sampleLeaf } = await import('@writ/tlog/testing');
    const { leaf, commitments, salts } = sampleLeaf(5, { 'response.digest': JSON.stringify(digest) });
    const salt = Buffer.from(salts['response.digest'] ?? []).toString('base64url');
    const own = { leaf: toBase64(leaf), commitments, openings: { 'response.digest': { text: JSON.stringify(digest), salt } } };
    expect(codeOf('answer', { ...own, answer })).toBe('ANSWER_MATCHES');
    expect(codeOf('answer', { ...own, answer: { ...answer, extensions: { more: true } } })).toBe('ANSWER_MATCHES_IN_PART');
    expect(codeOf('answer', { ...own, answer: { ...answer, extensions: 'more' } })).toBe('ANSWER_MATCHES_IN_PART');
    expect(codeOf('answer', { ...own, answer: { ...answer, note: 'more' } })).toBe('ANSWER_HAS_MORE');
    expect(codeOf('answer', own)).toBe('NO_ANSWER');
    expect(codeOf('answer', { ...own, answer: { data: { ...answer.data, a: 1.6 } } })).toBe('ANSWER_DIFFERS');
    expect(codeOf('answer', { ...own, answer: { data: '\ud800' } })).toBe('NO_ANSWER_TEXT');
    expect(codeOf('answer', { ...own, answer: [] })).toBe('NO_ANSWER_TEXT');
  });
});
