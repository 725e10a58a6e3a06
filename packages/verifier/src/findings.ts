/** Findings of one kind: counted all, kept only the first few, because one cut can spoil a million entries. */
import type { Step } from './report.ts';

const keptUsually = 10;

/** Collects what is wrong in one step of a replay. */
export class Findings {
  readonly #messages: string[] = [];
  readonly #kept: number;
  #count = 0;
  #first = Number.POSITIVE_INFINITY;

  /** `kept`: how many are told one by one. */
  constructor(kept = keptUsually) {
    this.#kept = kept;
  }

  /** `index`: the first entry that the finding is about. */
  add(message: string, index: number): void {
    this.#count += 1;
    this.#first = Math.min(this.#first, index);
    if (this.#messages.length < this.#kept) this.#messages.push(message);
  }

  get count(): number {
    return this.#count;
  }

  /** The lowest index of an entry that a finding is about; infinite without findings. */
  get first(): number {
    return this.#first;
  }

  /** One failed step for each finding that was kept, or one step that passed, with `detail`. */
  steps(name: string, detail: string): Step[] {
    if (this.#count === 0) return [{ name, result: 'passed', detail }];
    const steps = this.#messages.map((message): Step => ({ name, result: 'failed', detail: message }));
    if (this.#count > this.#kept) steps.push({ name, result: 'failed', detail: `and ${this.#count - this.#kept} more like these.` });
    return steps;
  }
}
