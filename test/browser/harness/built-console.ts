/** Before the browser tests of a run: the console is built once, from what is checked out, and the browser is found once. */
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { browserVariable, findChromium } from './chromium.ts';

const project = fileURLToPath(new URL('../../..', import.meta.url));

/** Set by who has built it and changes nothing between runs. */
const builtVariable = 'WRIT_CONSOLE_BUILT';

export async function setup(): Promise<void> {
  process.env[browserVariable] = await findChromium();
  if (process.env[builtVariable] !== undefined) return;
  const { status, stdout, stderr } = spawnSync(process.execPath, ['apps/console/build.ts'], { cwd: project, encoding: 'utf8' });
  if (status !== 0) throw new Error(`The console can't be built, so nothing of it can be tested.\n${stdout}${stderr}`);
}
