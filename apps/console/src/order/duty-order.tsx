/** The order that a duty follows from: by its case number and its law, as people have it on paper. */
import { Link } from '@tanstack/react-router';
import { Code, useWords } from '../app/words/words.tsx';

export interface DutyOrderProps {
  of: { readonly order: string | null; readonly orderReference: string | null; readonly orderKind: string | null };
}

/** The link to it, with its law beside it; null for a duty without one. */
export function DutyOrder({ of: { order, orderReference, orderKind } }: DutyOrderProps) {
  const say = useWords();
  if (order === null) return null;
  return (
    <>
      <Link to="/orders/$id" params={{ id: order }}>
        <bdi>{orderReference?.trim() || say('order.no-reference')}</bdi>
      </Link>
      {orderKind === null ? null : (
        <>
          {' · '}
          <Code of="OrderKind" value={orderKind} />
        </>
      )}
    </>
  );
}
