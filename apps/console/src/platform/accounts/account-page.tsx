/**
 * The measures on an account: on the account itself, its payments and the service that it gets, each with its reasons, what became of it on the
 * platform, and how it is lifted.
 */
import { Button } from '@mantine/core';
import { useParams, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { Code, useWords } from '../../app/words/words.tsx';
import { PlatformAccountDocument, type PlatformAccountQuery } from '../../graphql/platform/graphql.ts';
import { Mark } from '../../parts/mark.tsx';
import { More } from '../../parts/more.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { Missing } from '../../states/missing.tsx';
import { EffectFacts, EffectMark } from '../effects/effect-facts.tsx';
import { EndRestriction } from '../restrictions/end-restriction.tsx';
import { RestrictionFacts } from '../restrictions/restriction-facts.tsx';
import '../content/content.css';

type Account = NonNullable<PlatformAccountQuery['account']>;
type Measure = NonNullable<Account['measures']>['nodes'][number];

interface MeasureProps {
  of: Measure;
  /** Whether it is the one that is being ended: one at a time. */
  chosen: boolean;
  choose: () => void;
  ended: () => void;
}

/** What became of it: in short, and in full when somebody opens it. An account has one state, in which all its measures are. */
function Effect({ of: effect }: { of: Measure['effects'][number] }) {
  const say = useWords();
  const isOfAccount = effect.subject.__typename === 'Account';
  return (
    <details className="measure-effect" open={effect.extent !== 'FULL' || effect.drifts > 0}>
      <summary>
        {say(isOfAccount ? 'platform.accounts.effect.account' : 'platform.accounts.effect.item')} <EffectMark of={effect} />
      </summary>
      <EffectFacts of={effect} ofPage />
    </details>
  );
}

function MeasureCard({ of: measure, chosen, choose, ended }: MeasureProps) {
  const say = useWords();
  const isOpen = measure.state === 'ACTIVE' || measure.state === 'SCHEDULED';
  return (
    <li className="panel" data-restriction={measure.id}>
      <RestrictionFacts of={measure} {...(measure.subject.__typename === 'ContentItem' ? { subject: measure.subject } : {})} />
      {measure.effects.map((effect) => (
        <Effect key={effect.subject.__typename} of={effect} />
      ))}
      {chosen ? (
        <EndRestriction of={measure} ended={ended} />
      ) : isOpen ? (
        <div className="panel-actions">
          <Button variant="default" onClick={choose}>
            {say('platform.accounts.end')}
          </Button>
        </div>
      ) : null}
    </li>
  );
}

function Measures({
  of: { id, handle, enforcementStatus, measures },
  after,
  again,
}: {
  of: Account;
  after: string | undefined;
  again: () => void;
}) {
  const say = useWords();
  const [chosen, choose] = useState<string | null>(null);
  const nodes = measures?.nodes ?? [];
  return (
    <>
      <p>
        <bdi>{handle}</bdi> <span className="quiet">{id}</span>{' '}
        <Mark tone={enforcementStatus === 'AVAILABLE' ? 'good' : 'warn'}>
          <Code of="AccountStatus" value={enforcementStatus} />
        </Mark>
      </p>
      {nodes.length === 0 ? (
        <p className="quiet">{say('platform.accounts.none')}</p>
      ) : (
        <ul className="cards" aria-label={say('platform.accounts.title')}>
          {nodes.map((one) => (
            <MeasureCard key={one.id} of={one} chosen={chosen === one.id} choose={() => choose(one.id)} ended={again} />
          ))}
        </ul>
      )}
      {measures === null ? null : <More pageInfo={measures.pageInfo} after={after} />}
    </>
  );
}

export function AccountPage() {
  const say = useWords();
  const { id } = useParams({ strict: false }) as { id: string };
  const { after } = useSearch({ strict: false }) as { after?: string };
  const asked = useAsk(PlatformAccountDocument, { id, after: after ?? null });
  return (
    <Page title={say('platform.accounts.title')} about={say('platform.accounts.about')}>
      <Loaded of={asked} lines={10}>
        {({ account }) =>
          account === null ? (
            <Missing failures={asked.failures} />
          ) : (
            <Measures key={account.id} of={account} after={after} again={asked.again} />
          )
        }
      </Loaded>
    </Page>
  );
}
