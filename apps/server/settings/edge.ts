/** The edge before the gateway that passes the certificates of clients on (RFC 9440): the secret that it sends with them. */
import { type Config, readSecret, StartError } from '@writ/core';

const setting = 'WRIT_CLIENT_CERT_SECRET';

/** Null where no edge does. Throws StartError for what is no secret: it travels in a header, and whoever guesses it could show any certificate. */
export function edgeSecret({ environment }: Pick<Config, 'environment'>): string | null {
  const text = readSecret(environment, setting);
  if (text === undefined) return null;
  const isBase64 = /^[A-Za-z0-9+/_-]{43,}={0,2}$/.test(text);
  if (!isBase64 || new Set(text).size < 16)
    throw new StartError(`${setting} must be at least 32 random bytes in base64, as "openssl rand -base64 32" makes them.`);
  return text;
}
