import { describe, expect, it } from 'vitest';
import { archiveStore, leafArchive } from './log-archive.ts';

const key = { WRIT_LOG_ARCHIVE_KEY: 'id:a/secret:with=signs' };

describe('the archive of the log', () => {
  it('is none without a setting, and with an empty one', () => {
    expect([archiveStore({}), leafArchive({}), archiveStore({ WRIT_LOG_ARCHIVE: '' })]).toEqual([undefined, undefined, undefined]);
  });

  it('is a folder or a bucket, and its name has no credentials', () => {
    expect(archiveStore({ WRIT_LOG_ARCHIVE: '/srv/archive' })?.place).toBe('/srv/archive');
    expect(archiveStore({ WRIT_LOG_ARCHIVE: 'https://s3.example.org/bucket/log/', ...key })?.place).toBe(
      'https://s3.example.org/bucket/log',
    );
  });

  it.each([
    'archive',
    './archive',
    'ftp://s3.example.org/bucket',
    'https://s3.example.org',
    'https://id:secret@s3.example.org/bucket',
    'https://s3.example.org/bucket?x=1',
  ])('is not %s', (place) => {
    expect(() => archiveStore({ WRIT_LOG_ARCHIVE: place })).toThrow(
      /WRIT_LOG_ARCHIVE must be an absolute folder, or the address of a bucket/,
    );
  });

  it.each(['secret', ':secret', 'id:', 'id secret'])('has no key %s', (text) => {
    expect(() => archiveStore({ WRIT_LOG_ARCHIVE: 'https://s3.example.org/bucket', WRIT_LOG_ARCHIVE_KEY: text })).toThrow(
      /must be ID:SECRET/,
    );
  });

  it('is missed where there is only its key', () => {
    expect(() => archiveStore(key)).toThrow(/WRIT_LOG_ARCHIVE is not/);
  });
});
