/** Notifications that reached nobody: whom they were for, why, and how many. */

import { useIntl } from 'react-intl';
import { Code, useWords } from '../../app/words/words.tsx';
import type { PlatformAlertSettingsQuery } from '../../graphql/platform/graphql.ts';
import { Body } from '../../parts/body.tsx';
import { When } from '../../parts/when.tsx';
import { Empty } from '../../states/empty.tsx';
import '../../parts/card-table.css';

export function FaultList({ of: faults }: { of: PlatformAlertSettingsQuery['alertFaults'] }) {
  const say = useWords();
  const { messages } = useIntl();
  if (faults.length === 0) return <Empty title={say('notifications.faults.none')} />;
  return (
    <div className="table-scroll">
      <table className="table card-table">
        <caption>{say('notifications.faults')}</caption>
        <thead>
          <tr>
            {(['hearer', 'why', 'lost', 'waiting', 'since'] as const).map((column) => (
              <th scope="col" key={column} className={column === 'lost' || column === 'waiting' ? 'number' : undefined}>
                {say(`notifications.faults.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {faults.map(({ hearer, organisation, country, why, lost, waiting, since }) => (
            <tr key={`${hearer} ${organisation} ${country} ${why}`} data-fault={hearer}>
              <th scope="row">
                <Code of="AlertHearer" value={hearer} />
                {organisation === null ? null : (
                  <>
                    {' '}
                    <Body of={{ organisation, country }} />
                  </>
                )}
              </th>
              <td data-label={say('notifications.faults.why')}>
                {messages[`notifications.faults.why.${why}`] === undefined ? <code>{why}</code> : say(`notifications.faults.why.${why}`)}
              </td>
              <td className="number" data-label={say('notifications.faults.lost')}>
                {lost}
              </td>
              <td className="number" data-label={say('notifications.faults.waiting')}>
                {waiting}
              </td>
              <td data-label={say('notifications.faults.since')}>
                <When at={since} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
