/** What a notice says, and who gave it as far as that is shown: Regulation (EU) 2022/2065, Art. 16(2) and 22. */
import { Code, useCodes, useWords } from '../../app/words/words.tsx';
import type { PlatformNoticeQuery } from '../../graphql/platform/graphql.ts';
import { Facts } from '../../parts/facts.tsx';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { useTerritories, Written } from '../../statement/statement-of-reasons.tsx';
import { NoticeFiles } from './notice-files.tsx';

export type Notice = NonNullable<PlatformNoticeQuery['notice']>;

export function NoticeFacts({ of: notice }: { of: Notice }) {
  const say = useWords();
  const code = useCodes();
  const territories = useTerritories();
  const { state, category, keywords, explanation, source, publicBody, trustedFlagger, notifierName, notifierEmail, submittedAt } = notice;
  return (
    <section className="panel" aria-labelledby="notice-facts">
      <h2 id="notice-facts">{say('platform.notices.says')}</h2>
      <p className="marks">
        <Mark tone={state === 'RECEIVED' ? 'info' : 'calm'}>
          <Code of="NoticeState" value={state} />
        </Mark>{' '}
        {trustedFlagger === null ? null : <Mark tone="info">{code('NoticeSource', 'TRUSTED_FLAGGER')}</Mark>}{' '}
        {publicBody === null ? null : <Mark tone="info">{code('NoticeSource', 'STATE_ACTOR')}</Mark>}{' '}
        {publicBody === null ? null : (
          <Mark tone={publicBody.recognised ? 'good' : 'warn'}>
            {say(publicBody.recognised ? 'platform.notices.body.recognised' : 'platform.notices.body.declared')}
          </Mark>
        )}
      </p>
      <Written>{explanation}</Written>
      <NoticeFiles of={notice} />
      <Facts
        of={[
          [say('platform.notices.category'), <Code key="category" of="StatementCategory" value={category} />],
          [say('platform.notices.keywords'), keywords.map((keyword) => code('CategoryKeyword', keyword)).join(', ')],
          [say('platform.notices.submitted'), <When key="submitted" at={submittedAt} />],
          [say('platform.notices.source'), <Code key="source" of="NoticeSource" value={source} />],
          [
            say('platform.notices.flagger'),
            trustedFlagger && (
              <span key="flagger">
                <bdi>{trustedFlagger.name}</bdi> ({territories([trustedFlagger.country])}),{' '}
                <Code of="FlaggerState" value={trustedFlagger.state} />
              </span>
            ),
          ],
          [
            say('platform.notices.body'),
            publicBody && (
              <span key="body">
                <bdi>{publicBody.name}</bdi>
                {publicBody.country === null ? null : ` (${territories([publicBody.country])})`}
              </span>
            ),
          ],
          [
            say('platform.notices.notifier'),
            notifierName === null && notifierEmail === null ? (
              say('platform.notices.notifier.none')
            ) : (
              <bdi key="notifier">{[notifierName, notifierEmail].filter(Boolean).join(', ')}</bdi>
            ),
          ],
        ]}
      />
      {state === 'RECEIVED' ? null : (
        <Facts
          of={[
            [say('platform.notices.decided'), notice.decidedAt && <When key="decided" at={notice.decidedAt} />],
            [say('platform.notices.why'), notice.reason && <Written key="why">{notice.reason}</Written>],
            [say('platform.notices.unfounded.held'), notice.unfounded ? say('statement.yes') : null],
            [say('platform.notices.automated.held'), <Code key="automated" of="AutomatedDecision" value={notice.automatedMeans} />],
          ]}
        />
      )}
    </section>
  );
}
