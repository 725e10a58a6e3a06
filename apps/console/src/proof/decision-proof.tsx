/**
 * The proof of one restriction among many that the log covers with one entry: its receipt to save, and the check of it in this browser. Shows nothing
 * for a restriction that has an entry of its own, which is most of them.
 */
import { Button } from '@mantine/core';
import type { TypedDocumentNode } from '@urql/core';
import { useMemo, useState } from 'react';
import { useAsk } from '../app/ask.ts';
import { useAnnounce } from '../app/frame/announce.tsx';
import { useWords } from '../app/words/words.tsx';
import { Failed } from '../states/failed.tsx';
import { download } from './download.ts';
import { ProofPanel } from './proof-panel.tsx';
import { readReceiptText } from './receipt.ts';
import { useReceiptProof } from './use-proof.ts';

export interface DecisionProofProps {
  /** The restriction's id. */
  of: string;
  /** How this graph is asked. */
  document: TypedDocumentNode<{ decisionReceipt: string | null }, { id: string }>;
  /** How the page cuts its sections. */
  section: string;
}

export function DecisionProof({ of, document, section }: DecisionProofProps) {
  const say = useWords();
  const announce = useAnnounce();
  const [opened, setOpened] = useState(false);
  const { data, failures, again } = useAsk(document, { id: of });
  const text = data?.decisionReceipt ?? null;
  if (text === null) return failures.length === 0 ? null : <Failed failures={failures} of="question" again={again} />;
  return (
    <section className={section} aria-labelledby="decision-proof">
      <h2 id="decision-proof">{say('proof.decision.title')}</h2>
      <p>{say('proof.decision.about')}</p>
      <Button
        variant="default"
        onClick={() => {
          download(`writ-receipt-${of}.json`, 'application/json', text);
          announce(say('proof.decision.kept'));
        }}
      >
        {say('proof.decision.keep')}
      </Button>
      <details onToggle={({ currentTarget }) => setOpened(currentTarget.open)}>
        <summary>{say('proof.decision.check')}</summary>
        {opened ? <Checked text={text} /> : null}
      </details>
    </section>
  );
}

function Checked({ text }: { text: string }) {
  const say = useWords();
  const facts = useMemo(() => {
    const read = readReceiptText(text);
    return 'wrong' in read ? null : read;
  }, [text]);
  const state = useReceiptProof(facts);
  return facts === null ? <p role="alert">{say('proof.decision.broken')}</p> : <ProofPanel state={state} />;
}
