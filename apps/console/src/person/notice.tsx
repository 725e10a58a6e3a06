/** A highlighted note with a title. */
import type { ReactNode } from 'react';
import type { Tone } from '../parts/mark.tsx';

export function Notice({ tone, title, children }: { tone: Tone; title: string; children: ReactNode }) {
  return (
    <div className="notice" data-tone={tone}>
      <h3>{title}</h3>
      {children}
    </div>
  );
}
