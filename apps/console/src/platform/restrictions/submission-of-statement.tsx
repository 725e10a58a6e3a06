/** How far a statement has come on its way to the DSA Transparency Database, and sending it again where it was set aside. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Refused as Refusal, useAct } from '../../app/ask.ts';
import type { Failure } from '../../app/failure.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useRole } from '../../app/session.ts';
import { Code, useWords } from '../../app/words/words.tsx';
import { PlatformResendSubmissionDocument, type StatementFactsFragment, type SubmissionState } from '../../graphql/platform/graphql.ts';
import { Facts } from '../../parts/facts.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { Mark, type Tone } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { Failed } from '../../states/failed.tsx';
import { Refused } from '../../states/refused.tsx';

export type Submission = NonNullable<StatementFactsFragment['submission']>;

const tones: Readonly<Record<SubmissionState, Tone>> = { PENDING: 'info', SENT: 'good', DEAD: 'bad' };

export function SubmissionOfStatement({ of: submission, changed }: { of: Submission; changed: () => void }) {
  const say = useWords();
  const announce = useAnnounce();
  const isCounsel = useRole('COUNSEL');
  const [resend, acting] = useAct(PlatformResendSubmissionDocument);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const { id, generation, state, errors } = submission;
  const send = async () => {
    const outcome = await resend({ submission: id, generation });
    setRefusal(outcome.kind === 'refused' ? outcome.refusal : null);
    setFailures(outcome.kind === 'failed' ? outcome.failures : []);
    if (outcome.kind === 'done') announce(say('platform.restrictions.submission.resent'));
    changed();
  };
  return (
    <div data-submission={state}>
      <SubmissionFacts of={submission} />
      {errors.length === 0 ? null : (
        <>
          <p>{say('platform.restrictions.submission.errors')}</p>
          <ul lang="en">
            {errors.map(({ field, messages }) => (
              <li key={field}>
                <code>{field}</code>: {messages.join(' ')}
              </li>
            ))}
          </ul>
        </>
      )}
      {refusal === null ? null : <Refused refusal={refusal} />}
      <Failed failures={failures} of="act" />
      {state === 'DEAD' ? (
        <>
          <Button size="compact-sm" variant="default" disabled={!isCounsel} loading={acting} onClick={() => void send()}>
            {say('platform.restrictions.submission.resend')}
          </Button>
          {isCounsel ? null : <p className="quiet">{say('platform.restrictions.submission.resend.counsel')}</p>}
        </>
      ) : null}
    </div>
  );
}

function SubmissionFacts({ of: { state, attempts, databaseId, nextAttemptAt, submittedAt, problem, puid } }: { of: Submission }) {
  const say = useWords();
  return (
    <Facts
      of={[
        [
          say('platform.restrictions.state'),
          <Mark key="state" tone={tones[state]}>
            <Code of="SubmissionState" value={state} />
          </Mark>,
        ],
        [
          say('platform.restrictions.submission.puid'),
          <Identifier key="puid" copy>
            {puid}
          </Identifier>,
        ],
        [say('platform.restrictions.submission.database'), databaseId && <Identifier key="database">{databaseId}</Identifier>],
        [
          say('platform.restrictions.submission.attempts'),
          attempts === 0 ? null : say('platform.restrictions.submission.times', { count: attempts }),
        ],
        [
          say('platform.restrictions.submission.next'),
          state === 'PENDING' && nextAttemptAt ? <When key="next" at={nextAttemptAt} /> : null,
        ],
        [say('platform.restrictions.submission.arrived'), submittedAt && <When key="arrived" at={submittedAt} />],
        [
          say('platform.restrictions.submission.problem'),
          problem && (
            <span key="problem" lang="en">
              {problem}
            </span>
          ),
        ],
      ]}
    />
  );
}
