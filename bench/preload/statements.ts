/**
 * Loaded ahead of a server that is measured, in its own process: tells how many statements it has sent to the database since it was first
 * asked. Only then it stands in the way of the driver: not while anything is timed.
 */
import { countStatements } from './count.ts';

let counted: (() => number) | undefined;

process.on('message', (message) => {
  if (message !== 'statements') return;
  counted ??= countStatements();
  process.send?.({ statements: counted() });
});
// At once, so that the profile of a server that would end itself by the signal is written too.
process.once('SIGTERM', () => process.exit());
