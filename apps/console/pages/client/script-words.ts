/** The words of the page's script, which the page brings along in its own language. */
import { createIntl } from 'react-intl/server';
import { exactFormat } from '../../src/app/words/date-formats.ts';

export interface ScriptWords {
  say(key: string, values?: Readonly<Record<string, string | number>>): string;
  has(key: string): boolean;
  /** In the reader's own time zone. */
  instant(at: Date): string;
}

/** Reads them from the element that carries them. */
export function scriptWords({ words = '{}', locale = 'en-GB' }: DOMStringMap): ScriptWords {
  const messages = JSON.parse(words) as Record<string, string>;
  const intl = createIntl({ locale, messages });
  return {
    say: (key, values) => String(intl.formatMessage({ id: key }, { ...values })),
    has: (key) => messages[key] !== undefined,
    instant: (at) => intl.formatDate(at, exactFormat),
  };
}
