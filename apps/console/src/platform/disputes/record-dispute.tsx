/** A dispute that a person brought before a certified body, as counsel records it. */
import { Button, TextInput } from '@mantine/core';
import { type ChangeEvent, type FormEvent, useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useWords } from '../../app/words/words.tsx';
import { RecordDisputeDocument } from '../../graphql/platform/graphql.ts';
import { DateInput } from '../../parts/fields/date-input.tsx';
import { isoOf } from '../../parts/instants.ts';
import { TroubleOf } from '../cases/text-act.tsx';

const empty = { restriction: '', notice: '', body: '', country: '', reference: '', submittedAt: '' };
const fields = ['restriction', 'notice', 'body', 'country', 'reference', 'submittedAt'] as const;

export function RecordDispute({ changed }: { changed: () => void }) {
  const say = useWords();
  const [record, recording] = useAct(RecordDisputeDocument);
  const [draft, setDraft] = useState(empty);
  const [trouble, setTrouble] = useState<Exclude<Outcome<unknown>, { kind: 'done' }> | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { body, reference, submittedAt } = draft;
    const about = { restriction: draft.restriction.trim() || null, notice: draft.notice.trim() || null };
    const country = draft.country.trim().toUpperCase();
    const outcome = await record({ input: { ...about, body, country, reference, submittedAt: isoOf(submittedAt) ?? submittedAt } });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind !== 'done') return;
    setDraft(empty);
    changed();
  };
  return (
    <details className="panel">
      <summary>{say('services.disputes.record')}</summary>
      <form className="duty-confirm" onSubmit={(event) => void submit(event)}>
        {fields.map((name) => {
          const shared = {
            label: say(`services.disputes.field.${name}`),
            required: name !== 'restriction' && name !== 'notice',
            value: draft[name],
            onChange: (event: ChangeEvent<HTMLInputElement>) => setDraft({ ...draft, [name]: event.currentTarget.value }),
          };
          return name === 'submittedAt' ? <DateInput key={name} type="datetime-local" {...shared} /> : <TextInput key={name} {...shared} />;
        })}
        <TroubleOf of={trouble} />
        <Button type="submit" loading={recording}>
          {say('services.disputes.record')}
        </Button>
      </form>
    </details>
  );
}
