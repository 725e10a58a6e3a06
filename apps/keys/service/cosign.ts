/** `POST /add-checkpoint` (C2SP tlog-witness): the service is a witness too, with the one memory by which it judges grants. */
import { cosigner, formatWitnessAnswer, parseAddCheckpoint, TlogError, type WitnessAnswer, witnessDecision } from '@writ/tlog';
import { requireMemory } from '../evidence/history.ts';
import { Refused } from '../evidence/refused.ts';
import { writeJournal } from '../store/journal.ts';
import { lockSeen, rememberSeen } from '../store/seen.ts';
import { inTransaction, type Sql } from '../store/transaction.ts';
import type { Service } from './service.ts';

/** The checkpoint of a request, and its origin; undefined for what is no request. */
function submitted(text: string): { origin: string; note: string } | undefined {
  try {
    const { checkpoint: note } = parseAddCheckpoint(text);
    return { note, origin: note.slice(0, note.indexOf('\n')) };
  } catch (error) {
    if (error instanceof TlogError) return undefined;
    throw error;
  }
}

async function decide({ policy, own, clock }: Service, sql: Sql, text: string): Promise<WitnessAnswer> {
  const request = submitted(text);
  const seen = request === undefined ? undefined : await lockSeen(sql, request.origin);
  const decision = witnessDecision({ text, logs: policy.logs, remembered: () => seen });
  const now = clock();
  if (decision.status === 422)
    await writeJournal(sql, now, { operation: 'COSIGN', outcome: 'FORK', part: null, size: decision.checkpoint.size });
  if (decision.status !== 200 || request === undefined) return formatWitnessAnswer(decision, []);
  const { checkpoint } = decision;
  try {
    requireMemory(own.cosigner, request.note, seen, checkpoint);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await writeJournal(sql, now, { operation: 'COSIGN', outcome: error.code, part: null, size: checkpoint.size });
    return { status: 503, contentType: 'text/plain; charset=utf-8', body: `${error.message}\n` };
  }
  if (checkpoint.size > (seen?.size ?? 0)) await rememberSeen(sql, checkpoint.origin, checkpoint);
  return formatWitnessAnswer(decision, [cosigner({ key: own.cosigner, time: Math.floor(now.getTime() / 1000), sign: own.sign })]);
}

/** Answers a log; what it signs is remembered before it leaves. */
export const cosign = (service: Service, text: string): Promise<WitnessAnswer> =>
  inTransaction(service.pool, (sql) => decide(service, sql, text));
