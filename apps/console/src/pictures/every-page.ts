/** Reads a list page after page up to a bound, and again when something of a kind has changed: what a picture of a whole list is made of. */
import type { AnyVariables, TypedDocumentNode } from '@urql/core';
import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { byId } from '../app/client.ts';
import { type Failure, failuresOf } from '../app/failure.ts';
import { type LiveKind, useLive } from '../app/live.ts';
import type { PageEnd } from '../parts/more.tsx';

export interface Whole<Node> {
  nodes: readonly Node[];
  /** Whether nothing is left to read: not where the bound came first. */
  isWhole: boolean;
}

export interface EveryPage<Node> {
  /** Undefined until it was read. */
  data: Whole<Node> | undefined;
  failures: readonly Failure[];
  loading: boolean;
  receipts: readonly unknown[];
  again: () => void;
}

interface OfList<Data, Node> {
  /** The list in an answer; null where the server could not serve it. */
  pick: (data: Data) => { nodes: readonly Node[]; pageInfo: PageEnd } | null | undefined;
  pagesMost: number;
  live?: readonly LiveKind[];
}

const never: readonly LiveKind[] = [];

/** `variables` and `of` are the same from one drawing of the page to the next. Where a page can't be had, what was read before stays with the failure. */
export function useEveryPage<Data, Variables extends AnyVariables, Node>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  of: OfList<Data, Node>,
): EveryPage<Node> {
  const client = useClient();
  const [round, setRound] = useState(0);
  const [read, setRead] = useState<Omit<EveryPage<Node>, 'again' | 'receipts'>>({ data: undefined, failures: [], loading: true });
  const again = useCallback(() => setRound((old) => old + 1), []);
  useLive(of.live ?? never, again);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round reads again
  useEffect(() => {
    let isCurrent = true;
    const everyPage = async (): Promise<Whole<Node> | readonly Failure[]> => {
      const nodes: Node[] = [];
      let after: string | null = null;
      for (let page = 0; page < of.pagesMost; page += 1) {
        const asked = { ...(variables as object), after } as AnyVariables;
        const { data, error } = await client
          .query(byId(document) as TypedDocumentNode<Data, AnyVariables>, asked, { requestPolicy: 'network-only' })
          .toPromise();
        const found = data === undefined || data === null ? null : of.pick(data);
        if (found === null || found === undefined) return failuresOf(error);
        nodes.push(...found.nodes);
        after = found.pageInfo.endCursor;
        if (!found.pageInfo.hasNextPage || after === null) return { nodes, isWhole: true };
        if (!isCurrent) break;
      }
      return { nodes, isWhole: false };
    };
    setRead((old) => ({ ...old, loading: true }));
    void everyPage().then((found) => {
      if (!isCurrent) return;
      setRead((old) =>
        'nodes' in found ? { data: found, failures: [], loading: false } : { data: old.data, failures: found, loading: false },
      );
    });
    return () => {
      isCurrent = false;
    };
  }, [client, document, variables, of, round]);
  return { ...read, receipts: [], again };
}
