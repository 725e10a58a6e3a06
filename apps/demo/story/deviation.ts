/** The product did something else than the story says: the demo's one finding. Everything else that is thrown is an error of the demo's surroundings. */

/** What was expected, what came, and where it was looked for. */
export class Deviation extends Error {
  override readonly name = 'Deviation';
  readonly expected: string;
  readonly got: string;

  constructor(expected: string, got: string) {
    super(`Expected ${expected}; got ${got}.`);
    this.expected = expected;
    this.got = got;
  }
}

/** A reason why the story can't be played at all, in one sentence with what to do about it. */
export class DemoError extends Error {
  override readonly name = 'DemoError';
}
