/** Published posts: public or unlisted, not deleted, of an account that is not suspended. */
import type { ItemAnswer } from '@writ/source';
import type { Platform } from './accounts.ts';
import type { Media } from './media.ts';

const instant = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
const published = `
  select s.id::text, a.id::text as account, username, ${instant('s.created_at')} as at, ${instant('coalesce(edited_at, s.created_at)')} as version, text,
    spoiler_text as title, language, conversation_id::text as thread, in_reply_to_id::text as "inReplyTo"
  from statuses s join accounts a on a.id = s.account_id
  where s.id::text = $1 and visibility in (0, 1) and deleted_at is null and suspended_at is null and domain is null and reblog_of_id is null`;

interface PublishedRow {
  readonly id: string;
  readonly account: string;
  readonly username: string;
  readonly at: string;
  readonly version: string;
  readonly text: string;
  readonly title: string;
  readonly language: string | null;
  readonly thread: string | null;
  readonly inReplyTo: string | null;
}

/** The number of a post in its address: `/@alma/1`, or `/users/alma/statuses/1` as other servers write it. */
function idIn({ url }: Platform, address: string): string | null {
  const path = address.startsWith(`${url}/`) ? address.slice(url.length) : '';
  return /^\/(?:@[^/]+|users\/[^/]+\/statuses)\/(\d{1,19})\/?$/.exec(path)?.[1] ?? null;
}

const given = (name: string, value: string | null) => (value === null || value === '' ? {} : { [name]: value });

export async function readItem(
  platform: Platform,
  media: Media,
  name: { readonly id: string } | { readonly url: string },
): Promise<ItemAnswer | undefined> {
  const id = 'id' in name ? name.id : idIn(platform, name.url);
  const [row] = id === null ? [] : (await platform.pool.query<PublishedRow>(published, [id])).rows;
  if (row === undefined) return undefined;
  const attachments = (await media.attachmentsOf([row.id])).get(row.id);
  return {
    id: row.id,
    url: `${platform.url}/@${row.username}/${row.id}`,
    author: { id: row.account, handle: row.username },
    publishedAt: row.at,
    version: row.version,
    text: row.text,
    ...given('title', row.title),
    ...given('language', row.language),
    ...given('thread', row.thread),
    ...given('inReplyTo', row.inReplyTo),
    ...(attachments === undefined ? {} : { attachments }),
  };
}
