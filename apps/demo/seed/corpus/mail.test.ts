import { describe, expect, it } from 'vitest';
import { mailText, village } from '../testing/small-corpus.ts';
import { headerLength, parseMail } from './mail.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const parse = (...lines: string[]) => parseMail(bytes(lines.join('\n')));

describe('a mail', () => {
  it('is parsed with sender, list, hops in the order of time, and text', async () => {
    const [gates] = village;
    const mail = await parseMail(bytes(gates ? mailText(gates) : ''));
    expect(mail.sender).toEqual({ name: 'Orlaith Quennelby', address: 'oshea@brambleway.test' });
    expect(mail.list?.address).toBe('hedgerow-folk@lists.brambleway.test');
    expect(mail.hops.map((hop) => hop.fromIp)).toEqual(['203.0.113.7', '192.0.2.9']);
    expect(mail.originIp).toBe('203.0.113.7');
    expect(mail.at.toISOString()).toBe('2002-08-22T11:33:00.000Z');
    expect(mail.text).toContain('Who left the gates open?');
  });

  it('has its nearest answered mail first', async () => {
    const mail = await parse('From: a@b.test', 'In-Reply-To: <near@b.test>', 'References: <far@b.test> <near@b.test>', '', 'x');
    expect(mail.answers).toEqual(['near@b.test', 'near@b.test', 'far@b.test']);
  });

  it('falls back to envelope and Return-Path for a sender, and to Received for a date', async () => {
    expect((await parse('From bounce@b.test  Thu Aug 22 12:36:23 2002', 'From: nobody', '', 'x')).sender.address).toBe('bounce@b.test');
    const mail = await parse(
      'Return-Path: <r@b.test>',
      'Received: by x; Fri, 23 Aug 2002 10:00:00 +0000',
      'Date: 1 Jan 1980 00:00:00 +0000',
      '',
      'x',
    );
    expect(mail.sender.address).toBe('r@b.test');
    expect(mail.at.toISOString()).toBe('2002-08-23T10:00:00.000Z');
  });

  it('decodes its charset and its encoding', async () => {
    const mail = await parse(
      'From: =?iso-8859-1?q?S=E9amus?= <s@b.test>',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'caf=E9 =',
      'bar',
    );
    expect([mail.sender.name, mail.text]).toEqual(['Séamus', 'café bar']);
  });

  it('has its text when it is HTML, declared or not', async () => {
    expect((await parse('From: a@b.test', 'Content-Type: text/html', '', '<p>One</p><p>Two</p>')).text).toBe('One\n\nTwo');
    expect((await parse('From: a@b.test', '', '<html><body><p>One</p><br>Two</body></html>')).text).toBe('One\n\nTwo');
    expect((await parse('From: a@b.test', '', 'if a <b> c')).text).toBe('if a <b> c');
  });

  it('ends its header at the first empty line', () => {
    expect(headerLength(bytes('A: 1\nB: 2\n\nbody'))).toBe(11);
    expect(headerLength(bytes('A: 1\r\n\r\nbody'))).toBe(8);
    expect(headerLength(bytes('A: 1'))).toBe(4);
  });
});
