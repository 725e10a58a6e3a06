/** What the person could hear of in the last 30 days, newest first. */
import { Link } from '@tanstack/react-router';
import { Code, useWords } from '../app/words/words.tsx';
import type { AlertRowFragment } from '../graphql/platform/graphql.ts';
import { When } from '../parts/when.tsx';
import { Empty } from '../states/empty.tsx';
import { placeOf } from './places.ts';
import '../parts/card-table.css';

function Row({ of: alert }: { of: AlertRowFragment }) {
  const say = useWords();
  const place = placeOf(alert);
  const kind = <Code of="AlertKind" value={alert.kind} />;
  return (
    <tr data-alert={alert.id}>
      <td data-label={say('notifications.column.at')}>
        <When at={alert.at} />
      </td>
      <td data-label={say('notifications.column.event')}>
        <Code of="AlertEvent" value={alert.event} />
      </td>
      <td data-label={say('notifications.column.about')}>{place === null ? kind : <Link to={place}>{kind}</Link>}</td>
      <td data-label={say('notifications.column.stage')}>
        <Code of="AlertStage" value={alert.stage} />
      </td>
      <td data-label={say('notifications.column.due')}>{alert.dueAt === null ? null : <When at={alert.dueAt} />}</td>
    </tr>
  );
}

export function AlertList({ of: alerts }: { of: readonly AlertRowFragment[] }) {
  const say = useWords();
  if (alerts.length === 0) return <Empty title={say('notifications.none')} />;
  return (
    <div className="table-scroll">
      <table className="table card-table">
        <caption>{say('notifications.list')}</caption>
        <thead>
          <tr>
            {(['at', 'event', 'about', 'stage', 'due'] as const).map((column) => (
              <th scope="col" key={column}>
                {say(`notifications.column.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {alerts.map((alert) => (
            <Row key={alert.id} of={alert} />
          ))}
        </tbody>
      </table>
    </div>
  );
}
