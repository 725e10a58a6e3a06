import { createPrivateKey, createPublicKey } from 'node:crypto';
import { verifyAuthenticationResponse } from '@simplewebauthn/server';
import { toBase64Url } from '@writ/tlog';
import { describe, expect, it } from 'vitest';
import { certificate } from '../../../test/harness/self-signed.ts';
import { SoftAuthenticator, SoftSeal, type Unusual, usualFlags } from '../testing/authenticator.ts';
import { type Act, actSchema } from './act.ts';
import { signingPlace } from './assertion.ts';
import { type Credential, publicKeyOf, RefusedAct, verifyAct } from './check.ts';
import { actId, challengeOf, type Statement, statementBytes, statementSchema } from './statement.ts';

const origin = 'https://sign.example.org';
const place = signingPlace(origin);
const counsel = new SoftAuthenticator(origin, { subject: 'counsel-1', roles: ['COUNSEL'] });
const release: Statement = {
  v: 1,
  act: 'RELEASE',
  review: 'R'.repeat(43),
  order: 'order-1',
  generation: 3,
  digest: `2:${'ab'.repeat(32)}`,
  issuer: 'https://people.example.org',
  subject: 'counsel-1',
  role: 'COUNSEL',
  organisation: null,
  at: '2026-12-01T09:00:00.000Z',
  endsAt: '2026-12-31T09:00:00.000Z',
};
/** What every act has. */
const { review: _, ...common } = release;

const codeOf = async (act: Act, by: Credential | undefined = counsel.credential, at = place): Promise<string> => {
  try {
    await verifyAct(actSchema.parse(act), by, at);
    return 'passes';
  } catch (error) {
    return error instanceof RefusedAct ? error.code : String(error);
  }
};

/** The COSE key of a P-256 SPKI, whose last 64 bytes are the point (RFC 9053, 7.1.1). */
const cose = (spki: Uint8Array): Uint8Array<ArrayBuffer> =>
  new Uint8Array(
    Buffer.concat([Buffer.from('a5010203262001215820', 'hex'), spki.slice(-64, -32), Buffer.from('225820', 'hex'), spki.slice(-32)]),
  );

/** Whether another implementation takes the assertion. */
async function secondOpinion({ statement, credential: id, proof }: Act): Promise<boolean> {
  if (!('assertion' in proof)) throw new TypeError('not an assertion');
  try {
    const { verified } = await verifyAuthenticationResponse({
      response: {
        id: toBase64Url(Buffer.from(id)),
        rawId: toBase64Url(Buffer.from(id)),
        type: 'public-key',
        clientExtensionResults: {},
        response: proof.assertion,
      },
      expectedChallenge: toBase64Url(challengeOf(statement)),
      expectedOrigin: origin,
      expectedRPID: 'sign.example.org',
      credential: { id: toBase64Url(Buffer.from(id)), publicKey: cose(counsel.credential.spki), counter: 0 },
      requireUserVerification: true,
    });
    return verified;
  } catch {
    return false;
  }
}

describe('an act that a person signs', () => {
  it('is one text of the statement, whatever the order of its fields', () => {
    const { v, ...rest } = release;
    expect(Buffer.from(statementBytes({ ...rest, v })).toString()).toBe(Buffer.from(statementBytes(release)).toString());
    expect(actId({ ...release, generation: 4 })).not.toBe(actId(release));
  });

  it('passes with a key on P-256 and with an Ed25519 key, and at another implementation', async () => {
    const act = counsel.sign(release);
    expect(await codeOf(act)).toBe('passes');
    expect(await secondOpinion(act)).toBe(true);
    const other = new SoftAuthenticator(origin, { subject: 'counsel-1', roles: ['COUNSEL'] }, 'EdDSA');
    expect(await codeOf(other.sign(release), other.credential)).toBe('passes');
  });

  it.each<[string, Unusual, string, boolean]>([
    ['at the origin of the console', { origin: 'https://writ.example.org' }, 'WRONG_ORIGIN', false],
    ['for another relying party', { rpId: 'writ.example.org' }, 'WRONG_ORIGIN', false],
    ['without verification of the user', { flags: 0x01 }, 'NOT_VERIFIED', false],
    ['without presence of the user', { flags: 0x04 }, 'NOT_VERIFIED', false],
    // The other implementation leaves to its caller whether a key may be copied.
    ['with a key that can be copied', { flags: usualFlags | 0x08 }, 'NOT_DEVICE_BOUND', true],
    ['as a registration', { type: 'webauthn.create' }, 'BAD_SIGNATURE', false],
    ['over another challenge', { challenge: challengeOf({ ...release, order: 'order-2' }) }, 'OTHER_STATEMENT', false],
    ['with flags that announce more data', { flags: usualFlags | 0x40 }, 'BAD_SIGNATURE', false],
  ])('is refused when it is signed %s', async (_, unusual, code, other) => {
    const act = counsel.sign(release, unusual);
    expect(await codeOf(act)).toBe(code);
    expect(await secondOpinion(act)).toBe(other);
  });

  it('is refused when a statement is put under the signature of another, or the signature is changed', async () => {
    const act = counsel.sign(release);
    expect(await codeOf({ ...act, statement: { ...release, digest: `2:${'cd'.repeat(32)}` } })).toBe('OTHER_STATEMENT');
    const other = new SoftAuthenticator(origin, { subject: 'counsel-1', roles: ['COUNSEL'] });
    expect(await codeOf({ ...other.sign(release), credential: counsel.credential.id })).toBe('BAD_SIGNATURE');
    expect(await secondOpinion({ ...other.sign(release), credential: counsel.credential.id })).toBe(false);
  });

  it('is refused in the name, the role or the body of somebody else, and by a key that is not registered', async () => {
    expect(await codeOf(counsel.sign({ ...release, subject: 'counsel-2' }))).toBe('WRONG_SIGNER');
    expect(await codeOf(counsel.sign({ ...release, organisation: 'northport-police' }))).toBe('WRONG_SIGNER');
    expect(await codeOf(counsel.sign({ ...common, role: 'AGENT', act: 'REVIEW' }))).toBe('WRONG_SIGNER');
    expect(await codeOf(counsel.sign({ ...common, act: 'REVIEW' }))).toBe('WRONG_SIGNER');
    expect(
      await codeOf(counsel.sign(release), new SoftAuthenticator(origin, { subject: 'counsel-1', roles: ['COUNSEL'] }).credential),
    ).toBe('UNKNOWN_CREDENTIAL');
  });
});

const issued: Statement = { ...common, act: 'ISSUE', subject: 'northport-police', role: 'ISSUING', organisation: 'northport-police' };
const made = certificate('northport-police');
const owner = { subject: 'northport-police', organisation: 'northport-police', roles: ['ISSUING'] } as const;
const body = new SoftSeal({ cert: made.cert, key: createPrivateKey(made.key) }, owner);

describe("a body's seal", () => {
  it('passes over the statement by the registered certificate', async () => {
    expect(await codeOf(await body.sign(issued), body.credential)).toBe('passes');
  });

  it('is refused over another statement, by another certificate, without its time, and as a person’s signature', async () => {
    const act = await body.sign(issued);
    expect(await codeOf({ ...act, statement: { ...issued, generation: 9 } }, body.credential)).toBe('OTHER_STATEMENT');
    const foreign = certificate('northport-police');
    const other = new SoftSeal({ cert: foreign.cert, key: createPrivateKey(foreign.key) }, owner);
    expect(await codeOf({ ...(await other.sign(issued)), credential: body.credential.id }, body.credential)).toBe('BAD_SIGNATURE');
    const mixed = new SoftSeal({ cert: foreign.cert, key: createPrivateKey(made.key) }, owner);
    expect(await codeOf({ ...(await mixed.sign(issued)), credential: body.credential.id }, body.credential)).toBe('WRONG_SIGNER');
    expect(await codeOf(await body.sign(issued, { sigT: 'noon' }), body.credential)).toBe('BAD_SIGNATURE');
    expect(await codeOf(act, { ...body.credential, kind: 'PASSKEY' })).toBe('WRONG_SIGNER');
  });

  it('is never a signature of the platform or its auditor', async () => {
    const seal = new SoftSeal({ cert: made.cert, key: createPrivateKey(made.key) }, { subject: 'counsel-1', roles: ['COUNSEL'] });
    expect(await codeOf(await seal.sign(release), seal.credential)).toBe('WRONG_SIGNER');
  });

  it('has a key on P-256 or an Ed25519 key', () => {
    expect(() => publicKeyOf(new Uint8Array(3))).toThrow();
  });
});

describe('a public key', () => {
  it.each(['ES256', 'EdDSA'] as const)('has one form: %s with a byte more or less is none', (algorithm) => {
    const { spki } = new SoftAuthenticator(origin, { subject: 'counsel-1', roles: ['COUNSEL'] }, algorithm).credential;
    expect(publicKeyOf(spki).export({ type: 'spki', format: 'der' })).toEqual(Buffer.from(spki));
    for (const other of [Buffer.concat([spki, Buffer.of(0)]), spki.slice(0, -1)]) expect(() => publicKeyOf(other)).toThrow(TypeError);
  });

  it('has its point whole', () => {
    const point = Buffer.from(counsel.credential.spki).subarray(-65);
    const short = Buffer.concat([Buffer.of(2 + (point.readUInt8(64) & 1)), point.subarray(1, 33)]);
    const spki = Buffer.concat([Buffer.from('3039301306072a8648ce3d020106082a8648ce3d030107032200', 'hex'), short]);
    expect(createPublicKey({ key: spki, format: 'der', type: 'spki' }).asymmetricKeyType).toBe('ec');
    expect(() => publicKeyOf(spki)).toThrow(TypeError);
  });
});

it('a release is for 90 days at most', () => {
  const until = (endsAt: string) => statementSchema.safeParse({ ...release, endsAt }).success;
  expect([until('2027-03-01T09:00:00.000Z'), until('2027-03-01T09:00:00.001Z'), until('9999-12-31T00:00:00.000Z')]).toEqual([
    true,
    false,
    false,
  ]);
});

it('what an authenticator answers has one spelling', () => {
  const act = counsel.sign(release);
  if (!('assertion' in act.proof)) throw new TypeError('A person signs with an authenticator.');
  const other = { ...act, proof: { assertion: { ...act.proof.assertion, signature: 'AB' } } };
  expect(actSchema.safeParse(act).success).toBe(true);
  expect(actSchema.safeParse(other).success).toBe(false);
});

it('a release names the review that it rests on, and no other act does', () => {
  const isStatement = (value: object) => statementSchema.safeParse(value).success;
  expect([release, common, { ...release, act: 'REVIEW', role: 'AGENT' }, { ...release, review: 'none' }].map(isStatement)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

describe('a record of an order', () => {
  it('names its document, and no other act does', () => {
    const recorded = { ...common, act: 'RECORD', document: 'ab'.repeat(32) };
    const isStatement = (value: object) => statementSchema.safeParse(value).success;
    expect([recorded, release].map(isStatement)).toEqual([true, true]);
    expect(
      [
        { ...release, act: 'RECORD' },
        { ...recorded, act: 'RELEASE' },
        { ...recorded, document: 'none' },
      ].map(isStatement),
    ).toEqual([false, false, false]);
  });
});
