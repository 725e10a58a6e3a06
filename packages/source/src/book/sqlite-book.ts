/** The book as one file of SQLite, or in memory (`:memory:`). Needs Node 22.13 or later. */
import { DatabaseSync } from 'node:sqlite';
import { z } from 'zod';
import { remembered } from '../proof/checkpoints.ts';
import type { Book, BookEntry } from './book.ts';
import { checkpointRow, effectRow, entryRow, fileRow } from './rows.ts';

const tables = `
  PRAGMA journal_mode = WAL;
  PRAGMA synchronous = NORMAL;
  PRAGMA busy_timeout = 5000;
  CREATE TABLE IF NOT EXISTS nonce (nonce TEXT PRIMARY KEY, expires INTEGER NOT NULL) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS nonce_expires ON nonce (expires);
  CREATE TABLE IF NOT EXISTS checkpoint (size INTEGER PRIMARY KEY, root TEXT NOT NULL);
  CREATE TABLE IF NOT EXISTS entry (entry TEXT PRIMARY KEY, idx TEXT NOT NULL, at TEXT NOT NULL, target TEXT NOT NULL, receipt TEXT NOT NULL,
    accounts TEXT NOT NULL, until TEXT NOT NULL, whole_after TEXT);
  CREATE TABLE IF NOT EXISTS revoked (entry TEXT PRIMARY KEY, at TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS file (entry TEXT NOT NULL, sha256 TEXT NOT NULL, account TEXT NOT NULL, media_type TEXT NOT NULL,
    PRIMARY KEY (entry, sha256)) WITHOUT ROWID;
  CREATE TABLE IF NOT EXISTS effect (kind TEXT NOT NULL, id TEXT NOT NULL, sequence TEXT NOT NULL, state TEXT NOT NULL, answer TEXT,
    PRIMARY KEY (kind, id)) WITHOUT ROWID;
`;

const selectEntries = `SELECT e.entry, e.idx AS "index", e.at, e.target, e.receipt, e.accounts, e.until, e.whole_after AS "wholeAfter",
  r.at AS "revokedAt" FROM entry e LEFT JOIN revoked r ON r.entry = e.entry`;
/** A book that can be read from its beginning, and closed. */
export interface SqliteBook extends Book, Disposable {
  entries(): BookEntry[];
}

/** Opens the book in the file, which is made when it is not there. */
export function openBook(file: string): SqliteBook {
  const db = new DatabaseSync(file);
  db.exec(tables);
  const query = (sql: string) => db.prepare(sql);
  const useNonce = query('INSERT OR IGNORE INTO nonce (nonce, expires) VALUES (?, ?)');
  const forgetNonces = query('DELETE FROM nonce WHERE expires < ?');
  const remember = query('INSERT OR IGNORE INTO checkpoint (size, root) VALUES (?, ?)');
  const forget = query(`DELETE FROM checkpoint WHERE size NOT IN (SELECT size FROM checkpoint ORDER BY size DESC LIMIT ${remembered})`);
  const addFile = query('INSERT OR IGNORE INTO file (entry, sha256, account, media_type) VALUES (?, ?, ?, ?)');
  return {
    useNonce(nonce, expires, now) {
      forgetNonces.run(now.getTime());
      return useNonce.run(nonce, expires.getTime()).changes === 1;
    },
    checkpoints: () => z.array(checkpointRow).parse(query('SELECT size, root FROM checkpoint').all()),
    remember({ size, root }) {
      remember.run(size, root);
      forget.run();
    },
    entry: (entry) => entryRow.optional().parse(query(`${selectEntries} WHERE e.entry = ?`).get(entry)),
    isRevoked: (entry) => query('SELECT at FROM revoked WHERE entry = ?').get(entry) !== undefined,
    begin: ({ entry, index, at, target, receipt, accounts, until }) => {
      query('INSERT OR IGNORE INTO entry (entry, idx, at, target, receipt, accounts, until) VALUES (?, ?, ?, ?, ?, ?, ?)').run(
        ...[entry, index, at, target, receipt, JSON.stringify(accounts), until],
      );
    },
    whole: (entry, after) => {
      query('UPDATE entry SET whole_after = ? WHERE entry = ?').run(after ?? '', entry);
    },
    revoke: (entry, at) => {
      query('INSERT OR IGNORE INTO revoked (entry, at) VALUES (?, ?)').run(entry, at);
    },
    files(entry, files) {
      for (const { sha256, account, mediaType } of files) addFile.run(entry, sha256, account, mediaType);
    },
    file: (entry, sha256) =>
      fileRow
        .optional()
        .parse(query('SELECT account, media_type AS "mediaType" FROM file WHERE entry = ? AND sha256 = ?').get(entry, sha256)),
    effect({ kind, id }) {
      return effectRow.optional().parse(query('SELECT sequence, state, answer FROM effect WHERE kind = ? AND id = ?').get(kind, id));
    },
    setEffect({ kind, id }, { sequence, state, answer }) {
      query('INSERT OR REPLACE INTO effect (kind, id, sequence, state, answer) VALUES (?, ?, ?, ?, ?)').run(
        ...[kind, id, sequence, state, answer && JSON.stringify(answer)],
      );
    },
    entries: () => z.array(entryRow).parse(query(`${selectEntries} ORDER BY e.rowid`).all()),
    [Symbol.dispose]: () => db.close(),
  };
}
