/** There is nothing here, or nothing that is shown: both say the same, on purpose. */
import { useHref, useWords } from './page.ts';

/** Where somebody may have wanted to go. */
function Ways() {
  const { say } = useWords();
  const href = useHref();
  return (
    <ul className="ways">
      {(['report', 'totals', 'checkpoints', 'verify', 'sign-in'] as const).map((name) => (
        <li key={name}>
          <a href={href(`/${name}`)}>{say(`public.frame.${name}`)}</a>
        </li>
      ))}
    </ul>
  );
}

export function NotFoundPage({ of = 'item' }: { of?: 'item' | 'page' }) {
  const { say, rich } = useWords();
  const href = useHref();
  return (
    <>
      <h1>{say('public.missing.title')}</h1>
      <p>{say(`public.missing.${of}`)}</p>
      <p>{rich(of === 'item' ? 'public.missing.next' : 'public.missing.page.next', { link: (text) => <a href={href('/')}>{text}</a> })}</p>
      {of === 'page' && <Ways />}
    </>
  );
}
