/**
 * The pages that anybody may see: made by the console's own program, which asks the public graph as nobody, through the same endpoint as
 * everybody. They show what a stranger would be answered, whoever looks.
 */
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import { pathToFileURL } from 'node:url';
import { type Graph, graphPaths, graphs, isCountry } from '@writ/access';
import { type Clock, type Config, PublicError, StartError } from '@writ/core';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { codedPage } from './console-files.ts';
import { FileRoom, type FilesTrouble, type FormWithFiles, readFormWithFiles, type SentFile } from './form-with-files.ts';
import { keepLanguage } from './language.ts';
import { type InstallationFacts, installationFacts } from './page-facts.ts';
import { publicPageHeaders } from './page-headers.ts';
import { isFromOwnPage } from './same-origin.ts';

/** What a page is made from. */
interface PublicPageRequest {
  path: string;
  /** With its question mark; empty when there is none. */
  search: string;
  /** As the program itself chose it. */
  language: string;
  /** The reader's, where the operator's edge says one. */
  country: string | null;
  /** What was written into a form that was sent. */
  form?: Readonly<Record<string, string>>;
  /** The files that came with it, and why they were left. */
  files?: readonly SentFile[];
  filesTrouble?: FilesTrouble | null;
}

interface PublicAnswer {
  data?: unknown;
  errors?: unknown;
}

/** Asks the public graph as nobody, from where the reader is. */
type AskPublic = (document: string, variables?: Record<string, unknown>) => Promise<PublicAnswer>;

interface PublicInstallation extends Omit<InstallationFacts, 'now'> {
  now: Date;
  graphs: readonly { path: string; graph: Graph }[];
  /** The bytes of a file of the log, as everybody gets them; null when there is none. */
  logFile(path: string): Promise<Uint8Array | null>;
  /** The bytes of a file of a published report, and of their list by an empty path, as everybody gets them; null when there is none. */
  reportFile(path: string): Promise<Uint8Array | null>;
  /** Whether the languages that only tests have may be asked for. */
  pseudoLocale: boolean;
}

interface PublicPageAnswer {
  status: number;
  html: string;
  /** A choice of language that this request made. */
  keepLanguage?: string;
}

/** The console's program. `publicPage` answers null for a path that is no page of it. */
export interface PublicPages {
  publicPage(request: PublicPageRequest, ask: AskPublic, installation: PublicInstallation): Promise<PublicPageAnswer | null>;
  missingPage(request: PublicPageRequest, installation: PublicInstallation): PublicPageAnswer;
  languageOf(request: { search: string; cookies?: string; acceptLanguage?: string; pseudoLocale?: boolean }): string;
}

const isPublicPages = (module: unknown): module is PublicPages =>
  typeof module === 'object' &&
  module !== null &&
  ['publicPage', 'missingPage', 'languageOf'].every((name) => typeof (module as Record<string, unknown>)[name] === 'function');

/** Loads the program of the pages. Throws StartError for a file that is not such a program. */
export async function loadPublicPages(file: string): Promise<PublicPages> {
  const module: unknown = await import(pathToFileURL(file).href);
  if (isPublicPages(module)) return module;
  throw new StartError(
    `The console's public pages can't be used: ${file} is not what is expected. Build it again: node apps/console/build.ts --force`,
  );
}

export interface PublicPagesOptions {
  config: Config;
  verifierKey: string;
  clock: Clock;
  /** Where the public graph takes a request that is longer than anybody may send: this process alone knows it. */
  graphForFiles: string;
}

export interface PublicAnswers {
  /** Answers a request with one of the public pages, and with the one that says so when there is none at its path. */
  answer(request: FastifyRequest, reply: FastifyReply, withFiles?: FormWithFiles): Promise<FastifyReply>;
  /** Answers a request with one of the public pages; null, and nothing is sent, when there is none at its path. */
  answerWhereThereIsOne(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | null>;
}

/** The headers by which the endpoint knows where a reader is, and nothing else of them. */
function territoryOf(
  { headers }: FastifyRequest,
  { territoryHeader }: Config,
): { headers: Record<string, string>; country: string | null } {
  const value = territoryHeader === undefined ? undefined : headers[territoryHeader];
  if (territoryHeader === undefined || typeof value !== 'string' || !isCountry(value)) return { headers: {}, country: null };
  return { headers: { [territoryHeader]: value }, country: value };
}

/** What was written into a form: of a field that comes twice, the last. */
const formOf = ({ body }: FastifyRequest, withFiles: FormWithFiles | null): Pick<PublicPageRequest, 'form' | 'files' | 'filesTrouble'> => {
  if (withFiles !== null) return { form: withFiles.fields, files: withFiles.files, filesTrouble: withFiles.trouble };
  return body instanceof URLSearchParams ? { form: Object.fromEntries(body) } : {};
};

/** The longest form that is read, in bytes: the texts of a notice at their longest, percent-encoded. */
const formBytesMax = 64 * 1024;

export interface PublicFormsOptions {
  baseUrl: string;
  /** Counts a form with files, beside the request itself. */
  countFiles(request: IncomingMessage): void;
}

/** Adds the forms of the public pages. Who sends one is nobody, as whoever asks for a page; another site's page sends none in a visitor's name. */
export function servePublicForms(app: FastifyInstance, { answer }: PublicAnswers, { baseUrl, countFiles }: PublicFormsOptions): void {
  app.addContentTypeParser<string>(
    'application/x-www-form-urlencoded',
    { parseAs: 'string', bodyLimit: formBytesMax },
    (_request, body, done) => done(null, new URLSearchParams(body)),
  );
  // Before its body is read.
  const onRequest = async ({ headers, url }: FastifyRequest): Promise<void> => {
    const { pathname } = new URL(url, 'http://gateway');
    if (!isFromOwnPage(headers, baseUrl))
      throw new PublicError('FORBIDDEN', `This form is sent from its own page only: open ${pathname} and send it from there.`);
  };
  for (const path of ['/follow', '/erasure']) app.post(path, { onRequest }, (request, reply) => answer(request, reply));
  const room = new FileRoom();
  app.register(async (scope) => {
    // The body stays a stream, which the handler reads.
    scope.addContentTypeParser('multipart/form-data', (_request, payload, done) => done(null, payload));
    scope.post('/report', { onRequest }, async (request, reply) => {
      const { body, raw } = request;
      if (body === undefined || body instanceof URLSearchParams) return answer(request, reply);
      return readFormWithFiles(raw, body as Readable, {
        room,
        use: (form) => {
          if (form.files.length > 0 || form.trouble !== null) countFiles(raw);
          return answer(request, reply, form);
        },
      });
    });
  });
}

/** Makes the function over the program; it asks through `app`, as a stranger's request would. */
export function answerPublicly(
  app: FastifyInstance,
  pages: PublicPages,
  { config, verifierKey, clock, graphForFiles }: PublicPagesOptions,
): PublicAnswers {
  const json = { 'content-type': 'application/json', accept: 'application/graphql-response+json' };
  const askWith =
    (own: Record<string, string>, url: string): AskPublic =>
    async (document, variables = {}) => {
      const operation = document.startsWith('sha256:') ? { documentId: document } : { query: document };
      const { body } = await app.inject({
        method: 'POST',
        url,
        headers: { ...own, ...json },
        payload: { ...operation, variables },
      });
      return JSON.parse(body) as PublicAnswer;
    };
  const pseudoLocale = config.mode === 'demo';
  const fileAt = async (url: string): Promise<Uint8Array | null> => {
    const { statusCode, rawPayload } = await app.inject({ method: 'GET', url });
    return statusCode === 200 ? rawPayload : null;
  };
  const installation = (): PublicInstallation => ({
    ...installationFacts(config, verifierKey, clock),
    now: clock(),
    graphs: graphs.map((graph) => ({ graph, path: graphPaths[graph] })),
    logFile: (path) => fileAt(`/log/${config.logEpoch}/${path}`),
    reportFile: (path) => fileAt(`/reports/${path}`),
    pseudoLocale,
  });

  const made = async (request: FastifyRequest, withFiles?: FormWithFiles) => {
    const { pathname: path, search } = new URL(request.url, 'http://gateway');
    const { cookie: cookies, 'accept-language': acceptLanguage } = request.headers;
    const language = pages.languageOf({
      search,
      pseudoLocale,
      ...(cookies === undefined ? {} : { cookies }),
      ...(acceptLanguage === undefined ? {} : { acceptLanguage }),
    });
    const { headers, country } = territoryOf(request, config);
    const asked = { path, search, language, country, ...formOf(request, withFiles ?? null) };
    const ask = askWith(headers, withFiles === undefined ? graphPaths.public : graphForFiles);
    return { page: await pages.publicPage(asked, ask, installation()), missing: () => pages.missingPage(asked, installation()) };
  };
  const send = async (request: FastifyRequest, reply: FastifyReply, made: PublicPageAnswer): Promise<FastifyReply> => {
    if (made.keepLanguage !== undefined) reply.header('set-cookie', keepLanguage(made.keepLanguage, config.baseUrl));
    // A page that is asked for carries no secret: what somebody sends along can't be used to guess one by the length (BREACH). The answer to a form may.
    const accepted = request.method === 'GET' ? request.headers['accept-encoding'] : undefined;
    const { body, coding } = await codedPage(made.html, accepted);
    if (coding !== undefined) reply.header('content-encoding', coding);
    return reply.code(made.status).headers(publicPageHeaders).header('vary', 'accept-language, cookie, accept-encoding').send(body);
  };
  return {
    answer: async (request, reply, withFiles) => {
      const { page, missing } = await made(request, withFiles);
      return send(request, reply, page ?? missing());
    },
    answerWhereThereIsOne: async (request, reply) => {
      const { page } = await made(request);
      return page === null ? null : send(request, reply, page);
    },
  };
}
