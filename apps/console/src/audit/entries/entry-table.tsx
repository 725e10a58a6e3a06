/** Entries as a table. Type, day and what an entry rests on are links: to the entries that share them, or to the entry. */
import { Link } from '@tanstack/react-router';
import { Code, useWords } from '../../app/words/words.tsx';
import type { ListedEntryFragment } from '../../graphql/audit/graphql.ts';
import { dayMs } from '../../parts/instants.ts';
import { Mark } from '../../parts/mark.tsx';
import { When } from '../../parts/when.tsx';
import '../../parts/card-table.css';
import type { EntrySearch } from '../entry-search.ts';
import { EntryKind, EntryType } from '../entry-words.tsx';

/** The entries of one UTC day. */
const ofDay = (day: string): EntrySearch => ({
  from: new Date(day).toISOString(),
  to: new Date(new Date(day).getTime() + dayMs).toISOString(),
});

export function EntryTable({
  entries,
  search,
  caption,
}: {
  entries: readonly ListedEntryFragment[];
  search: EntrySearch;
  caption: string;
}) {
  const say = useWords();
  const narrowed = (more: EntrySearch): EntrySearch => {
    const { after: _, ...rest } = search;
    return { ...rest, ...more };
  };
  return (
    <section className="table-scroll" aria-label={caption}>
      <table className="table card-table audit-wide">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {(['index', 'at', 'type', 'kind', 'outcome', 'refersTo'] as const).map((column) => (
              <th key={column} scope="col">
                {say(`audit.entry.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {entries.map(({ index, at, day, type, kind, outcome, refersTo }) => (
            <tr key={index}>
              <th scope="row" className="audit-entry">
                <Link to="/entries/$index" params={{ index: String(index) }}>
                  {say('audit.entry.number', { index: String(index) })}
                </Link>
              </th>
              <td data-label={say('audit.entry.at')}>
                <Link to="/entries" search={narrowed(ofDay(day))} className="audit-quiet">
                  <When at={at} />
                </Link>
              </td>
              <td data-label={say('audit.entry.type')}>
                <Link to="/entries" search={narrowed({ types: type })} className="audit-quiet">
                  <EntryType type={type} />
                </Link>
              </td>
              <td data-label={say('audit.entry.kind')}>
                <EntryKind kind={kind} />
              </td>
              <td data-label={say('audit.entry.outcome')}>
                <Mark tone={outcome === 'FAILURE' ? 'warn' : 'calm'}>
                  <Code of="Outcome" value={outcome} />
                </Mark>
              </td>
              <td data-label={say('audit.entry.refersTo')}>
                {refersTo === null || refersTo === undefined ? null : (
                  <Link to="/entries/$index" params={{ index: String(refersTo) }}>
                    {say('audit.entry.number', { index: String(refersTo) })}
                  </Link>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
