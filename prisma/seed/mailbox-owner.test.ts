import { describe, expect, it } from 'vitest';
import { registeredDomain } from './host-names.ts';
import { isOwners, ownerDomains } from './mailbox-owner.ts';

const delivered = [...Array.from({ length: 10 }, () => 'yyyy@mail.quiet.ie'), 'zzzz@rare.ie', 'someone@often.ie'];
const domains = ownerDomains(delivered, registeredDomain);

describe("the mailbox's owner", () => {
  it('has the domains at which masked mailboxes got mail', () => {
    expect([...domains]).toEqual(['quiet.ie']);
  });

  it.each(['zzzz@quiet.ie', 'yyyy-hens@mail.quiet.ie', 'qqqqqqq+a.b@quiet.ie', 'yyyy7@quiet.ie'])('is %s', (address) =>
    expect(isOwners(address, domains, registeredDomain)).toBe(true),
  );

  it.each(['yyyy@rare.ie', 'someone@quiet.ie', 'yyyyteana@quiet.ie', 'yy@quiet.ie'])('is not %s', (address) =>
    expect(isOwners(address, domains, registeredDomain)).toBe(false),
  );
});
