/** A box for what may be wider than a phone, such as a table of six columns: it scrolls by itself, by keyboard too, and the page does not. */
import type { ReactNode } from 'react';

/** `labelledBy` is the id of what names it, such as the table's caption. */
export function ScrollBox({ labelledBy, children }: { labelledBy: string; children: ReactNode }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by the keyboard (WCAG 2.1.1)
    <section className="scroll" aria-labelledby={labelledBy} tabIndex={0}>
      {children}
    </section>
  );
}
