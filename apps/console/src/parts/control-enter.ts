/** Control+Enter (on a Mac, Command+Enter) where the focus is: for whichever form of a page has it, before the page's own key is asked. */
import type { KeyboardEvent } from 'react';

/** A handler for the element around a form. A key that is held down does nothing more. */
export const onControlEnter =
  (act: () => void) =>
  (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey) || event.defaultPrevented) return;
    event.preventDefault();
    if (!event.repeat) act();
  };
