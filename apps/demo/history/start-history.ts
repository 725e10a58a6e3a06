/** When a demo plays its history: once, on a log that is empty, before anybody is served. Setting WRIT_DEMO_HISTORY. */
import { type Config, StartError } from '@writ/core';
import { showProgress } from '@writ/demo/import';
import { connectionFor } from '@writ/prisma';
import pg from 'pg';
import type { InstallationOptions } from '../../server/compose.ts';
import { isOwnPlatform } from '../../server/settings/source.ts';
import { Deviation } from '../story/deviation.ts';
import { type HistoryOptions, playHistory } from './play-history.ts';

/** Whether it is wanted: a demo of all mails has one, unless it is set off; a demo of some only if it is set on. */
function isWanted({ environment }: Pick<Config, 'environment'>): boolean {
  const { WRIT_DEMO_HISTORY: setting, WRIT_SEED_MAILS: mails } = environment;
  if (setting === undefined) return mails === undefined;
  if (setting === 'on' || setting === 'off') return setting === 'on';
  throw new StartError('WRIT_DEMO_HISTORY must be on or off. Leave it out for a demo of all mails with a history.');
}

const isEmpty = async (owner: pg.Pool): Promise<boolean> => (await owner.query('SELECT FROM log.log_entry LIMIT 1')).rowCount === 0;

/** Plays it where it is due. Throws StartError where an act of it was refused. */
export async function playHistoryOnce(installation: InstallationOptions, announce: HistoryOptions['announce']): Promise<void> {
  if (!isWanted(installation.config) || isOwnPlatform(installation.config)) return;
  const owner = new pg.Pool({ ...connectionFor('owner', installation.database), max: 1 });
  owner.on('error', () => {});
  try {
    if (!(await isEmpty(owner))) return;
    await playHistory({ installation, announce, progress: showProgress(process.stderr, 'History') });
  } catch (error) {
    if (!(error instanceof Deviation)) throw error;
    throw new StartError(`The demo's history can't be played: ${error.message} Set WRIT_DEMO_HISTORY=off to start without one.`, {
      cause: error,
    });
  } finally {
    await owner.end();
  }
}
