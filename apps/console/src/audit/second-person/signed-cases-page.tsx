/** What staff signed to open cases: who, when and for which piece of work, each checked in the browser and kept as a file. Looking at it is an entry. */
import { useSearch } from '@tanstack/react-router';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useWords } from '../../app/words/words.tsx';
import { SignedCasesDocument, type SignedCasesQuery } from '../../graphql/audit/graphql.ts';
import { Identifier } from '../../parts/identifier.tsx';
import { More } from '../../parts/more.tsx';
import { ActLine } from '../../signing/signed-acts-list.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { CheckActs } from '../evidence/check-acts.tsx';

const pageRows = 50;

/** The piece of work that an act names. */
function Work({ of }: { of: string }) {
  const say = useWords();
  const { order } = JSON.parse(of) as { order: unknown };
  return (
    <>
      · {say('signing.acts.work')} <Identifier>{String(order)}</Identifier>{' '}
    </>
  );
}

function Cases({ of, after }: { of: SignedCasesQuery['signedCases']; after: string | undefined }) {
  const say = useWords();
  if (of === null || of.nodes.length === 0) return <Empty title={say('audit.signed-cases.none')} />;
  return (
    <>
      <ul className="plain-list">
        {of.nodes.map((one) => (
          <ActLine key={one.id} of={one}>
            <Work of={one.statement} />
          </ActLine>
        ))}
      </ul>
      <More pageInfo={of.pageInfo} after={after} />
      <CheckActs heading="h2" acts={of.nodes} about={(statement) => <Work of={statement} />} />
    </>
  );
}

export function SignedCasesPage() {
  const say = useWords();
  const { after } = useSearch({ strict: false }) as { after?: string };
  const variables = { first: pageRows, ...(after === undefined ? {} : { after }) };
  const asked = useAsk(SignedCasesDocument, variables, { policy: 'network-only' });
  return (
    <Page title={say('audit.signed-cases.title')} about={say('audit.signed-cases.about')}>
      <Loaded of={asked} lines={8}>
        {({ signedCases }) => <Cases key={after} of={signedCases} after={after} />}
      </Loaded>
    </Page>
  );
}
