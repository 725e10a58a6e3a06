/**
 * The key that signs webhooks to subscribers, in the form of Standard Webhooks: `whsk_` and the seed of an Ed25519 key in base64, with
 * `whpk_` and the public key for verifiers. One key an installation: a subscriber can't sign as another one, as it could with a shared secret.
 */
import { createPrivateKey, createPublicKey, type KeyObject, sign } from 'node:crypto';

const privatePrefix = 'whsk_';
const publicPrefix = 'whpk_';
const seedBytes = 32;
/** The bytes before the seed in PKCS #8: RFC 8410, 7. */
const pkcs8 = Buffer.from('302e020100300506032b657004220420', 'hex');

export interface WebhookKey {
  /** `whpk_` and the public key in base64. */
  readonly publicKey: string;
  /** The value of `webhook-signature`: `v1a,` and the signature of `id.timestamp.body` in base64. */
  sign(id: string, timestamp: number, body: string): string;
}

function publicKeyOf(key: KeyObject): string {
  const { x = '' } = createPublicKey(key).export({ format: 'jwk' });
  return publicPrefix + Buffer.from(x, 'base64url').toString('base64');
}

/** Reads `whsk_…`. Throws TypeError for anything else; its message holds nothing of the key. */
export function parseWebhookKey(text: string): WebhookKey {
  const encoded = text.slice(privatePrefix.length);
  const seed = Buffer.from(encoded, 'base64');
  if (!text.startsWith(privatePrefix) || seed.length !== seedBytes || seed.toString('base64') !== encoded)
    throw new TypeError(`A webhook key is "${privatePrefix}" and ${seedBytes} bytes in base64.`);
  const key = createPrivateKey({ key: Buffer.concat([pkcs8, seed]), format: 'der', type: 'pkcs8' });
  return {
    publicKey: publicKeyOf(key),
    sign: (id, timestamp, body) => `v1a,${sign(null, Buffer.from(`${id}.${timestamp}.${body}`), key).toString('base64')}`,
  };
}
