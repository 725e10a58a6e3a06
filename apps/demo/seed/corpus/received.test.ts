import { describe, expect, it } from 'vitest';
import { firstIp, parseReceived } from './received.ts';

describe('a Received line', () => {
  it('gives hosts, address, protocol and time', () => {
    expect(
      parseReceived(
        'from tern (dsl-7.brambleway.test [203.0.113.7]) by relay.brambleway.test (8.11.6/8.11.6) with ESMTP id g7; Thu, 22 Aug 2002 12:34:53 +0100',
      ),
    ).toEqual({
      fromHost: 'tern',
      fromIp: '203.0.113.7',
      byHost: 'relay.brambleway.test',
      protocol: 'ESMTP',
      at: new Date('2002-08-22T11:34:53Z'),
    });
  });

  it('is SMTP where a program put its own name', () => {
    expect(parseReceived('from a.example by b.example with Microsoft SMTPSVC(5.0); nonsense')).toEqual({
      fromHost: 'a.example',
      byHost: 'b.example',
      protocol: 'SMTP',
    });
  });

  it.each([
    'from localhost (localhost [127.0.0.1]) by phobos (Postfix) with ESMTP id D0; Thu, 22 Aug 2002 07:36:16 -0400',
    'from phobos [127.0.0.1] by localhost with IMAP (fetchmail-5.9.0)',
    '(from mail@localhost) by int.example (8.11.6/8.11.6) id g7; Thu, 22 Aug 2002 07:34:07 -0400',
    'by lair.example (Postfix) id 5B',
  ])('that stays in one host is no hop: %s', (line) => expect(parseReceived(line)).toBeUndefined());

  it('has no address in a version number', () => {
    expect(firstIp('by x (1.2.3.400) and 10.20.30.40')).toBe('10.20.30.40');
    expect(firstIp('v1.2.3.4.5')).toBeUndefined();
  });
});
