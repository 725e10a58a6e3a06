/**
 * One mail of the corpus, parsed (RFC 5322, RFC 2045) and reduced to what the seed needs. Everything in a {@link Mail} is
 * still real: names, addresses and hosts leave this folder only through `pseudonyms.ts`.
 */
import PostalMime, { type Address, type Email } from 'postal-mime';
import { htmlToText } from './html-text.ts';
import { type ListTrace, listTrace } from './list-trace.ts';
import { firstPlausibleDate } from './mail-date.ts';
import { firstIp, type Hop, parseReceived } from './received.ts';

/** Somebody named in a header: a display name, perhaps empty, and an address in lower case. */
export interface Party {
  readonly name: string;
  readonly address: string;
}

/** A parsed mail, with real names and addresses. */
export interface Mail {
  readonly sender: Party;
  /** To and Cc, in the order of the header, each address once. */
  readonly recipients: readonly Party[];
  /** The mailbox that the last host put it into. */
  readonly deliveredTo?: string;
  readonly subject: string;
  readonly messageId?: string;
  /** Message ids that it answers, the nearest first. */
  readonly answers: readonly string[];
  readonly at: Date;
  /** Hand-overs between hosts, the first one first. */
  readonly hops: readonly Hop[];
  /** The address that the sender's own machine had. */
  readonly originIp?: string;
  readonly list?: ListTrace;
  readonly text: string;
  readonly sizeBytes: number;
}

const lineFeed = 10;

/** Where the header ends and the body begins, in bytes. */
export function headerLength(raw: Uint8Array): number {
  for (let at = raw.indexOf(lineFeed); at >= 0; at = raw.indexOf(lineFeed, at + 1)) {
    const next = raw[at + 1] === 13 ? at + 2 : at + 1;
    if (raw[next] === lineFeed) return next + 1;
  }
  return raw.length;
}

/** Splits off the line `From address date` that mailbox files put before each mail. */
function splitEnvelope(raw: Uint8Array): { envelope: string; mail: Uint8Array } {
  const end = raw.indexOf(lineFeed);
  const first = Buffer.from(raw.subarray(0, Math.max(end, 0))).toString('latin1');
  return /^From \S/.test(first) ? { envelope: first, mail: raw.subarray(end + 1) } : { envelope: '', mail: raw };
}

const parties = (list: readonly Address[] | undefined): Party[] =>
  (list ?? []).flatMap((entry) => entry.group ?? [entry]).map(({ name, address }) => ({ name, address: address.trim().toLowerCase() }));

function senderOf(email: Email, envelope: string): Party {
  const [from] = parties(email.from ? [email.from] : []);
  const name = from?.name ?? '';
  const candidates = [from?.address, email.returnPath?.toLowerCase(), /^From (\S+@\S+)/.exec(envelope)?.[1]?.toLowerCase()];
  return { name, address: candidates.find((address) => address !== undefined && /^[^\s@]+@[^\s@]+$/.test(address)) ?? '' };
}

const messageIds = (text: string | undefined): string[] =>
  [...(text ?? '').matchAll(/<([^<>\s]+@[^<>\s]+)>/g)].map((match) => match[1] ?? '');

function bodyText(email: Email): string {
  const text = email.text?.trim() ?? '';
  if (text === '') return htmlToText(email.html ?? '');
  // Many a mailer declares its HTML as plain text.
  const tags = text.match(/<\/?(?:html|body|head|table|tr|td|br|p|font|a|b|center|div)\b[^<>]*>/gi)?.length ?? 0;
  return tags >= 5 ? htmlToText(text) : text;
}

/** Parses one mail. Give it the bytes up to {@link headerLength} to read the header alone; `text` is then empty. */
export async function parseMail(raw: Uint8Array): Promise<Mail> {
  const { envelope, mail } = splitEnvelope(raw);
  const email = await PostalMime.parse(mail);
  const values = (key: string): string[] => email.headers.filter((header) => header.key === key).map((header) => header.value);
  const received = values('received').reverse();
  const hops = received.map(parseReceived).filter((hop) => hop !== undefined);
  const recipients = new Map([...parties(email.to), ...parties(email.cc)].map((party) => [party.address, party]));
  const list = listTrace(values);
  const messageId = messageIds(email.messageId)[0];
  const originIp = values('x-originating-ip').map(firstIp)[0] ?? hops.find((hop) => hop.fromIp)?.fromIp;
  const dates = [email.date, ...received.map((line) => line.split(';').at(-1)), envelope.replace(/^From \S+/, '')];
  return {
    sender: senderOf(email, envelope),
    recipients: [...recipients.values()].filter((party) => party.address.includes('@')),
    ...(email.deliveredTo ? { deliveredTo: email.deliveredTo.trim().toLowerCase() } : {}),
    subject: (email.subject ?? '').replace(/\s+/g, ' ').trim(),
    ...(messageId ? { messageId } : {}),
    answers: [...messageIds(email.inReplyTo), ...messageIds(email.references).reverse()],
    at: firstPlausibleDate(dates),
    hops,
    ...(originIp ? { originIp } : {}),
    ...(list ? { list } : {}),
    text: bodyText(email),
    sizeBytes: mail.length,
  };
}
