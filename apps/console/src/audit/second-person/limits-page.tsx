/** Limits that somebody has hit, and what somebody else of the platform found. Looking at them is an entry. */
import { useSearch } from '@tanstack/react-router';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useWords } from '../../app/words/words.tsx';
import { AuditLimitHitsDocument } from '../../graphql/audit/graphql.ts';
import { LimitHitList } from '../../second-person/limit-hits.tsx';
import { Loaded } from '../../states/loaded.tsx';

const pageRows = 50;

export function LimitsPage() {
  const say = useWords();
  const { after } = useSearch({ strict: false }) as { after?: string };
  const variables = { first: pageRows, ...(after === undefined ? {} : { after }) };
  const asked = useAsk(AuditLimitHitsDocument, variables, { policy: 'network-only' });
  return (
    <Page title={say('limits.title')} about={say('audit.limits.about')}>
      <Loaded of={asked} lines={8}>
        {({ limitHits }) => <LimitHitList of={limitHits} after={after} />}
      </Loaded>
    </Page>
  );
}
