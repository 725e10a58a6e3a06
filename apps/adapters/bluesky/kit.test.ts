import { generateKeyPairSync } from 'node:crypto';
import { publicKeyText } from '@writ/source';
import { MadeLog } from '@writ/source/testing';
import { expect, it } from 'vitest';
import { kitResults } from '../testing/kit-results.ts';
import { startAdapter } from './testing/adapter-process.ts';
import { makeFacts } from './testing/facts.ts';
import { pds } from './testing/source-under-test.ts';

it('passes every check of the kit that a PDS has something for', async () => {
  const log = new MadeLog('check.example.org/log');
  const { privateKey: writKey, publicKey } = generateKeyPairSync('ed25519');
  const { facts, stop } = await makeFacts(pds());
  const adapter = await startAdapter(pds(), { policyText: log.policyText, writPublicKey: publicKeyText(publicKey), isCheck: true });
  try {
    const { passed, failed, skipped } = await kitResults({ url: adapter.url, log, writKey, adapterKey: adapter.publicKey, facts });
    expect(failed).toEqual([]);
    // E-mail addresses and handles are unique in its tables, and nobody has thousands of sessions.
    expect(skipped.map((line) => line.replace(/ .*/, ''))).toEqual(['37', '44']);
    expect(passed).toBe(66);
  } finally {
    await adapter.stop();
    await stop();
  }
});
