/** What an adapter's check of one request costs: the signature alone, and with the proof under a checkpoint that witnesses cosigned. */
import { generateKeyPairSync } from 'node:crypto';
import { MadeLog } from '@writ/source/testing';
import { checkProof } from '../../packages/source/src/proof/check-proof.ts';
import { signRequest, verifyRequest } from '../../packages/source/src/signature/signature.ts';
import { quantile } from '../harness/timing.ts';

export interface ProofCosts {
  readonly bytes: number;
  readonly signatureMs: number;
  readonly proofMs: number;
  readonly proofP95Ms: number;
}

function times(rounds: number, act: () => unknown): number[] {
  return Array.from({ length: rounds }, () => {
    const from = performance.now();
    act();
    return performance.now() - from;
  });
}

/** In a log of `entries` entries, with the adapter's checkpoint at half of them. */
export function measureProof(entries: number, rounds: number): ProofCosts {
  const log = new MadeLog('log.example.org');
  const now = new Date();
  const later = new Date(now.getTime() + 3_600_000).toISOString();
  const scope = {
    as: 'ORDER',
    order: 'o-1',
    identifier: { type: 'EMAIL', value: 'alma@people.example' },
    categories: [{ category: 'TRAFFIC', from: '2024-01-01T00:00:00.000Z', to: '2024-02-01T00:00:00.000Z' }],
    horizon: now.toISOString(),
    until: later,
  };
  log.grow(Math.floor(entries / 2));
  const entry = log.append({ type: 'record.collection.v1', kind: 'system', values: { target: { collect: scope } } });
  const seen = [{ size: log.size, root: checkpointRoot(log) }];
  log.grow(Math.ceil(entries / 2));
  const receipt = log.receipt(entry, { cosigned: 3 });
  const body = {
    receipt,
    anchor: { size: seen[0]?.size ?? 1, proof: log.consistency(seen[0]?.size ?? 1, log.size) },
    after: null,
    limit: 5000,
  };
  const { publicKey, privateKey } = generateKeyPairSync('ed25519');
  const bytes = Buffer.from(JSON.stringify(body));
  const request = { method: 'POST', authority: 'adapter.example.org', path: '/writ/v1/collect', query: '', body: bytes };
  const headers = signRequest(request, privateKey, { now });
  const sent = { contentDigest: headers['content-digest'], signatureInput: headers['signature-input'], signature: headers.signature };
  const signature = times(rounds, () => {
    if ('fault' in verifyRequest(request, sent, [publicKey], now)) throw new Error('The signature was refused.');
  });
  const proof = times(rounds, () => checkProof(body, { policy: log.policy, seen, now, skewMs: 60_000 }));
  return { bytes: bytes.length, signatureMs: quantile(signature, 0.5), proofMs: quantile(proof, 0.5), proofP95Ms: quantile(proof, 0.95) };
}

/** The root of the whole tree, in base64. */
function checkpointRoot(log: MadeLog): string {
  const [, , root] = log.checkpoint().split('\n');
  if (root === undefined) throw new Error('The checkpoint has no root.');
  return root;
}
