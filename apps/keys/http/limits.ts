/**
 * How often anybody may ask, in a minute: each network (the /24 of an IPv4 address, the /48 of an IPv6 address) and all together. A part that is recognised
 * is not counted, so that strangers who fill the limit hold up no grant. On a socket there is no address: all count together.
 */
import { isIPv6 } from 'node:net';
import type { Clock } from '@writ/core';

export const askedMost = { ofNetwork: 20, ofAll: 600 } as const;

const minuteMs = 60_000;

/** The first three groups of an IPv6 address. */
function firstGroups(address: string): string {
  const [before = '', after] = address.split('::');
  const groups = before === '' ? [] : before.split(':');
  if (after === undefined) return groups.slice(0, 3).join(':');
  const last = after === '' ? [] : after.split(':');
  const zeros = Array.from({ length: Math.max(0, 8 - groups.length - last.length) }, () => '0');
  return [...groups, ...zeros, ...last].slice(0, 3).join(':');
}

/** What an address is counted under. IPv4 over IPv6 is IPv4. */
export function networkOf(address: string): string {
  const v4 = /^(?:::ffff:)?(\d+\.\d+\.\d+)\.\d+$/i.exec(address)?.[1];
  if (v4 !== undefined) return v4;
  return isIPv6(address) ? firstGroups(address.replace(/%.*$/, '').toLowerCase()) : address;
}

export class AskedByAnybody {
  readonly #clock: Clock;
  /** Of the present minute alone, so it has no more networks than all may ask. */
  #ofNetwork = new Map<string, number>();
  #all = 0;
  #minute = Number.NaN;

  constructor(clock: Clock) {
    this.#clock = clock;
  }

  /** Counts a request; null where it may be answered, else whole seconds until the next one is. What is refused is not counted. */
  refuses(address: string | undefined): number | null {
    const now = this.#clock().getTime();
    const minute = Math.floor(now / minuteMs);
    if (minute !== this.#minute) {
      this.#minute = minute;
      this.#ofNetwork = new Map();
      this.#all = 0;
    }
    const network = address === undefined ? undefined : networkOf(address);
    const found = network === undefined ? 0 : (this.#ofNetwork.get(network) ?? 0);
    if (found >= askedMost.ofNetwork || this.#all >= askedMost.ofAll) return Math.ceil(((minute + 1) * minuteMs - now) / 1_000);
    this.#all += 1;
    if (network !== undefined) this.#ofNetwork.set(network, found + 1);
    return null;
  }
}
