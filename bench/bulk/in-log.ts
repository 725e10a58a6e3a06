/**
 * The same through the log alone: single entries alone and while others append entries that cover decisions, in one process. What a decision takes beside
 * its entry is left out.
 */
import type { AccessLog, DecisionDraft, EntryDraft } from '@writ/access-log';
import { type AccountId, newEventId } from '@writ/core';
import { openLog } from '../../apps/server/compose.ts';
import { actors } from '../enforcement/acts.ts';
import { bulkFigures, figuresOf } from '../enforcement/figures.ts';
import type { Seeded } from '../harness/installation.ts';
import type { Defer } from '../harness/until-done.ts';
import type { Driven } from '../load/drive.ts';
import { privateEntry } from '../log/entries.ts';
import { linesInRequest, senders } from './decisions.ts';
import type { Beside } from './targets.ts';

/** Of people whom no decision in bulk is about. */
const singleEntry = (): EntryDraft => ({ ...privateEntry(), subject: 'account-1' as AccountId });

let made = 0;
function decision(): DecisionDraft {
  made += 1;
  const id = `restriction-${made}`;
  const legal = {
    article: 'Regulation (EU) 2022/2065, Art. 17',
    ground: 'DECISION_GROUND_ILLEGAL_CONTENT',
    statement: `statement-${made}`,
  };
  const target = { item: `item-${made}`, status: 'DISABLED', territories: ['WORLD'] };
  return { id, account: `bulk-${made % 400}` as AccountId, fields: { id, line: `line-${made}`, legal, target, fact: { kind: 'measure' } } };
}

const bulkEntry = (): EntryDraft => {
  const { subject: _, ...entry } = privateEntry();
  const decisions = Array.from({ length: linesInRequest }, decision);
  return { ...entry, event: newEventId(), kind: 'enforcement', type: 'decisions.v1', decisions };
};

/** So many clients, each with one append at a time, while `goesOn` says so. */
async function appendWhile(log: AccessLog, clients: number, entry: () => EntryDraft, goesOn: () => boolean): Promise<Driven> {
  const latenciesMs: number[] = [];
  const begun = performance.now();
  const client = async (): Promise<void> => {
    while (goesOn()) {
      const draft = entry();
      const from = performance.now();
      await log.append(draft);
      latenciesMs.push(performance.now() - from);
    }
  };
  await Promise.all(Array.from({ length: clients }, client));
  return { requests: latenciesMs.length, seconds: (performance.now() - begun) / 1000, latenciesMs, bytes: 0 };
}

const counted = (most: number): (() => boolean) => {
  let left = most;
  return () => left-- > 0;
};

/** Single entries until all are made, and bulk until then. */
async function together(log: AccessLog, singles: number): Promise<{ single: Driven; bulk: Driven }> {
  let isOver = false;
  const single = appendWhile(log, actors, singleEntry, counted(singles)).finally(() => {
    isOver = true;
  });
  const bulk = appendWhile(log, senders, bulkEntry, () => !isOver);
  return { single: await single, bulk: await bulk };
}

/** Opens the log of the installation once more. In each round so many single entries, and entries of decisions in bulk, alone and together. */
export async function besideInLog(
  { config, socketFolder }: Seeded,
  extent: { rounds: number; singles: number; bulk: number },
  defer: Defer,
) {
  const log = await openLog({ config, database: { socketFolder } });
  defer(() => log.close());
  const entries = Math.ceil(extent.bulk / linesInRequest);
  // Keys of accounts are made once.
  await appendWhile(log, senders, bulkEntry, counted(senders));
  await appendWhile(log, actors, singleEntry, counted(actors));
  const seen = { alone: [] as Driven[], bulk: [] as Driven[], meanwhile: [] as Driven[], bulkMeanwhile: [] as Driven[] };
  for (let round = 0; round < extent.rounds; round += 1) {
    seen.alone.push(await appendWhile(log, actors, singleEntry, counted(extent.singles)));
    seen.bulk.push(await appendWhile(log, senders, bulkEntry, counted(entries)));
    const { single, bulk } = await together(log, extent.singles);
    seen.meanwhile.push(single);
    seen.bulkMeanwhile.push(bulk);
  }
  const perEntry = (name: string, goes: readonly Driven[]) => {
    const figures = bulkFigures(name, senders, goes, 0);
    const requests = goes.reduce((sum, go) => sum + go.requests, 0);
    return { ...figures, perSecond: (requests * linesInRequest) / goes.reduce((sum, go) => sum + go.seconds, 0) };
  };
  return {
    alone: figuresOf('single entry', actors, seen.alone),
    meanwhile: figuresOf('single entry, in bulk meanwhile', actors, seen.meanwhile),
    bulk: perEntry('in bulk, an entry', seen.bulk),
    bulkMeanwhile: perEntry('in bulk, single ones meanwhile', seen.bulkMeanwhile),
  } satisfies Beside;
}
