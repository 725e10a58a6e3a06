/** The documents that are checked in for the closed graphs, and a stack that is asked by their ids alone. */
import { type Graph, graphPaths } from '@writ/access';
import { type TrustedDocument, trustedDocuments } from '@writ/schema';
import { expect } from 'vitest';
import { expectDescribed } from './described.ts';
import { askByName } from './rest.ts';
import type { Stack } from './stack.ts';
import type { Answer } from './watch.ts';

export const closed = ['platform', 'authority', 'audit'] as const;
export const namesOf = (graph: Graph): string[] => trustedDocuments(graph).map(({ name }) => name);
export const listed = (graph: Graph, name: string): TrustedDocument =>
  trustedDocuments(graph).find((document) => document.name === name) ?? expect.fail(`the ${graph} graph has no document ${name}`);

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
  /** Asks by id, or by name where the document is one of the half that is asked so; the text goes beside it for whoever compares the answer with the log. */
  const ask: TrustedLife['ask'] = async (graph, login, name, variables = {}) => {
    asked.add(`${graph}/${name}`);
    const { id, text } = listed(graph, name);
    const token = await stack().token(login, graph);
    const byName = namesOf(graph).indexOf(name) % 2 === 0;
    const answer = byName
      ? await askByName(stack(), { graph, name, variables, token })
      : await stack().watch.send(graphPaths[graph], token, { documentId: id, query: text, variables });
    expectDescribed(graph, name, { variables, answer: answer.text });
    return answer;
  };
  const on: TrustedLife['on'] = (graph) => async (login, name, variables) => {
    const answer = await ask(graph, login, name, variables);
    expect(answer.errors, `${name} as ${login}: ${answer.text}`).toBeUndefined();
    return answer.data;
  };
  return { stack, asked, ask, on };
}
