/** The tables of a Mastodon server in a database of their own, filled with fictional people, and read by a role that has the grants alone. */
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { freshDatabase } from '@writ/prisma/test-database';
import pg from 'pg';

const role = 'mastodon_adapter';
const read = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

/** A role is of the whole cluster: another file may have made it. */
const makeRole = `do $$ begin create role ${role} login; exception when duplicate_object or unique_violation then null; end $$`;

export const image = Buffer.from('GIF89a: a picture that Alma took of the harbour.');
export const imageHash = createHash('sha256').update(image).digest('hex');

const people = `
  insert into accounts (id, username, domain, display_name, created_at, private_key) values
    (1, 'Alma', null, 'Alma Reyes', '2025-01-01 08:00:00', 'PRIVATE-KEY-1'),
    (2, 'bruno', null, '', '2025-01-02 08:00:00', 'PRIVATE-KEY-2'),
    (3, 'alma', 'other.example', 'Another Alma', '2025-01-03 08:00:00', null),
    (4, 'clara', null, 'Clara', '2025-06-01 08:00:00', 'PRIVATE-KEY-4');
  insert into invites values (1, 'INVITE-1', 2);
  insert into users (id, account_id, email, unconfirmed_email, confirmed_at, created_at, sign_up_ip, locale, invite_id, encrypted_password, otp_secret,
    reset_password_token) values
    (11, 1, 'alma@example.org', 'alma.reyes@example.org', '2025-01-01 08:10:00', '2025-01-01 08:00:00.123456', '203.0.113.1', 'es', 1, 'PASSWORD-1', 'OTP-1', 'RESET-1'),
    (12, 2, 'bruno@example.org', null, '2025-01-02 08:10:00', '2025-01-02 08:00:00', '203.0.113.2', 'en', null, 'PASSWORD-2', null, null),
    (14, 4, 'clara@example.org', null, null, '2025-06-01 08:00:00', null, null, null, 'PASSWORD-4', null, null);
  insert into identities values (1, 11, 'openid_connect', 'subject-of-alma', '2025-01-01 08:00:00');`;

const uses = `
  insert into login_activities values
    (1, 11, 'password', true, '203.0.113.5', 'Firefox/140', '2025-02-01 09:00:00.5'),
    (2, 11, 'password', false, '198.51.100.66', 'curl/8', '2025-02-02 09:00:00'),
    (3, 12, 'password', true, '203.0.113.6', 'Chrome/140', '2025-02-01 10:00:00');
  insert into oauth_applications values (1, 'Tusk', 'UID-1', 'APP-SECRET-1');
  insert into oauth_access_tokens values (1, 'TOKEN-1', 'REFRESH-1', 11, 1, '2025-02-03 09:00:00', '2025-02-04 09:00:00', '203.0.113.7');
  insert into session_activations values (1, 'SESSION-1', 11, '203.0.113.8', 'Firefox/140', '2025-02-05 09:00:00', '2025-02-06 09:00:00');`;

const posts = `
  insert into statuses (id, account_id, text, spoiler_text, visibility, created_at, edited_at, deleted_at, in_reply_to_id, conversation_id, language) values
    (101, 1, 'The harbour, said better.', '', 0, '2025-03-01 10:00:00', '2025-03-05 10:00:00', null, null, 1, 'en'),
    (102, 1, 'Unlisted.', 'A warning', 1, '2025-03-02 10:00:00', null, null, 101, 1, null),
    (103, 1, 'For followers.', '', 2, '2025-03-03 10:00:00', null, null, null, 2, null),
    (104, 1, 'For Bruno alone.', '', 3, '2025-03-04 10:00:00', null, null, null, 3, null),
    (105, 1, 'Deleted again.', '', 0, '2025-03-06 10:00:00', null, '2025-03-07 10:00:00', null, 4, null),
    (201, 2, 'By somebody else.', '', 0, '2025-03-01 11:00:00', null, null, null, 5, null);
  insert into status_edits values
    (1, 101, 'The harbour.', '', '2025-03-01 10:00:00'), (2, 101, 'The harbour, said better.', '', '2025-03-05 10:00:00');
  insert into mentions values (1, 104, 2), (2, 104, 3);
  insert into media_attachments values (5001, 101, 1, 'a1b2c3.gif', 'image/gif', ${image.length}, 'The harbour at dawn');`;

/** What never leaves: the values of columns that the role has no right to. */
export const secrets = ['PASSWORD-', 'OTP-', 'RESET-', 'PRIVATE-KEY-', 'APP-SECRET-', 'TOKEN-', 'REFRESH-', 'SESSION-', 'UID-'];

export interface FilledDatabase extends AsyncDisposable {
  /** As the adapter: the grants of grants.sql. */
  readonly pool: pg.Pool;
  /** As Mastodon itself. */
  readonly owner: pg.Pool;
  /** `public/system`, with the file of Alma's picture. */
  readonly systemFolder: string;
}

export async function filledDatabase(): Promise<FilledDatabase> {
  const database = await freshDatabase();
  const owner = new pg.Pool({ ...database.options('postgres'), max: 2 });
  await owner.query(makeRole);
  await owner.query(`${read('tables.sql')} ${people} ${uses} ${posts}`);
  await owner.query(read('../grants.sql').replaceAll(':role', role));
  const pool = new pg.Pool({ ...database.options('postgres'), user: role, max: 4 });
  const systemFolder = mkdtempSync(join(tmpdir(), 'writ-mastodon-'));
  const file = join(systemFolder, 'media_attachments/files/000/000/000/000/005/001/original/a1b2c3.gif');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, image);
  return {
    pool,
    owner,
    systemFolder,
    async [Symbol.asyncDispose]() {
      await Promise.all([pool.end(), owner.end()]);
      await database.drop();
      rmSync(systemFolder, { recursive: true });
    },
  };
}
