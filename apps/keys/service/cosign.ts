/**
 * `POST /add-checkpoint` (C2SP tlog-witness): the service is a witness too. Anybody asks who has the log's signature, so what is cosigned is remembered by
 * itself, and never what grants are judged by: that takes a quorum.
 */
import { inTransaction, type Sql } from '@writ/own-database';
import { cosigner, formatWitnessAnswer, parseAddCheckpoint, type WitnessAnswer, type WitnessDecision, witnessDecision } from '@writ/tlog';
import { requireMemory, type Seen } from '../evidence/history.ts';
import { type RefusalCode, Refused } from '../evidence/refused.ts';
import { writeJournal } from '../store/journal.ts';
import { lockSeen, readSeen, rememberSeen, sameSeen } from '../store/seen.ts';
import type { Service } from './service.ts';

const refusedWith = (status: number, message: string): WitnessAnswer => ({
  status,
  contentType: 'text/plain; charset=utf-8',
  body: `${message}\n`,
});

type Extending = WitnessDecision & { status: 200 };

/** Throws `FORK` for another tree of the size that had a quorum, and `SET_BACK` where the service forgot its own cosignature. */
function requireNoConflict(
  { own }: Service,
  note: string,
  [seen, cosigned]: readonly (Seen | undefined)[],
  { checkpoint }: Extending,
): void {
  if (seen?.size === checkpoint.size && !sameSeen(seen, checkpoint))
    throw new Refused('FORK', `Another tree of ${checkpoint.size} entries had a quorum.`);
  requireMemory(own.cosigner, note, [seen, cosigned], checkpoint);
}

async function decide(service: Service, sql: Sql, text: string, origin: string): Promise<WitnessAnswer> {
  const { policy, own, clock } = service;
  const cosigned = await lockSeen(sql, 'cosigned', origin);
  const seen = (await readSeen(sql, 'seen')).get(origin);
  const decision = witnessDecision({ text, logs: policy.logs, remembered: () => cosigned });
  const now = clock();
  const write = (outcome: RefusalCode, size: number): Promise<void> =>
    writeJournal(sql, now, { operation: 'COSIGN', outcome, part: null, size });
  if (decision.status === 422) await write('FORK', decision.checkpoint.size);
  if (decision.status !== 200) return formatWitnessAnswer(decision, []);
  const { checkpoint } = decision;
  try {
    requireNoConflict(service, parseAddCheckpoint(text).checkpoint, [seen, cosigned], decision);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    await write(error.code, checkpoint.size);
    return refusedWith(error.code === 'FORK' ? 422 : 503, error.message);
  }
  if (checkpoint.size > (cosigned?.size ?? 0)) await rememberSeen(sql, 'cosigned', checkpoint);
  return formatWitnessAnswer(decision, [cosigner({ key: own.cosigner, time: Math.floor(now.getTime() / 1000), sign: own.sign })]);
}

/** Answers a log; what it signs is remembered before it leaves. What no pinned log signed is refused without a connection, and an old checkpoint without a lock. */
export async function cosign(service: Service, text: string): Promise<WitnessAnswer> {
  let signed: string | undefined;
  const unread = witnessDecision({
    text,
    logs: service.policy.logs,
    remembered: (origin) => {
      signed = origin;
      return undefined;
    },
  });
  if (signed === undefined) return formatWitnessAnswer(unread, []);
  const origin = signed;
  // Anybody can send what the log signed long ago, as often as they like: nobody's turn is taken for that.
  const remembered = (await readSeen(service.pool, 'cosigned')).get(origin);
  const first = witnessDecision({ text, logs: service.policy.logs, remembered: () => remembered });
  if (first.status === 409) return formatWitnessAnswer(first, []);
  return inTransaction(service.pool, (sql) => decide(service, sql, text, origin));
}
