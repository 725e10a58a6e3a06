/** What was restricted of mine, newest first; what counts against my account, and warnings and suspensions for misuse. */
import '../person.css';
import { Link, useSearch } from '@tanstack/react-router';
import { useAsk } from '../../app/ask.ts';
import { Page } from '../../app/frame/page.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { MyRestrictionsDocument, type MyRestrictionsQuery } from '../../graphql/public/graphql.ts';
import { useTerritoryNames } from '../../parts/body.tsx';
import { Facts } from '../../parts/facts.tsx';
import { Mark } from '../../parts/mark.tsx';
import { More } from '../../parts/more.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { complaintTone } from '../complaints/complaint-tone.ts';
import { NoAccount } from '../no-account.tsx';
import { restrictionTone, useMeasures } from './restriction-words.ts';

const pageSize = 20;

type Account = NonNullable<MyRestrictionsQuery['me']>;
type Restriction = NonNullable<Account['restrictions']>['nodes'][number];
type Standing = NonNullable<Account['standing']>;
type Measure = NonNullable<MyRestrictionsQuery['measures']>['nodes'][number];

export function RestrictionsPage() {
  const say = useWords();
  const { after } = useSearch({ strict: false }) as { after?: string };
  const asked = useAsk(MyRestrictionsDocument, { first: pageSize, after: after ?? null });
  return (
    <Page title={say('person.restrictions.title')} about={say('person.restrictions.about')}>
      <Loaded of={asked} lines={12}>
        {({ me, measures }) =>
          me === null ? (
            <NoAccount />
          ) : (
            <>
              {me.restrictions === null ? null : me.restrictions.nodes.length === 0 ? (
                <Empty title={say(after === undefined ? 'person.restrictions.none' : 'person.restrictions.no-more')}>
                  <p>{say('person.restrictions.none-about')}</p>
                </Empty>
              ) : (
                <ul className="person-list person-section">
                  {me.restrictions.nodes.map((restriction) => (
                    <li key={restriction.id}>
                      <RestrictionCard restriction={restriction} />
                    </li>
                  ))}
                </ul>
              )}
              {me.restrictions === null ? null : <More pageInfo={me.restrictions.pageInfo} after={after} />}
              {me.standing === null ? null : <Points standing={me.standing} />}
              {measures === null ? null : <Misuse measures={measures.nodes} />}
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

function RestrictionCard({ restriction }: { restriction: Restriction }) {
  const say = useWords();
  const code = useCodes();
  const measures = useMeasures()(restriction);
  const territories = useTerritoryNames();
  const { id, state, startsAt, endsAt, subject, statement, complaint } = restriction;
  return (
    <article className="panel person-card" data-restriction={id}>
      <div className="person-card-head">
        <h2 className="person-month" style={{ margin: 0 }}>
          <Link to="/me/restrictions/$id" params={{ id }}>
            {subject.__typename === 'Account' ? say('person.restriction.of-account') : (subject.title ?? say('person.item.untitled'))}
          </Link>
        </h2>
        <Mark tone={restrictionTone[state] ?? 'calm'}>{code('RestrictionState', state)}</Mark>
      </div>
      <Facts
        of={[
          [say('person.restriction.what'), measures.join(', ')],
          [say('person.restriction.where'), territories(restriction.territories, say('person.world'))],
          [say('person.restriction.from'), <When key="from" at={startsAt} />],
          [say('person.restriction.until'), endsAt === null ? say('person.restriction.no-end') : <When key="until" at={endsAt} />],
          [
            say('person.restriction.why'),
            statement === null ? say('person.restriction.by-order') : code('StatementCategory', statement.category),
          ],
          complaint === null
            ? null
            : [
                say('person.restriction.complaint'),
                <Link key="complaint" to="/me/complaints/$id" params={{ id: complaint.id }}>
                  <Mark tone={complaintTone[complaint.state] ?? 'calm'}>{code('ComplaintState', complaint.state)}</Mark>
                </Link>,
              ],
        ]}
      />
    </article>
  );
}

function Points({ standing: { points, strikes, warnedAt } }: { standing: Standing }) {
  const say = useWords();
  const code = useCodes();
  return (
    <section className="person-section" aria-labelledby="points">
      <h2 id="points">{say('person.points.title')}</h2>
      <p className="person-prose">{say('person.points.about', { points })}</p>
      {warnedAt === null ? null : (
        <p>
          {say('person.points.warned')} <When at={warnedAt} />
        </p>
      )}
      {strikes.length === 0 ? null : (
        <ul className="person-list">
          {strikes.map(({ at, category, expiresAt, points: own, restriction }) => (
            <li key={restriction.id} className="panel">
              <Link to="/me/restrictions/$id" params={{ id: restriction.id }}>
                {code('StatementCategory', category)}
              </Link>
              <Facts
                of={[
                  [say('person.points.points'), own],
                  [say('person.points.since'), <When key="at" at={at} day />],
                  [say('person.points.until'), <When key="until" at={expiresAt} day />],
                ]}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Misuse({ measures }: { measures: readonly Measure[] }) {
  const say = useWords();
  const code = useCodes();
  return (
    <section className="person-section" aria-labelledby="misuse">
      <h2 id="misuse">{say('person.misuse.title')}</h2>
      {measures.length === 0 ? (
        <p className="person-prose">{say('person.misuse.none')}</p>
      ) : (
        <ul className="person-list">
          {measures.map((measure) => (
            <li key={measure.id} className="panel person-card">
              <div className="person-card-head">
                <h3>{code('MisuseStep', measure.step)}</h3>
                <When at={measure.decidedAt} />
              </div>
              <Facts
                of={[
                  [say('person.misuse.kind'), code('MisuseKind', measure.kind)],
                  [say('person.misuse.acts'), say('person.misuse.acts-of', { acts: measure.acts.length, all: measure.actsInAll })],
                  measure.endsAt === null ? null : [say('person.restriction.until'), <When key="until" at={measure.endsAt} />],
                  [say('person.restriction.why'), measure.reason],
                  [
                    say('person.misuse.redress'),
                    say(measure.kind === 'ILLEGAL_CONTENT' ? 'person.notice.redress.words' : 'person.misuse.redress.words'),
                  ],
                  measure.liftedAt === null ? null : [say('person.misuse.lifted'), <When key="lifted" at={measure.liftedAt} />],
                  measure.liftReason === null ? null : [say('person.misuse.lift-reason'), measure.liftReason],
                ]}
              />
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
