/** What was verified once is not verified twice, and nothing else passes for it: no other byte, key, page, policy or time. */
import { randomUUID } from 'node:crypto';
import type { Act } from '@writ/acts';
import { type Credential, signingPlace } from '@writ/acts/check';
import { SoftAuthenticator } from '@writ/acts/testing';
import { MadeLog } from '@writ/source/testing';
import type { WitnessedCheckpoint, WitnessPolicy } from '@writ/tlog';
import { describe, expect, it } from 'vitest';
import { genuineActs } from '../../../apps/keys/evidence/acts.ts';
import { shownEntry } from '../../../apps/keys/evidence/permit.ts';
import { Refused } from '../../../apps/keys/evidence/refused.ts';
import type { GrantRequest } from '../../../apps/keys/evidence/request.ts';
import { Verified } from '../../../apps/keys/evidence/verified.ts';
import { people, SignedOrder, signingOrigin } from './signed-order.ts';

/** Counts what is verified: what is kept. */
class Counting<T> extends Verified<T> {
  kept = 0;
  override keep(digest: string, value: T): T {
    this.kept += 1;
    return super.keep(digest, value);
  }
}

const codeOf = async (act: () => unknown): Promise<string> => {
  try {
    await act();
    return 'PASSED';
  } catch (error) {
    if (error instanceof Refused) return error.code;
    throw error;
  }
};

describe('acts that were verified', () => {
  const place = signingPlace(signingOrigin);
  const registered = new Map<string, Credential>(Object.values(people).map(({ credential }) => [credential.id, credential]));

  function remembered() {
    const verified = new Counting<true>();
    const order = new SignedOrder();
    const check = (acts: readonly Act[], of: ReadonlyMap<string, Credential> = registered, at = place) =>
      codeOf(() => genuineActs(acts, { place: at, now: new Date(), credentialOf: (id) => of.get(id), acts: verified }));
    return { verified, acts: order.acts(), check };
  }

  it('are verified once for two grants', async () => {
    const { verified, acts, check } = remembered();
    expect(await check(acts)).toBe('PASSED');
    expect(await check(structuredClone(acts))).toBe('PASSED');
    expect(verified.kept).toBe(4);
  });

  it('are refused with another statement, another signature, or the proof of another act', async () => {
    const { verified, acts, check } = remembered();
    expect(await check(acts)).toBe('PASSED');
    const [first, second] = acts;
    if (first === undefined || second === undefined || !('assertion' in first.proof)) throw new Error('Four signed.');
    const { assertion } = first.proof;
    const flipped = { ...assertion, signature: `${assertion.signature.slice(0, -8)}AAAAAAAA` };
    expect(await check([{ ...first, statement: { ...first.statement, generation: 2 } }])).toBe('OTHER_STATEMENT');
    expect(await check([{ ...first, proof: { assertion: flipped } }])).toBe('BAD_SIGNATURE');
    expect(await check([{ ...first, proof: second.proof }])).toBe('OTHER_STATEMENT');
    expect(verified.kept).toBe(4);
  });

  it('are refused once their key does not count, or is another one, of another role, or for another page', async () => {
    const { acts, check } = remembered();
    expect(await check(acts)).toBe('PASSED');
    const { officer } = people;
    const { id } = officer.credential;
    const stranger = new SoftAuthenticator(signingOrigin, { subject: 'officer-1', roles: ['ISSUING'], organisation: 'northport-police' });
    const but = (credential: Credential | undefined) => {
      const all = new Map(registered);
      if (credential === undefined) all.delete(id);
      else all.set(id, credential);
      return all;
    };
    expect(await check(acts, but(undefined))).toBe('UNKNOWN_CREDENTIAL');
    expect(await check(acts, but({ ...officer.credential, spki: stranger.credential.spki }))).toBe('BAD_SIGNATURE');
    expect(await check(acts, but({ ...officer.credential, roles: ['VALIDATING'] }))).toBe('WRONG_SIGNER');
    expect(await check(acts, but({ ...officer.credential, organisation: 'southport-police' }))).toBe('WRONG_SIGNER');
    expect(await check(acts, registered, signingPlace('https://other.example.org'))).toBe('WRONG_ORIGIN');
  });
});

describe('a checkpoint that was verified', () => {
  function shown() {
    const log = new MadeLog('log.example.org');
    log.grow(40);
    const entries = [1, 2].map(() =>
      log.append({ type: 'access.decision.v1', kind: 'authority', values: { outcome: 'success', target: { account: randomUUID() } } }),
    );
    const checkpoints = new Counting<WitnessedCheckpoint>();
    const check = (one: { leaf: string; proof: string }, more: { now?: Date; policy?: WitnessPolicy } = {}) =>
      codeOf(() => {
        const trust = { policy: log.policy, now: new Date(), checkpoints, ...more };
        return shownEntry({ ...one, consistency: null } as unknown as GrantRequest, trust);
      });
    const receipts = entries.map((entry) => log.receipt(entry));
    const [first, second] = receipts;
    const [entry] = entries;
    if (first === undefined || second === undefined || entry === undefined) throw new Error('Two were appended.');
    return { log, first, second, entry, checkpoints, check };
  }

  it('is verified once for two entries, and each is checked to be under it', async () => {
    const { first, second, checkpoints, check } = shown();
    expect(await check(first)).toBe('PASSED');
    expect(await check(second)).toBe('PASSED');
    expect(checkpoints.kept).toBe(1);
    expect(await check({ ...second, leaf: first.leaf })).toBe('ROOT_MISMATCH');
  });

  it('is refused when it is old, with another signature or text, too few witnesses, or under another policy', async () => {
    const { log, first, entry, checkpoints, check } = shown();
    expect(await check(first)).toBe('PASSED');
    expect(await check(first, { now: new Date(Date.now() + 6 * 60_000) })).toBe('STALE_CHECKPOINT');
    // The last signature of the note, with one character changed.
    const at = first.proof.length - 20;
    const changed = `${first.proof.slice(0, at)}${first.proof[at] === 'A' ? 'B' : 'A'}${first.proof.slice(at + 1)}`;
    expect(await check({ ...first, proof: changed })).toBe('BAD_CHECKPOINT');
    expect(await check(log.receipt(entry, { cosigned: 1 }))).toBe('NO_QUORUM');
    expect(await check(log.receipt(entry, { cosigned: 1 }))).toBe('NO_QUORUM');
    expect(await check(first, { policy: { ...log.policy, quorum: 3, witnesses: log.policy.witnesses } })).toBe('NO_QUORUM');
    expect(await check(first, { policy: new MadeLog('log.example.org').policy })).toBe('BAD_CHECKPOINT');
    expect(checkpoints.kept).toBe(1);
  });
});

describe('what is remembered', () => {
  it('is bounded: the thousand-and-first begins again', () => {
    const verified = new Verified<number>();
    for (let n = 0; n <= 1_000; n += 1) verified.keep(String(n), n);
    expect([verified.get('0'), verified.get('999'), verified.get('1000')]).toEqual([undefined, undefined, 1_000]);
  });
});
