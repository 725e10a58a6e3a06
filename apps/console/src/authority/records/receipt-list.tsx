/** The receipts of what was read: each to keep as a file with its answer, and to verify here or by the command line. */
import { Button } from '@mantine/core';
import type { ProofFacts } from '@writ/verifier/proof/facts.ts';
import { useId, useMemo, useState } from 'react';
import { useInstallation } from '../../app/session.ts';
import { useCodes, useWords } from '../../app/words/words.tsx';
import type { OrderOfAuthorityFragment } from '../../graphql/authority/graphql.ts';
import { OrderSection } from '../../order/order-section.tsx';
import { When } from '../../parts/when.tsx';
import { download } from '../../proof/download.ts';
import { ProofPanel } from '../../proof/proof-panel.tsx';
import { readReceipt, receiptsIn } from '../../proof/receipt.ts';
import { useReceiptProof } from '../../proof/use-proof.ts';
import { answerFile, manifestOf } from './kept-files.ts';
import { keepReading, type Reading } from './readings.ts';

const json = 'application/json';

function Proof({ reading }: { reading: Reading }) {
  const say = useWords();
  const facts = useMemo<ProofFacts | null>(() => {
    const receipts = receiptsIn(reading.answer);
    const receipt = receipts.find((one) => String((one as { index?: unknown }).index) === reading.index);
    const read = readReceipt(receipt, reading.answer);
    return 'wrong' in read ? null : read;
  }, [reading]);
  const state = useReceiptProof(facts);
  return facts === null ? <p role="alert">{say('authority.records.receipt.unreadable')}</p> : <ProofPanel state={state} />;
}

function Receipt({ reading }: { reading: Reading }) {
  const say = useWords();
  const code = useCodes();
  const proof = useId();
  const [opened, setOpened] = useState(false);
  const { index, at, category, count, file } = reading;
  return (
    <li data-receipt={index}>
      <p>
        <strong>{say('order.timeline.entry-number', { index })}</strong> · {code('DataCategory', category)} ·{' '}
        {say('authority.records.count', { count })} · <When at={at} />
      </p>
      <p className="receipt-buttons">
        <Button
          size="compact-sm"
          variant="default"
          aria-label={say('authority.records.receipt.keep.of', { index })}
          onClick={() => {
            download(file, json, answerFile(reading));
            keepReading(reading);
          }}
        >
          {say('authority.records.receipt.keep')}
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          aria-expanded={opened}
          aria-controls={proof}
          aria-label={say('authority.records.receipt.verify.of', { index })}
          onClick={() => setOpened(!opened)}
        >
          {say('authority.records.receipt.verify')}
        </Button>
      </p>
      <div id={proof}>{opened ? <Proof reading={reading} /> : null}</div>
    </li>
  );
}

export interface ReceiptListProps {
  order: OrderOfAuthorityFragment;
  target: OrderOfAuthorityFragment['targets'][number];
  readings: readonly Reading[];
}

export function ReceiptList({ order, target, readings }: ReceiptListProps) {
  const say = useWords();
  const { verifierKey } = useInstallation();
  const keepManifest = () =>
    download('manifest.json', json, `${JSON.stringify(manifestOf(order, target, readings, new Date()), null, 2)}\n`);
  return (
    <OrderSection title={say('authority.records.receipts', { count: readings.length })}>
      {readings.length === 0 ? (
        <p>{say('authority.records.receipts.none')}</p>
      ) : (
        <>
          <p>{say('authority.records.receipts.about')}</p>
          <ol className="plain-list order-entries">
            {readings.map((reading) => (
              <Receipt key={`${reading.index} ${reading.at}`} reading={reading} />
            ))}
          </ol>
          <p>
            <Button variant="default" onClick={keepManifest}>
              {say('authority.records.manifest')}
            </Button>
          </p>
          <p>{say('authority.records.command')}</p>
          <code className="identifier receipt-command">{`npx writ verify receipt ${readings.at(-1)?.file ?? 'reading.json'} --key '${verifierKey}'`}</code>
        </>
      )}
    </OrderSection>
  );
}
