/** A dispute that a person brought before a certified body, as counsel records it. */
import { Button, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useWords } from '../../app/words/words.tsx';
import { RecordDisputeDocument } from '../../graphql/platform/graphql.ts';
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
        {fields.map((name) => (
          <TextInput
            key={name}
            label={say(`services.disputes.field.${name}`)}
            required={name !== 'restriction' && name !== 'notice'}
            type={name === 'submittedAt' ? 'datetime-local' : 'text'}
            value={draft[name]}
            onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
          />
        ))}
        <TroubleOf of={trouble} />
        <Button type="submit" loading={recording}>
          {say('services.disputes.record')}
        </Button>
      </form>
    </details>
  );
}
