/** A mail server on a real socket, for tests: it speaks SMTP (RFC 5321) as far as a sender needs it, refuses whom it is told to refuse, and can be slow. */
import { createServer, type Socket } from 'node:net';

/** What became of a mail. */
export interface Received {
  readonly to: string;
  readonly messageId: string;
  /** Headers and text; where it came as quoted-printable (RFC 2045, 6.7), as it was before. */
  readonly text: string;
}

/** A reply to RCPT TO, by address: `250 ok`, `550 no such mailbox`, `450 later`. */
export type Reply = (address: string) => string;

interface Session {
  to: string;
  text: string[] | null;
}

export interface MailServer {
  readonly url: string;
  readonly received: readonly Received[];
  /** The commands and lines of all connections, as they came. */
  readonly lines: readonly string[];
  /** From now on. */
  answer(reply: Reply): void;
  /** Answers nothing from now on, not even what is under way, until it is called again with false. */
  stall(isStalled: boolean): void;
  close(): Promise<void>;
}

/** Undoes quoted-printable. */
function plain(text: string): string {
  if (!/^Content-Transfer-Encoding: quoted-printable$/im.test(text)) return text;
  const bytes = text.replaceAll('=\n', '').replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

/** Starts it on a free port. */
export async function startMailServer(greeting = '220 mail.example ESMTP'): Promise<MailServer> {
  const received: Received[] = [];
  const lines: string[] = [];
  const sockets = new Set<Socket>();
  const waiting: (() => void)[] = [];
  let reply: Reply = () => '250 ok';
  let isStalled = false;
  const write = (socket: Socket, line: string): void => {
    const send = (): void => void socket.write(`${line}\r\n`);
    if (isStalled) waiting.push(send);
    else send();
  };
  const keep = (session: Session): void => {
    const text = plain((session.text ?? []).join('\n'));
    session.text = null;
    received.push({ to: session.to, messageId: /^Message-ID: <(.+)>$/im.exec(text)?.[1] ?? '', text });
  };
  /** The reply to a line; null for a line of a mail. */
  const replyTo = (session: Session, line: string): string | null => {
    if (session.text !== null && line !== '.') {
      session.text.push(line);
      return null;
    }
    if (session.text !== null) {
      keep(session);
      return '250 kept';
    }
    const address = /^RCPT TO:<(.+)>/i.exec(line)?.[1];
    session.to = address ?? session.to;
    if (address !== undefined) return reply(address);
    if (line === 'DATA') session.text = [];
    return line === 'DATA' ? '354 go on' : line === 'QUIT' ? '221 bye' : '250 ok';
  };
  const take = (socket: Socket, session: Session, line: string): void => {
    lines.push(line);
    const answer = replyTo(session, line);
    if (answer !== null) write(socket, answer);
  };
  const server = createServer((socket) => {
    sockets.add(socket);
    const session: Session = { to: '', text: null };
    let rest = '';
    write(socket, greeting);
    socket.on('error', () => undefined);
    socket.on('data', (bytes) => {
      const all = (rest + bytes.toString()).split('\r\n');
      rest = all.pop() ?? '';
      for (const line of all) take(socket, session, line);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  return {
    url: `smtp://127.0.0.1:${port}`,
    received,
    lines,
    answer: (next) => {
      reply = next;
    },
    stall: (next) => {
      isStalled = next;
      if (!isStalled) for (const send of waiting.splice(0)) send();
    },
    close: () => {
      for (const socket of sockets) socket.destroy();
      return new Promise((resolve) => server.close(() => resolve()));
    },
  };
}
