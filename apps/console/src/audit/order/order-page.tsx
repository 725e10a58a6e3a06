/**
 * What an auditor sees of one order: its facts, without identifiers and without a record, with the log's entries about it at their place in
 * time. Looking is an entry of the log itself; the entries are asked for by a button, since reading them is another one.
 */
import { Button } from '@mantine/core';
import { Link, useParams } from '@tanstack/react-router';
import { lazy, Suspense, useState } from 'react';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { Code, useWords } from '../../app/words/words.tsx';
import { withOwnWords } from '../../app/words/words-store.ts';
import { type AuditedOrderFragment, EntriesDocument, OrderDocument, SignedActsDocument } from '../../graphql/audit/graphql.ts';
import { DigestCheck } from '../../order/digest-check.tsx';
import { OrderSection } from '../../order/order-section.tsx';
import { OrderView } from '../../order/order-view.tsx';
import { CustodyTable } from '../../packages/custody-table.tsx';
import { PackagePanel } from '../../packages/package-panel.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { SignedActs } from '../../signing/signed-acts.tsx';
import type { ShownAct } from '../../signing/signed-acts-list.tsx';
import { Failed } from '../../states/failed.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { Missing } from '../../states/missing.tsx';
import { CaseFile } from './case-file.tsx';

const CheckActs = lazy(async () => ({ default: (await withOwnWords(import('../evidence/check-acts.tsx'), 'signing')).CheckActs }));

/** Entries about one order that are set beside its history. */
const entriesMost = 256;

export function OrderPage() {
  const say = useWords();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  const asked = useAsk(OrderDocument, { id });
  const order = asked.data?.order;
  return (
    <Page title={order ? say('order.title', { reference: order.reference }) : say('order.title.loading')}>
      <Loaded of={asked} lines={20}>
        {(data) => (data.order === null ? <Missing failures={asked.failures} /> : <OneOrder key={data.order.id} order={data.order} />)}
      </Loaded>
    </Page>
  );
}

/** The auditor's own check of what was signed, which comes with its words. */
const Checks = ({ acts }: { acts: readonly ShownAct[] }) => (
  <Suspense fallback={null}>
    <CheckActs acts={acts} />
  </Suspense>
);

function OneOrder({ order }: { order: AuditedOrderFragment }) {
  const say = useWords();
  const [wanted, setWanted] = useState(false);
  const asked = useAsk(EntriesDocument, { filter: { order: order.id }, first: entriesMost }, { pause: !wanted, policy: 'cache-first' });
  const page = asked.data?.entries;
  const entry = (index: string) => (
    <Link to="/entries/$index" params={{ index }}>
      {say('order.timeline.entry-number', { index })}
    </Link>
  );
  return (
    <OrderView
      order={order}
      unfolded
      entries={page?.nodes ?? []}
      file={
        <>
          <SignedActs order={order.id} document={SignedActsDocument}>
            {(acts) => <Checks acts={acts} />}
          </SignedActs>
          {page == null ? null : <CaseFile of={page.nodes} />}
          {order.packages.length === 0 ? null : (
            <OrderSection title={say('packages.title')}>
              <ul className="packages">
                {order.packages.map((one) => (
                  <PackagePanel key={one.id} of={one} entry={entry}>
                    <CustodyTable of={one} entry={entry} />
                  </PackagePanel>
                ))}
              </ul>
            </OrderSection>
          )}
          {order.warnings.length === 0 ? null : (
            <OrderSection title={say('order.warnings')}>
              <p>{say('order.warnings.about')}</p>
              <ul>
                {order.warnings.map((warning) => (
                  <li key={warning} data-warning={warning}>
                    <Code of="OrderWarning" value={warning} />
                  </li>
                ))}
              </ul>
            </OrderSection>
          )}
        </>
      }
      entry={entry}
    >
      <div className="notice" data-tone="info">
        <p>{say('order.audit.about')}</p>
        {order.digest === null ? null : (
          <p>
            {say('order.digest')} <Identifier copy>{order.digest}</Identifier>
          </p>
        )}
        <DigestCheck order={order} />
        {wanted ? null : (
          <Button variant="default" onClick={() => setWanted(true)}>
            {say('order.audit.entries')}
          </Button>
        )}
        {page?.pageInfo.hasNextPage ? <p>{say('order.audit.more', { count: entriesMost })}</p> : null}
        {asked.failures.length > 0 ? <Failed failures={asked.failures} of="question" again={asked.again} /> : null}
      </div>
    </OrderView>
  );
}
