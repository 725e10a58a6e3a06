/** Who asks: every request is signed by Writ's key, once. */
import type { IncomingMessage } from 'node:http';
import { Refused } from '../proof/refused.ts';
import { verifyRequest } from '../signature/signature.ts';
import type { ServeOptions } from './options.ts';

const one = (value: string | string[] | undefined): string | undefined => (Array.isArray(value) ? value.join(', ') : value);

const says = {
  SIGNATURE_MISSING: 'The request is not signed.',
  SIGNATURE_INVALID: 'The signature is not by a pinned key over this request.',
  SIGNATURE_EXPIRED: 'The signature is older than a minute, or from the future.',
  CONTENT_DIGEST: 'The body is not the one that was signed.',
} as const;

/** Passes for a request that Writ signed just now and never sent before. Throws {@link Refused}. */
export async function requireWrit(request: IncomingMessage, body: Buffer, options: ServeOptions): Promise<void> {
  const { headers, method = '', url = '' } = request;
  const mark = url.indexOf('?');
  const [path, query] = mark < 0 ? [url, ''] : [url.slice(0, mark), url.slice(mark)];
  const now = (options.clock ?? (() => new Date()))();
  const verdict = verifyRequest(
    { method, authority: options.authority ?? headers.host ?? '', path, query, body },
    {
      contentDigest: one(headers['content-digest']),
      signatureInput: one(headers['signature-input']),
      signature: one(headers['signature']),
    },
    options.writKeys,
    now,
  );
  if ('fault' in verdict) throw new Refused(verdict.fault, says[verdict.fault]);
  if (!(await options.book.useNonce(verdict.nonce, verdict.expires, now)))
    throw new Refused('SIGNATURE_REUSED', 'A request with this nonce was sent before.');
}
