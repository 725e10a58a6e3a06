/**
 * Published reports as files, for anybody: the list at `/reports/`, and each file of each version below the id of its entry in the log. A version never
 * changes and is never taken away (Implementing Regulation (EU) 2024/2835): a corrected one is another, which names the one before.
 */
import type { PublishedReports } from '@writ/access-log';
import type { FastifyInstance, FastifyReply } from 'fastify';

const types: Readonly<Record<string, string>> = {
  csv: 'text/csv; charset=utf-8',
  ndjson: 'application/x-ndjson; charset=utf-8',
  jws: 'application/jose',
};
const path = /^([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})\/([A-Za-z0-9_]{1,80}\.(csv|ndjson|jws))$/;

const open = (reply: FastifyReply): FastifyReply =>
  reply
    .header('access-control-allow-origin', '*')
    .header('x-content-type-options', 'nosniff')
    .header('content-security-policy', "default-src 'none'");

/** Adds the routes. */
export function serveReports(app: FastifyInstance, reports: PublishedReports): void {
  app.get('/reports/', async (_, reply) => {
    const list = await reports.list();
    const shown = list.map(({ event, entry, says, publishedAt, files }) => ({
      ...says,
      id: event,
      entry,
      publishedAt: publishedAt.toISOString(),
      files: files.map((name) => `/reports/${event}/${name}`),
    }));
    return open(reply).header('cache-control', 'public, max-age=60').type('application/json; charset=utf-8').send({ reports: shown });
  });
  app.get<{ Params: { '*': string } }>('/reports/*', async (request, reply) => {
    const [, event = '', name = '', ending = ''] = path.exec(request.params['*']) ?? [];
    const file = event === '' ? null : await reports.file(event, name);
    if (file === null)
      return open(reply).code(404).header('cache-control', 'no-store').type('text/plain; charset=utf-8').send('No such report.\n');
    // A table opens in another program, where nothing of it may be taken for a page of ours.
    return open(reply)
      .header('cache-control', 'public, max-age=31536000, immutable')
      .header('content-disposition', `attachment; filename="${name}"`)
      .type(types[ending] ?? 'application/octet-stream')
      .send(file);
  });
}
