/** Opens a batch of decisions: what for, how many at most, and the order or notice that all of them carry out, if any. */
import { Button, NumberInput, Textarea, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useWords } from '../../app/words/words.tsx';
import { OpenBatchDocument } from '../../graphql/platform/graphql.ts';
import { TroubleOf } from '../cases/text-act.tsx';

const most = 100_000;

export function OpenBatch() {
  const say = useWords();
  const navigate = useNavigate();
  const [open, opening] = useAct(OpenBatchDocument);
  const [draft, setDraft] = useState({ key: '', size: '', reason: '', order: '', notice: '' });
  const [trouble, setTrouble] = useState<Exclude<Outcome<unknown>, { kind: 'done' }> | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { key, reason } = draft;
    const outcome = await open({
      input: { key, reason, size: Number(draft.size), order: draft.order.trim() || null, notice: draft.notice.trim() || null },
    });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind === 'done') await navigate({ to: '/batches/$id', params: { id: outcome.value.id } });
  };
  const field = (name: keyof typeof draft) => ({
    label: say(`desks.batch.${name}`),
    description: say(`desks.batch.${name}.about`),
    value: draft[name],
  });
  const change = (name: keyof typeof draft) => (event: { currentTarget: { value: string } }) =>
    setDraft({ ...draft, [name]: event.currentTarget.value });
  return (
    <details className="panel">
      <summary>{say('desks.batch.open')}</summary>
      <form className="duty-confirm" onSubmit={(event) => void submit(event)}>
        <TextInput required maxLength={200} {...field('key')} onChange={change('key')} />
        <NumberInput
          required
          min={1}
          max={most}
          allowDecimal={false}
          {...field('size')}
          onChange={(size) => setDraft({ ...draft, size: String(size) })}
        />
        <Textarea required autosize minRows={2} maxLength={5000} {...field('reason')} onChange={change('reason')} />
        <TextInput {...field('order')} onChange={change('order')} />
        <TextInput {...field('notice')} onChange={change('notice')} />
        <TroubleOf of={trouble} />
        <Button type="submit" loading={opening}>
          {say('desks.batch.open.act')}
        </Button>
      </form>
    </details>
  );
}
