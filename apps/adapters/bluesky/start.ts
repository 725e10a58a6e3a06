/** `node apps/adapters/bluesky/start.ts`: the adapter of a Bluesky PDS, beside its files. README.md lists the settings. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { type Environment, requireSetting, runAdapter, SettingError } from '../serve-adapter.ts';
import { blueskySource, type PdsSettings } from './bluesky-source.ts';

function readSettings(env: Environment): PdsSettings {
  const dataFolder = requireSetting(env, 'PDS_DATA_DIRECTORY', "the folder of the PDS's databases");
  if (!existsSync(join(dataFolder, 'account.sqlite')))
    throw new SettingError(`There is no account.sqlite in ${dataFolder}: PDS_DATA_DIRECTORY names another folder.`);
  const holdersFile = env.ADAPTER_HOLDERS_FILE ?? null;
  if (holdersFile !== null && !existsSync(holdersFile))
    throw new SettingError(
      `There is no file ${holdersFile}: ADAPTER_HOLDERS_FILE names a JSON list of { issuer, subject, account }, which may be empty.`,
    );
  return {
    url: requireSetting(env, 'PDS_URL', 'the address of the PDS as people reach it').replace(/\/$/, ''),
    adminPassword: requireSetting(env, 'PDS_ADMIN_PASSWORD', "the operator's password, which the PDS has under this name too"),
    dataFolder,
    blobFolder: env.PDS_BLOBSTORE_DISK_LOCATION ?? join(dataFolder, 'blocks'),
    plcUrl: env.PDS_DID_PLC_URL ?? null,
    holdersFile,
  };
}

await runAdapter('A Bluesky PDS', (env) => blueskySource(readSettings(env)));
