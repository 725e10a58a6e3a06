/**
 * Where the story is played: steps one after the other, each asking the graphs as somebody, each with the receipts of its answers kept
 * as evidence. The first step that fails ends it. It knows how to ask and to wait, not what is right.
 */
import { setImmediate as nextTurn, setTimeout as pause } from 'node:timers/promises';
import { type Answer, type Json, shortened } from './answer.ts';
import { Deviation } from './deviation.ts';
import type { Evidence } from './evidence.ts';
import type { Graphs } from './graphs.ts';
import type { Narrator, StepReport } from './narrator.ts';
import type { Person } from './people.ts';
import type { Signing } from './signing.ts';

/** A step failed and was reported, or was interrupted: there is nothing more to report. */
export class StoryEnded extends Error {
  override readonly name = 'StoryEnded';
}

type Variables = Readonly<Record<string, Json>>;
/** Says a line of a step. */
export type Say = (line: string) => void;

const pauseMs = 150;

export interface StageOptions {
  readonly graphs: Graphs;
  readonly narrator: Narrator;
  readonly evidence: Evidence;
  readonly signing: Signing;
  /** Once it is aborted the step that runs ends without a word. */
  readonly signal: AbortSignal;
}

export class Stage {
  /** How people sign, where they have to. */
  readonly signing: Signing;
  readonly #graphs: Graphs;
  readonly #narrator: Narrator;
  readonly #evidence: Evidence;
  readonly #signal: AbortSignal;
  #steps = 0;
  #receipts: string[] = [];
  #newest = -1;

  constructor({ graphs, narrator, evidence, signing, signal }: StageOptions) {
    this.signing = signing;
    this.#graphs = graphs;
    this.#narrator = narrator;
    this.#evidence = evidence;
    this.#signal = signal;
  }

  get stepCount(): number {
    return this.#steps;
  }

  /** The greatest index of an entry that a receipt came for; -1 before the first. */
  get newestEntry(): number {
    return this.#newest;
  }

  /** Plays one step. Throws {@link StoryEnded} when it fails, after reporting why. */
  async step<T>(title: string, play: (say: Say) => Promise<T>): Promise<T> {
    this.#steps += 1;
    this.#receipts = [];
    const began = performance.now();
    const lines: string[] = [];
    const report = (): StepReport => ({
      step: this.#steps,
      title,
      lines,
      receipts: this.#receipts,
      ms: Math.round(performance.now() - began),
    });
    try {
      const value = await play((line) => lines.push(line));
      this.#narrator.succeeded(report());
      return value;
    } catch (error) {
      // A signal that ended Writ too has come to this process already, but is heard of in the next turn of its loop only.
      await nextTurn();
      if (!this.#signal.aborted) this.#narrator.failed(report(), error instanceof Error ? error : new Error(String(error)));
      throw new StoryEnded(title, { cause: error });
    }
  }

  /** Asks as somebody; whether the answer holds errors is for the step to judge. */
  async ask(person: Person, query: string, variables: Variables = {}): Promise<Answer> {
    const answer = await this.#graphs.ask(person, query, variables);
    const indices = await this.#evidence.keepAnswer(answer);
    this.#receipts.push(...indices);
    this.#newest = Math.max(this.#newest, ...indices.map(Number));
    return answer;
  }

  /** Asks as somebody who must get a complete answer. */
  async get(person: Person, query: string, variables: Variables = {}): Promise<Answer> {
    const answer = await this.ask(person, query, variables);
    answer.requireNoErrors();
    return answer;
  }

  /** Keeps a receipt that came by another way than with an answer. */
  keepReceipt(receipt: Json): Promise<void> {
    return this.#evidence.keepReceipt(receipt);
  }

  /** Keeps an act that somebody signed, with what it is verified by. */
  keepSignedAct(act: string, roots: string): Promise<void> {
    return this.#evidence.keepSignedAct({ act, roots, signedAt: this.signing.origin ?? '' });
  }

  /** Looks again until `find` finds something, for what the product does in its own time. Throws {@link Deviation} after `withinMs`. */
  async wait<Seen, T>(what: string, withinMs: number, look: () => Promise<Seen>, find: (seen: Seen) => T | undefined): Promise<T> {
    const end = performance.now() + withinMs;
    for (;;) {
      const seen = await look();
      const found = find(seen);
      if (found !== undefined) return found;
      if (performance.now() >= end) throw new Deviation(`${what} within ${withinMs / 1000} s`, shortened(JSON.stringify(seen)));
      await pause(pauseMs);
    }
  }
}
