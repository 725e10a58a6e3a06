import { describe, expect, it } from 'vitest';
import { HostNames, registeredDomain } from './host-names.ts';
import { InventedWords } from './invented-words.ts';

const hosts = new HostNames(new InventedWords(() => false));

describe('the names of hosts', () => {
  it('have the registered domain', () => {
    expect(registeredDomain('www.Lists.brambleway.test')).toBe('brambleway.test');
    expect(registeredDomain('www.farfield.co.xy')).toBe('farfield.co.xy');
    expect(registeredDomain('farfield.co')).toBe('farfield.co');
  });

  it('become names under `example.net` with one word per domain', () => {
    const word = hosts.host('brambleway.test').split('.')[0];
    expect(hosts.host('brambleway.test')).toMatch(/^[a-z]+\.example\.net$/);
    expect(hosts.host('www.BRAMBLEWAY.test')).toBe(`www.${word}.example.net`);
    expect(hosts.host('orlaith.brambleway.test')).toMatch(new RegExp(`^n\\d+\\.${word}\\.example\\.net$`));
    expect(hosts.mailDomain('brambleway.test')).toMatch(new RegExp(`^${word}\\.example\\.(?:org|com|net)$`));
    expect(hosts.host('farfield.test')).not.toContain(`${word}`);
  });

  it('have addresses that are routed nowhere', () => {
    expect(hosts.ip('203.0.113.7')).toMatch(/^198\.1[89]\.\d{1,3}\.\d{1,3}$/);
    expect(hosts.ip('203.0.113.7')).toBe(hosts.ip('203.0.113.7'));
    expect(hosts.ip('203.0.113.8')).not.toBe(hosts.ip('203.0.113.7'));
    expect(hosts.ip('10.1.2.3')).toMatch(/^198\.1[89]\./);
    expect(hosts.ip('172.16.48.31')).toMatch(/^198\.1[89]\./);
    expect(hosts.ip('2001:960::1')).toMatch(/^2001:db8:[0-9a-f]+::[0-9a-f]+$/);
    expect([hosts.ip('127.0.0.1'), hosts.ip('255.255.255.0')]).toEqual(['127.0.0.1', '255.255.255.0']);
  });
});
