/**
 * What must hold after each step, told from outside: from what is committed and from what callers were answered. The names
 * I1 to I7 are those of the design. It believes neither the writer nor its notes, and shares no code with it.
 */
import { GrowingTree, leafHashOf, noteOfProof, openNote, type PinnedKey, rootOf } from './rfc6962.ts';
import type { EntryRow, HeadRow, Tables } from './tables.ts';

/** What an append was answered, as the caller sees it. */
export interface Answered {
  readonly event: string;
  readonly index: number;
  readonly size: number;
  readonly leaf: Uint8Array;
  readonly proof: string;
}

interface Known {
  readonly size: number;
  readonly root: Buffer;
}

/** A broken invariant. */
export class Violation extends Error {
  override readonly name = 'Violation';
}

/** What the latest notes say, of all runs, so that each is opened once. */
const notes = new Map<string, ReturnType<typeof openNote>>();
const notesMax = 1_000;
/** Rows whose hash is that of their leaf. */
const hashed = new WeakSet<EntryRow>();

function openOnce(note: string, key: PinnedKey): ReturnType<typeof openNote> {
  const said = notes.get(note) ?? openNote(note, key);
  if (notes.size >= notesMax) notes.clear();
  notes.set(note, said);
  return said;
}

function hasItsHash(row: EntryRow): boolean {
  if (!hashed.has(row) && leafHashOf(row.leaf).equals(row.leafHash)) hashed.add(row);
  return hashed.has(row);
}

export class Checker {
  readonly #origin: string;
  readonly #key: PinnedKey;
  /** Entries of the database's present history, by index, and the roots of those of its sizes that were asked for. */
  #entries: EntryRow[] = [];
  readonly #roots = new Map<number, Buffer>();
  #tree = new GrowingTree();
  #tileRoots: Buffer[] = [];
  readonly #events = new Set<string>();
  /** All that was ever committed: what was answered is still true when the database was set back under it. */
  readonly #ever = new Map<string, EntryRow[]>();
  readonly #notes = new Set<string>();
  readonly #answered = new Map<string, { index: number; leaf: Uint8Array; lost: boolean }>();
  /** By replica's process: the largest tree that it has answered for, or was started with. */
  readonly #known = new Map<string, Known>();
  readonly #stopped = new Set<string>();
  #begun = false;

  constructor(origin: string, key: PinnedKey) {
    this.#origin = origin;
    this.#key = key;
  }

  #require(holds: boolean, what: string): asserts holds {
    if (!holds) throw new Violation(what);
  }

  /** A transaction of this process was committed. Throws {@link Violation}. */
  committed(process: string, tables: Tables): void {
    const { head } = tables;
    if (head === undefined) return;
    const before = this.#entries.length;
    this.#require(head.size >= before, `I2: the head went from ${before} to ${head.size}`);
    this.#require(tables.entries.size === head.size, `I3: ${tables.entries.size} entries under a head of size ${head.size}`);
    for (let index = before; index < head.size; index += 1) this.#grow(tables.entries.get(index), index);
    this.#roots.set(head.size, this.#tree.root());
    this.#requireHead(head);
    if (head.size > before) this.#requireAllowed(process, head.size);
    this.#requireTiles(tables);
    for (const event of tables.pending.keys())
      this.#require(!this.#events.has(event), `the entry ${event} is in the log and still pending`);
    this.#begun = true;
  }

  #grow(row: EntryRow | undefined, index: number): void {
    this.#require(row !== undefined, `I3: there is no entry ${index}`);
    this.#require(!this.#events.has(row.event), `the event ${row.event} is in the log twice`);
    this.#require(hasItsHash(row), `the hash of entry ${index} is not that of its leaf`);
    this.#events.add(row.event);
    this.#ever.set(row.event, [...(this.#ever.get(row.event) ?? []), row]);
    this.#entries.push(row);
    this.#tree.add(row.leafHash);
  }

  /** The root of so many of the entries, or undefined when there are fewer. */
  #rootAt(size: number): Buffer | undefined {
    if (size > this.#entries.length) return undefined;
    const root = this.#roots.get(size) ?? rootOf(this.#entries.slice(0, size).map(({ leafHash }) => leafHash));
    this.#roots.set(size, root);
    return root;
  }

  #requireHead({ origin, size, root, note }: HeadRow): void {
    const said = openOnce(note, this.#key);
    this.#require(typeof said !== 'string', `I4: the note of size ${size} ${String(said)}`);
    this.#require(
      origin === this.#origin && said.origin === origin && said.size === size,
      `I4: the note of size ${size} is of another log or size`,
    );
    const own = this.#rootAt(size);
    this.#require(own?.equals(root) === true && own.equals(said.root), `I4: the root of size ${size} is not the one of its entries`);
    this.#notes.add(note);
  }

  /** I7: who has answered for more than the database holds, or for something else, writes no more. */
  #requireAllowed(process: string, size: number): void {
    this.#require(!this.#stopped.has(process), `I7: ${process} has stopped and still committed`);
    const known = this.#known.get(process);
    if (known === undefined) return;
    const agrees = known.size < size && this.#rootAt(known.size)?.equals(known.root) === true;
    this.#require(agrees, `I7: ${process} has answered for size ${known.size} and committed size ${size} that does not extend it`);
  }

  #requireTiles({ tiles, edges }: Tables): void {
    const full = Math.floor(this.#entries.length / 256);
    this.#require(tiles.size === full, `${tiles.size} tiles are stored and ${full} are full`);
    for (let n = this.#tileRoots.length; n < full; n += 1) {
      const hashes = this.#entries.slice(n * 256, n * 256 + 256).map(({ leafHash }) => leafHash);
      this.#require(tiles.get(`0/${n}`)?.equals(Buffer.concat(hashes)) === true, `tile ${n} is not its leaves`);
      this.#tileRoots.push(rootOf(hashes));
    }
    const edge = edges.get(1) ?? Buffer.alloc(0);
    this.#require(edge.equals(Buffer.concat(this.#tileRoots)), 'the edge of level 1 is not the roots of its tiles');
  }

  /** A caller was answered. Throws {@link Violation}. */
  answered(process: string, answer: Answered): void {
    const { event, index, leaf, proof, size } = answer;
    const rows = this.#ever.get(event) ?? [];
    const same = ({ idx, leaf: stored }: EntryRow): boolean => idx === index && Buffer.compare(stored, leaf) === 0;
    this.#require(rows.some(same), `I1: ${event} was acknowledged at index ${index} and is not committed there`);
    const earlier = this.#answered.get(event);
    this.#require(
      earlier === undefined || earlier.lost || (earlier.index === index && Buffer.compare(earlier.leaf, leaf) === 0),
      `I2: ${event} was acknowledged at ${earlier?.index} before and now at ${index}`,
    );
    const note = noteOfProof(proof, index, leaf);
    this.#require(typeof note === 'string', `the proof of ${event} ${typeof note === 'string' ? '' : note.wrong}`);
    this.#require(this.#notes.has(note), `I4: the checkpoint that ${event} was answered with was never committed`);
    const lost = !this.#entries.some((row) => row.event === event && same(row));
    this.#answered.set(event, { index, leaf: new Uint8Array(leaf), lost });
    this.knows(process, { size, root: Buffer.from(note.split('\n')[2] ?? '', 'base64') });
  }

  /** What this process has answered for or was started with. */
  knows(process: string, known: Known): void {
    if ((this.#known.get(process)?.size ?? -1) < known.size) this.#known.set(process, known);
  }

  /** Whether this process must stop: what it knows is not in the database. */
  mustStop(process: string): boolean {
    const known = this.#known.get(process);
    return known !== undefined && this.#rootAt(known.size)?.equals(known.root) !== true;
  }

  began(process: string): void {
    this.#require(!this.#stopped.has(process), `I7: ${process} has stopped and began another transaction`);
  }

  stopped(process: string): void {
    this.#stopped.add(process);
  }

  /** The database went back to an older state, whose size is `size`. */
  setBack(size: number): void {
    for (const { event } of this.#entries.slice(size)) {
      this.#events.delete(event);
      const answered = this.#answered.get(event);
      if (answered !== undefined) answered.lost = true;
    }
    this.#entries = this.#entries.slice(0, size);
    for (const known of this.#roots.keys()) if (known > size) this.#roots.delete(known);
    this.#tileRoots = this.#tileRoots.slice(0, Math.floor(size / 256));
    this.#tree = new GrowingTree();
    for (const { leafHash } of this.#entries) this.#tree.add(leafHash);
  }

  /** The whole, once more and by the definitions. */
  atEnd(tables: Tables): void {
    if (!this.#begun) return;
    const rows = [...tables.entries.values()].sort((a, b) => a.idx - b.idx);
    for (const [index, row] of rows.entries()) {
      this.#require(row.idx === index, `I3: entry ${index} is missing`);
      this.#require(row === this.#entries[index], `I2: entry ${index} was changed`);
    }
    this.#require(new Set(rows.map(({ event }) => event)).size === rows.length, 'an event is in the log twice');
    this.#require(
      rootOf(rows.map(({ leafHash }) => leafHash)).equals(tables.head?.root ?? Buffer.alloc(0)),
      'I4: the last root is not that of the entries',
    );
    for (const [event, { index, leaf, lost }] of this.#answered) {
      const row = tables.entries.get(index);
      const there = row?.event === event && Buffer.compare(row.leaf, leaf) === 0;
      this.#require(lost || there, `I2: ${event}, acknowledged at ${index}, is not there`);
    }
  }
}
