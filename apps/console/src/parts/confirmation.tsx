/**
 * What is about to happen, named once more before it is sent. Nothing is sent by a bare letter, by Enter on the page or by a key that is
 * held down: it takes the button, or Control+Enter here.
 */
import { Button } from '@mantine/core';
import type { ReactNode } from 'react';
import { KeyHint } from '../app/keys.tsx';
import { useWords } from '../app/words/words.tsx';
import { onControlEnter } from './control-enter.ts';
import { Dialog } from './dialog.tsx';

export interface ConfirmationProps {
  title: string;
  /** Exactly what will happen. */
  children: ReactNode;
  /** The act as its button says it. */
  act: string;
  acting: boolean;
  confirm: () => void;
  close: () => void;
  /** The same without what follows the first one. */
  other?: { act: string; confirm: () => void };
}

/** Shown for as long as it is rendered; the focus begins on the way back. */
export function Confirmation({ title, children, act, acting, confirm, close, other }: ConfirmationProps) {
  const say = useWords();
  return (
    <Dialog title={title} close={close}>
      <form onSubmit={(event) => event.preventDefault()} onKeyDown={onControlEnter(() => acting || confirm())}>
        {children}
        <div className="dialog-actions">
          <Button loading={acting} onClick={confirm}>
            {act}
            <KeyHint of="Control+Enter" />
          </Button>
          {other === undefined ? null : (
            <Button variant="default" disabled={acting} onClick={other.confirm}>
              {other.act}
            </Button>
          )}
          <Button autoFocus variant="default" onClick={close}>
            {say('common.back')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}
