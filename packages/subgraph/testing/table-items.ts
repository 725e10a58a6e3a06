/** Items and accounts as a source answers them, out of the tables of a test's database: without HTTP. A test may change what is answered. */
import { generateKeyPairSync } from 'node:crypto';
import type { ItemAnswer } from '@writ/source/wire';
import type pg from 'pg';
import { isItemSigned, signItem } from '../../source/src/signature/item.ts';
import type { CardReader, LookUpSource } from '../src/look-up.ts';

/** The key of every such source, as of an adapter that is started again. */
const { privateKey, publicKey } = generateKeyPairSync('ed25519');

/** An item, and what such a source signs of it. */
export const signedByTables = (item: ItemAnswer) => {
  const answer = JSON.stringify(item);
  return { item, answer, signature: signItem(answer, privateKey) };
};

const item = `
  SELECT json_strip_nulls(json_build_object('id', i.id, 'author', json_build_object('id', a.id, 'handle', a.handle),
           'publishedAt', to_char(i.published_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'),
           'title', i.title, 'text', i.text, 'language', i.language, 'thread', i.thread_id, 'inReplyTo', i.in_reply_to)) AS found
    FROM content.item i JOIN records.account a ON a.id = i.account_id WHERE i.id = $1`;
const account = `SELECT json_build_object('id', a.id, 'handle', a.handle, 'state', 'ACTIVE') AS found FROM records.account a WHERE a.id = $1`;
const addresses = 'https://platform.example/items/';

/** Connected as the superuser. An item's address is `https://platform.example/items/<id>`. */
export function tableItems({
  query,
}: {
  query: (text: string, values: unknown[]) => Promise<Pick<pg.QueryResult, 'rows'>>;
}): LookUpSource & CardReader {
  const one = async (text: string, id: string) => (await query(text, [id])).rows[0]?.found ?? null;
  return {
    signedItem: async (name) => {
      const id = 'id' in name ? name.id : name.url.startsWith(addresses) ? decodeURIComponent(name.url.slice(addresses.length)) : '';
      const found: ItemAnswer | null = await one(item, id);
      return found && signedByTables(found);
    },
    openItem(signed) {
      if (!isItemSigned(signed, [publicKey])) throw new Error('not signed by the tables');
      return JSON.parse(signed.answer);
    },
    account: (id) => one(account, id),
  };
}
