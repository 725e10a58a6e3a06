import { generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { flipBit, refusalOf } from '../../testing/refusal.ts';
import { sampleSigner, sampleWitness } from '../../testing/sample-log.ts';
import * as browser from '../browser/crypto.ts';
import { concatBytes, fromBase64, toBase64, utf8 } from '../bytes.ts';
import { mlDsa44Verify } from '../crypto.ts';
import { openCheckpoint } from '../note/checkpoint.ts';
import { formatCheckpoint, parseCheckpoint } from '../note/checkpoint-text.ts';
import { openNote, signNote } from '../note/note.ts';
import { formatVerifierKey, makeVerifierKey, mlDsaKeyType, parseVerifierKey } from '../note/verifier-key.ts';
import { parseLogKeys } from './log-keys.ts';
import { parsePolicyFile, parseWitnessPolicy } from './policy-file.ts';
import { subtreeMessage, subtreeSigner } from './subtree.ts';
import { makeWitnessPolicy, openWitnessedCheckpoint } from './witness-policy.ts';

/** Node 24.7 knows ML-DSA with its own OpenSSL, Node 20 does not. */
function pairOfNode(): { privateKey: KeyObject; publicKey: KeyObject } | undefined {
  try {
    return generateKeyPairSync('ml-dsa-44');
  } catch {
    // There is none: what follows is skipped by name.
    return undefined;
  }
}
const ofNode = pairOfNode();

const origin = 'log.example.org/log/1';
const root = new Uint8Array(32).fill(7);
const body = formatCheckpoint({ origin, size: 42, root });
const noble = ml_dsa44.keygen(new Uint8Array(32).fill(3));
const second = makeVerifierKey(origin, noble.publicKey, mlDsaKeyType);
const secondSigner = subtreeSigner(second, (message) => ml_dsa44.sign(message, noble.secretKey));
const first = sampleSigner(origin);
const note = signNote(body, [first.signer, secondSigner]);
const open = (text: string, keys = [first.key, second]) => openCheckpoint({ text, origin, keys });

/** The note with one byte of its line number `at` changed, by its place in the signature. */
function changedLine(at: number, byte: number): string {
  const lines = note.split('\n');
  const place = lines.findIndex((line) => line.startsWith('\u2014 ')) + at;
  const [dash, name, encoded = ''] = lines[place]?.split(' ') ?? [];
  const bytes = fromBase64(encoded) ?? new Uint8Array();
  return lines.with(place, `${dash} ${name} ${toBase64(flipBit(bytes, byte * 8))}`).join('\n');
}

describe('a log’s second line by ML-DSA', () => {
  it('is signed over the bytes of C2SP tlog-cosignature: label, name, time, origin, from 0 to the size, root', () => {
    const u64 = (value: number) => Buffer.from(value.toString(16).padStart(16, '0'), 'hex');
    const named = (text: string) => [Uint8Array.of(text.length), utf8(text)];
    expect(Buffer.from(subtreeMessage('signer', 7, { origin: 'log', size: 258, root })).toString('hex')).toBe(
      Buffer.concat([Buffer.from('subtree/v1\n\0'), ...named('signer'), u64(7), ...named('log'), u64(0), u64(258), root]).toString('hex'),
    );
  });

  it('comes after the first, states no time, and is verified with the key that is pinned', () => {
    expect(note.split('\n').filter((line) => line.startsWith('\u2014 '))).toHaveLength(2);
    expect(open(note)).toMatchObject({
      size: 42,
      verified: [
        { name: origin, id: first.key.id },
        { name: origin, id: second.id },
      ],
      unknown: [],
    });
    expect(open(note).verified.every((line) => !('time' in line))).toBe(true);
    expect(parseVerifierKey(formatVerifierKey(second))).toEqual(second);
  });

  it('is needed, as the first is, by whoever pins both keys; whoever pins one takes the note as it is', () => {
    const [onlyFirst, onlySecond] = [signNote(body, [first.signer]), signNote(body, [secondSigner])];
    expect(refusalOf(() => open(onlyFirst))).toBe('UNKNOWN_KEY');
    expect(refusalOf(() => open(onlySecond))).toBe('UNKNOWN_KEY');
    expect(open(onlyFirst, [first.key]).unknown).toEqual([]);
    expect(open(note, [first.key]).unknown).toEqual([{ name: origin, id: second.id }]);
    expect(open(note, [second]).unknown).toEqual([{ name: origin, id: first.key.id }]);
    expect(open(onlySecond, [second]).size).toBe(42);
  });

  it('fails with a changed byte in either line, for whoever pins both', () => {
    for (const byte of [4, 20, 67])
      expect(
        refusalOf(() => open(changedLine(0, byte))),
        `first, ${byte}`,
      ).toBe('BAD_SIGNATURE');
    // Its time, and the signature from its beginning to its end.
    for (const byte of [4, 11, 12, 1_000, 2_431])
      expect(
        refusalOf(() => open(changedLine(1, byte))),
        `second, ${byte}`,
      ).toBe('BAD_SIGNATURE');
    expect(open(changedLine(1, 1_000), [first.key]).size).toBe(42);
    expect(refusalOf(() => open(note.replace('\n42\n', '\n43\n'), [second]))).toBe('BAD_SIGNATURE');
  });

  it('is none under a text that is no checkpoint, for another name, or of another length', () => {
    expect(refusalOf(() => signNote('text\n', [secondSigner]))).toBe('BAD_CHECKPOINT');
    const elsewhere = makeVerifierKey('other.example.org', noble.publicKey, mlDsaKeyType);
    const renamed = { ...secondSigner, name: elsewhere.name, id: elsewhere.id };
    expect(refusalOf(() => open(signNote(body, [first.signer, renamed]), [first.key, elsewhere]))).toBe('BAD_SIGNATURE');
    const short = { ...secondSigner, sign: (message: Uint8Array) => secondSigner.sign(message).slice(1) };
    expect(refusalOf(() => open(signNote(body, [first.signer, short])))).toBe('BAD_SIGNATURE');
    expect(refusalOf(() => makeVerifierKey(origin, new Uint8Array(1_311), mlDsaKeyType))).toBe('BAD_KEY');
    expect(refusalOf(() => subtreeSigner(first.key, () => new Uint8Array()))).toBe('BAD_KEY');
  });

  it('is required by a policy that names both keys of a log, beside its witnesses', () => {
    const witness = sampleWitness('w.example.org');
    const file = (...keys: string[]) =>
      `${keys.map((key) => `log ${key}\n`).join('')}witness w ${formatVerifierKey(witness.key)}\nquorum w\n`;
    const policy = parseWitnessPolicy(file(formatVerifierKey(first.key), formatVerifierKey(second)));
    expect(policy.logs).toEqual([{ origin, key: first.key, second }]);
    expect(parsePolicyFile(file(formatVerifierKey(second))).logs).toEqual([{ origin, key: second }]);
    const cosigned = signNote(body, [first.signer, secondSigner, witness.at(9)]);
    expect(openWitnessedCheckpoint({ text: cosigned, policy }).quorumReached).toBe(true);
    expect(refusalOf(() => openWitnessedCheckpoint({ text: signNote(body, [first.signer, witness.at(9)]), policy }))).toBe('UNKNOWN_KEY');
    const onlyFirst = { ...policy, logs: [{ origin, key: first.key }] };
    expect(openWitnessedCheckpoint({ text: cosigned, policy: onlyFirst }).unknown).toEqual([{ name: origin, id: second.id }]);
    expect(refusalOf(() => makeWitnessPolicy({ ...policy, logs: [{ origin, key: second, second: first.key }] }))).toBe('BAD_POLICY');
    expect(refusalOf(() => parsePolicyFile(file(formatVerifierKey(first.key), formatVerifierKey(second), formatVerifierKey(second))))).toBe(
      'BAD_POLICY',
    );
  });

  it.skipIf(ofNode === undefined)(
    'is one to Node and to another implementation alike, whichever of the two signed (needs ML-DSA in Node)',
    () => {
      if (ofNode === undefined) return;
      const raw = new Uint8Array(ofNode.publicKey.export({ type: 'spki', format: 'der' }).subarray(-1_312));
      const message = subtreeMessage(origin, 0, { origin, size: 42, root });
      const byNode = new Uint8Array(sign(null, message, ofNode.privateKey));
      const byNoble = ml_dsa44.sign(message, noble.secretKey);
      for (const verify of [mlDsa44Verify, browser.mlDsa44Verify]) {
        expect(verify(raw, message, byNode)).toBe(true);
        expect(verify(noble.publicKey, message, byNoble)).toBe(true);
        expect(verify(raw, message, byNoble)).toBe(false);
        for (const byte of [0, 31, 32, 1_200, 2_419]) expect(verify(raw, message, flipBit(byNode, byte * 8)), `byte ${byte}`).toBe(false);
        expect(verify(raw, concatBytes([message, Uint8Array.of(0)]), byNode)).toBe(false);
        expect(verify(raw.slice(1), message, byNode)).toBe(false);
        expect(verify(raw, message, byNode.slice(1))).toBe(false);
      }
    },
  );
});

describe('a signature by ML-DSA at its edges', () => {
  it('is over names of 1 to 255 bytes', () => {
    const over = (name: string, of = origin) => refusalOf(() => subtreeMessage(name, 0, { origin: of, size: 1, root }));
    for (const name of ['', 'n'.repeat(256)]) expect([over(name), over('n', name)]).toEqual(['BAD_KEY', 'BAD_KEY']);
    expect(subtreeMessage('n'.repeat(255), 0, { origin, size: 1, root }).length).toBeGreaterThan(255);
  });

  it('states a time where its signer has one, and none over a text that is no checkpoint', () => {
    const at = (time: number) => ({
      ...{ name: second.name, id: second.id },
      sign: (text: Uint8Array) => {
        const message = subtreeMessage(second.name, time, parseCheckpoint(new TextDecoder().decode(text)));
        return concatBytes([new Uint8Array(7), Uint8Array.of(time), ml_dsa44.sign(message, noble.secretKey)]);
      },
    });
    expect(openNote(signNote(body, [at(5)]), [second]).verified).toEqual([{ name: origin, id: second.id, time: 5 }]);
    const anything = { name: second.name, id: second.id, sign: () => new Uint8Array(2_428) };
    expect(refusalOf(() => openNote(signNote('text\n', [anything]), [second]))).toBe('BAD_SIGNATURE');
  });
});

describe('the keys of a log as people paste them', () => {
  const [one, two] = [formatVerifierKey(first.key), formatVerifierKey(second)];

  it('are one, or both in either order', () => {
    expect(parseLogKeys(` ${one}\n`)).toEqual({ key: first.key });
    expect(parseLogKeys(two)).toEqual({ key: second });
    for (const text of [`${one} ${two}`, `${two}\n${one}`]) expect(parseLogKeys(text)).toEqual({ key: first.key, second });
  });

  it.each([
    ['of a witness', formatVerifierKey(sampleWitness('w.example.org').key)],
    ['twice the first', `${one} ${one}`],
    ['twice the second', `${two} ${two}`],
    ['three', `${one} ${two} ${one}`],
    ['of two names', `${one} ${formatVerifierKey(makeVerifierKey('other.example.org', noble.publicKey, mlDsaKeyType))}`],
  ])('are no keys %s', (_what, text) => {
    expect(refusalOf(() => parseLogKeys(text))).toBe('BAD_KEY');
  });
});

describe('a Node that does not know ML-DSA', () => {
  afterEach(() => {
    vi.doUnmock('node:crypto');
    vi.resetModules();
  });

  it('verifies it all the same', async () => {
    vi.resetModules();
    const refused = () => {
      throw new Error('unsupported');
    };
    vi.doMock('node:crypto', async (original) => ({ ...(await original<object>()), createPublicKey: refused }));
    const old = await import('../crypto.ts');
    const message = utf8('message');
    const signature = ml_dsa44.sign(message, noble.secretKey);
    // The first time OpenSSL refuses the key; the second it is not asked.
    for (let n = 0; n < 2; n += 1) {
      expect(old.mlDsa44Verify(noble.publicKey, message, signature)).toBe(true);
      expect(old.mlDsa44Verify(noble.publicKey, utf8('another'), signature)).toBe(false);
    }
  });
});
