/** The sealed fields of an entry: which there are, and what those say that the auditor opened. Opening is an entry itself, and says by whom. */
import { Button } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { useReading } from '../../app/ask.ts';
import type { Failure } from '../../app/failure.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useWords } from '../../app/words/words.tsx';
import { type ListedEntryFragment, OpenFieldsDocument } from '../../graphql/audit/graphql.ts';
import { Failed } from '../../states/failed.tsx';
import type { Openings } from '../entry-facts.ts';
import type { EntrySearch } from '../entry-search.ts';
import { FieldName } from './entry-names.tsx';
import { OpenedValue } from './opened-value.tsx';

/** Fields in the order in which people ask: who, what, why; then what belongs to the record. */
const known = ['type', 'time', 'action', 'outcome', 'initiator', 'observer', 'target', 'legal', 'reason', 'policy', 'request', 'refs'];
const byQuestion = (one: string, other: string): number =>
  ((known.indexOf(one) + 99) % 99) - ((known.indexOf(other) + 99) % 99) || one.localeCompare(other);

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return text;
    throw error;
  }
}

/** Searches for entries about the same, where a value names an order or an account. */
function searchesIn(field: string, value: unknown): { key: 'order' | 'account'; search: EntrySearch }[] {
  if (typeof value !== 'object' || value === null) return [];
  const { order, account } = value as Record<string, unknown>;
  return [
    ...(field === 'legal' && typeof order === 'string' ? [{ key: 'order' as const, search: { order } }] : []),
    ...(typeof account === 'string' ? [{ key: 'account' as const, search: { account } }] : []),
  ];
}

function OpenedFields({ openings }: { openings: Openings }) {
  const say = useWords();
  return (
    <table className="table">
      <caption>{say('audit.opening.opened')}</caption>
      <tbody>
        {[...openings]
          .sort((one, other) => byQuestion(one.field, other.field))
          .map(({ field, value }) => (
            <tr key={field} data-field={field}>
              <th scope="row">
                <FieldName of={field} />
              </th>
              <td>
                <OpenedValue value={parsed(value)} />
                <details>
                  <summary>{say('audit.opening.committed')}</summary>
                  <pre className="audit-value">{JSON.stringify(parsed(value), null, 2)}</pre>
                </details>
                {searchesIn(field, parsed(value)).map(({ key, search }) => (
                  <Link key={key} to="/entries" search={search}>
                    {say(`audit.opening.same.${key}`)}
                  </Link>
                ))}
              </td>
            </tr>
          ))}
      </tbody>
    </table>
  );
}

export interface OpenFieldsProps {
  entry: ListedEntryFragment;
  openings: Openings;
  opened: (openings: Openings) => void;
}

export function OpenFields({ entry: { index, commitments }, openings, opened }: OpenFieldsProps) {
  const say = useWords();
  const announce = useAnnounce();
  const [read, isReading] = useReading(OpenFieldsDocument);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const [missing, setMissing] = useState<readonly string[]>([]);
  const fields = commitments.map(({ field }) => field).sort(byQuestion);
  if (fields.length === 0) return <p>{say('audit.opening.public')}</p>;
  const open = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const chosen = new FormData(event.currentTarget).getAll('field').map(String);
    if (chosen.length === 0) return announce(say('audit.opening.choose'));
    const { data, failures: told } = await read({ index, fields: chosen });
    setFailures(told);
    if (data?.opening === null || data?.opening === undefined) return;
    const got = data.opening.map(({ field }) => field);
    setMissing(chosen.filter((field) => !got.includes(field)));
    const others = openings.filter(({ field }) => !got.includes(field));
    opened([...others, ...data.opening]);
    announce(say('audit.opening.done', { count: got.length }));
  };
  return (
    <>
      <form className="audit-form" onSubmit={(event) => void open(event)}>
        <fieldset className="audit-checks">
          <legend>{say('audit.opening.fields')}</legend>
          <ul>
            {fields.map((field) => (
              <li key={field}>
                <label>
                  <input type="checkbox" name="field" value={field} />
                  <span>
                    <FieldName of={field} />
                  </span>
                </label>
              </li>
            ))}
          </ul>
        </fieldset>
        <p className="page-about">{say('audit.opening.about')}</p>
        <Button type="submit" size="compact-md" loading={isReading}>
          {say('audit.opening.open')}
        </Button>
      </form>
      {failures.length === 0 ? null : <Failed failures={failures} of="reading" />}
      {missing.length === 0 ? null : <p>{say('audit.opening.missing', { fields: missing.join(', ') })}</p>}
      {openings.length === 0 ? null : <OpenedFields openings={openings} />}
    </>
  );
}
