/** The words of the page: `useWords()` for text, `Code` for the label of a value of the graphs. */
import { useCallback } from 'react';
import { useIntl } from 'react-intl';
import { isAwaited, needWords } from './words-store.ts';

export type Values = Readonly<Record<string, string | number | Date | boolean | null | undefined>>;
export type Say = (key: string, values?: Values) => string;

/** Marks that turn the direction of what comes after them (Unicode, annex 9). */
const marks = /[\u202a-\u202e\u2066-\u2069]/g;
const rightToLeft = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc]/;

/** What is put into a sentence, such as a name that somebody chose: it never turns the words around it, whichever way it is written itself. */
export function isolated(values: Values): Values {
  return Object.fromEntries(
    Object.entries(values).map(([name, value]) => {
      if (typeof value !== 'string') return [name, value];
      const text = value.replace(marks, '');
      return [name, rightToLeft.test(text) ? `\u2068${text}\u2069` : text];
    }),
  );
}

/** Says a word of the loaded areas. An unknown key is a mistake that the console of the browser shows and tests fail on. */
export function useWords(): Say {
  const intl = useIntl();
  return useCallback((key, values) => intl.formatMessage({ id: key }, values && (isolated(values) as Record<string, string>)), [intl]);
}

/** What is shown for a value without a label: nothing that anybody would read while labels are on their way, and the value itself where it has none. */
export const withoutLabel = (value: string, awaited: boolean): string => (awaited ? '…' : value);

/** The label of an enum's value, such as `codeOf('OrderStatus', 'IN_FORCE')`; the value itself where it has none. */
export function useCodes(): (of: string, value: string) => string {
  const intl = useIntl();
  return useCallback(
    (of, value) => {
      if (intl.messages[`${of}.${value}`] !== undefined) return intl.formatMessage({ id: `${of}.${value}` });
      // A file that does not come is asked for again with the next label.
      const shown = withoutLabel(value, isAwaited('labels'));
      void needWords('labels').catch(() => undefined);
      return shown;
    },
    [intl],
  );
}

/** The label of an enum's value. */
export function Code({ of, value }: { of: string; value: string }) {
  return <>{useCodes()(of, value)}</>;
}
