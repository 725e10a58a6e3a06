/**
 * The law in force, for what the pages say of an order before the server decides on it. Where it can't be read, the pages go by the law of their
 * build and show why nothing else is answered either; no act depends on them.
 */
import type { Client, TypedDocumentNode } from '@urql/core';
import { type LawFile, putInForce, tableOf } from '@writ/orders-domain/law';
import { byId } from './client.ts';

/** The document of an area that reads it. */
export type LawDocument = TypedDocumentNode<{ lawInForce: { files: string } }, Record<string, never>>;

export async function followLaw(client: Client, document: LawDocument): Promise<void> {
  const { data } = await client.query(byId(document), {}).toPromise();
  if (data === undefined) return;
  putInForce(tableOf(JSON.parse(data.lawInForce.files) as LawFile[]));
}
