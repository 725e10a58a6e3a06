import { describe, expect, it } from 'vitest';
import { HostNames, registeredDomain } from './host-names.ts';
import { InventedWords } from './invented-words.ts';

const hosts = new HostNames(new InventedWords(() => false));

describe('hosts', () => {
  it('have the domain that somebody registered', () => {
    expect(registeredDomain('www.Lists.brambleway.ie')).toBe('brambleway.ie');
    expect(registeredDomain('www.farfield.co.uk')).toBe('farfield.co.uk');
    expect(registeredDomain('farfield.co')).toBe('farfield.co');
  });

  it('become hosts under example.net with one word a domain', () => {
    const word = hosts.host('brambleway.ie').split('.')[0];
    expect(hosts.host('brambleway.ie')).toMatch(/^[a-z]+\.example\.net$/);
    expect(hosts.host('www.BRAMBLEWAY.ie')).toBe(`www.${word}.example.net`);
    expect(hosts.host('orlaith.brambleway.ie')).toMatch(new RegExp(`^n\\d+\\.${word}\\.example\\.net$`));
    expect(hosts.mailDomain('brambleway.ie')).toMatch(new RegExp(`^${word}\\.example\\.(?:org|com|net)$`));
    expect(hosts.host('farfield.co.uk')).not.toContain(`${word}`);
  });

  it('have addresses that nobody routes', () => {
    expect(hosts.ip('81.17.4.7')).toMatch(/^198\.1[89]\.\d{1,3}\.\d{1,3}$/);
    expect(hosts.ip('81.17.4.7')).toBe(hosts.ip('81.17.4.7'));
    expect(hosts.ip('81.17.4.8')).not.toBe(hosts.ip('81.17.4.7'));
    expect(hosts.ip('2001:960::1')).toMatch(/^2001:db8:[0-9a-f]+::[0-9a-f]+$/);
    expect([hosts.ip('127.0.0.1'), hosts.ip('255.255.255.0')]).toEqual(['127.0.0.1', '255.255.255.0']);
  });
});
