import { actId, type Statement } from '@writ/acts';
import { signingPlace } from '@writ/acts/check';
import { SoftAuthenticator } from '@writ/acts/testing';
import { Ceremony } from '@writ/acts/testing/ceremony';
import { isVerified } from '@writ/verifier/report.ts';
import { describe, expect, it } from 'vitest';
import { verifyActFile } from './verify-act.ts';

const origin = 'https://sign.example.org';
const issuer = 'https://people.example.org';
const now = new Date('2026-12-01T09:00:00.000Z');
const people = { issuer, counsel: ['counsel-1', 'counsel-2'], auditor: 'auditor-1' } as const;
const ceremony = new Ceremony(origin, people);
const third = new SoftAuthenticator(origin, { issuer, subject: 'counsel-3', roles: ['COUNSEL'] });
const agent = new SoftAuthenticator(origin, { issuer, subject: 'agent-1', roles: ['AGENT'] });
const review: Statement = {
  ...{ v: 1, act: 'REVIEW', order: 'order-1', generation: 3, digest: `2:${'ab'.repeat(32)}`, issuer, subject: 'agent-1', role: 'AGENT' },
  ...{ organisation: null, at: '2026-12-01T10:00:00.000Z', endsAt: null },
};

/** The agent's key was approved by a counsel whose own key rests on the roots. */
function evidence() {
  const approved = ceremony.register(agent, now);
  const [own, , auditor] = approved.acts;
  const [, counsel] = approved.acts;
  if (own === undefined || auditor === undefined || counsel === undefined) throw new TypeError('A key has three acts.');
  const byThird = third.sign({ ...counsel.statement, subject: 'counsel-3' });
  const keys = [{ credential: approved.credential, acts: [own, byThird, auditor] }, ceremony.register(third, now)];
  return { v: 1, act: agent.sign(review), keys };
}
const verified = async (file: unknown, { roots = ceremony.file, at = origin } = {}) => {
  const report = await verifyActFile(file, roots, signingPlace(at));
  return isVerified(report) || report.steps.flatMap(({ result, detail }) => (result === 'failed' ? [String(detail).split(':')[0]] : []));
};

describe('a signed act in a file', () => {
  it('is verified up to the roots, by keys that rest on others', async () => {
    expect(await verified(JSON.parse(JSON.stringify(evidence())))).toBe(true);
    const counsel = ceremony.counsel.sign({ ...review, act: 'RELEASE', subject: 'counsel-1', role: 'COUNSEL', review: actId(review) });
    expect(await verified({ v: 1, act: counsel, keys: [] })).toBe(true);
    const enrolment = { ...review, act: 'ENROL', order: 'enrolment-1', digest: 'ab'.repeat(32) } as const;
    const confirmed = ceremony.auditor.sign({ ...enrolment, subject: 'auditor-1', role: 'AUDITOR' });
    expect(await verified({ v: 1, act: confirmed, keys: [] })).toBe(true);
    expect(await verified({ ...evidence(), act: agent.sign(enrolment) }), 'no agent enrols a body').toEqual(['WRONG_SIGNER']);
  });

  it('is verified where it opened a case, which has no generation, and not with a byte of it changed', async () => {
    const opening = {
      act: 'OPEN_CASE',
      order: 'work-1',
      generation: null,
      digest: 'ab'.repeat(32),
      endsAt: '2026-12-01T12:00:00.000Z',
    } as const;
    const act = agent.sign({ ...review, ...opening });
    const { keys } = evidence();
    expect(await verified({ v: 1, act, keys })).toBe(true);
    expect((await verifyActFile({ v: 1, act, keys }, ceremony.file, signingPlace(origin))).facts).toMatchObject({
      act: 'OPEN_CASE',
      order: 'work-1',
    });
    for (const change of [{ order: 'work-2' }, { digest: `ac${'ab'.repeat(31)}` }, { generation: 0 }])
      expect(await verified({ v: 1, act: { ...act, statement: { ...act.statement, ...change } }, keys })).toEqual(['OTHER_STATEMENT']);
    if (!('assertion' in act.proof)) throw new TypeError('no assertion');
    const { assertion } = act.proof;
    const bytes = Buffer.from(assertion.signature, 'base64url');
    bytes.writeUInt8(bytes.readUInt8(bytes.length - 1) ^ 1, bytes.length - 1);
    const proof = { assertion: { ...assertion, signature: bytes.toString('base64url') } };
    expect(await verified({ v: 1, act: { ...act, proof }, keys })).toEqual(['BAD_SIGNATURE']);
    const byAuditor = ceremony.auditor.sign({ ...review, ...opening, subject: 'auditor-1', role: 'AUDITOR' });
    expect(await verified({ v: 1, act: byAuditor, keys: [] }), 'no auditor opens a case').toEqual(['WRONG_SIGNER']);
  });

  it('is not verified by other roots, for another page, and without the keys between', async () => {
    expect(await verified(evidence(), { roots: new Ceremony(origin, people).file })).toContain('UNKNOWN_CREDENTIAL');
    expect(await verified(evidence(), { at: 'https://writ.example.org' })).toContain('WRONG_ORIGIN');
    const { keys, ...rest } = evidence();
    expect(await verified({ ...rest, keys: keys.slice(0, 1) })).toEqual(['UNKNOWN_CREDENTIAL', 'UNKNOWN_CREDENTIAL']);
    expect(await verified({ ...evidence(), act: agent.sign({ ...review, at: '2026-11-30T10:00:00.000Z' }) })).toEqual([
      'it was signed before its key was registered',
    ]);
  });

  it('is not verified with any byte of it changed', async () => {
    const text = JSON.stringify(evidence());
    let tried = 0;
    for (let at = 0; at < text.length; at += 7) {
      const changed = `${text.slice(0, at)}${text[at] === '1' ? '2' : '1'}${text.slice(at + 1)}`;
      let file: unknown;
      try {
        file = JSON.parse(changed);
      } catch {
        continue;
      }
      tried += 1;
      expect(await verified(file), `byte ${at}: ${text.slice(at - 20, at + 20)}`).not.toBe(true);
    }
    expect(tried).toBeGreaterThan(300);
  });
});
