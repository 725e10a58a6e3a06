-- The tables of a Mastodon server that the adapter reads, and beside them the columns that it must never read. Made anew after the schema of
-- December 2025: instants are UTC without a zone, ids are numbers that grow.
create table accounts (
  id bigint primary key, username text not null, domain text, display_name text not null default '', created_at timestamp(6) not null,
  suspended_at timestamp(6), private_key text
);
create unique index on accounts (lower(username), coalesce(lower(domain), ''));
create table invites (id bigint primary key, code text not null, user_id bigint not null);
create table users (
  id bigint primary key, account_id bigint not null unique, email text not null unique, unconfirmed_email text, confirmed_at timestamp(6),
  created_at timestamp(6) not null, sign_up_ip inet, locale text, invite_id bigint, encrypted_password text not null, otp_secret text,
  reset_password_token text
);
create table identities (id bigint primary key, user_id bigint not null, provider text not null, uid text not null, created_at timestamp(6) not null);
create table login_activities (
  id bigint primary key, user_id bigint not null, authentication_method text, success boolean, ip inet, user_agent text, created_at timestamp(6)
);
create index on login_activities (user_id);
create table oauth_applications (id bigint primary key, name text not null, uid text not null, secret text not null);
create table oauth_access_tokens (
  id bigint primary key, token text not null, refresh_token text, resource_owner_id bigint, application_id bigint, created_at timestamp(6) not null,
  last_used_at timestamp(6), last_used_ip inet
);
create index on oauth_access_tokens (resource_owner_id);
create table session_activations (
  id bigint primary key, session_id text not null, user_id bigint not null, ip inet, user_agent text not null default '',
  created_at timestamp(6) not null, updated_at timestamp(6) not null
);
create index on session_activations (user_id);
create table statuses (
  id bigint primary key, account_id bigint not null, text text not null default '', spoiler_text text not null default '',
  visibility integer not null default 0, created_at timestamp(6) not null, edited_at timestamp(6), deleted_at timestamp(6), in_reply_to_id bigint,
  reblog_of_id bigint, conversation_id bigint, language text
);
create index on statuses (account_id, id);
create table status_edits (
  id bigint primary key, status_id bigint not null, text text not null default '', spoiler_text text not null default '', created_at timestamp(6) not null
);
create index on status_edits (status_id);
create table mentions (id bigint primary key, status_id bigint not null, account_id bigint not null);
create index on mentions (status_id);
create table media_attachments (
  id bigint primary key, status_id bigint, account_id bigint, file_file_name text, file_content_type text, file_file_size integer, description text
);
create index on media_attachments (status_id);
create index on media_attachments (account_id);
