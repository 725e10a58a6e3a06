/** Where a pasted id leads for the person concerned: a restriction of theirs or a complaint that they filed. */
import type { Client } from '@urql/core';
import { byId } from '../app/client.ts';
import { PlaceOfIdDocument } from '../graphql/public/graphql.ts';

/** The path of its page; null where nothing of the person's has the id. */
export async function placeOfId(id: string, client: Client): Promise<string | null> {
  const { data } = await client.query(byId(PlaceOfIdDocument), { id }, { requestPolicy: 'network-only' }).toPromise();
  if (data?.restriction != null) return `/me/restrictions/${encodeURIComponent(id)}`;
  return data?.complaint == null ? null : `/me/complaints/${encodeURIComponent(id)}`;
}
