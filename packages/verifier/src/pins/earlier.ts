/**
 * Checkpoints that were kept from before, or came from somebody else, held against the log of now: each must be a beginning of it.
 * What contradicts is proof of its own, because the log signed both. Changes and forgets none of them.
 */
import { type Hash, type OpenedCheckpoint, toBase64 } from '@writ/tlog';
import type { Step } from '../report.ts';
import { openPinned, type Pinned } from './pinned.ts';

/** A checkpoint that somebody holds: where it is, and its bytes as they were got. */
export interface HeldCheckpoint {
  where: string;
  bytes: Uint8Array;
}

type Opened = { where: string } & Pick<OpenedCheckpoint, 'size' | 'root'>;

/** What a replay came to: the size that it reached, and whether it made the signed root there. */
export interface ReplayEnd {
  size: number;
  isSignedTree: boolean;
}

const name = 'earlier';
const failed = (detail: string): Step => ({ name, result: 'failed', detail });

const sizesText = (sizes: readonly number[]): string =>
  sizes.length > 3 ? `${Math.min(...sizes)} to ${Math.max(...sizes)}` : [...sizes].sort((a, b) => a - b).join(', ');

/** The held checkpoints of one replay. */
export class EarlierCheckpoints {
  readonly #opened: Opened[] = [];
  readonly #refused: Step[] = [];
  readonly #roots = new Map<number, Hash>();

  constructor(held: readonly HeldCheckpoint[], pinned: Pinned) {
    for (const { where, bytes } of held) {
      const opened = openPinned(bytes, pinned);
      if (typeof opened === 'string') this.#refused.push(failed(`${where} is no earlier checkpoint of this log. ${opened}`));
      else this.#opened.push({ where, size: opened.size, root: opened.root });
    }
  }

  /** Sizes from `from`, not included, to `to`, included, at which the replay must stop and tell the root; ascending. */
  stopsBetween(from: number, to: number): number[] {
    const sizes = this.#opened.map(({ size }) => size).filter((size) => size > from && size <= to);
    return [...new Set(sizes)].sort((a, b) => a - b);
  }

  /** Takes the root that the entries give at this size. */
  reached(size: number, root: Hash): void {
    this.#roots.set(size, root);
  }

  #fits({ size, root }: Opened): boolean {
    if (size === 0) return true;
    const made = this.#roots.get(size);
    return made !== undefined && Buffer.compare(made, root) === 0;
  }

  #step(each: Opened, signed: { size: number; root: Hash }, end: ReplayEnd): Step | undefined {
    const { where, size, root } = each;
    if (size > signed.size)
      return failed(
        `${where} has ${size} entries, the log shows ${signed.size} now: it went back, or this is an old copy. The log signed both: keep them.`,
      );
    if (size === signed.size && Buffer.compare(root, signed.root) !== 0)
      return failed(`${where} has another root for the same ${size} entries: the log signed two histories. Keep both, they prove it.`);
    if (this.#fits(each)) return undefined;
    if (end.size < size) return { name, result: 'not checked', detail: `${where} has ${size} entries, the replay ended at ${end.size}.` };
    if (end.isSignedTree)
      return failed(
        `${where} with ${size} entries is not a beginning of this log, which was changed since or has two histories. Keep both as evidence.`,
      );
    return failed(`${where}: the first ${size} entries do not give its root ${toBase64(root)}.`);
  }

  /** What the held checkpoints say of the log with the checkpoint `signed`. */
  steps(signed: { size: number; root: Hash }, end: ReplayEnd): Step[] {
    if (this.#opened.length + this.#refused.length === 0)
      return [
        {
          name,
          result: 'not checked',
          detail: 'no earlier checkpoint of this log was given: --to FOLDER keeps them, --earlier FILE adds one.',
        },
      ];
    const wrong = this.#opened.map((each) => this.#step(each, signed, end)).filter((step) => step !== undefined);
    const fitting = this.#opened.filter((each) => each.size <= signed.size && this.#fits(each)).map(({ size }) => size);
    const passed = (): Step => ({
      name,
      result: 'passed',
      detail: `${fitting.length}, of ${sizesText(fitting)} entries, each a beginning of this log`,
    });
    return [...this.#refused, ...wrong, ...(fitting.length > 0 ? [passed()] : [])];
  }
}
