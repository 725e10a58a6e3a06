/** What `writ report` does in an installation, as the owner of its tables: reading the facts of a period, and publishing. */
import { openDetails, openLogReader } from '@writ/access-log';
import { type Config, type EventId, readConfig, StartError, systemClock } from '@writ/core';
import { connect, connectionFor, type DatabaseConnection, requireEncrypted, requireKnownKey } from '@writ/prisma';
import { CsvError, daysOf, LineError, StatedError } from '@writ/reports/check';
import pg from 'pg';
import { readRunFile } from '../../server/process/run-file.ts';
import { keysNamed, masterKeys } from '../../server/secrets.ts';
import { leafArchive } from '../../server/settings/log-archive.ts';
import { bulkFacts } from './bulk-facts.ts';
import { factsOfEntries } from './entry-facts.ts';
import type { LineSorter } from './facts-file.ts';
import { publishedEntries } from './public-entries.ts';
import { type Publication, publish } from './publish.ts';

function ownerOf(config: Config): DatabaseConnection {
  if (config.mode === 'production') {
    const owner = connectionFor('owner', config);
    requireEncrypted(owner);
    return owner;
  }
  const running = readRunFile(config.dataFolder);
  if (running) return connectionFor('owner', { socketFolder: running.socketFolder });
  throw new StartError('No database: set DATABASE_URL_OWNER, or run "npm start" first, to use its database.');
}

async function withOwner<Result>(projectFolder: string, work: (config: Config, pool: pg.Pool) => Promise<Result>): Promise<Result> {
  const config = readConfig(process.env, projectFolder);
  const owner = ownerOf(config);
  await (await connect(owner)).end();
  const pool = new pg.Pool({ ...owner, max: 2 });
  try {
    return await work(config, pool);
  } finally {
    await pool.end();
  }
}

/** Adds the lines of `facts.ndjson` for a period: of the entries that the totals of its days count. Throws StartError where they can't be counted yet. */
export const addFactsOfLog = (projectFolder: string, { from, to }: { from: string; to: string }, sorter: LineSorter): Promise<void> =>
  withOwner(projectFolder, async (config, pool) => {
    await requireKnownKey(ownerOf(config), 'MASTER', ...keysNamed(config, 'MASTER'));
    const days = daysOf(await publishedEntries(openLogReader(pool, leafArchive(config.environment))), from, to);
    if (typeof days === 'string') throw new StartError(days);
    const details = openDetails({ pool, ...masterKeys(config) });
    const span = { from: days.firstEntry, to: days.endEntry };
    const covering = new Set<number>();
    for await (const { index, lines } of bulkFacts({ pool, owner: ownerOf(config), details }, span)) {
      covering.add(index);
      for (const line of lines) sorter.add(line);
    }
    for await (const line of factsOfEntries(details, span, covering)) sorter.add(line);
  });

/** Publishes a report. Answers the id of its entry. Throws StartError for what is refused. */
export const publishReport = (projectFolder: string, publication: Publication): Promise<EventId> =>
  withOwner(projectFolder, async (config, pool) => {
    const client = await pool.connect();
    try {
      return await publish(client, openLogReader(pool, leafArchive(config.environment)), publication, systemClock());
    } catch (error) {
      if (error instanceof LineError || error instanceof CsvError || error instanceof StatedError)
        throw new StartError(`${error.message} Nothing was published.`);
      throw error;
    } finally {
      client.release();
    }
  });
