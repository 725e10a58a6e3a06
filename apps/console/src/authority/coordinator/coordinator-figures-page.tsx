/** Figures of a calendar year for a Digital Services Coordinator: trusted flaggers (Regulation (EU) 2022/2065, Art. 22(6)), disputes and reports of suspicions. */

import { NativeSelect } from '@mantine/core';
import { useState } from 'react';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useWords } from '../../app/words/words.tsx';
import { CoordinatorFiguresDocument, type CoordinatorFiguresQuery } from '../../graphql/authority/graphql.ts';
import { Body } from '../../parts/body.tsx';
import { useNow } from '../../parts/clock.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Scrolling } from '../../parts/scrolling.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';

const yearOf = (now: number): number => new Date(now).getUTCFullYear();
const share = (value: number | null): string => (value === null ? '–' : `${Math.round(value * 100)} %`);

function Flaggers({ of: flaggers }: { of: NonNullable<CoordinatorFiguresQuery['coordinatedFlaggers']> }) {
  const say = useWords();
  if (flaggers.length === 0) return <Empty title={say('authority.coordinator.flaggers.none')} />;
  return (
    <Scrolling label={say('authority.coordinator.flaggers')}>
      <table className="table">
        <caption>{say('authority.coordinator.flaggers')}</caption>
        <thead>
          <tr>
            {(['flagger', 'notices', 'decided', 'not-actioned', 'unfounded', 'share'] as const).map((column) => (
              <th key={column} scope="col" className={column === 'flagger' ? undefined : 'number'}>
                {say(`authority.coordinator.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {flaggers.map(({ id, name, country, notices, decided, notActioned, unfounded, notActionedShare }) => (
            <tr key={id}>
              <th scope="row">
                <Body of={{ organisation: name, country }} />
              </th>
              <td className="number">{notices}</td>
              <td className="number">{decided}</td>
              <td className="number">{notActioned}</td>
              <td className="number">{unfounded}</td>
              <td className="number">{share(notActionedShare)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

function Counted({ of: figures }: { of: NonNullable<CoordinatorFiguresQuery['coordinatorFigures']> }) {
  const say = useWords();
  const { disputes, suspicions, suspicionsToBodies } = figures;
  return (
    <section className="panel" aria-label={say('authority.coordinator.counted')}>
      <Facts
        of={[
          [say('authority.coordinator.suspicions'), String(suspicions)],
          [say('authority.coordinator.suspicions.here'), String(suspicionsToBodies)],
          [say('authority.coordinator.disputes'), String(disputes.submitted)],
          [say('authority.coordinator.disputes.upheld'), String(disputes.upheld)],
          [say('authority.coordinator.disputes.reversed'), String(disputes.reversed + disputes.partiallyReversed)],
          [say('authority.coordinator.disputes.implemented'), share(disputes.implementedShare)],
        ]}
      />
    </section>
  );
}

export function CoordinatorFiguresPage() {
  const say = useWords();
  const present = yearOf(useNow());
  const [year, setYear] = useState(present);
  const asked = useAsk(CoordinatorFiguresDocument, { from: `${year}-01-01T00:00:00.000Z`, to: `${year + 1}-01-01T00:00:00.000Z` });
  return (
    <Page title={say('authority.coordinator.figures.title')} about={say('authority.coordinator.figures.about')}>
      <NativeSelect
        label={say('authority.coordinator.year')}
        value={String(year)}
        onChange={(event) => setYear(Number(event.currentTarget.value))}
        data={[present, present - 1, present - 2].map(String)}
      />
      <Loaded of={asked}>
        {({ coordinatedFlaggers, coordinatorFigures }) => (
          <>
            <Flaggers of={coordinatedFlaggers ?? []} />
            {coordinatorFigures === null ? null : <Counted of={coordinatorFigures} />}
          </>
        )}
      </Loaded>
    </Page>
  );
}
