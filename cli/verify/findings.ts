/** Findings of one kind: counted all, kept only the first few, because one cut can spoil a million entries. */
import type { Step } from './report.ts';

const kept = 10;

/** Collects what is wrong in one step of a replay. */
export class Findings {
  readonly #messages: string[] = [];
  #count = 0;
  #first = Number.POSITIVE_INFINITY;

  /** `index`: the first entry that the finding is about. */
  add(message: string, index: number): void {
    this.#count += 1;
    this.#first = Math.min(this.#first, index);
    if (this.#messages.length < kept) this.#messages.push(message);
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
    if (this.#count > kept) steps.push({ name, result: 'failed', detail: `and ${this.#count - kept} more like these.` });
    return steps;
  }
}
