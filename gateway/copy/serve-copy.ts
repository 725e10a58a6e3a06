/**
 * A person's own copy of their records: `POST /me/copy`, with a key of theirs. Regulation (EU) 2016/679, Art. 15(3) and 20(1). It is read and encrypted while it is
 * sent, and kept nowhere: a connection that breaks ends it. What is in it is what the public graph answers the person, which decides and logs each answer.
 */
import { randomUUID } from 'node:crypto';
import { Writable } from 'node:stream';
import type { ApolloServer } from '@apollo/server';
import { type Caller, ownRecordsStepUp, stepUpRefusal } from '@writ/access';
import { AgeEncryption, type AgeRecipient, AgeRecipientRefused, readAgeRecipient } from '@writ/cms';
import { type Clock, type FaultLog, faultOf, forbidden, PublicError } from '@writ/core';
import type { writeCopy } from '@writ/evidence';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorAnswer } from '../endpoint/answer.ts';
import type { FailedSignIns } from '../endpoint/failed-sign-ins.ts';
import { isFailure, send } from '../endpoint/graph-endpoint.ts';
import { presentedCaller, type Recognition } from '../endpoint/presented.ts';
import type { Refusals } from '../endpoint/refusals.ts';
import type { RateLimits } from '../limits/rate-limits.ts';
import type { GatewayContext } from '../operation.ts';
import { type OpenedCopy, openCopy } from './read-copy.ts';

export interface CopyOptions extends Recognition {
  /** The public graph. */
  readonly server: ApolloServer<GatewayContext>;
  /** The texts of its documents by their names. */
  readonly documents: ReadonlyMap<string, string>;
  readonly rates: Pick<RateLimits, 'requireCaller' | 'countFailure' | 'takeCopy'>;
  readonly failures: FailedSignIns;
  readonly refusals: Pick<Refusals, 'note'>;
  readonly clock: Clock;
  readonly onFault: FaultLog;
}

/** Copies that one process writes at a time; each holds some megabytes. */
const mostAtOnce = 8;
/** Milliseconds after which a copy ends that is not written by then. */
const longestMs = 3_600_000;

async function callerOf(request: FastifyRequest, options: CopyOptions): Promise<Caller> {
  const caller = await presentedCaller(options, request, 'public');
  if (caller === null) throw new PublicError('UNAUTHENTICATED', 'Sign in as the holder of an account to take a copy of your records.');
  if (caller.documents !== undefined) throw forbidden('A connector takes no copy of a person’s records.');
  return caller;
}

function recipientIn(body: unknown): AgeRecipient {
  const given = typeof body === 'object' && body !== null && 'recipient' in body ? body.recipient : undefined;
  if (typeof given !== 'string')
    throw new PublicError(
      'BAD_USER_INPUT',
      'Send {"recipient": "age1…"}: the key for which your copy is encrypted, as age-keygen prints it.',
    );
  try {
    return readAgeRecipient(given);
  } catch (error) {
    throw error instanceof AgeRecipientRefused ? new PublicError('BAD_USER_INPUT', error.message) : error;
  }
}

/** What a copy is sent by: aborts when the client is gone or the time is over. */
function signalOf(reply: FastifyReply): AbortSignal {
  const gone = new AbortController();
  reply.raw.once('close', () => gone.abort());
  return AbortSignal.any([gone.signal, AbortSignal.timeout(longestMs)]);
}

interface Sending {
  readonly opened: OpenedCopy;
  readonly recipient: AgeRecipient;
  readonly signal: AbortSignal;
  readonly ended: () => void;
  readonly write: typeof writeCopy;
}

/** Answers with what is written from now on. What can't be written whole breaks the connection, and then age refuses the file. */
function sendCopy(
  reply: FastifyReply,
  { baseUrl: origin, clock, onFault }: CopyOptions,
  { opened, recipient, signal, ended, write }: Sending,
) {
  const id = randomUUID();
  const cipher = new AgeEncryption(recipient);
  const facts = { id, account: opened.account, recipient: recipient.text, origin, madeAt: clock() };
  signal.addEventListener('abort', () => cipher.destroy());
  write({ facts, parts: opened.parts }, Writable.toWeb(cipher) as WritableStream<Uint8Array>)
    .catch((cause: unknown) => {
      if (!signal.aborted) onFault({ errorId: 'copy', cause });
      cipher.destroy(new Error('The copy could not be written whole.'));
    })
    .finally(ended);
  reply.headers({
    'content-type': 'application/octet-stream',
    'content-disposition': `attachment; filename="writ-${id.slice(0, 8)}.zip.age"`,
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
  });
  return reply.send(cipher);
}

/** What is refused before the first byte. */
async function refused(error: unknown, request: FastifyRequest, options: CopyOptions, caller: Caller | undefined) {
  const known = error instanceof PublicError ? error : faultOf(error);
  if (!(error instanceof PublicError)) options.onFault({ errorId: known.detail.errorId ?? 'copy', cause: error });
  if (caller === undefined && isFailure(known)) {
    options.failures.count('public');
    options.rates.countFailure(request.raw);
  }
  if (caller === undefined && known.code === 'FORBIDDEN') await options.refusals.note('public');
  return errorAnswer(known);
}

/** Adds the address of copies to the server. */
export function serveCopy(app: FastifyInstance, options: CopyOptions): void {
  const { server, documents, rates, onFault } = options;
  let underWay = 0;
  app.post('/me/copy', { bodyLimit: 4_096 }, async (request, reply) => {
    let caller: Caller | undefined;
    try {
      caller = await callerOf(request, options);
      // A copy has all that there is, and none is begun that would break at its second part.
      const stale = stepUpRefusal(caller, ownRecordsStepUp);
      if (stale) throw stale;
      const recipient = recipientIn(request.body);
      // What writes one is loaded at the first.
      const { writeCopy: write } = await import('@writ/evidence');
      if (underWay >= mostAtOnce)
        throw new PublicError('LIMIT_EXCEEDED', 'Many people take a copy at the moment. Try again in a minute.', {
          limit: 'copiesAtOnce',
          retryAfterSeconds: 60,
        });
      const giveBack = rates.takeCopy(caller);
      underWay += 1;
      const ended = () => {
        underWay -= 1;
      };
      const signal = signalOf(reply);
      const opened = await openCopy({ server, documents, caller, signal, onFault }).catch((error: unknown) => {
        ended();
        giveBack();
        throw error;
      });
      return sendCopy(reply, options, { opened, recipient, signal, ended, write });
    } catch (error) {
      return send(reply, await refused(error, request, options, caller));
    }
  });
}
