/** The demo's service of keys in a process of its own, beside an installation that is there already. It announces the settings of those that ask it, as JSON. */
import { readConfig } from '@writ/core';
import { startDemoKeys } from '../../apps/cli/keys-service/demo-keys.ts';
import { runUntilStopped } from '../../apps/server/process/until-stopped.ts';
import { projectFolder } from '../harness/cluster.ts';
import { announce } from '../load/announce.ts';

const { SOCKET_FOLDER: socketFolder = '', ...settings } = process.env;

process.exitCode = await runUntilStopped(async (stack) => {
  announce(JSON.stringify(await startDemoKeys(readConfig(settings, projectFolder), socketFolder, stack)));
});
