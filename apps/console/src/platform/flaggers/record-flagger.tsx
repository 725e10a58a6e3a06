/** Records a trusted flagger as its Digital Services Coordinator published it: Regulation (EU) 2022/2065, Art. 22(2). */
import { Button, NativeSelect, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { RecordFlaggerDocument, type StatementCategory } from '../../graphql/platform/graphql.ts';
import { TroubleOf } from '../cases/text-act.tsx';
import { categories } from '../content/draft/keywords.ts';
import { ChoiceList } from '../content/fields/choice-list.tsx';
import '../content/content.css';

const empty = { name: '', country: '', issuer: '', recognised: '' };

export function RecordFlagger({ changed }: { changed: () => void }) {
  const say = useWords();
  const code = useCodes();
  const announce = useAnnounce();
  const [record, recording] = useAct(RecordFlaggerDocument);
  const [draft, setDraft] = useState(empty);
  const [by, setBy] = useState<'organisation' | 'subject'>('organisation');
  const [expertise, setExpertise] = useState<readonly StatementCategory[]>([]);
  const [trouble, setTrouble] = useState<Exclude<Outcome<unknown>, { kind: 'done' }> | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { recognised, ...input } = draft;
    const who = { organisation: by === 'organisation' ? recognised : null, subject: by === 'subject' ? recognised : null };
    const outcome = await record({ input: { ...input, ...who, country: input.country.toUpperCase(), expertise: [...expertise] } });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind !== 'done') return;
    announce(say('desks.flagger.recorded', { name: draft.name }));
    setDraft(empty);
    setExpertise([]);
    changed();
  };
  const field = (name: keyof typeof empty) => ({
    required: true,
    label: say(`desks.flagger.${name}`),
    value: draft[name],
    onChange: (event: { currentTarget: { value: string } }) => setDraft({ ...draft, [name]: event.currentTarget.value }),
  });
  return (
    <details className="panel">
      <summary>{say('desks.flagger.record')}</summary>
      <p className="quiet">{say('desks.flagger.record.about')}</p>
      <form className="duty-confirm" onSubmit={(event) => void submit(event)}>
        <TextInput maxLength={255} {...field('name')} />
        <TextInput maxLength={2} {...field('country')} />
        <TextInput type="url" {...field('issuer')} />
        <NativeSelect
          label={say('desks.flagger.by')}
          value={by}
          data={(['organisation', 'subject'] as const).map((value) => ({ value, label: say(`desks.flagger.by.${value}`) }))}
          onChange={(event) => setBy(event.currentTarget.value === 'subject' ? 'subject' : 'organisation')}
        />
        <TextInput {...field('recognised')} />
        <ChoiceList
          field={null}
          legend={say('desks.flagger.expertise')}
          choices={categories}
          chosen={expertise}
          labelOf={(value) => code('StatementCategory', value)}
          choose={setExpertise}
        />
        <TroubleOf of={trouble} />
        <Button type="submit" disabled={expertise.length === 0} loading={recording}>
          {say('desks.flagger.record.act')}
        </Button>
      </form>
    </details>
  );
}
