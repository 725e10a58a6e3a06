/** Records as they were given: plain text, each value isolated from the page's direction; a value that is not there says that it is not held. */
import type { ReactNode } from 'react';
import { Code, useWords } from '../../app/words/words.tsx';
import type {
  AddressValuesFragment,
  MessageValuesFragment,
  SubscriberValuesFragment,
  TrafficValuesFragment,
} from '../../graphql/authority/graphql.ts';
import { Facts } from '../../parts/facts.tsx';
import { Details, Device, Devices, Instruments } from '../../parts/instruments.tsx';
import { Mark } from '../../parts/mark.tsx';
import { Scrolling } from '../../parts/scrolling.tsx';
import { useWholeDay, When } from '../../parts/when.tsx';

/** A value that was given, or the words that it is not held. */
function Cell({ value }: { value: string | number | null | undefined }) {
  const say = useWords();
  return value === null || value === undefined || value === '' ? (
    <span className="quiet" data-cell="not-held">
      {say('authority.records.cell.not-held')}
    </span>
  ) : (
    <bdi className="said">{value}</bdi>
  );
}

function Cells({ values }: { values: readonly string[] }) {
  if (values.length === 0) return <Cell value={null} />;
  return (
    <ul className="plain-list">
      {values.map((value) => (
        <li key={value}>
          <Cell value={value} />
        </li>
      ))}
    </ul>
  );
}

/** That the platform had a record no longer, or no longer like this, when it was last asked; nothing where that is not known. */
function Gone({ deleted }: { deleted: boolean | null }) {
  const say = useWords();
  return deleted === true ? <Mark tone="warn">{say('authority.records.gone')}</Mark> : null;
}

export function SubscriberTable({ of: [one] }: { of: readonly SubscriberValuesFragment[] }) {
  const say = useWords();
  const dayOf = useWholeDay();
  if (one === undefined) return null;
  return (
    <>
      <Gone deleted={one.deleted} />
      <Facts
        of={[
          [say('authority.records.field.name'), <Cell key="name" value={one.name} />],
          [say('authority.records.field.birth-date'), <Cell key="birth" value={one.birthDate && dayOf(one.birthDate)} />],
          [say('authority.records.field.address'), <Cell key="address" value={one.address} />],
          [say('authority.records.field.emails'), <Cells key="emails" values={one.emails} />],
          [say('authority.records.field.phones'), <Cells key="phones" values={one.phones} />],
          [say('authority.records.field.service'), <Cell key="service" value={one.service} />],
          [
            say('authority.records.field.registered-at'),
            one.registeredAt === null ? <Cell key="registered" value={null} /> : <When key="registered" at={one.registeredAt} />,
          ],
          [say('authority.records.field.registration-ip'), <Cell key="ip" value={one.registrationIp} />],
          [
            say('authority.records.field.payments'),
            one.payments.length === 0 ? <Cell key="payments" value={null} /> : <Instruments key="payments" of={one.payments} />,
          ],
          [
            say('authority.records.field.devices'),
            one.devices.length === 0 ? <Cell key="devices" value={null} /> : <Devices key="devices" of={one.devices} />,
          ],
          [
            say('authority.records.field.other'),
            one.other.length === 0 ? <Cell key="other" value={null} /> : <Details key="other" of={one.other} />,
          ],
        ]}
      />
    </>
  );
}

interface RowsProps<Row> {
  caption: string;
  columns: readonly (readonly [heading: string, cell: (row: Row) => ReactNode])[];
  rows: readonly Row[];
}

function Rows<Row>({ caption, columns, rows }: RowsProps<Row>) {
  return (
    <Scrolling label={caption}>
      <table className="table">
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map(([heading]) => (
              <th key={heading} scope="col">
                {heading}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: records have no key of their own, and their order never changes
            <tr key={index}>
              {columns.map(([heading, cell]) => (
                <td key={heading}>{cell(row)}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Scrolling>
  );
}

const at = (say: (key: string) => string): [string, (row: { at: string; deleted: boolean | null }) => ReactNode] => [
  say('authority.records.field.at'),
  (row) => (
    <>
      <When at={row.at} /> <Gone deleted={row.deleted} />
    </>
  ),
];

export function AddressTable({ of }: { of: readonly AddressValuesFragment[] }) {
  const say = useWords();
  return (
    <Rows
      caption={say('authority.records.rows', { count: of.length })}
      rows={of}
      columns={[
        at(say),
        [say('authority.records.field.ip'), ({ ip }) => <Cell value={ip} />],
        [say('authority.records.field.port'), ({ port }) => <Cell value={port} />],
        [
          say('authority.records.field.device'),
          ({ deviceKind, device }) => (device === null ? <Cell value={null} /> : <Device kind={deviceKind} value={device} />),
        ],
      ]}
    />
  );
}

export function TrafficTable({ of }: { of: readonly TrafficValuesFragment[] }) {
  const say = useWords();
  return (
    <Rows
      caption={say('authority.records.rows', { count: of.length })}
      rows={of}
      columns={[
        at(say),
        [say('authority.records.field.event'), ({ event }) => <Cell value={event} />],
        [say('authority.records.field.source'), ({ source }) => <Cell value={source} />],
        [say('authority.records.field.destination'), ({ destination }) => <Cell value={destination} />],
        [say('authority.records.field.protocol'), ({ protocol }) => <Cell value={protocol} />],
        [say('authority.records.field.size'), ({ size }) => <Cell value={size} />],
        [say('authority.records.field.agent'), ({ agent }) => <Cell value={agent} />],
      ]}
    />
  );
}

/** Files by their descriptions: none of them is opened here. */
function Files({ of }: { of: MessageValuesFragment['attachments'] }) {
  const say = useWords();
  return (
    <ul className="plain-list">
      {of.map(({ sha256, bytes, mediaType, name, alt, notKept }) => (
        <li key={sha256}>
          <bdi className="said">{alt ?? name ?? mediaType}</bdi> ({say('authority.records.files.kind', { type: mediaType, bytes })}){' '}
          <code>{sha256}</code>
          {notKept === null ? null : <p className="quiet">{notKept}</p>}
        </li>
      ))}
    </ul>
  );
}

/** Messages one under the other, each as it was written: nothing in them becomes a link or a picture. */
export function MessageList({ of }: { of: readonly MessageValuesFragment[] }) {
  const say = useWords();
  return (
    <ol className="plain-list order-entries" aria-label={say('authority.records.rows', { count: of.length })}>
      {of.map((message, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: records have no key of their own, and their order never changes
        <li key={index}>
          <Facts
            of={[
              [
                say('authority.records.field.at'),
                <span key="at">
                  <When at={message.at} /> · <Code of="MessageKind" value={message.kind} /> <Gone deleted={message.deleted} />
                </span>,
              ],
              [say('authority.records.field.sender'), <Cell key="sender" value={message.sender} />],
              [say('authority.records.field.recipients'), <Cells key="recipients" values={message.recipients} />],
              [say('authority.records.field.subject'), <Cell key="subject" value={message.subject} />],
              ...(message.attachments.length === 0
                ? []
                : [[say('authority.records.field.files'), <Files key="files" of={message.attachments} />] as const]),
            ]}
          />
          <pre className="message-text">
            <Cell value={message.text} />
          </pre>
        </li>
      ))}
    </ol>
  );
}
