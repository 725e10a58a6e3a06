/** Limits that somebody has hit: who, where and how often, and what somebody else found. */
import type { ReactNode } from 'react';
import { useWords } from '../app/words/words.tsx';
import { Facts } from '../parts/facts.tsx';
import { Mark } from '../parts/mark.tsx';
import { More, type PageEnd } from '../parts/more.tsx';
import { When } from '../parts/when.tsx';
import { Empty } from '../states/empty.tsx';
import './second-person.css';

/** From whichever graph. */
export interface LimitHitFacts {
  id: string | number;
  limit: string;
  person: string;
  organisation: string | null;
  reference: string;
  hits: number;
  firstAt: string;
  lastAt: string;
  reviewedBy: string | null;
  reviewedAt: string | null;
  finding: string | null;
}

function LimitHitPanel({ hit, children }: { hit: LimitHitFacts; children: ReactNode }) {
  const say = useWords();
  const { limit, person, organisation, reference, hits, firstAt, lastAt, reviewedBy, reviewedAt, finding } = hit;
  const isOpen = reviewedAt === null;
  return (
    <li className="panel" data-reviewed={!isOpen}>
      <h2>
        {say(`limits.name.${limit}`)} <Mark tone={isOpen ? 'warn' : 'good'}>{say(isOpen ? 'limits.open' : 'limits.reviewed')}</Mark>
      </h2>
      <Facts
        of={[
          [say('limits.who'), [person, organisation].filter(Boolean).join(', ')],
          [say('limits.where'), reference],
          [say('limits.hits'), String(hits)],
          [say('limits.first'), <When key="first" at={firstAt} />],
          [say('limits.last'), <When key="last" at={lastAt} />],
          [say('limits.by'), reviewedBy],
          [say('limits.found'), finding],
        ]}
      />
      {children}
    </li>
  );
}

export interface LimitHitListProps<Hit> {
  /** A page of them; null where it could not be read. */
  of: { nodes: readonly Hit[]; pageInfo: PageEnd } | null;
  after: string | undefined;
  /** What the viewer can do about one. */
  acts?: (hit: Hit) => ReactNode;
}

export function LimitHitList<Hit extends LimitHitFacts>({ of, after, acts }: LimitHitListProps<Hit>) {
  const say = useWords();
  if (of === null || of.nodes.length === 0) return <Empty title={say('limits.none')} />;
  return (
    <>
      <ul className="second-person">
        {of.nodes.map((hit) => (
          <LimitHitPanel key={hit.id} hit={hit}>
            {acts?.(hit)}
          </LimitHitPanel>
        ))}
      </ul>
      <More pageInfo={of.pageInfo} after={after} />
    </>
  );
}
