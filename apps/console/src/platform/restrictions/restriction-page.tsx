/** One restriction: what was decided and why, what became of it, the complaint about it, its way to the Transparency Database, and how it is ended. */
import { Link, useParams } from '@tanstack/react-router';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { Code, useWords } from '../../app/words/words.tsx';
import { DecisionReceiptDocument, PlatformRestrictionDocument, type PlatformRestrictionQuery } from '../../graphql/platform/graphql.ts';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import { DecisionProof } from '../../proof/decision-proof.tsx';
import { StatementOfReasons } from '../../statement/statement-of-reasons.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { Missing } from '../../states/missing.tsx';
import { EditedItem } from '../content/edited-item.tsx';
import { PublishedText } from '../content/item-in-context.tsx';
import { EffectFacts } from '../effects/effect-facts.tsx';
import { EndRestriction } from './end-restriction.tsx';
import { RestrictionFacts } from './restriction-facts.tsx';
import { SubmissionOfStatement } from './submission-of-statement.tsx';
import '../content/content.css';

type Restriction = NonNullable<PlatformRestrictionQuery['restriction']>;

function ComplaintAbout({ of: { complaint } }: { of: Restriction }) {
  const say = useWords();
  return (
    <section className="panel" aria-labelledby="complaint-about">
      <h2 id="complaint-about">{say('platform.restrictions.complaint')}</h2>
      {complaint === null ? (
        <p className="quiet">{say('platform.restrictions.complaint.none')}</p>
      ) : (
        <>
          <p>
            <Mark tone={complaint.state === 'OPEN' ? 'warn' : 'calm'}>
              <Code of="ComplaintState" value={complaint.state} />
            </Mark>{' '}
            {say('platform.restrictions.complaint.filed')} <When at={complaint.filedAt} /> ·{' '}
            <Link to="/complaints/$id" params={{ id: complaint.id }}>
              {say('platform.restrictions.complaint.open')}
            </Link>
          </p>
          {complaint.state === 'OPEN' ? <p>{say('platform.restrictions.open')}</p> : null}
        </>
      )}
    </section>
  );
}

function Restricted({ of: restriction, again }: { of: Restriction; again: () => void }) {
  const say = useWords();
  const { statement, subject } = restriction;
  return (
    <div className="case">
      <div className="case-about">
        <section className="panel" aria-labelledby="restriction-facts">
          <h2 id="restriction-facts">{say('platform.restrictions.facts')}</h2>
          <RestrictionFacts of={restriction} subject={subject} />
          {subject.__typename === 'ContentItem' ? <PublishedText of={subject} /> : null}
        </section>
        <EditedItem of={restriction.itemVersion} />
        {restriction.effects.map((effect) => (
          <section key={effect.subject.__typename} className="panel" aria-label={say('platform.effects.own')}>
            <h2>{say('platform.effects.own')}</h2>
            <EffectFacts of={effect} />
          </section>
        ))}
        <ComplaintAbout of={restriction} />
        <DecisionProof of={restriction.id} document={DecisionReceiptDocument} section="panel" />
        {statement?.submission ? (
          <section className="panel" aria-labelledby="submission">
            <h2 id="submission">{say('platform.restrictions.submission')}</h2>
            <SubmissionOfStatement of={statement.submission} changed={again} />
          </section>
        ) : null}
      </div>
      <div className="case-decision">
        <section className="panel">
          <EndRestriction of={restriction} ended={again} alone />
        </section>
        <section className="panel" aria-labelledby="statement">
          <h2 id="statement">{say('platform.restrictions.statement')}</h2>
          {statement === null ? (
            <p>{say('platform.restrictions.statement.none')}</p>
          ) : (
            <StatementOfReasons
              decision={restriction}
              reasons={statement}
              stateActor={restriction.stateActor}
              redress={statement.redress}
            />
          )}
        </section>
      </div>
    </div>
  );
}

export function RestrictionPage() {
  const say = useWords();
  const { id } = useParams({ strict: false }) as { id: string };
  const asked = useAsk(PlatformRestrictionDocument, { id });
  return (
    <Page title={say('platform.restrictions.title')} about={say('platform.restrictions.about')}>
      <Loaded of={asked} lines={16}>
        {({ restriction }) =>
          restriction === null ? (
            <Missing failures={asked.failures} />
          ) : (
            <Restricted key={restriction.id} of={restriction} again={asked.again} />
          )
        }
      </Loaded>
    </Page>
  );
}
