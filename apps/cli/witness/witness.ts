/**
 * A witness at work: for one log one request after the other is decided, cosigned and stored, and only then answered. The decision is
 * `witnessDecision` of the log's package; this adds memory, clock and order.
 */
import { systemClock } from '@writ/core/clock';
import { formatWitnessAnswer, type LogKey, parseAddCheckpoint, TlogError, type WitnessAnswer, witnessDecision } from '@writ/tlog';
import { type EvidenceKind, keepEvidence } from './evidence.ts';
import type { WitnessKey } from './key.ts';
import type { WitnessStore } from './memory.ts';

/** What happened that an operator should know, in a sentence. */
export interface WitnessEvent {
  kind: EvidenceKind | 'clock' | 'fault';
  message: string;
}

export interface WitnessOptions {
  logs: readonly LogKey[];
  key: WitnessKey;
  store: WitnessStore;
  /** Where evidence is kept. */
  folder: string;
  tell: (event: WitnessEvent) => void;
  now?: () => Date;
}

/** Answers a request's body. Throws what storing throws; then nothing was cosigned. */
export type AnswerRequest = (text: string) => Promise<WitnessAnswer>;

/** How far the clock may be behind the last cosignature of a log before the witness says nothing more about it. */
const clockBackMaxSeconds = 60;

const plainText = 'text/plain; charset=utf-8';
const clockBehind: WitnessAnswer = {
  status: 503,
  contentType: plainText,
  body: "The witness's clock is behind its last cosignature of this log.\n",
};

/** The origin line of a request; undefined for what is no request. */
function originOf(text: string): string | undefined {
  try {
    const { checkpoint } = parseAddCheckpoint(text);
    return checkpoint.slice(0, checkpoint.indexOf('\n'));
  } catch (error) {
    if (error instanceof TlogError) return undefined;
    throw error;
  }
}

/** Runs what it is given for a name after all that it was given for the same name before. */
function makeQueues(): <T>(name: string, act: () => Promise<T>) => Promise<T> {
  const last = new Map<string, Promise<unknown>>();
  return (name, act) => {
    const mine = (last.get(name) ?? Promise.resolve()).then(act);
    last.set(
      name,
      mine.catch(() => undefined),
    );
    return mine;
  };
}

/** A witness of these logs. */
export function makeWitness({ logs, key, store, folder, tell, now = systemClock }: WitnessOptions): AnswerRequest {
  const served = new Set(logs.map(({ origin }) => origin));
  const inOrder = makeQueues();

  /** The time in a cosignature: never before the last one of this log. Undefined when the clock went back too far for that. */
  function timeFor(origin: string): number | undefined {
    const last = store.get(origin)?.time ?? 1;
    const seconds = Math.floor(now().getTime() / 1000);
    if (seconds >= last - clockBackMaxSeconds) return Math.max(seconds, last);
    tell({ kind: 'clock', message: `The clock is ${last - seconds} s behind the last cosignature of ${origin}: set it, then ask again.` });
    return undefined;
  }

  async function decide(text: string): Promise<WitnessAnswer> {
    const decision = witnessDecision({ text, logs, remembered: (origin) => store.get(origin)?.checkpoint });
    if (decision.status === 422) {
      const { checkpoint, note } = decision;
      const saved = await keepEvidence(folder, { checkpoint, note, held: store.get(checkpoint.origin), at: now() });
      if (saved !== undefined)
        tell({ kind: saved.kind, message: `${checkpoint.origin}, ${checkpoint.size} entries: ${decision.message} Kept as ${saved.file}.` });
    }
    if (decision.status !== 200) return formatWitnessAnswer(decision, []);
    const time = timeFor(decision.checkpoint.origin);
    if (time === undefined) return clockBehind;
    const answer = formatWitnessAnswer(decision, [key.at(time)]);
    await store.put(decision.note + answer.body);
    return answer;
  }

  return (text) => {
    const origin = originOf(text);
    return origin !== undefined && served.has(origin) ? inOrder(origin, () => decide(text)) : decide(text);
  };
}
