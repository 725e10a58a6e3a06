/** The next piece of work of the same kind, so that one goes from case to case without the list. */
import { useNavigate } from '@tanstack/react-router';
import { useCallback } from 'react';
import { useClient } from 'urql';
import { useAct, useAsk } from '../../app/ask.ts';
import { byId } from '../../app/client.ts';
import { useWords } from '../../app/words/words.tsx';
import { ClaimDocument, PlatformCaseWorkDocument, type WorkKind } from '../../graphql/platform/graphql.ts';
import { ButtonLink } from '../../parts/button-link.tsx';

type CaseKind = Exclude<WorkKind, 'ORDER'>;
const places = { NOTICE: '/notices/$id', COMPLAINT: '/complaints/$id', ERASURE: '/erasure-requests/$id' } as const;
/** How many are tried: others take work at the same moment. */
const tries = 5;

/** Claims the next case and opens it: one that the person holds already, or the first that nobody holds. False where there is none, or no answer comes. */
export function useTakeNext(kind: CaseKind, but: string): () => Promise<boolean> {
  const client = useClient();
  const navigate = useNavigate();
  const [claim] = useAct(ClaimDocument);
  return useCallback(async () => {
    for (const narrowed of [{ claimedByMe: true }, { unclaimed: true }]) {
      const { data } = await client
        .query(
          byId(PlatformCaseWorkDocument),
          { filter: { kinds: [kind], ...narrowed }, first: tries + 1 },
          { requestPolicy: 'network-only' },
        )
        .toPromise();
      for (const { id, subject } of data?.queue?.nodes ?? []) {
        if (subject.id === but) continue;
        const outcome = await claim({ work: id });
        if (outcome.kind === 'failed') return false;
        if (outcome.kind === 'refused') continue;
        await navigate({ to: places[kind], params: { id: subject.id } });
        return true;
      }
    }
    return false;
  }, [client, navigate, claim, kind, but]);
}

export function NextWork({ kind, but }: { kind: CaseKind; but: string }) {
  const say = useWords();
  const { data } = useAsk(PlatformCaseWorkDocument, { filter: { kinds: [kind], unclaimed: true }, first: 2 }, { policy: 'network-only' });
  const next = data?.queue?.nodes.find(({ subject }) => subject.id !== but);
  return (
    <>
      {next === undefined ? null : (
        <ButtonLink variant="filled" to={places[kind] as string} params={{ id: next.subject.id }}>
          {say('platform.notices.next')}
        </ButtonLink>
      )}
      <ButtonLink to="/queue">{say('platform.notices.queue')}</ButtonLink>
    </>
  );
}
