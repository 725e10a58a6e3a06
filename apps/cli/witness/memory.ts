/**
 * What a witness remembers: of each log the checkpoint that it cosigned last, with its own cosignature, in a file that it can verify by
 * itself. A memory that is damaged, incomplete or another witness's is refused: a witness that starts again at nothing would sign
 * a second history. An older copy of the folder looks the same as a good one, and must never be put back.
 */
import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '@writ/core/command-errors';
import { type Checkpoint, formatVerifierKey, openNote, parseCheckpoint, TlogError, type VerifierKey } from '@writ/tlog';
import { writeDurably } from '@writ/verifier/durable-file.ts';
import { z } from 'zod';

/** The checkpoint that was cosigned last: `note` has the log's lines and the witness's own, `time` is of that one, in Unix seconds. */
export interface Remembered {
  note: string;
  checkpoint: Checkpoint;
  time: number;
}

/** The memory of a witness. One process has it at a time. */
export interface WitnessStore {
  get(origin: string): Remembered | undefined;
  /** By the SHA-256 of the origin, in lower-case hex. */
  find(digest: string): Remembered | undefined;
  /** Takes the place of what was remembered; it is on the disk when this comes back. Throws {@link StartError}; then nothing is changed here. */
  put(note: string): Promise<void>;
}

const shape = z.strictObject({ format: z.literal('writ-witness/1'), key: z.string(), origins: z.array(z.string()) });
type Index = z.infer<typeof shape>;

const indexOf = (folder: string): string => join(folder, 'witness.json');
const checkpointsIn = (folder: string): string => join(folder, 'checkpoints');
const advice = 'Keep the folder, and begin a new witness with a new key in another one if it cannot be repaired.';

/** Under which name the files and the read side know a log: SHA-256 of its origin, in lower-case hex. */
export const originDigest = (origin: string): string => createHash('sha256').update(origin).digest('hex');

async function readText(file: string): Promise<string | undefined> {
  try {
    return await readFile(file, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw new StartError(`${file} can't be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

/** What the folder says of itself; undefined when no witness has begun in it. Throws {@link StartError} for what is no such file. */
export async function readIndex(folder: string): Promise<Index | undefined> {
  const text = await readText(indexOf(folder));
  if (text === undefined) return undefined;
  try {
    return shape.parse(JSON.parse(text));
  } catch (cause) {
    if (!(cause instanceof SyntaxError || cause instanceof z.ZodError)) throw cause;
    throw new StartError(`${indexOf(folder)} is not the memory of a witness. ${advice}`, { cause });
  }
}

const writeIndex = (folder: string, index: Index): Promise<void> => writeDurably(indexOf(folder), `${JSON.stringify(index, null, 2)}\n`);

/** Begins the memory of a witness that has cosigned nothing. Throws {@link StartError} when it can't be written. */
export const beginMemory = (folder: string, key: VerifierKey): Promise<void> =>
  writeIndex(folder, { format: 'writ-witness/1', key: formatVerifierKey(key), origins: [] });

/** What a note says that the witness itself cosigned. Throws {@link TlogError} for every other. */
function openOwn(note: string, key: VerifierKey): Remembered {
  const { body, verified } = openNote(note, [key]);
  return { note, checkpoint: parseCheckpoint(body), time: Number(verified[0]?.time) };
}

async function readCheckpoint(file: string, digest: string, key: VerifierKey): Promise<Remembered> {
  const note = await readText(file);
  if (note === undefined) throw new StartError(`${file} has disappeared. ${advice}`);
  try {
    const remembered = openOwn(note, key);
    if (originDigest(remembered.checkpoint.origin) === digest) return remembered;
  } catch (cause) {
    if (!(cause instanceof TlogError)) throw cause;
    throw new StartError(`${file} is not a checkpoint that this witness has cosigned. ${cause.message} ${advice}`, { cause });
  }
  throw new StartError(`${file} belongs to another log than its name states. ${advice}`);
}

/** The files of cosigned checkpoints; what a killed process had half written is removed. */
async function checkpointNames(folder: string): Promise<string[]> {
  try {
    await mkdir(checkpointsIn(folder), { recursive: true, mode: 0o700 });
    const names = await readdir(checkpointsIn(folder));
    const unfinished = names.filter((name) => /^[0-9a-f]{64}\.[0-9a-f-]{36}$/.test(name));
    await Promise.all(unfinished.map((name) => rm(join(checkpointsIn(folder), name))));
    return names.filter((name) => /^[0-9a-f]{64}$/.test(name));
  } catch (error) {
    throw new StartError(`${checkpointsIn(folder)} can't be read: ${error instanceof Error ? error.message : String(error)}.`);
  }
}

async function readAll(folder: string, { origins }: Index, key: VerifierKey): Promise<Map<string, Remembered>> {
  const names = new Set([...(await checkpointNames(folder)), ...origins.map(originDigest)]);
  const found = [...names].map(async (name) => [name, await readCheckpoint(join(checkpointsIn(folder), name), name, key)] as const);
  return new Map(await Promise.all(found));
}

/**
 * Opens the memory that was begun in the folder for this key. Throws {@link StartError} when it is another key's, or when anything that
 * it says was cosigned is missing, changed or can't be read.
 */
export async function openMemory(folder: string, key: VerifierKey): Promise<WitnessStore> {
  const index = await readIndex(folder);
  if (index === undefined) throw new StartError(`${indexOf(folder)} is missing. ${advice}`);
  if (index.key !== formatVerifierKey(key))
    throw new StartError(`${folder} is the memory of ${index.key}, not of ${formatVerifierKey(key)}: give that witness's name and key.`);
  const held = await readAll(folder, index, key);
  let listed = new Set(index.origins);
  let listing: Promise<unknown> = Promise.resolve();
  // After its file, so that a kill between the two leaves no name without a file.
  async function list(origin: string): Promise<void> {
    const mine = listing.then(async () => {
      const next = new Set([...listed, origin]);
      if (next.size > listed.size) await writeIndex(folder, { ...index, origins: [...next] } as Index);
      listed = next;
    });
    listing = mine.catch(() => undefined);
    await mine;
  }
  return {
    get: (origin) => held.get(originDigest(origin)),
    find: (digest) => held.get(digest),
    async put(note) {
      const remembered = openOwn(note, key);
      const { origin } = remembered.checkpoint;
      await writeDurably(join(checkpointsIn(folder), originDigest(origin)), note);
      if (!listed.has(origin)) await list(origin);
      held.set(originDigest(origin), remembered);
    },
  };
}
