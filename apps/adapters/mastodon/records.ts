/**
 * The records of an account: who they are, from where they were there, their sessions, and what they wrote as it was at the horizon. Instants
 * are compared as the texts of the protocol, in milliseconds, so that every edge is the same everywhere.
 */
import type { CollectRequest, RecordLine, SubscriberLine, Window } from '@writ/source';
import type pg from 'pg';
import type { Media } from './media.ts';

const instant = (column: string): string => `to_char(${column}, 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;
/** A column of text as the protocol allows it: not empty, not too long. */
const text = (column: string, most: number): string => `nullif(left(btrim(${column}), ${most}), '')`;

const subscriber = `
  select ${instant('users.created_at')} as "createdAt", ${text('display_name', 200)} as name, username, email, unconfirmed_email as unconfirmed,
    ${instant('confirmed_at')} as confirmed, host(sign_up_ip) as ip, locale, invites.code,
    array(select provider || ' ' || uid from identities where user_id = users.id order by 1) as identities
  from accounts join users on users.account_id = accounts.id left join invites on invites.id = users.invite_id
  where accounts.id = $1 and ${instant('users.created_at')} <= $2`;

interface SubscriberRow {
  readonly createdAt: string;
  readonly name: string | null;
  readonly username: string;
  readonly email: string;
  readonly unconfirmed: string | null;
  readonly confirmed: string | null;
  readonly ip: string | null;
  readonly locale: string | null;
  readonly code: string | null;
  readonly identities: readonly string[];
}

const other = (name: string, value: string | null) => (value === null ? [] : [{ name, value }]);

function subscriberLine(account: string, row: SubscriberRow): SubscriberLine {
  return {
    type: 'subscriber',
    key: account,
    account,
    recordedAt: row.createdAt,
    ...(row.name === null ? {} : { name: row.name }),
    emails: [row.email],
    registeredAt: row.createdAt,
    ...(row.ip === null ? {} : { registrationIp: row.ip }),
    service: 'Mastodon',
    other: [
      ...other('handle', row.username),
      ...other('e-mail confirmed at', row.confirmed),
      ...other('e-mail not yet confirmed', row.unconfirmed),
      ...other('language', row.locale),
      ...other('invite code', row.code),
      ...row.identities.flatMap((identity) => other('signs in by', identity)),
    ],
  };
}

/** Each query answers `at` and `key`, for the account's user. A key stands once in all categories. A refused log-in has an address that may be another person's. */
const identification = `
  select 'address-login-' || l.id as key, ${instant('l.created_at')} as at, host(l.ip) as ip
    from login_activities l join users on users.id = l.user_id where account_id = $1 and l.success and l.ip is not null
  union all select 'address-session-' || s.id, ${instant('s.updated_at')}, host(s.ip)
    from session_activations s join users on users.id = s.user_id where account_id = $1 and s.ip is not null
  union all select 'address-token-' || t.id, ${instant('last_used_at')}, host(last_used_ip)
    from oauth_access_tokens t join users on users.id = t.resource_owner_id where account_id = $1 and last_used_ip is not null and last_used_at is not null
  union all select 'address-sign-up-' || id, ${instant('created_at')}, host(sign_up_ip) from users where account_id = $1 and sign_up_ip is not null`;

const traffic = `
  select 'login-' || l.id as key, ${instant('l.created_at')} as at, case when l.success then 'log-in' else 'log-in refused' end as event,
    host(l.ip) as source, ${text('l.authentication_method', 50)} as protocol, ${text('l.user_agent', 1000)} as agent
    from login_activities l join users on users.id = l.user_id where account_id = $1
  union all select 'session-' || s.id, ${instant('s.created_at')}, 'session begun', host(s.ip), null, ${text('s.user_agent', 1000)}
    from session_activations s join users on users.id = s.user_id where account_id = $1
  union all select 'token-' || t.id, ${instant('t.created_at')}, 'app authorised', ${text('a.name', 500)}, null, null
    from oauth_access_tokens t join users on users.id = t.resource_owner_id left join oauth_applications a on a.id = t.application_id
    where account_id = $1`;

/** A post in the version that it had at the horizon. Before the first edit there is no row of a version: the post itself is the version. */
const content = `
  select s.id::text as key, ${instant('s.created_at')} as at, coalesce(v.text, s.text) as text, coalesce(v.spoiler, s.spoiler_text) as spoiler,
    coalesce(v.at, ${instant('coalesce(s.edited_at, s.created_at)')}) as recorded, s.visibility, s.language, s.conversation_id::text as thread,
    s.in_reply_to_id::text as "inReplyTo", s.reblog_of_id::text as reblog,
    case when ${instant('s.deleted_at')} <= $4 then ${instant('s.deleted_at')} end as deleted, username as sender,
    array(select a.username || coalesce('@' || a.domain, '') from mentions m join accounts a on a.id = m.account_id where m.status_id = s.id
      order by 1) as mentioned
  from statuses s join accounts on accounts.id = s.account_id left join lateral (
    select e.text, e.spoiler_text as spoiler, ${instant('e.created_at')} as at from status_edits e
    where e.status_id = s.id and ${instant('e.created_at')} <= $4 order by e.created_at desc, e.id desc limit 1
  ) v on true
  where s.account_id = $1 and coalesce(v.at, ${instant('coalesce(s.edited_at, s.created_at)')}) <= $4`;

interface EventRow {
  readonly key: string;
  readonly at: string;
}
interface Asked {
  readonly from: string;
  readonly to: string;
  readonly after: { readonly at: string; readonly key: string };
}

const pageRows = 1000;

/** The rows of a query in the order of the protocol, a page at a time. */
async function* pages<Row extends EventRow>(
  pool: pg.Pool,
  query: string,
  { account, horizon }: CollectRequest,
  asked: Asked,
): AsyncGenerator<Row[]> {
  let { after } = asked;
  const { from, to } = asked;
  for (;;) {
    const { rows } = await pool.query<Row>(
      `select * from (${query}) found where at collate "C" >= $2 and at collate "C" < $3 and at collate "C" <= $4
         and (at collate "C", key collate "C") > ($5, $6) order by at collate "C", key collate "C" limit ${pageRows}`,
      [account, from, to, horizon, after.at, after.key],
    );
    if (rows.length > 0) yield rows;
    const last = rows.at(-1);
    if (rows.length < pageRows || last === undefined) return;
    after = last;
  }
}

interface PostRow extends EventRow {
  readonly text: string;
  readonly spoiler: string;
  readonly recorded: string;
  readonly visibility: number;
  readonly language: string | null;
  readonly thread: string | null;
  readonly inReplyTo: string | null;
  readonly reblog: string | null;
  readonly deleted: string | null;
  readonly sender: string;
  readonly mentioned: readonly string[];
}

/** Public and unlisted posts are items; what went to followers, to who is named, or to a circle was private. */
const isItem = (visibility: number): boolean => visibility === 0 || visibility === 1;
const recipientsOf = ({ visibility, mentioned }: PostRow): string[] => (visibility === 2 ? ['followers', ...mentioned] : [...mentioned]);

const given = <Name extends string>(name: Name, value: string | null) =>
  value === null || value === '' ? {} : ({ [name]: value } as { [name in Name]: string });

function postLine(account: string, row: PostRow, attachments: Awaited<ReturnType<Media['attachmentsOf']>>): RecordLine {
  const files = attachments.get(row.key);
  const common = {
    key: row.key,
    account,
    at: row.at,
    recordedAt: row.recorded,
    text: row.reblog === null ? row.text : `Repeats the post ${row.reblog}.`,
    ...given('deletedAt', row.deleted),
    ...given('thread', row.thread),
    ...(files === undefined ? {} : { attachments: files }),
  };
  if (!isItem(row.visibility))
    return { type: 'message', ...common, sender: row.sender, recipients: recipientsOf(row), ...given('subject', row.spoiler) };
  return {
    type: 'item',
    ...common,
    version: row.recorded,
    ...given('title', row.spoiler),
    ...given('language', row.language),
    ...given('inReplyTo', row.inReplyTo),
  };
}

async function* readEvents(
  pool: pg.Pool,
  request: CollectRequest,
  category: 'IDENTIFICATION' | 'TRAFFIC',
  asked: Asked,
): AsyncGenerator<RecordLine> {
  const { account } = request;
  if (category === 'IDENTIFICATION')
    for await (const rows of pages<EventRow & { ip: string }>(pool, identification, request, asked))
      for (const { key, at, ip } of rows) yield { type: 'identification', key, account, at, recordedAt: at, ip };
  else
    for await (const rows of pages<EventRow & { event: string; source: string | null; protocol: string | null; agent: string | null }>(
      pool,
      traffic,
      request,
      asked,
    ))
      for (const { key, at, event, source, protocol, agent } of rows)
        yield {
          type: 'traffic',
          key,
          account,
          at,
          recordedAt: at,
          event,
          ...given('source', source),
          ...given('protocol', protocol),
          ...given('agent', agent),
        };
}

const order = ['SUBSCRIBER', 'IDENTIFICATION', 'TRAFFIC', 'CONTENT'] as const;
const first = { at: '', key: '' };

async function* readCategory(
  pool: pg.Pool,
  media: Media,
  request: CollectRequest,
  { category, from = '', to = '' }: Window,
): AsyncGenerator<RecordLine> {
  const { account, horizon } = request;
  const after = request.after?.category === category ? request.after : null;
  const asked = { from, to, after: after ?? first };
  if (category === 'IDENTIFICATION' || category === 'TRAFFIC') yield* readEvents(pool, request, category, asked);
  if (category === 'CONTENT')
    for await (const rows of pages<PostRow>(pool, content, request, asked)) {
      const attachments = await media.attachmentsOf(rows.map(({ key }) => key));
      for (const row of rows) yield postLine(account, row, attachments);
    }
  if (category !== 'SUBSCRIBER' || after !== null) return;
  const { rows } = await pool.query<SubscriberRow>(subscriber, [account, horizon]);
  for (const row of rows) yield subscriberLine(account, row);
}

/** Everything that is asked for, in the order of the protocol. */
export async function* readRecords(pool: pg.Pool, media: Media, request: CollectRequest): AsyncGenerator<RecordLine> {
  const from = request.after === null ? 0 : order.indexOf(request.after.category);
  for (const window of request.categories) if (order.indexOf(window.category) >= from) yield* readCategory(pool, media, request, window);
}
