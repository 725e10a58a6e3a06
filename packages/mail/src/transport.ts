/**
 * Sends mail: over SMTP where the operator has set an address, otherwise as files into a folder of this machine, which nothing leaves.
 * A repeated e-mail replaces itself there; over SMTP its Message-ID shows the receiver that it is the same one.
 */
import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { replaceFile, StartError } from '@writ/core';
import { createTransport } from 'nodemailer';

/** One mail to one address. */
export interface Letter {
  /** Without angle brackets. It makes a repeated e-mail recognisable as the same one. */
  readonly messageId: string;
  readonly to: string;
  readonly subject: string;
  readonly text: string;
}

export interface MailOptions {
  /** `smtp://` or `smtps://`, with user and password if there are any; undefined for the folder. */
  readonly url: string | undefined;
  /** The sender. */
  readonly from: string;
  /** The folder for e-mails when nothing is sent. */
  readonly folder: string;
}

/** The result of sending an e-mail: it was passed on, or its address can never receive one. */
export type Handover = 'SENT' | 'REFUSED';

/** An e-mail could not be passed on now: its cause is what the mail server, or the folder, answered. */
export class MailServerError extends Error {
  override readonly name = 'MailServerError';

  constructor(cause: unknown) {
    super(cause instanceof Error ? cause.message : String(cause), { cause });
  }
}

export interface Mailer {
  /** Rejects with a {@link MailServerError} when the e-mail could not be passed on now. */
  send(letter: Letter): Promise<Handover>;
  close(): void;
}

/** The time limit for a mail server. */
const waitMs = 20_000;

const fieldsOf = ({ messageId, to, subject, text }: Letter, from: string) => ({
  from,
  to: { name: '', address: to },
  subject,
  text,
  messageId: `<${messageId}>`,
  // RFC 3834: no machine answers it.
  headers: { 'Auto-Submitted': 'auto-generated' },
  disableFileAccess: true,
  disableUrlAccess: true,
});

function folderMailer({ from, folder }: MailOptions): Mailer {
  const transport = createTransport({ streamTransport: true, buffer: true, newline: 'unix' });
  return {
    async send(letter) {
      const { message } = await transport.sendMail(fieldsOf(letter, from));
      const name = createHash('sha256').update(letter.messageId).digest('hex').slice(0, 32);
      try {
        await replaceFile(join(folder, `${name}.eml`), message.toString());
      } catch (error) {
        throw new MailServerError(error);
      }
      return 'SENT';
    },
    close: () => transport.close(),
  };
}

const isForGood = (error: object): boolean => 'responseCode' in error && Number(error.responseCode) >= 500;

/** Whether the address is invalid, or the server refuses it or the e-mail for good: RFC 5321, 4.2.1. Earlier replies concern only the server. */
const isRefusedForGood = (error: unknown): boolean =>
  error instanceof Error &&
  'code' in error &&
  ((error.code === 'EENVELOPE' && 'command' in error && (error.command === 'API' || (error.command === 'RCPT TO' && isForGood(error)))) ||
    (error.code === 'EMESSAGE' && isForGood(error)));

/** Nothing is sent over a network unencrypted: neither the password nor who receives an e-mail. */
const connectionOf = (url: string, withinMs: number) => ({
  url,
  requireTLS: !['127.0.0.1', '[::1]', 'localhost'].includes(new URL(url).hostname),
  connectionTimeout: withinMs,
  greetingTimeout: withinMs,
  socketTimeout: withinMs,
});

function smtpMailer(url: string, from: string): Mailer {
  const transport = createTransport({ ...connectionOf(url, waitMs), pool: true });
  return {
    async send(letter) {
      try {
        await transport.sendMail(fieldsOf(letter, from));
        return 'SENT';
      } catch (error) {
        if (isRefusedForGood(error)) return 'REFUSED';
        throw new MailServerError(error);
      }
    },
    close: () => transport.close(),
  };
}

/** Throws {@link StartError} for an address of another kind, which it does not repeat: it may hold a password. */
export function openMail(options: MailOptions): Mailer {
  const { url, from } = options;
  if (url === undefined) return folderMailer(options);
  if (!URL.canParse(url) || !/^smtps?:$/.test(new URL(url).protocol))
    throw new StartError('WRIT_MAIL_URL is not the address of a mail server: write it like smtp://user:password@mail.example.org:587.');
  return smtpMailer(url, from);
}

/** Connects to a mail server and signs in, sends nothing, and ends. Throws what nodemailer throws, within `withinMs`. */
export async function reachMail(url: string, withinMs: number): Promise<void> {
  const transport = createTransport(connectionOf(url, withinMs));
  try {
    await transport.verify();
  } finally {
    transport.close();
  }
}
