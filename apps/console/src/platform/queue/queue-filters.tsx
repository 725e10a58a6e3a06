/** What of the queue is looked for, and how it is arranged: all of it is in the address. */
import { Button, NativeSelect } from '@mantine/core';
import type { Ref } from 'react';
import { useIntl } from 'react-intl';
import { KeyHint } from '../../app/keys.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { dues, groupings, holdings, isFiltered, kindsOf, type QueueSearch, skips, sortings, sources, workKinds } from './queue-search.ts';

export interface QueueFiltersProps {
  search: QueueSearch;
  /** Shows what the changed address says. */
  go: (change: { [Key in keyof QueueSearch]?: QueueSearch[Key] | undefined }) => void;
  clear: () => void;
  first: Ref<HTMLInputElement>;
}

const prefix = 'StatementCategory.';

export function QueueFilters({ search, go, clear, first }: QueueFiltersProps) {
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
    <form className="queue-filters" aria-label={say('platform.queue.filters')} onSubmit={(event) => event.preventDefault()}>
      <fieldset>
        <legend>
          {say('platform.queue.kinds')}
          <KeyHint of="/" />
        </legend>
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
