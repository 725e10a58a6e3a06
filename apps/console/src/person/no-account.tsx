/** Somebody is signed in who holds no account here. */
import { useWords } from '../app/words/words.tsx';
import { Empty } from '../states/empty.tsx';

export function NoAccount() {
  const say = useWords();
  return (
    <Empty title={say('person.no-account')}>
      <p>{say('person.no-account.about')}</p>
    </Empty>
  );
}
