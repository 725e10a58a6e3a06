/** Statements of reasons on their way to the DSA Transparency Database: what was set aside is sent again by counsel. Regulation (EU) 2022/2065, Art. 24(5). */
import { Button, NativeSelect } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import { type Refused as Refusal, useAct, useAsk } from '../../app/ask.ts';
import type { Failure } from '../../app/failure.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { Page } from '../../app/frame/page.tsx';
import { useRole } from '../../app/session.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { PlatformResendSubmissionsDocument, PlatformSubmissionsDocument } from '../../graphql/platform/graphql.ts';
import { Confirmation } from '../../parts/confirmation.tsx';
import { More } from '../../parts/more.tsx';
import { Empty } from '../../states/empty.tsx';
import { Failed } from '../../states/failed.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { Refused } from '../../states/refused.tsx';
import { SubmissionOfStatement } from '../restrictions/submission-of-statement.tsx';
import { type SubmissionsSearch, submissionStates } from './submissions-search.ts';
import '../content/content.css';

const pageRows = 20;
/** As many as one act sends again. */
const resentAtOnce = 100;

function ResendAll({ changed }: { changed: () => void }) {
  const say = useWords();
  const announce = useAnnounce();
  const isCounsel = useRole('COUNSEL');
  const [resend, acting] = useAct(PlatformResendSubmissionsDocument);
  const [confirming, setConfirming] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const send = async () => {
    const outcome = await resend({ first: resentAtOnce });
    setConfirming(false);
    setRefusal(outcome.kind === 'refused' ? outcome.refusal : null);
    setFailures(outcome.kind === 'failed' ? outcome.failures : []);
    if (outcome.kind === 'done') announce(say('platform.submissions.resent', { count: outcome.value.nodes.length }));
    changed();
  };
  return (
    <div>
      <Button size="compact-md" variant="default" disabled={!isCounsel} onClick={() => setConfirming(true)}>
        {say('platform.submissions.resend')}
      </Button>
      {isCounsel ? null : <p className="quiet">{say('platform.restrictions.submission.resend.counsel')}</p>}
      {refusal === null ? null : <Refused refusal={refusal} />}
      <Failed failures={failures} of="act" />
      {confirming ? (
        <Confirmation
          title={say('platform.submissions.confirm')}
          act={say('platform.submissions.resend.act')}
          acting={acting}
          confirm={() => void send()}
          close={() => setConfirming(false)}
        >
          <p>{say('platform.submissions.confirm.about', { count: resentAtOnce })}</p>
        </Confirmation>
      ) : null}
    </div>
  );
}

export function SubmissionsPage() {
  const say = useWords();
  const code = useCodes();
  const navigate = useNavigate();
  const { state, after } = useSearch({ strict: false }) as SubmissionsSearch;
  const asked = useAsk(PlatformSubmissionsDocument, { first: pageRows, after: after ?? null, state: state ?? null });
  return (
    <Page title={say('platform.submissions.title')} about={say('platform.submissions.about')} actions={<ResendAll changed={asked.again} />}>
      <div className="filter">
        <NativeSelect
          label={say('platform.restrictions.state')}
          value={state ?? ''}
          data={[
            { value: '', label: say('platform.submissions.every') },
            ...submissionStates.map((value) => ({ value, label: code('SubmissionState', value) })),
          ]}
          onChange={(event) => {
            const { value } = event.currentTarget;
            void navigate({ to: '.', search: value === '' ? {} : { state: value } });
          }}
        />
      </div>
      <Loaded of={asked} lines={10}>
        {({ submissions }) =>
          submissions === null || submissions.nodes.length === 0 ? (
            <Empty title={say(state === undefined ? 'platform.submissions.none' : 'platform.submissions.none.filtered')} />
          ) : (
            <>
              <ul className="cards">
                {submissions.nodes.map((one) => (
                  <li key={one.id} className="panel">
                    <SubmissionOfStatement of={one} changed={asked.again} />
                  </li>
                ))}
              </ul>
              <More pageInfo={submissions.pageInfo} after={after} />
            </>
          )
        }
      </Loaded>
    </Page>
  );
}
