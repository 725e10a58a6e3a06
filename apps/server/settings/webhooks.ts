/** How this installation sends changes to subscribers: its key, and whether they may be in its own network. */
import { randomBytes } from 'node:crypto';
import { type Config, StartError } from '@writ/core';
import { parseWebhookKey, type WebhookKey } from '@writ/enforcement/webhook-key';
import { storedSecret } from '../secrets.ts';

const setting = 'WRIT_KEY_WEBHOOK';

/** In demo mode made at first start; null in production where none is given. Throws StartError for one of another form. */
export function webhookKey(config: Config): WebhookKey | null {
  const text = storedSecret(config, 'WEBHOOK', () => `whsk_${randomBytes(32).toString('base64')}`);
  if (text === null) return null;
  try {
    return parseWebhookKey(text);
  } catch (cause) {
    throw new StartError(`${setting} must be "whsk_" and 32 random bytes in base64.`, { cause });
  }
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
  return key === null ? undefined : { publicKey: key.publicKey, privates: webhookPrivates(config) };
}
