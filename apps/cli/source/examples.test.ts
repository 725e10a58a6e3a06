/** The examples of docs/how-to/connect-a-platform, each as a process of its own, held against the kit over the same data. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { generateKeyPairSync } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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
/** The platform as the examples read it. */
function platformFile() {
  const { files, ...rest } = platform();
  return { ...rest, files: files.map(({ bytes, ...file }) => ({ ...file, base64: Buffer.from(bytes).toString('base64') })) };
}
/** The same without the account that is there for its size: what the page lets its reader try, with the facts about it. */
function sample(): Record<string, unknown> {
  const { accounts, records, ...rest } = platformFile();
  const { huge: _, ...facts } = factsOf('http://127.0.0.1:8080');
  const small = { accounts: accounts.filter(({ id }) => id !== 'huge'), records: records.filter(({ account }) => account !== 'huge') };
  return { 'platform.json': { ...small, ...rest }, 'facts.json': facts };
}
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-examples-'));
  writeFileSync(join(folder, 'platform.json'), JSON.stringify(platformFile()));
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

it.each(Object.entries(sample()))('the sample of the page, %s, is what the examples are checked with', (name, value) => {
  const path = join(examples, 'sample', name);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, `${JSON.stringify(value, null, 2)}\n`);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual(JSON.parse(JSON.stringify(value)));
});

describe('the example', () => {
  it('in TypeScript passes every check', async () => {
    expect(await found('typescript', process.execPath, join(examples, 'typescript/adapter.ts'))).toEqual([]);
  });

  it.skipIf(!hasGo)('in Go passes every check (skipped where Go is not installed)', async () => {
    const program = join(folder, 'go-adapter');
    const built = spawnSync('go', ['build', '-buildvcs=false', '-o', program, '.'], { cwd: join(examples, 'go'), encoding: 'utf8' });
    expect(built.stderr).toBe('');
    expect(await found('go', program)).toEqual([]);
  });
});
