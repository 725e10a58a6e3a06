/**
 * Runs before each test file: `vi.waitFor` waits at least as long as `expect.poll` does. It has no setting of its own, and gives up after a
 * second where a test names no limit.
 */
import { vi } from 'vitest';
import { patienceMs } from './patience.ts';

type WaitFor = typeof vi.waitFor;
type Options = Exclude<Parameters<WaitFor>[1], number | undefined>;

/** Files of one worker share `vi`, and each runs this anew: it is made patient once. */
const isPatient = Symbol.for('writ.patient');

if (!Object.hasOwn(vi.waitFor, isPatient)) {
  const waitFor = vi.waitFor;
  const patiently: WaitFor = (callback, options = {}) => {
    const given: Options = typeof options === 'number' ? { timeout: options } : options;
    return waitFor(callback, { ...given, timeout: Math.max(given.timeout ?? 0, patienceMs) });
  };
  vi.waitFor = Object.assign(patiently, { [isPatient]: true });
}
