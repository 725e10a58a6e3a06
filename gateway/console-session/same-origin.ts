/**
 * Whether a request comes from a page of our own: what a cookie alone may do is done for nobody else's page. Browsers say where a request
 * comes from (W3C Fetch Metadata, `Sec-Fetch-Site`); one that doesn't says its origin with whatever is no plain GET.
 */
import type { IncomingHttpHeaders } from 'node:http';

/** Whether a page of `baseUrl` has sent it. */
export function isFromOwnPage({ 'sec-fetch-site': site, origin }: IncomingHttpHeaders, baseUrl: string): boolean {
  return site === undefined ? origin === new URL(baseUrl).origin : site === 'same-origin';
}

/** Whether another site's page has sent the browser here: it may show, and begin nothing. */
export const isFromElsewhere = ({ 'sec-fetch-site': site }: IncomingHttpHeaders): boolean =>
  site !== undefined && site !== 'same-origin' && site !== 'none';
