/**
 * The records of one category: nothing is read before the person asks for it, since each page that is read is an entry of the log. Pages are
 * read one after the other, oldest first.
 */
import { Button } from '@mantine/core';
import type { TypedDocumentNode } from '@urql/core';
import { type ReactNode, useState } from 'react';
import { type Answer, useReading } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useWords } from '../../app/words/words.tsx';
import { Failed } from '../../states/failed.tsx';
import { ReadingReceipt } from '../accesses/reading-receipt.tsx';

export interface CategorySectionProps<Data, Variables extends { first?: number; after?: string | null }> {
  /** A value of DataCategory. */
  category: string;
  document: TypedDocumentNode<Data, Variables>;
  /** The variables of a page; an empty object where there is one only. */
  page: (after: string | null) => Variables;
  /** How many there are on the page and where the next one begins; null for nothing to show. */
  shape: (data: Data) => { count: number; next: string | null } | null;
  /** `after` is where the page began that is shown. */
  children: (data: Data, after: string | null) => ReactNode;
}

export function CategorySection<Data, Variables extends { first?: number; after?: string | null }>({
  category,
  document,
  page,
  shape,
  children,
}: CategorySectionProps<Data, Variables>) {
  const say = useWords();
  const announce = useAnnounce();
  const [read, reading] = useReading(document);
  const [answer, setAnswer] = useState<Answer<Data> | null>(null);
  const [place, setPlace] = useState<string | null>(null);
  const id = `records-${category}`;

  async function look(after: string | null): Promise<void> {
    const next = await read(page(after));
    setAnswer(next);
    setPlace(after);
    const count = next.data === undefined ? 0 : (shape(next.data)?.count ?? 0);
    announce(say(next.failures.length > 0 ? 'person.records.failed' : 'person.records.read-done', { count }));
  }

  const shown = answer?.data === undefined ? null : shape(answer.data);
  return (
    <section className="person-section" aria-labelledby={id} data-category={category}>
      <h2 id={id}>{say(`person.records.${category}`)}</h2>
      <p className="person-prose">{say(`person.category.${category}`)}</p>
      <div className="person-actions">
        <Button variant="default" loading={reading} onClick={() => void look(null)} aria-describedby={id}>
          {say(answer === null ? 'person.records.read' : 'person.records.read-again')}
        </Button>
        {shown?.next == null ? null : (
          <Button variant="default" loading={reading} onClick={() => void look(shown.next)} aria-describedby={id}>
            {say('person.records.next')}
          </Button>
        )}
      </div>
      {answer === null ? null : (
        <>
          <Failed failures={answer.failures} of="reading" />
          {answer.data === undefined ? null : shown === null || shown.count === 0 ? (
            <p>{say('person.records.none')}</p>
          ) : (
            children(answer.data, place)
          )}
          <ReadingReceipt whole={answer.whole} receipts={answer.receipts} />
        </>
      )}
    </section>
  );
}
