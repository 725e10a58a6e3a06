/** GraphiQL at `/dev/graphql`, for developers and in a demo alone: a page over the graph of whoever is signed in. In production there is no such path. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Files, serveFiles } from './assets.ts';
import type { PageFacts } from './page-facts.ts';
import { developerHeaders } from './page-headers.ts';
import { filledPage, sendPage } from './single-page.ts';

/** Adds the page and its files, where they were built. */
export function serveDeveloperPage(app: FastifyInstance, files: Files, factsOf: (request: FastifyRequest) => Promise<PageFacts>): void {
  const page = files.get('dev/graphql.html')?.bytes.toString('utf8');
  if (page === undefined) return;
  app.get('/dev/graphql', async (request, reply) => sendPage(reply, filledPage(page, await factsOf(request), developerHeaders)));
  serveFiles(app, 'dev/assets/', files);
}
