/** Sends what a file has and no run before has done: a few requests at a time, and what became of each line is written down with its answer. */
import { StartError } from '@writ/core';
import type { Batches } from './batch.ts';
import { chunksOf } from './chunks.ts';
import { readDecisions } from './file.ts';
import type { DecisionLine } from './line.ts';
import type { Result, Results } from './results.ts';

/** Requests under way at a time. */
export const inFlight = 3;

/** What became of the lines of a file, those of earlier runs among them. */
export interface Sent {
  done: number;
  failed: number;
}

/** Called after each answer. */
export type OnSent = (sent: Sent) => void;

const resultOf = ({
  key,
  restriction,
  isStaged,
  refusal,
}: Extract<Awaited<ReturnType<Batches['add']>>, { outcomes: unknown }>['outcomes'][number]): Result => {
  if (refusal !== null) return { key, reasons: refusal.reasons, message: refusal.message };
  return isStaged || restriction === null ? { key, staged: true } : { key, restriction: restriction.id };
};

/** Throws {@link StartError} when the server refuses a request as a whole. */
export async function sendDecisions(
  file: string,
  batch: string,
  { batches, results, onSent }: { batches: Batches; results: Results; onSent: OnSent },
): Promise<Sent> {
  const sent: Sent = { done: 0, failed: 0 };
  const note = (made: readonly Result[]): void => {
    results.add(made);
    for (const one of made) sent['reasons' in one ? 'failed' : 'done'] += 1;
    onSent(sent);
  };
  async function* toSend(): AsyncGenerator<DecisionLine> {
    for await (const line of readDecisions(file)) {
      // First what can't be sent: a line under the key of another that is done is not done by that.
      if ('message' in line) note([{ key: line.key, line: line.number, reasons: ['INVALID'], message: line.message }]);
      else if (results.done.has(line.key)) sent.done += 1;
      else yield { key: line.key, decision: line.decision };
    }
  }
  const chunks = chunksOf(toSend());
  const sender = async (): Promise<void> => {
    for (let next = await chunks.next(); !next.done; next = await chunks.next()) {
      const answer = await batches.add(batch, next.value);
      if ('reasons' in answer) throw new StartError(`The server refuses the lines: ${answer.message} (${answer.reasons.join(', ')})`);
      note(answer.outcomes.map(resultOf));
    }
  };
  await Promise.all(Array.from({ length: inFlight }, sender));
  return sent;
}
