/** What the fields of an entry and their members are called. The name by which an entry commits to a field is beside the word: receipts and the command line have it alone. */
import { useIntl } from 'react-intl';
import { useWords } from '../../app/words/words.tsx';

/** `issuedBy` as "issued by": for a member that has no word of its own. */
const inWords = (name: string): string => name.replace(/([a-z])([A-Z])/g, (_, before, after) => `${before} ${String(after).toLowerCase()}`);

export function FieldName({ of: field }: { of: string }) {
  const say = useWords();
  const { messages } = useIntl();
  const word = field.replace('.', '-');
  if (messages[`audit.field.${word}`] === undefined) return <code>{field}</code>;
  return (
    <>
      {say(`audit.field.${word}`)} (<code>{field}</code>)
    </>
  );
}

export function MemberName({ of: member }: { of: string }) {
  const say = useWords();
  const { messages } = useIntl();
  return messages[`audit.member.${member}`] === undefined ? <span lang="en">{inWords(member)}</span> : say(`audit.member.${member}`);
}
