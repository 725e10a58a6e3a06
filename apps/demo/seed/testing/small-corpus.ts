/** A corpus of a few mails for tests, in a folder that goes away with it. The people in it are as invented as those in its results. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CorpusFile } from '../corpus/corpus.ts';

/** One mail: header lines and body. */
export interface SmallMail {
  readonly header: readonly string[];
  readonly body?: string;
  readonly isSpam?: boolean;
}

/** Files of a small corpus; its folder is removed at the end of its scope. */
export interface SmallCorpus extends Disposable {
  readonly files: readonly CorpusFile[];
}

/** The text of a mail as it lies in a file. */
export const mailText = ({ header, body = '' }: SmallMail): string => `${header.join('\n')}\n\n${body}\n`;

/** Writes the mails to a temporary folder; the key of each is `mail-` and its position. */
export function smallCorpus(mails: readonly SmallMail[]): SmallCorpus {
  const folder = mkdtempSync(join(tmpdir(), 'writ-corpus-'));
  const files = mails.map((mail, index) => {
    const path = join(folder, `${index}.txt`);
    writeFileSync(path, mailText(mail));
    return { key: `mail-${index}`, path, isSpam: mail.isSpam ?? false };
  });
  return { files, [Symbol.dispose]: () => rmSync(folder, { recursive: true, force: true }) };
}

const listHeader = [
  'X-BeenThere: hedgerow-folk@lists.brambleway.test',
  'List-Id: Hedgerow Folk of the Vale <hedgerow-folk.lists.brambleway.test>',
];
const owner = 'Delivered-To: yyyy@mail.quietmailbox.test';

/** A list with a thread of three, a private mail, two unwanted mails, a note to oneself, and enough deliveries to know the mailbox's owner. */
export const village: readonly SmallMail[] = [
  {
    header: [
      'From oshea@brambleway.test  Thu Aug 22 12:36:23 2002',
      'Received: from relay.brambleway.test (relay.brambleway.test [192.0.2.9]) by mx.quietmailbox.test with ESMTP id x1; Thu, 22 Aug 2002 12:35:00 +0100',
      'Received: from tern (dsl-7.brambleway.test [203.0.113.7]) by relay.brambleway.test (8.11.6) with SMTP id x0; Thu, 22 Aug 2002 12:34:00 +0100',
      'From: Orlaith Quennelby <oshea@brambleway.test>',
      'To: hedgerow-folk@lists.brambleway.test',
      'Subject: [Hedgerow] Gates',
      'Message-Id: <gates1@brambleway.test>',
      'Date: Thu, 22 Aug 2002 12:33:00 +0100',
      ...listHeader,
    ],
    body: 'Who left the gates open?\n\n-- \nOrlaith Quennelby\nPhone: +353 20 912 3456, host tern.brambleway.test [203.0.113.7]',
  },
  {
    header: [
      'From: "Dunstanley, Percivald" <percy@farfield.test>',
      'To: Orlaith Quennelby <oshea@brambleway.test>',
      'Cc: hedgerow-folk@lists.brambleway.test',
      'Subject: Re: [Hedgerow] Gates',
      'Message-Id: <gates2@farfield.test>',
      'In-Reply-To: <gates1@brambleway.test>',
      'Date: Thu, 22 Aug 2002 13:33:00 +0100',
      ...listHeader,
    ],
    body: 'On Thu, 22 Aug 2002, Orlaith Quennelby wrote:\n> Who left the gates open?\n\nOrlaith, see http://www.farfield.test/~percy/gates?who=oshea. Ask Percivald\nor percy at farfield dot test.',
  },
  {
    header: [
      'From: yyyy@mail.quietmailbox.test',
      'To: hedgerow-folk@lists.brambleway.test',
      'Subject: Re: [Hedgerow] Gates',
      'Message-Id: <gates3@mail.quietmailbox.test>',
      'References: <gates1@brambleway.test> <gates2@farfield.test>',
      'Date: Thu, 22 Aug 2002 14:33:00 +0100',
      ...listHeader,
    ],
    body: 'It was me.',
  },
  {
    header: [
      'From: Orlaith Quennelby <oshea@brambleway.test>',
      'To: yyyy-hens@quietmailbox.test',
      'Subject: Hens',
      'Date: Fri, 23 Aug 2002 09:00:00 +0100',
      owner,
    ],
    body: 'QUENNELBY here. Two hens for you.',
  },
  {
    header: [
      'From: "Cheap Loans" <win@bulkoffers.test>',
      'To: yyyy@quietmailbox.test',
      'Subject: You have won',
      'Date: Sat, 24 Aug 2002 09:00:00 +0100',
      owner,
    ],
    body: 'Call 1-800-555-0199 or write to win@bulkoffers.test now.',
    isSpam: true,
  },
  {
    header: [
      'From: yyyy@quietmailbox.test',
      'To: yyyy@quietmailbox.test',
      'Subject: You again',
      'Date: Sun, 25 Aug 2002 09:00:00 +0100',
      owner,
    ],
    body: 'Forged as from yourself.',
    isSpam: true,
  },
  {
    header: [
      'From: yyyy@quietmailbox.test',
      'To: yyyy-notes@quietmailbox.test',
      'Subject: Feed',
      'Date: Sun, 25 Aug 2002 10:00:00 +0100',
      owner,
    ],
    body: 'Buy some.',
  },
  ...Array.from({ length: 9 }, (_, day) => ({
    header: [
      'From: Bulletin <bulletin@wire.test>',
      `To: yyyy+wire${day}@quietmailbox.test`,
      `Subject: Headlines ${day}`,
      `Date: ${10 + day} Aug 2002 06:00:00 +0000`,
      owner,
    ],
    body: 'Nothing happened.',
  })),
];
