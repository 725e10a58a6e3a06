/**
 * The access log as static files below /log/<epoch>/ (C2SP tlog-tiles): public, the same for everybody, and made to be mirrored by
 * programs that are not ours. An epoch that was left stays as it was. Serves nothing beyond the epoch's last published checkpoint.
 * What is not there yet is never cached as missing.
 */
import { createHash } from 'node:crypto';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { LogFiles, LogReader } from '@writ/access-log';
import { parseTilePath, TlogError } from '@writ/tlog';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { acceptsCoding } from './accept-encoding.ts';

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

async function checkpointFile(log: LogFiles): Promise<LogFile | null> {
  const published = await log.checkpoint();
  return published && { bytes: Buffer.from(published.note), type: text, caching: 'public, max-age=1', isCompressible: false };
}

async function tileFile(log: LogFiles, path: string): Promise<LogFile | null> {
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

const etagOf = (bytes: Uint8Array): string => `"${createHash('sha256').update(bytes).digest('base64url').slice(0, 22)}"`;

/** Whether one of the tags that the client holds is this one, or it takes any (RFC 9110, 13.1.2). */
const holds = (header: string | undefined, etag: string): boolean =>
  (header ?? '').split(',').some((each) => ['*', etag].includes(each.trim().replace(/^W\//, '')));

async function sendFile(file: LogFile, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  const isCompressed = file.isCompressible && acceptsCoding(request.headers['accept-encoding'], 'gzip');
  const body = isCompressed ? await compress(file.bytes) : Buffer.from(file.bytes);
  const etag = etagOf(body);
  reply.header('cache-control', file.caching).header('etag', etag);
  if (file.isCompressible) reply.header('vary', 'accept-encoding');
  if (holds(request.headers['if-none-match'], etag)) return reply.code(304).send();
  if (isCompressed) reply.header('content-encoding', 'gzip');
  return reply.type(file.type).send(body);
}

/** The epoch in a path, as it is written in an origin. */
const epochForm = /^[1-9][0-9]{0,8}$/;

async function findFile(log: LogFiles, path: string): Promise<LogFile | null> {
  return path === 'checkpoint' ? await checkpointFile(log) : await tileFile(log, path);
}

/** The answer to a browser's preflight: before it fetches, for a page of another origin, what may have changed (Fetch, 4.8). */
const preflight = {
  'access-control-allow-origin': '*',
  'access-control-allow-methods': 'GET, HEAD',
  'access-control-allow-headers': 'if-none-match',
  'access-control-max-age': '86400',
};

/** Adds the routes of the log's files, of every epoch that there is. */
export function serveLog(app: FastifyInstance, log: LogReader): void {
  app.get<{ Params: { epoch: string; '*': string } }>('/log/:epoch/*', async (request, reply) => {
    reply.header('access-control-allow-origin', '*').header('access-control-expose-headers', 'etag');
    reply.header('x-content-type-options', 'nosniff').header('cache-control', 'no-store');
    const { epoch, '*': path } = request.params;
    const files = epochForm.test(epoch) ? log.ofEpoch(Number(epoch)) : null;
    const file = files && (await findFile(files, path));
    if (file) return await sendFile(file, request, reply);
    // An epoch that never was is not there as nothing else is.
    if (((await files?.checkpoint()) ?? null) === null) return reply.callNotFound();
    return reply.code(404).type(text).send('There is no such file in this log.\n');
  });
  app.options('/log/:epoch/*', (_request, reply) => reply.code(204).headers(preflight).send());
}
