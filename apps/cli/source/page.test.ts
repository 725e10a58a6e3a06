/**
 * Section 2 of docs/how-to/connect-a-platform.md as its reader does it: the commands of the page, in its order, with each of the two examples. Only the
 * folder of the reader's files and a free port are put in, and for Go a copy of the example, so that nothing is built in the repository.
 */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { freePort } from '../../../test/harness/free-port.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const page = readFileSync(`${root}docs/how-to/connect-a-platform.md`, 'utf8');
const section = page.slice(page.indexOf('\n## 2. '), page.indexOf('\n## 3. '));
const [serveBlock = '', checkBlock = ''] = [...section.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, commands = '']) => commands);
/** The words about Go: `…` are the arguments of the example in TypeScript. */
const [, goCommands = ''] = /`(cd docs\/how-to\/connect-a-platform\/go [^`]+)`/.exec(section) ?? [];
const facts = 'docs/how-to/connect-a-platform/sample/facts.json';
const hasGo = spawnSync('go', ['version']).status === 0;

let folder: string;
let running: ChildProcess | undefined;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'writ-page-'));
});
afterEach(async () => {
  if (running?.pid !== undefined && running.exitCode === null && running.signalCode === null) {
    const ended = once(running, 'exit');
    process.kill(-running.pid, 'SIGTERM');
    await ended;
  }
  running = undefined;
  rmSync(folder, { recursive: true, force: true });
});

/** Puts values in, each of which the commands must have: a page that has changed is read again. */
function filled(commands: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((text, [name, value]) => {
    if (!text.includes(name)) throw new Error(`The page no longer has ${name} in: ${commands}`);
    return text.replaceAll(name, value);
  }, commands);
}

const env = { ...process.env, PATH: `${root}node_modules/.bin:${process.env['PATH']}` };

/** Runs commands of which the last goes on running, until it says where it is served. */
async function begin(commands: string): Promise<void> {
  const shell = spawn('bash', ['-euc', commands], { cwd: root, env, detached: true, stdio: ['ignore', 'ignore', 'pipe'] });
  running = shell;
  await new Promise<void>((resolve, reject) => {
    let said = '';
    shell.once('exit', (code) => reject(new Error(`${commands}\nended with ${code}: ${said}`)));
    shell.stderr.on('data', (text: Buffer) => {
      said += text.toString();
      if (/http:\/\/\S+/.test(said)) resolve();
    });
  });
}

/** The last line of what the check of the page says, and its exit code. */
async function checked(port: number, serve: (values: Record<string, string>) => string): Promise<{ status: number | null; last: string }> {
  const own = { 'adapter.pem': join(folder, 'adapter.pem'), '127.0.0.1:8080': `127.0.0.1:${port}` };
  await begin(
    serve({ ...own, 'source kit kit': `source kit ${folder}/kit`, 'book.sqlite': join(folder, 'book.sqlite'), ' kit/': ` ${folder}/kit/` }),
  );
  // The facts name what the example publishes at its own address.
  writeFileSync(join(folder, 'facts.json'), filled(readFileSync(root + facts, 'utf8'), { '127.0.0.1:8080': `127.0.0.1:${port}` }));
  const commands = filled(checkBlock, { ...own, '--kit kit': `--kit ${folder}/kit`, [facts]: join(folder, 'facts.json') });
  const check = spawn('bash', ['-euc', commands], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  for (const output of [check.stdout, check.stderr]) output.on('data', (text: Buffer) => (said += text.toString()));
  const [status] = await once(check, 'close');
  return { status: status as number | null, last: said.trimEnd().split('\n').at(-1) ?? '' };
}

const noneFailed = /\b0 failed\b.*\b1 skipped\b/;

it('its section about the check ends with no check that failed, in TypeScript', async () => {
  const { status, last } = await checked(await freePort(), (values) => filled(serveBlock, values));
  expect(last).toMatch(noneFailed);
  expect(status).toBe(0);
});

it.skipIf(!hasGo)('and with the same arguments in Go (skipped where Go is not installed)', async () => {
  const copy = join(folder, 'go');
  cpSync(`${root}docs/how-to/connect-a-platform/go`, copy, { recursive: true });
  const { status, last } = await checked(await freePort(), (values) => {
    const text = filled(serveBlock, values);
    const [, before = '', args = ''] = /^(.*)npx node \$example\/typescript\/adapter\.ts (.+)$/s.exec(text) ?? [];
    const absolute = args.replace('$example', `${root}docs/how-to/connect-a-platform`);
    return `${before}${filled(goCommands, { 'docs/how-to/connect-a-platform/go': copy, '…': absolute, 'go build .': 'go build -buildvcs=false .' })}`;
  });
  expect(last).toMatch(noneFailed);
  expect(status).toBe(0);
});
