/**
 * The history of a demo: the weeks before its first start, played in seconds by the product's own acts with a clock that was set back. Every
 * state is one that somebody brought about, with its entries; the log verifies like any other. What a moved clock can't do is done at the
 * present: a record is read under a grant that ends by the database's own clock.
 */
import { utcDay } from '@writ/core';
import { connectionFor } from '@writ/prisma';
import type { InstallationOptions } from '../../server/compose.ts';
import { registerPeople } from '../authenticators/register-people.ts';
import { Graphs } from '../story/graphs.ts';
import { Acts } from './acts.ts';
import { tellAccounts } from './known-accounts.ts';
import { type MovingClock, movingClock } from './moving-clock.ts';
import { orderCases } from './order-cases.ts';
import { orderHappenings } from './order-happenings.ts';
import { openPast, type PastInstallation } from './past-installation.ts';
import { readRecords } from './readings.ts';
import { restrictionHappenings } from './restriction-cases.ts';
import type { Scene } from './scene.ts';
import { HistorySigning } from './signing.ts';
import { readSubjects } from './subjects.ts';
import { daysBefore, type Happening, inOrder } from './timeline.ts';

/** How far back it goes: a preservation order that was asked for then has expired. */
const historyDays = 70;

export interface HistoryOptions {
  readonly installation: InstallationOptions;
  /** Writes the first entries of the log. */
  readonly announce: (past: InstallationOptions, log: PastInstallation['log']) => Promise<void>;
  readonly progress: (done: number, total: number) => void;
}

async function play(happenings: readonly Happening[], past: PastInstallation, clock: MovingClock, progress: HistoryOptions['progress']) {
  const total = happenings.length;
  let day = '';
  for (const [place, { at, act }] of inOrder(happenings).entries()) {
    clock.moveTo(at);
    if (day !== utcDay(at)) await past.work();
    day = utcDay(at);
    await act();
    progress(place + 1, total);
  }
  await past.workAll();
}

/** How people sign, whose keys are registered first; null where nobody signs. */
async function signingOf({ config, database }: InstallationOptions, graphs: Graphs, clock: MovingClock): Promise<HistorySigning | null> {
  if (config.environment['WRIT_SIGNING_ORIGIN'] === undefined) return null;
  await registerPeople(config, connectionFor('owner', database), { graphs, at: clock.now() });
  return new HistorySigning(config, clock.now);
}

/** Plays it, on a log that is empty. */
export async function playHistory({ installation, announce, progress }: HistoryOptions): Promise<void> {
  const present = new Date();
  const clock = movingClock(daysBefore(present, historyDays));
  const past = await openPast(installation, clock);
  try {
    await announce({ ...installation, clock: clock.now }, past.log);
    const graphs = new Graphs(installation.config.baseUrl, new AbortController().signal, past.fetch);
    const acts = new Acts(graphs, await signingOf(installation, graphs, clock));
    const scene: Scene = { acts, now: clock.now };
    const subjects = await readSubjects(acts, present);
    await tellAccounts(installation, subjects);
    const happenings = orderCases(subjects).flatMap((one) => orderHappenings(one, scene, present));
    await play([...happenings, ...restrictionHappenings(subjects, scene, present)], past, clock, progress);
    clock.moveTo(new Date());
    await readRecords(scene);
  } finally {
    await past.close();
  }
}
