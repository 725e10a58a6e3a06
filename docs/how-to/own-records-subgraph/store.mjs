/**
 * The platform's own records: here a JSON file, in yours a database. Writ's row-level security does not reach it, so this
 * file is the third layer of defence: a row is answered if it is the scope's account, in its window and recorded by its horizon, all
 * three of one grant. Nothing here finds an account by anything but its id.
 */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { refused } from './refused.mjs';

/** `[from, to)`, and nothing that was recorded after the horizon. A scope without a window covers rows of any date. */
const within = ({ from, to, horizon }, at, recordedAt) =>
  new Date(recordedAt) <= horizon && (from === null || (new Date(at) >= from && new Date(at) < to));

/** What a cursor is bound to: account, list and window, so that it opens no other. */
const listOf = (...scope) => createHash('sha256').update(JSON.stringify(scope)).digest('base64url').slice(0, 16);

function page(rows, { first, after }, list) {
  const size = first ?? 50;
  if (size < 1 || size > 256) throw refused('BAD_USER_INPUT', 'A page has 1 to 256 members.');
  const [own, id] = after ? Buffer.from(after, 'base64url').toString().split('\n') : [list];
  const last = id === undefined ? -1 : rows.findIndex((row) => row.id === id);
  if (own !== list || (after && last < 0)) throw refused('BAD_USER_INPUT', 'This cursor does not belong to this list.');
  const nodes = rows.slice(last + 1, last + 1 + size);
  const end = nodes.at(-1);
  const endCursor = end ? Buffer.from(`${list}\n${end.id}`).toString('base64url') : null;
  return { nodes, pageInfo: { hasNextPage: last + 1 + size < rows.length, endCursor } };
}

export function openStore(path) {
  const accounts = new Map(JSON.parse(readFileSync(path, 'utf8')).accounts.map((account) => [account.id, account]));
  const pageOf = (name) => (scope, args) => {
    const rows = (accounts.get(scope.account)?.[name] ?? []).filter(({ at, recordedAt }) => within(scope, at, recordedAt));
    rows.sort((a, b) => new Date(a.at) - new Date(b.at) || (a.id < b.id ? -1 : 1));
    return page(rows, args, listOf(name, scope.account, scope.from, scope.to));
  };
  return {
    /** What everybody may know of an account; null when there is none. */
    account: (id) => accounts.get(id) ?? null,
    subscriber(scope) {
      const row = accounts.get(scope.account)?.subscriber;
      return row && within(scope, row.registeredAt, row.recordedAt) ? row : null;
    },
    identification: pageOf('identification'),
    traffic: pageOf('traffic'),
  };
}
