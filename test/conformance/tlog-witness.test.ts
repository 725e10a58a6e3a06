import { generateKeyPairSync, sign } from 'node:crypto';
import {
  type AddCheckpoint,
  cosignatureKeyType,
  cosigner,
  formatAddCheckpoint,
  formatWitnessAnswer,
  makeVerifierKey,
  openWitnessedCheckpoint,
  parseAddCheckpoint,
  parseVerifierKey,
  parseWitnessPolicy,
  readWitnessReply,
  requireQuorum,
  verifyWitnessedProof,
  type WitnessMemory,
  witnessDecision,
} from '@writ/tlog';
import { expect, it } from 'vitest';
import { describeVectors, readVectorJson } from './tlog-vectors.ts';

interface Dialogue {
  log_public_key_hex: string;
  log_origin: string;
  requests: { body: string; status: number; assert: string }[];
}

function exampleWitness() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const raw = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
  const key = makeVerifierKey('example.com/witness', raw, cosignatureKeyType);
  return { key, at: (time: number) => cosigner({ key, time, sign: (message) => new Uint8Array(sign(null, message, privateKey)) }) };
}

describeVectors('A published dialogue of a log and a witness', () => {
  const load = () => {
    const { log_public_key_hex, log_origin, requests } = readVectorJson<Dialogue>('witness-add-checkpoint.json');
    const key = makeVerifierKey(log_origin, Uint8Array.from(Buffer.from(log_public_key_hex, 'hex')));
    return { logs: [{ origin: log_origin, key }], requests };
  };

  it('gets the published answers in order, and 404 for an unknown log, which the vectors still call 403', () => {
    const { logs, requests } = load();
    const witness = exampleWitness();
    let memory: WitnessMemory | undefined;
    const statuses = requests.map(({ body, status, assert }) => {
      const decision = witnessDecision({ text: body, logs, remembered: () => memory });
      expect(decision.status, body).toBe(assert.includes('unknown log') ? 404 : status);
      if (decision.status === 200) memory = decision.checkpoint;
      const answer = formatWitnessAnswer(decision, [witness.at(1_956_528_000)]);
      const reply = readWitnessReply({ ...answer, note: parseAddCheckpoint(body).checkpoint, witness: witness.key });
      expect(reply.outcome).toBe({ 200: 'cosigned', 409: 'conflict' }[decision.status as 200 | 409] ?? 'refused');
      if (status === 200) expect(answer.body).toContain('\u2014 example.com/witness ');
      if (status === 409) expect(answer).toEqual({ status, contentType: 'text/x.tlog.size', body: '3\n' });
      return decision.status;
    });
    expect(statuses).toEqual([200, 403, 404, 422, 422, 200, 409, 200]);
    expect(memory?.size).toBe(5);
  });

  it('is parsed and written again unchanged', () => {
    const requests = load().requests.map(({ body }) => body);
    expect(requests).toHaveLength(8);
    expect(requests.map((body) => formatAddCheckpoint(parseAddCheckpoint(body)))).toEqual(requests);
  });

  it('gets no cosignature when one character of the last request is changed', () => {
    const { logs, requests } = load();
    const last = requests.at(-1)?.body ?? '';
    const before: AddCheckpoint = parseAddCheckpoint(requests.at(-3)?.body ?? '');
    const opened = witnessDecision({ text: formatAddCheckpoint({ ...before, oldSize: 0, proof: [] }), logs, remembered: () => undefined });
    const memory = opened.status === 200 ? opened.checkpoint : undefined;
    expect(memory?.size).toBe(3);
    const statusOf = (text: string) => witnessDecision({ text, logs, remembered: () => memory }).status;
    expect(statusOf(last)).toBe(200);
    for (let at = 0; at < last.length; at += 1)
      expect(statusOf(last.slice(0, at) + (last[at] === 'A' ? 'B' : 'A') + last.slice(at + 1)), String(at)).not.toBe(200);
  });
});

describeVectors('Published cosignatures', () => {
  interface Cosigned {
    vkey: string;
    witness_vkey: string;
    tlog_proof: string;
    cosigned_checkpoint: string;
  }
  const load = () => {
    const log = readVectorJson<Cosigned>('reference-log/reference-log.json');
    const policy = parseWitnessPolicy(`log ${log.vkey}\nwitness w1 ${log.witness_vkey}\nquorum w1\n`);
    return { ...log, policy };
  };

  it('fulfil a policy that pins the witness, on a checkpoint of the reference log', () => {
    const { cosigned_checkpoint: text, policy, witness_vkey } = load();
    const opened = openWitnessedCheckpoint({ text, policy });
    const { name, id } = parseVerifierKey(witness_vkey);
    expect(opened).toMatchObject({ origin: 'vectors.test/reference', size: 70_000, quorumReached: true, cosigned: [{ name, id }] });
    expect(opened.quorumTime).toBeGreaterThan(1_700_000_000);
    expect(() => requireQuorum(opened)).not.toThrow();
    const alone = text.slice(0, text.lastIndexOf('\u2014'));
    expect(() => requireQuorum(openWitnessedCheckpoint({ text: alone, policy }))).toThrow(/missing: witness\.vectors\.test\/w1/);
  });

  it('count in a receipt exactly when the receipt carries them', () => {
    const { tlog_proof, cosigned_checkpoint, policy } = load();
    const leaf = Buffer.from('entry-12345');
    const bare = tlog_proof.slice(0, tlog_proof.indexOf('\n\n') + 2);
    const receipt = { text: bare + cosigned_checkpoint, leaf, policy };
    expect(verifyWitnessedProof(receipt)).toMatchObject({ index: 12_345, size: 70_000, quorumReached: true });
    expect(() => verifyWitnessedProof({ ...receipt, leaf: Buffer.from('entry-12346') })).toThrow(/does not lead to the root/);
    const alone = cosigned_checkpoint.slice(0, cosigned_checkpoint.lastIndexOf('\u2014'));
    expect(() => verifyWitnessedProof({ ...receipt, text: bare + alone })).toThrow(expect.objectContaining({ code: 'NO_QUORUM' }));
  });
});
