/**
 * The story of `writ demo --pds`, as the process that people run: a Writ of its own on a PDS of its own. It ends with 0 when what Writ says of the PDS
 * is what anybody sees there, and leaves no process and no folder.
 */
import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { freePort } from '../../../test/harness/free-port.ts';

const entry = fileURLToPath(new URL('../../cli/writ.mjs', import.meta.url));
const steps = [
  'A Bluesky PDS runs, and beside it the adapter that answers Writ',
  'Alma looks at what the PDS has on her',
  'A police officer orders the records of alma@example.org',
  'A judge validates the order',
  'Writ collects once; then Alma deletes one post and writes another',
  'An agent of the platform approves it, and counsel releases it',
  'The officer reads what was there when the order was served',
  'The officer reads the image of a post',
  'Bruno posts, and a second later somebody reports it',
  'An agent acts on the notice, and the PDS withholds the post',
  'The account of Clara is suspended, and restored',
  'Anybody downloads the access log',
  'Offline, with the folder and the pinned key alone',
];

let temporary: string;
beforeAll(() => {
  temporary = mkdtempSync(join(tmpdir(), 'writ-story-'));
});
afterAll(() => rmSync(temporary, { recursive: true, force: true }));

/** The processes that have the folder in their environment: all that the story started. */
function left(): string[] {
  const processes = readdirSync('/proc').filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid);
  return processes.filter((pid) => {
    try {
      return readFileSync(`/proc/${pid}/environ`, 'utf8').includes(temporary) && readFileSync(`/proc/${pid}/cmdline`, 'utf8') !== '';
    } catch {
      return false; // It ended meanwhile, or is somebody else's.
    }
  });
}

it('is played to its end, and leaves nothing behind', async () => {
  const env = {
    PATH: process.env['PATH'],
    HOME: process.env['HOME'],
    TMPDIR: temporary,
    WRIT_BASE_URL: `http://localhost:${await freePort()}`,
  };
  const { code, out, err } = await new Promise<{ code: number; out: string; err: string }>((resolve) => {
    execFile(process.execPath, [entry, 'demo', '--pds', '--json'], { env, maxBuffer: 1e8 }, (error, stdout, stderr) =>
      resolve({ code: error === null ? 0 : Number(error.code ?? -1), out: stdout, err: stderr }),
    );
  });
  const lines = out
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line));
  expect(
    lines.filter(({ ok }) => ok !== true),
    err,
  ).toEqual([]);
  expect(lines.flatMap(({ title }) => title ?? [])).toEqual(steps);
  expect(code, err).toBe(0);
  expect(readdirSync(temporary)).toEqual([]);
  expect(left()).toEqual([]);
});
