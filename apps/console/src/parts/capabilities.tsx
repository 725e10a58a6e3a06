/** What the platform's source can find, holds and carries out, for authorities and staff. */
import { Code, useCodes, useWords } from '../app/words/words.tsx';
import type { CapabilityFactsFragment } from '../graphql/platform/graphql.ts';
import { Facts } from './facts.tsx';
import { Mark } from './mark.tsx';
import { When } from './when.tsx';

type Told = Omit<CapabilityFactsFragment, '__typename'>;

function Held({ of: categories }: { of: Told['categories'] }) {
  const say = useWords();
  return (
    <div className="table-scroll">
      <table className="table">
        <caption>{say('common.capabilities.categories')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('common.capabilities.category')}</th>
            <th scope="col">{say('common.capabilities.history')}</th>
            <th scope="col">{say('common.capabilities.says')}</th>
          </tr>
        </thead>
        <tbody>
          {categories.map(({ category, history, retentionDays, says }) => (
            <tr key={category} data-category={category}>
              <th scope="row">
                <Code of="DataCategory" value={category} />
              </th>
              <td>
                {history === 'SINCE' && retentionDays !== null ? (
                  say('common.capabilities.days', { days: retentionDays })
                ) : (
                  <Code of="HeldHistory" value={history} />
                )}
              </td>
              <td>{says === null ? null : <bdi>{says}</bdi>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Offered({ of: effects }: { of: Told['effects'] }) {
  const say = useWords();
  return (
    <div className="table-scroll">
      <table className="table">
        <caption>{say('common.capabilities.effects')}</caption>
        <thead>
          <tr>
            <th scope="col">{say('common.capabilities.effect')}</th>
            <th scope="col">{say('common.capabilities.reversible')}</th>
            <th scope="col">{say('common.capabilities.territories')}</th>
            <th scope="col">{say('common.capabilities.says')}</th>
          </tr>
        </thead>
        <tbody>
          {effects.map(({ subject, status, reversible, reversibleDays, territories, says }) => (
            <tr key={`${subject} ${status}`} data-effect={`${subject} ${status}`}>
              <th scope="row">
                <Code of="OfferedSubject" value={subject} />:{' '}
                <Code of={subject === 'ACCOUNT' ? 'AccountStatus' : 'EnforcementStatus'} value={status} />
              </th>
              <td>
                <Mark tone={reversible ? 'good' : 'warn'}>{say(reversible ? 'common.capabilities.yes' : 'common.capabilities.no')}</Mark>
                {reversibleDays === null ? null : ` ${say('common.capabilities.days', { days: reversibleDays })}`}
              </td>
              <td>{say(territories ? 'common.capabilities.yes' : 'common.capabilities.no')}</td>
              <td>{says === null ? null : <bdi>{says}</bdi>}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** Null while the source has never answered. */
export function Capabilities({ of: told }: { of: Told | null }) {
  const say = useWords();
  const code = useCodes();
  if (told === null) return <p className="notice">{say('common.capabilities.unknown')}</p>;
  return (
    <>
      <Facts
        of={[
          [say('common.capabilities.name'), <bdi key="name">{told.name}</bdi>],
          [say('common.capabilities.as-of'), <When key="as-of" at={told.asOf} />],
          [say('common.capabilities.identifiers'), told.identifierTypes.map((type) => code('IdentifierType', type)).join(', ')],
        ]}
      />
      <Held of={told.categories} />
      {told.effects.length === 0 ? <p>{say('common.capabilities.no-effects')}</p> : <Offered of={told.effects} />}
    </>
  );
}
