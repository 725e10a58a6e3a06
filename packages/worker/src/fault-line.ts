/** Reports a failure once, however often the same thing fails again, until everything of its kind succeeds. */
export class FaultLine {
  readonly #report: (kind: string, cause: unknown) => void;
  readonly #failing = new Map<string, Set<string>>();

  constructor(report: (kind: string, cause: unknown) => void) {
    this.#report = report;
  }

  /** `key` of this kind failed. */
  failed(kind: string, key: string, cause: unknown): void {
    const failing = this.#failing.get(kind) ?? new Set();
    if (failing.size === 0) this.#report(kind, cause);
    this.#failing.set(kind, failing.add(key));
  }

  /** `key` of this kind went well. */
  wentWell(kind: string, key: string): void {
    this.#failing.get(kind)?.delete(key);
  }

  /** Of this kind only these are still due: what failed and is not among them was done by another process. */
  isOver(kind: string, due: ReadonlySet<string>): void {
    for (const key of this.#failing.get(kind) ?? []) if (!due.has(key)) this.wentWell(kind, key);
  }
}
