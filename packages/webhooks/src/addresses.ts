/**
 * Which network addresses may receive webhooks: public ones. A URL is chosen by a person and a name by whoever runs its domain, so
 * neither may lead into the platform's own network: not to itself, not to its neighbours, not to a cloud's metadata.
 */
import { lookup as resolve } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** RFC 6890 and the IANA registry of special-purpose addresses. */
const special4: readonly [string, number][] = [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.31.196.0', 24],
  ['192.52.193.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['192.175.48.0', 24],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
];
/** What is not public within 2000::/3, outside of which nothing is: ways to IPv4 addresses among it. */
const special6: readonly [string, number][] = [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['2620:4f:8000::', 48],
  ['3fff::', 20],
];

const listOf = (subnets: readonly (readonly [string, number])[], family: 'ipv4' | 'ipv6'): BlockList => {
  const list = new BlockList();
  for (const [net, prefix] of subnets) list.addSubnet(net, prefix, family);
  return list;
};
const [refused4, refused6, global6] = [listOf(special4, 'ipv4'), listOf(special6, 'ipv6'), listOf([['2000::', 3]], 'ipv6')];

/** Whether an address is reachable by everybody. False for what is no address. */
export function isPublicAddress(address: string): boolean {
  if (address.includes('%')) return false;
  const family = isIP(address);
  if (family === 4) return !refused4.check(address, 'ipv4');
  return family === 6 && global6.check(address, 'ipv6') && !refused6.check(address, 'ipv6');
}

/** A name resolved to an address that may not receive webhooks. */
export class AddressRefused extends Error {
  override readonly name = 'AddressRefused';
  readonly code = 'ADDRESS_REFUSED';
}

/** How a name is resolved to all of its addresses; `dns.lookup` in the product. */
export type Resolve = (
  name: string,
  options: { all: true },
  done: (error: Error | null, addresses: { address: string; family: number }[]) => void,
) => void;

/**
 * Resolves a name once, for the connection that is about to be made, and passes on these addresses alone: what is checked is what is
 * connected to, whatever the name leads to a moment later. One refused address refuses them all.
 */
export const checkedLookup =
  (allowed: (address: string) => boolean, how: Resolve = resolve): LookupFunction =>
  (name, options, done) => {
    how(name, { all: true }, (error, found = []) => {
      const [first] = found;
      if (error !== null) return done(error, '');
      if (first === undefined || !found.every(({ address }) => allowed(address)))
        return done(new AddressRefused('The name leads to an address that is not public.'), '');
      if (options.all === true) done(null, found);
      else done(null, first.address, first.family);
    });
  };
