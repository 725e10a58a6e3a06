/**
 * Opens the document of an order that was received otherwise: its SHA-256 is computed here and held against the one that was recorded, and it is
 * kept as a file. It is not shown in the page, whose rights a document from outside must not have.
 */
import { Button } from '@mantine/core';
import { fromBase64 } from '@writ/tlog/bytes';
import { digestOfBytes } from '@writ/verifier/proof/bytes.ts';
import { useState } from 'react';
import { useReading } from '../../app/ask.ts';
import type { Failure } from '../../app/failure.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useWords } from '../../app/words/words.tsx';
import { ReceivedDocumentDocument } from '../../graphql/platform/graphql.ts';
import { download } from '../../proof/download.ts';
import { Failed } from '../../states/failed.tsx';
import type { Order } from '../review/checks.ts';

type Outcome = 'same' | 'other' | 'none';

const isPdf = (bytes: Uint8Array): boolean => String.fromCharCode(...bytes.subarray(0, 5)) === '%PDF-';

export function ReceivedDocument({ order: { id, received } }: { order: Order }) {
  const say = useWords();
  const announce = useAnnounce();
  const [read, reading] = useReading(ReceivedDocumentDocument);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const open = async () => {
    const answer = await read({ id });
    setFailures(answer.failures);
    if (answer.failures.length > 0) return;
    const bytes = fromBase64(answer.data?.order?.receivedDocument ?? '');
    if (bytes === null || bytes === undefined || bytes.length === 0) return setOutcome('none');
    const isSame = digestOfBytes(bytes) === received?.sha256;
    setOutcome(isSame ? 'same' : 'other');
    if (!isSame) return;
    download(`writ-order-${id}.${isPdf(bytes) ? 'pdf' : 'bin'}`, 'application/octet-stream', bytes);
    announce(say('platform.review.document.kept'));
  };
  return (
    <div>
      <Button variant="default" loading={reading} onClick={() => void open()}>
        {say('platform.review.document.open')}
      </Button>
      {outcome === null ? null : (
        <p className="notice" data-tone={outcome === 'same' ? 'good' : 'bad'} data-document={outcome}>
          {say(`platform.review.document.${outcome}`)}
        </p>
      )}
      {failures.length > 0 ? <Failed failures={failures} of="question" again={() => void open()} /> : null}
    </div>
  );
}
