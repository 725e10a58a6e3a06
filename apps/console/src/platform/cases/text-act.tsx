/** One text and one button: the result is shown beside it, refused or failed. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import type { Outcome } from '../../app/ask.ts';
import { Failed } from '../../states/failed.tsx';
import { Refused } from '../../states/refused.tsx';
import '../duties/duties.css';

type Trouble = Exclude<Outcome<unknown>, { kind: 'done' }>;

/** Why an act was not carried out; nothing where it was. */
export function TroubleOf({ of: trouble }: { of: Trouble | null }) {
  if (trouble === null) return null;
  return trouble.kind === 'refused' ? <Refused refusal={trouble.refusal} /> : <Failed failures={trouble.failures} of="act" />;
}

export interface TextActProps {
  label: string;
  act: string;
  acting: boolean;
  send: (text: string) => Promise<Outcome<unknown>>;
}

export function TextAct({ label, act, acting, send }: TextActProps) {
  const [text, setText] = useState('');
  const [trouble, setTrouble] = useState<Trouble | null>(null);
  const submit = async () => {
    const outcome = await send(text);
    setTrouble(outcome.kind === 'done' ? null : outcome);
  };
  return (
    <form
      className="duty-confirm"
      onSubmit={(event) => {
        event.preventDefault();
        void submit();
      }}
    >
      <Textarea required autosize minRows={2} label={label} value={text} onChange={(event) => setText(event.currentTarget.value)} />
      <TroubleOf of={trouble} />
      <Button type="submit" size="compact-sm" variant="default" loading={acting}>
        {act}
      </Button>
    </form>
  );
}
