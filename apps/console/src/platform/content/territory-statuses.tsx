/** What readers get of an item now: everywhere, then the countries in which it is otherwise. Countries with the same status share a row. */
import { isWithheld } from '@writ/statements-domain/restrictions';
import { Code, useWords } from '../../app/words/words.tsx';
import { Mark } from '../../parts/mark.tsx';
import { useTerritories } from '../../statement/statement-of-reasons.tsx';
import { Loaded } from '../../states/loaded.tsx';
import { elsewhere } from './draft/territories.ts';
import type { ItemStatuses } from './item-statuses.ts';

export function TerritoryStatuses({ of: { byTerritory, asked, everywhere } }: { of: ItemStatuses }) {
  const say = useWords();
  return (
    <section className="panel" aria-labelledby="territory-statuses">
      <h2 id="territory-statuses">{say('platform.content.where')}</h2>
      <Loaded of={asked} lines={2}>
        {() => (
          <Loaded of={everywhere} lines={2}>
            {() => <Table of={byTerritory} />}
          </Loaded>
        )}
      </Loaded>
    </section>
  );
}

/** What could not be answered has no row. */
function Table({ of: byTerritory }: { of: ItemStatuses['byTerritory'] }) {
  const say = useWords();
  const territories = useTerritories();
  const everywhere = byTerritory.get(elsewhere);
  const others = Map.groupBy(
    [...byTerritory].filter(([code, status]) => code !== elsewhere && status !== everywhere),
    ([, status]) => status,
  );
  const where = say(others.size === 0 ? 'platform.content.where.everywhere' : 'platform.content.where.elsewhere');
  const rows = [
    ...(everywhere === undefined ? [] : [[where, everywhere] as const]),
    ...[...others].map(([status, pairs]) => [territories(pairs.map(([code]) => code)), status] as const),
  ];
  return (
    <table className="table">
      <caption>{say('platform.content.where.caption')}</caption>
      <thead>
        <tr>
          <th scope="col">{say('platform.content.where.territory')}</th>
          <th scope="col">{say('platform.content.where.status')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([place, status]) => (
          <tr key={place}>
            <th scope="row">{place}</th>
            <td>
              <Mark tone={status === 'AVAILABLE' ? 'good' : isWithheld(status) ? 'bad' : 'warn'}>
                <Code of="EnforcementStatus" value={status} />
              </Mark>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
