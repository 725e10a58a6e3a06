/**
 * The documents that the issuer attached to an order. Nothing of one is loaded before somebody asks for it; its SHA-256 is computed here and compared with the one that was recorded, and it is saved as a
 * file under a name of ours. It is not shown in the page, whose rights a document from outside must not have.
 */
import { Button } from '@mantine/core';
import { fromBase64 } from '@writ/tlog/bytes';
import { digestOfBytes } from '@writ/verifier/proof/bytes.ts';
import { type ReactNode, useId, useState } from 'react';
import type { Answer } from '../../app/ask.ts';
import type { Failure } from '../../app/failure.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useWords } from '../../app/words/words.tsx';
import { Identifier } from '../../parts/identifier.tsx';
import { download } from '../../proof/download.ts';
import { Failed } from '../../states/failed.tsx';
import { OrderSection } from '../order-section.tsx';

interface Document {
  readonly id: string;
  readonly name?: string | null;
  readonly sha256: string;
  readonly bytes: number;
}

type Read = (variables: {
  order: string;
  document: string;
}) => Promise<Answer<{ readonly order: { readonly document: string | null } | null }>>;

interface OneProps {
  order: string;
  document: Document;
  number: number;
  read: Read;
}

function OneDocument({ order, document: { id, name = null, sha256, bytes }, number, read }: OneProps) {
  const say = useWords();
  const announce = useAnnounce();
  const label = useId();
  const [reading, setReading] = useState(false);
  const [wrong, setWrong] = useState<'none' | 'other' | null>(null);
  const [failures, setFailures] = useState<readonly Failure[]>([]);
  const save = async () => {
    setReading(true);
    const answer = await read({ order, document: id });
    setReading(false);
    setFailures(answer.failures);
    if (answer.failures.length > 0) return;
    const content = fromBase64(answer.data?.order?.document ?? '');
    if (content === null || content === undefined || content.length === 0) return setWrong('none');
    if (digestOfBytes(content) !== sha256) return setWrong('other');
    setWrong(null);
    download(`writ-order-${order}-${sha256.slice(0, 8)}.bin`, 'application/octet-stream', content);
    announce(say('order.documents.saved'));
  };
  return (
    <li>
      <span id={label}>
        {name ?? say('order.documents.unnamed', { number })} ({say('order.documents.bytes', { bytes })})
      </span>{' '}
      <Identifier copy>{sha256}</Identifier>{' '}
      <Button size="compact-sm" variant="default" loading={reading} aria-describedby={label} onClick={() => void save()}>
        {say('order.documents.save')}
      </Button>
      {wrong === null ? null : (
        <p className="notice" data-tone="bad">
          {say(`order.documents.${wrong}`)}
        </p>
      )}
      {failures.length > 0 ? <Failed failures={failures} of="question" again={() => void save()} /> : null}
    </li>
  );
}

interface OrderDocumentsProps {
  order: { readonly id: string; readonly documents: readonly Document[] };
  read: Read;
  /** By which a person attaches another one. */
  children?: ReactNode;
}

export function OrderDocuments({ order, read, children }: OrderDocumentsProps) {
  const say = useWords();
  if (order.documents.length === 0 && children === undefined) return null;
  return (
    <OrderSection title={say('order.documents.title')}>
      {order.documents.length === 0 ? null : (
        <>
          <p>{say('order.documents.about')}</p>
          <ul>
            {order.documents.map((document, at) => (
              <OneDocument key={document.id} order={order.id} document={document} number={at + 1} read={read} />
            ))}
          </ul>
        </>
      )}
      {children}
    </OrderSection>
  );
}
