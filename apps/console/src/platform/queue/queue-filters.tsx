/** What of the queue is looked for, and how it is arranged: all of it is in the address. */
import { Button, NativeSelect } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import { useIntl } from 'react-intl';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { dues, groupings, holdings, isFiltered, kindsOf, type QueueSearch, skips, sortings, sources, workKinds } from './queue-search.ts';

export interface QueueFiltersProps {
  search: QueueSearch;
  /** Shows what the changed address says. */
  go: (change: { [Key in keyof QueueSearch]?: QueueSearch[Key] | undefined }) => void;
  clear: () => void;
  close: () => void;
}

const prefix = 'StatementCategory.';

export function QueueFilters({ search, go, clear, close }: QueueFiltersProps) {
  const first = useRef<HTMLInputElement>(null);
  // It is there because somebody wants to choose.
  useEffect(() => first.current?.focus(), []);
  const leave = (event: KeyboardEvent) => {
    if (event.key === 'Escape') close();
  };
  const say = useWords();
  const code = useCodes();
  const { messages } = useIntl();
  const kinds = kindsOf(search);
  const choice = <Key extends keyof QueueSearch>(key: Key, values: readonly string[], label: (value: string) => string) => (
    <NativeSelect
      size="xs"
      label={say(`platform.queue.${key}`)}
      value={String(search[key] ?? '')}
      onChange={({ currentTarget: { value } }) => go({ [key]: value === '' ? undefined : value })}
      data={[{ value: '', label: say(`platform.queue.${key}.any`) }, ...values.map((value) => ({ value, label: label(value) }))]}
    />
  );
  const worded = (key: string) => (value: string) => say(`platform.queue.${key}.${value}`);
  const categories = Object.keys(messages).filter((key) => key.startsWith(prefix));
  return (
    <form
      className="queue-filters"
      aria-label={say('platform.queue.filters')}
      onSubmit={(event) => event.preventDefault()}
      onKeyDown={leave}
    >
      <fieldset>
        <legend>{say('platform.queue.kinds')}</legend>
        {workKinds.map((kind, index) => (
          <label key={kind} className="queue-kind">
            <input
              type="checkbox"
              {...(index === 0 ? { ref: first } : {})}
              checked={kinds.includes(kind)}
              onChange={() => go({ kinds: workKinds.filter((one) => kinds.includes(one) !== (one === kind)).join() || undefined })}
            />
            {code('WorkKind', kind)}
          </label>
        ))}
      </fieldset>
      {choice('held', holdings, worded('held'))}
      {choice('due', dues, worded('due'))}
      {choice('skipped', skips, worded('skipped'))}
      {choice(
        'category',
        categories.map((key) => key.slice(prefix.length)),
        (value) => code('StatementCategory', value),
      )}
      {choice('source', sources, (value) => code('WorkSource', value))}
      {choice('sort', sortings, worded('sort'))}
      {choice('group', groupings, worded('group'))}
      {isFiltered(search) ? (
        <Button size="compact-sm" variant="default" onClick={clear}>
          {say('platform.queue.clear')}
        </Button>
      ) : null}
    </form>
  );
}
