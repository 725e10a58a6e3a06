/** Tells a fault once, however often the same thing fails again, until everything of its kind goes well. */
export class FaultLine {
  readonly #tell: (kind: string, cause: unknown) => void;
  readonly #failing = new Map<string, Set<string>>();

  constructor(tell: (kind: string, cause: unknown) => void) {
    this.#tell = tell;
  }

  /** `key` of this kind failed. */
  failed(kind: string, key: string, cause: unknown): void {
    const failing = this.#failing.get(kind) ?? new Set();
    if (failing.size === 0) this.#tell(kind, cause);
    this.#failing.set(kind, failing.add(key));
  }

  /** `key` of this kind went well. */
  wentWell(kind: string, key: string): void {
    this.#failing.get(kind)?.delete(key);
  }

  /** Of this kind these alone are still to be done: what failed and is not among them was done by somebody else. */
  isOver(kind: string, due: ReadonlySet<string>): void {
    for (const key of this.#failing.get(kind) ?? []) if (!due.has(key)) this.wentWell(kind, key);
  }
}
