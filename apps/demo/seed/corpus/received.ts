/**
 * A `Received` line of a mail's header (RFC 5321, 4.4) as a hop: the sender, its address, the receiver, the time.
 * The lines were written by many programs and partly by forgers: what can't be read is left out, never guessed.
 */
import { plausibleDate } from './mail-date.ts';

/** One hand-over of a mail from host to host. */
export interface Hop {
  readonly fromHost: string;
  readonly fromIp?: string;
  readonly byHost: string;
  readonly protocol?: string;
  readonly at?: Date;
}

const ipv4 = /(?<![\d.])(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)\.){3}(?:25[0-5]|2[0-4]\d|1?\d?\d)(?![\d.])/;

/** The first IPv4 address in some text. */
export const firstIp = (text: string): string | undefined => ipv4.exec(text)?.[0];

const isLocal = (host: string, ip: string | undefined): boolean => /^localhost\b/i.test(host) || (ip?.startsWith('127.') ?? false);

const protocols = new Set('SMTP ESMTP ESMTPA ESMTPS ESMTPSA ASMTP BSMTP LMTP QMQP QMTP UUCP HTTP HTTPS IMAP POP3 MAPI LOCAL'.split(' '));

/** Some programs put their own name where the protocol's belongs; what they speak is SMTP. */
function protocolName(written: string): string {
  const name = written.toUpperCase();
  return protocols.has(name) ? name : 'SMTP';
}

/** The hop that a `Received` line tells of; nothing for a line that names no two hosts or that stays in one host. */
export function parseReceived(line: string): Hop | undefined {
  const [trace = '', ...dates] = line.split(';');
  const parts = /^\s*from\s+(\S+)([\s\S]*?)\sby\s+([A-Za-z0-9.-]+)(?:[\s\S]*?\swith\s+([A-Za-z]+))?/i.exec(trace);
  const [, fromHost, detail = '', byHost, protocol] = parts ?? [];
  if (!fromHost || !byHost) return undefined;
  const fromIp = firstIp(detail) ?? firstIp(fromHost);
  if (isLocal(fromHost, fromIp) || isLocal(byHost, undefined)) return undefined;
  const at = plausibleDate(dates.at(-1));
  return {
    fromHost: fromHost.replace(/[^A-Za-z0-9.-]/g, ''),
    byHost,
    ...(fromIp ? { fromIp } : {}),
    ...(protocol ? { protocol: protocolName(protocol) } : {}),
    ...(at ? { at } : {}),
  };
}
