/** What the platform decided: notices, complaints and orders, or its restrictions; the newest first, or all that is about one thing or person. */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { Page } from '../../app/frame/page.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { DecidedRestrictions } from './decided-restrictions.tsx';
import { type DecidedSearch, decidedKinds } from './decided-search.ts';
import { DecidedWorkList } from './decided-work-list.tsx';
import '../duties/duties.css';

export function DecidedPage() {
  const say = useWords();
  const code = useCodes();
  const navigate = useNavigate();
  const { kind, about, after } = useSearch({ strict: false }) as DecidedSearch;
  const [written, setWritten] = useState(about ?? '');
  const go = (change: Partial<DecidedSearch>) =>
    void navigate({
      to: '/decided',
      search: { ...(kind === undefined ? {} : { kind }), ...(about === undefined ? {} : { about }), ...change },
    });
  const search = (event: FormEvent) => {
    event.preventDefault();
    void navigate({
      to: '/decided',
      search: { ...(kind === undefined ? {} : { kind }), ...(written.trim() === '' ? {} : { about: written.trim() }) },
    });
  };
  return (
    <Page title={say('decided.title')} about={say('decided.about')}>
      <search>
        <form className="duty-confirm" onSubmit={search}>
          <NativeSelect
            label={say('decided.kind')}
            value={kind ?? ''}
            data={[
              { value: '', label: say('decided.kind.any') },
              ...decidedKinds.map((value) => ({
                value,
                label: value === 'RESTRICTION' ? say('decided.kind.RESTRICTION') : code('WorkKind', value),
              })),
            ]}
            onChange={(event) => {
              const chosen = decidedKinds.find((value) => value === event.currentTarget.value);
              if (chosen === undefined) void navigate({ to: '/decided', search: about === undefined ? {} : { about } });
              else go({ kind: chosen });
            }}
          />
          <TextInput
            autoComplete="off"
            spellCheck={false}
            label={say('decided.id')}
            description={say('decided.id.about')}
            value={written}
            onChange={(event) => setWritten(event.currentTarget.value)}
          />
          <Button type="submit" variant="default">
            {say('decided.search')}
          </Button>
        </form>
      </search>
      {kind === 'RESTRICTION' ? (
        <DecidedRestrictions about={about ?? null} after={after} />
      ) : (
        <DecidedWorkList kinds={kind === undefined ? null : [kind]} about={about ?? null} after={after} />
      )}
    </Page>
  );
}
