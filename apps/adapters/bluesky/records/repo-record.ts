/**
 * A record of a repository, from its block (DAG-CBOR): what it says, and the files in it. Everything here was written by a client, which may
 * write anything: what has another form than a post's is passed on as the JSON of it.
 */

import { type Attachment, attachment, type ItemAnswer, itemContent } from '@writ/source/wire';
import { decode } from 'cborg';
import { cidOfBytes, sha256OfBlob } from '../files/cid.ts';

export interface BlobRow {
  readonly cid: string;
  readonly mimeType: string;
  readonly size: number;
}

type Value = Record<string, unknown>;
const isObject = (value: unknown): value is Value => typeof value === 'object' && value !== null && !(value instanceof Uint8Array);
const textOf = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** A link is written as JSON writes it in the protocol. */
const asLink = (decodeTagged: () => unknown): unknown => {
  const bytes = decodeTagged();
  return bytes instanceof Uint8Array ? { $link: cidOfBytes(bytes.subarray(1)) } : null;
};

/** The value of a block; null where it is no map. */
export function decodeBlock(block: Uint8Array): Value | null {
  const value: unknown = decode(block, { tags: { 42: asLink } });
  return isObject(value) ? value : null;
}

const forJson = (_: string, value: unknown): unknown => {
  if (typeof value === 'bigint') return value.toString();
  return value instanceof Uint8Array ? { $bytes: Buffer.from(value).toString('base64') } : value;
};

/** The description that stands beside a file, by the file's CID. */
function descriptionsIn(value: unknown, found = new Map<string, string>(), depth = 0): Map<string, string> {
  if (depth > 20 || (!isObject(value) && !Array.isArray(value))) return found;
  const alt = isObject(value) ? textOf(value.alt) : undefined;
  for (const inner of Object.values(value)) {
    const link = isObject(inner) && isObject(inner.ref) ? textOf(inner.ref.$link) : undefined;
    if (link !== undefined && alt) found.set(link, alt);
    descriptionsIn(inner, found, depth + 1);
  }
  return found;
}

const repaired = (text: string): string => text.toWellFormed().replaceAll('\0', '�');

function attachmentOf({ cid, mimeType, size }: BlobRow, alt: string | undefined): Attachment[] {
  const sha256 = sha256OfBlob(cid);
  const made = { sha256, bytes: size, mediaType: mimeType, ...(alt === undefined ? {} : { alt: repaired(alt) }) };
  const { data } = attachment.safeParse(made);
  return data === undefined ? [] : [data];
}

const uriIn = (reply: unknown, part: string): unknown => (isObject(reply) && isObject(reply[part]) ? reply[part].uri : undefined);

/** What a post says of its language and of what it answers, as far as the protocol allows what the client wrote. */
function postDetails({ langs, reply }: Value): Pick<ItemAnswer, 'language' | 'thread' | 'inReplyTo'> {
  const { data: language } = itemContent.language.safeParse(Array.isArray(langs) ? langs[0] : undefined);
  const { data: thread } = itemContent.thread.safeParse(uriIn(reply, 'root'));
  const { data: inReplyTo } = itemContent.inReplyTo.safeParse(uriIn(reply, 'parent'));
  return {
    ...(language === undefined ? {} : { language }),
    ...(thread === undefined ? {} : { thread }),
    ...(inReplyTo === undefined ? {} : { inReplyTo }),
  };
}

export const postCollection = 'app.bsky.feed.post';

/** What an item says, from its block and the rows of its files. */
export function contentOf({
  collection,
  cid,
  block,
  blobs,
}: {
  collection: string;
  cid: string;
  block: Uint8Array;
  blobs: readonly BlobRow[];
}) {
  const value = decodeBlock(block);
  const alts = descriptionsIn(value);
  const attachments = blobs.flatMap((blob) => attachmentOf(blob, alts.get(blob.cid)));
  const common = { version: cid, ...(attachments.length === 0 ? {} : { attachments }) };
  if (value === null || collection !== postCollection || typeof value.text !== 'string')
    return { ...common, title: collection, text: repaired(JSON.stringify(value, forJson)) };
  return { ...common, text: repaired(value.text), ...postDetails(value) };
}
