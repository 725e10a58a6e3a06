/**
 * One process at a time for a folder. Two witnesses with one memory could each cosign another branch of a log. The lock is the operating
 * system's, by way of SQLite, so that it ends with the process however that ends, and no id of a dead process remains.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { StartError } from '@writ/core/command-errors';

const busy = 5;

/** Locks the folder, which is made if it is not there. Answers how to let it go. Throws {@link StartError} when another process has it. */
export function lockFolder(folder: string): () => void {
  try {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    const database = new DatabaseSync(join(folder, 'lock'), { timeout: 0 });
    try {
      database.exec('PRAGMA locking_mode = EXCLUSIVE; PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    } catch (error) {
      database.close();
      throw error;
    }
    return () => database.close();
  } catch (cause) {
    if (cause instanceof Error && 'errcode' in cause && cause.errcode === busy)
      throw new StartError(`Another witness runs with ${folder}. Two with one memory could sign two histories: stop that one first.`);
    throw new StartError(`${folder} can't be locked: ${cause instanceof Error ? cause.message : String(cause)}.`, { cause });
  }
}
