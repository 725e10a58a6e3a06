/**
 * Requests for access to one's own data, and their answers: what was shown, what can be done, and a sentence that is the same for everybody, whether
 * something may not be disclosed or not.
 */
import '../../statement/statement.css';
import '../person.css';
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { type Outcome, useAct, useAsk } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { Page } from '../../app/frame/page.tsx';
import { Cited } from '../../app/words/citation.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { type AnsweredRequestFragment, MyAccessAnswersDocument, RequestAccessDocument } from '../../graphql/public/graphql.ts';
import { useAgency } from '../../parts/body.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Failed } from '../../states/failed.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { Refused } from '../../states/refused.tsx';
import { NoAccount } from '../no-account.tsx';
import { ErasureSection } from './erasure-section.tsx';

export function RequestsPage() {
  const say = useWords();
  const asked = useAsk(MyAccessAnswersDocument, {});
  return (
    <Page title={say('person.requests.title')} about={say('person.requests.about')}>
      <Loaded of={asked} lines={12}>
        {({ me }) =>
          me === null ? (
            <NoAccount />
          ) : (
            <>
              <RequestAccess answered={asked.again} />
              {(me.accessAnswers ?? []).length === 0 ? (
                <Empty title={say('person.requests.none')} />
              ) : (
                <ul className="person-list">
                  {me.accessAnswers?.map((answer) => (
                    <li key={answer.id}>
                      <Answer of={answer} />
                    </li>
                  ))}
                </ul>
              )}
              <ErasureSection />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function RequestAccess({ answered }: { answered: () => void }) {
  const say = useWords();
  const announce = useAnnounce();
  const [request, requesting] = useAct(RequestAccessDocument);
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  async function send(): Promise<void> {
    const own = await request({});
    setOutcome(own);
    if (own.kind !== 'done') return;
    announce(say('person.requests.answered'));
    answered();
  }
  return (
    <div className="person-section">
      <p className="person-prose">{say('person.requests.again')}</p>
      {outcome?.kind === 'refused' ? <Refused refusal={outcome.refusal} /> : null}
      <Failed failures={outcome?.kind === 'failed' ? outcome.failures : []} of="act" />
      <div className="person-actions">
        <Button onClick={() => void send()} loading={requesting}>
          {say('person.requests.send')}
        </Button>
      </div>
    </div>
  );
}

function Answer({ of: answer }: { of: AnsweredRequestFragment }) {
  const say = useWords();
  return (
    <section className="person-section person-card" aria-labelledby={`answer-${answer.id}`}>
      <h2 id={`answer-${answer.id}`}>
        {say('person.requests.answer')} <When at={answer.answeredAt} />
      </h2>
      <h3>{say('person.requests.accesses')}</h3>
      {answer.listed.length === 0 ? (
        <p>{say('person.requests.no-access')}</p>
      ) : (
        <ul>
          {answer.listed.map((access) => (
            <li key={access.id}>
              <Shown access={access} />
            </li>
          ))}
        </ul>
      )}
      <p className="person-prose">{say('person.requests.neutral')}</p>
      <h3>{say('person.requests.remedies')}</h3>
      <ul>
        {answer.remedies.map(({ kind, article }) => (
          <li key={kind}>
            {say(`person.requests.remedy.${kind}`)}{' '}
            <small>
              (<Cited of={article} />)
            </small>
          </li>
        ))}
      </ul>
      <p>
        {say('person.requests.number')} <Identifier>{answer.id}</Identifier>
      </p>
    </section>
  );
}

function Shown({ access }: { access: AnsweredRequestFragment['listed'][number] }) {
  const say = useWords();
  const code = useCodes();
  const agency = useAgency();
  return (
    <>
      <When at={access.at} />:{' '}
      <Link to="/me/accesses/$id" params={{ id: access.id }}>
        <bdi>{access.authority === null ? say('person.requests.platform') : agency(access.authority)}</bdi>
      </Link>
      , <bdi>{access.reference}</bdi>
      {access.kind === null ? null : <> · {code('OrderKind', access.kind)}</>}
    </>
  );
}
