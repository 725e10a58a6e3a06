import { afterAll, describe, expect, it } from 'vitest';
import { ownerAddress } from '../corpus/mailbox-owner.ts';
import { surveyCorpus } from '../corpus/survey.ts';
import type { ImportLine } from '../lines/lines.ts';
import { importLine } from '../lines/lines.ts';
import { seedLines } from '../lines/seed-lines.ts';
import { smallCorpus, village } from '../testing/small-corpus.ts';
import { Pseudonyms } from './pseudonyms.ts';

const corpus = smallCorpus(village);
afterAll(() => corpus[Symbol.dispose]());
const survey = await surveyCorpus(corpus.files);
const pseudonyms = new Pseudonyms(survey);
const lines: ImportLine[] = [];
for await (const group of seedLines(survey.mails, { survey, pseudonyms }).groups) lines.push(...group);
const of = <T extends ImportLine['type']>(type: T) => lines.filter((line): line is Extract<ImportLine, { type: T }> => line.type === type);
const item = (key: string) => of('item').find((line) => line.key === key);
const orlaith = pseudonyms.person('oshea@brambleway.test');
const owner = pseudonyms.person(ownerAddress);

describe('the text of a mail', () => {
  const text = (real: string): string => pseudonyms.text(real, []);

  it('has the addresses of the accounts', () => {
    expect(text('write to <OShea@Brambleway.TEST>!')).toBe(`write to <${orlaith?.email}>!`);
    expect(text('mailto:oshea%40brambleway.test')).toBe(`mailto:${orlaith?.email}`);
    expect(text('yyyy-anything@quietmailbox.test')).toBe(owner?.email);
    expect(text('oshea at brambleway dot test, or oshea (at) brambleway.test')).toBe(`${orlaith?.email}, or ${orlaith?.email}`);
  });

  it('has fictional hosts, with paths that name no person and without queries', () => {
    expect(text('see http://www.brambleway.test/hens/list.html?who=oshea#top.')).toMatch(
      /^see http:\/\/www\.[a-z]+\.example\.net\/hens\/list\.html\.$/,
    );
    expect(text('ftp://oshea:secret@ftp.brambleway.test:21/~oshea/1234567/x')).toMatch(
      /^ftp:\/\/ftp\.[a-z]+\.example\.net:21\/~[a-z]+\/[0-9a-f]{8}\/x$/,
    );
    expect(text('on tern.brambleway.test, or brambleway.test')).toMatch(/^on n\d+\.[a-z]+\.example\.net, or [a-z]+\.example\.net$/);
  });

  it('keeps what only looks like a host or a number', () => {
    const plain = 'read README.txt, run ./setup.py or main.c v2.4.18 at 12:34:56 on 2002-08-22, i.e. now';
    expect(text(plain)).toBe(plain);
  });

  it('has no streets, boxes, keys and signatures of a person', () => {
    expect(text('12 Old Mill Road, P.O. Box 77')).not.toMatch(/Old Mill|\b77\b/);
    expect(text('0xDEADBEEF')).toMatch(/^0x(?!DEADBEEF)[0-9A-F]{8}$/);
    expect(text('AAAA BBBB CCCC DDDD EEEE  FFFF 0000 1111 2222 3333')).not.toContain('BBBB');
    expect(text('x\n-----BEGIN PGP SIGNATURE-----\nabc\n-----END PGP SIGNATURE-----\ny')).toBe('x\n[signature]\ny');
  });

  it('has a fictional name for a list', () => {
    expect(text('hedgerow-folk, Hedgerow Folk of the Vale')).toMatch(/^([a-z]+-[a-z]+), \1$/);
  });
});

describe('the lines of a small corpus', () => {
  it('are valid and name no real person', () => {
    for (const line of lines) expect(importLine.safeParse(line).error).toBeUndefined();
    expect(JSON.stringify(lines)).not.toMatch(
      /quennelby|orlaith|dunstanley|percivald|brambleway|farfield|quietmailbox|bulkoffers|203\.0\.113\.7|oshea|percy/i,
    );
  });

  it('turn list mail into a thread of public items', () => {
    expect([item('mail-0')?.thread, item('mail-1')?.thread, item('mail-2')?.thread]).toEqual(['mail-0', 'mail-0', 'mail-0']);
    expect([item('mail-0')?.inReplyTo, item('mail-1')?.inReplyTo, item('mail-2')?.inReplyTo]).toEqual([undefined, 'mail-0', 'mail-1']);
    expect(item('mail-0')?.account).toBe(orlaith?.accountKey);
    expect(item('mail-1')?.text).toContain(`${orlaith?.name} wrote:\n> Who left the gates open?`);
  });

  it('turn a private mail into a message for each of its two accounts', () => {
    const copies = of('message').filter((line) => line.key.startsWith('mail-3'));
    expect(copies.map((line) => [line.key, line.account])).toEqual([
      ['mail-3-copy-0', owner?.accountKey],
      ['mail-3', orlaith?.accountKey],
    ]);
    expect(copies.map((line) => [line.from, line.to])).toEqual([
      [orlaith?.email, [owner?.email]],
      [orlaith?.email, [owner?.email]],
    ]);
    expect(copies[0]?.text).toMatch(/^[A-Z]+ here\. Two hens/);
    expect(item('mail-3')).toBeUndefined();
  });

  it('turn unwanted mail into an item with a notice, and no message', () => {
    expect(item('mail-4')?.account).toBe(pseudonyms.person('win@bulkoffers.test')?.accountKey);
    expect(of('notice').map((line) => line.item)).toEqual(['mail-4', 'mail-5']);
    expect(of('notice')).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ item: 'mail-4', category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD', notifierEmail: owner?.email }),
      ]),
    );
    expect(of('message').filter((line) => line.key.startsWith('mail-4'))).toEqual([]);
    expect(lines.at(-1)?.type).toBe('notice');
  });

  it('give unwanted mail that is forged as the owner to another person', () => {
    const forger = of('account').find((line) => line.key === item('mail-5')?.account);
    expect(forger?.key).toBeDefined();
    expect(forger?.key).not.toBe(owner?.accountKey);
  });

  it('turn a note to oneself into one message', () => {
    expect(
      of('message')
        .filter((line) => line.key.startsWith('mail-6'))
        .map((line) => [line.key, line.account]),
    ).toEqual([['mail-6', owner?.accountKey]]);
  });

  it('turn hops into traffic, and the first address into identification', () => {
    const [first, second] = of('traffic').filter((line) => line.key.startsWith('mail-0'));
    expect([first?.event, second?.event]).toEqual(['SUBMISSION', 'RELAY']);
    expect(first).toMatchObject({
      account: orlaith?.accountKey,
      source: pseudonyms.hosts.ip('203.0.113.7'),
      protocol: 'SMTP',
      at: '2002-08-22T11:34:00.000Z',
    });
    expect(of('identification')).toEqual([
      expect.objectContaining({ account: orlaith?.accountKey, ip: pseudonyms.hosts.ip('203.0.113.7') }),
    ]);
  });

  it('have an account for every sender and for no one else, registered before its first mail', () => {
    expect(
      of('account')
        .map((line) => line.key)
        .sort(),
    ).toEqual([...survey.senders.keys()].map((sender) => pseudonyms.person(sender)?.accountKey).sort());
    const account = of('account').find((line) => line.key === orlaith?.accountKey);
    expect(account?.subscriber.name).toBe(orlaith?.name);
    expect(Date.parse(account?.registeredAt ?? '')).toBeLessThan(Date.parse('2002-08-22T11:33:00Z'));
  });

  it('are the same in a second run', async () => {
    const again = await surveyCorpus(corpus.files);
    const repeated: ImportLine[] = [];
    for await (const group of seedLines(again.mails, { survey: again, pseudonyms: new Pseudonyms(again) }).groups) repeated.push(...group);
    expect(repeated).toEqual(lines);
  });
});
