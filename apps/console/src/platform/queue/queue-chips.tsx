/**
 * What the queue is narrowed to and arranged by, each part as a chip that takes it away, and the views that this person has saved. The form with all of it
 * opens on `F`.
 */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { KeyHint } from '../../app/keys.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { kindsOf, type QueueSearch, viewKey } from './queue-search.ts';
import { useSavedViews } from './saved-views.ts';

export interface QueueChipsProps {
  search: QueueSearch;
  /** Whether the form is open. */
  isOpen: boolean;
  toggle: () => void;
  go: (change: { [Key in keyof QueueSearch]?: QueueSearch[Key] | undefined }) => void;
  clear: () => void;
}

const parts = ['kinds', 'held', 'due', 'skipped', 'category', 'source', 'sort', 'group'] as const;
type Part = (typeof parts)[number];

/** The words of each part of a search. */
function useChips(): (search: QueueSearch) => [Part, string][] {
  const say = useWords();
  const code = useCodes();
  const value = (part: Part, search: QueueSearch): string => {
    const given = String(search[part]);
    if (part === 'kinds')
      return kindsOf(search)
        .map((kind) => code('WorkKind', kind))
        .join(', ');
    if (part === 'category') return code('StatementCategory', given);
    return part === 'source' ? code('WorkSource', given) : say(`platform.queue.${part}.${given}`);
  };
  return (search) =>
    parts
      .filter((part) => search[part] !== undefined)
      .map((part) => [part, `${say(`platform.queue.${part === 'kinds' ? 'kind' : part}`)}: ${value(part, search)}`]);
}

export function QueueChips({ search, isOpen, toggle, go, clear }: QueueChipsProps) {
  const say = useWords();
  const chipsOf = useChips();
  const { views, save, remove } = useSavedViews();
  const chips = chipsOf(search);
  const isSaved = views.some((view) => viewKey(view) === viewKey(search));
  return (
    <div className="queue-chips">
      <Button size="compact-sm" variant="default" aria-expanded={isOpen} onClick={toggle}>
        {say('platform.queue.chips')}
        <KeyHint of="f" />
      </Button>
      {chips.map(([part, label]) => (
        <Button
          key={part}
          size="compact-sm"
          variant="light"
          className="queue-chip"
          aria-label={say('platform.queue.chips.remove', { what: label })}
          onClick={() => go({ [part]: undefined, ...(part === 'sort' ? { down: undefined } : {}) })}
        >
          {label} <span aria-hidden="true">×</span>
        </Button>
      ))}
      {chips.length < 2 ? null : (
        <Button size="compact-sm" variant="subtle" onClick={clear}>
          {say('platform.queue.clear')}
        </Button>
      )}
      {chips.length === 0 || save === undefined ? null : (
        <Button size="compact-sm" variant="subtle" onClick={() => (isSaved ? remove(search) : save(search))}>
          {say(isSaved ? 'platform.queue.views.remove' : 'platform.queue.views.save')}
        </Button>
      )}
      {views.length === 0 ? null : (
        <ul className="queue-views" aria-label={say('platform.queue.views')}>
          {views.map((view) => (
            <li key={viewKey(view)}>
              <Link to="/queue" search={view as never} aria-current={viewKey(view) === viewKey(search) ? 'true' : undefined}>
                {chipsOf(view)
                  .map(([, label]) => label)
                  .join(' · ')}
              </Link>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
