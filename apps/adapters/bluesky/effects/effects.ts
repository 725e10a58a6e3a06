/**
 * Carries states out by the PDS's takedowns, and looks. A takedown has one reference for a subject: only those that bear ours are lifted,
 * so the operator's own acts stay. A file is taken down while every record that uses it is.
 */
import type { EffectBody, EffectResult, Observation, Subject, TerritoryState } from '@writ/source';
import { type Actor, findActor, ours } from '../accounts.ts';
import { askStore, type PdsFiles } from '../files/pds-files.ts';
import { blobsOf, findRecord, partsOfUri } from '../records/posts.ts';
import { appWays, type LookedAt, waysToAccount, waysToItem } from './look.ts';
import type { PdsApi } from './pds-api.ts';

export interface Platform {
  readonly files: PdsFiles;
  readonly pds: PdsApi;
}

const worldwide = (state: readonly TerritoryState[], statuses: readonly string[]): boolean =>
  state.some(({ territory, status }) => territory === 'WORLD' && statuses.includes(status));
const unsupportedOf = (state: readonly TerritoryState[], statuses: readonly string[]): TerritoryState[] =>
  state.filter(({ territory, status }) => status !== 'AVAILABLE' && !(territory === 'WORLD' && statuses.includes(status)));

/** A takedown of ours is set or lifted; one of the operator's is neither replaced nor lifted. Null: nothing is to be done. */
function changeOf(wanted: boolean, ref: string | null): { ref: string | null } | null {
  if (wanted && ref === null) return { ref: ours };
  return !wanted && ref === ours ? { ref: null } : null;
}

interface Found {
  readonly looked: LookedAt;
  readonly takedownRef: string | null;
  readonly blobs: readonly { cid: string; takedownRef: string | null }[];
}

const revOf = 'select repoRev from record where uri = ?';

function findItem({ files }: Platform, uri: string): Found | null {
  const parts = partsOfUri(uri);
  const record = parts && findActor(files, parts.did) && findRecord(files, parts.did, uri);
  if (!parts || !record) return null;
  return askStore(files, parts.did, (store) => {
    const blobs = blobsOf(store, uri);
    const rev = String(store.prepare(revOf).get(uri)?.repoRev ?? '');
    const looked = { ...parts, cid: record.cid, block: record.block, rev, blobs: blobs.map(({ cid }) => cid) };
    return { looked, takedownRef: record.takedownRef, blobs };
  });
}

const users =
  'select count(*) filter (where takedownRef is null) as live from record_blob join record on uri = recordUri where blobCid = ?';

const isUsedLive = ({ files }: Platform, did: string, cid: string): boolean =>
  askStore(files, did, (store) => Number(store.prepare(users).get(cid)?.live) > 0) ?? false;

async function putItem(platform: Platform, uri: string, state: readonly TerritoryState[]): Promise<EffectResult | null> {
  const found = findItem(platform, uri);
  if (found === null) return null;
  const { looked, takedownRef, blobs } = found;
  const isBlocked = worldwide(state, ['DISABLED', 'REMOVED']);
  const change = changeOf(isBlocked, takedownRef);
  if (change !== null) await platform.pds.setTakedown({ $type: 'com.atproto.repo.strongRef', uri, cid: looked.cid }, change.ref);
  for (const { cid, takedownRef: blobRef } of blobs) {
    const blobChange = changeOf(!isUsedLive(platform, looked.did, cid), blobRef);
    if (blobChange === null) continue;
    await platform.pds.setTakedown({ $type: 'com.atproto.admin.defs#repoBlobRef', did: looked.did, cid }, blobChange.ref);
  }
  const ways = await waysToItem(platform.pds, looked);
  const isRead = ways.some((way) => appWays.includes(way));
  const unsupported = unsupportedOf(state, ['DISABLED', 'REMOVED']);
  return { ...extentOf({ isBlocked, isRead, ways, unsupported }), unsupported, version: looked.cid };
}

/** FULL: anybody gets exactly what the state says. NONE: anybody gets what they got without it. */
function extentOf(seen: {
  isBlocked: boolean;
  isRead: boolean;
  ways: string[];
  unsupported: readonly unknown[];
}): Pick<EffectResult, 'extent' | 'remaining'> {
  const { isBlocked, isRead, ways, unsupported } = seen;
  if (!isBlocked) return { extent: isRead && unsupported.length === 0 ? 'FULL' : 'NONE', remaining: [] };
  if (isRead) return { extent: 'NONE', remaining: ways };
  return { extent: ways.length === 0 && unsupported.length === 0 ? 'FULL' : 'PARTIAL', remaining: ways };
}

async function putAccount(platform: Platform, actor: Actor, state: readonly TerritoryState[]): Promise<EffectResult> {
  const isBlocked = worldwide(state, ['SUSPENDED']);
  const change = changeOf(isBlocked, actor.takedownRef);
  if (change !== null) await platform.pds.setTakedown({ $type: 'com.atproto.admin.defs#repoRef', did: actor.did }, change.ref);
  const ways = await waysToAccount(platform.pds, actor.did, actor.handle);
  const unsupported = unsupportedOf(state, ['SUSPENDED']);
  return { ...extentOf({ isBlocked, isRead: ways.includes('repo.listRecords'), ways, unsupported }), unsupported };
}

/** Carries a state out and looks; null where there is no such item or account: the PDS itself would say 200. */
export async function putEffect(
  platform: Platform,
  { kind, id }: Subject,
  { state }: Pick<EffectBody, 'state'>,
): Promise<EffectResult | null> {
  if (kind === 'item') return putItem(platform, id, state);
  const actor = findActor(platform.files, id);
  return actor === null ? null : putAccount(platform, actor, state);
}

/** What anybody gets of a subject now. */
export async function observe(platform: Platform, subject: Subject): Promise<Observation> {
  const seen = subject.kind === 'item' ? await lookAtItem(platform, subject.id) : await lookAtAccount(platform, subject.id);
  if (seen === null) return { ...subject, found: false, state: [], remaining: [] };
  const { ways, isRead, status, version } = seen;
  return {
    ...subject,
    found: true,
    state: isRead ? [] : [{ territory: 'WORLD', status }],
    remaining: isRead ? [] : ways,
    ...(version === undefined ? {} : { version }),
  };
}

async function lookAtItem(platform: Platform, uri: string) {
  const found = findItem(platform, uri);
  if (found === null) return null;
  const ways = await waysToItem(platform.pds, found.looked);
  return { ways, isRead: ways.some((way) => appWays.includes(way)), status: 'DISABLED' as const, version: found.looked.cid };
}

async function lookAtAccount(platform: Platform, did: string) {
  const actor = findActor(platform.files, did);
  if (actor === null) return null;
  const ways = await waysToAccount(platform.pds, did, actor.handle);
  return { ways, isRead: ways.includes('repo.listRecords'), status: 'SUSPENDED' as const, version: undefined };
}
