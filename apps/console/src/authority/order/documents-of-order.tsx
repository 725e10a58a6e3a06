/** The documents of an order of the body; while it is the person's own draft, they attach others. */
import { Button } from '@mantine/core';
import { toBase64 } from '@writ/tlog/bytes';
import { type FormEvent, useId, useState } from 'react';
import { type Outcome, useAct, useReading } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useRole } from '../../app/session.ts';
import { useWords } from '../../app/words/words.tsx';
import { AttachDocumentDocument, AuthorityOrderDocumentDocument, type OrderOfAuthorityFragment } from '../../graphql/authority/graphql.ts';
import { OrderDocuments } from '../../order/outside/order-documents.tsx';
import { NotDone } from '../../states/not-done.tsx';

/** As the graph has it: what is larger is refused there too. */
const bytesMost = 6_000_000;

interface DocumentsProps {
  order: OrderOfAuthorityFragment;
  again: () => void;
}

function Attach({ order: { id, generation }, again }: DocumentsProps) {
  const say = useWords();
  const announce = useAnnounce();
  const [attach, attaching] = useAct(AttachDocumentDocument);
  const [outcome, setOutcome] = useState<Outcome<unknown> | null>(null);
  const [file, setFile] = useState<File | null>(null);
  const field = useId();
  const isWrong = file !== null && (file.size === 0 || file.size > bytesMost);
  const submit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (file === null || isWrong) return;
    const content = toBase64(new Uint8Array(await file.arrayBuffer()));
    const ended = await attach({ order: id, generation, name: file.name, content });
    setOutcome(ended);
    if (ended.kind !== 'done') return;
    announce(say('order.documents.attached'));
    form.reset();
    setFile(null);
    again();
  };
  return (
    <form className="no-print" onSubmit={(event) => void submit(event)}>
      <label htmlFor={field}>{say('order.documents.attach')}</label>
      <p id={`${field}-about`}>{say('order.documents.attach.about')}</p>
      <input
        id={field}
        type="file"
        required
        aria-invalid={isWrong ? true : undefined}
        aria-describedby={isWrong ? `${field}-about ${field}-error` : `${field}-about`}
        onChange={(event) => setFile(event.currentTarget.files?.[0] ?? null)}
      />
      {isWrong ? (
        <p id={`${field}-error`} className="notice" data-tone="bad">
          {say('order.documents.large')}
        </p>
      ) : null}
      <NotDone of={outcome} changed={again} />
      <Button type="submit" variant="default" loading={attaching}>
        {say('order.documents.attach.act')}
      </Button>
    </form>
  );
}

export function DocumentsOfOrder({ order, again }: DocumentsProps) {
  const isIssuing = useRole('ISSUING');
  const [read] = useReading(AuthorityOrderDocumentDocument);
  return (
    <OrderDocuments order={order} read={read}>
      {order.status === 'DRAFT' && isIssuing ? <Attach order={order} again={again} /> : undefined}
    </OrderDocuments>
  );
}
