/**
 * One look at a log: opens what it shows, holds it against what was seen before, and says what to remember. A worse view never takes
 * the place of a better one. Reads no entries and says nothing about them; `writ verify` replays those.
 */
import { StartError } from '@writ/core';
import { openWitnessedCheckpoint, TlogError, type WitnessedCheckpoint, type WitnessPolicy } from '@writ/tlog';
import type { ReadFile } from '../verify/log-source.ts';
import { findBreak } from './extension.ts';
import type { Finding } from './finding.ts';
import type { MonitorState, OpenedState } from './state.ts';

/** What a look is held against. */
export interface LookOptions {
  read: ReadFile;
  policy: WitnessPolicy;
  before: OpenedState | undefined;
  now: Date;
  /** Seconds without change after which a checkpoint is stale; undefined: never. */
  maxAgeSeconds: number | undefined;
}

/** What a look came to. `state` is what to remember, undefined while nothing good was ever seen. */
export interface Look {
  findings: Finding[];
  state: MonitorState | undefined;
  shown?: WitnessedCheckpoint;
}

const contradictionsMax = 100;
/** How far a witness's clock may be ahead; a time beyond it says nothing about age. */
const skewMs = 300_000;

async function open({ read, policy }: LookOptions): Promise<{ note: string; shown: WitnessedCheckpoint } | Finding> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await read('checkpoint');
  } catch (error) {
    if (error instanceof StartError) return { kind: 'unreachable', message: error.message };
    throw error;
  }
  if (bytes === undefined) return { kind: 'unsigned', message: 'The log shows no checkpoint.' };
  const note = Buffer.from(bytes).toString('utf8');
  try {
    return { note, shown: openWitnessedCheckpoint({ text: note, policy }) };
  } catch (error) {
    if (error instanceof TlogError) return { kind: 'unsigned', message: error.message };
    throw error;
  }
}

async function breakBetween(read: ReadFile, before: OpenedState | undefined, shown: WitnessedCheckpoint): Promise<Finding | undefined> {
  if (before === undefined) return undefined;
  try {
    return await findBreak(read, before.held, shown);
  } catch (error) {
    if (error instanceof StartError) return { kind: 'unreachable', message: error.message };
    throw error;
  }
}

/** The state with both notes of a split in it, once each. */
function withContradiction(state: MonitorState, shownNote: string, now: Date): MonitorState {
  const bodyOf = (note: string): string => note.slice(0, note.lastIndexOf('\n\n'));
  const isKnown = state.contradictions.some(({ shown }) => bodyOf(shown) === bodyOf(shownNote));
  if (isKnown || state.contradictions.length >= contradictionsMax) return state;
  const found = { foundAt: now.toISOString(), held: state.note, shown: shownNote };
  return { ...state, contradictions: [...state.contradictions, found] };
}

/** The state after a view that extends the one before, or is the first. */
function advanced(before: OpenedState | undefined, note: string, shown: WitnessedCheckpoint, now: Date): MonitorState {
  const isChanged = before === undefined || shown.size > before.held.size;
  return {
    format: 'writ-monitor/1',
    note: isChanged ? note : before.state.note,
    changedAt: isChanged ? now.toISOString() : before.state.changedAt,
    contradictions: before?.state.contradictions ?? [],
  };
}

/** Since when nothing is known to have moved: the time that a quorum of witnesses gives, else when this monitor saw the last change. */
function unchangedSince(state: MonitorState, shown: WitnessedCheckpoint | undefined, now: Date): number {
  const witnessed = shown?.quorumReached === true ? shown.quorumTime : undefined;
  if (witnessed === undefined || witnessed * 1000 > now.getTime() + skewMs) return Date.parse(state.changedAt);
  return Math.min(witnessed * 1000, now.getTime());
}

function staleness(state: MonitorState, shown: WitnessedCheckpoint | undefined, { now, maxAgeSeconds }: LookOptions): Finding[] {
  if (maxAgeSeconds === undefined) return [];
  const since = unchangedSince(state, shown, now);
  const age = Math.floor((now.getTime() - since) / 1000);
  if (age <= maxAgeSeconds) return [];
  return [{ kind: 'stale', message: `Nothing has changed for ${age} seconds, since ${new Date(since).toISOString()}.` }];
}

function standing(state: MonitorState | undefined): Finding[] {
  const first = state?.contradictions[0];
  if (first === undefined) return [];
  const message = `This log has signed two histories, found at ${first.foundAt}; the notes are in the state file.`;
  return [{ kind: 'split', message }];
}

function quorumFinding({ quorumReached, cosigned, quorum }: WitnessedCheckpoint): Finding[] {
  if (quorumReached) return [];
  return [{ kind: 'unwitnessed', message: `${cosigned.length} of the policy's witnesses cosigned, ${quorum} are needed.` }];
}

/** Looks once. Writes nothing. Throws only what is a fault of ours. */
export async function look(options: LookOptions): Promise<Look> {
  const { read, before, now } = options;
  const opened = await open(options);
  if ('kind' in opened) {
    const stale = before === undefined ? [] : staleness(before.state, undefined, options);
    return { findings: [opened, ...stale, ...standing(before?.state)], state: before?.state };
  }
  const { note, shown } = opened;
  const broken = await breakBetween(read, before, shown);
  const quorum = quorumFinding(shown);
  if (broken !== undefined && before !== undefined) {
    const state = broken.kind === 'split' ? withContradiction(before.state, note, now) : before.state;
    const stale = staleness(before.state, undefined, options);
    return { findings: [broken, ...quorum, ...stale, ...standing(before.state)], state, shown };
  }
  const state = advanced(before, note, shown, now);
  return { findings: [...quorum, ...staleness(state, shown, options), ...standing(state)], state, shown };
}
