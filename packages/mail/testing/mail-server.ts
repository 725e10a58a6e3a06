/** A mail server on a real socket, for tests: smtp-server from npm, which refuses whom it is told to refuse, and can be slow. */
import type { AddressInfo } from 'node:net';
import { text as textOf } from 'node:stream/consumers';
import { SMTPServer } from 'smtp-server';

/** What became of a mail. */
export interface Received {
  readonly from: string;
  readonly to: string;
  readonly messageId: string;
  /** Headers and text; where it came as quoted-printable (RFC 2045, 6.7), as it was before. */
  readonly text: string;
}

/** A reply to RCPT TO, by address: `250 ok`, `550 no such mailbox`, `450 later`. */
export type Reply = (address: string) => string;

export interface MailServer {
  readonly url: string;
  readonly received: readonly Received[];
  /** From now on. */
  answer(reply: Reply): void;
  /** Answers no sender, address or mail from now on, not even what is under way, until it is called again with false. */
  stall(isStalled: boolean): void;
  close(): Promise<void>;
}

/** Undoes quoted-printable. */
function plain(text: string): string {
  if (!/^Content-Transfer-Encoding: quoted-printable$/im.test(text)) return text;
  const bytes = text.replaceAll('=\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

/** A reply of three digits and some words; null for one that is none of an error. */
function errorOf(reply: string): Error | null {
  const [code = '', ...words] = reply.split(' ');
  return Number(code) < 400 ? null : Object.assign(new Error(words.join(' ')), { responseCode: Number(code) });
}

const addressOf = (found: { address: string } | false): string => (found === false ? '' : found.address);

/** Starts it on a free port. `greeting` is its reply to whoever connects. */
export async function startMailServer(greeting = '220 mail.example'): Promise<MailServer> {
  const received: Received[] = [];
  const waiting: (() => void)[] = [];
  let reply: Reply = () => '250 ok';
  let isStalled = false;
  const inTurn = (act: () => void): void => {
    if (isStalled) waiting.push(act);
    else act();
  };
  const server = new SMTPServer({
    disabledCommands: ['AUTH', 'STARTTLS'],
    disableReverseLookup: true,
    closeTimeout: 0,
    onConnect: (_session, done) => inTurn(() => done(errorOf(greeting))),
    onMailFrom: (_from, _session, done) => inTurn(() => done()),
    onRcptTo: ({ address }, _session, done) => inTurn(() => done(errorOf(reply(address)))),
    onData: async (stream, { envelope }, done) => {
      const text = plain((await textOf(stream)).replaceAll('\r\n', '\n'));
      const messageId = /^Message-ID: <(.+)>$/im.exec(text)?.[1] ?? '';
      inTurn(() => {
        for (const { address: to } of envelope.rcptTo) received.push({ from: addressOf(envelope.mailFrom), to, messageId, text });
        done();
      });
    },
  });
  // Whoever goes away in the middle is no fault of the server.
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    answer: (next) => {
      reply = next;
    },
    stall: (next) => {
      isStalled = next;
      if (!isStalled) for (const act of waiting.splice(0)) act();
    },
    close: () => new Promise((resolve) => server.close(() => resolve())),
  };
}
