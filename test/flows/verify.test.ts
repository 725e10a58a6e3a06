/** Anybody checks the log and a receipt with the command line, from files and a pinned key alone; what was tampered with is found and named. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { compiledCode } from '../harness/compiled-code.ts';
import { type Stack, startStack } from '../harness/stack.ts';
import type { Answer } from '../harness/watch.ts';

const entry = fileURLToPath(new URL('../../apps/cli/writ.mjs', import.meta.url));

let stack: Stack;
let folder: string;
let answer: Answer;
beforeAll(async () => {
  stack = await startStack();
  folder = await mkdtemp(join(tmpdir(), 'writ-verify-'));
  for (let count = 0; count < 3; count++) answer = await stack.ask('public', 'holder-1', '{ me { records { subscriber { name } } } }');
  await published();
});
afterAll(async () => {
  await stack.close();
  await rm(folder, { recursive: true, force: true });
});

/** Waits until the newest entry is under a published checkpoint. */
async function published(): Promise<void> {
  const [head] = await stack.sql<{ size: string }>('postgres', 'SELECT size FROM log.log_head');
  const size = async () => (await (await fetch(`${stack.baseUrl}/log/1/checkpoint`)).text()).split('\n')[1];
  await vi.waitFor(async () => expect(await size()).toBe(head?.size));
}

/** Runs `writ` with nothing in its environment that leads to a database. */
function writ(...args: string[]): Promise<{ code: number; text: string }> {
  return new Promise((resolve) => {
    execFile(process.execPath, [entry, ...args], { env: { PATH: process.env['PATH'] ?? '', ...compiledCode() } }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), text: `${stdout}${stderr}` }),
    );
  });
}

describe('writ verify', () => {
  it('downloads and replays the log, then replays the downloaded folder without the server', async () => {
    const key = stack.log.verifierKey;
    const online = await writ('verify', `${stack.baseUrl}/log/1/`, '--to', join(folder, 'log'), '--key', key);
    expect(online.text).toContain('Verified.');
    expect(online.code).toBe(0);
    const offline = await writ('verify', join(folder, 'log'), '--key', key, '--json');
    expect(offline.code, offline.text).toBe(0);
    expect(JSON.parse(offline.text)).toMatchObject({ verified: true });
  });

  it('checks a receipt against its answer, and refuses another answer', async () => {
    const receipt = join(folder, 'receipt.json');
    const whole = join(folder, 'answer.json');
    const changed = join(folder, 'changed.json');
    await writeFile(receipt, JSON.stringify(answer.extensions?.receipt));
    await writeFile(whole, answer.text);
    await writeFile(changed, answer.text.replace(answer.data.me.records.subscriber.name, 'Somebody Else'));
    const key = stack.log.verifierKey;
    const good = await writ('verify', 'receipt', receipt, '--answer', whole, '--key', key);
    expect(good.code, good.text).toBe(0);
    expect((await writ('verify', 'receipt', receipt, '--answer', changed, '--key', key)).code).toBe(1);
  });

  it('names the entry that was changed in the database', async () => {
    const key = stack.log.verifierKey;
    await stack.sql('postgres', 'ALTER TABLE log.log_entry DISABLE TRIGGER USER');
    const flip = `UPDATE log.log_entry SET leaf = set_byte(leaf, 60, get_byte(leaf, 60) # 1) WHERE idx = 2`;
    await stack.sql('postgres', flip);
    const { code, text } = await writ('verify', `${stack.baseUrl}/log/1/`, '--key', key);
    expect(code).toBe(1);
    expect(text).toMatch(/\b2\b/);
    await stack.sql('postgres', flip);
    expect((await writ('verify', `${stack.baseUrl}/log/1/`, '--key', key)).code).toBe(0);
  });

  it("refuses another log's key", async () => {
    const other = 'demo.writ.localhost/log/1+6a4b1ae3+AXU/xW7ddgFrv6P9GtXMSQI5y1F1/BWsAeBUmarbO9Ar';
    expect((await writ('verify', `${stack.baseUrl}/log/1/`, '--key', other)).code).toBe(1);
  });
});
