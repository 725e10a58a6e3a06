/** `writ start connectors`: reads their settings, refuses a mistyped one, and serves until the stack is closed. */
import { type ConnectorFindings, findConnectorRefusals, startConnectors } from '@writ/connectors';
import { type Config, StartError, systemClock } from '@writ/core';
import { observe, showMetrics } from '../../server/observing/observing.ts';
import { faults } from '../../server/process/process-log.ts';
import type { Stack } from '../../server/process/until-stopped.ts';
import { unknownSettings } from '../../server/settings/catalogue.ts';

/** Settings of a database or of keys that a connector must not have: whoever takes it over has what it has. */
const foreign =
  /^(?:DATABASE_URL|WRIT_ISSUER|WRIT_SEAL_KEY|WRIT_PARTS_KEY|WRIT_LOG_ARCHIVE_KEY|WRIT_MAIL_URL|WRIT_TRANSPARENCY_TOKEN|WRIT_NATS_URL|WRIT_KEY_(?!(?:CONNECTORS|HI1)(?:_FILE)?$))/;

function foreignIn(environment: Config['environment']): string[] {
  const others = Object.keys(environment).filter((name) => foreign.test(name) && environment[name] !== '');
  return others.length === 0
    ? []
    : [`Connectors have no database and no key of another part: take ${others.toSorted().join(', ')} out of their settings.`];
}

/** What a start would refuse, each as a sentence, and the settings where they can be read. Changes nothing. */
export async function findRefusalsOfConnectors({ environment, baseUrl }: Config): Promise<ConnectorFindings> {
  const { settings, refusals } = await findConnectorRefusals(environment, baseUrl);
  return { settings, refusals: [...unknownSettings(environment), ...foreignIn(environment), ...refusals] };
}

/** Answers the sentence for operators. Throws StartError for settings that can't be used, are unknown, or belong to another part. */
export async function serveConnectors(config: Config, stack: Stack): Promise<string> {
  const { baseUrl, dataFolder, stop } = config;
  const { settings, refusals } = await findRefusalsOfConnectors(config);
  if (settings === null || refusals.length > 0) throw StartError.of(refusals.map((one) => new StartError(one)));
  await showMetrics(config, observe('connectors', config, stack), stack);
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
