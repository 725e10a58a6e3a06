/** What an enrolment covers, and what was done about it by whom: the text of a proposal is what its author checked. */
import { Code, useCodes, useWords } from '../../app/words/words.tsx';
import type { EnrolmentWithHistoryFragment } from '../../graphql/platform/graphql.ts';
import { Facts } from '../../parts/facts.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { When } from '../../parts/when.tsx';

export function BodyFacts({ of: body }: { of: EnrolmentWithHistoryFragment }) {
  const say = useWords();
  const code = useCodes();
  const { issuer, organisation, roles, offices, callBackNumber, reportAddress, scrutinises, activeFrom, history } = body;
  return (
    <>
      <Facts
        of={[
          [say('authorities.field.organisation'), <Identifier key="organisation">{organisation}</Identifier>],
          [say('authorities.field.issuer'), <Identifier key="issuer">{issuer}</Identifier>],
          [say('authorities.roles'), roles.map((role) => code('AuthorityRole', role)).join(', ')],
          [say('authorities.offices'), offices.map((office) => code('Office', office)).join(', ')],
          [say('authorities.field.callBackNumber'), callBackNumber],
          [say('authorities.field.reportAddress'), reportAddress === null ? null : <bdi key="reports">{reportAddress}</bdi>],
          [say('authorities.scrutinises'), scrutinises ? say('authorities.yes') : null],
          [say('authorities.active'), activeFrom === null ? null : <When key="active" at={activeFrom} />],
        ]}
      />
      <ol className="plain-list">
        {history.map(({ act, change, at, by, reason }) => (
          <li key={`${act} ${at}`}>
            <When at={at} />: <Code of="EnrolmentAct" value={act} />
            {change === null ? null : (
              <>
                {' '}
                (<Code of="EnrolmentChange" value={change} />)
              </>
            )}{' '}
            · <bdi>{String(by.person)}</bdi>
            {reason === null ? null : (
              <blockquote className="said">
                <bdi>{reason}</bdi>
              </blockquote>
            )}
          </li>
        ))}
      </ol>
    </>
  );
}
