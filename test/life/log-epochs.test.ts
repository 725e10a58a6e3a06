/**
 * What a running Writ has signed outlives its database's memory: the next epoch is opened by a setting, the one before stays where it was,
 * and a start for it is refused. A demo whose database was deleted begins anew.
 */
import { execFile } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { compiledCode } from '../harness/compiled-code.ts';
import {
  cleanUp,
  demoSettings,
  freePort,
  freshFolder,
  isRoot,
  npm,
  oneSentence,
  ordinary,
  ordinaryUserReaches,
} from '../harness/life-server.ts';

afterAll(cleanUp);

const entry = fileURLToPath(new URL('../../apps/cli/writ.mjs', import.meta.url));
// Root's database would lie elsewhere, where a test has nothing to delete.
const as = isRoot ? ordinary : undefined;

/** Runs `writ verify` with nothing in its environment that leads to a database. */
const verify = (url: string, key: string): Promise<string> =>
  new Promise((resolve) => {
    const args = [entry, 'verify', url, '--key', key];
    execFile(process.execPath, args, { env: { PATH: process.env['PATH'] ?? '', ...compiledCode() } }, (_error, stdout, stderr) =>
      resolve(`${stdout}${stderr}`),
    );
  });

describe.skipIf(isRoot && !ordinaryUserReaches)('a demo (only where root can run the project as an ordinary user)', () => {
  it('continues with the next epoch, not back, and begins again with a new database', async () => {
    const home = freshFolder(as);
    const folder = join(home, 'data');
    const settings = demoSettings(folder, await freePort());
    const start = (epoch: number) =>
      npm('start', { ...settings, WRIT_LOG_ORIGIN: `demo.writ.localhost/log/${epoch}` }, as === undefined ? { home } : { as, home });
    const address = (epoch: number) => `${settings['WRIT_BASE_URL']}/log/${epoch}`;
    const checkpoint = async (epoch: number) => (await fetch(`${address(epoch)}/checkpoint`)).text();
    /** Starts, does something while it runs, and stops. */
    const during = async (epoch: number, act: (key: string) => Promise<void>): Promise<void> => {
      const server = start(epoch);
      await server.says('Ready at');
      await act(/demo\.writ\.localhost\/log\/[0-9]+\+[0-9a-f]{8}\+[^\s']+/.exec(server.out())?.[0] ?? '');
      process.kill(-server.npm, 'SIGINT');
      // No code: a second signal, passed on by npm, met a process that was all but gone.
      expect([0, null]).toContain((await server.ended).code);
    };
    let [oldKey, oldNote] = ['', ''];
    await during(1, async (key) => {
      oldKey = key;
      expect(await verify(address(1), key)).toContain('Verified.');
      // On a busy machine the witness may cosign a checkpoint in a later round alone: the last one is cosigned before the end.
      await expect.poll(() => checkpoint(1)).toMatch(/\n\u2014 demo\.writ\.localhost\/witness\/1 \S+\n$/);
    });
    oldNote = readFileSync(join(folder, 'log', '1.anchor'), 'utf8');

    await during(2, async (key) => {
      expect(key).toContain('/log/2+');
      const published = await checkpoint(1);
      expect(published.startsWith(oldNote)).toBe(true);
      expect(published.slice(oldNote.length), "the log's second key signed it and the demo's own witness cosigned it").toMatch(
        /^\u2014 demo\.writ\.localhost\/log\/1 \S+\n\u2014 demo\.writ\.localhost\/witness\/1 \S+\n$/,
      );
      expect(await checkpoint(2)).toContain('demo.writ.localhost/log/2\n');
      expect(await verify(address(1), oldKey)).toContain('Verified.');
      expect(await verify(address(2), key)).toContain('Verified.');
      expect((await fetch(`${address(3)}/checkpoint`)).status).toBe(404);
    });
    expect(readdirSync(join(folder, 'log')).sort()).toEqual(['1.anchor', '2.anchor']);

    const back = await start(1).ended;
    expect(back.code).toBe(1);
    expect(back.err).toMatch(oneSentence);
    expect(back.err).toContain('has continued as demo.writ.localhost/log/2');
    expect(readFileSync(join(folder, 'log', '1.anchor'), 'utf8')).toBe(oldNote);

    const database = join(folder, 'postgres');
    expect(existsSync(database)).toBe(true);
    rmSync(database, { recursive: true });
    await during(1, async (key) => {
      expect(key).toBe(oldKey);
      expect(await verify(address(1), key)).toContain('Verified.');
    });
    expect(readdirSync(join(folder, 'log'))).toEqual(['1.anchor']);
  });
});
