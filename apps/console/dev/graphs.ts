/** The graphs that somebody may try here: everybody's, and that of their session. */
import type { Session } from '../src/app/session.ts';
import { graphPath } from '../src/app/session.ts';

export type Graph = Session['graph'];

export const graphsOf = (session: Session | null): Graph[] =>
  session === null || session.graph === 'public' ? ['public'] : [session.graph, 'public'];

/** What is in the editor at first: a query that answers something to whoever has the graph's first role. */
export const firstQuery: Readonly<Record<Graph, string>> = {
  public:
    '# Everybody may ask this; with an account, try "me" as well.\n{\n  items(first: 3) {\n    nodes {\n      title\n      enforcementStatus\n    }\n  }\n}\n',
  platform:
    '# What waits for the platform, by its deadline.\n{\n  queue(first: 3) {\n    nodes {\n      id\n      kind\n      dueAt\n    }\n  }\n}\n',
  authority: '# The orders of your body.\n{\n  orders(first: 3) {\n    nodes {\n      reference\n      status\n    }\n  }\n}\n',
  audit: '# The newest entries of the log.\n{\n  entries(first: 3) {\n    nodes {\n      index\n      type\n      at\n    }\n  }\n}\n',
};

/** Asks a graph as the page's own session; the cookie goes along by itself. */
export const ask =
  (graph: Graph) =>
  async (question: unknown): Promise<unknown> => {
    const answer = await fetch(graphPath[graph], {
      method: 'POST',
      headers: { 'content-type': 'application/json', accept: 'application/graphql-response+json, application/json' },
      body: JSON.stringify(question),
    });
    return answer.json();
  };
