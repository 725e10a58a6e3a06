import { describe, expect, it } from 'vitest';
import { headerLength, parseMail } from './mail.ts';
import { mailText, village } from './testing/small-corpus.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const parse = (...lines: string[]) => parseMail(bytes(lines.join('\n')));

describe('a mail', () => {
  it('is read with sender, list, hops in the order of time, and text', async () => {
    const [gates] = village;
    const mail = await parseMail(bytes(gates ? mailText(gates) : ''));
    expect(mail.sender).toEqual({ name: 'Orlaith Quennelby', address: 'oshea@brambleway.ie' });
    expect(mail.list?.address).toBe('hedgerow-folk@lists.brambleway.ie');
    expect(mail.hops.map((hop) => hop.fromIp)).toEqual(['81.17.4.7', '192.0.78.9']);
    expect(mail.originIp).toBe('81.17.4.7');
    expect(mail.at.toISOString()).toBe('2002-08-22T11:33:00.000Z');
    expect(mail.text).toContain('Who left the gates open?');
  });

  it('has its nearest answered mail first', async () => {
    const mail = await parse('From: a@b.ie', 'In-Reply-To: <near@b.ie>', 'References: <far@b.ie> <near@b.ie>', '', 'x');
    expect(mail.answers).toEqual(['near@b.ie', 'near@b.ie', 'far@b.ie']);
  });

  it('falls back to envelope and Return-Path for a sender, and to Received for a date', async () => {
    expect((await parse('From bounce@b.ie  Thu Aug 22 12:36:23 2002', 'From: nobody', '', 'x')).sender.address).toBe('bounce@b.ie');
    const mail = await parse(
      'Return-Path: <r@b.ie>',
      'Received: by x; Fri, 23 Aug 2002 10:00:00 +0000',
      'Date: 1 Jan 1980 00:00:00 +0000',
      '',
      'x',
    );
    expect(mail.sender.address).toBe('r@b.ie');
    expect(mail.at.toISOString()).toBe('2002-08-23T10:00:00.000Z');
  });

  it('decodes its charset and its encoding', async () => {
    const mail = await parse(
      'From: =?iso-8859-1?q?S=E9amus?= <s@b.ie>',
      'Content-Type: text/plain; charset=iso-8859-1',
      'Content-Transfer-Encoding: quoted-printable',
      '',
      'caf=E9 =',
      'bar',
    );
    expect([mail.sender.name, mail.text]).toEqual(['Séamus', 'café bar']);
  });

  it('is text when it is HTML, declared or not', async () => {
    expect((await parse('From: a@b.ie', 'Content-Type: text/html', '', '<p>One</p><p>Two</p>')).text).toBe('One\n\nTwo');
    expect((await parse('From: a@b.ie', '', '<html><body><p>One</p><br>Two</body></html>')).text).toBe('One\n\nTwo');
    expect((await parse('From: a@b.ie', '', 'if a <b> c')).text).toBe('if a <b> c');
  });

  it('ends its header at the first empty line', () => {
    expect(headerLength(bytes('A: 1\nB: 2\n\nbody'))).toBe(11);
    expect(headerLength(bytes('A: 1\r\n\r\nbody'))).toBe(8);
    expect(headerLength(bytes('A: 1'))).toBe(4);
  });
});
