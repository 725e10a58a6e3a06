/**
 * What anybody gets of an item or an account, by each way that the PDS has: the names of those that still serve it. A takedown of a record
 * doesn't take it out of the repository, which `sync` serves whole.
 */
import type { PdsApi } from './pds-api.ts';

export interface LookedAt {
  readonly did: string;
  readonly collection: string;
  readonly rkey: string;
  readonly cid: string;
  readonly block: Uint8Array;
  /** The revision of the repository that wrote it. */
  readonly rev: string;
  readonly blobs: readonly string[];
}

const tidAlphabet = '234567abcdefghijklmnopqrstuvwxyz';

/** The revision before: what is asked since then has the record among the oldest of it. */
function revisionBefore(rev: string): string {
  const last = rev.replace(/2+$/, '');
  const head = last.slice(0, -1);
  const digit = tidAlphabet[tidAlphabet.indexOf(last.at(-1) ?? '') - 1] ?? '2';
  return (head + digit).padEnd(rev.length, 'z');
}

/** `getRecord` and `listRecords` are how apps read; the others how whole repositories are copied. */
export const appWays = ['repo.getRecord', 'repo.listRecords'];

/** The ways by which an item is still served. */
export async function waysToItem(pds: PdsApi, { did, collection, rkey, cid, block, rev, blobs }: LookedAt): Promise<string[]> {
  const record = { repo: did, collection, rkey };
  const isListed = async (): Promise<boolean> => {
    // The list goes down by key; a space is below every character of one.
    const list = await pds.json('com.atproto.repo.listRecords', { repo: did, collection, limit: '1', cursor: `${rkey} ` });
    const records = Array.isArray(list?.records) ? (list.records as { uri: string }[]) : [];
    return records.some(({ uri }) => uri.endsWith(`/${rkey}`));
  };
  const ways: [string, Promise<boolean>][] = [
    ['repo.getRecord', pds.isServed('com.atproto.repo.getRecord', record)],
    ['repo.listRecords', isListed()],
    ['sync.getRecord', pds.serves(block, 'com.atproto.sync.getRecord', { did, collection, rkey })],
    ['sync.getBlocks', pds.serves(block, 'com.atproto.sync.getBlocks', { did, cids: cid })],
    ['sync.getRepo', pds.serves(block, 'com.atproto.sync.getRepo', { did, since: revisionBefore(rev) })],
    ...blobs.map((blob): [string, Promise<boolean>] => ['sync.getBlob', pds.isServed('com.atproto.sync.getBlob', { did, cid: blob })]),
  ];
  return servedOf(ways);
}

/** The ways by which an account is still read. */
export function waysToAccount(pds: PdsApi, did: string, handle: string): Promise<string[]> {
  return servedOf([
    ['repo.describeRepo', pds.isServed('com.atproto.repo.describeRepo', { repo: did })],
    ['repo.listRecords', pds.isServed('com.atproto.repo.listRecords', { repo: did, collection: 'app.bsky.feed.post', limit: '1' })],
    ['sync.getLatestCommit', pds.isServed('com.atproto.sync.getLatestCommit', { did })],
    ['sync.getRepo', pds.isServed('com.atproto.sync.getRepo', { did })],
    ['sync.listBlobs', pds.isServed('com.atproto.sync.listBlobs', { did, limit: '1' })],
    ['identity.resolveHandle', pds.isServed('com.atproto.identity.resolveHandle', { handle })],
  ]);
}

async function servedOf(ways: readonly [string, Promise<boolean>][]): Promise<string[]> {
  const served = await Promise.all(ways.map(async ([name, answer]) => ((await answer) ? [name] : [])));
  return [...new Set(served.flat())];
}
