import { describe, expect, it } from 'vitest';
import { AskedByAnybody, askedMost, networkOf } from './limits.ts';

function asked() {
  const clock = { now: new Date('2026-03-01T12:00:15.250Z') };
  const limits = new AskedByAnybody(() => clock.now);
  const ask = (address: string | undefined, times: number) => Array.from({ length: times }, () => limits.refuses(address)).at(-1);
  return { clock, ask };
}

describe('what anybody asks', () => {
  it('is limited by the network, until the minute is over, and other networks are answered', () => {
    const { clock, ask } = asked();
    expect(ask('192.0.2.1', askedMost.ofNetwork)).toBeNull();
    expect(ask('192.0.2.200', 1)).toBe(45);
    expect(ask('::ffff:192.0.2.7', 1)).toBe(45);
    expect(ask('192.0.3.1', 1)).toBeNull();
    clock.now = new Date('2026-03-01T12:01:00.000Z');
    expect(ask('192.0.2.1', 1)).toBeNull();
  });

  it('is limited in all, on a socket too', () => {
    const { ask } = asked();
    for (let i = 0; i < askedMost.ofAll / askedMost.ofNetwork - 1; i += 1) expect(ask(`198.51.${i}.1`, askedMost.ofNetwork)).toBeNull();
    expect(ask(undefined, askedMost.ofNetwork)).toBeNull();
    expect(ask(undefined, 1)).toBe(45);
    expect(ask('203.0.113.1', 1)).toBe(45);
  });

  it.each([
    ['2001:db8:9:1:2:3:4:5', '2001:db8:9'],
    ['2001:DB8:9::1', '2001:db8:9'],
    ['2001:db8::1', '2001:db8:0'],
    ['fe80::1%eth0', 'fe80:0:0'],
    ['::1', '0:0:0'],
    ['192.0.2.7', '192.0.2'],
    ['::ffff:192.0.2.7', '192.0.2'],
  ])('from %s is counted under %s', (address, network) => {
    expect(networkOf(address)).toBe(network);
  });
});
