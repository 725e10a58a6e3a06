/** How this installation sends changes to subscribers: its key, and whether they may be in its own network. */
import { randomBytes } from 'node:crypto';
import { type Config, readSecret, StartError } from '@writ/core';
import { parseWebhookKey, type WebhookKey } from '@writ/webhooks';
import { storedSecret } from '../secrets.ts';
import { natsPlace } from './nats.ts';

const setting = 'WRIT_KEY_WEBHOOK';

function parsed(name: string, text: string): WebhookKey {
  try {
    return parseWebhookKey(text);
  } catch (cause) {
    throw new StartError(`${name} must be "whsk_" and 32 random bytes in base64.`, { cause });
  }
}

/**
 * In demo mode made at first start; null in production where none is given. While it is replaced, both keys sign each event, and the new one is shown: who has
 * either pinned believes it. Throws StartError for one of another form.
 */
export function webhookKey(config: Config): WebhookKey | null {
  const text = storedSecret(config, 'WEBHOOK', () => `whsk_${randomBytes(32).toString('base64')}`);
  if (text === null) return null;
  const before = readSecret(config.environment, `${setting}_PREVIOUS`);
  const key = parsed(setting, text);
  if (before === undefined) return key;
  const previous = parsed(`${setting}_PREVIOUS`, before);
  return { ...key, sign: (...event) => `${key.sign(...event)} ${previous.sign(...event)}` };
}

/** Whether subscribers may be at addresses that are not public, and without TLS. Throws StartError for another word than "allow". */
export function webhookPrivates({ environment }: Config): 'allow' | 'refuse' {
  const word = environment['WRIT_WEBHOOK_PRIVATE'];
  if (word !== undefined && word !== '' && word !== 'allow')
    throw new StartError('WRIT_WEBHOOK_PRIVATE must be "allow" or not set: without it, subscribers in your own network are refused.');
  return word === 'allow' ? 'allow' : 'refuse';
}

/** The subgraph's settings for it; undefined where there can be no subscribers. */
export function webhookTerms(config: Config) {
  const key = webhookKey(config);
  return key === null ? undefined : { publicKey: key.publicKey, privates: webhookPrivates(config), hasStream: natsPlace(config) !== null };
}
