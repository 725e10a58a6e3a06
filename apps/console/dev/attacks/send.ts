/** Sends what an attack sends, and reads what came; the same in a browser and in a test. */
import type { Received, Send } from './attack.ts';

/** `own` is what the attacker is known by, such as a token; a browser's cookie goes by itself. */
export const sender =
  (baseUrl: string, own: Readonly<Record<string, string>> = {}): Send =>
  async ({ path, body, headers = {} }) => {
    const answer = await fetch(`${baseUrl}${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json', ...own, ...headers },
      body: typeof body === 'string' ? body : JSON.stringify(body),
    });
    const text = await answer.text();
    const read = text.startsWith('{') ? (JSON.parse(text) as Pick<Received, 'data' | 'errors'>) : {};
    return { ...read, status: answer.status, text };
  };
