/** One valid import line of each type, for tests. The people in them are invented. */
import type { ImportLine, LineOf, LineType } from '../lines/lines.ts';

const samples: { readonly [T in LineType]: LineOf<T> } = {
  account: {
    type: 'account',
    key: 'a1',
    handle: 'orla',
    registeredAt: '2020-01-02T03:04:05Z',
    identifiers: [
      { type: 'EMAIL', value: 'orla@example.org' },
      { type: 'PHONE_NUMBER', value: '+1 555 555 0123' },
    ],
    subscriber: { name: 'Orla Velkabart', birthDate: '1980-02-03', address: '1 Pell Row', emails: ['orla@example.net'] },
  },
  identification: { type: 'identification', key: 'd1', account: 'a1', at: '2024-03-01T10:00:00Z', ip: '198.51.100.7', port: 1024 },
  traffic: {
    type: 'traffic',
    key: 't1',
    account: 'a1',
    at: '2024-03-01T10:00:00Z',
    source: '198.51.100.7',
    destination: 'mail.example.net',
    protocol: 'SMTP',
    messageSize: 2048,
  },
  item: {
    type: 'item',
    key: 'i1',
    account: 'a1',
    publishedAt: '2024-03-01T10:00:00+01:00',
    title: 'Hens',
    text: 'Two hens.',
    language: 'en',
  },
  message: {
    type: 'message',
    key: 'm1',
    account: 'a1',
    at: '2024-03-01T10:00:00Z',
    from: 'orla@example.org',
    to: ['percy@example.com', 'a "quoted", {odd} \\ name'],
    subject: 'Hens',
    text: 'For you alone.',
  },
  notice: {
    type: 'notice',
    key: 'n1',
    item: 'i1',
    category: 'STATEMENT_CATEGORY_SCAMS_AND_FRAUD',
    explanation: 'There are no hens.',
    notifierEmail: 'percy@example.com',
    submittedAt: '2024-03-02T10:00:00Z',
  },
  holder: { type: 'holder', issuer: 'https://id.example.org', subject: 'orla', account: 'a1' },
};

/** A fresh valid line of a type, with other values where they are given. */
export const lineOf = <T extends LineType>(type: T, changes: Partial<LineOf<T>> = {}): LineOf<T> => ({
  ...structuredClone(samples[type]),
  ...changes,
});

/** One line of each type, each after those that it refers to. */
export const allLines = (): ImportLine[] => Object.values(structuredClone(samples));
