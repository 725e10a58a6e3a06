/**
 * What the graphs answer to a page, caught on the way by the browser's own debugging protocol: the request is the page's own, with
 * everything that the browser adds to it. Each answer is handed to the watch that compares answers with the log, and may then be
 * altered, so that the page gets something else than what Writ sent.
 */
import { type Graph, graphPaths, graphs } from '@writ/access';
import { trustedDocuments } from '@writ/schema';
import type { BrowserContext, CDPSession, Page } from 'playwright-core';
import type { Answer, Watch } from '../../harness/watch.ts';

/** An answer on its way to the page, with what was asked. */
export interface OnTheWay {
  graph: Graph;
  /** The operation's name in its document. */
  operation: string;
  variables: Record<string, unknown>;
  status: number;
  text: string;
}

/** Answers the text that the page gets instead, or null to leave it as it is. */
export type Alter = (answer: OnTheWay) => string | null;

interface Paused {
  requestId: string;
  request: { url: string; method: string; postData?: string; hasPostData?: boolean };
  responseStatusCode?: number;
  responseErrorReason?: string;
  responseHeaders?: { name: string; value: string }[];
}

/** The texts of a graph's documents by their ids: read once, and not for each answer. */
const texts = new Map<Graph, ReadonlyMap<string, string>>();
function textsOf(graph: Graph): ReadonlyMap<string, string> {
  const known = texts.get(graph) ?? new Map(trustedDocuments(graph).map(({ id, text }) => [id, text]));
  texts.set(graph, known);
  return known;
}

export class GraphAnswers {
  readonly #watch: Watch;
  /** Null leaves answers as they are. */
  alter: Alter | null = null;
  /** What was asked since the page was opened, oldest first. */
  readonly seen: OnTheWay[] = [];

  constructor(watch: Watch) {
    this.#watch = watch;
  }

  /** Stands in the way of a page. Another page of the same person needs its own. */
  async catch(context: BrowserContext, page: Page): Promise<void> {
    const session = await context.newCDPSession(page);
    session.on('Fetch.requestPaused', (paused: Paused) => void this.#pass(session, paused).catch(() => {}));
    await session.send('Fetch.enable', {
      patterns: graphs.map((graph) => ({ urlPattern: `*${graphPaths[graph]}`, requestStage: 'Response' as const })),
    });
  }

  async #pass(session: CDPSession, paused: Paused): Promise<void> {
    const { requestId, request, responseStatusCode: status } = paused;
    const graph = graphs.find((one) => graphPaths[one] === new URL(request.url).pathname);
    if (status === undefined || request.postData === undefined || graph === undefined) {
      await session.send('Fetch.continueRequest', { requestId });
      return;
    }
    const { body, base64Encoded } = await session.send('Fetch.getResponseBody', { requestId });
    const text = base64Encoded ? Buffer.from(body, 'base64').toString('utf8') : body;
    const caught = this.#keep(graph, request.postData, status, text);
    const altered = caught === null ? null : (this.alter?.(caught) ?? null);
    if (altered === null) await session.send('Fetch.continueRequest', { requestId });
    else
      await session.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: status,
        responseHeaders: (paused.responseHeaders ?? []).filter(({ name }) => !/^content-(length|encoding)$/i.test(name)),
        body: Buffer.from(altered).toString('base64'),
      });
  }

  /** Hands what was asked and answered to the watch, with the document's text in place of its id. */
  #keep(graph: Graph, asked: string, status: number, text: string): OnTheWay | null {
    const body = JSON.parse(asked) as { documentId?: string; query?: string; variables?: Record<string, unknown> };
    const query = body.query ?? textsOf(graph).get(body.documentId ?? '') ?? '';
    const answer = parseAnswer(text);
    if (answer === null) return null;
    this.#watch.saw({ ...body, query }, { ...answer, status, headers: new Headers(), text });
    const operation = /\b(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? '';
    const caught = { graph, operation, variables: body.variables ?? {}, status, text };
    this.seen.push(caught);
    return caught;
  }
}

/** Null for what isn't an answer of a graph. */
function parseAnswer(text: string): Pick<Answer, 'data' | 'errors' | 'extensions'> | null {
  try {
    return JSON.parse(text) as Answer;
  } catch {
    return null;
  }
}
