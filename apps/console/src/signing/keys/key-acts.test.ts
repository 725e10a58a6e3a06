/** What the page of keys asks for is what the signing page takes, and what goes from hand to hand is what the register takes. */
import { createHash } from 'node:crypto';
import type { Statement } from '@writ/acts';
import { keyDigest, registeredKeySchema } from '@writ/acts/keys';
import { SoftAuthenticator, SoftSeal } from '@writ/acts/testing';
import { Ceremony, inputOf } from '@writ/acts/testing/ceremony';
import { describe, expect, it } from 'vitest';
import { makeCertificate } from '../../../../connectors/testing/bodies.ts';
import { erasureDigest, erasureSchema } from '../../../../keys/evidence/erasure.ts';
import { readAsked } from '../../../../signing-page/asked.ts';
import type { SignedAct } from '../signing-window.ts';
import {
  endMessage,
  erasureMessage,
  keyInput,
  newKeyMessage,
  readErasureFile,
  readKeyFile,
  rolesToSign,
  signedFileText,
  vouchMessage,
} from './key-acts.ts';

const origin = 'https://sign.example.org';
const issuer = 'https://people.example.org';
const ceremony = new Ceremony(origin, { issuer, counsel: ['counsel-1', 'counsel-2'], auditor: 'auditor' });
const now = new Date();
const judge = new SoftAuthenticator(origin, { issuer, subject: 'judge', roles: ['VALIDATING'], organisation: 'court', office: 'JUDGE' });
const registered = ceremony.register(judge, now);
const officer = { graph: 'authority', issuer, subject: 'judge', organisation: 'court', office: 'JUDGE' } as const;
const counsel = { graph: 'platform', issuer, subject: 'counsel-1', organisation: 'platform', office: null } as const;
const counselKey = { ...registered.credential, id: 'BBBB', organisation: null, office: null, roles: ['COUNSEL'] };

const taken = (message: object) => readAsked(structuredClone(message), now);

describe('the signing page takes', () => {
  it('a new key of an officer in the name of their body, and of counsel in nobody’s', () => {
    for (const [person, role] of [
      [officer, 'VALIDATING'],
      [counsel, 'COUNSEL'],
    ] as const)
      expect(taken(newKeyMessage(person, role, [counselKey]))).toMatchObject({ asked: { mode: 'register', owner: { exclude: ['BBBB'] } } });
  });

  it('a signature for the key of somebody else', () => {
    const message = vouchMessage(registered.credential, { person: counsel, role: 'COUNSEL', now }, [counselKey]);
    expect(message.statement.digest).toBe(keyDigest(registered.credential));
    expect(taken(message)).toMatchObject({ asked: { mode: 'sign', credentials: ['BBBB'] } });
  });

  it('the end of a key, by itself and by counsel', () => {
    const hash = createHash('sha256').update(judge.credential.spki).digest('hex');
    const ending = (of: string, by: { person: typeof officer | typeof counsel; role: 'VALIDATING' | 'COUNSEL' }) =>
      taken(endMessage(registered.credential, of, { ...by, now }, [counselKey]));
    expect(ending(hash, { person: counsel, role: 'COUNSEL' })).toMatchObject({ asked: { credentials: ['BBBB'] } });
    expect(ending(hash, { person: officer, role: 'VALIDATING' })).toMatchObject({ asked: { credentials: [registered.credential.id] } });
    expect(ending('ab'.repeat(32), { person: counsel, role: 'COUNSEL' })).toEqual({ refused: 'DIGEST' });
  });
});

it('the end of an account’s keys goes from counsel to the auditor by a file, which the page and the service take', () => {
  const message = erasureMessage('account-1', { person: counsel, role: 'COUNSEL', now }, [counselKey]);
  expect(taken(message)).toMatchObject({ asked: { mode: 'sign', subject: { kind: 'erasure' }, credentials: ['BBBB'] } });
  expect(message.statement.digest).toBe(erasureDigest('account-1'));
  const by = (signer: SoftAuthenticator, role: 'AUDITOR' | 'COUNSEL') =>
    signer.sign({ ...message.statement, role, subject: signer.credential.subject } as Statement) as unknown as SignedAct;
  const acts = [by(ceremony.counsel, 'COUNSEL'), by(ceremony.auditor, 'AUDITOR')];
  const first = { v: 1, account: 'account-1', acts: acts.slice(0, 1) } as const;
  expect(readErasureFile(signedFileText(first))).toEqual(first);
  for (const wrong of [
    { ...first, acts },
    { ...first, acts: [] },
    { ...first, account: '' },
    { ...first, account: 'account-2' },
  ])
    expect(readErasureFile(signedFileText(wrong))).toBeNull();
  expect(erasureSchema.safeParse(JSON.parse(signedFileText({ ...first, acts }))).success).toBe(true);
});

it('a key goes from its owner to the register by a file', () => {
  const { credential: key, acts } = registered;
  const file = readKeyFile(signedFileText({ v: 1, key, acts: acts.slice(0, 2) as never }));
  expect(file?.key).toEqual(key);
  const input = keyInput({ v: 1, key, acts: acts as never });
  expect(input.acts).toEqual(acts.map((act) => inputOf(act)));
  const { acts: _, ...described } = input;
  expect(registeredKeySchema.safeParse({ credential: described, acts }).success).toBe(true);
});

it('a body’s seal comes in a file whose first act it sealed, and goes to the register with it', async () => {
  const { pem: cert, key } = makeCertificate('court');
  const made = await ceremony.registerSeal(
    new SoftSeal({ cert, key }, { issuer, subject: 'court', roles: ['VALIDATING'], organisation: 'court', office: 'JUDGE' }),
    now,
  );
  const file = readKeyFile(signedFileText({ v: 1, key: made.credential, acts: made.acts.slice(0, 1) as never }));
  expect(file?.key.kind).toBe('SEAL');
  const vouched = taken(vouchMessage(file?.key ?? expect.fail(), { person: counsel, role: 'COUNSEL', now }, [counselKey]));
  expect(vouched).toMatchObject({ asked: { mode: 'sign' } });
  const acts = [...(file?.acts ?? []), ...(made.acts.slice(1) as never[])];
  expect(keyInput({ v: 1, key: made.credential, acts }).acts).toEqual(made.acts.map((act) => inputOf(act)));
  expect(readKeyFile(JSON.stringify({ v: 1, key: made.credential, acts: [{ proof: { seal: 'a.b.c' } }] }))).toBeNull();
});

it('what is no such file is none', () => {
  const { credential: key, acts } = registered;
  for (const wrong of [
    '',
    '{}',
    'null',
    JSON.stringify({ v: 1, key, acts: [] }),
    JSON.stringify({ v: 1, key, acts: [...acts, 1] }),
    JSON.stringify({ v: 1, key: { ...key, kind: 'X' }, acts }),
  ])
    expect(readKeyFile(wrong)).toBeNull();
});

it('somebody signs in the roles in which acts are signed', () => {
  expect(rolesToSign({ roles: ['COORDINATOR', 'VALIDATING', 'ISSUING'] })).toEqual(['ISSUING', 'VALIDATING']);
});
