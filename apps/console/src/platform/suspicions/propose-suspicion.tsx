/** The report of a suspicion, with what is relevant in named fields. Another person sends it. */
import { Button, Checkbox, NativeSelect, Textarea, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { ProposeSuspicionDocument, type SuspicionBasis } from '../../graphql/platform/graphql.ts';
import { type SubscriberField, subscriberFields } from '../../parts/fields/subscriber-fields.tsx';
import { TroubleOf } from '../cases/text-act.tsx';

const bases: readonly SuspicionBasis[] = ['DSA_18', 'TCO_14_5'];
const empty = { item: '', basis: 'DSA_18' as SuspicionBasis, offence: '', explanation: '', country: '', receiver: '', byHand: '' };
const texts = ['item', 'offence', 'country', 'receiver', 'byHand'] as const;
const given = (text: string): string | null => text.trim() || null;

export function ProposeSuspicion({ changed }: { changed: () => void }) {
  const say = useWords();
  const code = useCodes();
  const announce = useAnnounce();
  const [propose, proposing] = useAct(ProposeSuspicionDocument);
  const [draft, setDraft] = useState(empty);
  const [fields, setFields] = useState<readonly SubscriberField[]>([]);
  const [trouble, setTrouble] = useState<Exclude<Outcome<unknown>, { kind: 'done' }> | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { country, receiver, byHand } = draft;
    const to = { country: given(country)?.toUpperCase() ?? null, receiver: given(receiver), byHand: given(byHand) };
    const outcome = await propose({ input: { ...draft, ...to, subscriberFields: [...fields] } });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind !== 'done') return;
    announce(say('services.suspicions.proposed.done'));
    setDraft(empty);
    setFields([]);
    changed();
  };
  return (
    <details className="panel">
      <summary>{say('services.suspicions.propose')}</summary>
      <p className="quiet">{say('services.suspicions.propose.about')}</p>
      <form className="duty-confirm" onSubmit={(event) => void submit(event)}>
        {texts.map((name) => (
          <TextInput
            key={name}
            label={say(`services.suspicions.field.${name}`)}
            required={name === 'item' || name === 'offence'}
            value={draft[name]}
            onChange={(event) => setDraft({ ...draft, [name]: event.currentTarget.value })}
          />
        ))}
        <NativeSelect
          label={say('services.suspicions.basis')}
          value={draft.basis}
          data={bases.map((value) => ({ value, label: code('SuspicionBasis', value) }))}
          onChange={(event) => setDraft({ ...draft, basis: bases.find((one) => one === event.currentTarget.value) ?? 'DSA_18' })}
        />
        <Textarea
          required
          autosize
          minRows={3}
          label={say('services.suspicions.why')}
          description={say('services.suspicions.why.hint')}
          value={draft.explanation}
          onChange={(event) => setDraft({ ...draft, explanation: event.currentTarget.value })}
        />
        <fieldset>
          <legend>{say('services.suspicions.fields')}</legend>
          {subscriberFields.map((field) => (
            <Checkbox
              key={field}
              label={code('SubscriberField', field)}
              checked={fields.includes(field)}
              onChange={(event) => setFields(event.currentTarget.checked ? [...fields, field] : fields.filter((other) => other !== field))}
            />
          ))}
        </fieldset>
        <TroubleOf of={trouble} />
        <Button type="submit" loading={proposing}>
          {say('services.suspicions.propose.act')}
        </Button>
      </form>
    </details>
  );
}
