/**
 * A wire that can be cut: a proxy before the database's socket that reads the PostgreSQL protocol's framing, so that a
 * connection is lost at exactly one message of an append, before it or after it. It changes no byte that it lets through.
 * PostgreSQL 18, 54.2 (message flow) and 54.7 (formats).
 */
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, connect as dial, type Server, type Socket } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

export type Side = 'frontend' | 'backend';

/** Where a connection is lost: at the message `at` (from 1) that one side sends in an append, or at its COMMIT or the answer to it. */
export interface Cut {
  side: Side;
  at: number | 'commit';
  /** Whether that message still goes through. The rows of one answer count as one message. */
  forward: boolean;
}

/** Which appends a cut is for: `skip` of them pass first, then so many are cut. */
export interface CutFor extends Cut {
  skip?: number;
  times: number;
}

/** What an append's transaction opens with; nothing else that the log does takes this lock in a plain query. */
const opening = Buffer.from('log.log_head for update');
const commit = Buffer.from('commit\0');
const committed = Buffer.from('COMMIT\0');

/** Takes whole messages out of a stream. The frontend's first message alone has no type. */
export class Framing {
  #rest = Buffer.alloc(0);
  #typed: boolean;

  constructor(typed: boolean) {
    this.#typed = typed;
  }

  take(chunk: Buffer): Buffer[] {
    this.#rest = Buffer.concat([this.#rest, chunk]);
    const messages: Buffer[] = [];
    for (;;) {
      const head = this.#typed ? 1 : 0;
      if (this.#rest.length < head + 4) return messages;
      const length = head + this.#rest.readUInt32BE(head);
      if (this.#rest.length < length) return messages;
      messages.push(this.#rest.subarray(0, length));
      this.#rest = this.#rest.subarray(length);
      this.#typed = true;
    }
  }
}

/** An append as the wire saw it. */
export interface AppendSeen {
  /** What each side has sent, by type and name; rows in a row are one step. */
  readonly messages: Readonly<Record<Side, string[]>>;
  /** The message that it was cut at, before or after it. */
  cutAt?: string;
}

/** One append on one connection: what each side has sent in it, and what is to happen to it. */
interface Append extends AppendSeen {
  cut: Cut | undefined;
  commits: boolean;
  /** Whether the server's last message was a row. */
  inRows: boolean;
}

/**
 * A message in words: its type, and the statement that it prepares or binds, the first word of its query, or what was done.
 * PostgreSQL 18, 54.7: Parse names the statement first, Bind the portal first, which is never named here.
 */
function nameOf(side: Side, message: Buffer): string {
  const type = typeOf(message);
  const text = message.subarray(5).toString('latin1');
  if (side === 'backend') return type === 'C' ? `C ${text.split(/[ \0]/)[0]}` : type;
  if (type === 'Q') return `Q ${text.split(/[ \0]/)[0]}`;
  if (type === 'P') return `P ${text.split('\0')[0]}`;
  return type === 'B' ? `B ${text.split('\0')[1]}` : type;
}

const typeOf = (message: Buffer): string => String.fromCharCode(message[0] ?? 0);

/** A running proxy. */
export class Wire {
  readonly folder: string;
  readonly #target: string;
  readonly #server: Server;
  readonly #sockets = new Set<Socket>();
  #order: CutFor | undefined;
  #frozen = false;
  #cuts = 0;
  #seen: AppendSeen[] | undefined;

  private constructor(folder: string, target: string) {
    this.folder = folder;
    this.#target = target;
    this.#server = createServer((client) => this.#accept(client));
  }

  /** Stands before the socket in `socketFolder`. */
  static async open(socketFolder: string): Promise<Wire> {
    const folder = await mkdtemp(join(tmpdir(), 'writ-wire-'));
    const wire = new Wire(folder, join(socketFolder, '.s.PGSQL.5432'));
    await new Promise<void>((resolve) => wire.#server.listen(join(folder, '.s.PGSQL.5432'), resolve));
    return wire;
  }

  /** Connections that were cut since the last order. */
  get cuts(): number {
    return this.#cuts;
  }

  /** Begins a record of the appends that begin from now on, which grows as they go on; the record before ends. */
  record(): readonly AppendSeen[] {
    this.#seen = [];
    return this.#seen;
  }

  order(cut: CutFor): void {
    this.#order = { ...cut };
    this.#cuts = 0;
  }

  /** From now on nothing goes through, and nobody is told. */
  freeze(): void {
    this.#frozen = true;
  }

  /** Lets everything through again; what was frozen is lost. */
  heal(): void {
    this.#order = undefined;
    if (this.#frozen) for (const socket of this.#sockets) socket.destroy();
    this.#frozen = false;
  }

  async close(): Promise<void> {
    const closed = new Promise((resolve) => this.#server.close(resolve));
    for (const socket of this.#sockets) socket.destroy();
    await closed;
    await rm(this.folder, { recursive: true, force: true });
  }

  #accept(client: Socket): void {
    const server = dial(this.#target);
    const pair = [client, server];
    const lose = (): void => {
      for (const socket of pair) socket.destroy();
    };
    for (const socket of pair) {
      this.#sockets.add(socket);
      socket.on('close', () => {
        this.#sockets.delete(socket);
        lose();
      });
      socket.on('error', lose);
    }
    let append: Append | undefined;
    const pass = (side: Side, message: Buffer, to: Socket): void => {
      if (client.destroyed) return;
      if (side === 'frontend' && typeOf(message) === 'Q' && message.includes(opening)) append = this.#begin();
      const counts = append !== undefined && isStep(append, side, message);
      const hit = counts && append?.cut?.side === side && isAt(append.cut.at, append.messages[side].length, message);
      if (!hit || append?.cut?.forward) to.write(message);
      if (append && hit) {
        append.cutAt = nameOf(side, message);
        this.#cut(client, server, side);
      }
      if (append && side === 'backend' && hasEnded(append, message)) append = undefined;
    };
    const framing = { frontend: new Framing(false), backend: new Framing(true) };
    const listen = (from: Socket, to: Socket, side: Side): void => {
      from.on('data', (chunk: Buffer) => {
        if (!this.#frozen) for (const message of framing[side].take(chunk)) pass(side, message, to);
      });
    };
    listen(client, server, 'frontend');
    listen(server, client, 'backend');
  }

  #begin(): Append {
    const append: Append = { messages: { frontend: [], backend: [] }, cut: this.#cutOfNext(), commits: false, inRows: false };
    this.#seen?.push(append);
    return append;
  }

  #cutOfNext(): Cut | undefined {
    const order = this.#order;
    if (order === undefined) return undefined;
    if ((order.skip ?? 0) > 0) {
      order.skip = (order.skip ?? 0) - 1;
      return undefined;
    }
    return order.times > 0 ? order : undefined;
  }

  /** The client is lost at once; the server gets what was sent to it before it learns of that. */
  #cut(client: Socket, server: Socket, side: Side): void {
    if (this.#order) this.#order.times -= 1;
    this.#cuts += 1;
    if (side === 'frontend') server.end();
    client.destroySoon();
    client.removeAllListeners('data');
  }
}

/** Counts the message, unless it is one more row of an answer: rows in a row are one step. */
function isStep(append: Append, side: Side, message: Buffer): boolean {
  if (side === 'backend') {
    const isRow = typeOf(message) === 'D';
    const goesOn = isRow && append.inRows;
    append.inRows = isRow;
    if (goesOn) return false;
  }
  append.messages[side].push(nameOf(side, message));
  return true;
}

const isCommit = (message: Buffer): boolean => typeOf(message) === 'Q' && message.subarray(5).equals(commit);
const isCommitted = (message: Buffer): boolean => typeOf(message) === 'C' && message.subarray(5).equals(committed);

/** Whether this message, the `sent`th of its side, is the one that is meant. */
const isAt = (at: Cut['at'], sent: number, message: Buffer): boolean =>
  at === 'commit' ? isCommit(message) || isCommitted(message) : at === sent;

/** After its COMMIT was answered, the server says that it is ready. */
function hasEnded(append: Append, message: Buffer): boolean {
  if (isCommitted(message)) append.commits = true;
  return append.commits && typeOf(message) === 'Z';
}
