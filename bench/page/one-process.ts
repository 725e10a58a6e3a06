/** Gateway and subgraphs in one process, beside others over the same database; without the worker, whose work is no page's. */
import { readConfig } from '@writ/core';
import { observe } from '../../apps/server/observing/observing.ts';
import { readRunFile } from '../../apps/server/process/run-file.ts';
import { runUntilStopped } from '../../apps/server/process/until-stopped.ts';
import { openOwnLog, serve } from '../../apps/server/serve.ts';
import { projectFolder } from '../harness/cluster.ts';
import { announce } from '../load/announce.ts';

const config = readConfig(process.env, projectFolder);
const run = readRunFile(config.dataFolder);
if (run === null) throw new TypeError('no installation runs here');

process.exitCode = await runUntilStopped(async (stack) => {
  const telemetry = observe(undefined, config, stack);
  const installation = { config, database: { socketFolder: run.socketFolder }, telemetry };
  const log = await openOwnLog(undefined, installation, stack);
  await serve(undefined, installation, log, stack);
  announce(config.baseUrl);
});
