/**
 * The replay of a whole log from its files (C2SP tlog-tiles): opens the checkpoint with the pinned key, reads every entry,
 * makes every tile and the root again and compares. Believes no file: a name, a length and a hash count only when recomputed.
 */
import {
  type Appended,
  appendLeaves,
  bundlePath,
  decodeBundle,
  emptyFrontier,
  type Hash,
  hashLeaf,
  type OpenedCheckpoint,
  parseLeaf,
  tilePath,
  tileWidthAt,
  toBase64,
} from '@writ/tlog';
import { Findings } from '../findings.ts';
import { EarlierCheckpoints, type HeldCheckpoint } from '../pins/earlier.ts';
import { messageOf, openPinned, type Pinned } from '../pins/pinned.ts';
import type { Progress } from '../progress.ts';
import type { Report, Step } from '../report.ts';
import { findBundle, type ReadFile, readAhead } from '../source/log-source.ts';
import { readTile, TileComparison } from '../source/stored-tiles.ts';

const outside: Step[] = [
  {
    name: 'one view',
    result: 'not checked',
    detail: "whether the log shows everybody the same: compare size and root with a witness's or another reader's.",
  },
  {
    name: 'coverage',
    result: 'not checked',
    detail: 'whether every access has an entry: the log proves that no entry was removed, altered or reordered.',
  },
];

/** What a replay may be given beside the files and the key. */
export interface ReplayOptions {
  /** Checkpoints of this log that were kept, or come from elsewhere. */
  earlier?: readonly HeldCheckpoint[];
  /** Is told how many entries have been read, of how many. */
  progress?: Progress;
}

/** The state of one replay. */
class Replay {
  readonly entries = new Findings();
  readonly tiles = new Findings();
  readonly leaves = new Findings();
  /** Entries of the log itself that say that others stand under their ids. */
  readonly #displaced: number[] = [];
  readonly comparison: TileComparison;
  readonly #read: ReadFile;
  readonly #checkpoint: OpenedCheckpoint;
  readonly #earlier: EarlierCheckpoints;
  readonly #progress: Progress | undefined;
  #tree: Appended = appendLeaves(emptyFrontier, []);

  constructor(read: ReadFile, checkpoint: OpenedCheckpoint, earlier: EarlierCheckpoints, progress: Progress | undefined) {
    this.#earlier = earlier;
    this.#progress = progress;
    this.#read = read;
    this.#checkpoint = checkpoint;
    this.comparison = new TileComparison(read, checkpoint, this);
  }

  /** Reads bundle after bundle. Stops early only where neither entries nor their hashes are there. */
  async run(): Promise<void> {
    const { size } = this.#checkpoint;
    while (this.#tree.frontier.size < size) {
      const hashes = await this.#bundleHashes(this.#tree.frontier.size / 256);
      if (hashes === undefined) return;
      await this.#append(hashes);
      this.#progress?.(this.#tree.frontier.size, size);
    }
    for (const [level, edge] of this.#tree.frontier.edges.entries())
      if (edge.length > 0) await this.comparison.compare(level, Math.floor(size / 256 ** (level + 1)), edge);
  }

  /** Stops where an earlier checkpoint was signed, so that its root is made too. */
  async #append(hashes: readonly Hash[]): Promise<void> {
    const first = this.#tree.frontier.size;
    const signed = new Set(this.#earlier.stopsBetween(first, first + hashes.length));
    for (const stop of new Set([...signed, first + hashes.length])) {
      this.#tree = appendLeaves(this.#tree.frontier, hashes.slice(this.#tree.frontier.size - first, stop - first));
      if (signed.has(stop)) this.#earlier.reached(stop, this.#tree.root);
      for (const { level, n, data } of this.#tree.fullTiles) await this.comparison.compare(level, n, data);
    }
  }

  async #bundleHashes(n: number): Promise<Hash[] | undefined> {
    const first = n * 256;
    const width = tileWidthAt(0, n, this.#checkpoint.size);
    const entries = await this.#bundle(n, width);
    if (entries !== undefined) {
      entries.forEach((entry, i) => {
        this.#checkLeaf(first + i, entry);
      });
      return entries.map(hashLeaf);
    }
    const tile = await readTile(this.#read, { level: 0, n }, this.#checkpoint, this.tiles);
    return tile === undefined ? undefined : Array.from({ length: width }, (_, i) => tile.subarray(i * 32, (i + 1) * 32));
  }

  async #bundle(n: number, width: number): Promise<Uint8Array[] | undefined> {
    const where = `Entries ${n * 256} to ${n * 256 + width - 1}`;
    const found = await findBundle(this.#read, n, width);
    if (found === undefined) {
      this.entries.add(`${where} are missing.`, n * 256);
      return undefined;
    }
    try {
      return decodeBundle(found.bytes, found.width).slice(0, width);
    } catch (error) {
      this.entries.add(`${where} can't be read from ${found.path}. ${messageOf(error)}`, n * 256);
      return undefined;
    }
  }

  #checkLeaf(index: number, entry: Uint8Array): void {
    try {
      const leaf = parseLeaf(entry);
      if ('public' in leaf && leaf.public['placeTakenBy'] !== undefined) this.#displaced.push(index);
    } catch (error) {
      this.leaves.add(`Entry ${index}: ${messageOf(error)}`, index);
    }
  }

  #isSignedTree(): boolean {
    return this.#tree.frontier.size === this.#checkpoint.size && Buffer.compare(this.#tree.root, this.#checkpoint.root) === 0;
  }

  /** The first entry that does not fit; a tile alone can't tell as long as the entries give the signed root. */
  #firstBadIndex(): number | undefined {
    const first = Math.min(this.entries.first, this.leaves.first, this.#isSignedTree() ? Number.POSITIVE_INFINITY : this.tiles.first);
    return Number.isFinite(first) ? first : undefined;
  }

  #rootStep(): Step {
    const { size, root } = this.#checkpoint;
    const reached = this.#tree.frontier.size;
    if (reached < size)
      return { name: 'root', result: 'not checked', detail: `the replay ended at entry ${reached}, of which nothing is there.` };
    if (this.#isSignedTree()) return { name: 'root', result: 'passed', detail: `${toBase64(root)}, made again from the entries` };
    const made = toBase64(this.#tree.root);
    return {
      name: 'root',
      result: 'failed',
      detail: `The entries give the root ${made}, the signed one is ${toBase64(root)}: this is not the log that was signed.`,
    };
  }

  /** It is no fault of the log: it went on, and somebody must be asked. */
  #placesStep(): Step[] {
    const [first] = this.#displaced;
    if (first === undefined) return [];
    const detail = `${this.#displaced.length} of the log's own entries, the first of them ${first}, say that others stand under their ids (placeTakenBy): who put those there had the log's key. Ask the operator.`;
    return [{ name: 'places', result: 'not checked', detail }];
  }

  report(): Report {
    const { origin, size, root } = this.#checkpoint;
    const bundles = Math.ceil(size / 256);
    const tiles = this.comparison.count;
    const firstBadIndex = this.#firstBadIndex();
    const findings = this.entries.count + this.tiles.count + this.leaves.count;
    return {
      steps: [
        ...this.entries.steps('entries', `${size} in ${bundles} bundles`),
        ...this.tiles.steps('tiles', `${tiles} made again and compared`),
        this.#rootStep(),
        ...this.leaves.steps('leaves', 'all have the shape of access log entries'),
        ...this.#placesStep(),
        ...this.#earlier.steps(this.#checkpoint, { size: this.#tree.frontier.size, isSignedTree: this.#isSignedTree() }),
      ],
      facts: {
        origin,
        size,
        root: toBase64(root),
        bundles,
        tiles,
        findings,
        ...(firstBadIndex === undefined ? {} : { firstBadIndex }),
      },
    };
  }
}

/** The files that a replay reads, in its order, but for the few tiles above level 0. */
function* replayedPaths(size: number): Generator<string> {
  for (let n = 0; n * 256 < size; n += 1) {
    const width = tileWidthAt(0, n, size);
    yield bundlePath(n, width);
    yield tilePath({ level: 0, n, width });
  }
}

/** Replays the log whose files `read` gives. Throws only what `read` throws. */
export async function replayLog(read: ReadFile, pinned: Pinned, options: ReplayOptions = {}): Promise<Report> {
  const checkpoint = openPinned(await read('checkpoint'), pinned);
  if (typeof checkpoint === 'string') {
    const rest = ['entries', 'tiles', 'root', 'leaves', 'earlier'].map(
      (name): Step => ({ name, result: 'not checked', detail: 'there is no signed size and root to check against.' }),
    );
    return { steps: [{ name: 'checkpoint', result: 'failed', detail: checkpoint }, ...rest], facts: { origin: pinned.origin } };
  }
  const ahead = readAhead(read, replayedPaths(checkpoint.size));
  const replay = new Replay(ahead, checkpoint, new EarlierCheckpoints(options.earlier ?? [], pinned), options.progress);
  await replay.run();
  const { steps, facts } = replay.report();
  const detail = `${checkpoint.origin}, ${checkpoint.size} entries, signed by ${pinned.key.name}`;
  return { steps: [{ name: 'checkpoint', result: 'passed', detail }, ...steps, ...outside], facts };
}
