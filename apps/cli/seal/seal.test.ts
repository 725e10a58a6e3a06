import { StartError, UsageError } from '@writ/core';
import { afterEach, expect, test, vi } from 'vitest';
import { run } from './seal.ts';

afterEach(() => vi.unstubAllEnvs());

test('what it does not know is a wrong use', async () => {
  await expect(run(['--all'])).rejects.toThrow(UsageError);
  await expect(run(['snapshot'])).rejects.toThrow(UsageError);
});

test('without a service of keys it seals nothing, and names the settings', async () => {
  for (const name of ['WRIT_KEYS_ASK_URL', 'WRIT_KEYS_ASK_SECRET', 'WRIT_KEYS_PUBLIC_KEY']) vi.stubEnv(name, '');
  await expect(run([])).rejects.toThrow(StartError);
  await expect(run([])).rejects.toThrow('set WRIT_KEYS_ASK_URL and WRIT_KEYS_PUBLIC_KEY');
});
