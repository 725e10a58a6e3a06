/** The auditor's own check of a signed act: what the product's code signs holds, whatever is changed in it or is signed otherwise does not. */
import { generateKeyPairSync } from 'node:crypto';
import { type Act, type ActName, actNames, rolesOfActs, type SignerRole, type Statement, signerRoles } from '@writ/acts';
import { type Credential, RefusedAct, signingPlace, verifyAct } from '@writ/acts/check';
import type { RegisteredKey } from '@writ/acts/keys';
import { SoftAuthenticator, type Unusual } from '@writ/acts/testing';
import { Ceremony } from '@writ/acts/testing/ceremony';
import { describe, expect, it } from 'vitest';
import { checkEvidence, EvidenceRefused } from './check-evidence.ts';

const origin = 'https://sign.example.org';
const issuer = 'https://people.example.org';
const registered = new Date('2026-03-01T10:00:00.000Z');
const ceremony = new Ceremony(origin, { issuer, counsel: ['counsel-1', 'counsel-2'], auditor: 'auditor' });
const judge = new SoftAuthenticator(
  origin,
  { issuer, subject: 'judge', roles: ['VALIDATING'], organisation: 'court', office: 'JUDGE' },
  'EdDSA',
);
const agent = new SoftAuthenticator(origin, { issuer, subject: 'agent', roles: ['AGENT'] });

const statementOf = ({ issuer: by, subject, organisation, roles }: Credential, more: Partial<Statement> = {}): Statement => ({
  v: 1,
  act: roles[0] === 'VALIDATING' ? 'VALIDATE' : 'REVIEW',
  order: 'order-1',
  generation: 3,
  digest: `2:${'ab'.repeat(32)}`,
  issuer: by,
  subject,
  role: roles[0] ?? 'AGENT',
  organisation,
  at: '2026-03-02T10:00:00.000Z',
  endsAt: null,
  ...more,
});

const keyOf = (by: SoftAuthenticator): RegisteredKey => ceremony.register(by, registered);
interface Evidence {
  v: 1;
  act: Act;
  keys: RegisteredKey[];
}
const evidenceBy = (by: SoftAuthenticator, more: Partial<Statement> = {}, unusual: Unusual = {}): Evidence => ({
  v: 1,
  act: by.sign(statementOf(by.credential, more), unusual),
  keys: [keyOf(by)],
});

async function found(evidence: unknown, roots = ceremony.file, at = origin): Promise<string> {
  try {
    await checkEvidence(typeof evidence === 'string' ? evidence : JSON.stringify(evidence), roots, at);
    return 'holds';
  } catch (error) {
    if (error instanceof EvidenceRefused) return error.fault;
    throw error;
  }
}

describe('an act', () => {
  it.each([
    ['an agent, on P-256', agent],
    ['a judge, on Ed25519', judge],
  ])('holds where %s signed it', async (_, by) => {
    const evidence = evidenceBy(by);
    expect(await checkEvidence(JSON.stringify(evidence), ceremony.file, origin)).toEqual(evidence.act.statement);
  });

  it('holds by a root, without any key beside', async () => {
    const { counsel } = ceremony;
    const statement = statementOf(counsel.credential, { act: 'RETURN' });
    expect(await found({ v: 1, act: counsel.sign(statement), keys: [] })).toBe('holds');
  });

  it('holds a hundred times, whatever the numbers of its signatures', async () => {
    const keys = [keyOf(agent)];
    for (let count = 0; count < 100; count += 1)
      expect(await found({ v: 1, act: agent.sign(statementOf(agent.credential, { generation: count })), keys })).toBe('holds');
  });

  it.each<[string, Partial<Statement>, Unusual, string]>([
    ['was signed at another origin', {}, { origin: 'https://writ.example.org' }, 'ORIGIN'],
    ['was signed for another site', {}, { rpId: 'example.org' }, 'ORIGIN'],
    ['was signed without its user verified', {}, { flags: 0x01 }, 'NOT_VERIFIED'],
    ['was signed by a key that can be copied', {}, { flags: 0x0d }, 'NOT_DEVICE_BOUND'],
    ['was another ceremony', {}, { type: 'webauthn.create' }, 'SIGNATURE'],
    ['was over another challenge', {}, { challenge: new Uint8Array(32) }, 'STATEMENT'],
    ['is in another role', { role: 'COUNSEL' }, {}, 'ROLE'],
    ['is an act that nobody signs in that role', { act: 'VALIDATE' }, {}, 'ROLE'],
    ['is in the name of somebody else', { subject: 'agent-2' }, {}, 'SIGNER'],
    ['is older than its key', { at: '2026-02-01T10:00:00.000Z' }, {}, 'TOO_EARLY'],
  ])('does not hold where it %s', async (_, more, unusual, fault) => {
    const evidence = evidenceBy(agent, more, unusual);
    expect(await found(evidence)).toBe(fault);
    // The product says so too, except of what is older than its key, which one act alone does not show.
    const refused = verifyAct(evidence.act, agent.credential, signingPlace(origin));
    await (fault === 'TOO_EARLY' ? expect(refused).resolves.toBeUndefined() : expect(refused).rejects.toThrow(RefusedAct));
  });

  it('does not hold where a word of its statement was changed', async () => {
    const evidence = evidenceBy(agent);
    const statement = { ...evidence.act.statement, digest: `2:${'cd'.repeat(32)}` };
    expect(await found({ ...evidence, act: { ...evidence.act, statement } })).toBe('STATEMENT');
  });

  it('does not hold where any byte of its signature was changed', async () => {
    const { act, keys } = evidenceBy(agent);
    if (!('assertion' in act.proof)) throw new TypeError('no assertion');
    const { assertion } = act.proof;
    const bytes = Buffer.from(assertion.signature, 'base64url');
    for (let at = 0; at < bytes.length; at += 1) {
      const changed = Buffer.from(bytes);
      changed.writeUInt8(changed.readUInt8(at) ^ 1, at);
      const proof = { assertion: { ...assertion, signature: changed.toString('base64url') } };
      expect(await found({ v: 1, act: { ...act, proof }, keys }), `byte ${at}`).toBe('SIGNATURE');
    }
  });
});

/** Acts on keys are no file of their own: they are checked with the keys that rest on them. */
const filed = actNames.filter((act) => act !== 'CREDENTIAL' && act !== 'SUSPEND');
const bodyOf = (role: SignerRole) =>
  role === 'ISSUING' || role === 'VALIDATING' || role === 'ENFORCING' ? { organisation: 'court', office: 'JUDGE' } : {};
const signers = signerRoles.map(
  (role) => [role, new SoftAuthenticator(origin, { issuer, subject: `of-${role}`, roles: [role], ...bodyOf(role) })] as const,
);

it.each(filed)('%s holds in the roles in which the product takes it, and in no other', async (act: ActName) => {
  for (const [role, by] of signers)
    expect(await found(evidenceBy(by, { act })), role).toBe(rolesOfActs[act].includes(role) ? 'holds' : 'ROLE');
});

describe('a case', () => {
  const digest = 'ab'.repeat(32);
  const opening = { act: 'OPEN_CASE', order: 'work-1', generation: null, digest, endsAt: '2026-03-02T12:00:00.000Z' } as const;

  it('holds though it names no generation, and not with another piece of work, other fields or a later end', async () => {
    const evidence = evidenceBy(agent, opening);
    expect(await checkEvidence(JSON.stringify(evidence), ceremony.file, origin)).toEqual(evidence.act.statement);
    const changes = [{ order: 'work-2' }, { digest: 'cd'.repeat(32) }, { endsAt: '2026-03-03T12:00:00.000Z' }, { generation: 0 }];
    for (const change of changes) {
      const statement = { ...evidence.act.statement, ...change };
      expect(await found({ ...evidence, act: { ...evidence.act, statement } }), JSON.stringify(change)).toBe('STATEMENT');
    }
  });

  it('does not hold with any byte of what was signed changed', async () => {
    const { act, keys } = evidenceBy(agent, opening);
    const text = JSON.stringify(act);
    for (let at = 0; at < text.length; at += 1) {
      const changed = `${text.slice(0, at)}${text[at] === '1' ? '2' : '1'}${text.slice(at + 1)}`;
      expect(
        await found(`{"v":1,"act":${changed},"keys":${JSON.stringify(keys)}}`),
        `byte ${at}: ${text.slice(at - 30, at + 10)}`,
      ).not.toBe('holds');
    }
  });
});

describe('a key', () => {
  it.each<[string, (key: RegisteredKey) => RegisteredKey]>([
    ['has another public key', (key) => ({ ...key, credential: { ...key.credential, spki: judgeSpki() } })],
    ['has another owner', (key) => ({ ...key, credential: { ...key.credential, subject: 'agent-2' } })],
    ['lacks an act', (key) => ({ ...key, acts: key.acts.slice(0, 2) })],
    [
      'has the acts in another order',
      ({ credential, acts: [own, counsel, auditor] }) => ({ credential, acts: [own, auditor, counsel].flatMap((one) => one ?? []) }),
    ],
    [
      'was signed for by one person twice',
      ({ credential, acts: [own, counsel] }) => ({ credential, acts: [own, counsel, counsel].flatMap((one) => one ?? []) }),
    ],
  ])('is not vouched for where it %s', async (_, change) => {
    const { act } = evidenceBy(agent);
    expect(await found({ v: 1, act, keys: [change(keyOf(agent))] })).toBe('KEY_NOT_VOUCHED');
  });

  it('is not vouched for by roots of others, or by nobody', async () => {
    const others = new Ceremony(origin, { issuer, counsel: ['counsel-1', 'counsel-2'], auditor: 'auditor' });
    expect(await found(evidenceBy(agent), others.file)).toBe('KEY_NOT_VOUCHED');
    expect(await found({ ...evidenceBy(agent), keys: [] })).toBe('KEY_UNKNOWN');
  });
});

it('says what is no file of an act, and what is no file of roots', async () => {
  const evidence = evidenceBy(agent);
  expect(await found('{')).toBe('FORM');
  expect(await found({ ...evidence, more: 1 })).toBe('FORM');
  expect(await found({ ...evidence, v: 2 })).toBe('FORM');
  for (const wrong of ['', '{}', JSON.stringify({ ...JSON.parse(ceremony.file), counsel: [] })])
    expect(await found(evidence, wrong)).toBe('ROOTS');
});

function judgeSpki(): string {
  const { publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  return publicKey.export({ type: 'spki', format: 'der' }).toString('base64');
}
