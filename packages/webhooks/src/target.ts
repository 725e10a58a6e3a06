/** The URL of a subscriber: its allowed forms, before anything is resolved. */
import { isIP } from 'node:net';
import { isPublicAddress } from './addresses.ts';

/** Whether addresses of this network and plain HTTP are allowed: for tests, demos, and a network that is all one's own. */
export type PrivateTargets = 'refuse' | 'allow';

const longest = 2_000;

/** The host without the brackets of an IPv6 address. */
export const hostOf = ({ hostname }: URL): string => hostname.replace(/^\[|\]$/g, '');

/** The URL, as it is kept and connected to; or one sentence on why it can't be used. */
export function parseTarget(text: string, privates: PrivateTargets): URL | string {
  const url = text.length <= longest ? URL.parse(text) : null;
  if (url === null) return `Give a URL of at most ${longest} characters, like https://edge.example.org/writ.`;
  if (url.protocol !== 'https:' && !(privates === 'allow' && url.protocol === 'http:')) return 'The URL must be https.';
  if (url.username !== '' || url.password !== '' || url.hash !== '')
    return 'The URL may hold neither a user, nor a password, nor a fragment.';
  if (privates === 'refuse' && isIP(hostOf(url)) !== 0 && !isPublicAddress(hostOf(url)))
    return 'The URL leads to an address that is not public.';
  return url;
}
