import { describe, expect, it } from 'vitest';
import { checks, runChecks } from './run-checks.ts';
import { faultyServe, lineFaults, sourceFaults } from './testing/mutants.ts';
import { type ReferenceChanges, startReference } from './testing/reference.ts';

async function failures(changes: ReferenceChanges, only?: readonly number[]): Promise<string[]> {
  const reference = await startReference(changes);
  const found: string[] = [];
  try {
    for await (const { number, result, why } of runChecks(reference.kit, only ? { only } : {}))
      if (result !== 'passed') found.push(`${number} ${result}: ${why}`);
  } finally {
    await reference[Symbol.asyncDispose]();
  }
  return found;
}

describe('the kit', () => {
  it('has the checks 1 to 68, each once', () => {
    expect(checks.map(([number]) => number).sort((a, b) => a - b)).toEqual(Array.from({ length: 68 }, (_, i) => i + 1));
  });

  it('finds nothing wrong with the reference', async () => {
    expect(await failures({})).toEqual([]);
  });

  it.each(lineFaults.map((fault) => [fault[1], fault] as const))('sees that a server %s', async (_, fault) => {
    const found = await failures({ serve: await faultyServe(fault) }, [1, fault[0]]);
    expect(found.map((one) => one.split(':')[0])).toContain(`${fault[0]} failed`);
  });

  it.each(sourceFaults.map((fault) => [fault[1], fault] as const))('sees that a source %s', async (_, [number, , source]) => {
    const found = await failures({ source }, [1, number]);
    expect(found.map((one) => one.split(':')[0])).toEqual([`${number} failed`]);
  });
});
