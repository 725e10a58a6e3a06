/** What ends a command with one sentence. Commands that check a log have nothing else of this package. */

/** An operator's mistake at start-up: printed as one sentence, exit code 1 and no stack. */
export class StartError extends Error {
  override readonly name = 'StartError';

  /** Several at once, each with its own sentence. */
  static of(errors: readonly StartError[]): StartError {
    return new StartError(errors.map(({ message }) => message).join(' '), { cause: errors });
  }

  /** The sentences, one for each mistake. */
  get sentences(): string[] {
    const { cause } = this;
    return Array.isArray(cause) ? cause.map((one: StartError) => one.message) : [this.message];
  }
}

/** A command that can't be understood: printed as one sentence, exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
}
