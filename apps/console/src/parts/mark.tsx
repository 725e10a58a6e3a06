/** A small mark for a state: text and, by its tone, a colour that says nothing that the text doesn't. It is never cut. */
import type { ReactNode } from 'react';

export type Tone = 'calm' | 'good' | 'warn' | 'bad' | 'info';

export function Mark({ tone = 'calm', children }: { tone?: Tone; children: ReactNode }) {
  return (
    <span className="mark" data-tone={tone}>
      {children}
    </span>
  );
}
