/** The wizard for a new order: opened empty, or on a draft of one's own. Only an issuing authority writes orders. */
import { useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useInstallation, useRole, useSession } from '../../app/session.ts';
import { useWords } from '../../app/words/words.tsx';
import { OrderDraftDocument } from '../../graphql/authority/graphql.ts';
import { ButtonLink } from '../../parts/button-link.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { Missing } from '../../states/missing.tsx';
import { emptyForm, formOf } from './form.ts';
import { OrderWizard } from './order-wizard.tsx';
import { offeredKinds } from './rules/offered.ts';
import './new-order.css';

export function NewOrderPage() {
  const say = useWords();
  const isIssuing = useRole('ISSUING');
  const { office, country } = useSession();
  const { country: platformCountry = null } = useInstallation();
  const [opened] = useState((useSearch({ strict: false }) as { draft?: string }).draft);
  const canOrder = isIssuing && offeredKinds(office, country, platformCountry).length > 0;
  return (
    <Page title={say('authority.new.title')} about={say('authority.new.about')}>
      {!canOrder ? (
        <Empty title={say(isIssuing ? 'authority.new.no-kind' : 'authority.new.not-issuing')}>
          <p>{say('authority.new.not-issuing.about')}</p>
        </Empty>
      ) : opened === undefined ? (
        <OrderWizard initial={emptyForm(platformCountry ?? '')} saved={null} platformCountry={platformCountry} />
      ) : (
        <OpenedDraft id={opened} platformCountry={platformCountry} />
      )}
    </Page>
  );
}

function OpenedDraft({ id, platformCountry }: { id: string; platformCountry: string | null }) {
  const say = useWords();
  const asked = useAsk(OrderDraftDocument, { id }, { policy: 'network-only' });
  const [first, setFirst] = useState(asked.data?.order ?? null);
  const order = first ?? asked.data?.order ?? null;
  if (first === null && order !== null) setFirst(order);
  if (order?.status === 'DRAFT')
    return <OrderWizard initial={formOf(order, platformCountry ?? '')} saved={order} platformCountry={platformCountry} />;
  return (
    <Loaded of={asked} lines={12}>
      {() =>
        order === null ? (
          <Missing failures={asked.failures} />
        ) : (
          <Empty title={say('authority.new.not-draft')}>
            <ButtonLink to="/orders/$id" params={{ id: order.id }}>
              {say('authority.new.not-draft.open')}
            </ButtonLink>
          </Empty>
        )
      }
    </Loaded>
  );
}
