/**
 * A Bluesky PDS as a source of Writ: reads the files of the server, acts by its admin endpoints, and looks at what anybody gets. Nothing is
 * kept here.
 */
import { createReadStream } from 'node:fs';
import { type CollectRequest, type Description, type RecordLine, type Source, Unsupported, type Window } from '@writ/source';
import { accountAnswerOf, findActor, findHolder, resolveActors } from './accounts.ts';
import { observe, type Platform, putEffect } from './effects/effects.ts';
import { PdsApi } from './effects/pds-api.ts';
import { cidOfBlob } from './files/cid.ts';
import { askStore, PdsFiles } from './files/pds-files.ts';
import type { Asked } from './records/asked.ts';
import type { Gap } from './records/gaps.ts';
import { contentGaps, partsOfUri, partsOfWebUrl, postUri, readContent, readItem } from './records/posts.ts';
import { directoryIsSilent, notRecorded, readHandles, readSubscriber } from './records/subscriber.ts';
import { identificationGap, readIdentification, readTraffic, trafficGap } from './records/uses.ts';

export interface PdsSettings {
  /** As people reach it: it is also the issuer of its log-ins. */
  readonly url: string;
  readonly adminPassword: string;
  readonly dataFolder: string;
  readonly blobFolder: string;
  /** The PLC directory, which knows former handles; null: they are not asked for. */
  readonly plcUrl: string | null;
  /** A file with the people who sign in to Writ elsewhere than at the PDS; null: there is none. It is read at each question. */
  readonly holdersFile: string | null;
}

const description: Description = {
  name: 'Bluesky PDS',
  identifierTypes: ['USER_ID', 'HANDLE', 'PROFILE_URL', 'EMAIL'],
  categories: [
    { category: 'SUBSCRIBER', history: 'LAST', says: 'Former handles are known; a former e-mail address is not.' },
    { category: 'IDENTIFICATION', history: 'LAST', says: identificationGap.says },
    { category: 'TRAFFIC', history: 'SINCE', retentionDays: 90, says: trafficGap.says },
    { category: 'CONTENT', history: 'LAST', says: 'Every record that is there, in its newest version.' },
  ],
  effects: [
    {
      kind: 'item',
      status: 'DISABLED',
      reversible: true,
      territories: false,
      says: 'Whole copies of the repository still contain the record.',
    },
    {
      kind: 'item',
      status: 'REMOVED',
      reversible: true,
      territories: false,
      says: 'As DISABLED: the server has no other removal by its operator.',
    },
    {
      kind: 'account',
      status: 'SUSPENDED',
      reversible: true,
      territories: false,
      says: 'Every session of the account ends, and stays ended.',
    },
  ],
};

/** The window of a category; the subscriber record has none, and the scope of every other has one. */
const asked = ({ from = '', to = '' }: Window, { horizon, after }: CollectRequest, category: string): Asked => ({
  from,
  to,
  horizon,
  after: after?.category === category ? after : null,
});

const order = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'] as const;

async function* collect({ files }: Platform, { plcUrl }: PdsSettings, request: CollectRequest): AsyncGenerator<RecordLine> {
  const { account, after, horizon } = request;
  const first = after === null ? 0 : order.indexOf(after.category);
  for (const window of request.categories.filter(({ category }) => order.indexOf(category) >= first)) {
    const of = asked(window, request, window.category);
    if (window.category === 'IDENTIFICATION') yield* readIdentification(files, account, of);
    if (window.category === 'TRAFFIC') yield* readTraffic(files, account, of);
    if (window.category === 'CONTENT') yield* readContent(files, account, of);
    if (window.category !== 'SUBSCRIBER' || of.after !== null) continue;
    const handles = plcUrl === null ? [] : ((await readHandles(plcUrl, account)) ?? []);
    const line = readSubscriber(
      files,
      account,
      handles.filter(({ since }) => since <= horizon),
    );
    if (line !== null && line.recordedAt <= horizon) yield line;
  }
}

async function gapsOf({ plcUrl }: PdsSettings, { account, categories }: Omit<CollectRequest, 'after'>): Promise<Gap[]> {
  const isAsked = (name: string): boolean => categories.some(({ category }) => category === name);
  const isSilent = isAsked('SUBSCRIBER') && plcUrl !== null && (await readHandles(plcUrl, account)) === null;
  const all = [notRecorded, ...(isSilent ? [directoryIsSilent] : []), identificationGap, trafficGap, ...contentGaps];
  const windows = new Map(categories.map(({ category, from, to }) => [category, { from, to }]));
  return all.filter(({ category }) => isAsked(category)).map((gap) => ({ ...gap, ...windows.get(gap.category) }));
}

function findItem({ files }: Platform, name: { readonly id: string } | { readonly url: string }) {
  const byUrl = 'url' in name ? partsOfWebUrl(name.url) : null;
  const parts = 'id' in name ? partsOfUri(name.id) : partsOfUri(name.url);
  const who = parts?.did ?? byUrl?.name;
  if (who === undefined) return null;
  const [author] = resolveActors(files, who.startsWith('did:') ? { type: 'USER_ID', value: who } : { type: 'HANDLE', value: who }) ?? [];
  if (author === undefined) return null;
  if (byUrl !== null) return readItem(files, author, postUri(author.did, byUrl.rkey));
  return readItem(files, author, 'id' in name ? name.id : name.url);
}

/** Runs at most so many at once, in the order of the list. */
async function mapBounded<T, R>(list: readonly T[], atOnce: number, act: (one: T) => Promise<R>): Promise<R[]> {
  const answers: R[] = [];
  for (let start = 0; start < list.length; start += atOnce)
    answers.push(...(await Promise.all(list.slice(start, start + atOnce).map(act))));
  return answers;
}

const observedAtOnce = 8;

/** The source over one PDS. */
export function blueskySource(settings: PdsSettings): Source {
  const files = new PdsFiles(settings);
  const platform: Platform = { files, pds: new PdsApi(settings.url, settings.adminPassword) };
  return {
    describe: () => description,
    resolve(identifier, horizon) {
      const actors = resolveActors(files, identifier);
      if (actors === null) throw new Unsupported(`A PDS can't look for ${identifier.type}.`);
      // Whoever took a name over after the order was served is not whom it means.
      return actors.filter(({ createdAt }) => createdAt <= horizon).map(({ did }) => did);
    },
    collect: (request) => collect(platform, settings, request),
    gaps: (request) => gapsOf(settings, request),
    blob(did, sha256) {
      const cid = cidOfBlob(sha256);
      const row = askStore(files, did, (store) => store.prepare('select mimeType from blob where cid = ?').get(cid));
      const path = row === undefined ? null : files.blobPath(did, cid);
      return path === null ? undefined : { mediaType: String(row?.mimeType), bytes: createReadStream(path) };
    },
    item: (name) => findItem(platform, name) ?? undefined,
    account(id) {
      const actor = findActor(files, id);
      return actor === null ? undefined : accountAnswerOf(actor);
    },
    holder: async (person) => (await findHolder(files, settings, person))?.did,
    put: async (subject, effect) => (await putEffect(platform, subject, effect)) ?? undefined,
    observe: (subjects) => mapBounded(subjects, observedAtOnce, (subject) => observe(platform, subject)),
  };
}
