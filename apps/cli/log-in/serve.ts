/** `writ start log-in`: reads its settings, refuses a mistyped one, and serves until the stack is closed. */
import { type Config, StartError } from '@writ/core';
import { startLogIn } from '../../log-in/index.ts';
import { faults } from '../../server/process/process-log.ts';
import type { Stack } from '../../server/process/until-stopped.ts';
import { unknownSettings } from '../../server/settings/catalogue.ts';
import { readLogInSettings } from './settings.ts';

/** Answers the sentence for operators. Throws StartError for settings that can't be used, are unknown, or belong to another part. */
export async function serveLogIn(config: Config, stack: Stack): Promise<string> {
  const unknown = unknownSettings(config.environment);
  if (unknown.length > 0) throw new StartError(unknown.join(' '));
  const settings = readLogInSettings(config);
  const running = await startLogIn({ ...settings, onFault: (cause) => faults.report('log-in', 'request', cause) });
  stack.drain({ ...running, close: () => running.close(config.stop.noticeMs) });
  return `The log-in of ${settings.place.origin} answers at ${running.url}.`;
}
