/** What persons signed of an order, where they sign here: a part of its page that comes with its own words. */
import { lazy, Suspense } from 'react';
import { withOwnWords } from '../app/words/words-store.ts';
import type { SignedActsListProps } from './signed-acts-list.tsx';
import { useSigns } from './use-signed-act.ts';

const SignedActsList = lazy(async () => ({
  default: (await withOwnWords(import('./signed-acts-list.tsx'), 'signing')).SignedActsList,
}));

export function SignedActs(props: SignedActsListProps) {
  const signs = useSigns();
  return signs ? (
    <Suspense fallback={null}>
      <SignedActsList {...props} />
    </Suspense>
  ) : null;
}
