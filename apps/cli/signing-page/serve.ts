/** `writ start sign`: reads its settings, refuses a mistyped one, and serves the signing page until the stack is closed. */
import { type Config, StartError } from '@writ/core';
import type { Stack } from '../../server/process/until-stopped.ts';
import { unknownSettings } from '../../server/settings/catalogue.ts';
import { startSigning } from './server.ts';
import { readSigningSettings } from './settings.ts';

/** Answers the sentence for operators. Throws StartError for settings that can't be used, are unknown, or belong to another part. */
export async function serveSigning(config: Config, stack: Stack): Promise<string> {
  const unknown = unknownSettings(config.environment);
  if (unknown.length > 0) throw new StartError(unknown.join(' '));
  const settings = readSigningSettings(config);
  const running = await startSigning(settings);
  stack.drain({ ...running, close: () => running.close(config.stop.noticeMs) });
  return `The signing page of ${settings.origin} answers at ${running.url}, for ${settings.consoles.join(', ')}. Its SHA-256 is ${running.sha256}.`;
}
