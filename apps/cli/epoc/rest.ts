/** One trusted document over REST, with its user's own token: docs/how-to/ask-over-rest.md. Nothing is sent twice, since an act would be done twice. */
import type { Graph } from '@writ/access';
import { asBearer } from '@writ/client/bound-token';
import { StartError } from '@writ/core';
import type { TokenSource } from '@writ/verifier/audit-token.ts';
import { printable } from '@writ/verifier/printable.ts';
import { readLimited, reasonOf } from '@writ/verifier/source/http-body.ts';
import { z } from 'zod';

/** More than any order, and less than what would be a burden. */
const answerBytesMax = 4 * 1024 * 1024;
const timeoutMs = 60_000;

const problem = z.object({ code: z.string(), detail: z.string() });
const graphAnswer = z.object({
  data: z.record(z.string(), z.unknown()).nullish(),
  errors: z.array(z.object({ message: z.string() })).optional(),
});

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** The field of the document's answer. Throws {@link StartError} where there is none, with what the server says. */
export async function askDocument(
  baseUrl: string,
  token: TokenSource,
  { graph, document, field }: { graph: Graph; document: string; field: string },
  variables: object,
): Promise<unknown> {
  const url = `${baseUrl}/api/v1/${graph}/${document}`;
  const { present = asBearer } = token;
  const shown = await token();
  const failed = (reason: string): StartError => new StartError(`${url} does not answer: ${reason}. Nothing was sent again.`);
  const response = await present({ token: shown, method: 'POST', url }, (presented) =>
    fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/json', ...presented },
      body: JSON.stringify(variables),
      redirect: 'error',
      signal: AbortSignal.timeout(timeoutMs),
    }),
  ).catch((error: unknown) => {
    throw failed(reasonOf(error));
  });
  const bytes = await readLimited(response.body, answerBytesMax, 'any answer of the graph').catch((error: unknown) => {
    throw failed(reasonOf(error));
  });
  const body = parsed(Buffer.from(bytes).toString('utf8'));
  const answer = graphAnswer.safeParse(body).data;
  const value = answer?.data?.[field];
  if (value !== undefined && value !== null) return value;
  const refused = problem.safeParse(body).data;
  if (refused !== undefined) throw failed(`${printable(refused.detail)} (${printable(refused.code)})`);
  const [first] = answer?.errors ?? [];
  throw failed(first === undefined ? `it answers ${response.status} and nothing to read` : printable(first.message));
}
