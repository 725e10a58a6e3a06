/** What staff asked to read of a person for a case, and who decided it. Looking at it is an entry. */
import { useSearch } from '@tanstack/react-router';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useWords } from '../../app/words/words.tsx';
import { AuditCaseRequestsDocument } from '../../graphql/audit/graphql.ts';
import { CaseRequestList } from '../../second-person/case-requests.tsx';
import { Loaded } from '../../states/loaded.tsx';

const pageRows = 50;

export function CaseRequestsPage() {
  const say = useWords();
  const { after } = useSearch({ strict: false }) as { after?: string };
  const variables = { first: pageRows, ...(after === undefined ? {} : { after }) };
  const asked = useAsk(AuditCaseRequestsDocument, variables, { policy: 'network-only' });
  return (
    <Page title={say('cases.title')} about={say('audit.cases.about')}>
      <Loaded of={asked} lines={8}>
        {({ caseRequests }) => <CaseRequestList of={caseRequests} after={after} />}
      </Loaded>
    </Page>
  );
}
