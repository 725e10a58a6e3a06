import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const recipient = 'age1ql3z7hjy54pw3hyww5ayyfg7zqgvc7w3j2elw8zmrj2kg5sfn9aqmcac8p';

it('a copy of 60,000 rows of two kilobytes is written and encrypted while less than 90 MB are needed at any time', () => {
  const program = join(import.meta.dirname, '../../testing/large-copy.ts');
  const given = ['--max-semi-space-size=2', program, recipient, '60000'];
  const { heldMb } = JSON.parse(execFileSync(process.execPath, given, { encoding: 'utf8' })) as { heldMb: number };
  expect(heldMb).toBeGreaterThan(5);
  expect(heldMb).toBeLessThan(90);
});
