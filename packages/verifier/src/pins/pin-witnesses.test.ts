import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { UsageError } from '@writ/core';
import { formatVerifierKey } from '@writ/tlog';
import { sampleSigner, sampleWitness } from '@writ/tlog/testing';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { main } from '../../../../apps/cli/main.ts';
import { keepOutput } from '../../../../apps/cli/testing/output.ts';
import { sampleWitness as cosigningAt, sampleReceipt } from '../../testing/sample-receipt.ts';
import { pinWitnesses } from './pin-witnesses.ts';

const origin = 'log.example.org/log/1';
const { signer, key } = sampleSigner(origin);
const vkey = formatVerifierKey(key);
const witness = sampleWitness('one.example');
const quorum = `witness w ${formatVerifierKey(witness.key)}\nquorum w\n`;

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'writ-pin-'));
  vi.stubEnv('WRIT_LOG_KEY', undefined);
});
afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});
async function policyFile(text: string): Promise<string> {
  const file = join(folder, 'policy');
  await writeFile(file, text);
  return file;
}
const pin = async (text: string, more: object = {}) => pinWitnesses({ 'witness-policy': await policyFile(text), ...more });

describe('pinWitnesses', () => {
  it('uses the log of the key, with or without a line in the file, or else the one of the file', async () => {
    const whole = { logs: [{ origin, key }], witnesses: [witness.key], quorum: 1 };
    expect(await pin(quorum, { key: vkey })).toEqual(whole);
    expect(await pin(`log ${vkey}\n${quorum}`, { key: vkey })).toEqual(whole);
    expect(await pin(`log ${vkey}\n${quorum}`)).toEqual(whole);
    vi.stubEnv('WRIT_LOG_KEY', vkey);
    expect(await pin(quorum)).toEqual(whole);
    expect(await pin(quorum, { origin: 'other.example/log/1' })).toEqual({ ...whole, logs: [{ origin: 'other.example/log/1', key }] });
    expect(await pinWitnesses({ key: vkey })).toEqual({ logs: [{ origin, key }], witnesses: [], quorum: 0 });
  });

  it.each<[string, string, object, RegExp]>([
    ['no key at all', quorum, {}, /Say which key to trust/],
    [
      "another log's line",
      `log ${formatVerifierKey(sampleSigner(origin).key)}\n${quorum}`,
      { key: vkey },
      /is not for the log of the pinned key/,
    ],
    [
      'two logs and no key',
      `log ${vkey}\nlog ${formatVerifierKey(sampleSigner('b.example/log/1').key)}\n${quorum}`,
      {},
      /Say which key to trust/,
    ],
    ['a file that is no policy', 'quorum\n', { key: vkey }, /is no policy that can be used\. Line 1/],
  ])('refuses %s', async (_, text, more, sentence) => {
    const error = await pin(text, more).catch((cause: unknown) => cause);
    expect(error).toBeInstanceOf(UsageError);
    expect(String(error)).toMatch(sentence);
  });
});

describe('writ verify receipt --witness-policy', () => {
  const one = cosigningAt('one.example.org', 1_800_000_000);
  const policy = (known = one.key) => `witness w ${formatVerifierKey(known)}\nquorum w\n`;
  async function verify(text: string, ...more: string[]): Promise<{ code: number; out: string; err: string }> {
    const receipt = join(folder, 'receipt.json');
    await writeFile(receipt, JSON.stringify(sampleReceipt(origin, [signer, one.signer], { type: 'x.v1' }, ['type'])));
    const said = keepOutput();
    const code = await main(['verify', 'receipt', receipt, '--witness-policy', await policyFile(text), ...more]);
    return { code, out: said.out, err: said.err };
  }

  it('is verified with the cosignature of the policy, and not without it', async () => {
    const well = await verify(policy(), '--key', vkey);
    expect(well.out).toMatch(/witnesses\s+passed .*one\.example\.org at 2027-01-15/);
    expect(well.code).toBe(0);
    const other = await verify(policy(witness.key), '--key', vkey);
    expect(other.out).toMatch(/witnesses\s+failed .*missing: one\.example/);
    expect(other.code).toBe(1);
    expect((await verify(`log ${vkey}\n${policy()}`)).code).toBe(0);
  });

  it('belongs to a receipt alone', async () => {
    const said = keepOutput();
    expect(await main(['verify', folder, '--key', vkey, '--witness-policy', await policyFile(quorum)])).toBe(2);
    expect(said.err).toContain('--witness-policy works only with writ verify receipt.');
  });
});
