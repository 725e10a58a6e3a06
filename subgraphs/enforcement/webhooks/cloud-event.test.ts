import { expect, test } from 'vitest';
import { cloudEvent } from './cloud-event.ts';

test('an event is a CloudEvent 1.0 about one item, with its whole state and nothing else', () => {
  const statuses = [{ territory: 'WORLD', status: 'AVAILABLE' }];
  const body = { item: 'i', sequence: '7', statuses, account: 'somebody' };
  const event = { id: '0b8a', type: 'org.writ.item.status.v1', at: new Date('2026-03-01T12:00:00.000Z'), body };
  const text = cloudEvent(event, 'https://writ.example.org');
  expect(JSON.parse(text)).toEqual({
    specversion: '1.0',
    id: '0b8a',
    source: 'https://writ.example.org',
    type: 'org.writ.item.status.v1',
    subject: 'i',
    time: '2026-03-01T12:00:00.000Z',
    datacontenttype: 'application/json',
    data: { item: 'i', sequence: '7', statuses },
  });
});

test('an event about an account has its public status and nothing else', () => {
  const statuses = [{ territory: 'WORLD', status: 'SUSPENDED' }];
  const body = { account: 'a', sequence: '8', statuses, measures: [{ payments: 'SUSPENDED' }] };
  const event = { id: '0b8b', type: 'org.writ.account.status.v1', at: new Date('2026-03-01T12:00:00.000Z'), body };
  expect(JSON.parse(cloudEvent(event, 'https://writ.example.org'))).toMatchObject({
    type: 'org.writ.account.status.v1',
    subject: 'a',
    data: { account: 'a', sequence: '8', statuses },
  });
  expect(JSON.parse(cloudEvent(event, 'https://writ.example.org')).data).toEqual({ account: 'a', sequence: '8', statuses });
});
