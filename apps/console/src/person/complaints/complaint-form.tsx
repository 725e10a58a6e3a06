/** A complaint: why the person contests something. What was written stays when it is refused or does not arrive. */
import { Button, Textarea } from '@mantine/core';
import { type FormEvent, useId, useState } from 'react';
import { type Refused as Refusal, useAct } from '../../app/ask.ts';
import type { Failure } from '../../app/failure.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useWords } from '../../app/words/words.tsx';
import { FileComplaintDocument } from '../../graphql/public/graphql.ts';
import { Failed } from '../../states/failed.tsx';
import { Refused } from '../../states/refused.tsx';

/** Characters, as the server takes at most. */
const longest = 5000;

export interface ComplaintFormProps {
  about: { access: string } | { restriction: string } | { notice: string };
  /** Told the complaint's id. */
  filed: (complaint: string) => void;
}

export function ComplaintForm({ about, filed }: ComplaintFormProps) {
  const say = useWords();
  const announce = useAnnounce();
  const errorId = useId();
  const [act, acting] = useAct(FileComplaintDocument);
  const [explanation, setExplanation] = useState('');
  const [isMissing, setIsMissing] = useState(false);
  const [refusal, setRefusal] = useState<Refusal | null>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);

  async function send(event: FormEvent<HTMLFormElement>): Promise<void> {
    event.preventDefault();
    const form = event.currentTarget;
    setIsMissing(explanation.trim() === '');
    if (explanation.trim() === '') return form.querySelector('textarea')?.focus();
    const outcome = await act({ input: { ...about, explanation } });
    setRefusal(outcome.kind === 'refused' ? outcome.refusal : null);
    setFailures(outcome.kind === 'failed' ? outcome.failures : []);
    if (outcome.kind !== 'done') return;
    announce(say('person.complain.filed'));
    filed(outcome.value.id);
  }

  return (
    <form className="person-form" onSubmit={(event) => void send(event)} noValidate>
      <Textarea
        label={say('person.complain.why')}
        description={say('person.complain.why-about', { longest })}
        value={explanation}
        onChange={({ currentTarget }) => setExplanation(currentTarget.value)}
        rows={6}
        maxLength={longest}
        required
        error={isMissing ? <span id={errorId}>{say('person.complain.missing')}</span> : undefined}
      />
      {refusal === null ? null : <Refused refusal={refusal} />}
      <Failed failures={failures} of="act" />
      <div className="person-actions">
        <Button type="submit" loading={acting}>
          {say('person.complain.send')}
        </Button>
      </div>
    </form>
  );
}
