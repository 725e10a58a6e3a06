/** Pages for developers, in a demo alone, as whoever is signed in: GraphiQL at `/dev/graphql`, and attacks that are refused at `/dev`. In production there is no such path. */
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { type Files, serveFiles } from './assets.ts';
import type { PageFacts } from './page-facts.ts';
import { developerHeaders } from './page-headers.ts';
import { filledPage, sendPage } from './single-page.ts';

/** Adds the pages and their files, where they were built. */
export function serveDeveloperPage(app: FastifyInstance, files: Files, factsOf: (request: FastifyRequest) => Promise<PageFacts>): void {
  for (const [path, file] of [
    ['/dev/graphql', 'dev/graphql.html'],
    ['/dev', 'dev/attacks.html'],
  ] as const) {
    const page = files.get(file)?.bytes.toString('utf8');
    if (page === undefined) continue;
    app.get(path, async (request, reply) => sendPage(reply, filledPage(page, await factsOf(request), developerHeaders)));
  }
  serveFiles(app, 'dev/assets/', files);
}
