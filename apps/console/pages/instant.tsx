/** A moment, for people and for programs. */
import { useWords } from './page.ts';

/** An instant as RFC 3339 spells it, shown in UTC. */
export function Instant({ at }: { at: string | Date }) {
  const date = new Date(at);
  return <time dateTime={date.toISOString()}>{useWords().instant(date)}</time>;
}
