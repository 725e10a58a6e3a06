/**
 * Starts the example. Called with: the platform's data as JSON, the book's file, the policy's, Writ's public key's, the adapter's private key's,
 * and the address to listen at. The same six as the example in Go.
 */
import { createHash, createPrivateKey } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { DatabaseSync } from 'node:sqlite';
import { parsePublicKey, serveSource } from '@writ/source';
import { openBook } from '@writ/source/book';
import { parseWitnessPolicy } from '@writ/tlog';
import { Platform, spelled, tables } from './platform.ts';

const [platformFile = '', bookFile = '', policyFile = '', writKeyFile = '', keyFile = '', address = ''] = process.argv.slice(2);
if (address === '') throw new Error('usage: adapter.ts PLATFORM BOOK POLICY WRIT_KEY ADAPTER_KEY HOST:PORT');

const categoryOf: Record<string, string> = { subscriber: 'SUBSCRIBER', identification: 'IDENTIFICATION', traffic: 'TRAFFIC' };

/** Fills the tables, as your platform has done all the time. */
function seed(db: DatabaseSync): void {
  db.exec(tables);
  const insert = (table: string, ...values: (string | Uint8Array | null)[]) =>
    db.prepare(`INSERT INTO ${table} VALUES (${values.map(() => '?').join(', ')})`).run(...values);
  const { accounts, records, gaps, items, files } = JSON.parse(readFileSync(platformFile, 'utf8'));
  for (const { id, handle, identifiers, holder } of accounts) {
    insert('account', id, handle, holder?.issuer ?? null, holder?.subject ?? null);
    for (const identifier of identifiers) insert('identifier', identifier.type, spelled(identifier), id);
  }
  for (const line of records)
    insert('record', line.account, categoryOf[line.type] ?? 'CONTENT', line.at ?? '', line.key, line.recordedAt, JSON.stringify(line));
  for (const { account, category, why, says } of gaps) insert('gap', account, category, why, says);
  for (const item of items) insert('item', item.id, item.url ?? null, item.author.id, JSON.stringify(item));
  for (const { account, mediaType, base64 } of files) {
    const bytes = Buffer.from(base64, 'base64');
    insert('file', account, createHash('sha256').update(bytes).digest('hex'), mediaType, bytes);
  }
}

const db = new DatabaseSync(':memory:');
seed(db);
const adapter = serveSource(new Platform(db), {
  writKeys: [parsePublicKey(readFileSync(writKeyFile, 'utf8').trim())],
  key: createPrivateKey(readFileSync(keyFile)),
  policy: parseWitnessPolicy(readFileSync(policyFile, 'utf8')),
  book: openBook(bookFile),
  onError: (error) => console.error(error),
});

/** The public page of an item, as a stranger sees it; and two acts of somebody else that the checks ask for. */
function page(path: string): number | undefined {
  const [, id] = /^\/public\/(.+)$/.exec(path) ?? [];
  if (id !== undefined) {
    const sql = `SELECT 1 FROM item i WHERE i.id = ? AND NOT EXISTS
      (SELECT 1 FROM withheld w WHERE (w.kind = 'item' AND w.id = i.id) OR (w.kind = 'account' AND w.id = i.account))`;
    return db.prepare(sql).get(decodeURIComponent(id)) ? 200 : 404;
  }
  if (path === '/drift') db.exec('DELETE FROM withheld');
  else if (path === '/publish')
    db.exec(
      `INSERT INTO item SELECT 'at://now', NULL, account, json_remove(json_set(answer, '$.id', 'at://now'), '$.url') FROM item LIMIT 1`,
    );
  else return undefined;
  return 204;
}

const server = createServer((request, response) => {
  const status = page(request.url ?? '');
  if (status === undefined) adapter(request, response);
  else response.writeHead(status).end();
});
const [host = '127.0.0.1', port = '0'] = address.split(':');
server.listen(Number(port), host, () => {
  const at = server.address();
  console.error(`listening at http://${typeof at === 'object' && at ? `${at.address}:${at.port}` : address}`);
});
