/** Where warnings go. Gets codes and event ids only, never a value of an entry. */
export interface LogLogger {
  warn(fields: object, message: string): void;
  error(fields: object, message: string): void;
}

/** Says nothing: for a log that was opened without a logger. */
export const silentLogger: LogLogger = { warn: () => {}, error: () => {} };
