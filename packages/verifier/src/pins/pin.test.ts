import { ml_dsa44 } from '@noble/post-quantum/ml-dsa.js';
import { UsageError } from '@writ/core/command-errors';
import { formatVerifierKey, makeVerifierKey, mlDsaKeyType, signNote, subtreeSigner } from '@writ/tlog';
import { sampleSigner, sampleTree, sampleWitness } from '@writ/tlog/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { pinLog } from './pin.ts';
import { openPinned } from './pinned.ts';

const origin = 'log.example.org/log/1';
const first = sampleSigner(origin);
const pair = ml_dsa44.keygen(new Uint8Array(32).fill(5));
const second = makeVerifierKey(origin, pair.publicKey, mlDsaKeyType);
const [firstText, secondText] = [formatVerifierKey(first.key), formatVerifierKey(second)];
afterEach(() => void vi.unstubAllEnvs());

describe('the keys of a log', () => {
  it('are one, or two in either order, as options or in one text of the environment', () => {
    expect(pinLog(firstText, undefined)).toEqual({ origin, key: first.key });
    expect(pinLog([secondText, firstText], undefined)).toEqual({ origin, key: first.key, second });
    expect(pinLog(secondText, undefined)).toEqual({ origin, key: second });
    vi.stubEnv('WRIT_LOG_KEY', `${firstText} ${secondText}\n`);
    expect(pinLog(undefined, 'another/log/1')).toEqual({ origin: 'another/log/1', key: first.key, second });
  });

  it('are refused where they are three, two of a kind, of two names, or of a witness', () => {
    const other = formatVerifierKey(sampleSigner(origin).key);
    const elsewhere = formatVerifierKey(makeVerifierKey('other', pair.publicKey, mlDsaKeyType));
    const witness = formatVerifierKey(sampleWitness('w.example.org').key);
    for (const keys of [
      [firstText, secondText, other],
      [firstText, other],
      [secondText, secondText],
      [firstText, elsewhere],
      [witness],
      ['x'],
    ])
      expect(() => pinLog(keys, undefined), String(keys.length)).toThrow(UsageError);
  });

  it('both open a published checkpoint, and neither of two opens one without the other’s line', () => {
    const published = sampleTree(origin, [], first.signer).get('checkpoint') ?? expect.fail('no checkpoint');
    const [body = ''] = Buffer.from(published).toString().split('\n\n');
    const signer = subtreeSigner(second, (message) => ml_dsa44.sign(message, pair.secretKey));
    const both = Buffer.from(signNote(`${body}\n`, [first.signer, signer]));
    const pinned = pinLog([firstText, secondText], undefined);
    expect(openPinned(both, pinned)).toMatchObject({ size: 0, unknown: [] });
    expect(openPinned(both, pinLog(firstText, undefined))).toMatchObject({ size: 0, unknown: [{ id: second.id }] });
    expect(openPinned(published, pinned)).toMatch(/second line, by its ML-DSA key, is missing/);
    expect(openPinned(Buffer.from(signNote(`${body}\n`, [signer])), pinned)).toMatch(/own signature is missing/);
  });
});
