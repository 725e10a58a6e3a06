/** What it takes to make something durable on a database where nothing else continues: an entry of the log, and a row of a plain table. */
import { setTimeout as wait } from 'node:timers/promises';
import type { EntryDraft } from '@writ/access-log';
import type { AccountId } from '@writ/core';
import { connect, connectionFor } from '@writ/prisma';
import { openLog } from '../../apps/server/compose.ts';
import type { Seeded } from '../harness/installation.ts';
import type { Defer } from '../harness/until-done.ts';
import { privateEntry } from '../log/entries.ts';

/** Milliseconds of each. */
export interface CommitTimes {
  readonly appends: number[];
  readonly rows: number[];
}

/** Always about one account and by one organisation: as in a disclosure their keys are known, and none is made first. */
const entry = (): EntryDraft => ({ ...privateEntry(), subject: 'account-1' as AccountId, organisation: 'police-1.example' });

async function timed(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

/**
 * Opens the log of the installation once more, as another replica. Each call makes so many entries durable, as large as those of a
 * disclosure and each with the proof of its receipt, and so many rows, one after the other, and adds their times.
 */
export async function commitsOf({ config, socketFolder }: Seeded, defer: Defer) {
  const log = await openLog({ config, database: { socketFolder } });
  defer(() => log.close());
  const client = await connect(connectionFor('owner', { socketFolder }));
  defer(() => client.end());
  await client.query('create table public.bench_row (id bigint generated always as identity primary key, text text not null)');
  const times: CommitTimes = { appends: [], rows: [] };
  const measure = async (count: number): Promise<void> => {
    for (let i = 0; i < count; i += 1) {
      times.appends.push(await timed(async () => (await log.append(entry())).proof));
      times.rows.push(await timed(() => client.query('insert into public.bench_row (text) values ($1)', ['a row of some length'])));
    }
  };
  /** How many entries the log has. */
  const entries = async (): Promise<number> => Number((await log.checkpoint()).split('\n')[1]);
  return { times, measure, entries };
}

/** How many entries there are once no more are published: a checkpoint may be a second old, and that is many entries in bulk. */
export async function entriesReached(count: () => Promise<number>, wanted: number): Promise<number> {
  for (let look = 0; look < 10 && (await count()) < wanted; look += 1) await wait(500);
  return count();
}
