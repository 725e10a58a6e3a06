/** GraphiQL over one graph, with a choice between the graphs above it. For developers, in a demo: no step of anybody's work is here. */
import { GraphiQL } from 'graphiql';
import { useMemo, useState } from 'react';
import { Seal } from '../src/app/frame/seal.tsx';
import type { Session } from '../src/app/session.ts';
import { ask, firstQuery, type Graph, graphsOf } from './graphs.ts';

/** Nothing that was asked outlives the window: answers and queries of one person are not the next one's. */
function memory(): Storage {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index) => [...kept.keys()][index] ?? null,
    getItem: (name) => kept.get(name) ?? null,
    setItem: (name, value) => void kept.set(name, value),
    removeItem: (name) => void kept.delete(name),
    clear: () => kept.clear(),
  };
}

export function Explorer({ session }: { session: Session | null }) {
  const graphs = graphsOf(session);
  const [graph, setGraph] = useState<Graph>(graphs[0] ?? 'public');
  const storage = useMemo(memory, []);
  const fetcher = useMemo(() => ask(graph), [graph]);
  return (
    <>
      <header className="dev-bar">
        <p className="brand">
          <a href="/">
            <Seal />
            Writ
          </a>
        </p>
        <label>
          Graph{' '}
          <select value={graph} onChange={(event) => setGraph(event.currentTarget.value as Graph)}>
            {graphs.map((each) => (
              <option key={each}>{each}</option>
            ))}
          </select>
        </label>
        <span>{session === null ? 'Not signed in' : `Signed in as ${session.subject} on the ${session.graph} graph`}</span>
        <a href="/sign-in?to=/dev/graphql" className="dev-sign-in">
          {session === null ? 'Sign in' : 'Change'}
        </a>
      </header>
      <main className="dev-explorer">
        <GraphiQL key={graph} fetcher={fetcher as never} storage={storage} initialQuery={firstQuery[graph]} shouldPersistHeaders={false} />
      </main>
    </>
  );
}
