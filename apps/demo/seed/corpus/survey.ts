/**
 * What the first walk over the corpus tells of the whole before the second writes the first line: who the senders are, what they are
 * called, which lists there are, what belongs to one thread.
 */

import { registeredDomain } from '../pseudonyms/host-names.ts';
import type { NameSightings } from '../pseudonyms/name-book.ts';
import { nameTokens } from '../pseudonyms/person-name.ts';
import type { CorpusFile } from './corpus.ts';
import type { Mail } from './mail.ts';
import { byTime, type Threads, threadMails } from './mail-threads.ts';
import { isOwners, ownerAddress, ownerDomains } from './mailbox-owner.ts';
import { type Walk, type Walked, walkCorpus } from './walk.ts';
import type { WordCount } from './word-count.ts';

/** A mail as the survey knows it. Addresses are real, in lower case, the mailbox's owner's all one. */
export interface SurveyedMail extends CorpusFile {
  readonly at: Date;
  readonly sender: string;
  /** Recipients of the header and the mailbox it was put into. */
  readonly recipients: readonly string[];
  /** The list's address, when it went to a list and was wanted there. */
  readonly list?: string;
  readonly originIp?: string;
}

/** A sender, who becomes an account. */
export interface Sender {
  readonly address: string;
  /** The parts of the name that stands beside the address most often; empty when there is none that can be a person's. */
  readonly name: readonly string[];
  readonly firstAt: Date;
  readonly firstIp?: string;
}

/** What the whole corpus says. */
export interface Survey {
  /** In the order of time. */
  readonly mails: readonly SurveyedMail[];
  readonly senders: ReadonlyMap<string, Sender>;
  readonly names: NameSightings;
  readonly words: WordCount;
  /** Lists by address, with what they call themselves. */
  readonly lists: ReadonlyMap<string, string>;
  /** Marks that lists put before a subject, in lower case, and the list that does. */
  readonly marks: ReadonlyMap<string, string>;
  /** Registered domains of all hosts that mails name in addresses. */
  readonly domains: ReadonlySet<string>;
  readonly threads: Threads;
  /** The address that stands for an alias: the owner's addresses, and itself for all others. */
  canonical(address: string): string;
}

function findLists(walked: readonly Walked[]): Map<string, string> {
  const lists = new Map<string, string>();
  for (const { header } of walked)
    if (header.list && !lists.get(header.list.address)) lists.set(header.list.address, header.list.title ?? '');
  return lists;
}

const counted = (counts: Map<string, number>, name: string): Map<string, number> => counts.set(name, (counts.get(name) ?? 0) + 1);

/** What stands in brackets before a subject, in lower case. */
const markOf = (subject: string): string | undefined => /^(?:\s*re:)?\s*\[([^[\]]{2,30})\]/i.exec(subject)?.[1]?.toLowerCase();

/** What stands in brackets before at least a fifth of a list's subjects is the list's own mark. */
function findMarks(walked: readonly Walked[]): Map<string, string> {
  const mails = new Map<string, number>();
  const marked = new Map<string, number>();
  for (const { header } of walked) {
    if (!header.list) continue;
    const mark = markOf(header.subject);
    counted(mails, header.list.address);
    if (mark) counted(marked, `${header.list.address} ${mark}`);
  }
  const marks = new Map<string, string>();
  for (const [name, count] of marked) {
    const [list = '', ...mark] = name.split(' ');
    if (count >= 5 && count * 5 >= (mails.get(list) ?? 0)) marks.set(mark.join(' '), list);
  }
  return marks;
}

/** One list is written to under several hosts of its domain. */
const listName = (address: string): string => `${address.split('@')[0]}@${registeredDomain(address.split('@')[1] ?? '')}`;

function findSenders(mails: readonly SurveyedMail[], headers: ReadonlyMap<string, Mail>): Map<string, Sender> {
  const names = new Map<string, Map<string, number>>();
  const firsts = new Map<string, SurveyedMail>();
  for (const mail of mails) {
    const name = nameTokens(headers.get(mail.key)?.sender.name ?? '').join(' ');
    const counts = names.get(mail.sender) ?? new Map<string, number>();
    names.set(mail.sender, counted(counts, name));
    if (!firsts.has(mail.sender)) firsts.set(mail.sender, mail);
  }
  return new Map(
    [...firsts].map(([address, { at, originIp }]) => {
      const [name = ''] =
        [...(names.get(address) ?? [])].sort(
          (a, b) => Number(b[0] !== '') - Number(a[0] !== '') || b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
        )[0] ?? [];
      return [address, { address, name: name === '' ? [] : name.split(' '), firstAt: at, ...(originIp ? { firstIp: originIp } : {}) }];
    }),
  );
}

/** The list that a mail went to, by its trace, by a recipient, or, where no recipient is named, by the mark of its subject. */
function listOf(header: Mail, byName: ReadonlyMap<string, string>, marks: ReadonlyMap<string, string>): string | undefined {
  if (header.list) return header.list.address;
  if (header.recipients.length === 0) return marks.get(markOf(header.subject) ?? '');
  return header.recipients.map((party) => byName.get(listName(party.address))).find((address) => address !== undefined);
}

/** Surveys the corpus, in about two seconds for all of it; `walk` may have been over it before. */
export async function surveyCorpus(
  files: readonly CorpusFile[],
  walk: (files: readonly CorpusFile[]) => Promise<Walk> = walkCorpus,
): Promise<Survey> {
  const { walked, names, words, domains } = await walk(files);
  const lists = findLists(walked);
  const owners = ownerDomains(
    walked.map(({ header }) => header.deliveredTo ?? ''),
    registeredDomain,
  );
  const byName = new Map([...lists.keys()].map((address) => [listName(address), address]));
  const canonical = (address: string): string =>
    isOwners(address, owners, registeredDomain) ? ownerAddress : (byName.get(listName(address)) ?? address);
  const marks = findMarks(walked);
  const mails = walked.map(({ file, header }): SurveyedMail => {
    const recipients = [...header.recipients.map((party) => party.address), header.deliveredTo ?? ''].filter((address) =>
      address.includes('@'),
    );
    const list = listOf(header, byName, marks);
    const sender = canonical(header.sender.address);
    // Who sends unwanted mail often writes the victim's own address as the sender's: that sender is a person of its own.
    const isForged = sender === '' || (file.isSpam && sender === ownerAddress);
    return {
      ...file,
      at: header.at,
      sender: isForged ? `${file.key}@forged.invalid` : sender,
      recipients: [...new Set(recipients.map(canonical))],
      ...(list && !file.isSpam ? { list } : {}),
      ...(header.originIp ? { originIp: header.originIp } : {}),
    };
  });
  const headers = new Map(walked.map(({ file, header }) => [file.key, header]));
  const threads = threadMails(
    mails.flatMap(({ key, at, list }) => {
      const header = headers.get(key);
      return header && list
        ? [
            {
              key,
              at,
              list,
              answers: header.answers,
              subject: header.subject,
              ...(header.messageId ? { messageId: header.messageId } : {}),
            },
          ]
        : [];
    }),
  );
  const ordered = mails.sort(byTime);
  return { mails: ordered, senders: findSenders(ordered, headers), names, words, lists, marks, domains, threads, canonical };
}
