/**
 * Files that people attached. The database has no hash of them, so each is read to compute it; where a hash was found is remembered, as a
 * file is asked for by it soon after.
 */
import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { join } from 'node:path';
import type { Attachment, Blob } from '@writ/source';
import { attachment } from '@writ/source/wire';
import type pg from 'pg';

export interface MediaRow {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly type: string;
  readonly bytes: number;
  readonly description: string | null;
}

const remembered = 10_000;
const columns = `media.id::text, media.account_id::text as account, file_file_name as name, file_content_type as type, file_file_size as bytes, description`;
const complete = 'file_file_name is not null and file_content_type is not null and file_file_size is not null';

export class Media {
  readonly #pool: pg.Pool;
  readonly #folder: string;
  readonly #found = new Map<string, MediaRow>();

  /** The folder is Mastodon's `public/system`. */
  constructor(pool: pg.Pool, folder: string) {
    this.#pool = pool;
    this.#folder = folder;
  }

  /** Mastodon splits the number of a file into folders of three digits. Its name is a random one of Mastodon's own, and still is not trusted. */
  #path({ id, name }: MediaRow): string | null {
    if (!/^[\w.-]+$/.test(name) || name.startsWith('.')) return null;
    const folders = id.padStart(18, '0').match(/\d{3}/g) ?? [];
    return join(this.#folder, 'media_attachments', 'files', ...folders, 'original', name);
  }

  /** The hash of a file; null where it isn't there. */
  async #hash(row: MediaRow): Promise<string | null> {
    const path = this.#path(row);
    if (path === null) return null;
    const hash = createHash('sha256');
    try {
      for await (const part of createReadStream(path)) hash.update(part);
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
      throw error;
    }
    const sha256 = hash.digest('hex');
    const [oldest] = this.#found.keys();
    if (this.#found.size >= remembered && oldest !== undefined) this.#found.delete(oldest);
    this.#found.set(`${row.account} ${sha256}`, row);
    return sha256;
  }

  /** The attachments of posts, by the post. A file that isn't there is left out. */
  async attachmentsOf(statuses: readonly string[]): Promise<Map<string, Attachment[]>> {
    const { rows } = await this.#pool.query<MediaRow & { status: string }>(
      `select ${columns}, status_id::text as status from media_attachments media where status_id = any($1::bigint[]) and ${complete} order by id`,
      [statuses],
    );
    const found = new Map<string, Attachment[]>();
    for (const row of rows) {
      const sha256 = await this.#hash(row);
      const alt = row.description ? { alt: row.description } : {};
      const { data } = attachment.safeParse({ sha256, bytes: row.bytes, mediaType: row.type, ...alt });
      if (data !== undefined) found.set(row.status, [...(found.get(row.status) ?? []), data]);
    }
    return found;
  }

  /** A file of the account by its hash; where it was not seen lately, all files of the account are looked through. */
  async blob(account: string, sha256: string): Promise<Blob | undefined> {
    const row = this.#found.get(`${account} ${sha256}`) ?? (await this.#search(account, sha256));
    const path = row && this.#path(row);
    return path ? { mediaType: row.type, bytes: createReadStream(path) } : undefined;
  }

  async #search(account: string, sha256: string): Promise<MediaRow | undefined> {
    const { rows } = await this.#pool.query<MediaRow>(
      `select ${columns} from media_attachments media where account_id::text = $1 and ${complete} order by id desc`,
      [account],
    );
    for (const row of rows) if ((await this.#hash(row)) === sha256) return row;
    return undefined;
  }
}
