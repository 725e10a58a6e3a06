/** The filters of the log explorer: what is entered here is in the address after it is applied. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { ButtonLink } from '../../parts/button-link.tsx';
import { DateInput } from '../../parts/fields/date-input.tsx';
import { isoOf, localOfIso } from '../../parts/instants.ts';
import { type EntrySearch, isFiltered, readEntrySearch } from '../entry-search.ts';
import { entryTypeGroups, entryTypes } from '../entry-types.ts';
import { useTypeWords } from '../entry-words.tsx';

/** The search that a form's fields say. */
export function searchOf(form: FormData): EntrySearch {
  const text = (name: string) => String(form.get(name) ?? '');
  return readEntrySearch({
    types: text('types'),
    outcome: text('outcome'),
    order: text('order'),
    account: text('account'),
    from: isoOf(text('from')),
    to: isoOf(text('to')),
  });
}

/** The fields alone, for a list's filter and for the population of a sample. */
export function EntryFilterFields({ search }: { search: EntrySearch }) {
  const say = useWords();
  const code = useCodes();
  const typeOf = useTypeWords();
  const named = search.types ?? '';
  const several = named.includes(',') ? [{ value: named, label: named.split(',').map(typeOf).join(', ') }] : [];
  return (
    <div className="audit-fields">
      <NativeSelect
        name="types"
        label={say('audit.filter.type')}
        defaultValue={named}
        data={[
          { value: '', label: say('audit.filter.any') },
          ...several,
          ...entryTypeGroups.map((group) => ({
            group: say(`audit.filter.group.${group}`),
            items: entryTypes[group].map((type) => ({ value: type, label: typeOf(type) })),
          })),
        ]}
      />
      <NativeSelect
        name="outcome"
        label={say('audit.filter.outcome')}
        defaultValue={search.outcome ?? ''}
        data={[
          { value: '', label: say('audit.filter.any') },
          ...(['SUCCESS', 'FAILURE'] as const).map((value) => ({ value, label: code('Outcome', value) })),
        ]}
      />
      <TextInput name="order" label={say('audit.filter.order')} defaultValue={search.order ?? ''} autoComplete="off" spellCheck={false} />
      <TextInput
        name="account"
        label={say('audit.filter.account')}
        defaultValue={search.account ?? ''}
        autoComplete="off"
        spellCheck={false}
      />
      <DateInput name="from" type="datetime-local" label={say('audit.filter.from')} defaultValue={localOfIso(search.from).slice(0, 16)} />
      <DateInput name="to" type="datetime-local" label={say('audit.filter.to')} defaultValue={localOfIso(search.to).slice(0, 16)} />
    </div>
  );
}

export function EntryFilters({ search }: { search: EntrySearch }) {
  const say = useWords();
  const navigate = useNavigate();
  const apply = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void navigate({ to: '/entries', search: searchOf(new FormData(event.currentTarget)) });
  };
  return (
    <form className="panel audit-filters" onSubmit={apply} key={JSON.stringify(search)} aria-label={say('audit.filter')}>
      <EntryFilterFields search={search} />
      <div className="audit-buttons">
        <Button type="submit" size="compact-md">
          {say('audit.filter.apply')}
        </Button>
        {isFiltered(search) ? (
          <ButtonLink to="/entries" size="compact-md">
            {say('audit.filter.clear')}
          </ButtonLink>
        ) : null}
      </div>
    </form>
  );
}
