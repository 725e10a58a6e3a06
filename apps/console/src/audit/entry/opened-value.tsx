/** What an opened field says, for people: instants in their own zone, acts and types by their names, members one a line. The bytes are shown beside it. */
import { useIntl } from 'react-intl';
import { useWords } from '../../app/words/words.tsx';
import { When } from '../../parts/when.tsx';
import { MemberName } from './entry-names.tsx';

const instantForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;

function Text({ text }: { text: string }) {
  const say = useWords();
  const { messages } = useIntl();
  if (instantForm.test(text)) return <When at={text} />;
  const key = [`audit.type.${text}`, `order.act.${text}`].find((one) => messages[one] !== undefined);
  return <bdi className="said">{key === undefined ? text : say(key)}</bdi>;
}

export function OpenedValue({ value }: { value: unknown }) {
  if (value === null || value === undefined || value === '') return <>–</>;
  if (typeof value === 'string') return <Text text={value} />;
  if (typeof value !== 'object') return <>{String(value)}</>;
  if (Array.isArray(value) && value.length === 0) return <>–</>;
  if (Array.isArray(value))
    return (
      <ul className="plain-list">
        {value.map((one: unknown, place) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: what was logged has its order, and never changes
          <li key={place}>
            <OpenedValue value={one} />
          </li>
        ))}
      </ul>
    );
  return (
    <dl className="audit-members">
      {Object.entries(value).map(([name, member]: [string, unknown]) => (
        <div key={name}>
          <dt>
            <MemberName of={name} />
          </dt>
          <dd>
            <OpenedValue value={member} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
