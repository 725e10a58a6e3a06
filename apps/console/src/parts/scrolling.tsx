/** A part that may be wider than the page and scrolls by itself, with the keyboard too (WCAG 2.2, 2.1.1). It is named, and no landmark. */
import type { ReactNode } from 'react';

export function Scrolling({ label, children }: { label: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups a table, and no fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <div className="table-scroll" role="group" aria-label={label} tabIndex={0}>
      {children}
    </div>
  );
}
