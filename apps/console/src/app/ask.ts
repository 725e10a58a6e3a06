/** How a screen asks and acts: one question with its failures, one act with its three outcomes. */

import type { AnyVariables, RequestPolicy, TypedDocumentNode } from '@urql/core';
import { useCallback, useEffect, useMemo, useState } from 'react';
import { useClient, useQuery } from 'urql';
import { actDone } from './acts-done.ts';
import { settled } from './awaited/settled.ts';
import { byId } from './client.ts';
import { type Failure, failuresOf } from './failure.ts';
import { type LiveKind, useLive } from './live.ts';
import { needWords } from './words/words-store.ts';

export interface Asked<Data> {
  /** Undefined until an answer came, and when the question failed as a whole. */
  data: Data | undefined;
  /** What could not be served: of the whole when there is no data, of the fields at their paths when there is. */
  failures: readonly Failure[];
  /** Whether an answer is awaited; with `data` it is a newer one. */
  loading: boolean;
  /** The receipts of this answer (JSON, as the gateway gave them); empty where nothing personal was read. */
  receipts: readonly unknown[];
  /** Asks once more, past the cache. */
  again: () => void;
}

export interface AskOptions {
  /** Asks nothing while true. */
  pause?: boolean;
  /** Left out: what is known at once, and then what the server says now. */
  policy?: RequestPolicy;
  /** Asks again when something of these kinds has changed; with an id, when that thing has. */
  live?: readonly LiveKind[];
  liveId?: string;
}

const never: readonly LiveKind[] = [];

const receiptsOf = (extensions: Record<string, unknown> | undefined): readonly unknown[] => {
  const receipt = extensions?.['receipt'];
  return receipt === undefined ? [] : Array.isArray(receipt) ? receipt : [receipt];
};

/** Asks again, once the answer that is awaited has come: the client would take that one for both, and it may be older than the change. */
function useAgainAfter(awaited: boolean, again: () => void): () => void {
  const [isDue, setDue] = useState(false);
  useEffect(() => {
    if (!isDue || awaited) return;
    setDue(false);
    again();
  }, [isDue, awaited, again]);
  return useCallback(() => setDue(true), []);
}

/**
 * Asks and keeps asking when an act changed what was read. Not for records: each reading is an entry of the log, see {@link useReading}.
 */
export function useAsk<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
  variables: Variables,
  { pause = false, policy, live = never, liveId }: AskOptions = {},
): Asked<Data> {
  const [{ data, error, fetching, stale, extensions }, execute] = useQuery<Data, AnyVariables>({
    query: byId(document) as TypedDocumentNode<Data, AnyVariables>,
    variables: variables as AnyVariables,
    pause,
    ...(policy === undefined ? {} : { requestPolicy: policy }),
  });
  const again = useCallback(() => execute({ requestPolicy: 'network-only' }), [execute]);
  const changed = useAgainAfter(fetching || stale, again);
  useLive(pause ? never : live, changed, liveId);
  const failures = useMemo(() => failuresOf(error), [error]);
  const key = JSON.stringify(variables);
  const [last, setLast] = useState({ key, data });
  if (data !== undefined && (data !== last.data || key !== last.key)) setLast({ key, data });
  // A newer answer that fails as a whole takes nothing away that was shown, or written beside it.
  const shown = data ?? (last.key === key ? last.data : undefined);
  return { data: shown ?? undefined, failures, loading: fetching || stale, receipts: receiptsOf(extensions), again };
}

export interface Answer<Data> {
  data: Data | undefined;
  failures: readonly Failure[];
  receipts: readonly unknown[];
  /** The answer's whole JSON as it came, errors included, for checking its receipt: `{ data, errors?, extensions }`. */
  whole: { data: Data | undefined; errors?: readonly unknown[]; extensions: Record<string, unknown> };
}

/** Asks as the browser does, and keeps the text of the answer: a receipt is over what came, not over what a client makes of it. */
function keepingText(): { fetch: typeof fetch; text: () => Promise<string> } {
  let text: Promise<string> = Promise.resolve('');
  return {
    fetch: async (input, init) => {
      const answer = await fetch(input, init);
      text = answer.clone().text();
      return answer;
    },
    text: () => text,
  };
}

/** An answer that could be read in two ways is shown in neither. */
const twoReadings: Failure = { code: 'INTERNAL_SERVER_ERROR', message: 'The answer can be read in two ways.', path: '' };

/** Reads once, when the person says so, and never again by itself: what an answer discloses is an entry of the log. */
export function useReading<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): [(variables: Variables) => Promise<Answer<Data>>, boolean] {
  const client = useClient();
  const [reading, setReading] = useState(false);
  const read = useCallback(
    async (variables: Variables): Promise<Answer<Data>> => {
      setReading(true);
      try {
        // Loaded before anything is read, so that nothing is read which could not be checked; not with the first screen.
        const { wholeAnswer } = await import('../proof/whole-answer.ts');
        const kept = keepingText();
        const { data, error, extensions } = await client
          .query(byId(document), variables, { requestPolicy: 'network-only', fetch: kept.fetch })
          .toPromise();
        const text = await kept.text().catch(() => '');
        const whole = wholeAnswer(text);
        if (whole === 'ambiguous')
          return { data: undefined, failures: [twoReadings], receipts: [], whole: { data: undefined, extensions: {} } };
        return {
          data: data ?? undefined,
          failures: failuresOf(error),
          receipts: receiptsOf(extensions),
          whole: (whole as Answer<Data>['whole'] | null) ?? { data: data ?? undefined, extensions: extensions ?? {} },
        };
      } finally {
        setReading(false);
      }
    },
    [client, document],
  );
  return [read, reading];
}

/** What the server would not carry out, as data of the graphs. */
export interface Refused {
  __typename: 'Refusal';
  reasons: readonly string[];
  message: string;
  article: string | null;
}

export type Outcome<Value> =
  | { kind: 'done'; value: Exclude<Value, { __typename: 'Refusal' }>; receipts: readonly unknown[] }
  | { kind: 'refused'; refusal: Refused }
  | { kind: 'failed'; failures: readonly Failure[] };

type Single<Data> = NonNullable<Data[keyof Data]>;

/**
 * Acts by a mutation of one field: done, refused with reasons, or failed. The document asks `... on Refusal { reasons message article }`.
 * Never rejects. What was done counts as going on until the page shows the state after it, so that no button of the old state acts meanwhile.
 */
export function useAct<Data, Variables extends AnyVariables>(
  document: TypedDocumentNode<Data, Variables>,
): [(variables: Variables) => Promise<Outcome<Single<Data>>>, boolean] {
  const client = useClient();
  const [acting, setActing] = useState(false);
  const act = useCallback(
    async (variables: Variables): Promise<Outcome<Single<Data>>> => {
      setActing(true);
      let isDone = false;
      try {
        const { data, error, extensions } = await client.mutation(byId(document), variables).toPromise();
        const value = data === undefined || data === null ? undefined : (Object.values(data)[0] as Single<Data> | null | undefined);
        if (value === undefined || value === null) return { kind: 'failed', failures: failuresOf(error) };
        if ((value as { __typename?: string }).__typename === 'Refusal') {
          // Where the words do not come, the server's own are shown.
          await needWords('refusals').catch(() => undefined);
          return { kind: 'refused', refusal: value as unknown as Refused };
        }
        actDone();
        isDone = true;
        return { kind: 'done', value: value as Exclude<Single<Data>, { __typename: 'Refusal' }>, receipts: receiptsOf(extensions) };
      } finally {
        if (isDone) void settled().then(() => setActing(false));
        else setActing(false);
      }
    },
    [client, document],
  );
  return [act, acting];
}
