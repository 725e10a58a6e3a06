/** A dialog over the page, by the browser's own element: the rest of the page rests, Escape closes it, and the focus goes back where it was. */
import { type ReactNode, useId, useLayoutEffect, useRef } from 'react';
import './dialog.css';

export interface DialogProps {
  title: string;
  /** Closes it; left out where it stays until what it asks for has happened. */
  close?: () => void;
  children: ReactNode;
}

/** What the browser may not close by itself. Not in the types of React yet. */
const firm = { closedby: 'none' } as object;

/** Shown for as long as it is rendered. */
export function Dialog({ title, close, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  const heading = useId();
  useLayoutEffect(() => {
    const element = dialog.current;
    element?.showModal();
    return () => element?.close();
  }, []);
  return (
    <dialog
      ref={dialog}
      className="dialog"
      aria-labelledby={heading}
      {...(close === undefined ? firm : {})}
      onCancel={(event) => {
        event.preventDefault();
        close?.();
      }}
    >
      <h2 id={heading}>{title}</h2>
      {children}
    </dialog>
  );
}
