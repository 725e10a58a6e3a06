/**
 * The work about one case. The graph has no way from a case to its work but the queue, so that is walked: what the person holds first, then the
 * open work of the same kind, source and category.
 */
import { useCallback, useEffect, useState } from 'react';
import { useClient } from 'urql';
import { byId } from '../../app/client.ts';
import { type Failure, failuresOf } from '../../app/failure.ts';
import { PlatformCaseWorkDocument, type PlatformCaseWorkQuery, type WorkFilter } from '../../graphql/platform/graphql.ts';

export type CaseWorkItem = NonNullable<PlatformCaseWorkQuery['queue']>['nodes'][number];

export interface CaseWork {
  /** The open work; null where none is open, undefined while it is looked for. */
  work: CaseWorkItem | null | undefined;
  failures: readonly Failure[];
  /** Looks once more. */
  again: () => void;
}

const pageRows = 256;

/** The open work about `subject`, among all that a filter finds. Pauses where the case is decided. */
export function useCaseWork(subject: string, filter: WorkFilter, { pause }: { pause: boolean }): CaseWork {
  const client = useClient();
  const [found, setFound] = useState<Omit<CaseWork, 'again'>>({ work: undefined, failures: [] });
  const [round, setRound] = useState(0);
  const key = JSON.stringify(filter);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another round looks once more
  useEffect(() => {
    let isOver = false;
    const given = JSON.parse(key) as WorkFilter;
    const look = async (): Promise<void> => {
      for (const narrowed of [{ kinds: given.kinds ?? null, claimedByMe: true }, given]) {
        let after: string | null = null;
        do {
          const { data, error }: { data?: PlatformCaseWorkQuery | undefined; error?: Parameters<typeof failuresOf>[0] } = await client
            .query(byId(PlatformCaseWorkDocument), { filter: narrowed, first: pageRows, after }, { requestPolicy: 'network-only' })
            .toPromise();
          if (isOver) return;
          if (!data?.queue) return setFound({ work: undefined, failures: failuresOf(error) });
          const work = data.queue.nodes.find((one) => one.subject.id === subject);
          if (work !== undefined) return setFound({ work, failures: [] });
          after = data.queue.pageInfo.hasNextPage ? data.queue.pageInfo.endCursor : null;
        } while (after !== null);
      }
      setFound({ work: null, failures: [] });
    };
    if (!pause) void look();
    return () => {
      isOver = true;
    };
  }, [client, subject, key, pause, round]);
  const again = useCallback(() => setRound((count) => count + 1), []);
  return { ...found, again };
}
