/**
 * `GET /live`: what changes on the desk of whoever is signed in to the console, as server-sent events (HTML Living Standard, 9.2). An event is a kind,
 * an id and a sequence: the page then asks its graph, which alone decides what the person sees. A client that reconnects asks for everything anew, so
 * that nothing has to be repeated to it.
 *
 * `?age=` is how long the page has been shown, in milliseconds: what has changed since is told first, by its kinds.
 *
 * Whoever isn't signed in is answered 204, after which no browser connects again. Events: `ready` with whose stream it is, when every later change will be told; `change` (`{"kind","id","sequence"}`); `end` when the session is
 * over or this process stops: the page asks which of the two it is, and connects again if it is still signed in, to whatever process serves by then.
 */
import type { ServerResponse } from 'node:http';
import { type Caller, readerTextsOf } from '@writ/access';
import { PublicError } from '@writ/core';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { answerHeaders } from '../console-session/page-headers.ts';
import { isFromElsewhere } from '../console-session/same-origin.ts';
import type { Distribution } from './distribution.ts';

/** The person of a request's session, or null; rejects when the issuer's keys are unavailable. */
export type LookUpCaller = (request: Pick<FastifyRequest, 'headers'>) => Promise<Caller | null>;

export interface LiveOptions {
  readonly callerOf: LookUpCaller;
  readonly distribution: Distribution;
  readonly onFault: (cause: unknown) => void;
  /** How many streams one process keeps open. */
  readonly streamsMax: number;
  /** Milliseconds after which a session is looked at again, and a silent connection is kept alive. */
  readonly pulseMs?: number;
}

/** More than a person has sessions: a browser has one stream for all its pages. */
const streamsOfPerson = 24;
const retryMs = 2_000;
/** Shorter than any proxy's patience, and than the gateway's own with silent connections. */
const defaultPulseMs = 20_000;
/** What waits to be sent to a client that reads nothing, in bytes. */
const waitingMax = 65_536;

const headers = {
  ...answerHeaders,
  'content-type': 'text/event-stream; charset=utf-8',
  // Of proxies that collect an answer before they pass it on.
  'x-accel-buffering': 'no',
};

const personOf = ({ issuer, subject }: Caller): string => JSON.stringify([issuer, subject]);

/** Counts open streams, of all and of each person. */
function openCount(streamsMax: number) {
  const streams = new Map<string, number>();
  let all = 0;
  return {
    /** Throws LIMIT_EXCEEDED for one too many. */
    add(person: string): void {
      const own = streams.get(person) ?? 0;
      if (own >= streamsOfPerson || all >= streamsMax)
        throw new PublicError('LIMIT_EXCEEDED', 'Too many pages wait for changes. Close some, or read a page again to see what is new.', {
          limit: own >= streamsOfPerson ? 'streamsOfCaller' : 'streams',
        });
      streams.set(person, own + 1);
      all += 1;
    },
    remove(person: string): void {
      const left = (streams.get(person) ?? 1) - 1;
      if (left === 0) streams.delete(person);
      else streams.set(person, left);
      all -= 1;
    },
  };
}

const eventText = (name: string, data: object): string => `event: ${name}\ndata: ${JSON.stringify(data)}\n\n`;

/** Sends, unless the client reads nothing: its connection is closed then, and it asks anew. */
function send(stream: ServerResponse, text: string): void {
  if (stream.writableLength > waitingMax) stream.destroy();
  else if (!stream.writableEnded) stream.write(text);
}

/** Says that this stream is over, and ends it. */
function end(stream: ServerResponse): void {
  send(stream, eventText('end', {}));
  stream.end();
}

/** Adds the route. */
export function serveLive(
  app: FastifyInstance,
  { callerOf, distribution, onFault, streamsMax, pulseMs = defaultPulseMs }: LiveOptions,
): void {
  const count = openCount(streamsMax);
  const open = new Set<ServerResponse>();
  app.addHook('preClose', async () => {
    for (const stream of open) end(stream);
    await distribution.close();
  });
  app.get<{ Querystring: { age?: string } }>('/live', async (request, reply) => {
    if (isFromElsewhere(request.headers)) throw new PublicError('BAD_USER_INPUT', 'Changes are told to pages of this origin alone.');
    const caller = await callerOf(request);
    // By which the standard tells a client not to connect again.
    if (caller === null) return reply.code(204).headers(answerHeaders).send();
    const person = personOf(caller);
    count.add(person);
    reply.hijack();
    const stream = reply.raw;
    open.add(stream);
    const look = async (): Promise<void> => {
      try {
        const still = await callerOf(request);
        if (still === null || personOf(still) !== person) return end(stream);
      } catch (cause) {
        // Without the issuer's keys nobody knows: the next look will.
        if (!(cause instanceof PublicError && cause.code === 'UPSTREAM_UNAVAILABLE')) {
          onFault(cause);
          stream.end();
          return;
        }
      }
      send(stream, ':\n\n');
    };
    const pulse = setInterval(look, pulseMs).unref();
    const closed = new Promise<void>((resolve) => stream.once('close', resolve));
    stream.writeHead(200, headers).write(`retry: ${retryMs}\n\n`);
    const texts = readerTextsOf(caller);
    const leave = await distribution.listen({
      texts,
      tell: ({ kind, id, sequence }) => send(stream, `id: ${sequence}\n${eventText('change', { kind, id, sequence })}`),
      lost: () => stream.end(),
    });
    try {
      for (const kind of await distribution.missed(Number(request.query.age ?? 0), { texts }))
        send(stream, eventText('change', { kind, id: null, sequence: null }));
      send(stream, eventText('ready', { graph: caller.graph, subject: caller.subject }));
    } catch (cause) {
      onFault(cause);
      stream.end();
    }
    await closed;
    leave();
    clearInterval(pulse);
    open.delete(stream);
    count.remove(person);
  });
}
