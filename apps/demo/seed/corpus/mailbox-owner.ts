/**
 * The person whose mailbox most of the corpus is. Whoever published it masked that person's local part by a row of equal
 * letters, differently from mail to mail and with tags of all kinds; here all of these are one address.
 */

/** Stands for all masked addresses; no real mail address looks like it. */
export const ownerAddress = 'mailbox-owner@corpus.invalid';

const masked = /^([a-z])\1{2,}(?:\d*|[-+.][^@]*)@(.+)$/;

/** Domains at which a masked mailbox got mail, from the `Delivered-To` lines of the corpus. */
export function ownerDomains(deliveredTo: Iterable<string>, registered: (host: string) => string): Set<string> {
  const counts = new Map<string, number>();
  for (const address of deliveredTo) {
    const domain = masked.exec(address)?.[2];
    if (domain) counts.set(registered(domain), (counts.get(registered(domain)) ?? 0) + 1);
  }
  return new Set([...counts].filter(([, count]) => count >= 10).map(([domain]) => domain));
}

/** Whether the address is one of the mailbox's owner. */
export function isOwners(address: string, domains: ReadonlySet<string>, registered: (host: string) => string): boolean {
  const domain = masked.exec(address)?.[2];
  return domain !== undefined && domains.has(registered(domain));
}
