/**
 * The checker, a program of its own that shares no code with the log but its pure mathematics: it reads the tables and the replicas'
 * records, rebuilds the whole tree from the leaves, and prints what it finds as JSON. Nothing here knows what the log's writer believes.
 * Every acknowledged entry is there once and unchanged, every entry was asked for, indices are dense, all stored tiles and all signed
 * checkpoints belong to the one tree: RFC 6962, 2.1; C2SP tlog-tiles, tlog-checkpoint and tlog-proof.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import {
  appendLeaves,
  emptyFrontier,
  type FullTile,
  hashLeaf,
  openCheckpoint,
  parseLeaf,
  parseTlogProof,
  parseVerifierKey,
  TlogError,
  verifyInclusion,
} from '@writ/tlog';
import pg from 'pg';
import type { CheckReport, CheckSettings } from './check.ts';

interface Acknowledgement {
  acknowledged: string;
  index: number;
  leaf: string;
  proof: string;
}
interface Records {
  asked: Set<string>;
  acknowledged: Acknowledgement[];
}
interface Entry {
  event: string;
  leafHash: Uint8Array;
  storedHash: Uint8Array;
  digest: string;
  id: string;
  /** What a leaf of totals says. */
  totals: Readonly<Record<string, unknown>> | undefined;
}
interface Stored {
  entries: Entry[];
  indices: number[];
  head: { size: number; note: string } | undefined;
  notes: string[];
  tiles: FullTile[];
}

const settings = JSON.parse(process.argv[2] ?? '') as CheckSettings;
const findings: string[] = [];
const mostOfOne = 20;
const same = (a: Uint8Array | undefined, b: Uint8Array | undefined): boolean =>
  a !== undefined && b !== undefined && Buffer.compare(a, b) === 0;

/** A process that was killed may have left its last line half written: without its end it is no line. */
function readRecords(): Records {
  const records: Records = { asked: new Set(), acknowledged: [] };
  for (const file of settings.records)
    for (const line of readFileSync(file, 'utf8').split('\n').slice(0, -1)) {
      const said = JSON.parse(line) as { asked?: string; acknowledged?: string };
      if (said.asked !== undefined) records.asked.add(said.asked);
      if (said.acknowledged !== undefined) records.acknowledged.push(said as Acknowledgement);
    }
  return records;
}

/** A leaf that can't be read has no id, and is found by that. */
function readLeaf(leaf: Buffer): Pick<Entry, 'leafHash' | 'digest' | 'id' | 'totals'> {
  const hashes = { leafHash: hashLeaf(leaf), digest: createHash('sha256').update(leaf).digest('hex') };
  try {
    const said = parseLeaf(leaf);
    return { ...hashes, id: said.id, totals: 'public' in said && said.public['type'] === 'totals.v1' ? said.public : undefined };
  } catch (error) {
    if (!(error instanceof TlogError)) throw error;
    return { ...hashes, id: '', totals: undefined };
  }
}

async function readStored(): Promise<Stored> {
  const client = new pg.Client(settings.database);
  await client.connect();
  try {
    await client.query('begin isolation level repeatable read read only');
    const { rows } = await client.query('select idx, event_id, leaf_hash, leaf from log.log_entry order by idx');
    const heads = await client.query('select size, note from log.log_head');
    const published = await client.query('select note from log.log_checkpoint order by size');
    const tiles = await client.query('select level, n, data from log.log_tile order by level, n');
    return {
      indices: rows.map(({ idx }) => Number(idx)),
      entries: rows.map(({ event_id: event, leaf_hash: storedHash, leaf }) => ({ event, storedHash, ...readLeaf(leaf) })),
      head: heads.rows.map(({ size, note }) => ({ size: Number(size), note }))[0],
      notes: published.rows.map(({ note }) => note),
      tiles: tiles.rows.map(({ level, n, data }) => ({ level, n: Number(n), data })),
    };
  } finally {
    await client.end();
  }
}

/**
 * The log makes one kind of entry itself, unasked: a day's totals, once a day, each counting on from where the one before has ended and
 * none of them itself.
 */
function checkTotals(entries: readonly Entry[]): void {
  const days = new Set<unknown>();
  let next = 0;
  for (const [index, { totals }] of entries.entries()) {
    if (totals === undefined) continue;
    const { day, from, to } = totals as { day: string; from: number; to: number };
    if (days.has(day)) findings.push(`The totals of ${day} are there twice.`);
    if (from !== next || to < from || to > index)
      findings.push(`The totals of ${day} at ${index} count from ${from} to ${to}, not on from ${next}.`);
    days.add(day);
    next = to;
  }
}

function checkEntries({ entries, indices, head }: Stored, { asked }: Records): void {
  if (indices.some((index, at) => index !== at)) findings.push('The indices are not dense from 0.');
  if (head?.size !== entries.length) findings.push(`The head says ${head?.size} and there are ${entries.length} entries.`);
  if (new Set(entries.map(({ event }) => event)).size !== entries.length) findings.push('An event is there twice.');
  for (const [index, { event, id, leafHash, storedHash, totals }] of entries.entries()) {
    if (!same(leafHash, storedHash)) findings.push(`Entry ${index} has another leaf hash than its leaf gives.`);
    if (id !== event) findings.push(`Entry ${index} is filed as another event than its leaf says.`);
    if (totals === undefined && !asked.has(event)) findings.push(`Nobody has asked for entry ${index}.`);
  }
}

/** The root of each of these sizes, and every tile that becomes full on the way. */
function rebuild(entries: readonly Entry[], sizes: readonly number[]): { roots: Map<number, Uint8Array>; tiles: FullTile[] } {
  let { frontier, root } = appendLeaves(emptyFrontier, []);
  const roots = new Map([[0, root]]);
  const tiles: FullTile[] = [];
  for (const size of [...new Set([...sizes, entries.length])].sort((a, b) => a - b)) {
    if (size > entries.length) break;
    const grown = appendLeaves(
      frontier,
      entries.slice(frontier.size, size).map(({ leafHash }) => leafHash),
    );
    ({ frontier, root } = grown);
    tiles.push(...grown.fullTiles);
    roots.set(size, root);
  }
  return { roots, tiles };
}

function checkTiles(stored: readonly FullTile[], built: readonly FullTile[]): void {
  const byPlace = new Map(stored.map(({ level, n, data }) => [`${level}/${n}`, data]));
  if (stored.length !== built.length) findings.push(`${stored.length} tiles are stored, and the leaves fill ${built.length}.`);
  for (const { level, n, data } of built)
    if (!same(byPlace.get(`${level}/${n}`), data)) findings.push(`Tile ${level}/${n} is not what the leaves give.`);
}

/** Every note that was signed and seen, once, with where it was seen; one that is not signed by the key is a finding. */
function openNotes(seen: ReadonlyMap<string, string>): Map<string, { size: number; root: Uint8Array }> {
  const keys = [parseVerifierKey(settings.verifierKey)];
  const opened = new Map<string, { size: number; root: Uint8Array }>();
  for (const [note, where] of seen)
    try {
      opened.set(note, openCheckpoint({ text: note, origin: settings.origin, keys }));
    } catch (error) {
      if (!(error instanceof TlogError)) throw error;
      findings.push(`${where} is no checkpoint of this log (${error.code}).`);
    }
  return opened;
}

function checkAcknowledged({ entries }: Stored, { acknowledged }: Records, roots: ReadonlyMap<number, Uint8Array>): void {
  const indexOf = new Map(entries.map(({ event }, index) => [event, index]));
  const times = new Map<string, number>();
  for (const { acknowledged: event, index, leaf, proof } of acknowledged) {
    times.set(event, (times.get(event) ?? 0) + 1);
    const entry = entries[indexOf.get(event) ?? -1];
    if (entry === undefined) findings.push(`An acknowledged entry is not there: ${event}, of index ${index}.`);
    else if (indexOf.get(event) !== index) findings.push(`${event} was acknowledged as ${index} and is ${indexOf.get(event)}.`);
    else if (entry.digest !== leaf) findings.push(`Entry ${index} is not what was acknowledged.`);
    else checkPath(entry, index, proof, roots);
  }
  for (const [event, count] of times) if (count > 1) findings.push(`${event} was acknowledged ${count} times.`);
}

/** The receipt's path leads to the root that the leaves give, whoever signed it. */
function checkPath({ leafHash }: Entry, index: number, text: string, roots: ReadonlyMap<number, Uint8Array>): void {
  try {
    const { proof, index: said, checkpoint } = parseTlogProof(text);
    const size = sizeOf(checkpoint);
    const root = roots.get(size);
    if (said !== index || root === undefined) findings.push(`The receipt of entry ${index} is about something else.`);
    else verifyInclusion({ index, size, leafHash, proof, root });
  } catch (error) {
    if (!(error instanceof TlogError)) throw error;
    findings.push(`The receipt of entry ${index} does not verify (${error.code}).`);
  }
}
const sizeOf = (note: string): number => Number(note.split('\n')[1]);

// Under load: what was acknowledged before the tables are read must be in them, what was asked for until after may be.
const { acknowledged } = readRecords();
const stored = await readStored();
const records = { ...readRecords(), acknowledged };
const seen = new Map<string, string>();
for (const { index, proof } of acknowledged) seen.set(parseTlogProof(proof).checkpoint, `The checkpoint in the receipt of entry ${index}`);
for (const note of stored.notes) seen.set(note, `The published checkpoint of size ${sizeOf(note)}`);
if (stored.head) seen.set(stored.head.note, "The head's note");
const notes = openNotes(seen);
const { roots, tiles } = rebuild(
  stored.entries,
  [...notes.values()].map(({ size }) => size),
);
/** One check; of what it finds the first are enough, so that all checks have their say. */
function run(check: () => void): void {
  const before = findings.length;
  check();
  findings.splice(before + mostOfOne);
}
run(() => checkEntries(stored, records));
run(() => checkTotals(stored.entries));
run(() => checkAcknowledged(stored, records, roots));
run(() => checkTiles(stored.tiles, tiles));
run(() => {
  for (const [note, { size, root }] of notes)
    if (!same(roots.get(size), root)) findings.push(`${seen.get(note)} signs another tree of ${size} leaves than is stored.`);
});

const report: CheckReport = {
  findings,
  entries: stored.entries.length,
  acknowledged: acknowledged.length,
  checkpoints: notes.size,
};
process.stdout.write(JSON.stringify(report));
