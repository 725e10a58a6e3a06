import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../testing/refusal.ts';
import { sampleSigner } from '../../testing/sample-log.ts';
import { concatBytes, toBase64 } from '../bytes.ts';
import { emptyRoot } from '../tree/hash.ts';
import { cosignatureMessage } from '../witness/cosignature.ts';
import { openCheckpoint } from './checkpoint.ts';
import { formatCheckpoint, parseCheckpoint } from './checkpoint-text.ts';
import { signNote } from './note.ts';
import type { NoteSigner } from './signature-line.ts';
import { makeVerifierKey } from './verifier-key.ts';

const root = new Uint8Array(32).fill(7);
const text = `log.example.org/log/1\n42\n${toBase64(root)}\n`;

describe('a checkpoint', () => {
  it('is parsed from its own text', () => {
    const hash = fc.uint8Array({ minLength: 32, maxLength: 32 });
    expect(formatCheckpoint({ origin: 'log.example.org/log/1', size: 42, root })).toBe(text);
    fc.assert(
      fc.property(fc.integer({ min: 1, max: Number.MAX_SAFE_INTEGER }), hash, (size, anyRoot) => {
        const checkpoint = { origin: 'log.example.org/log/1', size, root: anyRoot };
        expect(parseCheckpoint(formatCheckpoint(checkpoint))).toEqual(checkpoint);
      }),
    );
    const start = { origin: 'a', size: 0, root: emptyRoot };
    expect(parseCheckpoint(formatCheckpoint(start))).toEqual(start);
  });

  it('of another log may have any origin, and lines that are ignored', () => {
    expect(parseCheckpoint(text.replace('log.example.org/log/1', 'go.sum database tree')).origin).toBe('go.sum database tree');
    expect(parseCheckpoint(`${text}extension\nanother\n`)).toEqual(parseCheckpoint(text));
  });

  it.each([
    '',
    '\n',
    'a\n',
    'a\n1\n',
    text.slice(0, -1),
    `${text}\n`,
    `\n${text}`,
    `${text}extension`,
    `${text}\nextension\n`,
    text.replace('log.example.org/log/1', ''),
    ...['042', '-1', '4.2', '', '+42', '0x2a', '9007199254740992', ' 42', '0'].map((size) => text.replace('\n42\n', `\n${size}\n`)),
    ...['', 'AAAA', `${toBase64(root)}=`, toBase64(root).slice(1), toBase64(new Uint8Array(33))].map((r) =>
      text.replace(toBase64(root), r),
    ),
    text.replaceAll('\n', '\r\n'),
  ])('cannot be %j', (body) => {
    expect(refusalOf(() => parseCheckpoint(body))).toBe('BAD_CHECKPOINT');
  });

  it('is not written for values that could not be parsed', () => {
    for (const origin of ['', 'a b', 'a+b', 'a\nb'])
      expect(refusalOf(() => formatCheckpoint({ origin, size: 1, root }))).toBe('BAD_CHECKPOINT');
    expect(refusalOf(() => formatCheckpoint({ origin: 'a', size: -1, root }))).toBe('BAD_SIZE');
    expect(refusalOf(() => formatCheckpoint({ origin: 'a', size: 1, root: new Uint8Array(31) }))).toBe('BAD_HASH');
    expect(refusalOf(() => formatCheckpoint({ origin: 'a', size: 0, root }))).toBe('BAD_CHECKPOINT');
  });
});

describe('openCheckpoint', () => {
  const origin = 'log.example.org/log/1';
  const log = sampleSigner(origin);
  const other = sampleSigner(origin);
  const witnessKey = makeVerifierKey(origin, other.key.publicKey, 4);
  const witness: NoteSigner = {
    name: origin,
    id: witnessKey.id,
    sign: () => concatBytes([new Uint8Array(8), other.signer.sign(cosignatureMessage(0, text))]),
  };
  const open = (signers: NoteSigner[], keys: (typeof log.key)[], expected = origin) =>
    openCheckpoint({ text: signNote(text, signers), origin: expected, keys });

  it('returns what the log signed and who cosigned it', () => {
    const name = { name: origin, id: log.key.id };
    expect(open([log.signer, witness], [log.key])).toEqual({
      origin,
      size: 42,
      root,
      verified: [name],
      unknown: [{ name: origin, id: witness.id }],
    });
    expect(open([witness, log.signer], [witnessKey, log.key])).toMatchObject({
      verified: [{ id: witness.id, time: 0 }, name],
      unknown: [],
    });
  });

  it('requires a signature of the log itself', () => {
    expect(refusalOf(() => open([witness], [log.key, witnessKey]))).toBe('UNKNOWN_KEY');
    expect(refusalOf(() => open([witness, other.signer], [log.key, witnessKey]))).toBe('UNKNOWN_KEY');
    expect(refusalOf(() => open([other.signer], [log.key]))).toBe('UNKNOWN_KEY');
    const namesake = sampleSigner('witness.example.org');
    const cosigner = { ...witness, name: namesake.key.name, id: namesake.key.id };
    expect(refusalOf(() => open([cosigner], [{ ...witnessKey, name: namesake.key.name, id: namesake.key.id }, log.key]))).toBe(
      'UNKNOWN_KEY',
    );
  });

  it('requires the origin that the reader expects, and a checkpoint', () => {
    expect(refusalOf(() => open([log.signer], [log.key], `${origin}1`))).toBe('BAD_CHECKPOINT');
    expect(refusalOf(() => openCheckpoint({ text: signNote('a\n', [log.signer]), origin, keys: [log.key] }))).toBe('BAD_CHECKPOINT');
  });
});
