/**
 * The files of a person's own messages and publications, as the platform describes them. Nothing of a file is fetched before the person asks for it, since
 * that is one more reading, with its receipt. What comes is saved if it has the hash and the size of the description, and never shown here: it may be anything.
 */
import { Button } from '@mantine/core';
import { fromBase64 } from '@writ/tlog';
import { digestOfBytes } from '@writ/verifier/proof/bytes.ts';
import { useId, useState } from 'react';
import { type Answer, useReading } from '../../app/ask.ts';
import { useAnnounce } from '../../app/frame/announce.tsx';
import { useWords } from '../../app/words/words.tsx';
import { type MyContentQuery, MyFileDocument, type MyFileQuery } from '../../graphql/public/graphql.ts';
import { download } from '../../proof/download.ts';
import { Failed } from '../../states/failed.tsx';
import { ReadingReceipt } from '../accesses/reading-receipt.tsx';

/** A page of messages: how many, and where it began. */
export interface ContentPage {
  readonly first: number;
  readonly after: string | null;
}

type OwnRecords = NonNullable<NonNullable<MyContentQuery['me']>['records']>;
type OwnFile = NonNullable<OwnRecords['content']>['nodes'][number]['attachments'][number];

/** The largest file that is answered, in bytes. */
const largest = 4 * 1024 * 1024;

/** `gone`: the platform has it no more. `other`: the bytes are not those that were described. */
type Outcome = 'saved' | 'gone' | 'other';

function save(content: string | null, { sha256, bytes, mediaType, name }: OwnFile): Outcome {
  if (content === null) return 'gone';
  const found = fromBase64(content) ?? null;
  if (found === null || found.length !== bytes || digestOfBytes(found) !== sha256) return 'other';
  download(name ?? sha256, mediaType, found);
  return 'saved';
}

const contentIn = ({ me }: MyFileQuery): string | null =>
  me?.records?.content?.nodes.flatMap(({ attachments }) => attachments.map(({ content }) => content)).find((content) => content !== null) ??
  null;

function File({ of, page }: { of: OwnFile; page: ContentPage }) {
  const say = useWords();
  const announce = useAnnounce();
  const described = useId();
  const [read, reading] = useReading(MyFileDocument);
  const [answer, setAnswer] = useState<Answer<MyFileQuery> | null>(null);
  const [outcome, setOutcome] = useState<Outcome | null>(null);
  const { sha256, bytes, mediaType, name, alt } = of;

  async function fetchFile(): Promise<void> {
    setOutcome(null);
    const next = await read({ ...page, sha256 });
    setAnswer(next);
    if (next.data === undefined || next.failures.length > 0) return;
    const found = save(contentIn(next.data), of);
    setOutcome(found);
    announce(say(`person.records.files.${found}`));
  }

  return (
    <li data-file={sha256}>
      <p id={described}>
        <bdi>{name ?? say('person.records.files.no-name')}</bdi> · {say('person.records.files.kind', { type: mediaType, bytes })}
        {alt === null ? null : (
          <>
            <br />
            <bdi>{alt}</bdi>
          </>
        )}
      </p>
      {bytes > largest ? (
        <p className="quiet">{say('person.records.files.too-large')}</p>
      ) : (
        <Button size="compact-sm" variant="default" loading={reading} aria-describedby={described} onClick={() => void fetchFile()}>
          {say('person.records.files.save')}
        </Button>
      )}
      {outcome === null ? null : <p>{say(`person.records.files.${outcome}`)}</p>}
      {answer === null ? null : (
        <>
          <Failed failures={answer.failures} of="reading" />
          <ReadingReceipt whole={answer.whole} receipts={answer.receipts} />
        </>
      )}
    </li>
  );
}

export function OwnFiles({ of, page }: { of: readonly OwnFile[]; page: ContentPage }) {
  return (
    <ul className="plain-list">
      {of.map((file, place) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: one file may be attached twice, and the list changes as a whole
        <File key={`${file.sha256} ${place}`} of={file} page={page} />
      ))}
    </ul>
  );
}
