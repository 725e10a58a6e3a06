import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { formatVerifierKey } from '@writ/tlog';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { run } from '../../../../apps/cli/commands/verify.ts';
import { expectedSteps, pinnedKey, receiptTable } from '../../testing/receipt-table.ts';

describe('writ verify receipt gives the results of the table for', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'writ-table-'));
  });
  afterAll(() => rm(folder, { recursive: true }));

  async function verify(file: unknown, answer: unknown): Promise<{ code: number; steps: { name: string; result: string }[] }> {
    const args = ['receipt', join(folder, 'receipt'), '--key', formatVerifierKey(pinnedKey), '--json'];
    await writeFile(join(folder, 'receipt'), JSON.stringify(file));
    if (answer !== undefined) await writeFile(join(folder, 'answer'), JSON.stringify(answer));
    const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
    const code = await run(answer === undefined ? args : [...args, '--answer', join(folder, 'answer')]);
    const { steps } = JSON.parse(written.mock.calls.map(([text]) => text).join(''));
    written.mockRestore();
    return { code, steps };
  }

  it.each(receiptTable.map((one) => [one.name, one] as const))('%s', async (_, one) => {
    const { code, steps } = await verify(one.file, one.answer);
    expect(steps.map(({ name, result }) => `${name} ${result}`)).toEqual(expectedSteps(one));
    expect(code).toBe(/[FX]/.test(one.steps) ? 1 : 0);
  });
});
