/** Asks the four graphs over HTTP as their people do. Keeps a person's token for as long as the story lasts, and nothing else. */
import { LogInError, type LogInOptions, logIn } from '../log-in/code-flow.ts';
import { Answer, type Json } from './answer.ts';
import { DemoError } from './deviation.ts';
import type { Person } from './people.ts';

const answerMs = 15_000;

const tokenOf = (person: LogInOptions): Promise<string> =>
  logIn(person).then(
    ({ accessToken }) => accessToken,
    (error: unknown) => {
      throw error instanceof LogInError ? new DemoError(error.message, { cause: error }) : error;
    },
  );

export class Graphs {
  readonly #baseUrl: string;
  readonly #signal: AbortSignal;
  readonly #fetch: typeof fetch;
  readonly #tokens = new Map<string, Promise<string>>();

  constructor(baseUrl: string, signal: AbortSignal, fetchFrom: typeof fetch = fetch) {
    this.#baseUrl = baseUrl;
    this.#signal = signal;
    this.#fetch = fetchFrom;
  }

  /** Sends one operation. Throws {@link DemoError} for an answer that is not JSON, and at once when aborted; what a graph answers is the story's to judge. */
  async ask({ login, graphPath }: Person, query: string, variables: Readonly<Record<string, Json>>): Promise<Answer> {
    const token = login === null ? null : await this.#token(login, graphPath);
    const response = await this.#fetch(`${this.#baseUrl}${graphPath}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
      body: JSON.stringify({ query, variables }),
      signal: AbortSignal.any([this.#signal, AbortSignal.timeout(answerMs)]),
    });
    const text = await response.text();
    if (!response.headers.get('content-type')?.includes('json'))
      throw new DemoError(`${this.#baseUrl}${graphPath} answers ${response.status} and no JSON: is it a Writ?`);
    return new Answer(JSON.parse(text) as Json);
  }

  #token(login: string, graphPath: string): Promise<string> {
    const key = `${login} ${graphPath}`;
    const token = this.#tokens.get(key) ?? tokenOf({ baseUrl: this.#baseUrl, login, graphPath, fetch: this.#fetch });
    this.#tokens.set(key, token);
    return token;
  }
}
