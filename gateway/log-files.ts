/** The access log as static files below /log/<epoch>/: C2SP tlog-tiles. Public, the same for everybody, and made to be mirrored. */
import type { LogReader } from '@writ/access-log';
import { parseTilePath, TlogError } from '@writ/tlog';
import type { FastifyInstance, FastifyReply } from 'fastify';

const immutable = 'public, max-age=31536000, immutable';

const missing = (reply: FastifyReply) => reply.code(404).type('text/plain; charset=utf-8').send('There is no such file in this log.\n');

async function fileOf(log: LogReader, path: string): Promise<Uint8Array | null> {
  try {
    const parsed = parseTilePath(path);
    return 'bundle' in parsed ? await log.bundle(parsed.n, parsed.width) : await log.tile(parsed.level, parsed.n, parsed.width);
  } catch (error) {
    if (error instanceof TlogError) return null;
    throw error;
  }
}

/** Adds the routes of one epoch's log. */
export function serveLog(app: FastifyInstance, epoch: number, log: LogReader): void {
  app.get<{ Params: { '*': string } }>(`/log/${epoch}/*`, async (request, reply) => {
    const path = request.params['*'];
    reply.header('access-control-allow-origin', '*').header('x-content-type-options', 'nosniff');
    if (path === 'checkpoint') {
      const published = await log.checkpoint();
      if (published === null) return missing(reply);
      return reply.header('cache-control', 'public, max-age=1').type('text/plain; charset=utf-8').send(published.note);
    }
    const bytes = await fileOf(log, path);
    return bytes === null
      ? missing(reply)
      : reply.header('cache-control', immutable).type('application/octet-stream').send(Buffer.from(bytes));
  });
}
