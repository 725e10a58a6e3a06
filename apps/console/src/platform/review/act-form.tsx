/** A further act on the order, folded away until it is wanted; what was written in it stays when the act is refused. */
import { Button } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import type { Trouble } from './review-context.ts';
import { TroubleNotice } from './trouble-notice.tsx';

export interface ActFormProps {
  title: string;
  /** What it does, in one sentence. */
  about: string;
  button: string;
  acting: boolean;
  trouble: Trouble | null;
  /** Carries it out; true when it was. */
  submit: () => Promise<boolean>;
  /** What empties the fields after it was. */
  clear: () => void;
  children: ReactNode;
}

export function ActForm({ title, about, button, acting, trouble, submit, clear, children }: ActFormProps) {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="panel review-act" open={isOpen} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{title}</summary>
      <p className="review-fact">{about}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          void submit().then((isDone) => {
            if (!isDone) return;
            clear();
            setOpen(false);
          });
        }}
      >
        {children}
        <TroubleNotice of={trouble} />
        <Button type="submit" variant="default" loading={acting}>
          {button}
        </Button>
      </form>
    </details>
  );
}
