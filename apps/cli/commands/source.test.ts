import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parsePublicKey, publicKeyText } from '@writ/source';
import { formatVerifierKey, parseWitnessPolicy } from '@writ/tlog';
import { sampleWitness } from '@writ/tlog/testing';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { openKitFolder } from '../source/kit-folder.ts';
import { factsOf, type Reference, startReference } from '../source/testing/reference.ts';
import { run } from './source.ts';

let folder: string;
let reference: Reference;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'writ-kit-'));
  reference = await startReference({ keys: openKitFolder(join(folder, 'kit')) });
  writeFileSync(join(folder, 'facts.json'), JSON.stringify(factsOf(reference.url)));
});
afterAll(async () => {
  await reference[Symbol.asyncDispose]();
  rmSync(folder, { recursive: true });
});

async function call(...args: string[]): Promise<{ code: number; lines: string[] }> {
  const written = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const code = await run(args);
  const lines = written.mock.calls
    .map(([text]) => String(text))
    .join('')
    .trimEnd()
    .split('\n');
  written.mockRestore();
  return { code, lines };
}
const check = (...more: string[]) => {
  const facts = ['--facts', join(folder, 'facts.json'), '--kit', join(folder, 'kit')];
  return call('check', reference.url, ...facts, '--adapter-key', publicKeyText(reference.adapterKey), ...more);
};

describe('writ source pin', () => {
  afterEach(() => vi.unstubAllEnvs());

  it('writes the public key of this Writ, and a policy that names its log and its witnesses, and nothing that is secret', async () => {
    const policy = join(folder, 'witnesses');
    writeFileSync(policy, `witness w ${formatVerifierKey(sampleWitness('witness.example').key)} https://witness.example/\nquorum w\n`);
    vi.stubEnv('WRIT_DATA', join(folder, 'data'));
    vi.stubEnv('WRIT_WITNESS_POLICY', policy);
    const pins = join(folder, 'pins');
    expect((await call('pin', pins)).code).toBe(0);
    const pinned = parseWitnessPolicy(readFileSync(join(pins, 'policy.txt'), 'utf8'));
    expect([pinned.logs.map(({ origin }) => origin), pinned.witnesses.length, pinned.quorum]).toEqual([
      ['demo.writ.localhost/log/1'],
      1,
      1,
    ]);
    const key = readFileSync(join(pins, 'writ.pub'), 'utf8').trim();
    expect(parsePublicKey(key).type).toBe('public');
    const again = join(folder, 'pins again');
    await call('pin', again);
    expect(readFileSync(join(again, 'writ.pub'), 'utf8').trim()).toBe(key);
  });

  it('writes nothing before there is a witness', async () => {
    vi.stubEnv('WRIT_DATA', join(folder, 'without'));
    await expect(run(['pin', join(folder, 'none')])).rejects.toThrow('There are no witnesses yet: run "npm start" first');
  });
});

describe('writ source check', () => {
  it('passes the reference, and goes on with the same log the next time', async () => {
    expect(await check('--only', '1,25,39')).toEqual({
      code: 0,
      lines: [expect.stringContaining('describes itself'), expect.anything(), expect.anything(), '3 passed, 0 failed, 0 skipped'],
    });
    expect((await check('--only', '19,20,25', '--json')).lines.map((line) => JSON.parse(line).result)).toEqual([
      'passed',
      'passed',
      'passed',
    ]);
  });

  it('fails an adapter whose key is another one', async () => {
    const other = publicKeyText(openKitFolder(join(folder, 'other')).writKey);
    const facts = ['--facts', join(folder, 'facts.json'), '--kit', join(folder, 'kit')];
    expect(await call('check', reference.url, ...facts, '--adapter-key', other, '--only', '25')).toMatchObject({ code: 1 });
  });

  it('skips what the facts do not have', async () => {
    const { items: _, ...rest } = factsOf(reference.url);
    writeFileSync(join(folder, 'few.json'), JSON.stringify(rest));
    const { code, lines } = await check('--facts', join(folder, 'few.json'), '--only', '47,65');
    expect([code, lines.at(-1)]).toEqual([0, '1 passed, 0 failed, 1 skipped']);
  });

  it('refuses a call that is not one, and a file that has no facts', async () => {
    await expect(run([])).rejects.toThrow('Name what to do');
    await expect(run(['check', 'http://127.0.0.1:1'])).rejects.toThrow('needs an URL, --facts');
    writeFileSync(join(folder, 'bad.json'), '{"account":{}}');
    await expect(check('--facts', join(folder, 'bad.json'))).rejects.toThrow('is not a facts file: account.id');
    await expect(check('--only', 'all')).rejects.toThrow('--only has numbers');
  });
});
