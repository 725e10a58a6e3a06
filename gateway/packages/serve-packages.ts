/**
 * Packages as files: `GET /authority/packages/<id>/<n>`, with the token of an officer of the body that asked for it. The bytes are those of `orders`, part by part, which
 * decides on each; what begins has its entry before the first byte. Bytes never change under an address, so that a download which was cut goes on where it ended.
 */
import { Readable } from 'node:stream';
import { actStepUp, type Caller, graphPaths, stepUpRefusal } from '@writ/access';
import type { AccessLog } from '@writ/access-log';
import { type Clock, type FaultLog, PublicError } from '@writ/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { errorAnswer } from '../endpoint/answer.ts';
import type { FailedSignIns } from '../endpoint/failed-sign-ins.ts';
import { isFailure, send } from '../endpoint/graph-endpoint.ts';
import { presentedCaller, type Recognition } from '../endpoint/presented.ts';
import type { Refusals } from '../endpoint/refusals.ts';
import { isStepUp } from '../endpoint/step-up-challenge.ts';
import { type IsSuspended, ProofRefused, personSuspended } from '../identity/index.ts';
import type { RateLimits } from '../limits/rate-limits.ts';
import { newOperation } from '../operation.ts';
import { refusal } from '../release/release.ts';
import type { SubgraphSource } from '../upstream/subgraph-source.ts';
import { type ByteRange, rangeOf } from './byte-range.ts';

/** Where a volume of a package is fetched. */
export const packagesRoute = `${graphPaths.authority.replace(/\/graphql$/, '')}/packages/:id/:volume`;

export interface PackagesOptions extends Recognition {
  readonly orders: Pick<SubgraphSource, 'send'>;
  readonly rates: Pick<RateLimits, 'requireCaller' | 'countFailure'>;
  readonly failures: Pick<FailedSignIns, 'count'>;
  readonly refusals: Pick<Refusals, 'note'>;
  /** Asked again before each further part of a download; nobody is suspended when left out. */
  readonly isSuspended?: IsSuspended | undefined;
  readonly log: AccessLog;
  readonly clock: Clock;
  readonly onFault: FaultLog;
}

/** One volume, and who asks for it. */
interface Asked {
  readonly caller: Caller;
  readonly id: string;
  readonly volume: number;
  /** Aborts when the client goes away. */
  readonly signal: AbortSignal;
}

interface Part {
  readonly bytes: Buffer;
  readonly size: number;
  readonly sha256: string;
  readonly volumes: number;
  readonly profile: string;
}

/** Bytes of one part, which are the most that `orders` answers at once. */
const partBytes = 1_048_576;
/** Beyond every file: what is asked there is told the size and begins nothing. */
const beyond = 2 ** 50;

const query =
  'query PackageBytes($id: ID!, $volume: Int!, $from: Float!, $most: Int!) { packageBytes(package: $id, volume: $volume, from: $from, most: $most) { bytes size sha256 volumes profile } }';

/** The same for what there is not, what is another body's, and whoever brings no token. */
const notThere = (): PublicError => new PublicError('NOT_FOUND', 'There is no such package, or it is not yours to fetch.');
const unavailable = (): PublicError =>
  new PublicError('LOG_UNAVAILABLE', 'The package cannot be fetched right now. Go on in a moment where you ended.', {
    retryAfterSeconds: 1,
  });

async function partOf(orders: PackagesOptions['orders'], { caller, id, volume, signal }: Asked, from: number): Promise<Part> {
  const body = JSON.stringify({ query, variables: { id, volume, from, most: partBytes } });
  const { data, errors = [] } = await orders.send(body, { operation: newOperation(caller, signal) });
  const codes = errors.map(({ extensions }) => extensions?.['code']);
  const part = data?.['packageBytes'] as (Omit<Part, 'bytes'> & { bytes: string }) | null | undefined;
  if (codes.some((code) => code === 'NOT_FOUND' || code === 'FORBIDDEN' || code === 'BAD_USER_INPUT')) throw notThere();
  if (codes.length > 0 || !part) throw unavailable();
  return { ...part, bytes: Buffer.from(part.bytes, 'base64') };
}

/** A further part, unless whoever downloads was suspended since the one before, which is an entry. */
async function nextPart({ orders, isSuspended, log, clock }: PackagesOptions, asked: Asked, at: number): Promise<Part> {
  if (await isSuspended?.(asked.caller, 'authority')) {
    await log.append(refusal(newOperation(asked.caller, asked.signal), ['FORBIDDEN'], clock()));
    throw personSuspended();
  }
  return partOf(orders, asked, at);
}

/** The rest of the range after its first part. A part that is refused ends the connection. */
async function* bytesOf(options: PackagesOptions, asked: Asked, { from, to }: ByteRange, first: Part): AsyncIterable<Buffer> {
  let at = from;
  for (let part = first; ; part = await nextPart(options, asked, at)) {
    if (part.bytes.length === 0) throw new Error('A package ended before its size.');
    const bytes = part.bytes.subarray(0, to - at);
    yield bytes;
    at += bytes.length;
    if (at >= to) return;
  }
}

async function callerOf(request: FastifyRequest, options: PackagesOptions): Promise<Caller> {
  const caller = await presentedCaller(options, request, 'authority', true);
  if (caller === null) throw notThere();
  return caller;
}

/** The media type of an encrypted file and how its name ends: RFC 8551 3.2 for CMS, the registration of `vnd.age` at IANA for age. */
const formOf = (profile: string) =>
  profile === 'AGE' ? { type: 'application/vnd.age', ending: 'age' } : { type: 'application/pkcs7-mime', ending: 'p7m' };

const headersOf = ({ sha256, volumes, profile }: Part, { id, volume }: Asked) => ({
  'content-type': formOf(profile).type,
  'content-disposition': `attachment; filename="writ-${id.slice(0, 8)}-${volume}of${volumes}.zip.${formOf(profile).ending}"`,
  'accept-ranges': 'bytes',
  etag: `"${sha256}"`,
  'repr-digest': `sha-256=:${Buffer.from(sha256, 'hex').toString('base64')}:`,
  'cache-control': 'no-store',
  'x-content-type-options': 'nosniff',
});

/** The range goes on with the same file, or the whole file is sent: RFC 9110, 13.1.5. */
const wantedRange = ({ headers }: FastifyRequest, { size, sha256 }: Part) =>
  headers['if-range'] === undefined || headers['if-range'] === `"${sha256}"` ? rangeOf(headers.range, size) : null;

async function sendVolume(request: FastifyRequest, reply: FastifyReply, options: PackagesOptions, asked: Asked): Promise<FastifyReply> {
  const { orders } = options;
  const known = await partOf(orders, asked, beyond);
  const range = wantedRange(request, known);
  if (range === undefined)
    return reply.code(416).header('content-range', `bytes */${known.size}`).header('cache-control', 'no-store').send();
  const { from, to } = range ?? { from: 0, to: known.size };
  const first = await partOf(orders, asked, from);
  reply.code(range === null ? 200 : 206).headers({ ...headersOf(known, asked), 'content-length': to - from });
  if (range !== null) reply.header('content-range', `bytes ${from}-${to - 1}/${known.size}`);
  return reply.send(Readable.from(bytesOf(options, asked, { from, to }, first), { objectMode: false }));
}

const isId = (text: string): boolean => /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);

/** What is refused to somebody whom the graph knows is an entry; where that can't be written, nothing is answered. */
async function refused(error: unknown, { log, refusals, clock, onFault }: PackagesOptions, caller: Caller | undefined) {
  const known = error instanceof PublicError ? error : unavailable();
  if (!(error instanceof PublicError)) onFault({ errorId: 'package', cause: error });
  // What a client needs to come again says nothing of a package.
  if (known.code === 'UNAUTHENTICATED' || isStepUp(known.detail)) return errorAnswer(known);
  const answered = known.code === 'FORBIDDEN' || known.code === 'NOT_FOUND' ? notThere() : known;
  try {
    if (caller === undefined && known.code === 'FORBIDDEN') await refusals.note('authority');
    if (caller !== undefined && answered.code === 'NOT_FOUND')
      await log.append(refusal(newOperation(caller, new AbortController().signal), [answered.code], clock()));
    return errorAnswer(answered);
  } catch {
    return errorAnswer(unavailable());
  }
}

/** Counts somebody whom nobody knows, as a graph does. Answers what they are refused with: one token too many says nothing of itself. */
function counted(error: unknown, request: FastifyRequest, { rates, failures }: PackagesOptions): unknown {
  const isKnown = error instanceof PublicError && error.code === 'LIMIT_EXCEEDED';
  if (isKnown || (error instanceof ProofRefused && !isFailure(error))) return error;
  const tooMany = rates.countFailure(request.raw);
  if (!isFailure(error)) return error;
  if (tooMany === null) failures.count('authority');
  return tooMany ?? error;
}

/** Where a page of the console sends somebody whose log-in is too old: to sign in again, and back to that page. Null for programs. */
function signInAgain(error: unknown, { headers }: FastifyRequest): string | null {
  const isPage = headers.authorization === undefined && (headers.accept ?? '').includes('text/html');
  if (!isPage || !(error instanceof PublicError) || !isStepUp(error.detail)) return null;
  const { pathname = '/', search = '' } = URL.parse(headers.referer ?? '') ?? {};
  return `/sign-in/again?to=${encodeURIComponent(`${pathname}${search}`)}`;
}

/** Adds the address of packages to the server. */
export function servePackages(app: FastifyInstance, options: PackagesOptions): void {
  app.route<{ Params: { id: string; volume: string } }>({
    method: 'GET',
    url: packagesRoute,
    exposeHeadRoute: false,
    handler: async (request, reply) => {
      let caller: Caller | undefined;
      try {
        caller = await callerOf(request, options);
        const { id, volume } = request.params;
        // Before any package is looked for, so that it says nothing of one.
        const stale = stepUpRefusal(caller, actStepUp);
        if (stale) throw stale;
        if (!isId(id) || !/^[1-9]\d{0,3}$/.test(volume)) throw notThere();
        const gone = new AbortController();
        reply.raw.once('close', () => gone.abort());
        return await sendVolume(request, reply, options, { caller, id, volume: Number(volume), signal: gone.signal });
      } catch (error) {
        const again = signInAgain(error, request);
        if (again !== null) return reply.code(303).headers({ 'cache-control': 'no-store', location: again }).send();
        return send(reply, await refused(caller === undefined ? counted(error, request, options) : error, options, caller));
      }
    },
  });
}
