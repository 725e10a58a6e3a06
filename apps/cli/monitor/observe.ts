/**
 * One check of a log: opens its checkpoint, compares it with what was seen before, and returns what to remember. A worse view never takes
 * the place of a better one. Reads no entries and says nothing about them; `writ verify` replays those.
 */
import { StartError } from '@writ/core/command-errors';
import { type Checkpoint, noteText, openWitnessedCheckpoint, TlogError, type WitnessedCheckpoint, type WitnessPolicy } from '@writ/tlog';
import type { Finding, FindingKind } from '@writ/verifier/finding.ts';
import { findBreak } from '@writ/verifier/pins/extension.ts';
import type { ReadFile } from '@writ/verifier/source/log-source.ts';
import type { MonitorState, OpenedState } from './state.ts';

/** What a check is compared with. */
export interface ObserveOptions {
  read: ReadFile;
  policy: WitnessPolicy;
  before: OpenedState | undefined;
  now: Date;
  /** Seconds without change after which a checkpoint is stale; undefined: never. */
  maxAgeSeconds: number | undefined;
}

/** The result of a check. `state` is what to remember, undefined while nothing good was ever seen. */
export interface Observation {
  findings: Finding[];
  state: MonitorState | undefined;
  shown?: WitnessedCheckpoint;
}

/** Notes of each kind that a state keeps. */
const notesMax = 100;
/** How far a witness's clock may be ahead; a time beyond it says nothing about age. */
const skewMs = 300_000;

async function open({ read, policy }: ObserveOptions): Promise<{ note: string; shown: WitnessedCheckpoint } | Finding> {
  let bytes: Uint8Array | undefined;
  try {
    bytes = await read('checkpoint');
  } catch (error) {
    if (error instanceof StartError) return { kind: 'unreachable', message: error.message };
    throw error;
  }
  if (bytes === undefined) return { kind: 'unsigned', message: 'The log shows no checkpoint.' };
  try {
    const note = noteText(bytes);
    return { note, shown: openWitnessedCheckpoint({ text: note, policy }) };
  } catch (error) {
    if (error instanceof TlogError) return { kind: 'unsigned', message: error.message };
    throw error;
  }
}

async function breakBetween(read: ReadFile, held: Checkpoint | undefined, shown: WitnessedCheckpoint): Promise<Finding | undefined> {
  if (held === undefined) return undefined;
  try {
    return await findBreak(read, held, shown);
  } catch (error) {
    if (error instanceof StartError) return { kind: 'unreachable', message: error.message };
    throw error;
  }
}

const bodyOf = (note: string): string => note.slice(0, note.lastIndexOf('\n\n'));

/** The state with both notes of a split in it, once each. */
function withContradiction(state: MonitorState, shownNote: string, now: Date): MonitorState {
  const isKnown = state.contradictions.some(({ shown }) => bodyOf(shown) === bodyOf(shownNote));
  if (isKnown || state.contradictions.length >= notesMax) return state;
  const found = { foundAt: now.toISOString(), held: state.note, shown: shownNote };
  return { ...state, contradictions: [...state.contradictions, found] };
}

/** The state with the note of a tree that is smaller than the held one, and may be of another history. */
function withSmaller(state: MonitorState, shownNote: string): MonitorState {
  const isKnown = state.smaller.some((note) => bodyOf(note) === bodyOf(shownNote));
  return isKnown || state.smaller.length >= notesMax ? state : { ...state, smaller: [...state.smaller, shownNote] };
}

/** What a finding against the held note adds to what is remembered. */
function afterBreak(kind: FindingKind, state: MonitorState, note: string, now: Date): MonitorState {
  if (kind === 'split') return withContradiction(state, note, now);
  return kind === 'rollback' ? withSmaller(state, note) : state;
}

/**
 * Holds the smaller trees that were shown before against the tree of now, which extends the held one: one that is a beginning of it is
 * forgotten, one that is not is the other half of a split, and one about which the tiles give no answer now is kept for the next check.
 */
async function recheckSmaller(
  { read, policy, now }: ObserveOptions,
  state: MonitorState,
  shown: WitnessedCheckpoint,
): Promise<MonitorState> {
  let rechecked: MonitorState = { ...state, smaller: [] };
  for (const note of state.smaller) {
    const found = await breakBetween(read, openWitnessedCheckpoint({ text: note, policy }), shown);
    if (found?.kind === 'split') rechecked = withContradiction(rechecked, note, now);
    else if (found !== undefined) rechecked = withSmaller(rechecked, note);
  }
  return rechecked;
}

/** The state after a view that extends the one before, or is the first. */
function advanced(before: OpenedState | undefined, note: string, shown: WitnessedCheckpoint, now: Date): MonitorState {
  const isChanged = before === undefined || shown.size > before.held.size;
  return {
    format: 'writ-monitor/1',
    note: isChanged ? note : before.state.note,
    changedAt: isChanged ? now.toISOString() : before.state.changedAt,
    contradictions: before?.state.contradictions ?? [],
    smaller: before?.state.smaller ?? [],
  };
}

/** Since when nothing is known to have moved: the time that a quorum of witnesses gives, else when this monitor saw the last change. */
function unchangedSince(state: MonitorState, shown: WitnessedCheckpoint | undefined, now: Date): number {
  const witnessed = shown?.quorumReached === true ? shown.quorumTime : undefined;
  if (witnessed === undefined || witnessed * 1000 > now.getTime() + skewMs) return Date.parse(state.changedAt);
  return Math.min(witnessed * 1000, now.getTime());
}

function staleness(state: MonitorState, shown: WitnessedCheckpoint | undefined, { now, maxAgeSeconds }: ObserveOptions): Finding[] {
  if (maxAgeSeconds === undefined) return [];
  const since = unchangedSince(state, shown, now);
  const age = Math.floor((now.getTime() - since) / 1000);
  if (age <= maxAgeSeconds) return [];
  return [{ kind: 'stale', message: `Nothing has changed for ${age} seconds, since ${new Date(since).toISOString()}.` }];
}

function earlierSplits(state: MonitorState | undefined): Finding[] {
  const first = state?.contradictions[0];
  if (first === undefined) return [];
  const message = `This log has signed two histories, found at ${first.foundAt}; the notes are in the state file.`;
  return [{ kind: 'split', message }];
}

function quorumFinding({ quorumReached, cosigned, missing, quorum }: WitnessedCheckpoint): Finding[] {
  if (quorumReached) return [];
  const names = missing.map(({ name }) => name).join(', ');
  const message = `Of the policy's witnesses ${cosigned.length} cosigned, and the quorum is ${quorum}; missing: ${names}.`;
  return [{ kind: 'unwitnessed', message }];
}

/** Checks once. Writes nothing. Throws only our own errors. */
export async function observe(options: ObserveOptions): Promise<Observation> {
  const { read, before, now } = options;
  const opened = await open(options);
  if ('kind' in opened) {
    const stale = before === undefined ? [] : staleness(before.state, undefined, options);
    return { findings: [opened, ...stale, ...earlierSplits(before?.state)], state: before?.state };
  }
  const { note, shown } = opened;
  const broken = await breakBetween(read, before?.held, shown);
  const quorum = quorumFinding(shown);
  if (broken !== undefined && before !== undefined) {
    const state = afterBreak(broken.kind, before.state, note, now);
    const stale = staleness(before.state, undefined, options);
    return { findings: [broken, ...quorum, ...stale, ...earlierSplits(before.state)], state, shown };
  }
  const state = await recheckSmaller(options, advanced(before, note, shown, now), shown);
  return { findings: [...quorum, ...staleness(state, shown, options), ...earlierSplits(state)], state, shown };
}
