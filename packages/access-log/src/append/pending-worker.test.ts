import { randomBytes } from 'node:crypto';
import { setImmediate as anotherCall } from 'node:timers/promises';
import { newEventId } from '@writ/core';
import { expect, test } from 'vitest';
import { account, makeDraft } from '../../testing/log-under-test.ts';
import type { Appended, EntryDraft } from '../entries/entry.ts';
import { openKeyring } from '../keys/keyring.ts';
import { silentLogger } from '../log/logger.ts';
import { type PendingRow, vouchedPendingRow } from './pending.ts';
import { PendingWorker } from './pending-worker.ts';

const keyring = openKeyring({ masterKey: randomBytes(32) });
const rowOf = (draft: EntryDraft): PendingRow => {
  const { eventId, draft: row } = vouchedPendingRow(keyring, draft);
  return { event_id: eventId, draft: row, by_owner: false };
};
const decided = (): EntryDraft => {
  const { subject: _, ...rest } = makeDraft({ event: newEventId(), type: 'decisions.v1', kind: 'enforcement' });
  return { ...rest, decisions: [{ id: 'r-1', account: account('acc-1'), fields: { id: 'r-1' } }] };
};

test('rows that cover decisions are begun one at a time, with other work in between, and nobody waits for the one before', async () => {
  const told: string[] = [];
  const { promise, resolve } = Promise.withResolvers<Appended>();
  const append = ({ type }: EntryDraft): Promise<Appended> => {
    told.push(type);
    return promise;
  };
  const worker = new PendingWorker({ clock: () => new Date(), logger: silentLogger, keyring, append });
  const appended = worker.append({ fresh: [decided(), makeDraft(), makeDraft(), decided()].map(rowOf), again: [] });
  told.push('another call');
  while (told.length < 5) await anotherCall();
  expect(told).toEqual(['decisions.v1', 'another call', 'record.disclosed.v1', 'record.disclosed.v1', 'decisions.v1']);
  resolve({} as Appended);
  await appended;
});
