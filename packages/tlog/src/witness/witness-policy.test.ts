import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { refusalOf } from '../../testing/refusal.ts';
import { sampleSigner, sampleWitness } from '../../testing/sample-log.ts';
import { formatCheckpoint } from '../note/checkpoint-text.ts';
import { signatureLines, signNote } from '../note/note.ts';
import type { NoteSigner } from '../note/signature-line.ts';
import { makeVerifierKey } from '../note/verifier-key.ts';
import { makeWitnessPolicy, openWitnessedCheckpoint, requireQuorum, type WitnessPolicy } from './witness-policy.ts';

const origin = 'log.example.org/log/1';
const log = sampleSigner('log.example.org');
const witnesses = Array.from({ length: 4 }, (_, i) => sampleWitness(`w${i}.example.org`));
const witnessKeys = witnesses.map(({ key }) => key);
const policyOf = (quorum: number, change: Partial<WitnessPolicy> = {}): WitnessPolicy => ({
  ...{ logs: [{ origin, key: log.key }], witnesses: witnessKeys, quorum },
  ...change,
});
const root = new Uint8Array(32).fill(7);
const body = formatCheckpoint({ origin, size: 42, root });
/** Witness number i cosigns at times[i]; undefined: not at all. */
const cosigned = (times: readonly (number | undefined)[]): NoteSigner[] =>
  times.flatMap((time, i) => (time === undefined ? [] : [witnesses[i]?.at(time) ?? log.signer]));
const noteOf = (times: readonly (number | undefined)[]) => signNote(body, [log.signer, ...cosigned(times)]);
const refusal = (text: string, policy: WitnessPolicy) => refusalOf(() => openWitnessedCheckpoint({ text, policy }));

describe('makeWitnessPolicy', () => {
  it('accepts every quorum from none to all', () => {
    for (let quorum = 0; quorum <= 4; quorum += 1) expect(makeWitnessPolicy(policyOf(quorum))).toEqual(policyOf(quorum));
    for (const quorum of [-1, 5, 1.5, Number.NaN]) expect(refusalOf(() => makeWitnessPolicy(policyOf(quorum)))).toBe('BAD_POLICY');
    expect(refusalOf(() => makeWitnessPolicy(policyOf(0, { witnesses: [] })))).toBe('accepted');
    expect(refusalOf(() => makeWitnessPolicy(policyOf(1, { witnesses: [] })))).toBe('BAD_POLICY');
  });

  it('requires a log, and keys of the right type', () => {
    const [first] = witnessKeys;
    expect(refusalOf(() => makeWitnessPolicy(policyOf(0, { logs: [] })))).toBe('BAD_POLICY');
    expect(refusalOf(() => makeWitnessPolicy(policyOf(0, { logs: [{ origin, key: first ?? log.key }] })))).toBe('BAD_POLICY');
    expect(refusalOf(() => makeWitnessPolicy(policyOf(0, { witnesses: [sampleSigner('w').key] })))).toBe('BAD_POLICY');
  });

  it('counts no public key twice: not under two names, not as log and witness', () => {
    const again = makeVerifierKey('again.example.org', witnessKeys[1]?.publicKey ?? root, 4);
    expect(refusalOf(() => makeWitnessPolicy(policyOf(1, { witnesses: [...witnessKeys, again] })))).toBe('BAD_POLICY');
    expect(refusalOf(() => makeWitnessPolicy(policyOf(1, { witnesses: [...witnessKeys, ...witnessKeys] })))).toBe('BAD_POLICY');
    const itself = makeVerifierKey('w.example.org', log.key.publicKey, 4);
    expect(refusalOf(() => makeWitnessPolicy(policyOf(1, { witnesses: [itself] })))).toBe('BAD_POLICY');
  });

  it('lets one key sign for several logs, and several keys for one', () => {
    const logs = [
      { origin, key: log.key },
      { origin: 'log.example.org/log/2', key: log.key },
      { origin, key: sampleSigner('new.example.org').key },
    ];
    expect(refusal(noteOf([]), policyOf(0, { logs }))).toBe('accepted');
  });
});

describe('openWitnessedCheckpoint', () => {
  it('returns who cosigned and when, who is missing, and who is unknown', () => {
    const stranger = sampleWitness('stranger.example.org');
    const text = noteOf([undefined, 50, undefined, 40]) + signatureLines(body, [stranger.at(60)]);
    const nameOf = (i: number) => ({ name: `w${i}.example.org`, id: witnessKeys[i]?.id });
    expect(openWitnessedCheckpoint({ text, policy: policyOf(2) })).toEqual({
      ...{ origin, size: 42, root, quorum: 2, quorumReached: true, quorumTime: 40 },
      cosigned: [
        { ...nameOf(1), time: 50 },
        { ...nameOf(3), time: 40 },
      ],
      missing: [nameOf(0), nameOf(2)],
      unknown: [{ name: 'stranger.example.org', id: stranger.key.id }],
    });
  });

  it('reaches a quorum of N exactly when N witnesses cosigned, at the N-th latest of their times', () => {
    const time = fc.option(fc.integer({ min: 1, max: 100 }), { nil: undefined });
    fc.assert(
      fc.property(fc.array(time, { minLength: 4, maxLength: 4 }), fc.nat(4), (times, quorum) => {
        const given = times.filter((at) => at !== undefined);
        const opened = openWitnessedCheckpoint({ text: noteOf(times), policy: policyOf(quorum) });
        expect(opened.cosigned).toHaveLength(given.length);
        expect(opened.missing).toHaveLength(4 - given.length);
        expect(opened.quorumReached).toBe(given.length >= quorum);
        expect(refusalOf(() => requireQuorum(opened))).toBe(given.length >= quorum ? 'accepted' : 'NO_QUORUM');
        const seenSince = (since: number) => given.filter((at) => at >= since).length;
        if (quorum === 0 || given.length < quorum) expect(opened).not.toHaveProperty('quorumTime');
        else expect(seenSince(opened.quorumTime ?? 0) >= quorum && seenSince((opened.quorumTime ?? 0) + 1) < quorum).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  it('requires the signature of the log that the checkpoint names', () => {
    const elsewhere = sampleSigner('other.example.org');
    const both = policyOf(0, {
      logs: [
        { origin, key: log.key },
        { origin: 'other.example.org/log/1', key: elsewhere.key },
      ],
    });
    expect(refusal(noteOf([]), both)).toBe('accepted');
    expect(refusal(signNote(body, [elsewhere.signer]), both)).toBe('UNKNOWN_KEY');
    expect(refusal(signNote(body, cosigned([1, 2, 3, 4])), both)).toBe('UNKNOWN_KEY');
    expect(refusal(signNote(body.replace('/1', '/2'), [log.signer]), both)).toBe('BAD_CHECKPOINT');
    expect(refusal(signNote('a\n', [log.signer]), both)).toBe('BAD_CHECKPOINT');
  });

  it("refuses the note when the line of a policy's witness is invalid, also with a quorum of others", () => {
    const text = noteOf([1, 2]) + signatureLines(`${body}x\n`, cosigned([undefined, undefined, 3]));
    expect(refusal(noteOf([1, 2]), policyOf(2))).toBe('accepted');
    expect(refusal(text, policyOf(2))).toBe('BAD_SIGNATURE');
    expect(refusal(text, policyOf(2, { witnesses: witnessKeys.slice(0, 2) }))).toBe('accepted');
  });

  it('refuses a policy that was not checked before', () => {
    expect(refusal(noteOf([1]), policyOf(1, { witnesses: [...witnessKeys, ...witnessKeys] }))).toBe('BAD_POLICY');
  });

  it('names the witnesses that are missing', () => {
    const opened = openWitnessedCheckpoint({ text: noteOf([1, undefined, 3]), policy: policyOf(3) });
    expect(() => requireQuorum(opened)).toThrow(/^2 of the 3 .* missing: w1\.example\.org, w3\.example\.org\.$/);
  });
});
