/** The next piece of work of the same kind that nobody holds, so that one goes from case to case without the list. */
import { useAsk } from '../../app/ask.ts';
import { useWords } from '../../app/words/words.tsx';
import { PlatformCaseWorkDocument, type WorkKind } from '../../graphql/platform/graphql.ts';
import { ButtonLink } from '../../parts/button-link.tsx';

export function NextWork({ kind, but }: { kind: WorkKind; but: string }) {
  const say = useWords();
  const { data } = useAsk(PlatformCaseWorkDocument, { filter: { kinds: [kind], unclaimed: true }, first: 2 }, { policy: 'network-only' });
  const next = data?.queue?.nodes.find(({ subject }) => subject.id !== but);
  return (
    <>
      {next === undefined ? null : (
        <ButtonLink
          variant="filled"
          to={(kind === 'NOTICE' ? '/notices/$id' : '/complaints/$id') as string}
          params={{ id: next.subject.id }}
        >
          {say('platform.notices.next')}
        </ButtonLink>
      )}
      <ButtonLink to="/queue">{say('platform.notices.queue')}</ButtonLink>
    </>
  );
}
