/** What became of a request for erasure, for whoever has its code: Regulation (EU) 2016/679, Art. 12(3) and (4). */
import type { ErasureByReceiptQuery } from '../../src/graphql/public/graphql.ts';
import { Instant } from '../instant.tsx';
import { useWords } from '../page.ts';

export type FollowedErasure = NonNullable<ErasureByReceiptQuery['erasureByReceipt']>;

function Words({ of: text }: { of: string }) {
  return (
    <p className="said">
      <bdi>{text}</bdi>
    </p>
  );
}

export function ErasureAnswer({ of: request }: { of: FollowedErasure }) {
  const { say, code } = useWords();
  const { state, outcome, answeredAt, dueAt, extension, reason, remedies } = request;
  return (
    <>
      <h1>{say('public.erasure.follow')}</h1>
      <dl className="facts">
        <dt>{say('public.report.number')}</dt>
        <dd>
          <code>{request.id}</code>
        </dd>
        <dt>{say('public.report.at')}</dt>
        <dd>
          <Instant at={request.askedAt} />
        </dd>
        <dt>{say('public.erasure.explanation')}</dt>
        <dd>
          <bdi>{request.explanation}</bdi>
        </dd>
      </dl>
      <section aria-labelledby="answer" data-erasure={state}>
        <h2 id="answer">{outcome === null ? code('ErasureState', state) : code('ErasureOutcome', outcome)}</h2>
        {answeredAt === null ? (
          <p>
            {say('public.erasure.due')}: <Instant at={dueAt} />
          </p>
        ) : (
          <p>
            <Instant at={answeredAt} />
          </p>
        )}
        {extension === null ? null : <Words of={extension} />}
        {reason === null ? null : <Words of={reason} />}
        {remedies === null ? null : <Words of={remedies} />}
      </section>
    </>
  );
}
