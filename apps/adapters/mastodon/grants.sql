-- What the adapter's role may read of Mastodon's database, column by column: no password, no token, no key, and nothing to write.
-- Run as the owner: psql -v role=writ_adapter -f grants.sql
grant usage on schema public to :role;
grant select (id, username, domain, display_name, created_at, suspended_at) on accounts to :role;
grant select (id, account_id, email, unconfirmed_email, confirmed_at, created_at, sign_up_ip, locale, invite_id) on users to :role;
grant select (id, code) on invites to :role;
grant select (user_id, provider, uid) on identities to :role;
grant select (id, user_id, authentication_method, success, ip, user_agent, created_at) on login_activities to :role;
grant select (id, name) on oauth_applications to :role;
grant select (id, resource_owner_id, application_id, created_at, last_used_at, last_used_ip) on oauth_access_tokens to :role;
grant select (id, user_id, ip, user_agent, created_at, updated_at) on session_activations to :role;
grant select (id, account_id, text, spoiler_text, visibility, created_at, edited_at, deleted_at, in_reply_to_id, reblog_of_id, conversation_id, language)
  on statuses to :role;
grant select (id, status_id, text, spoiler_text, created_at) on status_edits to :role;
grant select (status_id, account_id) on mentions to :role;
grant select (id, status_id, account_id, file_file_name, file_content_type, file_file_size, description) on media_attachments to :role;
