/** Which keys come into the register, under whose acts, and who takes theirs out of it. */
import { createPrivateKey } from 'node:crypto';
import type { Act, Statement } from '@writ/acts';
import type { Credential } from '@writ/acts/check';
import { SoftAuthenticator, SoftSeal } from '@writ/acts/testing';
import { hashOf } from '@writ/tlog/order-digest';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { certificate } from '../../harness/self-signed.ts';
import { KeysUnderTest, people, type Reply, SignedOrder, signingOrigin } from './keys-service.ts';

let keys: KeysUnderTest;
beforeAll(async () => {
  keys = await KeysUnderTest.start();
});
afterEach(() => {
  expect(keys.faults).toEqual([]);
});
afterAll(() => keys.end());

async function expectRefused(reply: Reply, code: string, status = 403): Promise<void> {
  expect({ status: reply.status, code: reply.body['code'] }).toEqual({ status, code });
  expect(await keys.lastLine()).toMatchObject({ outcome: code });
}
const { officer, counsel, counsel2, auditor } = people;
const instant = (afterMs = 0): string => new Date(Date.now() + afterMs).toISOString();
const hourMs = 3_600_000;

const described = (one: Credential) => ({ ...one, spki: Buffer.from(one.spki).toString('base64') });
function statement(of: Credential, { issuer, subject, organisation, roles }: Credential, more: Partial<Statement> = {}): Statement {
  const digest = hashOf(['writ/credential/1', described(of)]);
  const own = { v: 1, act: 'CREDENTIAL', order: null, generation: null, digest } as const;
  return { ...own, issuer, subject, role: roles[0] ?? 'AGENT', organisation, at: instant(), endsAt: null, ...more };
}
type Signer = { readonly credential: Credential; sign(statement: Statement): Act | Promise<Act> };
/** Proposes a key, which counsel and the auditor sign for; `more` is in all three acts. */
async function propose(by: Signer, of: Credential = by.credential, more: Partial<Statement> = {}): Promise<Reply> {
  const own = { ...(await by.sign(statement(of, of, more))), credential: of.id };
  const acts = [own, counsel.sign(statement(of, counsel.credential, more)), auditor.sign(statement(of, auditor.credential, more))];
  return keys.post('/v1/credentials', { v: 1, credential: described(of), acts });
}
const agentOf = (subject: string) => new SoftAuthenticator(signingOrigin, { subject, roles: ['AGENT'] });
const sealOf = (subject: string, owner: object) => {
  const made = certificate(subject);
  return new SoftSeal({ cert: made.cert, key: createPrivateKey(made.key) }, { subject, roles: ['ISSUING'], ...owner });
};

describe('a key', () => {
  it('is registered by one writing of it: nobody has two by a byte more or a shorter point', async () => {
    const one = agentOf('agent-21');
    expect((await propose(one)).status).toBe(201);
    const { spki } = one.credential;
    const point = Buffer.from(spki).subarray(-65);
    const short = Buffer.concat([
      Buffer.from('3039301306072a8648ce3d020106082a8648ce3d030107032200', 'hex'),
      Buffer.of(2 + ((point[64] ?? 0) & 1)),
      point.subarray(1, 33),
    ]);
    for (const other of [Buffer.concat([Buffer.from(spki), Buffer.of(0)]), short]) {
      const alias: Credential = {
        ...one.credential,
        id: `alias-${other.length}`,
        subject: 'counsel-21',
        roles: ['COUNSEL'],
        spki: new Uint8Array(other),
      };
      await expectRefused(await propose(one, alias), 'BAD_REQUEST', 400);
    }
  });

  it('of the platform or its auditor is a passkey of a person of no body, in one role', async () => {
    await expectRefused(await propose(sealOf('counsel-22', { roles: ['COUNSEL'] })), 'BAD_REQUEST', 400);
    for (const owner of [
      { subject: 'agent-23', roles: ['AGENT', 'COUNSEL'] },
      { subject: 'agent-24', roles: ['AGENT'], organisation: 'northport-police' },
      { subject: 'officer-25', roles: ['ISSUING', 'COUNSEL'], organisation: 'northport-police' },
    ] as const)
      await expectRefused(await propose(new SoftAuthenticator(signingOrigin, owner)), 'BAD_REQUEST', 400);
  });

  it('is registered by acts of the last day, before they end', async () => {
    const proposed = (more: Partial<Statement>) => propose(agentOf('agent-26'), undefined, more);
    await expectRefused(await proposed({ at: instant(-25 * hourMs) }), 'ENDED');
    await expectRefused(await proposed({ at: instant(-hourMs), endsAt: instant(-1_000) }), 'ENDED');
    expect((await proposed({ at: instant(hourMs) })).status).toBe(400);
    expect((await proposed({ at: instant(-23 * hourMs), endsAt: instant(hourMs) })).status).toBe(201);
  });
});

describe('who has a key', () => {
  const suspended = async (of: SoftAuthenticator, by: SoftAuthenticator, more: Partial<Statement> = {}) => {
    const digest = await keys.spkiHash(of);
    return keys.post('/v1/ends', { v: 1, act: by.sign(statement(of.credential, by.credential, { act: 'SUSPEND', digest, ...more })) });
  };

  it('takes it out of the register in every role, and no other key and no order', async () => {
    const own = new SoftAuthenticator(signingOrigin, { subject: 'officer-31', roles: ['ISSUING'], organisation: 'northport-police' });
    await keys.register(own.credential);
    await expectRefused(await suspended(officer, own), 'WRONG_SIGNER');
    await expectRefused(await suspended(own, own, { order: new SignedOrder().id, generation: 3 }), 'WRONG_SIGNER');
    expect((await suspended(own, own)).status).toBe(200);
    await expectRefused(await suspended(own, own), 'UNKNOWN_CREDENTIAL');
    const lost = agentOf('agent-32');
    await keys.register(lost.credential);
    expect((await suspended(lost, lost)).status).toBe(200);
  });
});

describe('the roots', () => {
  it('are those of the first start: the service does not start with others', async () => {
    await keys.stop();
    await keys.run();
    await keys.stop();
    const other = new SoftAuthenticator(signingOrigin, { subject: 'counsel-9', roles: ['COUNSEL'] });
    await expect(keys.run([counsel, other, auditor])).rejects.toThrow('roots');
    await expect(keys.run([counsel, counsel2])).rejects.toThrow('roots');
    await keys.run();
  });
});
