/** Runs the checks one after the other, whatever comes, and says what came of each. */
import type { Check } from './checks/check.ts';
import { effects } from './checks/effects.ts';
import { exactness } from './checks/exactness.ts';
import { manners } from './checks/manners.ts';
import { proof } from './checks/proof.ts';
import { streams } from './checks/streams.ts';
import { subjects } from './checks/subjects.ts';
import { whoAsks } from './checks/who-asks.ts';
import { type Kit, Skipped } from './kit.ts';

export const checks: readonly Check[] = [...whoAsks, ...proof, ...exactness, ...streams, ...subjects, ...effects, ...manners];

export interface CheckResult {
  readonly number: number;
  readonly says: string;
  readonly result: 'passed' | 'failed' | 'skipped';
  /** Why it failed or was skipped. */
  readonly why?: string;
}

async function runCheck(kit: Kit, [number, says, run]: Check): Promise<CheckResult> {
  try {
    await run(kit);
    return { number, says, result: 'passed' };
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return { number, says, result: error instanceof Skipped ? 'skipped' : 'failed', why };
  }
}

/** The results in the order of the run. `stop` ends at the first failure. */
export async function* runChecks(
  kit: Kit,
  { only, stop = false }: { only?: readonly number[]; stop?: boolean } = {},
): AsyncGenerator<CheckResult> {
  for (const check of checks) {
    if (only && !only.includes(check[0])) continue;
    const result = await runCheck(kit, check);
    yield result;
    if (stop && result.result === 'failed') return;
  }
}
