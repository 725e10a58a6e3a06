/**
 * Section 4 of docs/how-to/connect-a-platform.md as its reader does it: the commands of the page, in its order, each block in a shell of its own. Only
 * what a machine has once (ports, folders, files of the reader) and what the page leaves open (`…`, ADMINPASSWORD, CODE, DID) is put in.
 */
import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../../../test/harness/free-port.ts';

const root = fileURLToPath(new URL('../../..', import.meta.url));
const page = readFileSync(`${root}docs/how-to/connect-a-platform.md`, 'utf8');
const section = page.slice(page.indexOf('\n## 4. '));
const blocks = [...section.matchAll(/^```sh\n(.*?)^```$/gms)].map(([, commands = '']) => commands);
/** What the page says to write into holders.json. */
const holders = /`(\[\{"issuer".*?\}\])`/.exec(section)?.[1] ?? '';

let folder: string;
/** Where the database of Writ is, when that may not be in a temporary folder. */
let location: string | undefined;
const running: ChildProcess[] = [];
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'page-'));
});
afterAll(async () => {
  for (const shell of running.toReversed()) {
    if (shell.pid === undefined || shell.exitCode !== null || shell.signalCode !== null) continue;
    const ended = once(shell, 'exit');
    process.kill(-shell.pid, 'SIGTERM');
    await ended;
  }
  rmSync(folder, { recursive: true, force: true });
  if (location?.startsWith('/var/lib/writ-')) rmSync(location, { recursive: true, force: true });
});

/** Puts values in, each of which the commands must have: a page that changed is looked at anew. */
function filled(commands: string, values: Readonly<Record<string, string>>): string {
  return Object.entries(values).reduce((text, [name, value]) => {
    if (!text.includes(name)) throw new Error(`The page no longer has ${name} in: ${commands}`);
    return text.replaceAll(name, value);
  }, commands);
}

interface Shell {
  /** What it printed so far on both of its outputs. */
  readonly said: () => string;
  readonly until: <Found>(find: (said: string) => Found | undefined | Promise<Found | undefined>) => Promise<Found>;
}

/** Runs commands that go on running. */
function begin(commands: string, env: NodeJS.ProcessEnv): Shell {
  const shell = spawn('bash', ['-euc', commands], { cwd: root, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  running.push(shell);
  let said = '';
  for (const output of [shell.stdout, shell.stderr]) output.on('data', (text: Buffer) => (said += text.toString()));
  return {
    said: () => said,
    async until(find) {
      for (;;) {
        const found = await find(said);
        if (found !== undefined) return found;
        if (shell.exitCode !== null) throw new Error(`${commands}\nended with ${shell.exitCode}: ${said}`);
        await wait(100);
      }
    },
  };
}

const runFile = promisify(execFile);
const run = async (commands: string, env: NodeJS.ProcessEnv): Promise<string> =>
  (await runFile('bash', ['-euc', commands], { cwd: root, env })).stdout;

const isReady = (url: string): Promise<true | undefined> =>
  fetch(`${url}/readyz`).then(
    ({ ok }) => ok || undefined,
    () => undefined,
  );

it('its section about a PDS of your own ends with a person who reads their record', { timeout: 480_000 }, async () => {
  expect(blocks).toHaveLength(5);
  const [pdsBlock = '', writBlock = '', adapterBlock = '', accountBlock = '', readBlock = ''] = blocks;
  const [install, ...start] = pdsBlock.trimEnd().split('\n');
  // The runner of these tests has done it.
  expect(install).toBe('npm ci --prefix apps/adapters/bluesky');

  const [writPort, adapterPort] = [await freePort(), await freePort()];
  const baseUrl = `http://localhost:${writPort}`;
  const env = {
    ...{ PATH: `${root}node_modules/.bin:${process.env['PATH']}`, HOME: process.env['HOME'] },
    ...{ WRIT_BASE_URL: baseUrl, ADAPTER_LISTEN: `127.0.0.1:${adapterPort}` },
  };
  const of = (name: string): string => join(folder, name);

  const pds = begin(filled(start.join('\n'), { '/tmp/pds': of('pds') }), env);
  const address = await pds.until((said) => {
    const line = said.split('\n').find((one) => one.startsWith('{'));
    return line === undefined ? undefined : (JSON.parse(line) as { url: string; plcUrl: string; adminPassword: string });
  });

  const files = { 'adapter.pem': of('adapter.pem') };
  const writ = begin(
    filled(writBlock, { ...files, '/tmp/writ': of('writ'), 'http://127.0.0.1:4200': `http://127.0.0.1:${adapterPort}` }),
    env,
  );
  location = await writ.until((said) => /^Database: (\S+), new$/m.exec(said)?.[1]);
  await writ.until(() => isReady(baseUrl));

  const adapter = begin(
    filled(adapterBlock, {
      ...files,
      '/tmp/writ': of('writ'),
      ' pins': ` ${of('pins')}`,
      '=pins/': `=${of('pins')}/`,
      'holders.json': of('holders.json'),
      '/tmp/pds': of('pds'),
      '/tmp/book.sqlite': of('book.sqlite'),
      'PDS_URL=…': `PDS_URL=${address.url}`,
      'PDS_DID_PLC_URL=…': `PDS_DID_PLC_URL=${address.plcUrl}`,
      'PDS_ADMIN_PASSWORD=…': `PDS_ADMIN_PASSWORD=${address.adminPassword}`,
    }),
    env,
  );
  await adapter.until((said) => said.includes(`127.0.0.1:${adapterPort}`) || undefined);

  const [invite = '', account = ''] = accountBlock.split(/^(?=curl )/m);
  const { code } = JSON.parse(await run(filled(invite, { ADMINPASSWORD: address.adminPassword, PDS_URL: address.url }), env));
  const { did } = JSON.parse(await run(filled(account, { PDS_URL: address.url, CODE: code }), env));
  writeFileSync(of('holders.json'), filled(holders, { 'http://localhost:4000': baseUrl, DID: did }));

  const answer = JSON.parse(await run(filled(readBlock, { 'http://localhost:4000': baseUrl }), env));
  expect(answer, writ.said()).toMatchObject({
    data: { me: { handle: 'nora.test', records: { subscriber: { emails: ['nora@example.org'] } } } },
  });
});
