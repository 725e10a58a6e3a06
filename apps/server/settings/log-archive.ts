/**
 * Where the archive of the log is: the setting WRIT_LOG_ARCHIVE, a folder or the address of a bucket in an object store that speaks S3. Who serves the
 * log reads from it what the database no longer has; `writ log archive` alone writes there. Opens no connection.
 */
import { isAbsolute } from 'node:path';
import { type ArchiveStore, folderStore, type LeafArchive, type ObjectStoreOptions, objectStore, openLeafArchive } from '@writ/access-log';
import { type Environment, readSecret, StartError } from '@writ/core';

type Patience = Pick<ObjectStoreOptions, 'tries' | 'withinMs'>;

const defaultRegion = 'us-east-1';
/** Somebody waits for the answer. */
const whileServing: Patience = { tries: 2, withinMs: 10_000 };

function keyOf(environment: Environment): { id: string; secret: string } | undefined {
  const text = readSecret(environment, 'WRIT_LOG_ARCHIVE_KEY');
  if (text === undefined) return undefined;
  const [, id, secret] = /^([^\s:]+):(\S+)$/.exec(text) ?? [];
  if (id === undefined || secret === undefined)
    throw new StartError('WRIT_LOG_ARCHIVE_KEY must be ID:SECRET, the access key of the object store and its secret with a colon between.');
  return { id, secret };
}

function bucketOf(text: string): URL {
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol) || url.pathname === '/' || url.username + url.password + url.search + url.hash !== '')
    throw new StartError(
      'WRIT_LOG_ARCHIVE must be an absolute folder, or the address of a bucket like https://s3.example.org/bucket, without credentials in it.',
    );
  return url;
}

/** The store of the settings; undefined where there is none. Throws StartError for settings that can't be used. */
export function archiveStore(environment: Environment, patience: Patience = {}): ArchiveStore | undefined {
  const { WRIT_LOG_ARCHIVE: place, WRIT_LOG_ARCHIVE_REGION: region = defaultRegion } = environment;
  const key = keyOf(environment);
  if (place === undefined || place === '') {
    if (key !== undefined)
      throw new StartError('WRIT_LOG_ARCHIVE_KEY is set and WRIT_LOG_ARCHIVE is not: name the bucket, or leave both out.');
    return undefined;
  }
  if (isAbsolute(place)) return folderStore(place);
  return objectStore({ url: bucketOf(place), region, ...patience, ...(key === undefined ? {} : { key }) });
}

/** What this process reads archived leaves from; undefined where no archive is set. Throws StartError. */
export function leafArchive(environment: Environment): LeafArchive | undefined {
  const store = archiveStore(environment, whileServing);
  return store && openLeafArchive(store);
}
