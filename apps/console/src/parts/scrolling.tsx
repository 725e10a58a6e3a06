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

/** A text as long as somebody made it, beside facts of one line each: what is longer than the box is read in it, by keyboard too (WCAG 2.2, 2.1.1). */
export function LongText({ label, children }: { label: string; children: string }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: it groups a text, and no fields
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls is reached by the keyboard
    <div className="long-text said" role="group" aria-label={label} tabIndex={0}>
      <bdi>{children}</bdi>
    </div>
  );
}
