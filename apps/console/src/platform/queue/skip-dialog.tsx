/** Giving work back takes a reason: colleagues read it, so nobody can pick the easy work unnoticed. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useWords } from '../../app/words/words.tsx';
import { Dialog } from '../../parts/dialog.tsx';

const longest = 1_000;

export interface SkipDialogProps {
  /** What is given back, as the person knows it. */
  name: string;
  count: number;
  skip: (reason: string) => void;
  close: () => void;
}

export function SkipDialog({ name, count, skip, close }: SkipDialogProps) {
  const say = useWords();
  const [reason, setReason] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <Dialog title={say('platform.queue.skip.title', { name, count })} close={close}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          if (reason.trim() === '') setMissing(true);
          else skip(reason);
        }}
      >
        <p>{say('platform.queue.skip.about')}</p>
        <Textarea
          required
          autosize
          minRows={3}
          maxLength={longest}
          label={say('platform.queue.skip.reason')}
          value={reason}
          error={missing ? say('platform.queue.skip.missing') : undefined}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
        <div className="dialog-actions">
          <Button type="submit">{say('platform.queue.skip')}</Button>
          <Button variant="default" onClick={close}>
            {say('platform.queue.skip.keep')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
