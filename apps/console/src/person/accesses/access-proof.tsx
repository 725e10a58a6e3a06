/** The proof of an access, checked in this browser: that it is in the log, and that what the card says of it is what the entry says. */
import { useMemo } from 'react';
import { useWords } from '../../app/words/words.tsx';
import { ProofPanel } from '../../proof/proof-panel.tsx';
import { readReceiptText } from '../../proof/receipt.ts';
import { useReceiptProof } from '../../proof/use-proof.ts';
import { Notice } from '../notice.tsx';
import { type Shown, shownOf } from './shown-access.ts';

export function AccessProof({ access }: { access: Shown }) {
  const say = useWords();
  const facts = useMemo(() => {
    const read = readReceiptText(access.receipt);
    return 'wrong' in read ? null : { ...read, saidOfFields: shownOf(access, read.openings) };
  }, [access]);
  const state = useReceiptProof(facts);
  if (facts === null)
    return (
      <Notice tone="bad" title={say('person.access.no-receipt')}>
        <p>{say('person.access.no-receipt-about')}</p>
      </Notice>
    );
  return <ProofPanel state={state} />;
}
