/**
 * What a process in production reports of itself to the database while it runs, and what waits until no newer version does. A migration that takes something
 * away is refused while a version runs that uses it, and two versions that run side by side do not take turns in announcing their rules.
 */
import { hostname } from 'node:os';
import { type Config, intervalLoop, newOperationId } from '@writ/core';
import {
  askOnce,
  connectionFor,
  type DatabaseConnection,
  isNewer,
  lastMigration,
  livingProcesses,
  report,
  reportEnd,
  reportMs,
  type Version,
} from '@writ/prisma';
import type { StartablePart } from '../compose.ts';
import { ownRole, reportedKeys, requireFitting } from '../production-checks/production.ts';
import { build } from './build.ts';
import { faults } from './process-log.ts';
import type { Stack } from './until-stopped.ts';

/** The version of the project's own package.json, and its last migration. */
const ownVersion = (): Version => ({
  version: build,
  knows: lastMigration(),
});

/** Does something again and again until the stack is closed; what goes wrong is reported once, until it has gone well again. */
function again(stack: Pick<Stack, 'defer'>, what: string, everyMs: number, work: () => Promise<void>): void {
  let isFailing = false;
  const loop = intervalLoop(everyMs, async () => {
    try {
      await work();
      isFailing = false;
    } catch (error) {
      if (!isFailing) faults.report('reporting', what, error);
      isFailing = true;
    }
  });
  stack.defer(() => loop.stop());
}

/**
 * Reports this process until the stack is closed. Throws StartError when the database is then not what this version needs: a migration may have taken
 * something away between the first look and the report.
 */
export async function reportProcess(config: Config, part: StartablePart | undefined, stack: Pick<Stack, 'defer'>): Promise<void> {
  const connection = connectionFor(ownRole(part), config);
  const id = newOperationId();
  const own = { id, part: part ?? 'everything', host: hostname().slice(0, 255), ...ownVersion(), keys: reportedKeys(config, part) };
  const tell = (): Promise<void> => askOnce(connection, (client) => report(client, own));
  await tell();
  stack.defer(() => askOnce(connection, (client) => reportEnd(client, id)));
  again(stack, 'report of the process', reportMs, tell);
  await requireFitting(config, part);
}

/** Whether a process of a newer version has reported lately. */
const newerRuns = (connection: DatabaseConnection, own: Version): Promise<boolean> =>
  askOnce(connection, async (client) => (await livingProcesses(client)).some((other) => isNewer(other, own)));

/** Does something once no newer version runs: at once, or as soon as it is so. */
export async function onceNewest(
  config: Config,
  stack: Pick<Stack, 'defer'>,
  work: () => Promise<void>,
  everyMs: number = reportMs,
): Promise<void> {
  const connection = connectionFor('log', config);
  const own = ownVersion();
  if (!(await newerRuns(connection, own))) return work();
  console.log(
    'A newer version of Writ runs on this database: it announces the rules in the log, and this process does so only when it has ended.',
  );
  let isDone = false;
  again(stack, 'announcement of rules', everyMs, async () => {
    if (isDone || (await newerRuns(connection, own))) return;
    await work();
    isDone = true;
  });
}
