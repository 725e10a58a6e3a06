/**
 * Content (Regulation (EU) 2023/1543, Art. 3(12)): every record of the account's repository. The instant is the server's; `createdAt` is
 * what the client claims. Private messages are with another service.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { ItemAnswer, RecordLine } from '@writ/source';
import { type Actor, decodedName, ours } from '../accounts.ts';
import { askStore, type PdsFiles } from '../files/pds-files.ts';
import type { Asked } from './asked.ts';
import type { Gap } from './gaps.ts';
import { type BlobRow, contentOf, postCollection } from './repo-record.ts';

export const contentGaps: Gap[] = [
  { category: 'CONTENT', why: 'ELSEWHERE', says: 'Private messages are with another service (chat.bsky), not on this server.' },
  {
    category: 'CONTENT',
    why: 'NO_HISTORY',
    says: 'What was deleted is gone; of what was edited only the newest version is kept, with the time of the edit.',
  },
];

export interface RecordRow {
  readonly uri: string;
  readonly cid: string;
  readonly collection: string;
  readonly indexedAt: string;
  readonly takedownRef: string | null;
  readonly block: Uint8Array;
}

const columns = 'record.uri, record.cid, record.collection, record.indexedAt, record.takedownRef, repo_block.content as block';
const joined = `select ${columns} from record join repo_block on repo_block.cid = record.cid`;

const rowOf = (row: Record<string, unknown>): RecordRow => ({
  uri: String(row.uri),
  cid: String(row.cid),
  collection: String(row.collection),
  indexedAt: String(row.indexedAt),
  takedownRef: row.takedownRef === null ? null : String(row.takedownRef),
  block: row.block instanceof Uint8Array ? row.block : new Uint8Array(),
});

/** The files of a record, in the order of their CIDs. */
export function blobsOf(store: DatabaseSync, uri: string): (BlobRow & { takedownRef: string | null })[] {
  const rows = store
    .prepare(
      'select cid, mimeType, size, takedownRef from blob join record_blob on record_blob.blobCid = blob.cid where recordUri = ? order by cid',
    )
    .all(uri);
  return rows.map(({ cid, mimeType, size, takedownRef }) => ({
    cid: String(cid),
    mimeType: String(mimeType),
    size: Number(size),
    takedownRef: takedownRef === null ? null : String(takedownRef),
  }));
}

const ofWindow = `${joined} where indexedAt >= :from and indexedAt < :to and indexedAt <= :horizon
  and (indexedAt, uri) > (:at, :key) order by indexedAt, uri`;

/** The records of an account in a window, oldest first, one at a time. */
export function* readContent(files: PdsFiles, did: string, { from, to, horizon, after }: Asked): Generator<RecordLine> {
  const store = files.openStore(did);
  if (store === null) return;
  const { at, key } = after ?? { at: '', key: '' };
  try {
    for (const found of store.prepare(ofWindow).iterate({ from, to, horizon, at, key })) {
      const row = rowOf(found);
      const { uri, indexedAt } = row;
      const content = contentOf({ ...row, blobs: blobsOf(store, uri) });
      yield { type: 'item', key: uri, account: did, at: indexedAt, recordedAt: indexedAt, ...content };
    }
  } finally {
    store.close();
  }
}

/** One record, whether or not anybody may read it; null where it isn't there. */
export const findRecord = (files: PdsFiles, did: string, uri: string): RecordRow | null =>
  askStore(files, did, (store) => {
    const row = store.prepare(`${joined} where uri = ?`).get(uri);
    return row === undefined ? null : rowOf(row);
  });

const uriForm = /^at:\/\/(did:[^/]+)\/([A-Za-z0-9.-]+)\/([^/?#]+)$/;

/** The parts of an address of a record in a repository. */
export function partsOfUri(uri: string): { did: string; collection: string; rkey: string } | null {
  const [, did, collection, rkey] = uriForm.exec(uri) ?? [];
  return did === undefined || collection === undefined || rkey === undefined ? null : { did, collection, rkey };
}

const webUrl = /^https:\/\/bsky\.app\/profile\/([^/?#]+)\/post\/([^/?#]+)\/?$/;

/** Who and which post a web address means: the name is a handle or a DID. */
export function partsOfWebUrl(url: string): { name: string; rkey: string } | null {
  const [, part, rkey] = webUrl.exec(url) ?? [];
  const name = decodedName(part);
  return name === null || rkey === undefined ? null : { name, rkey };
}

export const postUri = (did: string, rkey: string): string => `at://${did}/${postCollection}/${rkey}`;

const isOpen = (takedownRef: string | null): boolean => takedownRef === null || takedownRef === ours;

/**
 * A record that anybody may read, or might but for Writ; null for what the operator took down or its author closed, is gone, or never was.
 */
export function readItem(files: PdsFiles, author: Actor, uri: string): ItemAnswer | null {
  if (!isOpen(author.takedownRef) || author.isDeactivated) return null;
  return askStore(files, author.did, (store) => {
    const found = store.prepare(`${joined} where uri = ? and (takedownRef is null or takedownRef = ?)`).get(uri, ours);
    if (found === undefined) return null;
    const row = rowOf(found);
    const parts = partsOfUri(uri);
    const isPost = row.collection === postCollection && parts !== null;
    return {
      id: uri,
      ...(isPost ? { url: `https://bsky.app/profile/${author.did}/post/${parts.rkey}` } : {}),
      author: { id: author.did, handle: author.handle },
      publishedAt: row.indexedAt,
      ...contentOf({ ...row, blobs: blobsOf(store, uri) }),
    };
  });
}
