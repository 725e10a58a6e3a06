/** There is nothing here, or nothing that is shown: both say the same, on purpose. */
import { useHref, useWords } from './page.ts';

export function NotFoundPage() {
  const { say, rich } = useWords();
  const href = useHref();
  return (
    <>
      <h1>{say('public.missing.title')}</h1>
      <p>{say('public.missing.item')}</p>
      <p>{rich('public.missing.next', { link: (text) => <a href={href('/')}>{text}</a> })}</p>
    </>
  );
}
