/** Everything at once, as a file: all pages of all categories as the graph answered them, each with its own receipt. */
import { Button } from '@mantine/core';
import { useState } from 'react';
import { type Answer, useReading } from '../../app/ask.ts';
import type { Failure } from '../../app/failure.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useWords } from '../../app/words/words.tsx';
import { MyContentDocument, MyIdentificationDocument, MySubscriberDocument, MyTrafficDocument } from '../../graphql/public/graphql.ts';
import { download } from '../../proof/download.ts';
import { Failed } from '../../states/failed.tsx';

/** As many as a page may have. */
const pageSize = 256;

type Page = { nodes: readonly unknown[]; pageInfo: { endCursor: string | null; hasNextPage: boolean } } | null | undefined;
type Variables = { first: number; after: string | null };
type Whole = Answer<unknown>['whole'];

/** A question of which nothing can be kept, or a part of which is missing. */
class Unread extends Error {
  readonly failures: readonly Failure[];
  constructor(failures: readonly Failure[]) {
    super('A page of records could not be read.');
    this.failures = failures;
  }
}

/** Every page of one category. Rejects with {@link Unread} at the first that fails: half of the records are not all of them. */
async function pages<Data>(read: (variables: Variables) => Promise<Answer<Data>>, pageIn: (data: Data) => Page): Promise<Whole[]> {
  const wholes: Whole[] = [];
  let after: string | null = null;
  do {
    const { data, failures, whole }: Answer<Data> = await read({ first: pageSize, after });
    if (data === undefined || failures.length > 0) throw new Unread(failures);
    wholes.push(whole);
    const info = pageIn(data)?.pageInfo;
    after = info?.hasNextPage ? info.endCursor : null;
  } while (after !== null);
  return wholes;
}

export function AllRecords() {
  const say = useWords();
  const announce = useAnnounce();
  const [subscriber] = useReading(MySubscriberDocument);
  const [identification] = useReading(MyIdentificationDocument);
  const [traffic] = useReading(MyTrafficDocument);
  const [content] = useReading(MyContentDocument);
  const [reading, setReading] = useState(false);
  const [failures, setFailures] = useState<readonly Failure[]>([]);

  async function keep(): Promise<void> {
    setReading(true);
    setFailures([]);
    try {
      const answers = {
        SUBSCRIBER: await pages(
          () => subscriber({}),
          () => null,
        ),
        IDENTIFICATION: await pages(identification, ({ me }) => me?.records?.identification),
        TRAFFIC: await pages(traffic, ({ me }) => me?.records?.traffic),
        CONTENT: await pages(content, ({ me }) => me?.records?.content),
      };
      download('writ-my-records.json', 'application/json', JSON.stringify({ format: 'writ-own-records/1', answers }, null, 2));
      announce(say('person.records.all-kept'));
    } catch (error) {
      if (!(error instanceof Unread)) throw error;
      setFailures(error.failures);
    } finally {
      setReading(false);
    }
  }

  return (
    <section className="person-section" aria-labelledby="all">
      <h2 id="all">{say('person.records.all')}</h2>
      <p className="person-prose">{say('person.records.all-about')}</p>
      <div className="person-actions">
        <Button variant="default" loading={reading} onClick={() => void keep()}>
          {say('person.records.all-keep')}
        </Button>
      </div>
      <Failed failures={failures} of="reading" />
    </section>
  );
}
