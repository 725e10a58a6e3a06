/** `writ start keys`: reads its settings, refuses a mistyped one, and serves until the stack is closed. */
import { type Config, systemClock as clock, StartError } from '@writ/core';
import { type AccountSecrets, migrateKeys, openBackend, requireOwnDatabase, Secrets, startKeys } from '@writ/keys';
import { formatVerifierKey } from '@writ/tlog';
import type pg from 'pg';
import { faults } from '../../server/process/process-log.ts';
import type { Stack } from '../../server/process/until-stopped.ts';
import { unknownSettings } from '../../server/settings/catalogue.ts';
import { readKeysSettings } from './settings.ts';

/** Answers the sentence for operators. Throws StartError for settings that can't be used, are unknown, or belong to another part. */
export async function serveKeys(config: Config, stack: Pick<Stack, 'defer' | 'drain'>): Promise<string> {
  const unknown = unknownSettings(config.environment);
  if (unknown.length > 0) throw new StartError(unknown.join(' '));
  const { kek, ...settings } = readKeysSettings(config);
  const backend = await openBackend(kek);
  stack.defer(() => backend.end());
  const onFault = (cause: unknown): void => faults.report('keys', 'request', cause);
  const secrets = async (pool: pg.Pool): Promise<AccountSecrets> => {
    await requireOwnDatabase(pool);
    await migrateKeys(pool);
    return new Secrets({ pool, backend, signer: settings.own.sign, clock });
  };
  const running = await startKeys({ ...settings, secrets, backend, onFault });
  stack.drain({ ...running, close: () => running.close(config.stop.noticeMs) });
  return `The service of keys answers at ${running.url}. It cosigns as ${formatVerifierKey(settings.own.cosigner)}`;
}
