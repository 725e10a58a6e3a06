/**
 * Where a request comes from. `X-Forwarded-For` is trusted as far as configured proxies have written it: from its end, the first
 * address that is none of them is the client's. Every other header that says so is ignored (`Forwarded` too: a proxy that sets one of the
 * two leaves the other to the client).
 */
import { BlockList, isIP } from 'node:net';

/** Whether an address is that of a proxy of the operator's own. */
export type IsTrusted = (address: string) => boolean;

/** Addresses that count as one client, and those around it. */
export interface Origin {
  /** An IPv4 address, or the /64 of an IPv6 address, which one client has as a whole. */
  client: string;
  /** The /24 of an IPv4 address; the /48 of an IPv6 address. */
  block: string;
}

/** Recognises the proxies of a checked setting: addresses and blocks in CIDR form. */
export function trustedProxies(blocks: readonly string[]): IsTrusted {
  const list = new BlockList();
  for (const block of blocks) {
    const [address = '', prefix] = block.split('/');
    const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
    if (prefix === undefined) list.addAddress(address, family);
    else list.addSubnet(address, Number(prefix), family);
  }
  return (address) => list.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}

/** The eight groups of an IPv6 address. */
function groupsOf(address: string): string[] {
  const [head = '', tail] = new URL(`http://[${address}]`).hostname.slice(1, -1).split('::');
  const before = head === '' ? [] : head.split(':');
  const after = tail === undefined || tail === '' ? [] : tail.split(':');
  return [...before, ...Array.from({ length: 8 - before.length - after.length }, () => '0'), ...after];
}

const dotted = (high: string, low: string): string =>
  [high, low].flatMap((group) => [Number.parseInt(group, 16) >> 8, Number.parseInt(group, 16) & 0xff]).join('.');

/** An address without zone; one of IPv4 in the form of IPv6 as what it is. Null for anything else. */
function plain(text: string): string | null {
  const address = text.replace(/%.*$/s, '');
  if (isIP(address) !== 6) return isIP(address) === 4 ? address : null;
  const groups = groupsOf(address);
  const [high = '', low = ''] = groups.slice(6);
  return groups.slice(0, 6).join(':') === '0:0:0:0:0:ffff' ? dotted(high, low) : address;
}

/** One hop of the header, with or without a port. Attacker-controlled: any text. */
function hop(text: string): string | null {
  const [, address] = /^\[([^\]]*)\](?::\d+)?$/.exec(text) ?? /^(\d+\.\d+\.\d+\.\d+):\d+$/.exec(text) ?? [text, text];
  return plain(address ?? '');
}

/** The client's address: the peer's, or the one that trusted proxies report. Null when the connection has gone. */
export function clientAddress(peer: string | undefined, forwardedFor: string | undefined, isTrusted: IsTrusted): string | null {
  let address = plain(peer ?? '');
  for (const forwarded of (forwardedFor ?? '').split(',').reverse()) {
    if (address === null || !isTrusted(address)) break;
    const before = hop(forwarded.trim());
    if (before === null) break;
    address = before;
  }
  return address;
}

/** What an address is counted under. */
export function originOf(address: string): Origin {
  if (isIP(address) !== 6) return { client: address, block: `${address.split('.').slice(0, 3).join('.')}.0/24` };
  const groups = groupsOf(address);
  return { client: `${groups.slice(0, 4).join(':')}::/64`, block: `${groups.slice(0, 3).join(':')}::/48` };
}
