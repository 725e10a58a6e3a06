/**
 * The access log as static files below /log/<epoch>/ (C2SP tlog-tiles): public, the same for everybody, and made to be mirrored by
 * programs that are not ours. Serves nothing beyond the published checkpoint. What is not there yet is never cached as missing.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { LogReader } from '@writ/access-log';
import { parseTilePath, TlogError } from '@writ/tlog';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const compress = promisify(gzip);
const immutable = 'public, max-age=31536000, immutable';
const text = 'text/plain; charset=utf-8';

/** One file, as it is sent. */
interface LogFile {
  bytes: Uint8Array;
  type: string;
  caching: string;
  /** Entries are JSON and padded; hashes and a checkpoint don't get smaller. */
  isCompressible: boolean;
}

async function checkpointFile(log: LogReader): Promise<LogFile | null> {
  const published = await log.checkpoint();
  return published && { bytes: Buffer.from(published.note), type: text, caching: 'public, max-age=1', isCompressible: false };
}

async function tileFile(log: LogReader, path: string): Promise<LogFile | null> {
  try {
    const parsed = parseTilePath(path);
    const isBundle = 'bundle' in parsed;
    const bytes = isBundle ? await log.bundle(parsed.n, parsed.width) : await log.tile(parsed.level, parsed.n, parsed.width);
    return bytes && { bytes, type: 'application/octet-stream', caching: immutable, isCompressible: isBundle };
  } catch (error) {
    if (error instanceof TlogError) return null;
    throw error;
  }
}

/** Whether the client takes gzip: named, or by a star, and not with weight zero (RFC 9110, 12.5.3). */
export function acceptsGzip(header: string | undefined): boolean {
  const weights = new Map(
    (header ?? '').split(',').map((part): [string, number] => {
      const [coding = '', ...parameters] = part.split(';').map((each) => each.trim().toLowerCase());
      const weight = parameters.find((each) => each.startsWith('q='));
      return [coding, weight === undefined ? 1 : Number(weight.slice(2))];
    }),
  );
  return (weights.get('gzip') ?? weights.get('*') ?? 0) > 0;
}

const etagOf = (bytes: Uint8Array): string => `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;

/** Whether one of the tags that the client holds is this one, or it takes any (RFC 9110, 13.1.2). */
const holds = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((each) => ['*', etag].includes(each.trim().replace(/^W\//, '')));

async function sendFile(file: LogFile, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const isCompressed = file.isCompressible && acceptsGzip(request.headers['accept-encoding']);
  const body = isCompressed ? await compress(file.bytes) : Buffer.from(file.bytes);
  const etag = etagOf(body);
  reply.header('cache-control', file.caching).header('etag', etag);
  if (file.isCompressible) reply.header('vary', 'accept-encoding');
  if (holds(request.headers['if-none-match'], etag)) return reply.code(304).send();
  if (isCompressed) reply.header('content-encoding', 'gzip');
  return reply.type(file.type).send(body);
}

/** Adds the routes of one epoch's log. */
export function serveLog(app: FastifyInstance, epoch: number, log: LogReader): void {
  app.get<{ Params: { '*': string } }>(`/log/${epoch}/*`, async (request, reply) => {
    const path = request.params['*'];
    reply.header('access-control-allow-origin', '*').header('x-content-type-options', 'nosniff');
    const file = path === 'checkpoint' ? await checkpointFile(log) : await tileFile(log, path);
    if (file !== null) return await sendFile(file, request, reply);
    return reply.code(404).header('cache-control', 'no-store').type(text).send('There is no such file in this log.\n');
  });
}
