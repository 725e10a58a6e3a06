/** `writ start connectors`: reads their settings, refuses a mistyped one, and serves until the stack is closed. */
import { readConnectorSettings, startConnectors } from '@writ/connectors';
import { type Config, StartError, systemClock } from '@writ/core';
import { faults } from '../../server/process/process-log.ts';
import type { Stack } from '../../server/process/until-stopped.ts';
import { unknownSettings } from '../../server/settings/catalogue.ts';

/** Settings of a database or of keys that a connector must not have: whoever takes it over has what it has. */
const foreign =
  /^(?:DATABASE_URL|WRIT_ISSUER|WRIT_SEAL_KEY|WRIT_PARTS_KEY|WRIT_LOG_ARCHIVE_KEY|WRIT_MAIL_URL|WRIT_TRANSPARENCY_TOKEN|WRIT_NATS_URL|WRIT_KEY_(?!(?:CONNECTORS|HI1)(?:_FILE)?$))/;

/** Answers the sentence for operators. Throws StartError for settings that can't be used, are unknown, or belong to another part. */
export async function serveConnectors(config: Config, stack: Stack): Promise<string> {
  const { environment, baseUrl, dataFolder, stop } = config;
  const unknown = unknownSettings(environment);
  if (unknown.length > 0) throw new StartError(unknown.join(' '));
  const others = Object.keys(environment).filter((name) => foreign.test(name) && environment[name] !== '');
  if (others.length > 0)
    throw new StartError(
      `Connectors have no database and no key of another part: take ${others.toSorted().join(', ')} out of their settings.`,
    );
  const settings = await readConnectorSettings(environment, baseUrl);
  const running = await startConnectors({
    settings,
    baseUrl,
    dataFolder,
    clock: systemClock,
    onFault: ({ errorId, cause }) => faults.report('connectors', errorId, cause),
  });
  stack.drain({ ...running, close: () => running.close(stop.noticeMs) });
  return `Connectors for ${settings.bodies.length} ${settings.bodies.length === 1 ? 'body' : 'bodies'} answer at ${settings.url}.`;
}
