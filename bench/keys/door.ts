/** What a request with a bound token and a signed act take before anything is decided: the assertion, the proof, and the row of the used proof on the disk. */
import { signingPlace, verifyAct } from '@writ/acts/check';
import { createProofNonces, createUsedProofs } from '@writ/gateway/identity';
import { connectionFor, migrate } from '@writ/prisma';
import pg from 'pg';
import { checkProof } from '../../gateway/identity/bound/check-proof.ts';
import { proofFor, proofKey } from '../../gateway/testing/proofs.ts';
import { quantile } from '../harness/timing.ts';
import type { Defer } from '../harness/until-done.ts';
import { lawful, newLog, people, signingOrigin } from './lawful.ts';
import { leastOf } from './least.ts';

interface DoorFigures {
  /** Milliseconds of the processor. */
  readonly assertion: number;
  readonly proof: number;
  /** Milliseconds from asking to the answer of the database, in the middle. */
  readonly replay: number;
}

/** Measures each by itself. */
export async function measureDoor(
  { rounds, times }: { rounds: number; times: number },
  { socketFolder }: { socketFolder: string },
  defer: Defer,
): Promise<DoorFigures> {
  const [one] = lawful(newLog(), 1, 0);
  const act = JSON.parse(one?.grant ?? '{}').acts[0];
  const place = signingPlace(signingOrigin);
  const assertion = await leastOf(rounds, times, () => verifyAct(act, people.officer.credential, place));
  const [key, token, url, now] = [proofKey(), 'a.b.c', 'https://writ.example.org/authority/graphql', new Date()];
  const nonces = createProofNonces(Buffer.alloc(32, 7));
  const presented = { proof: proofFor({ key, token, url, nonce: nonces.current(now) }), method: 'POST', url };
  const proof = await leastOf(rounds, times, () => checkProof(presented, { token, now, nonces }));
  await migrate(connectionFor('owner', { socketFolder }));
  const pool = new pg.Pool({ ...connectionFor('log', { socketFolder }), max: 2 });
  defer(() => pool.end());
  const used = createUsedProofs(pool);
  const waits: number[] = [];
  for (let nth = 0; nth < times; nth += 1) {
    const from = performance.now();
    await used.use({ thumbprint: key.thumbprint, jti: `${nth}`, iat: now.getTime() / 1_000 }, now);
    waits.push(performance.now() - from);
  }
  return { assertion, proof, replay: quantile(waits, 0.5) };
}
