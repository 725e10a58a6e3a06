/** For tests of commands that run in this process: what they write, instead of writing it. */
import { vi } from 'vitest';

/** What was written since, on each stream. */
export interface Output {
  out: string;
  err: string;
}

/** Begins to keep what is written, until mocks are restored. */
export function keepOutput(): Output {
  const output: Output = { out: '', err: '' };
  vi.spyOn(process.stdout, 'write').mockImplementation((text) => {
    output.out += String(text);
    return true;
  });
  vi.spyOn(process.stderr, 'write').mockImplementation((text) => {
    output.err += String(text);
    return true;
  });
  return output;
}
