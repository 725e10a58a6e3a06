/** Nothing is here: why, and what to do next. One text where there is nothing, another where a filter hides it. */
import type { ReactNode } from 'react';

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="notice" data-state="empty">
      <h2>{title}</h2>
      {children}
    </div>
  );
}
