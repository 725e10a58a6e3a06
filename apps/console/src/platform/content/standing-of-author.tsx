/**
 * What counts against an item's author by the platform's policy, and the step that it proposes: Regulation (EU) 2022/2065, Art. 23. It is a
 * proposal: taking it over fills the form below, and a person decides.
 */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { Code, useWords } from '../../app/words/words.tsx';
import type { PlatformItemQuery } from '../../graphql/platform/graphql.ts';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';

export type Standing = NonNullable<NonNullable<PlatformItemQuery['item']>['author']['standing']>;
export type Proposal = NonNullable<Standing['proposal']>;

export function StandingOfAuthor({ of: standing, take }: { of: Standing; take: (proposal: Proposal) => void }) {
  const say = useWords();
  const { points, strikes, proposal, warnedAt } = standing;
  return (
    <section className="panel" aria-labelledby="standing">
      <h2 id="standing">{say('platform.content.standing')}</h2>
      <p>
        {say('platform.content.standing.points', { points })}{' '}
        {warnedAt === null ? (
          say('platform.content.standing.unwarned')
        ) : (
          <>
            {say('platform.content.standing.warned')} <When at={warnedAt} />
          </>
        )}
      </p>
      {proposal === null ? null : (
        <div className="notice" data-tone="warn" data-proposal={proposal.step}>
          <p>
            <Mark tone="warn">
              <Code of="StandingStep" value={proposal.step} />
            </Mark>{' '}
            {proposal.account === null ? null : <Code of="DecisionAccount" value={proposal.account} />}{' '}
            {proposal.step === 'WARN'
              ? null
              : proposal.days === null
                ? say('platform.content.standing.for-good')
                : say('platform.content.standing.days', { days: proposal.days })}
          </p>
          <p>{say('platform.content.standing.about', { points: proposal.atPoints })}</p>
          {proposal.step === 'RESTRICT' ? (
            <Button size="compact-sm" variant="default" onClick={() => take(proposal)}>
              {say('platform.content.standing.take')}
            </Button>
          ) : null}
        </div>
      )}
      {strikes.length === 0 ? null : (
        <details>
          <summary>{say('platform.content.standing.strikes', { count: strikes.length })}</summary>
          <ul>
            {strikes.map(({ at, category, points: each, expiresAt, restriction }) => (
              <li key={restriction.id}>
                <Link to="/restrictions/$id" params={{ id: restriction.id }}>
                  <Code of="StatementCategory" value={category} />
                </Link>{' '}
                · {say('platform.content.standing.each', { points: each })} · <When at={at} day /> ·{' '}
                {say('platform.content.standing.until')} <When at={expiresAt} day />
              </li>
            ))}
          </ul>
        </details>
      )}
    </section>
  );
}
