/** `node apps/adapters/mastodon/start.ts`: the adapter of a Mastodon server. README.md lists the settings. */
import pg from 'pg';
import { type Environment, requireSetting, runAdapter } from '../serve-adapter.ts';
import { mastodonSource } from './mastodon-source.ts';

function makeSource(env: Environment) {
  const connectionString = requireSetting(env, 'MASTODON_DATABASE_URL', "the address of Mastodon's database for the role of grants.sql");
  const settings = {
    url: requireSetting(env, 'MASTODON_URL', 'the address of the server as people reach it').replace(/\/$/, ''),
    adminToken: requireSetting(env, 'MASTODON_ADMIN_TOKEN', 'a token with the scope admin:write:accounts'),
    systemFolder: requireSetting(env, 'MASTODON_SYSTEM_FOLDER', "Mastodon's folder public/system"),
    issuer: env.MASTODON_OIDC_ISSUER ?? null,
  };
  const pool = new pg.Pool({ connectionString, options: '-c TimeZone=UTC -c default_transaction_read_only=on' });
  pool.on('error', (error) => console.error(error));
  return mastodonSource(pool, settings);
}

await runAdapter('A Mastodon server', makeSource);
