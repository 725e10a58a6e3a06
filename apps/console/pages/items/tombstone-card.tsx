/** Why an item is withheld, as everybody may know it: an order, by which law and of which authority, or the platform's own decision. */
import { Instant } from '../instant.tsx';
import { useWords } from '../page.ts';
import type { Tombstone } from './item-now.ts';

const world = 'WORLD';

export function TombstoneCard({ tombstone }: { tombstone: Tombstone }) {
  const { say, code, country, countries } = useWords();
  const { order, authority, authorityName, country: of, provision, ground, category, since, territories } = tombstone;
  const where = territories.includes(world) ? say('public.item.territories.everywhere') : countries(territories);
  return (
    <li className="card">
      <h3>{order === null ? say('public.item.tombstone.own') : say('public.item.tombstone.ordered')}</h3>
      <dl>
        {order !== null && (
          <>
            <dt>{say('public.item.tombstone.law')}</dt>
            <dd>{code('TombstoneOrder', order)}</dd>
          </>
        )}
        {authority !== null && (
          <>
            <dt>{say('public.item.tombstone.authority')}</dt>
            <dd>
              <bdi>{authorityName ?? authority}</bdi>
              {of !== null && ` (${country(of)})`}
            </dd>
          </>
        )}
        {provision !== null && (
          <>
            <dt>{say('public.item.tombstone.provision')}</dt>
            <dd>
              <bdi>{provision}</bdi>
            </dd>
          </>
        )}
        {ground !== null && (
          <>
            <dt>{say('public.item.tombstone.ground')}</dt>
            <dd>{code('DecisionGround', ground)}</dd>
          </>
        )}
        {category !== null && (
          <>
            <dt>{say('public.item.tombstone.category')}</dt>
            <dd>{code('StatementCategory', category)}</dd>
          </>
        )}
        <dt>{say('public.item.tombstone.since')}</dt>
        <dd>
          <Instant at={since} />
        </dd>
        <dt>{say('public.item.tombstone.territories')}</dt>
        <dd>{where}</dd>
      </dl>
    </li>
  );
}
