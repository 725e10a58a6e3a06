/** The words for an entry's type and kind; a type that is not known yet is shown as it is written. */
import { useIntl } from 'react-intl';
import { useWords } from '../app/words/words.tsx';

export function useTypeWords(): (type: string) => string {
  const { messages } = useIntl();
  const say = useWords();
  return (type) => (messages[`audit.type.${type}`] === undefined ? type : say(`audit.type.${type}`));
}

export function EntryType({ type }: { type: string }) {
  return <>{useTypeWords()(type)}</>;
}

export function EntryKind({ kind }: { kind: string }) {
  const { messages } = useIntl();
  const say = useWords();
  return <>{messages[`audit.kind.${kind}`] === undefined ? kind : say(`audit.kind.${kind}`)}</>;
}
