/** The next page of a list: a link, so that the address has the position. */
import { useWords } from '../app/words/words.tsx';
import { ButtonLink } from './button-link.tsx';

/** Where a page ends. */
export interface PageEnd {
  endCursor: string | null;
  hasNextPage: boolean;
}

export interface MoreProps {
  pageInfo: PageEnd;
  /** The cursor of the page that is shown; undefined on the first. */
  after: string | undefined;
}

export function More({ pageInfo: { endCursor, hasNextPage }, after }: MoreProps) {
  const say = useWords();
  const from = (cursor: string | undefined) => (old: Record<string, unknown>) => ({ ...old, after: cursor });
  if (after === undefined && !hasNextPage) return null;
  return (
    <nav aria-label={say('common.pages')} className="more">
      {after === undefined ? null : (
        <ButtonLink to="." search={from(undefined)}>
          {say('common.pages.first')}
        </ButtonLink>
      )}
      {hasNextPage && endCursor !== null ? (
        <ButtonLink to="." search={from(endCursor)}>
          {say('common.pages.next')}
        </ButtonLink>
      ) : null}
    </nav>
  );
}
