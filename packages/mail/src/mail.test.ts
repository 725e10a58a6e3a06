/** What a mail says and doesn't, where it goes by default, and over a mail server. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { startMailServer } from '../testing/mail-server.ts';
import { letterOf } from './news.ts';
import { openMail } from './transport.ts';

let folder: string;
beforeEach(async () => {
  folder = join(await mkdtemp(join(tmpdir(), 'writ-mail-')), 'mail');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const from = 'no-reply@platform.example';
const sender = { baseUrl: 'https://platform.example', platform: 'Example', language: 'en' } as const;
const orla = { address: 'orla@example.org', language: null };
const letter = letterOf('news-1', orla, sender);

describe('an e-mail', () => {
  test('has the same text for everybody of one language except the address and the id', () => {
    const other = letterOf('news-2', { address: 'finn@example.org', language: 'en' }, sender);
    expect({ ...other, to: letter.to, messageId: letter.messageId }).toEqual(letter);
    expect([letter.messageId, other.messageId]).toEqual(['news-1@platform.example', 'news-2@platform.example']);
  });

  test('names the platform, that a time limit may run and where to read, and nothing more', () => {
    expect(letter.subject).toBe('Example: a decision concerns you. A time limit may run.');
    expect(letter.text.split('\n').filter((line) => line !== '')).toEqual([
      'Hello,',
      'this is a message of Example. A decision concerns you. A time limit may run. Sign in to read it:',
      'https://platform.example/',
      'For your protection, this e-mail contains nothing else. Do not reply to it, and never give your password to anybody.',
    ]);
  });
});

describe('the language of an e-mail', () => {
  test.each([
    ['de', 'Example: Eine Entscheidung betrifft Sie. Es kann eine Frist laufen.'],
    ['de-AT', 'Example: Eine Entscheidung betrifft Sie. Es kann eine Frist laufen.'],
    ['en', 'Example: a decision concerns you. A time limit may run.'],
  ])('is that of the account: %s', (language, subject) => {
    expect(letterOf('news', { ...orla, language }, sender).subject).toBe(subject);
  });
  test.each([null, 'fr'])('is that of the installation where the account has none, or another: %j', (language) => {
    expect(letterOf('news', { ...orla, language }, { ...sender, language: 'de' }).text).toMatch(
      /^Guten Tag,.*Frist.*https:\/\/platform\.example\//s,
    );
  });
});

describe('without a mail server,', () => {
  const kept = async () => Promise.all((await readdir(folder)).map((name) => readFile(join(folder, name), 'utf8')));

  test('an e-mail is a file that a mail program opens', async () => {
    await openMail({ url: undefined, from, folder }).send(letter);
    const names = await readdir(folder);
    expect(names).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.eml$/)]);
    const [text] = await kept();
    expect(text).toContain('From: no-reply@platform.example\n');
    expect(text).toContain('To: orla@example.org\n');
    expect(text).toContain('Message-ID: <news-1@platform.example>\n');
    expect(text).toContain('Auto-Submitted: auto-generated\n');
  });

  test('an e-mail that is sent twice is one file', async () => {
    const mail = openMail({ url: undefined, from, folder });
    await mail.send(letter);
    await mail.send(letter);
    await mail.send(letterOf('news-2', orla, sender));
    expect(await kept()).toHaveLength(2);
  });

  test.each(['a@example.org, b@example.org', 'a@example.org\r\nBcc: b@example.org', '<a@example.org>, b@example.org'])(
    'an address that would be two is refused: %j',
    async (to) => {
      await openMail({ url: undefined, from, folder })
        .send({ ...letter, to })
        .catch(() => undefined);
      const texts = await kept().catch(() => []);
      for (const text of texts) {
        const headers = text.slice(0, text.indexOf('\n\n'));
        expect(headers).not.toMatch(/^(Bcc|Cc):/im);
        expect(headers).not.toMatch(/^To:.*[^"]a@example\.org.*,.*\bb@example\.org/m);
      }
    },
  );
});

describe('with a mail server,', () => {
  test('an e-mail is sent to it and no file is written', async () => {
    const server = await startMailServer();
    const mail = openMail({ url: server.url, from, folder });
    await mail.send(letter);
    mail.close();
    await server.close();
    expect(server.received).toMatchObject([
      { from: 'no-reply@platform.example', to: 'orla@example.org', messageId: 'news-1@platform.example' },
    ]);
    await expect(readdir(folder)).rejects.toMatchObject({ code: 'ENOENT' });
  });

  test.each([
    ['refuses an address for good', '550 no such mailbox', 'REFUSED'],
    ['takes it', '250 ok', 'SENT'],
  ])('a server that %s is reported with that result', async (_what, toAddress, handover) => {
    const server = await startMailServer();
    server.answer(() => toAddress);
    const mail = openMail({ url: server.url, from, folder });
    expect(await mail.send(letter)).toBe(handover);
    mail.close();
    await server.close();
  });

  test('a server that refuses an address for now rejects the e-mail', async () => {
    const server = await startMailServer();
    server.answer(() => '450 later');
    const mail = openMail({ url: server.url, from, folder });
    await expect(mail.send(letter)).rejects.toThrow();
    mail.close();
    await server.close();
  });

  test('a server that refuses rejects the e-mail', async () => {
    const server = await startMailServer('554 not today');
    const mail = openMail({ url: server.url, from, folder });
    await expect(mail.send(letter)).rejects.toThrow();
    mail.close();
    await server.close();
  });

  test.each(['http://mail.example.org', 'mail.example.org', 'file:///etc/passwd'])(
    'the address %s is no mail server, and is not repeated',
    (url) => {
      expect(() => openMail({ url, from, folder })).toThrow(/^WRIT_MAIL_URL is not the address of a mail server: write it like smtp:/);
    },
  );
});
