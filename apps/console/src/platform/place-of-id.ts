/** Where a pasted id leads on the platform: the graph is asked what has it, and answers for what the person may see alone. */
import type { Client } from '@urql/core';
import { byId } from '../app/client.ts';
import { PlaceOfIdDocument } from '../graphql/platform/graphql.ts';

const places = [
  ['order', '/orders/'],
  ['notice', '/notices/'],
  ['complaint', '/complaints/'],
  ['restriction', '/restrictions/'],
  ['item', '/content/'],
  ['account', '/accounts/'],
] as const;

/** The path of its page; null where nothing has the id. */
export async function placeOfId(id: string, client: Client): Promise<string | null> {
  const { data } = await client.query(byId(PlaceOfIdDocument), { id }, { requestPolicy: 'network-only' }).toPromise();
  const found = places.find(([name]) => data?.[name] != null);
  return found === undefined ? null : `${found[1]}${encodeURIComponent(id)}`;
}
