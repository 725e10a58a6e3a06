/** What its coordinator decided about a trusted flagger: an investigation, its end, or that the status is revoked (Regulation (EU) 2022/2065, Art. 22(6), (7)). */
import {
  EndFlaggerDocument,
  type FlaggerFactsFragment,
  ResumeFlaggerDocument,
  SuspendFlaggerDocument,
} from '../../graphql/platform/graphql.ts';
import { FoldedAct } from '../cases/folded-act.tsx';

type Flagger = Pick<FlaggerFactsFragment, 'id' | 'generation' | 'state'>;

export function FlaggerActs({ of: { id, generation, state }, changed }: { of: Flagger; changed: () => void }) {
  const variables = (reason: string) => ({ flagger: id, generation, reason });
  if (state === 'ENDED') return null;
  return (
    <>
      {state === 'SUSPENDED' ? (
        <FoldedAct document={ResumeFlaggerDocument} variables={variables} act="flagger-resume" changed={changed} />
      ) : (
        <FoldedAct document={SuspendFlaggerDocument} variables={variables} act="flagger-suspend" changed={changed} />
      )}
      <FoldedAct document={EndFlaggerDocument} variables={variables} act="flagger-end" changed={changed} />
    </>
  );
}
