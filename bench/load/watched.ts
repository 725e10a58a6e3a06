/**
 * Loaded into every measured process before its program: answers what the process has used, and ends it when whoever measures is gone.
 * The channel alone keeps no process alive.
 */
import { readFileSync } from 'node:fs';
import type { Usage } from './process.ts';

/** The system's own mark where there is one: `maxRSS` begins with what the parent held when it started the process. */
function peakBytes(): number {
  if (process.platform !== 'linux') return process.resourceUsage().maxRSS * 1024;
  return Number(/^VmHWM:\s+(\d+) kB$/m.exec(readFileSync('/proc/self/status', 'utf8'))?.[1]) * 1024;
}

function usage(): Usage {
  const { user, system } = process.cpuUsage();
  return { cpuMs: (user + system) / 1000, peakBytes: peakBytes() };
}

process.on('message', (message) => {
  if (message === 'usage') process.send?.({ usage: usage() });
});
process.on('disconnect', () => process.exit());
process.channel?.unref();
// Ended by the signal itself, a process would leave no profile.
if (process.execArgv.includes('--cpu-prof')) process.once('SIGTERM', () => process.exit());
