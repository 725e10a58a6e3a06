/** A line that is no fact: which, counted from 1, and what of it. */
export class FactError extends Error {
  override readonly name = 'FactError';
  readonly line: number;
  readonly key: string | undefined;
  constructor(line: number, key: string | undefined, why: string) {
    super(`Line ${line}${key === undefined ? '' : `, ${JSON.stringify(key)}`}: ${why}`);
    this.line = line;
    this.key = key;
  }
}
