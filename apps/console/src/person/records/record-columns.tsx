/** How records of each category are shown: their columns, and how a value is written. */
import type { ReactNode } from 'react';
import { useCodes, useWords } from '../../app/words/words.tsx';
import type { MyContentQuery, MyIdentificationQuery, MyTrafficQuery } from '../../graphql/public/graphql.ts';
import { Device } from '../../parts/instruments.tsx';
import { When } from '../../parts/when.tsx';
import { type ContentPage, OwnFiles } from './own-files.tsx';

type Records<Query extends { me: { records: unknown } | null }> = NonNullable<NonNullable<Query['me']>['records']>;
export type Address = NonNullable<(Records<MyIdentificationQuery> & { identification: unknown })['identification']>['nodes'][number];
export type Step = NonNullable<(Records<MyTrafficQuery> & { traffic: unknown })['traffic']>['nodes'][number];
export type Message = NonNullable<(Records<MyContentQuery> & { content: unknown })['content']>['nodes'][number];

export interface Column<Row> {
  /** The end of the key of its heading below `person.records.column.` */
  name: string;
  cell: (row: Row) => ReactNode;
}

export const addressColumns: readonly Column<Address>[] = [
  { name: 'at', cell: ({ at }) => <When at={at} /> },
  { name: 'ip', cell: ({ ip }) => <code className="identifier">{ip}</code> },
  { name: 'port', cell: ({ port }) => port },
  { name: 'device', cell: ({ deviceKind, device }) => <Device kind={deviceKind} value={device} /> },
];

export const stepColumns: readonly Column<Step>[] = [
  { name: 'at', cell: ({ at }) => <When at={at} /> },
  { name: 'event', cell: ({ event }) => <Event of={event} /> },
  { name: 'source', cell: ({ source }) => <Place of={source} /> },
  { name: 'destination', cell: ({ destination }) => <Place of={destination} /> },
  { name: 'protocol', cell: ({ protocol }) => protocol },
  { name: 'size', cell: ({ size }) => size },
  { name: 'agent', cell: ({ agent }) => agent },
];

/** Of a page of messages that began there. */
export const messageColumns = (page: ContentPage): readonly Column<Message>[] => [
  { name: 'at', cell: ({ at }) => <When at={at} /> },
  { name: 'kind', cell: ({ kind }) => <Kind of={kind} /> },
  { name: 'sender', cell: ({ sender }) => sender },
  { name: 'recipients', cell: ({ recipients }) => recipients.join(', ') },
  { name: 'subject', cell: ({ subject }) => subject },
  { name: 'text', cell: ({ text }) => (text === null ? null : <LongText of={text} />) },
  { name: 'files', cell: ({ attachments }) => (attachments.length === 0 ? null : <OwnFiles of={attachments} page={page} />) },
];

/** In the place of a value that the platform does not hold. */
export function NotHeld() {
  return <span className="quiet">{useWords()('person.records.not-held')}</span>;
}

const Place = ({ of }: { of: string | null }) => (of === null ? <NotHeld /> : <code className="identifier">{of}</code>);

/** What most mail systems call a step, in words; another word is the platform's own. */
function Event({ of }: { of: string }) {
  const say = useWords();
  if (of === 'SUBMISSION') return say('person.records.event.submission');
  return of === 'RELAY' ? say('person.records.event.relay') : of;
}

function Kind({ of }: { of: string }) {
  return useCodes()('MessageKind', of);
}

/** Letters of a text that are shown before it is opened. */
const shownAtOnce = 80;

function LongText({ of }: { of: string }) {
  if (of.length <= shownAtOnce)
    return (
      <span className="person-words" dir="auto">
        {of}
      </span>
    );
  return (
    <details>
      <summary>{of.slice(0, shownAtOnce)} …</summary>
      <p className="person-words" dir="auto">
        {of}
      </p>
    </details>
  );
}
