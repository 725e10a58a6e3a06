/** What follows a change once the change is on the page. A frame of the browser will not do: it may come before React has rendered. */
import { useCallback, useEffect, useState } from 'react';

/** Does an act, such as a move of the focus, after the changes of state made beside it are rendered. */
export function useAfterRender(): (act: () => void) => void {
  const [next, setNext] = useState<{ act: () => void } | null>(null);
  useEffect(() => next?.act(), [next]);
  return useCallback((act) => setNext({ act }), []);
}
