/**
 * Stands in for better-sqlite3 so that nothing has to be compiled: what Kysely's dialect and the PDS call of it, over `node:sqlite`.
 * The PDS tries again by these error codes, and tells a name that is taken by UNIQUE.
 */
const { DatabaseSync } = require('node:sqlite');

const codes = {
  5: 'SQLITE_BUSY',
  261: 'SQLITE_BUSY_RECOVERY',
  517: 'SQLITE_BUSY_SNAPSHOT',
  773: 'SQLITE_BUSY_TIMEOUT',
  1555: 'SQLITE_CONSTRAINT_PRIMARYKEY',
  2067: 'SQLITE_CONSTRAINT_UNIQUE',
};

function coded(call) {
  try {
    return call();
  } catch (error) {
    if (error.errcode !== undefined) error.code = codes[error.errcode] ?? 'SQLITE_ERROR';
    throw error;
  }
}

const asBuffers = (row) => {
  for (const [column, value] of Object.entries(row))
    if (value instanceof Uint8Array) row[column] = Buffer.from(value.buffer, value.byteOffset, value.length);
  return row;
};

module.exports = class Database {
  #database;

  constructor(location, { timeout = 0 } = {}) {
    this.#database = new DatabaseSync(location, { timeout });
  }

  pragma(text) {
    return coded(() => this.#database.prepare(`pragma ${text}`).all());
  }

  prepare(sql) {
    const statement = coded(() => this.#database.prepare(sql));
    return {
      reader: statement.columns().length > 0,
      all: (values = []) => coded(() => statement.all(...values)).map(asBuffers),
      run: (values = []) => coded(() => statement.run(...values)),
    };
  }

  close() {
    if (this.#database.isOpen) this.#database.close();
  }
};
