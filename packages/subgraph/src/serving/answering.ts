/**
 * What a subgraph makes of a question, whichever way it came: over HTTP, or from the gateway of the same process. Whoever asks shows a caller token, and nothing is
 * parsed before it is verified; bodies are measured before they are parsed; what fails before execution is answered in the shape of any other answer.
 */
import { type CallerTokenKey, requestLimits, requireShallow, type VerifiedCaller, verifyCallerToken } from '@writ/access';
import { type Clock, type ErrorCode, type FaultLog, faultOf, PublicError } from '@writ/core';
import { type Code, type RequestTrace, type Telemetry, worstCode } from '@writ/telemetry';
import type { GraphQLFormattedError } from 'graphql';
import { parse as parseJson } from 'secure-json-parse';
import type { Call } from '../call.ts';
import { callServices } from '../call-services.ts';
import { protectedSchema, type SubgraphDefinition } from './definition.ts';
import { executor, parseRequest } from './execution.ts';
import { answerError } from './public-error.ts';

/** A question, as the gateway sends it: the JSON text of its body, and no header but these. */
export interface SubgraphQuestion {
  readonly body: string;
  readonly headers: { readonly authorization?: string | undefined; readonly traceparent?: string | undefined };
  /** Whoever asks waits no longer when it aborts. */
  readonly signal?: AbortSignal | undefined;
}

/** What is answered to one: a status of HTTP, and JSON. */
export interface SubgraphReply {
  readonly status: number;
  readonly text: string;
  /** Of the text, in UTF-8. */
  readonly bytes: number;
}

/** A question under way, from when the gateway is recognised. */
export interface Question {
  readonly verified: VerifiedCaller;
  readonly trace: RequestTrace;
  code: Code;
}

interface Answer {
  readonly data?: unknown;
  readonly errors?: readonly GraphQLFormattedError[];
  readonly extensions?: object;
}

/** An answer without execution. */
export interface Refusal {
  readonly status: number;
  readonly code: ErrorCode;
  readonly answer: Answer;
}

export interface AnsweringOptions {
  readonly key: CallerTokenKey;
  readonly clock: Clock;
  readonly onFault: FaultLog;
  readonly telemetry: Telemetry;
}

const bearer = /^Bearer ([\w.-]+)$/;

const statusOf: Partial<Record<string, number>> = {
  UNAUTHENTICATED: 401,
  BAD_USER_INPUT: 400,
  INTERNAL_SERVER_ERROR: 500,
  UPSTREAM_UNAVAILABLE: 503,
};

const noJson = (): PublicError => new PublicError('BAD_USER_INPUT', 'The body must be JSON of an allowed size.');

/** Throws BAD_USER_INPUT for what is no JSON, too deep, or names what every object has (`__proto__`). */
export function readBody(text: string): unknown {
  requireShallow(text);
  try {
    return parseJson(text, { protoAction: 'error', constructorAction: 'error' });
  } catch {
    throw noJson();
  }
}

/** Bodies that the server itself refuses: too large, another content type. */
function refusedBody(error: unknown): PublicError | null {
  const status = typeof error === 'object' && error !== null && 'statusCode' in error ? Number(error.statusCode) : 500;
  return status < 500 ? noJson() : null;
}

/** What the gateway has to know of a call beside its answer. */
function reportsOf({ reads, views }: Call) {
  if (reads.length === 0 && views.length === 0) return {};
  return { extensions: { writ: { ...(reads.length > 0 && { read: reads }), ...(views.length > 0 && { viewed: views }) } } };
}

/** One subgraph that answers. */
export class Answering {
  readonly #definition: SubgraphDefinition;
  readonly #options: AnsweringOptions;
  readonly #run: ReturnType<typeof executor>;
  readonly #services: ReturnType<typeof callServices>;
  readonly #underWay = new Set<Promise<unknown>>();

  constructor(definition: SubgraphDefinition, options: AnsweringOptions) {
    this.#definition = definition;
    this.#options = options;
    this.#run = executor(protectedSchema(definition));
    this.#services = callServices(options.key, definition.name);
  }

  /** Begins a question by its headers. Throws UNAUTHENTICATED for whoever isn't the gateway; `ended` ends what is measured of it. */
  async begin({ authorization, traceparent }: SubgraphQuestion['headers']): Promise<Question> {
    const token = bearer.exec(authorization ?? '')?.[1];
    if (token === undefined) throw new PublicError('UNAUTHENTICATED', 'A subgraph answers only the gateway.');
    const { key, clock, telemetry } = this.#options;
    const verified = await verifyCallerToken(token, { subgraph: this.#definition.name, key, now: clock() });
    return { verified, trace: telemetry.question(traceparent), code: 'OK' };
  }

  /** The JSON text of the answer to a body. */
  async answer(question: Question, body: unknown): Promise<string> {
    const call: Call = { ...question.verified, ...this.#services, reads: [], views: [] };
    const answer = await question.trace.within(async (): Promise<Answer> => {
      const { data, errors } = await this.#run(parseRequest(body), this.#definition.context(call));
      return {
        ...(data === undefined ? {} : { data }),
        ...(errors === undefined ? {} : { errors: errors.map((error) => answerError(error, this.#options.onFault)) }),
        ...reportsOf(call),
      };
    });
    question.code = worstCode((answer.errors ?? []).map(({ extensions }) => extensions?.['code']));
    return JSON.stringify(answer);
  }

  /** What failed before execution: no more than a code and a sentence. */
  refuse(error: unknown, question?: Question): Refusal {
    const { code, message, detail } = error instanceof PublicError ? error : (refusedBody(error) ?? faultOf(error));
    if (question !== undefined) question.code = code;
    if (detail.errorId) this.#options.onFault({ errorId: detail.errorId, cause: error });
    return { status: statusOf[code] ?? 400, code, answer: { errors: [{ message, extensions: { code, ...detail } }] } };
  }

  ended({ trace, verified, code }: Question, { status, isWhole }: { status: number; isWhole: boolean }): void {
    trace.end({ part: this.#definition.name, graph: verified.caller.graph, status, code: isWhole ? code : 'ABORTED' });
  }

  /** Answers the gateway of the same process. Rejects with the reason of a signal that aborts, and with nothing else. */
  ask(asked: SubgraphQuestion): Promise<SubgraphReply> {
    const { signal } = asked;
    if (signal?.aborted) return Promise.reject(signal.reason);
    const asking = this.#asked(asked);
    this.#underWay.add(asking);
    void asking.finally(() => this.#underWay.delete(asking));
    if (signal === undefined) return asking;
    return new Promise((resolve, reject) => {
      const leave = (): void => reject(signal.reason);
      signal.addEventListener('abort', leave, { once: true });
      void asking.then((reply) => {
        signal.removeEventListener('abort', leave);
        resolve(reply);
      });
    });
  }

  async #asked({ body, headers, signal }: SubgraphQuestion): Promise<SubgraphReply> {
    let question: Question | undefined;
    let reply: SubgraphReply;
    try {
      question = await this.begin(headers);
      if (Buffer.byteLength(body) > requestLimits.answerBytes) throw noJson();
      reply = sized(200, await this.answer(question, readBody(body)));
    } catch (error) {
      const { status, answer } = this.refuse(error, question);
      reply = sized(status, JSON.stringify(answer));
    }
    if (question !== undefined) this.ended(question, { status: reply.status, isWhole: signal?.aborted !== true });
    return reply;
  }

  /** How many questions of the same process are under way. */
  get asking(): number {
    return this.#underWay.size;
  }

  /** Resolves when none of them is. */
  async idle(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all(this.#underWay);
  }
}

const sized = (status: number, text: string): SubgraphReply => ({ status, text, bytes: Buffer.byteLength(text) });
