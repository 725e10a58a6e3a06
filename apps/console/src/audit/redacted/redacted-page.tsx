/** Notices, complaints and statements of reasons, redacted. Nothing is read before the auditor names the audit: each page is an entry with it. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { FormEvent } from 'react';
import { Page } from '../../app/frame/page.tsx';
import { useWords } from '../../app/words/words.tsx';
import { ComplaintList, NoticeList, StatementList } from './redacted-lists.tsx';
import { type RedactedSearch, redactedLists } from './redacted-search.ts';
import '../audit.css';

const lists = { notices: NoticeList, complaints: ComplaintList, statements: StatementList } as const;

export function RedactedPage() {
  const say = useWords();
  const navigate = useNavigate();
  const { list, reference, after } = useSearch({ strict: false }) as RedactedSearch;
  const List = lists[list];
  const read = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    const search = { list: String(form.get('list')), reference: String(form.get('reference')).trim() };
    void navigate({ to: '/redacted', search });
  };
  return (
    <Page title={say('audit.redacted.title')} about={say('audit.redacted.about')}>
      <form className="panel audit-section audit-form" onSubmit={read}>
        <NativeSelect
          name="list"
          label={say('audit.redacted.list')}
          defaultValue={list}
          data={redactedLists.map((name) => ({ value: name, label: say(`audit.redacted.list.${name}`) }))}
        />
        <TextInput
          required
          name="reference"
          autoComplete="off"
          label={say('audit.redacted.reference')}
          description={say('audit.redacted.reference.about')}
          defaultValue={reference}
        />
        <Button type="submit" size="compact-md" variant="default">
          {say('audit.redacted.read')}
        </Button>
      </form>
      {reference === undefined ? null : <List reference={reference} after={after} />}
    </Page>
  );
}
