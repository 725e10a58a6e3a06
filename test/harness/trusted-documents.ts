/** The documents that are checked in for the closed graphs, and a stack that is asked by their ids alone. */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Graph, graphPaths } from '@writ/access';
import { expect } from 'vitest';
import type { Stack } from './stack.ts';
import type { Answer } from './watch.ts';

const folder = fileURLToPath(new URL('../../schema/documents/', import.meta.url));
export const closed = ['platform', 'authority', 'audit'] as const;
export const namesOf = (graph: Graph): string[] =>
  readdirSync(`${folder}${graph}`)
    .filter((file) => file.endsWith('.graphql'))
    .map((file) => file.replace('.graphql', ''));
const idsOf = (graph: Graph): Record<string, string> =>
  JSON.parse(readFileSync(`${folder}${graph}.json`, 'utf8')) as Record<string, string>;
export const textOf = (graph: Graph, name: string): string =>
  readFileSync(`${folder}${graph}/${name}.graphql`, 'utf8')
    .replace(/^(#.*\n)*/, '')
    .trim();

export type AskedByName = (login: string, name: string, variables?: Record<string, unknown>) => Promise<Answer['data']>;

/** A stack, asked by the names of documents; `asked` has each that was, as graph and name. */
export interface TrustedLife {
  readonly stack: () => Stack;
  readonly asked: Set<string>;
  ask(graph: Graph, login: string, name: string, variables?: Record<string, unknown>): Promise<Answer>;
  /** The answer's data; an error is a failure of the test. */
  on(graph: Graph): AskedByName;
}

export function trustedLife(stack: () => Stack): TrustedLife {
  const asked = new Set<string>();
  /** Asks by id; the text stands beside it for whoever compares the answer with the log. */
  const ask: TrustedLife['ask'] = async (graph, login, name, variables = {}) => {
    asked.add(`${graph}/${name}`);
    const body = { documentId: idsOf(graph)[name], query: textOf(graph, name), variables };
    return stack().watch.send(graphPaths[graph], await stack().token(login, graph), body);
  };
  const on: TrustedLife['on'] = (graph) => async (login, name, variables) => {
    const answer = await ask(graph, login, name, variables);
    expect(answer.errors, `${name} as ${login}: ${answer.text}`).toBeUndefined();
    return answer.data;
  };
  return { stack, asked, ask, on };
}
