/** What one reading of own records left in the log, with its receipt to keep and the proof checked here over the very answer. */
import { Button } from '@mantine/core';
import { useMemo, useState } from 'react';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useWords } from '../../app/words/words.tsx';
import { download } from '../../proof/download.ts';
import { ProofPanel } from '../../proof/proof-panel.tsx';
import { readReceipt } from '../../proof/receipt.ts';
import { useReceiptProof } from '../../proof/use-proof.ts';

export interface ReadingReceiptProps {
  /** The answer as it came, with its receipts in `extensions.receipt`. */
  whole: { data: unknown; errors?: readonly unknown[]; extensions: Record<string, unknown> };
  receipts: readonly unknown[];
}

const indexOf = (receipt: unknown): string =>
  typeof receipt === 'object' && receipt !== null && 'index' in receipt ? String(receipt.index) : '';

export function ReadingReceipt({ whole, receipts }: ReadingReceiptProps) {
  const say = useWords();
  const announce = useAnnounce();
  const [opened, setOpened] = useState(false);
  const [receipt] = receipts;
  if (receipt === undefined) return null;
  const index = indexOf(receipt);
  return (
    <div className="notice" data-receipt={index}>
      <p>{say('person.records.logged', { index })}</p>
      <div className="person-actions">
        <Button
          variant="default"
          size="compact-md"
          onClick={() => {
            download(`writ-reading-${index}.json`, 'application/json', JSON.stringify(whole, null, 2));
            announce(say('person.access.kept'));
          }}
        >
          {say('person.records.keep')}
        </Button>
      </div>
      <details onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
        <summary>{say('person.records.check')}</summary>
        {opened ? <Checked receipt={receipt} whole={whole} /> : null}
      </details>
    </div>
  );
}

/** Checked when the person wants to see it: by then the log has published what covers the entry. */
function Checked({ receipt, whole }: { receipt: unknown; whole: ReadingReceiptProps['whole'] }) {
  const facts = useMemo(() => {
    const read = readReceipt(receipt, whole);
    return 'wrong' in read ? null : read;
  }, [receipt, whole]);
  return <ProofPanel state={useReceiptProof(facts)} />;
}
