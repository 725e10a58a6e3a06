/** The records of a package for a key with which nothing was opened yet: made up, of nobody, and with what programs trip over. */
import type { DataCategory } from '@writ/access';
import type { RecordRow } from '@writ/evidence';

const at = '2000-01-01T00:00:00.000Z';

const rows: Readonly<Record<DataCategory, readonly RecordRow[]>> = {
  SUBSCRIBER: [
    {
      name: 'Made-up Person',
      birthDate: null,
      emails: ['nobody@example.org'],
      phones: [],
      address: null,
      registeredAt: at,
      registrationIp: '192.0.2.1',
      service: null,
      payments: [],
      devices: [],
      other: [],
      deleted: null,
    },
  ],
  IDENTIFICATION: [{ at, ip: '192.0.2.1', port: 40_000, deviceKind: null, device: null, deleted: null }],
  TRAFFIC: [{ at, event: 'LOGIN', source: '=1+1', destination: 'example', protocol: null, size: 1, agent: null, deleted: null }],
  CONTENT: [
    {
      at,
      kind: 'MESSAGE',
      sender: 'nobody@example.org',
      recipients: ['somebody@example.org'],
      subject: 'Übung',
      text: 'This is made up. Nobody wrote it.\n',
      deleted: null,
      attachments: [],
    },
  ],
};

async function* each(list: readonly RecordRow[]): AsyncIterable<RecordRow> {
  yield* list;
}

export const madeUpRecords = (): Readonly<Record<DataCategory, AsyncIterable<RecordRow>>> => ({
  SUBSCRIBER: each(rows.SUBSCRIBER),
  IDENTIFICATION: each(rows.IDENTIFICATION),
  TRAFFIC: each(rows.TRAFFIC),
  CONTENT: each(rows.CONTENT),
});
