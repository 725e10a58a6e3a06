/** The examples of docs/how-to/connect-a-platform, each as a process of its own, held against the kit over the same data. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { Kit } from './kit.ts';
import { openKitFolder } from './kit-folder.ts';
import { checks, runChecks } from './run-checks.ts';
import { factsOf, platform } from './testing/reference.ts';

const examples = fileURLToPath(new URL('../../../docs/how-to/connect-a-platform/', import.meta.url));
const hasGo = spawnSync('go', ['version']).status === 0;

let folder: string;
let child: ChildProcess | undefined;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-examples-'));
  const { files, ...rest } = platform();
  const base64 = files.map(({ bytes, ...file }) => ({ ...file, base64: Buffer.from(bytes).toString('base64') }));
  writeFileSync(join(folder, 'platform.json'), JSON.stringify({ ...rest, files: base64 }));
});
afterEach(() => {
  child?.kill();
  child = undefined;
});
afterAll(() => rmSync(folder, { recursive: true }));

/** Starts an example on a free port, and gives its address. */
async function start(command: string, args: readonly string[]): Promise<string> {
  const started = spawn(command, args, { stdio: ['ignore', 'ignore', 'pipe'] });
  child = started;
  return new Promise((resolve, reject) => {
    let said = '';
    started.once('exit', () => reject(new Error(said)));
    started.stderr.on('data', (text: Buffer) => {
      said += text.toString();
      const [url] = /http:\/\/\S+/.exec(said) ?? [];
      if (url !== undefined) resolve(url);
    });
  });
}

/** What the kit finds of an example, but for what passed. */
async function found(name: string, command: string, ...before: string[]): Promise<string[]> {
  const kit = openKitFolder(join(folder, name));
  const own = generateKeyPairSync('ed25519');
  const keyFile = join(folder, `${name}.pem`);
  writeFileSync(keyFile, String(own.privateKey.export({ type: 'pkcs8', format: 'pem' })));
  const pins = [join(folder, name, 'policy.txt'), join(folder, name, 'writ.pub'), keyFile];
  const url = await start(command, [...before, join(folder, 'platform.json'), join(folder, `${name}.book`), ...pins, '127.0.0.1:0']);
  const results: string[] = [];
  let passed = 0;
  for await (const { number, result, why } of runChecks(new Kit({ url, facts: factsOf(url), ...kit, adapterKey: own.publicKey }))) {
    if (result === 'passed') passed += 1;
    else results.push(`${number} ${result}: ${why}`);
  }
  expect(passed + results.length).toBe(checks.length);
  return results;
}

describe('the example', () => {
  it('in TypeScript passes every check', async () => {
    expect(await found('typescript', process.execPath, join(examples, 'typescript/adapter.ts'))).toEqual([]);
  });

  it.skipIf(!hasGo)(
    'in Go passes every check (skipped where Go is not installed)',
    async () => {
      const program = join(folder, 'go-adapter');
      const built = spawnSync('go', ['build', '-buildvcs=false', '-o', program, '.'], { cwd: join(examples, 'go'), encoding: 'utf8' });
      expect(built.stderr).toBe('');
      expect(await found('go', program)).toEqual([]);
    },
    120_000,
  );
});
