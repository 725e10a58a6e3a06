/** The kit of `writ source check` within a test: what it says of an adapter that pins the kit's keys. */
import type { KeyObject } from 'node:crypto';
import type { MadeLog } from '@writ/source/testing';
import { facts as factsSchema } from '../../cli/source/facts.ts';
import { Kit } from '../../cli/source/kit.ts';
import { runChecks } from '../../cli/source/run-checks.ts';

export interface KitRun {
  readonly url: string;
  readonly log: MadeLog;
  readonly writKey: KeyObject;
  readonly adapterKey: KeyObject;
  /** As a facts file has them. */
  readonly facts: unknown;
}

export interface KitResults {
  readonly passed: number;
  /** Each with what is wrong. */
  readonly failed: readonly string[];
  /** Each with what the facts don't have. */
  readonly skipped: readonly string[];
}

export async function kitResults({ facts, ...run }: KitRun): Promise<KitResults> {
  const kit = new Kit({ ...run, facts: factsSchema.parse(facts) });
  const [failed, skipped]: [string[], string[]] = [[], []];
  let passed = 0;
  for await (const { number, says, result, why } of runChecks(kit)) {
    if (result === 'passed') passed += 1;
    else (result === 'failed' ? failed : skipped).push(`${number} ${says}: ${why}`);
  }
  return { passed, failed, skipped };
}
