/**
 * One item: what a reader in their country may see of it, what readers get elsewhere, and why where it is withheld. Restrictions and their
 * statements of reasons are the author's to read and not everybody's; the page says where they are.
 */
import { Instant } from '../instant.tsx';
import { useHref, usePage } from '../page.ts';
import { type ItemNow, isWithheld } from './item-now.ts';
import { ItemText } from './item-text.tsx';
import { TerritoryTable } from './territory-table.tsx';
import { TombstoneCard } from './tombstone-card.tsx';

/** Where the reader is, and that the page is for readers there. */
function ReaderPlace() {
  const { request, words } = usePage();
  const { country } = request;
  return (
    <p className="quiet">
      {country ? words.say('public.item.reader.known', { country: words.country(country) }) : words.say('public.item.reader.unknown')}
    </p>
  );
}

function Facts({ item }: Pick<ItemNow, 'item'>) {
  const { words } = usePage();
  const href = useHref();
  const { inReplyTo } = item;
  return (
    <dl className="facts">
      <dt>{words.say('public.item.id')}</dt>
      <dd>
        <code>
          <bdi>{item.id}</bdi>
        </code>
      </dd>
      <dt>{words.say('public.item.author')}</dt>
      <dd>
        <bdi>{item.author.handle}</bdi>
      </dd>
      <dt>{words.say('public.item.published')}</dt>
      <dd>
        <Instant at={item.publishedAt} />
      </dd>
      {inReplyTo !== null && (
        <>
          <dt>{words.say('public.item.reply')}</dt>
          <dd>
            <a href={href(`/items/${encodeURIComponent(inReplyTo.id)}`)}>
              <bdi>{inReplyTo.title ?? inReplyTo.id}</bdi>
            </a>
          </dd>
        </>
      )}
    </dl>
  );
}

export function ItemPage({ item: { item, stricter, tombstones } }: { item: ItemNow }) {
  const { words } = usePage();
  const { say, code } = words;
  const toReport = useHref()('/report');
  const status = item.enforcementStatus;
  const isWithheldSomewhere = [item.everywhere, ...stricter.values()].some(isWithheld);
  return (
    <>
      <h1>{item.title === null ? say('public.item.title') : <bdi>{item.title}</bdi>}</h1>
      <p className="lead">
        <span className={`status status-${status.toLowerCase().replaceAll('_', '-')}`}>{code('EnforcementStatus', status)}</span>{' '}
        {say(`public.item.means.${status}`)}
      </p>
      <ReaderPlace />
      <ItemText item={item} />
      <Facts item={item} />
      {isWithheld(status) ? null : (
        <p>
          <a href={`${toReport}${toReport.includes('?') ? '&' : '?'}item=${encodeURIComponent(item.id)}`}>{say('public.item.report')}</a>
        </p>
      )}

      <section aria-labelledby="where">
        <h2 id="where">{say('public.item.territories.title')}</h2>
        <TerritoryTable item={item} stricter={stricter} />
      </section>

      <section aria-labelledby="why">
        <h2 id="why">{say('public.item.why.title')}</h2>
        {tombstones.length > 0 && (
          <ul className="plain">
            {tombstones.map((tombstone) => (
              <TombstoneCard key={JSON.stringify(tombstone)} tombstone={tombstone} />
            ))}
          </ul>
        )}
        {tombstones.length === 0 && <p>{say(isWithheldSomewhere ? 'public.item.why.untold' : 'public.item.why.open')}</p>}
        <p className="quiet">{say('public.item.why.statement')}</p>
      </section>
    </>
  );
}
