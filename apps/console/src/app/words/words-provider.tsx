/** Gives the words that are loaded to everything below, also those that come with a page. */
import { type ReactNode, useSyncExternalStore } from 'react';
import { IntlProvider } from 'react-intl';
import { currentWords, onMoreWords } from './words-store.ts';

/** A word that is missing is an error in every build: the browser tests fail on it. */
const showFault = ({ message }: Error): void => console.error(message);

export function WordsProvider({ locale, children }: { locale: string; children: ReactNode }) {
  const words = useSyncExternalStore(onMoreWords, currentWords);
  // A default locale that no message has: whatever is missing is said to be, and never shown in another language unnoticed.
  return (
    <IntlProvider locale={locale} messages={words as Record<string, string>} defaultLocale="xx" onError={showFault}>
      {children}
    </IntlProvider>
  );
}
