/**
 * The audit graph as an auditor's program asks it: pages of entries, and openings. Sends the token to the one address that the
 * caller named, follows no redirect, and takes no answer as true: shapes are checked here, what they say elsewhere. Everything that it
 * asks becomes an entry of the log.
 */

import { asBearer } from '@writ/client/bound-token';
import { StartError } from '@writ/core/command-errors';
import { Agent, fetch } from 'undici';
import { z } from 'zod';
import type { TokenSource } from './audit-token.ts';
import { printable } from './printable.ts';
import { readLimited, reasonOf, TooLarge } from './source/http-body.ts';
import type { Listed, OpenedField } from './strict/strict-entry.ts';

/** Openings that one request asks for: a field of the root may be asked five times. */
export const openingsMax = 5;
/** Members of one page. */
const pageSize = 256;
const tries = 4;

/** What one request may take. */
export interface RequestLimits {
  answerMaxBytes: number;
  /** From the first byte sent to the last one received. */
  requestMs: number;
}
const usualLimits: RequestLimits = { answerMaxBytes: 16 * 1024 * 1024, requestMs: 30_000 };

const decimal = z
  .string()
  .regex(/^(0|[1-9][0-9]{0,15})$/)
  .transform(Number)
  .refine(Number.isSafeInteger);
const listed = z.object({
  index: decimal,
  event: z.string(),
  kind: z.string(),
  day: z.string(),
  type: z.string(),
  at: z.string(),
  outcome: z.string(),
  refersTo: z.string().nullable(),
  leaf: z.string(),
  commitments: z.array(z.object({ field: z.string(), commitment: z.string() })),
});
const page = z.object({
  entries: z.object({
    nodes: z.array(listed),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});
/** A decision under an entry that covers several, as the server answers it: its word, nothing more. */
const decisionFact = z.object({
  place: z.int().nonnegative(),
  /** base64 */
  leafHash: z.string(),
  state: z.enum(['OPEN', 'BEFORE_FACTS', 'ERASED', 'CHANGED']),
  value: z.string().nullable(),
  salt: z.string().nullable(),
  commitments: z.array(z.object({ field: z.string(), commitment: z.string() })),
});
export type DecisionFact = z.infer<typeof decisionFact>;
const decisionPage = z.object({
  decisionFacts: z.object({
    nodes: z.array(decisionFact),
    pageInfo: z.object({ hasNextPage: z.boolean(), endCursor: z.string().nullable() }),
  }),
});
const opened = z.array(z.object({ field: z.string(), value: z.string(), salt: z.string() }));
const answerShape = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z
    .array(
      z.object({
        message: z.string(),
        path: z.array(z.union([z.string(), z.number()])).optional(),
        extensions: z.object({ code: z.string() }).optional(),
      }),
    )
    .optional(),
});
type GraphAnswer = z.infer<typeof answerShape>;

/** A page of the list. */
export interface ListedPage {
  entries: Listed[];
  /** What the next page is asked with; null after the last. */
  next: string | null;
}

/** What opening an entry came to: its fields, or why the server opens none. */
export type Opened = { fields: OpenedField[] } | { refused: string };

/** An entry and the fields of it that are to be opened. */
export interface OpeningAsked {
  index: number;
  fields: readonly string[];
}

export interface AuditGraph {
  page(after: string | null): Promise<ListedPage>;
  /** At most {@link openingsMax}, in their order. */
  openings(asked: readonly OpeningAsked[]): Promise<Opened[]>;
  /** Requests under way fail. */
  close(): Promise<void>;
}

/** The same, for whoever rebuilds the facts of a report. */
export interface FactsGraph extends AuditGraph {
  /** What the decisions under one entry say for reports, all of them in their order. */
  decisionFacts(asked: { readonly batch: string; readonly entry: string }): Promise<readonly DecisionFact[]>;
}

const decisionFactsQuery = `query ReportFacts($batch: ID!, $entry: ID!, $reference: String!, $first: Int!, $after: String) {
  decisionFacts(decidedIn: $batch, entry: $entry, reference: $reference, first: $first, after: $after) {
    nodes { place leafHash state value salt commitments { field commitment } }
    pageInfo { hasNextPage endCursor }
  }
}`;
/** Why they are read, in the entry of each page. */
const factsReference = 'The facts of a report are compared with the entries.';

const pageQuery = `query StrictEntries($first: Int!, $after: String) {
  entries(first: $first, after: $after) {
    nodes { index event kind day type at outcome refersTo leaf commitments { field commitment } }
    pageInfo { hasNextPage endCursor }
  }
}`;

function openingQuery(count: number): string {
  const numbers = Array.from({ length: count }, (_, i) => i);
  const header = numbers.map((i) => `$i${i}: ID!, $f${i}: [String!]!`).join(', ');
  return `query StrictOpenings(${header}) { ${numbers.map((i) => `o${i}: opening(index: $i${i}, fields: $f${i}) { field value salt }`).join(' ')} }`;
}

/** A failure that asking again would not mend. */
class Hopeless extends Error {
  override readonly name = 'Hopeless';
}

const wait = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

class HttpAuditGraph implements FactsGraph {
  readonly #url: string;
  readonly #token: TokenSource;
  readonly #agent: Agent;
  readonly #limits: RequestLimits;

  constructor(url: string, token: TokenSource, connections: number, limits: RequestLimits) {
    this.#limits = limits;
    this.#url = url;
    this.#token = token;
    this.#agent = new Agent({ connections });
  }

  async page(after: string | null): Promise<ListedPage> {
    const answer = await this.#ask(pageQuery, { first: pageSize, after });
    const parsed = page.safeParse(answer.data);
    if (!parsed.success) throw this.#failure(wordsOf(answer) ?? 'it answers no page of entries');
    const { nodes, pageInfo } = parsed.data.entries;
    if (pageInfo.hasNextPage && (pageInfo.endCursor === null || pageInfo.endCursor === after))
      throw this.#failure('it says that a page follows and not where');
    return { entries: nodes, next: pageInfo.hasNextPage ? pageInfo.endCursor : null };
  }

  async openings(asked: readonly OpeningAsked[]): Promise<Opened[]> {
    const variables = Object.fromEntries(
      asked.flatMap(({ index, fields }, i) => [[`i${i}`, String(index)] as const, [`f${i}`, fields] as const]),
    );
    const answer = await this.#ask(openingQuery(asked.length), variables);
    return asked.map((_, i) => {
      const parsed = opened.safeParse(answer.data?.[`o${i}`]);
      if (parsed.success) return { fields: parsed.data };
      const words = wordsOf({ errors: answer.errors?.filter(({ path }) => path === undefined || path[0] === `o${i}`) });
      return { refused: words ?? 'it answers neither an opening nor a reason' };
    });
  }

  async decisionFacts(asked: { readonly batch: string; readonly entry: string }): Promise<readonly DecisionFact[]> {
    const all: DecisionFact[] = [];
    for (let after: string | null = null; ; ) {
      const answer = await this.#ask(decisionFactsQuery, { ...asked, reference: factsReference, first: pageSize, after });
      const parsed = decisionPage.safeParse(answer.data);
      if (!parsed.success) throw this.#failure(wordsOf(answer) ?? 'it answers no page of decisions');
      const { nodes, pageInfo } = parsed.data.decisionFacts;
      all.push(...nodes);
      if (!pageInfo.hasNextPage) return all;
      if (pageInfo.endCursor === null || pageInfo.endCursor === after) throw this.#failure('it says that a page follows and not where');
      after = pageInfo.endCursor;
    }
  }

  close(): Promise<void> {
    return this.#agent.destroy();
  }

  #failure(reason: string): StartError {
    return new StartError(`${this.#url} can't be asked: ${reason}.`);
  }

  /** Tries again while the server is busy or its log can't be written, and once with a token that was renewed meanwhile. */
  async #ask(query: string, variables: Record<string, unknown>): Promise<GraphAnswer> {
    let token = await this.#token();
    for (let attempt = 1; ; attempt += 1) {
      const { status, answer, reason } = await this.#send(token, query, variables);
      if (status === 401) {
        const renewed = await this.#token();
        if (renewed === token) throw this.#failure('the token is not, or no longer, good: get a new one and run the command again');
        token = renewed;
      } else if (answer !== undefined && status !== 503 && status !== 429) return answer;
      if (attempt === tries) throw this.#failure(reason ?? wordsOf(answer ?? {}) ?? `it answers ${status}`);
      if (status !== 401) await wait(250 * 2 ** attempt);
    }
  }

  async #send(
    token: string,
    query: string,
    variables: Record<string, unknown>,
  ): Promise<{ status: number; answer?: GraphAnswer; reason?: string }> {
    try {
      const { present = asBearer } = this.#token;
      const response = await present({ token, method: 'POST', url: this.#url }, (presented) =>
        fetch(this.#url, {
          method: 'POST',
          headers: { 'content-type': 'application/json', accept: 'application/json', ...presented },
          body: JSON.stringify({ query, variables }),
          redirect: 'manual',
          dispatcher: this.#agent,
          signal: AbortSignal.timeout(this.#limits.requestMs),
        }),
      );
      const { status } = response;
      const text = Buffer.from(await readLimited(response.body, this.#limits.answerMaxBytes, 'any answer of the graph')).toString('utf8');
      if (status >= 300 && status < 400) throw new Hopeless(`it answers ${status}, and no redirect is followed with a token`);
      const answer = parseAnswer(text);
      if (answer !== undefined) return { status, answer };
      const reason = `it answers ${status} and no GraphQL answer`;
      if (status < 500) throw new Hopeless(reason);
      return { status, reason };
    } catch (error) {
      if (error instanceof Hopeless || error instanceof TooLarge) throw this.#failure(error.message);
      return { status: 0, reason: reasonOf(error) };
    }
  }
}

function parseAnswer(text: string): GraphAnswer | undefined {
  try {
    return answerShape.safeParse(JSON.parse(text)).data;
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** What the server says of its refusal, on one line and harmless to print; undefined when it says nothing. */
function wordsOf({ errors }: Pick<GraphAnswer, 'errors'>): string | undefined {
  const [first] = errors ?? [];
  if (first === undefined) return undefined;
  const code = first.extensions?.code ?? 'no code';
  return printable(`it answers ${code}, ${JSON.stringify(first.message.slice(0, 300))}`);
}

/** The audit graph at an address, over at most so many connections at once. */
export const openAuditGraph = (url: string, token: TokenSource, connections: number, limits: RequestLimits = usualLimits): FactsGraph =>
  new HttpAuditGraph(url, token, connections, limits);
