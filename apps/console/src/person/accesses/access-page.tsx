/** One access: everything that the person may know of it, its proof, and a complaint about it. */
import '../person.css';
import { useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { MyAccessesDocument } from '../../graphql/public/graphql.ts';
import { When } from '../../parts/when.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { ComplaintForm } from '../complaints/complaint-form.tsx';
import { ComplaintProgress, isHeard } from '../complaints/complaint-progress.tsx';
import { NotThere } from '../not-there.tsx';
import { type Access, AccessSummary, AccessTitle, type Informed, KeepProof, toldOf } from './access-card.tsx';
import { legalIn } from './access-legal.ts';
import { AccessProof } from './access-proof.tsx';

const pageSize = 50;

export function AccessPage() {
  const say = useWords();
  const { id = '' } = useParams({ strict: false }) as { id?: string };
  return (
    <Page title={say('person.access.title')}>
      <Found id={id} key={id} />
    </Page>
  );
}

/** Looks through the list, page by page: the graph has no question for one access. */
function Found({ id }: { id: string }) {
  const [after, setAfter] = useState<string | null>(null);
  const asked = useAsk(MyAccessesDocument, { first: pageSize, after });
  return (
    <Loaded of={asked} lines={12}>
      {({ me }) => {
        const access = me?.accesses?.nodes.find((one) => one.id === id);
        if (access !== undefined) return <AccessDetails access={access} told={toldOf(access, me?.informed ?? [])} />;
        const next = me?.accesses?.pageInfo;
        if (next?.hasNextPage && next.endCursor !== null) return <Onward to={next.endCursor} go={setAfter} />;
        return <NotThere failures={asked.failures} />;
      }}
    </Loaded>
  );
}

function Onward({ to, go }: { to: string; go: (cursor: string) => void }) {
  const [gone, setGone] = useState(false);
  if (!gone) {
    setGone(true);
    queueMicrotask(() => go(to));
  }
  return null;
}

function AccessDetails({ access, told }: { access: Access; told: Informed | undefined }) {
  const say = useWords();
  const code = useCodes();
  const navigate = useNavigate();
  const legal = legalIn(access.receipt);
  const kind = legal?.kind ?? null;
  return (
    <>
      <section className="person-section person-card" aria-labelledby="what">
        <h2 id="what">
          <AccessTitle access={access} />
        </h2>
        <p>
          <When at={access.at} />
          {kind === null ? null : <> · {code('OrderKind', kind)}</>}
        </p>
        <AccessSummary access={access} told={told} />
      </section>
      <div className="person-section">
        <h2>{say('person.access.proof')}</h2>
        <p className="person-prose">{say('person.access.proof-about', { index: access.id })}</p>
        <div className="person-actions">
          <KeepProof access={access} />
        </div>
        <AccessProof access={access} />
      </div>
      {kind === null ? null : (
        <section className="person-section" aria-labelledby="redress">
          <h2 id="redress">{say('person.access.redress')}</h2>
          <p className="person-prose" dir="auto">
            {told?.redress ?? legal?.redress ?? say('person.order.redress')}
          </p>
        </section>
      )}
      <section className="person-section" aria-labelledby="complain">
        <h2 id="complain">{say(isHeard(access.complaint) ? 'person.restriction.complaint' : 'person.complain.title')}</h2>
        {access.complaint === null ? null : <ComplaintProgress of={access.complaint} />}
        {isHeard(access.complaint) ? null : (
          <>
            <p className="person-prose">{say('person.complain.access-about')}</p>
            <ComplaintForm
              about={{ access: access.id }}
              filed={(complaint) => void navigate({ to: '/me/complaints/$id', params: { id: complaint } })}
            />
          </>
        )}
      </section>
    </>
  );
}
