/** What an offence of the catalogue is called, in the words of the law table. */
import { offenceOf, otherOffence } from '@writ/orders-domain/law';
import { useIntl } from 'react-intl';
import { useWords } from '../app/words/words.tsx';

/** The name of a key; a key that the catalogue does not know is shown as it is. */
export function useOffenceWords(): (key: string) => string {
  const say = useWords();
  const { locale } = useIntl();
  return (key) =>
    key === otherOffence ? say('order.offence.other') : (offenceOf(key)?.says[locale.startsWith('de') ? 'de' : 'en'] ?? key);
}
