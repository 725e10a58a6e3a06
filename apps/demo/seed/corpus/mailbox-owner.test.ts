import { describe, expect, it } from 'vitest';
import { registeredDomain } from '../pseudonyms/host-names.ts';
import { isOwners, ownerDomains } from './mailbox-owner.ts';

const delivered = [...Array.from({ length: 10 }, () => 'yyyy@mail.quiet.test'), 'zzzz@rare.test', 'someone@often.test'];
const domains = ownerDomains(delivered, registeredDomain);

describe("the mailbox's owner", () => {
  it('has the domains at which masked mailboxes got mail', () => {
    expect([...domains]).toEqual(['quiet.test']);
  });

  it.each(['zzzz@quiet.test', 'yyyy-hens@mail.quiet.test', 'qqqqqqq+a.b@quiet.test', 'yyyy7@quiet.test'])('is %s', (address) =>
    expect(isOwners(address, domains, registeredDomain)).toBe(true),
  );

  it.each(['yyyy@rare.test', 'someone@quiet.test', 'yyyyteana@quiet.test', 'yy@quiet.test'])('is not %s', (address) =>
    expect(isOwners(address, domains, registeredDomain)).toBe(false),
  );
});
