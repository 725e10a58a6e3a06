/**
 * Counts the statements that reach PostgreSQL: a proxy before its socket that reads the framing of what clients send and changes
 * no byte. It knows a role by the start-up message of its connection, and can hold back what the server answers.
 * PostgreSQL 18, 54.2 (message flow) and 54.7 (formats).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Framing } from './proxy.ts';

/** One statement as it was sent to be executed. */
export interface Statement {
  /** The database's user. */
  user: string;
  /** Of which connection, by its number since the proxy began. */
  session: number;
  text: string;
  /** Whether it stands between a BEGIN and its end, which count as inside. */
  inTransaction: boolean;
}

const socketName = '.s.PGSQL.5432';

/** Zero-ended texts at the beginning of a message's body. */
const texts = (message: Buffer, start: number, count: number): string[] => message.toString('utf8', start).split('\0').slice(0, count);

/** What one connection sends: statements are named when they are parsed, chosen when they are bound, and counted when they are executed. */
class Reader {
  readonly #session: number;
  readonly #parsed = new Map<string, string>();
  #user: string | undefined;
  #bound = '';
  #inTransaction = false;

  constructor(session: number) {
    this.#session = session;
  }

  /** The statement that the message executes, if it executes one. */
  read(message: Buffer): Statement | undefined {
    if (this.#user === undefined) {
      // Length and protocol version, then names and values in turn.
      const parameters = texts(message, 8, 1_000);
      this.#user = parameters[parameters.indexOf('user') + 1] ?? '';
      return undefined;
    }
    const type = String.fromCharCode(message[0] ?? 0);
    if (type === 'Q') return this.#execute(this.#user, texts(message, 5, 1)[0] ?? '');
    if (type === 'E') return this.#execute(this.#user, this.#bound);
    if (type === 'P') {
      const [name = '', text = ''] = texts(message, 5, 2);
      this.#parsed.set(name, text);
    }
    if (type === 'B') this.#bound = this.#parsed.get(texts(message, 5, 2)[1] ?? '') ?? '';
    return undefined;
  }

  #execute(user: string, text: string): Statement {
    const began = /^begin\b/i.test(text);
    const ended = /^(commit|rollback)$/i.test(text);
    const inTransaction = this.#inTransaction || began;
    this.#inTransaction = inTransaction && !ended;
    return { user, session: this.#session, text, inTransaction };
  }
}

/** A running proxy. */
export class StatementCount {
  /** Where clients connect instead. */
  readonly folder: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #sent: Statement[] = [];
  #held: (() => void)[] | undefined;
  #sessions = 0;

  private constructor(folder: string, target: string) {
    this.folder = folder;
    this.#server = createServer((client) => this.#accept(client, dial(target)));
  }

  /** Stands before the socket in `socketFolder`. */
  static async open(socketFolder: string): Promise<StatementCount> {
    const folder = await mkdtemp(join(tmpdir(), 'writ-count-'));
    const count = new StatementCount(folder, join(socketFolder, socketName));
    await new Promise<void>((resolve) => count.#server.listen(join(folder, socketName), resolve));
    return count;
  }

  /** What was sent since the last call, in order. */
  take(): Statement[] {
    const sent = this.#sent;
    this.#sent = [];
    return sent;
  }

  /** What was sent since the last `take`, which goes on. */
  get sent(): readonly Statement[] {
    return this.#sent;
  }

  /** From now on the server's answers wait here. */
  hold(): void {
    this.#held ??= [];
  }

  /** How many pieces of answers wait here. */
  get held(): number {
    return this.#held?.length ?? 0;
  }

  /** Passes on what was held, in order. */
  release(): void {
    const held = this.#held ?? [];
    this.#held = undefined;
    for (const pass of held) pass();
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
    await rm(this.folder, { recursive: true, force: true });
  }

  #accept(client: Socket, server: Socket): void {
    const pair = [client, server];
    for (const socket of pair) {
      this.#sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        this.#sockets.delete(socket);
        for (const each of pair) each.destroy();
      });
    }
    const framing = new Framing(false);
    this.#sessions += 1;
    const reader = new Reader(this.#sessions);
    client.on('data', (chunk: Buffer) => {
      for (const message of framing.take(chunk)) {
        const statement = reader.read(message);
        if (statement) this.#sent.push(statement);
      }
      server.write(chunk);
    });
    server.on('data', (chunk: Buffer) => {
      const pass = (): void => {
        client.write(chunk);
      };
      if (this.#held) this.#held.push(pass);
      else pass();
    });
  }
}
