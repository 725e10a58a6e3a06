/** What is retained of an item that was removed as terrorist content; counsel records that a court needs it longer. */
import { useAct, useAsk } from '../../app/ask.ts';
import { useRole } from '../../app/session.ts';
import { KeepLongerDocument, KeptContentDocument } from '../../graphql/platform/graphql.ts';
import { KeptCopies } from '../../parts/kept-copies.tsx';
import { Failed } from '../../states/failed.tsx';

export function KeptOfItem({ of: item }: { of: string }) {
  const isCounsel = useRole('COUNSEL');
  const { data, failures, again } = useAsk(KeptContentDocument, { item });
  const [keep, keeping] = useAct(KeepLongerDocument);
  return (
    <>
      <Failed failures={failures} of="question" again={again} />
      <KeptCopies of={data?.keptContent ?? []} keep={isCounsel ? keep : null} acting={keeping} changed={again} />
    </>
  );
}
