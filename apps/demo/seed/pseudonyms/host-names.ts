/**
 * Fictional hosts and network addresses. A domain becomes an invented one under example.net, example.org or example.com
 * (RFC 2606, 3), the same everywhere; addresses come from ranges that nobody routes (RFC 2544 and RFC 3849).
 */
import type { InventedWords } from './invented-words.ts';
import { KeyedDraw } from './keyed-draw.ts';

const secondLevel = new Set('ac co com edu go gov gob gv ne net nom or org mil ltd plc sch id'.split(' '));
const retainedLabels = new Set(
  'www mail smtp mx mx1 mx2 ns ns1 ns2 lists list ftp pop imap relay news web ads images secure dialup dsl gw'.split(' '),
);

/** The part of a host name that somebody registered: `example.org` of `www.lists.example.org`. */
export function registeredDomain(host: string): string {
  const labels = host.toLowerCase().replace(/\.+$/, '').split('.');
  const [second = '', top = ''] = labels.slice(-2);
  return labels.slice(top.length === 2 && secondLevel.has(second) ? -3 : -2).join('.');
}

/** Maps hosts, domains of mail addresses, and IP addresses. */
export class HostNames {
  readonly #invented: InventedWords;

  constructor(invented: InventedWords) {
    this.#invented = invented;
  }

  /** A host under example.net; labels that name a service are kept, other ones are numbered. */
  host(real: string): string {
    const registered = registeredDomain(real);
    const above = real.toLowerCase().slice(0, -registered.length).split('.').filter(Boolean);
    const labels = above.map((label) => (retainedLabels.has(label) ? label : `n${new KeyedDraw('label', label, registered).int(1000)}`));
    return [...labels, this.#invented.word('domain', registered), 'example', 'net'].join('.');
  }

  /** The domain of a mail address, with the same invented word as the host of that domain. */
  mailDomain(real: string): string {
    const registered = registeredDomain(real);
    const top = new KeyedDraw('top', registered).pick(['org', 'org', 'com', 'net']);
    return `${this.#invented.word('domain', registered)}.example.${top}`;
  }

  /** An address for benchmarks or documentation. Loopback and masks mean the same everywhere and are kept. */
  ip(real: string): string {
    if (/^(?:127|255|0)\./.test(real)) return real;
    const draw = new KeyedDraw('ip', real.toLowerCase());
    if (real.includes(':')) return `2001:db8:${draw.int(65_536).toString(16)}::${draw.int(65_536).toString(16)}`;
    return `198.${18 + draw.int(2)}.${draw.int(256)}.${1 + draw.int(254)}`;
  }
}
