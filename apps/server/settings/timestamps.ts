/** Who stamps the seals of packages with the time: an RFC 3161 authority, and the certificates by which its answers are known. */
import { X509Certificate } from 'node:crypto';
import { fetchTimestamp, TimestampUnavailable } from '@writ/cms';
import { type Config, readSecret, StartError } from '@writ/core';
import type { AskTimestamp } from '@writ/orders';

const block = /-----BEGIN CERTIFICATE-----[^-]+-----END CERTIFICATE-----/g;

function authoritiesIn(pem: string): X509Certificate[] {
  const blocks = pem.match(block) ?? [];
  if (blocks.length === 0) throw new StartError('WRIT_TSA_CA has no certificate in PEM.');
  try {
    return blocks.map((one) => new X509Certificate(one));
  } catch (cause) {
    throw new StartError('WRIT_TSA_CA has a certificate that cannot be read.', { cause });
  }
}

/**
 * Asks the authority of the settings, and refuses what is no timestamp over the very signature by somebody whom WRIT_TSA_CA vouches for; undefined where no authority
 * is set. Throws StartError for settings that can't be used.
 */
export function timestampsOf({ environment }: Pick<Config, 'environment'>): AskTimestamp | undefined {
  const [url, pem] = [environment['WRIT_TSA_URL'] || undefined, readSecret(environment, 'WRIT_TSA_CA')];
  if (url === undefined && pem === undefined) return undefined;
  if (url === undefined) throw new StartError('WRIT_TSA_CA is set and WRIT_TSA_URL is not: set both, or neither.');
  if (pem === undefined)
    throw new StartError(
      'WRIT_TSA_URL is set and WRIT_TSA_CA is not: whoever stands between could stamp. Set the certificate of its root, in PEM.',
    );
  if (!/^https?:$/.test(URL.parse(url)?.protocol ?? '')) throw new StartError('WRIT_TSA_URL must begin with https:// or http://.');
  const authorities = authoritiesIn(pem);
  return async (signature) => {
    const { checkTimestampAnswer } = await import('@writ/evidence/check');
    const answer = await fetchTimestamp(url, signature);
    const found = await checkTimestampAnswer(Buffer.from(answer), Buffer.from(signature), authorities);
    if (typeof found === 'string') throw new TimestampUnavailable(`The answer of the timestamp authority ${found}`);
    return answer;
  };
}
