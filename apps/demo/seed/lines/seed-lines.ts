/**
 * The second walk over the corpus: mail after mail, parsed and made fictional, as import lines. Holds one mail at a time.
 * Lines that belong together come as one group, which is written whole or not at all.
 */

import { readCorpusFile } from '../corpus/corpus.ts';
import { parseMail } from '../corpus/mail.ts';
import type { Sender, SurveyedMail } from '../corpus/survey.ts';
import { accountLine } from './account-lines.ts';
import type { ImportLine } from './lines.ts';
import { mailLines, type Rendering } from './mail-lines.ts';

/** Lines to write, and in how many groups they come. */
export interface SeedLines {
  readonly groups: AsyncIterable<ImportLine[]>;
  readonly total: number;
}

async function* walk(accounts: readonly Sender[], mails: readonly SurveyedMail[], rendering: Rendering): AsyncGenerator<ImportLine[]> {
  for (const account of accounts) yield [accountLine(account, rendering.pseudonyms)];
  const notices: ImportLine[] = [];
  for (const surveyed of mails) {
    const lines = mailLines(surveyed, await parseMail(readCorpusFile(surveyed)), rendering);
    notices.push(...lines.filter((line) => line.type === 'notice'));
    yield lines.filter((line) => line.type !== 'notice');
  }
  for (const notice of notices) yield [notice];
}

/** All lines for these mails: the accounts that they need first, then mail after mail, the notices last of all. */
export function seedLines(mails: readonly SurveyedMail[], rendering: Rendering): SeedLines {
  const needed = new Set(mails.flatMap((mail) => [mail.sender, ...mail.recipients]));
  const accounts = [...rendering.survey.senders.values()].filter((sender) => needed.has(sender.address));
  const total = accounts.length + mails.length + mails.filter((mail) => mail.isSpam).length;
  return { groups: walk(accounts, mails, rendering), total };
}
