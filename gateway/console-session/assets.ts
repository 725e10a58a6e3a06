/** Sends files of the console: those under `/assets/` have their digest in their name and never change. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { acceptsCoding } from '../log-files/accept-encoding.ts';
import type { ConsoleFile } from './console-files.ts';
import { documentHeaders, fileHeaders } from './page-headers.ts';

export type Files = ReadonlyMap<string, ConsoleFile>;

/** Files that a browser would open as a page of this origin. */
const isDocument = ({ type }: ConsoleFile): boolean => /^(text\/html|image\/svg)/.test(type);

const immutable = 'public, max-age=31536000, immutable';

async function sendFile(file: ConsoleFile, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> {
  reply.headers(fileHeaders).type(file.type);
  if (isDocument(file)) reply.headers(documentHeaders);
  const accepted = request.headers['accept-encoding'];
  const coding = file.isCompressible ? (['br', 'gzip'] as const).find((each) => acceptsCoding(accepted, each)) : undefined;
  if (file.isCompressible) reply.header('vary', 'accept-encoding');
  if (coding !== undefined) reply.header('content-encoding', coding);
  return reply.send(coding === undefined ? file.bytes : await file.compressed(coding));
}

/** Serves the files below `prefix`, which ends with a slash, at the same path, for good. What isn't there isn't cached as missing. */
export function serveFiles(app: FastifyInstance, prefix: string, files: Files): void {
  app.get<{ Params: { '*': string } }>(`/${prefix}*`, async (request, reply) => {
    const file = files.get(`${prefix}${request.params['*']}`);
    if (file === undefined) return reply.header('cache-control', 'no-store').callNotFound();
    reply.header('cache-control', immutable);
    return await sendFile(file, request, reply);
  });
}

/** Serves the console's typeface to the sign-in page, whose style is fixed: there its name has no digest. */
export function serveSignInFont(app: FastifyInstance, files: Files): void {
  const [, font] = [...files].find(([path]) => /^assets\/inter-latin-wght-normal-[^/]*\.woff2$/.test(path)) ?? [];
  app.get('/sign-in/inter.woff2', async (request, reply) => {
    if (font === undefined) return reply.header('cache-control', 'no-store').callNotFound();
    reply.header('cache-control', 'public, max-age=86400');
    return await sendFile(font, request, reply);
  });
}
