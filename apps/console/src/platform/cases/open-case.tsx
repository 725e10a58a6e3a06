/** Who the person of a claimed case is: single fields, each with a reason that the person reads. Some looks wait for a colleague. */
import { Button, Checkbox, Textarea } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { type FormEvent, useState } from 'react';
import { type Outcome, useAct } from '../../app/ask.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import { PlatformOpenCaseDocument } from '../../graphql/platform/graphql.ts';
import { asking, type Read, ReadSubscriber, type SubscriberField, subscriberFields } from '../../parts/fields/subscriber-fields.tsx';
import { TroubleOf } from './text-act.tsx';

type Reasons = Partial<Record<SubscriberField, string>>;

function FieldChoice({ reasons, change }: { reasons: Reasons; change: (reasons: Reasons) => void }) {
  const say = useWords();
  const code = useCodes();
  const without = (field: SubscriberField): Reasons => Object.fromEntries(Object.entries(reasons).filter(([name]) => name !== field));
  return subscriberFields.map((field) => (
    <div key={field}>
      <Checkbox
        label={code('SubscriberField', field)}
        checked={reasons[field] !== undefined}
        onChange={(event) => change(event.currentTarget.checked ? { ...reasons, [field]: '' } : without(field))}
      />
      {reasons[field] === undefined ? null : (
        <Textarea
          required
          autosize
          label={say('cases.reason', { field: code('SubscriberField', field) })}
          value={reasons[field]}
          onChange={(event) => change({ ...reasons, [field]: event.currentTarget.value })}
        />
      )}
    </div>
  ));
}

export function OpenCase({ work }: { work: string }) {
  const say = useWords();
  const [open, opening] = useAct(PlatformOpenCaseDocument);
  const [reasons, setReasons] = useState<Reasons>({});
  const [found, setFound] = useState<Read | null>(null);
  const [waits, setWaits] = useState(false);
  const [trouble, setTrouble] = useState<Exclude<Outcome<unknown>, { kind: 'done' }> | null>(null);
  const fields = subscriberFields.filter((field) => reasons[field] !== undefined);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const outcome = await open({ work, fields: fields.map((field) => ({ field, reason: reasons[field] ?? '' })), ...asking(fields) });
    setTrouble(outcome.kind === 'done' ? null : outcome);
    if (outcome.kind !== 'done') return;
    setWaits(outcome.value.__typename === 'CaseRequest');
    if (outcome.value.__typename === 'Case') setFound(outcome.value.account?.subscriber ?? {});
  };
  return (
    <section className="panel" aria-labelledby="open-case">
      <h2 id="open-case">{say('cases.open')}</h2>
      <p className="quiet">{say('cases.open.about')}</p>
      {found !== null ? (
        <ReadSubscriber fields={fields} of={found} />
      ) : waits ? (
        <p data-case="waits">
          {say('cases.waits')} <Link to="/case-requests">{say('cases.title')}</Link>
        </p>
      ) : (
        <form className="duty-confirm" onSubmit={(event) => void submit(event)}>
          <FieldChoice reasons={reasons} change={setReasons} />
          <TroubleOf of={trouble} />
          <Button type="submit" size="compact-md" disabled={fields.length === 0} loading={opening}>
            {say('cases.ask')}
          </Button>
        </form>
      )}
    </section>
  );
}
