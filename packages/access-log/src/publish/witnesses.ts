/**
 * The witnesses of one replica: asked all at once, and what each answered to the last checkpoint that it was shown. A cosignature counts
 * because it verifies; everything else that a witness states is unproven, and is reported to the operator.
 */
import { StartError } from '@writ/core';
import { makeWitnessPolicy, type NoteSignature, TlogError, type WitnessPolicy } from '@writ/tlog';
import { Agent } from 'undici';
import type { LogIdentity } from '../log/identity.ts';
import type { LogLogger } from '../log/logger.ts';
import { type CosigningOutcome, readServedNote, type Shown, type Witness, WitnessClient } from './witness-client.ts';

/** Whom the log asks to cosign its checkpoints. */
export interface WitnessOptions {
  readonly witnesses: readonly Witness[];
  /** How many of them must have cosigned: 1 up to all of them. */
  readonly quorum: number;
  /** How long the log continues without a quorum; may be 0. */
  readonly graceMs: number;
  /** How far rounds for those who wait are apart at least, whichever replica asks: up to 2000; 1000 when left out. */
  readonly gapMs?: number;
  /** How long somebody waits for a checkpoint with a quorum; 5000 when left out. */
  readonly withinMs?: number;
}

/** As often as public witnesses are asked. */
const gapMs = 1_000;

/** What came of asking one witness. */
export interface Answer {
  readonly name: string;
  readonly result: CosigningOutcome;
}

/** What an answer amounts to for the operator. */
function sentenceOf({ name, result }: Answer, shownSize: number): string {
  const who = `The witness ${name}`;
  if (result.outcome === 'ahead') return `${who} says that it has cosigned ${result.size} entries of this log, which has ${shownSize}.`;
  if (result.outcome === 'contradicts') return `${who} says that this log does not extend what it has cosigned before.`;
  return `${who} does not cosign.`;
}

/** The witnesses of a log. */
export class Witnesses {
  readonly policy: WitnessPolicy;
  readonly graceMs: number;
  readonly gapMs: number;
  readonly withinMs: number | undefined;
  readonly #agent = new Agent({ connect: { timeout: 1_000 } });
  readonly #clients: readonly WitnessClient[];
  readonly #logger: LogLogger;
  /** What was wrong with a witness when it was asked last. */
  readonly #wrong = new Map<WitnessClient, { kind: string; sentence: string }>();

  /** Throws StartError for a policy that can't be fulfilled, or in which a key would count twice. */
  constructor(
    { witnesses, quorum, graceMs, gapMs: gap = gapMs, withinMs }: WitnessOptions,
    { origin, key }: LogIdentity,
    logger: LogLogger,
  ) {
    if (quorum < 1 || !(graceMs >= 0)) throw new StartError('Witnesses need a quorum of at least 1 and a grace of 0 or more.');
    try {
      this.policy = makeWitnessPolicy({ logs: [{ origin, key }], witnesses: witnesses.map((witness) => witness.key), quorum });
    } catch (cause) {
      if (!(cause instanceof TlogError)) throw cause;
      throw new StartError(`The witnesses of the log can't be used. ${cause.message}`, { cause });
    }
    this.graceMs = graceMs;
    this.gapMs = gap;
    this.withinMs = withinMs;
    this.#logger = logger;
    this.#clients = witnesses.map((witness) => new WitnessClient(witness, this.#agent));
  }

  /** Asks these witnesses of the policy, all at once, for at most a second. Rejects only as the methods of `shown` do. */
  async ask(shown: Shown, whom: readonly NoteSignature[]): Promise<Answer[]> {
    const clients = this.#clients.filter(({ witness: { key } }) => whom.some(({ name, id }) => name === key.name && id === key.id));
    return Promise.all(
      clients.map(async (client) => {
        const answer = { name: client.witness.key.name, result: await client.ask(shown) };
        this.#tell(client, answer, shown.size);
        return answer;
      }),
    );
  }

  /** Asks all of them about another origin: their answers are neither remembered nor reported. Rejects only as the methods of `shown` do. */
  async askAside(shown: Shown): Promise<Answer[]> {
    return Promise.all(
      this.#clients.map(async ({ witness }) => ({
        name: witness.key.name,
        result: await new WitnessClient(witness, this.#agent).ask(shown),
      })),
    );
  }

  /** The last checkpoints of an origin that they serve. Not checked: anything. */
  async servedNotes(origin: string): Promise<string[]> {
    const notes = await Promise.all(this.#clients.map(({ witness }) => readServedNote(this.#agent, witness, origin)));
    return notes.filter((note) => note !== undefined);
  }

  /** What witnesses say against this log, in sentences; undefined when none does. */
  alarm(): string | undefined {
    const alarms = [...this.#wrong.values()].filter(({ kind }) => kind !== 'failed').map(({ sentence }) => sentence);
    return alarms.length === 0 ? undefined : alarms.join(' ');
  }

  async close(): Promise<void> {
    await this.#agent.destroy();
  }

  #tell(client: WitnessClient, answer: Answer, shownSize: number): void {
    const { name, result } = answer;
    const before = this.#wrong.get(client);
    if (result.outcome === 'cosigned') {
      this.#wrong.delete(client);
      if (before !== undefined) this.#logger.warn({ witness: name }, 'a witness cosigns again');
      return;
    }
    const sentence = sentenceOf(answer, shownSize);
    this.#wrong.set(client, { kind: result.outcome, sentence });
    if (before?.kind === result.outcome) return;
    const fields = { witness: name, ...('words' in result ? { words: result.words } : { size: result.size }) };
    if (result.outcome === 'failed') this.#logger.warn(fields, 'a witness does not cosign');
    else this.#logger.error(fields, sentence);
  }
}
