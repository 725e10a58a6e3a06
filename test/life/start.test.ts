/** `npm start` from the first time to the last: what it prints works as it stands, a second one is refused, and however it ends nothing is left and everything is kept. */
import { execFile } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  bareEnvironment,
  cleanUp,
  demoSettings,
  freePort,
  freshFolder,
  hasProc,
  nodeOf,
  nothingLeft,
  npm,
  oneSentence,
  processesOf,
  projectFolder,
  type Server,
} from '../harness/life-server.ts';

const roles = [
  'anyone',
  'account holder',
  'agent',
  'counsel',
  'issuing authority',
  'validating authority',
  'enforcing authority',
  'auditor',
];

/** Runs a printed command as a person does who copies it into another terminal. */
function shell(command: string): Promise<{ code: number; text: string }> {
  return new Promise((resolve) => {
    execFile('/bin/sh', ['-c', command], { cwd: projectFolder, env: bareEnvironment(home) }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code), text: `${stdout}${stderr}` }),
    );
  });
}

/** The command that a role's line prints. */
const commandOf = (printed: string, role: string): string => new RegExp(`^ {2}${role} +(curl .*)$`, 'm').exec(printed)?.[1] ?? '';
const verifyOf = (printed: string): string => /^Check the log: +(.*)$/m.exec(printed)?.[1] ?? '';

/** The bytes of the entries that a downloaded log holds. */
async function entriesIn(folder: string): Promise<Buffer> {
  const files: string[] = [];
  for await (const file of glob('**/entries/**/*', { cwd: folder, withFileTypes: true }))
    if (file.isFile()) files.push(join(file.parentPath, file.name));
  return Buffer.concat(files.toSorted().map((file) => readFileSync(file)));
}

let home: string;
let folder: string;
let port: number;
let server: Server;

/** Starts on the same data again. */
async function start(): Promise<Server> {
  const { WRIT_DEMO_KEYS: _off, ...settings } = demoSettings(folder, port);
  server = npm('start', settings, { home });
  await server.says('Ready at');
  return server;
}

beforeAll(async () => {
  home = freshFolder();
  folder = join(home, 'data');
  port = await freePort();
});
afterAll(cleanUp);

describe.skipIf(!hasProc)('npm start (/proc shows what is left)', () => {
  let printed: string;
  let answer: string;

  // On a busy machine the first checkpoint may need a second try: the log says so, and goes on.
  const late =
    /^\{"level":[45]0,.*"msg":"(?:the (?:head of the log could not be published|log is (?:not ready: .*|degraded: .*|ready again))|a witness (?:does not cosign|cosigns again))"\}\n/gm;

  it('fills its database and prints one line a role', async () => {
    await start();
    printed = server.out();
    expect(printed).toMatch(/^Database: .*, new$/m);
    expect([...printed.matchAll(/^ {2}(\w[\w ]*?) +curl /gm)].map(([, role]) => role)).toEqual(roles);
    expect(printed).toContain(`\nReady at http://localhost:${port}. Ctrl-C stops everything.\n`);
    expect(server.err().replaceAll(late, '')).toMatch(/^(?:Seed: [0-9]+ %\n)+$/);
  });

  it('runs a service of keys, and a signing page at an origin of its own that says what its keys are', async () => {
    const [, origin = ''] = /needs their signature: in a browser at (http:\S+),/.exec(printed) ?? [];
    expect(new URL(origin).port).not.toBe(String(port));
    expect(await (await fetch(origin)).text()).toContain('This signature proves nothing about a person.');
    const { status } = await fetch(`${origin}/sign`, { method: 'POST', headers: { origin: `http://localhost:${port}` } });
    expect(status).toBe(403);
  });

  it('prints commands that work as printed', async () => {
    const answers = await Promise.all(roles.map(async (role) => [role, (await shell(commandOf(printed, role))).text] as const));
    for (const [role, text] of answers) {
      const { data, errors } = JSON.parse(text);
      expect(errors, role).toBeUndefined();
      expect(Object.values(data)[0], role).toBeTruthy();
    }
    answer = answers.find(([role]) => role === 'account holder')?.[1] ?? '';
    expect(JSON.parse(answer).data.me.records.subscriber.name).toMatch(/\w/);
    expect(JSON.parse(answers[0]?.[1] ?? '').data.items.nodes).toHaveLength(3);
    const verified = await shell(`${verifyOf(printed)} --to '${home}/before'`);
    expect(verified.text).toContain('Verified.');
    expect(verified.code).toBe(0);
  });

  it('refuses a second start on the same data, and another on the same port', async () => {
    const [same, other] = [
      npm('start', demoSettings(folder, await freePort()), { home }),
      npm('start', demoSettings(join(home, 'other'), port), { home }),
    ];
    const second = await same.ended;
    expect(second.code).toBe(1);
    expect(second.err).toMatch(oneSentence);
    expect(second.err).toContain(`already running (process ${nodeOf(folder)}) on the data in ${folder}`);
    const third = await other.ended;
    expect(third.code).toBe(1);
    expect(third.err).toMatch(oneSentence);
    expect(third.err).toContain(`Port ${port} is in use`);
    await nothingLeft(join(home, 'other'));
    // On a busy machine the log may be behind for a moment, and says so.
    await expect.poll(async () => (await fetch(`http://localhost:${port}/readyz`)).status).toBe(200);
  });

  it('stops on Ctrl-C, and continues later with the same data, key and log', async () => {
    process.kill(-server.npm, 'SIGINT');
    // No code: a second signal, passed on by npm, met a process that was all but gone.
    expect([0, null]).toContain((await server.ended).code);
    await nothingLeft(folder);
    await start();
    expect(server.out()).toMatch(/^Database: .*, as it was$/m);
    expect(server.err().replaceAll(late, '')).toBe('');
    expect(verifyOf(server.out())).toBe(verifyOf(printed));
    const verified = await shell(`${verifyOf(server.out())} --to '${home}/after'`);
    expect(verified.text).toContain('Verified.');
    const [before, after] = [await entriesIn(join(home, 'before')), await entriesIn(join(home, 'after'))];
    expect(before.length).toBeGreaterThan(100);
    expect(after.subarray(0, before.length).equals(before)).toBe(true);
    writeFileSync(join(home, 'answer.json'), answer);
    writeFileSync(join(home, 'receipt.json'), JSON.stringify(JSON.parse(answer).extensions.receipt));
    const key = /--key '.*'/.exec(verifyOf(server.out()))?.[0];
    const receipt = await shell(`npx writ verify receipt '${home}/receipt.json' --answer '${home}/answer.json' ${key}`);
    expect(receipt.text).toContain('Verified.');
    expect(receipt.code).toBe(0);
    const log = `--from http://localhost:${port}/log/1 --witness-policy '${folder}/witness/policy'`;
    const witnessed = await shell(`npx writ verify receipt '${home}/receipt.json' --answer '${home}/answer.json' ${log}`);
    expect(witnessed.text).toMatch(
      /^witnesses +passed +1 of 1 pinned witnesses signed it, 1 must have: demo\.writ\.localhost\/witness\/1 at /m,
    );
    expect(witnessed.code).toBe(0);
  });

  it('stops when its process group gets a signal to end', async () => {
    process.kill(-server.npm, 'SIGTERM');
    await server.ended;
    await nothingLeft(folder);
  });

  it('leaves nothing running when the server is killed outright', async () => {
    await start();
    expect(processesOf(folder).length).toBeGreaterThan(2);
    process.kill(nodeOf(folder), 'SIGKILL');
    await nothingLeft(folder);
    expect((await server.ended).code).not.toBe(0);
  });

  it('leaves nothing running when npm is killed outright, and starts again after both', async () => {
    await start();
    process.kill(server.npm, 'SIGKILL');
    await nothingLeft(folder);
    await start();
    expect(JSON.parse((await shell(commandOf(printed, 'account holder'))).text).data).toEqual(JSON.parse(answer).data);
    expect((await shell(verifyOf(printed))).text).toContain('Verified.');
  });
});
