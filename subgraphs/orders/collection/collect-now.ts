/**
 * An act that needs the records of an order does not wait for the worker: it collects what is missing and is made again. Of a kind that preserves
 * nothing this is the first that is asked of anybody: nothing had to be kept before. Regulation (EU) 2022/2065, Art. 10.
 */
import { setTimeout as wait } from 'node:timers/promises';
import { PublicError, requestTimeMs } from '@writ/core';
import type { Services } from '../dependencies.ts';
import { requestSnapshots } from '../preservation/snapshot-requests.ts';
import type { Database } from '../store/database.ts';
import { lockOrder } from '../store/read.ts';
import { collect } from './collect.ts';
import { NotCollected, notCollectedYet } from './not-collected.ts';
import { isHeld, type Wanted, wantedOf } from './store.ts';

/** Asks for the snapshots that nobody asked for at the service, or that ended since: an order went back to review after they were taken. */
async function request({ db }: Services, id: string): Promise<void> {
  await db.$transaction(async (transaction: Database) => {
    const order = (await lockOrder(transaction, id))?.order;
    if (order === undefined || order.servedAt === null) return;
    const known = await transaction.preservation.findMany({ where: { orderId: id, state: 'PRESERVED' }, select: { targetId: true } });
    const targets = order.targets.filter((target) => known.every(({ targetId }) => targetId !== target.id));
    await requestSnapshots(transaction, { ...order, targets }, order.servedAt);
  });
}

/** A gateway waits twice as long for an answer. */
const longestMs = requestTimeMs / 2;

/** Until no other process collects for it, or as long as an answer may take. */
async function othersDone(services: Services, wanted: readonly Wanted[]): Promise<void> {
  const pauseMs = 50;
  const snapshots = wanted.map(({ snapshot }) => snapshot);
  for (let waited = 0; waited < longestMs; waited += pauseMs) {
    if (!(await isHeld(services.db, snapshots, services.clock()))) return;
    await wait(pauseMs);
  }
}

const unlogged =
  'What the order names could not be collected, because the access log can’t be written now. The order is as it was: try again.';

/** What could not be logged of a collection says nothing of the act, which was not made. */
async function collectLogged(services: Services, wanted: Wanted): Promise<void> {
  try {
    await collect(services, wanted);
  } catch (error) {
    if (!(error instanceof PublicError && error.code === 'LOG_UNAVAILABLE')) throw error;
    throw Object.assign(new PublicError('LOG_UNAVAILABLE', unlogged, { retryAfterSeconds: 5 }), { cause: error });
  }
}

async function collectOrder(services: Services, id: string): Promise<void> {
  await request(services, id);
  const wanted = await wantedOf(services.db, { order: id });
  for (const one of wanted) await collectLogged(services, one);
  await othersDone(services, wanted);
}

/** Makes the act, or else answers for the records that it lacks. */
async function orCollecting<Result>(make: () => Promise<Result>, lacking: () => Promise<Result>): Promise<Result> {
  try {
    return await make();
  } catch (error) {
    if (error instanceof NotCollected) return lacking();
    throw error;
  }
}

const notNow = (): Promise<never> => Promise.reject(notCollectedYet());

/**
 * A mutation that needs the records which its order names: they are collected first where that is still to be done. Throws UPSTREAM_UNAVAILABLE when
 * the source doesn't give them now.
 */
export const withRecords =
  <Parent, Arguments extends { readonly order: string }, Context extends Services, Result>(
    mutation: (parent: Parent, args: Arguments, context: Context) => Promise<Result>,
  ) =>
  (parent: Parent, args: Arguments, context: Context): Promise<Result> =>
    orCollecting(
      () => mutation(parent, args, context),
      async () => {
        await collectOrder(context, args.order);
        return orCollecting(() => mutation(parent, args, context), notNow);
      },
    );
