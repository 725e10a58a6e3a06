/**
 * The file of one case: what the log says of it, by what it is about, and what each reading disclosed. The entries are public; the category and the
 * number of records of a reading are sealed, and are opened by a button, since that is an entry itself.
 */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useReading } from '../../app/ask.ts';
import type { Failure } from '../../app/failure.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { type ListedEntryFragment, OpenFieldsDocument } from '../../graphql/audit/graphql.ts';
import { OrderSection } from '../../order/order-section.tsx';
import { When } from '../../parts/when.tsx';
import { Failed } from '../../states/failed.tsx';
import { caseParts, type Disclosed, disclosedIn, partOf } from './case-parts.ts';

function EntryLine({ of: { index, at, type, outcome } }: { of: ListedEntryFragment }) {
  const say = useWords();
  return (
    <>
      <Link to="/entries/$index" params={{ index }}>
        {say('order.timeline.entry-number', { index })}
      </Link>{' '}
      · <When at={at} /> · {say(`audit.type.${type}`)}
      {outcome === 'FAILURE' ? ` · ${say('audit.case.failure')}` : ''}
    </>
  );
}

function Disclosure({ of: entry }: { of: ListedEntryFragment }) {
  const say = useWords();
  const code = useCodes();
  const [read, isReading] = useReading(OpenFieldsDocument);
  const [disclosed, setDisclosed] = useState<Disclosed | null>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const open = async () => {
    const answer = await read({ index: entry.index, fields: ['target'] });
    setFailures(answer.failures);
    setDisclosed(disclosedIn(answer.data?.opening?.find(({ field }) => field === 'target')?.value));
  };
  return (
    <li data-reading={entry.index}>
      <EntryLine of={entry} />
      {disclosed === null ? (
        <>
          {' '}
          <Button size="compact-xs" variant="default" loading={isReading} onClick={() => void open()}>
            {say('audit.case.open', { index: entry.index })}
          </Button>
        </>
      ) : (
        <p>
          {disclosed
            .map(({ category, records }) => `${code('DataCategory', category)}: ${say('audit.case.records', { count: records })}`)
            .join(' · ') || say('audit.case.nothing')}
        </p>
      )}
      {failures.length === 0 ? null : <Failed failures={failures} of="reading" />}
    </li>
  );
}

/** What is set beside an order's history: entries about it, in the parts of a case. */
export function CaseFile({ of: entries }: { of: readonly ListedEntryFragment[] }) {
  const say = useWords();
  const byPart = Map.groupBy(entries, partOf);
  return caseParts.map((part) => {
    const of = byPart.get(part) ?? [];
    return (
      <OrderSection key={part} title={say(`audit.case.${part}`, { count: of.length })}>
        {of.length === 0 ? (
          <p>{say(`audit.case.${part}.none`)}</p>
        ) : (
          <ol className="plain-list order-entries" data-case={part}>
            {of.map((entry) =>
              part === 'readings' ? (
                <Disclosure key={entry.index} of={entry} />
              ) : (
                <li key={entry.index}>
                  <EntryLine of={entry} />
                </li>
              ),
            )}
          </ol>
        )}
      </OrderSection>
    );
  });
}
