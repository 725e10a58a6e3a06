/** Documents asked by their names, over `/api/v1`. */
import type { Graph } from '@writ/access';
import { trustedDocuments } from '@writ/schema';
import { expect } from 'vitest';
import type { Stack } from './stack.ts';
import type { Answer } from './watch.ts';

export interface ByName {
  readonly graph: Graph;
  readonly name: string;
  readonly variables?: Readonly<Record<string, unknown>>;
  readonly token: string | null;
}

/** By POST; the watch compares the answer with the log as any other. */
export async function askByName(stack: Pick<Stack, 'baseUrl' | 'watch'>, { graph, name, variables = {}, token }: ByName): Promise<Answer> {
  const response = await fetch(`${stack.baseUrl}/api/v1/${graph}/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', ...(token === null ? {} : { authorization: `Bearer ${token}` }) },
    body: JSON.stringify(variables),
  });
  const text = await response.text();
  const answer: Answer = { ...(JSON.parse(text) as Answer), status: response.status, headers: response.headers, text };
  const query =
    trustedDocuments(graph).find((document) => document.name === name)?.text ?? expect.fail(`the ${graph} graph has no document ${name}`);
  stack.watch.saw({ query, variables }, answer);
  return answer;
}
