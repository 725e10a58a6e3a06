/**
 * The guided story of a demo, on the console's own pages: where it begins, what its pages load, and the hand that changes an entry of the log
 * behind its back so that the proof breaks. In production there is no such path, no such script and no such hand.
 */
import { type Config, PublicError } from '@writ/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import type { Files } from './assets.ts';
import { answerHeaders } from './page-headers.ts';
import { isFromOwnPage } from './same-origin.ts';

/** What the demo lends its story. */
export interface GuidedStory {
  /** The name under which a person of the demo publishes, by log-in name; null when nobody has it. */
  handle(login: string): Promise<string | null>;
  /** Changes a bit of an entry behind the log's back; false when there is no such entry, or it is changed already. */
  change(index: number): Promise<boolean>;
  /** Puts back what was changed; answers the indices. */
  putBack(): Promise<readonly number[]>;
}

/** How far somebody's story is: kept in their browser, read by the story's own script, and no secret. */
const cookieName = 'writ-story';
const firstStop = '/sign-in/start?graph=authority&hint=police&to=/orders';
/** Whose records the story is about. */
const person = 'holder-1';

const entryShape = z.strictObject({ index: z.int().nonnegative() });

const builtFile = (files: Files, kind: 'js' | 'css'): string | undefined =>
  [...files.keys()].find((path) => new RegExp(`^dev/assets/guide-[^/]*\\.${kind}$`).test(path));

/** Adds the script of the story to a page of the console, for whoever follows it. */
export function withStory(page: string, files: Files): (request: FastifyRequest) => string {
  const [script, style] = [builtFile(files, 'js'), builtFile(files, 'css')];
  if (script === undefined) return () => page;
  const tags = `${style === undefined ? '' : `<link rel="stylesheet" href="/${style}">`}<script type="module" src="/${script}"></script>`;
  const told = page.replace('<div id="root">', (root) => `<div id="story"></div>${root}`).replace('</head>', (end) => `${tags}${end}`);
  return ({ headers }) => (new RegExp(`(?:^|;\\s*)${cookieName}=`).test(headers.cookie ?? '') ? told : page);
}

function requireOwnPage({ headers }: FastifyRequest, baseUrl: string): void {
  if (!isFromOwnPage(headers, baseUrl)) throw new PublicError('FORBIDDEN', 'Only a page of this demo can change its log.');
}

/** Adds `/story` and what is below it. */
export function serveGuidedStory(app: FastifyInstance, story: GuidedStory, { baseUrl }: Pick<Config, 'baseUrl'>): void {
  const begin = (reply: FastifyReply): FastifyReply =>
    reply
      .code(303)
      .header('cache-control', 'no-store')
      .header('set-cookie', `${cookieName}=${encodeURIComponent('{"stop":1}')}; Path=/; SameSite=Lax`)
      .header('location', firstStop)
      .send();
  app.get('/story', { exposeHeadRoute: false }, async (_request, reply) => begin(reply));
  app.get('/story/person', async (_request, reply) => reply.headers(answerHeaders).send({ handle: await story.handle(person) }));
  app.post('/story/change', async (request, reply) => {
    requireOwnPage(request, baseUrl);
    const entry = entryShape.safeParse(request.body);
    if (!entry.success) throw new PublicError('BAD_USER_INPUT', 'Name the entry by its index: {"index":41}.');
    return reply.headers(answerHeaders).send({ changed: await story.change(entry.data.index) });
  });
  app.post('/story/put-back', async (request, reply) => {
    requireOwnPage(request, baseUrl);
    return reply.headers(answerHeaders).send({ putBack: await story.putBack() });
  });
}
