/**
 * What the graphs answer to a page, caught on the way by the browser's own debugging protocol: the request is the page's own, with
 * everything that the browser adds to it. Each answer is handed to the watch that compares answers with the log, and may then be
 * altered, so that the page gets something else than what Writ sent.
 */
import { type Graph, graphPaths, graphs } from '@writ/access';
import { trustedDocuments } from '@writ/schema';
import type { BrowserContext, CDPSession, Page, Request } from 'playwright-core';
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

interface Asked {
  documentId?: string;
  query?: string;
  variables?: Record<string, unknown>;
}

const graphAt = (url: string): Graph | undefined => graphs.find((one) => graphPaths[one] === new URL(url).pathname);

/** The text of the document that a request asks, by itself or by its id. */
function textOf(graph: Graph, asked: string): string {
  const { query, documentId = '' } = JSON.parse(asked) as Asked;
  return query ?? textsOf(graph).get(documentId) ?? '';
}

/** The name of a document's operation. */
const operationOf = (query: string): string => /\b(?:query|mutation)\s+(\w+)/.exec(query)?.[1] ?? '';

export class GraphAnswers {
  readonly #watch: Watch;
  /** Null leaves answers as they are. */
  alter: Alter | null = null;
  /** What was asked since the page was opened, oldest first. */
  readonly seen: OnTheWay[] = [];

  constructor(watch: Watch) {
    this.#watch = watch;
  }

  /** What a page has asked and has no answer to yet, by its request. */
  readonly #asked = new Map<Request, { query: string }>();

  /**
   * Says that nobody hears the answers to what is still asked: a page that closes or goes elsewhere takes back what it has asked, which may be
   * answered and logged all the same.
   */
  leave(): void {
    for (const asked of this.#asked.values()) this.#watch.lost(asked);
    this.#asked.clear();
  }

  /** Follows what a page asks, until it is answered or taken back. */
  #follow(page: Page): void {
    page.on('request', (request) => {
      const graph = graphAt(request.url());
      const asked = request.postData();
      if (graph !== undefined && asked !== null) this.#asked.set(request, { query: textOf(graph, asked) });
    });
    page.on('requestfinished', (request) => this.#asked.delete(request));
    page.on('requestfailed', (request) => {
      const asked = this.#asked.get(request);
      if (asked !== undefined) this.#watch.lost(asked);
      this.#asked.delete(request);
    });
  }

  /** Stands in the way of a page. Another page of the same person needs its own. */
  async catch(context: BrowserContext, page: Page): Promise<void> {
    this.#follow(page);
    const session = await context.newCDPSession(page);
    session.on('Fetch.requestPaused', (paused: Paused) => void this.#pass(session, paused).catch(() => {}));
    await session.send('Fetch.enable', {
      patterns: graphs.map((graph) => ({ urlPattern: `*${graphPaths[graph]}`, requestStage: 'Response' as const })),
    });
  }

  async #pass(session: CDPSession, paused: Paused): Promise<void> {
    const { requestId, request, responseStatusCode: status } = paused;
    const graph = graphAt(request.url);
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
    const body = JSON.parse(asked) as Asked;
    const query = textOf(graph, asked);
    const answer = parseAnswer(text);
    if (answer === null) return null;
    this.#watch.saw({ ...body, query }, { ...answer, status, headers: new Headers(), text });
    const caught = { graph, operation: operationOf(query), variables: body.variables ?? {}, status, text };
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
