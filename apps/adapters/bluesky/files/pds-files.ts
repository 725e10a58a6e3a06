/**
 * The files of a PDS, read and never written. Its newest data are in the write-ahead logs beside the databases, which SQLite reads for
 * whoever opens the database itself: a copy of the main file alone is empty. It waits where the PDS holds a lock for a moment.
 */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

export interface PdsFolders {
  readonly dataFolder: string;
  readonly blobFolder: string;
}

const waitMs = 5000;
/** A DID is part of a path. */
const didForm = /^did:[a-z]+:[A-Za-z0-9._:%-]{1,200}$/;
const cidForm = /^[a-z2-7]{8,100}$/;

export class PdsFiles {
  readonly #folders: PdsFolders;

  constructor(folders: PdsFolders) {
    this.#folders = folders;
  }

  /** The accounts, with their sessions, devices and invitations. The caller closes it. */
  openAccounts(): DatabaseSync {
    return new DatabaseSync(join(this.#folders.dataFolder, 'account.sqlite'), { readOnly: true, timeout: waitMs });
  }

  /** What one account has published; null where no such account is here. The caller closes it. */
  openStore(did: string): DatabaseSync | null {
    if (!didForm.test(did)) return null;
    const hash = createHash('sha256').update(did).digest('hex');
    const path = join(this.#folders.dataFolder, 'actors', hash.slice(0, 2), did, 'store.sqlite');
    return existsSync(path) ? new DatabaseSync(path, { readOnly: true, timeout: waitMs }) : null;
  }

  /** Where the bytes of a blob are: a blob that was taken down is moved to the quarantine. Null where they are in neither place. */
  blobPath(did: string, cid: string): string | null {
    if (!didForm.test(did) || !cidForm.test(cid)) return null;
    const { blobFolder } = this.#folders;
    return [join(blobFolder, did, cid), join(blobFolder, 'quarantine', did, cid)].find((path) => existsSync(path)) ?? null;
  }
}

/** Asks the accounts, and closes them again. */
export function askAccounts<T>(files: PdsFiles, ask: (database: DatabaseSync) => T): T {
  const database = files.openAccounts();
  try {
    return ask(database);
  } finally {
    database.close();
  }
}

/** Asks one account's store, and closes it again; null where there is none. */
export function askStore<T>(files: PdsFiles, did: string, ask: (database: DatabaseSync) => T): T | null {
  const database = files.openStore(did);
  try {
    return database === null ? null : ask(database);
  } finally {
    database?.close();
  }
}
