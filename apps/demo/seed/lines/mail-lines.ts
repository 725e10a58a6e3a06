/**
 * One mail as import lines. What went to a list becomes a public item; a private mail becomes a message under the sender's
 * account and a copy under each recipient's; unwanted mail becomes an item that somebody gave notice of. Hops become
 * traffic, the sender's own address becomes identification. The mail's own line is the last but the notice.
 */

import { languageOf } from '../corpus/language.ts';
import type { Mail } from '../corpus/mail.ts';
import { ownerAddress } from '../corpus/mailbox-owner.ts';
import type { Hop } from '../corpus/received.ts';
import type { Survey, SurveyedMail } from '../corpus/survey.ts';
import { KeyedDraw, keyedHex } from '../pseudonyms/keyed-draw.ts';
import type { Pseudonyms } from '../pseudonyms/pseudonyms.ts';
import type { ImportLine, LineOf } from './lines.ts';

const maxText = 100_000;
const hourMs = 3_600_000;

/** What all mails are rendered with. */
export interface Rendering {
  readonly survey: Survey;
  readonly pseudonyms: Pseudonyms;
}

/** One mail on its way, already fictional in title and text. */
interface Rendered {
  readonly surveyed: SurveyedMail;
  readonly mail: Mail;
  readonly account: string;
  readonly title: string;
  readonly text: string;
}

/** Characters that the database or a terminal can't take become blanks. */
const printable = (text: string): string =>
  text
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/(?![\n\t])\p{Cc}/gu, ' ');

/** The beginning of a text, with no half of a character at its end. */
const cut = (text: string, length: number): string => text.slice(0, length).toWellFormed();

/** Keys of accounts that get a copy of a private mail. */
function copyAccounts({ surveyed, account }: Rendered, { pseudonyms }: Rendering): string[] {
  const accounts = surveyed.recipients.map((address) => pseudonyms.person(address)?.accountKey).filter((key) => key !== undefined);
  return [...new Set(accounts)].filter((key) => key !== account);
}

function identification({ surveyed, mail, account }: Rendered, { pseudonyms }: Rendering): LineOf<'identification'>[] {
  const ip = mail.originIp ? pseudonyms.hosts.ip(mail.originIp) : undefined;
  if (!ip?.startsWith('198.')) return [];
  const port = 1024 + new KeyedDraw('port', surveyed.key).int(64_000);
  return [{ type: 'identification', key: `${surveyed.key}-login`, account, at: surveyed.at.toISOString(), ip, port }];
}

/** A hop's line. `size` is the whole mail's, as every host on the way saw about the same bytes. */
function trafficLine(
  hop: Hop,
  line: Pick<LineOf<'traffic'>, 'key' | 'account' | 'event'>,
  rendered: Rendered,
  { hosts }: Pseudonyms,
): LineOf<'traffic'> {
  return {
    type: 'traffic',
    ...line,
    at: (hop.at ?? rendered.surveyed.at).toISOString(),
    source: hop.fromIp ? hosts.ip(hop.fromIp) : hosts.host(hop.fromHost),
    destination: hosts.host(hop.byHost),
    ...(hop.protocol ? { protocol: hop.protocol } : {}),
    messageSize: rendered.mail.sizeBytes,
  };
}

function traffic(rendered: Rendered, copies: readonly string[], { pseudonyms }: Rendering): LineOf<'traffic'>[] {
  const { surveyed, mail, account } = rendered;
  const sent = mail.hops.map((hop, index) =>
    trafficLine(hop, { event: index === 0 ? 'SUBMISSION' : 'RELAY', key: `${surveyed.key}-hop-${index}`, account }, rendered, pseudonyms),
  );
  const last = mail.hops.at(-1);
  const received = last
    ? copies.map((copy, index) =>
        trafficLine(last, { event: 'DELIVERY', key: `${surveyed.key}-delivery-${index}`, account: copy }, rendered, pseudonyms),
      )
    : [];
  return [...sent, ...received];
}

function messages(rendered: Rendered, copies: readonly string[], { pseudonyms }: Rendering): LineOf<'message'>[] {
  const { surveyed, mail, account, title, text } = rendered;
  const printed = mail.recipients.map((party) => pseudonyms.address(party.address));
  const message = {
    type: 'message' as const,
    at: surveyed.at.toISOString(),
    from: pseudonyms.address(surveyed.sender),
    to: printed.length > 0 ? [...new Set(printed)].slice(0, 200) : surveyed.recipients.map((address) => pseudonyms.address(address)),
    ...(title === '' ? {} : { subject: title }),
    text,
  };
  return [
    ...copies.map((copy, index) => ({ ...message, key: `${surveyed.key}-copy-${index}`, account: copy })),
    { ...message, key: surveyed.key, account },
  ];
}

function item(rendered: Rendered, { survey }: Rendering): LineOf<'item'> {
  const { surveyed, account, title, text } = rendered;
  const [inReplyTo, language] = [survey.threads.parentOf.get(surveyed.key), languageOf(text)];
  return {
    type: 'item',
    key: surveyed.key,
    account,
    publishedAt: surveyed.at.toISOString(),
    ...(title === '' ? {} : { title }),
    text,
    ...(language ? { language } : {}),
    ...(inReplyTo ? { inReplyTo } : {}),
    thread: survey.threads.threadOf.get(surveyed.key) ?? surveyed.key,
  };
}

/** The notice of scam that the mailbox's owner gave of an unwanted mail, some hours after it came. */
function notice({ surveyed, title }: Rendered, { pseudonyms }: Rendering): LineOf<'notice'> {
  const owner = pseudonyms.person(ownerAddress);
  const hours = 1 + new KeyedDraw('notice', surveyed.key).int(72);
  return {
    type: 'notice',
    key: `${surveyed.key}-notice`,
    item: surveyed.key,
    category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
    explanation: `Nobody asked for this, and it looks like a scam${title === '' ? '.' : `: "${cut(title, 200)}".`}`,
    ...(owner ? { notifierName: owner.name, notifierEmail: owner.email } : {}),
    submittedAt: new Date(surveyed.at.getTime() + hours * hourMs).toISOString(),
  };
}

/** All lines of one mail, in an order in which each refers only to what stands before it or to an account. */
export function mailLines(surveyed: SurveyedMail, mail: Mail, rendering: Rendering): ImportLine[] {
  const { pseudonyms } = rendering;
  const parties = [mail.sender, ...mail.recipients].map((party) => party.name);
  const account = pseudonyms.person(surveyed.sender)?.accountKey ?? keyedHex(24, 'account', surveyed.sender);
  const rendered: Rendered = {
    surveyed,
    mail,
    account,
    title: cut(pseudonyms.text(printable(mail.subject), parties), 500),
    text: cut(pseudonyms.text(printable(mail.text), parties), maxText),
  };
  const isPublic = surveyed.isSpam || surveyed.list !== undefined;
  const copies = isPublic ? [] : copyAccounts(rendered, rendering);
  return [
    ...identification(rendered, rendering),
    ...traffic(rendered, copies, rendering),
    ...(isPublic ? [item(rendered, rendering)] : messages(rendered, copies, rendering)),
    ...(surveyed.isSpam ? [notice(rendered, rendering)] : []),
  ];
}
